package vigil.ui.member;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import vigil.casework.KeyVault;
import vigil.casework.PanelDesk;
import vigil.casework.Passphrase;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.domain.access.KeyClass;
import vigil.domain.access.PanelMember;
import vigil.domain.access.PanelRole;
import vigil.domain.access.Right;
import vigil.domain.vocabulary.Code;
import vigil.ui.kit.Kit;
import vigil.ui.kit.WaysBack;

/** The members, and what can be done about one of them. */
public final class MembersViewModel {

    /** A member and the slot with which they can unlock the store, if any. */
    record Person(PanelMember member, Optional<KeyVault.Slot> slot, boolean self) {
        boolean hasKey() {
            return slot.isPresent();
        }
    }

    /** On how many sheets a recovery key is printed, and how many of them are needed. */
    enum Sheets {
        ONE(1, 1),
        TWO_OF_TWO(2, 2),
        TWO_OF_THREE(2, 3),
        THREE_OF_FIVE(3, 5);

        private final int needed;
        private final int all;

        Sheets(int needed, int all) {
            this.needed = needed;
            this.all = all;
        }

        int needed() {
            return needed;
        }

        int all() {
            return all;
        }
    }

    private record Read(List<PanelMember> members, KeyVault.Roster roster, boolean filesWait) {}

    private final Kit kit;
    private final PanelDesk desk;
    private final WaysBack back;
    private final ObservableList<Person> people = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<KeyVault.Roster> roster =
            new ReadOnlyObjectWrapper<>(new KeyVault.Roster(List.of(), Optional.empty(), Set.of()));
    private final ReadOnlyObjectWrapper<Set<KeyClass>> lost = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyBooleanWrapper filesWait = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Problem>> trouble =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    public MembersViewModel(Kit kit, PanelDesk desk) {
        this.kit = kit;
        this.desk = desk;
        this.back = new WaysBack(kit);
    }

    void read() {
        kit.work()
                .run(
                        "readingSettings",
                        progress ->
                                new Read(
                                        desk.membership().members(),
                                        desk.keys().roster(),
                                        desk.keys().filesWait()),
                        read -> {
                            trouble.set(Optional.empty());
                            filesWait.set(read.filesWait());
                            roster.set(read.roster());
                            people.setAll(
                                    read.members().stream()
                                            .map(member -> person(member, read.roster()))
                                            .sorted(Comparator.comparing(p -> !p.hasKey()))
                                            .toList());
                        },
                        problem -> trouble.set(Optional.of(problem)));
    }

    private Person person(PanelMember member, KeyVault.Roster held) {
        return new Person(
                member,
                held.slots().stream()
                        .filter(slot -> slot.holder().memberId().equals(member.id()))
                        .findFirst(),
                member.id().equals(desk.session().member().id()));
    }

    /** Who has a key. */
    ReadOnlyObjectProperty<KeyVault.Roster> roster() {
        return roster.getReadOnlyProperty();
    }

    /** The keys that somebody had and has no longer, until they are changed. */
    ReadOnlyObjectProperty<Set<KeyClass>> lost() {
        return lost.getReadOnlyProperty();
    }

    /** Whether the files are still under the key that somebody who was removed may have. */
    ReadOnlyBooleanProperty filesWait() {
        return filesWait.getReadOnlyProperty();
    }

    /** Whether whoever is signed in holds these, and so can change them. */
    boolean holds(Set<KeyClass> classes) {
        return desk.keys().held().containsAll(classes);
    }

    boolean holdsEverything() {
        return holds(Set.of(KeyClass.values()));
    }

    boolean ownNeedsKeyFile() {
        return people.stream()
                .anyMatch(person ->
                        person.self() && person.slot().filter(KeyVault.Slot::keyFile).isPresent());
    }

    ObservableList<Person> people() {
        return people;
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Problem>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    boolean mayManage() {
        return desk.session().may(Right.MANAGE_STORE);
    }

    boolean hasOwnKey() {
        return desk.session().member().userName().isPresent();
    }

    List<Code> agencies() {
        return desk.vocabulary().list("AGENCY_TYPE").codes();
    }

    PanelMember blank() {
        return new PanelMember(
                desk.newId(), Optional.empty(), "", "", PanelRole.PANEL_MEMBER, true, false);
    }

    KeyVault.Strength strength(Passphrase typed, PanelMember member) {
        return desk.keys().strength(typed, member);
    }

    KeyVault.Strength strengthOfOwn(Passphrase typed) {
        return strength(typed, desk.session().member());
    }

    /** What was changed here, and how it is taken back. */
    WaysBack back() {
        return back;
    }

    /** Whether storing this changes what their key opens, which nothing takes back. */
    boolean changesKey(Person person, PanelMember member) {
        return person.hasKey()
                && (person.member().role() != member.role()
                        || person.member().cleared() != member.cleared());
    }

    /** Stores a member; names, agencies and the roles of those without a key can be taken back. */
    void save(Person person, PanelMember member) {
        String saved = kit.say("members.saved", member.name());
        boolean fresh = person.member().name().isEmpty();
        run(
                progress -> lose(desk.keys().save(member)),
                () -> {
                    if (fresh || changesKey(person, member) || member.equals(person.member())) {
                        kit.notices().done(saved);
                    } else {
                        back.done(saved, () -> putBack(person.member(), member));
                    }
                });
    }

    /** Makes a member what they were, unless somebody has changed them since. */
    private void putBack(PanelMember was, PanelMember now) {
        run(
                progress -> {
                    if (!desk.membership().members().contains(now)) {
                        throw new Refused(new Problem.Stale(now.name(), 0, 1));
                    }
                    desk.keys().save(was);
                },
                () -> kit.notices().done(kit.say("members.putBack", was.name())),
                back::report);
    }

    /** Takes the passphrase over and wipes it. */
    void give(PanelMember member, Passphrase passphrase) {
        run(
                progress -> {
                    try (passphrase) {
                        desk.keys().give(member, passphrase);
                    }
                },
                kit.say("members.given", member.name()));
    }

    void take(PanelMember member) {
        run(progress -> lose(desk.keys().take(member)), kit.say("members.taken", member.name()));
    }

    /** Takes a key away and makes new ones for what it opened. */
    void takeAndChange(PanelMember member) {
        run(
                progress -> {
                    Set<KeyClass> had = desk.keys().take(member);
                    lose(had);
                    // Also if they had none of names: they had the key of the files.
                    desk.keys().changeKeys(had, progress);
                    lose(Set.of());
                },
                kit.say("members.takenChanged", member.name()));
    }

    private void lose(Set<KeyClass> classes) {
        kit.work().onWindow(() -> lost.set(classes));
    }

    /** Makes new keys of the classes that somebody lost. */
    void changeLost() {
        Set<KeyClass> classes = lost.get();
        run(
                progress -> {
                    desk.keys().changeKeys(classes, progress);
                    lose(Set.of());
                },
                kit.say("members.keysChanged"));
    }

    /** Goes on with a change of keys. */
    void finishChange() {
        run(progress -> desk.keys().finishChange(progress), kit.say("members.keysChanged"));
    }

    /** Makes a new recovery key, on so many sheets; whoever gets them wipes them. */
    void newRecovery(Sheets how, Consumer<List<char[]>> then) {
        busy.set(true);
        kit.work()
                .run(
                        "makingRecovery",
                        progress -> {
                            char[] whole = desk.keys().newRecoveryKey();
                            if (how == Sheets.ONE) {
                                return List.of(whole);
                            }
                            try {
                                return desk.keys().split(whole, how.needed(), how.all());
                            } finally {
                                Arrays.fill(whole, '\0');
                            }
                        },
                        sheets -> {
                            busy.set(false);
                            then.accept(sheets);
                            read();
                        },
                        problem -> {
                            busy.set(false);
                            trouble.set(Optional.of(problem));
                        });
    }

    /** Makes a key file where somebody chose. */
    void makeKeyFile(Path file) {
        run(progress -> desk.keys().makeKeyFile(file), kit.say("keyFile.made"));
    }

    /** Takes the passphrases over and wipes them. */
    void changeOwn(
            Passphrase old,
            Optional<Path> oldFile,
            Passphrase replacement,
            Optional<Path> newFile) {
        run(
                progress -> {
                    try (old;
                            replacement;
                            Passphrase before = whole(old, oldFile);
                            Passphrase after = whole(replacement, newFile)) {
                        desk.keys().changeOwn(before, after);
                    }
                },
                kit.say("members.changed"));
    }

    private Passphrase whole(Passphrase typed, Optional<Path> file) throws Refused {
        if (file.isPresent()) {
            return desk.keys().withKeyFile(typed, file.get());
        }
        char[] copy = typed.copy();
        try {
            return Passphrase.of(copy);
        } finally {
            Arrays.fill(copy, '\0');
        }
    }

    /** Something that may be refused. */
    private interface Step {
        void run(Progress progress) throws Refused;
    }

    private void run(Step step, String done) {
        run(step, () -> kit.notices().done(done));
    }

    private void run(Step step, Runnable done) {
        run(step, done, problem -> trouble.set(Optional.of(problem)));
    }

    private void run(Step step, Runnable done, Consumer<Problem> refused) {
        busy.set(true);
        kit.work()
                .run(
                        "changingKeys",
                        progress -> {
                            step.run(progress);
                            return true;
                        },
                        good -> {
                            busy.set(false);
                            done.run();
                            read();
                        },
                        problem -> {
                            busy.set(false);
                            refused.accept(problem);
                        });
    }
}
