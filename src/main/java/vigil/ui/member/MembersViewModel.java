package vigil.ui.member;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import vigil.casework.Refused;
import vigil.domain.access.PanelMember;
import vigil.domain.access.PanelRole;
import vigil.domain.access.Right;
import vigil.domain.vocabulary.Code;
import vigil.ui.kit.Kit;

/** The members, and what can be done about one of them. */
public final class MembersViewModel {

    /** A member and whether they can unlock the store. */
    record Person(PanelMember member, boolean hasKey, boolean self) {}

    private record Read(List<PanelMember> members, Set<String> holders) {}

    private final Kit kit;
    private final PanelDesk desk;
    private final ObservableList<Person> people = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Problem>> trouble =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    public MembersViewModel(Kit kit, PanelDesk desk) {
        this.kit = kit;
        this.desk = desk;
    }

    void read() {
        kit.work()
                .run(
                        "readingSettings",
                        progress -> new Read(desk.membership().members(), desk.keys().userNames()),
                        read -> {
                            trouble.set(Optional.empty());
                            people.setAll(
                                    read.members().stream()
                                            .map(member -> person(member, read.holders()))
                                            .sorted(Comparator.comparing(p -> !p.hasKey()))
                                            .toList());
                        },
                        problem -> trouble.set(Optional.of(problem)));
    }

    private Person person(PanelMember member, Set<String> holders) {
        return new Person(
                member,
                member.userName().filter(holders::contains).isPresent(),
                member.id().equals(desk.session().member().id()));
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

    void save(PanelMember member) {
        run(() -> desk.membership().save(member), kit.say("members.saved", member.name()));
    }

    /** Takes the passphrase over and wipes it. */
    void give(PanelMember member, Passphrase passphrase) {
        run(
                () -> {
                    try (passphrase) {
                        desk.keys().give(member, passphrase);
                    }
                },
                kit.say("members.given", member.name()));
    }

    void take(PanelMember member) {
        run(() -> desk.keys().take(member), kit.say("members.taken", member.name()));
    }

    /** Takes the passphrases over and wipes them. */
    void changeOwn(Passphrase old, Passphrase replacement) {
        run(
                () -> {
                    try (old;
                            replacement) {
                        desk.keys().changeOwn(old, replacement);
                    }
                },
                kit.say("members.changed"));
    }

    /** Something that may be refused. */
    private interface Step {
        void run() throws Refused;
    }

    private void run(Step step, String done) {
        busy.set(true);
        kit.work()
                .run(
                        "changingKeys",
                        progress -> {
                            step.run();
                            return true;
                        },
                        good -> {
                            busy.set(false);
                            kit.notices().done(done);
                            read();
                        },
                        problem -> {
                            busy.set(false);
                            trouble.set(Optional.of(problem));
                        });
    }
}
