package vigil.keys;

import vigil.casework.Problem;
import vigil.casework.Refused;

/** Whether a key file is as those wrote it who may, once a key is there to tell with. */
final class SlotCheck {

    private SlotCheck() {}

    /**
     * Refuses a file that an outsider edited, or in which somebody who has a key but does not
     * manage members changed who may open what. The owner of an old slot knows nobody who vouches,
     * and can tell only the first.
     */
    static void check(SlotFile file, MasterKey key) throws Refused {
        if (!file.storeId().equals(key.storeId()) || !file.isAuthentic(key)) {
            throw SlotFile.damaged("mac");
        }
        if (key.trusted().isEmpty()) {
            return;
        }
        Voucher trusted = key.trusted().get();
        if (file.roster()
                .filter(roster -> roster.isVouchedFor(trusted, file.slots(), file.storeId()))
                .isEmpty()) {
            throw new Refused(new Problem.KeysForged());
        }
        // Whoever gave up an earlier MEMBERS key, or lost it, vouches for nothing after this.
        key.trust(file.roster().get().newest());
    }
}
