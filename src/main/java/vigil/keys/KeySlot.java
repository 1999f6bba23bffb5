package vigil.keys;

import java.util.Locale;
import vigil.casework.KeyVault.Holder;

/** One way to open the store. */
sealed interface KeySlot permits MemberSlot, OldSlot {

    /** Whether its secret is the recovery key and not a member's passphrase. */
    boolean isRecovery();

    Holder holder();

    KdfCost cost();

    /** As it is written. */
    byte[] encoded();

    /** What of it only a holder of the MEMBERS key may change. */
    byte[] vouched();

    default boolean isOf(String userName) {
        return !isRecovery() && folded(holder().userName()).equals(folded(userName));
    }

    private static String folded(String userName) {
        return userName.strip().toLowerCase(Locale.ROOT);
    }
}
