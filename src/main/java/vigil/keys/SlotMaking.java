package vigil.keys;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import vigil.casework.KeyVault.Holder;
import vigil.domain.access.KeyClass;

/** Makes slots at the cost that new ones have. */
final class SlotMaking {

    private static final Set<KeyClass> EVERYTHING = Set.of(KeyClass.values());

    private final Supplier<KdfCost> cost;
    private final SecureRandom random;

    SlotMaking(Supplier<KdfCost> cost, SecureRandom random) {
        this.cost = cost;
        this.random = random;
    }

    /** A slot with a new pair of keys for a member. */
    MemberSlot member(Holder holder, Secret secret, MasterKey giver, Voucher trusted) {
        return slot(KeyEntry.MEMBER, holder, secret, giver, trusted);
    }

    private MemberSlot slot(
            byte kind, Holder holder, Secret secret, MasterKey giver, Voucher trusted) {
        return MemberSlot.make(kind, holder, secret, cost.get(), giver, trusted, random);
    }

    /** The slot of a recovery key, which is granted everything the giver holds. */
    MemberSlot recovery(char[] recoveryKey, MasterKey giver, Voucher trusted) {
        Holder nobody =
                new Holder(new UUID(random.nextLong(), random.nextLong()), "", "", EVERYTHING);
        try (Secret secret =
                new Secret(RecoveryKey.typed(recoveryKey).orElseThrow(), Optional.empty())) {
            return slot(KeyEntry.RECOVERY, nobody, secret, giver, trusted);
        }
    }

    /** The same member slot under another secret. */
    MemberSlot relocked(MemberSlot slot, KeyLock.Kept kept, Secret secret, UUID storeId) {
        return slot.relocked(kept, secret, cost.get(), storeId, random);
    }

    /** A slot of the first version, for a file whose owner cannot make another. */
    OldSlot old(Holder holder, Secret secret, MasterKey key) {
        return OldSlot.seal(OldSlot.Kind.MEMBER, holder, cost.get(), secret.typed(), key, random);
    }
}
