package vigil.keys;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.domain.access.KeyClass;

/**
 * A change of who may open the store, by somebody who holds the MEMBERS key. The file is read anew
 * and checked, and replaced in one step at the end.
 */
final class RosterChange {

    private final KeyFolder folder;
    private final long generation;
    private final MasterKey key;
    private final List<KeySlot> slots;
    private MasterKey giver;
    private KeyRoster roster;
    private boolean changed;

    private RosterChange(
            KeyFolder folder,
            long generation,
            MasterKey key,
            KeyRoster roster,
            List<KeySlot> slots) {
        this.folder = folder;
        this.generation = generation;
        this.key = key;
        this.giver = key;
        this.roster = roster;
        this.slots = new ArrayList<>(slots);
    }

    static RosterChange of(KeyFolder folder, SlotFile file, MasterKey key) throws Refused {
        SlotCheck.check(file, key);
        if (file.roster().isEmpty() || !key.held().contains(KeyClass.MEMBERS)) {
            throw new Refused(new Problem.KeyNotHeld());
        }
        return new RosterChange(folder, file.generation(), key, file.roster().get(), file.slots());
    }

    List<KeySlot> slots() {
        return List.copyOf(slots);
    }

    KeyRoster roster() {
        return roster;
    }

    /** The voucher that new slots trust. */
    Voucher newest() {
        return roster.newest();
    }

    void add(KeySlot slot) {
        slots.add(slot);
        changed = true;
    }

    void remove(KeySlot slot) {
        slots.remove(slot);
        changed = true;
    }

    void replace(KeySlot old, KeySlot fresh) {
        slots.set(slots.indexOf(old), fresh);
        changed = true;
    }

    /**
     * Grants whatever of their keys this key holds to all who do not have it yet.
     *
     * @return whether anybody had been waiting
     */
    boolean grantWaiting() {
        boolean waited = false;
        for (KeySlot slot : slots()) {
            if (slot instanceof MemberSlot member) {
                KeyEntry granted = member.entry().granted(giver);
                if (!granted.grantsTheSame(member.entry())) {
                    replace(slot, member.with(granted));
                    waited = true;
                }
            }
        }
        return waited;
    }

    /** Makes new keys and grants them; of no class, only another key of the files. */
    void startRotation(Set<KeyClass> classes, SecureRandom random) throws Refused {
        if (!key.held().containsAll(classes)) {
            throw new Refused(new Problem.KeyNotHeld());
        }
        Set<KeyClass> due = new HashSet<>(classes);
        due.removeAll(roster.changing());
        if (due.isEmpty() && !classes.isEmpty()) {
            return;
        }
        Map<KeyClass, KeyRoster.Range> ranges = ranges();
        KeyRing fresh = new KeyRing();
        KeyRing members = key.keys(Set.of(KeyClass.MEMBERS));
        try {
            for (KeyClass each : due) {
                KeyRoster.Range now = roster.range(each);
                KeyName next = new KeyName(each, now.newest() + 1);
                fresh.make(next, random);
                if (each == KeyClass.MEMBERS) {
                    members.put(next, fresh.key(next).orElseThrow().clone());
                }
                ranges.put(each, new KeyRoster.Range(now.oldest(), next.number()));
            }
            roster = roster.with(ranges, members, key.storeId());
            // The key itself takes them up when they stand in the file: nothing may be sealed under
            // a key that a full disk can lose.
            giver = key.only(key.held());
            giver.adopt(fresh);
            changeFileKey(random);
        } finally {
            fresh.wipe();
            members.wipe();
        }
        changed = true;
        grantWaiting();
    }

    /**
     * Takes every key but the newest out of the slots.
     *
     * @return the keys given up, for the key to drop once the file is written
     */
    Set<KeyName> finishRotation() throws Refused {
        if (!key.held().containsAll(roster.changing())) {
            throw new Refused(new Problem.KeyNotHeld());
        }
        Set<KeyName> before = roster.inUse();
        Map<KeyClass, KeyRoster.Range> ranges = ranges();
        ranges.replaceAll((keyClass, range) -> new KeyRoster.Range(range.newest(), range.newest()));
        roster = roster.with(ranges, new KeyRing(), key.storeId());
        Set<KeyName> over = new HashSet<>(before);
        over.removeAll(roster.inUse());
        for (KeySlot slot : slots()) {
            if (slot instanceof MemberSlot member && !over.isEmpty()) {
                replace(slot, member.with(member.entry().without(over)));
            }
        }
        return over;
    }

    /**
     * Makes a new key of the files, unless one made before waits for them to be written under it.
     * Not while somebody has a slot of the first version, which cannot carry it.
     */
    private void changeFileKey(SecureRandom random) {
        FileKeys files = giver.files();
        boolean waiting = files.newest() > 1 && files.isChanging();
        if (waiting || slots.stream().anyMatch(OldSlot.class::isInstance)) {
            return;
        }
        slots.replaceAll(slot ->
                slot instanceof MemberSlot member
                        ? member.with(member.entry().withNewestFileKey())
                        : slot);
        files.dropOlder();
        files.make(random);
    }

    private Map<KeyClass, KeyRoster.Range> ranges() {
        Map<KeyClass, KeyRoster.Range> ranges = new EnumMap<>(KeyClass.class);
        for (KeyClass each : KeyClass.values()) {
            ranges.put(each, roster.range(each));
        }
        return ranges;
    }

    /** Signs and writes, if anything changed. */
    void write() throws Refused {
        write(generation + 1);
    }

    /**
     * The same without a new generation, on the occasion of an opening: that must not make an older
     * file, put in the place of the present one, look as new as that.
     */
    void amend() throws Refused {
        write(generation);
    }

    private void write(long next) throws Refused {
        if (!changed) {
            return;
        }
        KeyRing members = giver.keys(Set.of(KeyClass.MEMBERS));
        try {
            KeyRoster signed = roster.signed(slots, members, key.storeId());
            folder.write(SlotFile.encoded(giver, next, Optional.of(signed), slots));
            key.generation(next);
            key.files().adopt(giver.files());
            key.trust(roster.newest());
            if (giver != key) {
                KeyRing all = giver.keys(giver.held());
                key.adopt(all);
                all.wipe();
            }
        } finally {
            members.wipe();
            if (giver != key) {
                giver.close();
            }
        }
    }
}
