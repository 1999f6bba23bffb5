package vigil.keys;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vigil.casework.KeyVault;
import vigil.domain.access.KeyClass;

/** What a key file says without a key. */
final class SlotListing {

    private SlotListing() {}

    static KeyVault.Roster of(SlotFile file) {
        List<KeyVault.Slot> members =
                file.slots().stream()
                        .filter(slot -> !slot.isRecovery())
                        .map(slot -> listed(file, slot))
                        .toList();
        Optional<KeyVault.Slot> recovery =
                file.recovery().map(slot -> listed(file, slot)).filter(slot -> !slot.old());
        return new KeyVault.Roster(
                members, recovery, file.roster().map(KeyRoster::changing).orElse(Set.of()));
    }

    private static KeyVault.Slot listed(SlotFile file, KeySlot slot) {
        return switch (slot) {
            case OldSlot old -> new KeyVault.Slot(old.holder(), old.holder().keys(), true, false);
            case MemberSlot member ->
                    new KeyVault.Slot(
                            member.holder(),
                            waiting(file.roster().orElseThrow(), member.entry()),
                            false,
                            member.lock().needsFile());
        };
    }

    private static Set<KeyClass> waiting(KeyRoster roster, KeyEntry entry) {
        Set<KeyClass> waiting = EnumSet.noneOf(KeyClass.class);
        for (KeyName name : roster.inUse()) {
            if (entry.holder().keys().contains(name.keyClass())
                    && !entry.granted().contains(name)) {
                waiting.add(name.keyClass());
            }
        }
        return waiting;
    }
}
