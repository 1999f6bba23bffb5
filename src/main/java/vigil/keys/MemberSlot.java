package vigil.keys;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.UUID;
import vigil.casework.KeyVault.Holder;

/**
 * An entry, which says who somebody is and grants them keys, and the lock on the private key that
 * opens those. The lock is its owner's alone; the entry is vouched for by whoever manages members.
 */
record MemberSlot(KeyEntry entry, KeyLock lock) implements KeySlot {

    /** A slot with a new pair of keys. */
    static MemberSlot make(
            byte kind,
            Holder holder,
            Secret secret,
            KdfCost cost,
            MasterKey giver,
            Voucher trusted,
            SecureRandom random) {
        byte[] privateKey = new byte[Hpke.KEY];
        random.nextBytes(privateKey);
        KeyLock.Kept kept = new KeyLock.Kept(privateKey, trusted);
        try {
            KeyEntry entry = KeyEntry.of(kind, holder, Hpke.publicKey(privateKey), giver);
            return new MemberSlot(
                    entry, KeyLock.lock(kept, secret, cost, entry.place(giver.storeId()), random));
        } finally {
            kept.wipe();
        }
    }

    /** The same slot under another secret. */
    MemberSlot relocked(
            KeyLock.Kept kept, Secret secret, KdfCost cost, UUID storeId, SecureRandom random) {
        return new MemberSlot(
                entry, KeyLock.lock(kept, secret, cost, entry.place(storeId), random));
    }

    MemberSlot with(KeyEntry now) {
        return new MemberSlot(now, lock);
    }

    @Override
    public boolean isRecovery() {
        return entry.isRecovery();
    }

    @Override
    public Holder holder() {
        return entry.holder();
    }

    @Override
    public KdfCost cost() {
        return lock.cost();
    }

    @Override
    public byte[] encoded() {
        byte[] head = entry.encoded();
        return ByteBuffer.allocate(head.length + KeyLock.LENGTH)
                .put(head)
                .put(lock.encoded())
                .array();
    }

    @Override
    public byte[] vouched() {
        return entry.encoded();
    }

    static MemberSlot decoded(ByteBuffer in) {
        KeyEntry entry = KeyEntry.decoded(in);
        return new MemberSlot(entry, KeyLock.decoded(in));
    }
}
