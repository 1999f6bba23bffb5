package vigil.casework;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import vigil.domain.access.KeyClass;
import vigil.domain.access.PanelMember;
import vigil.domain.access.Right;

/** Who can unlock the store, each with a passphrase of their own. */
public final class KeyHolding {

    private final Desk desk;
    private final KeyVault vault;
    private final StoreKey key;
    private final Path folder;
    private final Set<KeyVault.Notice> notices;
    private final OpenedStore store;

    private final SigningKeys signing;

    KeyHolding(Desk desk, PanelDesk.Unlocked unlocked, OpenedStore store, Signatures signatures) {
        this.signing = new SigningKeys(signatures, unlocked.key());
        this.store = store;
        this.notices = unlocked.notices();
        this.desk = desk;
        this.vault = unlocked.vault();
        this.key = unlocked.key();
        this.folder = unlocked.folder();
    }

    /** The user names that have a key. */
    public Set<String> userNames() throws Refused {
        return vault.holders(folder).stream()
                .map(KeyVault.Holder::userName)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How good a passphrase is for this member; it is not kept. */
    public KeyVault.Strength strength(Passphrase passphrase, PanelMember member) {
        List<String> known = new ArrayList<>(List.of(member.name()));
        member.userName().ifPresent(known::add);
        return vault.strength(passphrase, known);
    }

    /** Who has a key, what is given to them, and whether keys are being changed. */
    public KeyVault.Roster roster() throws Refused {
        return vault.roster(folder);
    }

    /** What the key of whoever is signed in opens. */
    public Set<KeyClass> held() {
        return key.held();
    }

    /**
     * Whether the files are still under the key of before, which whoever was removed may have; the
     * next closing writes them anew.
     */
    public boolean filesWait() {
        return key.fileKey() < key.fileKeys() - 1;
    }

    private Optional<KeyVault.Slot> slot(UUID member) throws Refused {
        return roster().slots().stream()
                .filter(slot -> slot.holder().memberId().equals(member))
                .findFirst();
    }

    /** Notes in the audit record what opening the store did with the keys of others. */
    void noteOpening() throws Refused {
        Set<KeyVault.Notice> done = EnumSet.noneOf(KeyVault.Notice.class);
        done.addAll(notices);
        done.retainAll(Set.of(KeyVault.Notice.CONVERTED, KeyVault.Notice.GAVE_WAITING));
        if (done.isEmpty() || !desk.session().may(Right.MANAGE_STORE)) {
            return;
        }
        desk.work()
                .write(
                        desk.session(),
                        Intent.CHANGE_KEYS,
                        tx -> {
                            done.forEach(notice -> tx.audit("store", notice.name()));
                            return done;
                        });
    }

    /**
     * Saves a member and gives them a key; a member who has one gets another in its place, which is
     * how a forgotten passphrase is replaced.
     *
     * @throws Refused if the user name is missing or taken, the passphrase is weak, or it is one's
     *     own key, which only {@link #changeOwn} changes
     */
    public void give(PanelMember member, Passphrase passphrase) throws Refused {
        String userName =
                member.userName()
                        .orElseThrow(() ->
                                new Refused(
                                        new Problem.Invalid(
                                                "member.userName", "missing", List.of(1))));
        refuseOwn(member);
        KeyVault.Strength strength = strength(passphrase, member);
        if (!strength.accepted()) {
            throw new Refused(new Problem.WeakPassphrase(strength.reason()));
        }
        change(
                member,
                "key given " + member.role().name(),
                () -> vault.add(folder, key, KeyVault.Holder.of(member, userName), passphrase));
    }

    /**
     * Saves a member; if they have a key, their role, user name and clearance change in it too, and
     * their passphrase stays.
     *
     * @return the classes whose keys the member had and has no longer: until those are changed, a
     *     copy of the key file from before still opens them
     */
    public Set<KeyClass> save(PanelMember member) throws Refused {
        Optional<KeyVault.Slot> slot = slot(member.id());
        if (slot.isEmpty()) {
            new Membership(desk).save(member);
            return Set.of();
        }
        KeyVault.Holder before = slot.get().holder();
        KeyVault.Holder now =
                KeyVault.Holder.of(member, member.userName().orElse(before.userName()));
        if (now.equals(before)) {
            new Membership(desk).save(member);
            return Set.of();
        }
        refuseOwn(member);
        change(
                member,
                "role " + before.role() + " to " + now.role(),
                () -> vault.change(folder, key, now));
        Set<KeyClass> lost = EnumSet.noneOf(KeyClass.class);
        lost.addAll(before.keys());
        lost.removeAll(now.keys());
        return lost;
    }

    /** What is done to the key file. */
    private interface Step {
        void run() throws Refused;
    }

    private void change(PanelMember member, String detail, Step step) throws Refused {
        desk.work()
                .write(
                        desk.session(),
                        Intent.CHANGE_KEYS,
                        tx -> {
                            Membership.refuseUnfit(tx, member);
                            tx.panel().saveMember(member);
                            tx.audit("member " + member.id(), detail);
                            // The file last: were it first, a refusal would leave a key behind.
                            step.run();
                            return member;
                        });
        desk.news().tell(Changed.MEMBERS);
    }

    /**
     * Takes a member's key away. Their name stays in the record of what they did.
     *
     * @return the classes whose keys they had; see {@link #changeKeys}
     * @throws Refused if it is one's own key: somebody would be left outside by a slip
     */
    public Set<KeyClass> take(PanelMember member) throws Refused {
        refuseOwn(member);
        PanelMember without =
                new PanelMember(
                        member.id(),
                        Optional.empty(),
                        member.name(),
                        member.agency(),
                        member.role(),
                        false,
                        member.cleared());
        Optional<KeyVault.Holder> holder = slot(member.id()).map(KeyVault.Slot::holder);
        change(
                without,
                "key taken",
                () -> {
                    if (holder.isPresent()) {
                        vault.remove(folder, key, holder.get().userName());
                    }
                });
        return holder.map(KeyVault.Holder::keys).orElse(Set.of());
    }

    /**
     * Makes new keys of these classes, seals everything anew under them, and gives the old ones up;
     * with them, or for no class by itself, the key of the files and that of the signature change.
     * Stopped at any moment, the store opens as before, and {@link #finishChange} goes on.
     *
     * @throws Refused if whoever is signed in does not hold all of them, or has no right to
     */
    public void changeKeys(Set<KeyClass> classes, Progress progress) throws Refused {
        desk.session().require(Right.MANAGE_STORE);
        desk.work()
                .write(
                        desk.session(),
                        Intent.CHANGE_KEYS,
                        tx -> {
                            tx.audit("store", "new keys " + new TreeSet<>(classes));
                            vault.startRotation(folder, key, classes);
                            signing.note(tx);
                            return classes;
                        });
        finishChange(progress);
    }

    /** Goes on with a change of keys that was begun; does nothing if none was. */
    public void finishChange(Progress progress) throws Refused {
        desk.session().require(Right.MANAGE_STORE);
        Set<KeyClass> changing = roster().changing();
        if (changing.isEmpty()) {
            return;
        }
        if (!key.held().containsAll(changing)) {
            throw new Refused(new Problem.KeyNotHeld());
        }
        long resealed = store.reseal(progress);
        desk.work()
                .write(
                        desk.session(),
                        Intent.CHANGE_KEYS,
                        tx -> {
                            tx.audit("store", "old keys given up, sealed anew " + resealed);
                            vault.finishRotation(folder, key);
                            signing.note(tx);
                            return resealed;
                        });
        desk.news().tell(Changed.MEMBERS);
    }

    /**
     * Makes a new recovery key; the one before opens nothing any more.
     *
     * @return as it is printed; the caller wipes it
     */
    public char[] newRecoveryKey() throws Refused {
        return desk.work()
                .write(
                        desk.session(),
                        Intent.CHANGE_KEYS,
                        tx -> {
                            tx.audit("store", "new recovery key");
                            return vault.newRecoveryKey(folder, key);
                        });
    }

    /** A recovery key as sheets, of which so many are needed; the caller wipes them. */
    public List<char[]> split(char[] recoveryKey, int needed, int sheets) throws Refused {
        return vault.split(recoveryKey, needed, sheets);
    }

    /** The passphrase together with a key file; the one given stays and is closed by its owner. */
    public Passphrase withKeyFile(Passphrase passphrase, Path file) throws Refused {
        byte[] digest = vault.keyFile(file);
        try {
            return passphrase.withKeyFile(digest);
        } finally {
            Arrays.fill(digest, (byte) 0);
        }
    }

    /** Writes a new random key file. */
    public void makeKeyFile(Path file) throws Refused {
        vault.makeKeyFile(file);
    }

    /** Changes the passphrase of whoever is signed in. */
    public void changeOwn(Passphrase old, Passphrase replacement) throws Refused {
        PanelMember self = desk.session().member();
        KeyVault.Strength strength = strength(replacement, self);
        if (!strength.accepted()) {
            throw new Refused(new Problem.WeakPassphrase(strength.reason()));
        }
        desk.work()
                .write(
                        desk.session(),
                        Intent.CHANGE_OWN_PASSPHRASE,
                        tx -> {
                            tx.audit("member " + self.id(), "");
                            vault.changePassphrase(
                                    folder, self.userName().orElseThrow(), old, replacement);
                            return self;
                        });
    }

    private void refuseOwn(PanelMember member) throws Refused {
        desk.session().require(Right.MANAGE_STORE);
        if (member.id().equals(desk.session().member().id())) {
            throw new Refused(new Problem.Invalid("member.key", "own", List.of()));
        }
    }
}
