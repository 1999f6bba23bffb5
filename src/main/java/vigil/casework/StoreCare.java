package vigil.casework;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import vigil.domain.access.KeyClass;
import vigil.domain.access.PanelMember;
import vigil.domain.panel.PanelProfile;
import vigil.domain.vocabulary.Vocabulary;

/**
 * Making, opening and recovering stores. Everything here waits, so it is called in the background.
 */
public final class StoreCare {

    /** What is asked when a store is made. */
    public record NewStore(Path folder, PanelProfile profile, PanelMember first) {}

    /** A store just made, with the recovery key that is shown this once; the caller wipes it. */
    public record Created(PanelDesk desk, char[] recoveryKey) {}

    private final KeyVault vault;
    private final StoreDoor door;
    private final Vocabulary vocabulary;
    private final Clock clock;
    private final NewIds ids;
    private final UnlockRecord attempts;
    private final Adapters adapters;
    private final StoreArrival arrival;
    private final StoreRescue rescue;

    public StoreCare(
            KeyVault vault, StoreDoor door, Vocabulary vocabulary, Adapters adapters, Clock clock) {
        this(vault, door, vocabulary, adapters, clock, StoreMemory.none());
    }

    /**
     * @param memory what this computer knows of stores opened before
     */
    public StoreCare(
            KeyVault vault,
            StoreDoor door,
            Vocabulary vocabulary,
            Adapters adapters,
            Clock clock,
            StoreMemory memory) {
        this.arrival = new StoreArrival(memory, clock);
        this.rescue = new StoreRescue(vault, door, memory, clock);
        this.adapters = adapters;
        this.vault = vault;
        this.door = door;
        this.vocabulary = vocabulary;
        this.clock = clock;
        this.ids = new NewIds(clock);
        this.attempts = new UnlockRecord(adapters.audit().unlocks(), clock);
    }

    /** Checks extracts of audits, whosever they are. */
    public ExtractCheck extractCheck() {
        return new ExtractCheck(adapters.audit());
    }

    /**
     * @param known words that somebody who knows the person would try: user name, panel, area
     */
    public KeyVault.Strength strength(Passphrase passphrase, Collection<String> known) {
        return vault.strength(passphrase, known);
    }

    public boolean sameRecoveryKey(char[] shown, char[] typed) {
        return vault.sameRecoveryKey(shown, typed);
    }

    public boolean isStore(Path folder) {
        return door.isStore(folder);
    }

    /** Whether a store could be made in the folder; refuses with the reason. */
    public void checkNew(Path folder) throws Refused {
        door.tryNew(folder);
    }

    /** Damage, backups, and bringing a store back. */
    public StoreRescue rescue() {
        return rescue;
    }

    public UUID newId() {
        return ids.next();
    }

    public Created create(NewStore request, Passphrase passphrase, Progress progress)
            throws Refused {
        String userName =
                request.first()
                        .userName()
                        .orElseThrow(() ->
                                new Refused(
                                        new Problem.Invalid(
                                                "member.userName", "missing", List.of(1))));
        KeyVault.Strength strength = vault.strength(passphrase, known(request));
        if (!strength.accepted()) {
            throw new Refused(new Problem.WeakPassphrase(strength.reason()));
        }
        door.checkNew(request.folder());
        door.clearUnfinished(request.folder());
        UUID storeId = ids.next();
        progress.report("keys", 0, 3);
        try (KeyVault.Created created =
                vault.create(
                        request.folder(),
                        storeId,
                        KeyVault.Holder.of(request.first(), userName),
                        passphrase)) {
            return founded(request, storeId, created, progress);
        }
    }

    private Created founded(
            NewStore request, UUID storeId, KeyVault.Created created, Progress progress)
            throws Refused {
        progress.report("store", 1, 3);
        Optional<OpenedStore> made = Optional.empty();
        boolean done = false;
        try {
            OpenedStore store =
                    door.create(
                            request.folder(),
                            created.key(),
                            new StoreDoor.Founding(
                                    storeId,
                                    request.profile(),
                                    request.first(),
                                    clock.instant(),
                                    vocabulary.edition()),
                            progress);
            made = Optional.of(store);
            KeyVault.Opened opened =
                    new KeyVault.Opened(
                            created.key(),
                            KeyVault.Holder.of(
                                    request.first(), request.first().userName().orElseThrow()));
            PanelDesk desk = desk(store, opened, request.folder(), request.first());
            arrival.see(store, created.key());
            desk.arrived(OpeningNotes.NONE, () -> arrival.see(store, created.key()));
            done = true;
            return new Created(desk, created.recoveryKey());
        } finally {
            if (!done) {
                made.ifPresent(store -> store.close(Progress.none()));
                created.key().close();
                // Half a store opens for nobody and would only be in the way of the next attempt.
                door.discard(request.folder());
                vault.discard(request.folder());
            }
        }
    }

    private static List<String> known(NewStore request) {
        List<String> words = new ArrayList<>();
        words.add(request.profile().name());
        words.add(request.first().name());
        request.first().userName().ifPresent(words::add);
        request.profile().areas().forEach(area -> words.add(area.name()));
        return words;
    }

    private PanelDesk desk(
            OpenedStore store, KeyVault.Opened opened, Path folder, PanelMember member)
            throws Refused {
        return PanelDesk.of(
                store,
                new PanelDesk.Unlocked(
                        vault, opened.key(), folder, opened.notices(), door.backups()),
                new Session(member),
                vocabulary,
                clock,
                adapters);
    }

    /** Gets ready to open a store while nothing else is to be done. */
    public void rehearse() {
        vault.rehearse();
        door.rehearse();
    }

    /** Who can open the store in this folder. */
    public List<KeyVault.Holder> holders(Path folder) throws Refused {
        if (!door.isStore(folder)) {
            throw new Refused(new Problem.NotAStore(folder.toString()));
        }
        try {
            return vault.holders(folder);
        } catch (Refused e) {
            throw rescue.offering(folder, e);
        }
    }

    /** Who has a key to the store in this folder, and what is given to them. */
    public KeyVault.Roster roster(Path folder) throws Refused {
        return vault.roster(folder);
    }

    /**
     * Days since the newest backup beside a store, as the folder alone says; nothing if that is not
     * long. Backups elsewhere are not known.
     *
     * @return -1 if there is none at all
     */
    public OptionalLong daysWithoutBackup(Path folder) {
        Optional<StoreBackups.Copy> newest = door.backups().newest(folder);
        if (newest.isEmpty()) {
            return OptionalLong.of(-1);
        }
        long days = Duration.between(newest.get().made(), clock.instant()).toDays();
        // What the panel chose stands inside the store; nobody is in yet.
        int most = Setting.BACKUP_DAYS.number(Setting.BACKUP_DAYS.initial());
        return days >= most ? OptionalLong.of(days) : OptionalLong.empty();
    }

    /** How long to wait before the next attempt to open, after wrong ones. */
    public Duration waitBefore(Path folder) {
        return vault.wait(folder);
    }

    /** The passphrase together with a key file; the one given stays and is closed by its owner. */
    public Passphrase withKeyFile(Passphrase passphrase, Path keyFile) throws Refused {
        byte[] digest = vault.keyFile(keyFile);
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

    /** A recovery key as sheets, of which so many are needed; the caller wipes them. */
    public List<char[]> split(char[] recoveryKey, int needed, int sheets) throws Refused {
        return vault.split(recoveryKey, needed, sheets);
    }

    public PanelDesk open(Path folder, String userName, Passphrase passphrase, Progress progress)
            throws Refused {
        return open(folder, userName, passphrase, false, progress);
    }

    /**
     * @param olderOnPurpose whether to go on with a copy older than the one last open on this
     *     computer, which is then written in the audit record
     */
    public PanelDesk open(
            Path folder,
            String userName,
            Passphrase passphrase,
            boolean olderOnPurpose,
            Progress progress)
            throws Refused {
        if (!door.isStore(folder)) {
            throw new Refused(new Problem.NotAStore(folder.toString()));
        }
        progress.report("keys", 0, 2);
        KeyVault.Opened unlocked;
        try {
            unlocked = vault.unlock(folder, userName, passphrase);
        } catch (Refused e) {
            attempts.note(folder, userName, e.problem());
            throw rescue.offering(folder, e);
        }
        try {
            return opened(unlocked, folder, olderOnPurpose, progress);
        } catch (Refused e) {
            throw rescue.offering(folder, e);
        }
    }

    /** Opens with the recovery key or its sheets as typed, giving this member a new passphrase. */
    public PanelDesk recover(
            Path folder,
            char[] recoveryKey,
            String userName,
            Passphrase replacement,
            Progress progress)
            throws Refused {
        KeyVault.Strength strength = vault.strength(replacement, List.of(userName));
        if (!strength.accepted()) {
            throw new Refused(new Problem.WeakPassphrase(strength.reason()));
        }
        progress.report("keys", 0, 2);
        KeyVault.Opened recovered;
        char[] whole = vault.recoveryKey(recoveryKey);
        try {
            recovered = vault.recover(folder, whole, userName, replacement);
        } catch (Refused e) {
            attempts.note(folder, userName, e.problem());
            throw rescue.offering(folder, e);
        } finally {
            Arrays.fill(whole, '\0');
        }
        try {
            return opened(recovered, folder, false, progress);
        } catch (Refused e) {
            throw rescue.offering(folder, e);
        }
    }

    private PanelDesk opened(
            KeyVault.Opened unlocked, Path folder, boolean olderOnPurpose, Progress progress)
            throws Refused {
        progress.report("store", 1, 2);
        try {
            OpenedStore store = door.open(folder, unlocked.key(), progress);
            try {
                Optional<StoreArrival.Accepted> accepted =
                        arrival.judge(store, unlocked.key(), olderOnPurpose);
                PanelMember member = member(store, unlocked.holder());
                OpeningNotes notes =
                        OpeningNotes.of(
                                store,
                                store.standing(),
                                door.backups().newest(folder),
                                backupDays(store, member),
                                clock);
                PanelDesk desk = desk(store, unlocked, folder, member);
                desk.keys().noteOpening();
                goOnRemoving(desk, progress);
                desk.failedUnlocks(
                        attempts.unlocked(store, desk.session(), folder, unlocked.key()));

                if (accepted.isPresent()) {
                    store.work()
                            .write(
                                    desk.session(),
                                    accepted.get().intent(),
                                    tx -> {
                                        tx.audit("store", accepted.get().detail());
                                        return member;
                                    });
                }
                arrival.see(store, unlocked.key());
                desk.arrived(notes, () -> arrival.see(store, unlocked.key()));
                return desk;
            } catch (Refused | RuntimeException e) {
                store.close(Progress.none());
                throw e;
            }
        } catch (Refused | RuntimeException e) {
            unlocked.key().close();
            throw e;
        }
    }

    private static int backupDays(OpenedStore store, PanelMember member) throws Refused {
        return store.work()
                .read(
                        new Session(member),
                        records ->
                                Setting.BACKUP_DAYS.number(
                                        records.settings().get(Setting.BACKUP_DAYS)));
    }

    /** What is in its way, such as a full disk, keeps nobody out; the next opening tries again. */
    private static void goOnRemoving(PanelDesk desk, Progress progress) {
        try {
            desk.retentionCarrying().resume(progress);
        } catch (Refused later) {
            return;
        }
    }

    /**
     * The member whose slot it was. The slot's role holds if the store's own record says otherwise.
     */
    private static PanelMember member(OpenedStore store, KeyVault.Holder holder) throws Refused {
        PanelMember nobody = holder.unread();
        return store.work()
                .read(new Session(nobody), records -> records.panel().member(holder.memberId()))
                .map(m ->
                        new PanelMember(
                                m.id(),
                                m.userName(),
                                m.name(),
                                m.agency(),
                                nobody.role(),
                                m.active(),
                                holder.keys().contains(KeyClass.POLICE)))
                .orElse(nobody);
    }
}
