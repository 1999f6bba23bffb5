package vigil.ui.member;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vigil.casework.KeyVault;
import vigil.domain.access.Grant;
import vigil.domain.access.KeyClass;
import vigil.domain.access.PanelMember;
import vigil.domain.access.PanelRole;
import vigil.domain.access.Right;
import vigil.domain.vocabulary.Code;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Named;
import vigil.ui.member.MembersViewModel.Person;

/** One member: who they are, what their role lets them see, and their key. */
final class MemberForm {

    private final Kit kit;
    private final MembersViewModel model;
    private final Person person;
    private final Controls controls;
    private final TextField name = new TextField();
    private final ComboBox<Code> agency = new ComboBox<>();
    private final ComboBox<PanelRole> role = new ComboBox<>();
    private final CheckBox cleared = new CheckBox();
    private final TextField user = new TextField();
    private final Label sees = Controls.wrapping("", "muted", "small");
    private final HBox keyChanges;
    private final VBox root = Controls.column();

    MemberForm(Kit kit, MembersViewModel model, Person person) {
        this.kit = kit;
        this.model = model;
        this.person = person;
        this.controls = new Controls(kit);
        Label changes = Controls.wrapping(kit.say("members.role.key"));
        HBox.setHgrow(changes, Priority.ALWAYS);
        keyChanges =
                Controls.styled(new HBox(Icon.WARNING.node(), changes), "banner", "banner-warning");
        keyChanges.setId("member-key-changes");
        fill();
        root.setMaxWidth(640);
        root.getChildren().add(details());
        if (person.self()) {
            root.getChildren().add(Controls.card(controls.muted("members.self")));
        } else if (model.mayManage()) {
            root.getChildren().add(key());
        }
    }

    private void fill() {
        PanelMember member = person.member();
        name.setId("member-name");
        name.setText(member.name());
        agency.setId("member-agency");
        agency.getItems().setAll(model.agencies());
        Named.in(agency, Code::label);
        model.agencies().stream()
                .filter(code -> code.code().equals(member.agency()))
                .findFirst()
                .ifPresent(agency.getSelectionModel()::select);
        role.setId("member-role");
        role.getItems().setAll(Arrays.asList(PanelRole.values()));
        Named.in(role, each -> kit.say("role." + each.name()));
        cleared.setId("member-cleared");
        cleared.setText(kit.say("members.cleared"));
        cleared.setTooltip(new Tooltip(kit.say("members.cleared.tip")));
        cleared.setSelected(member.cleared());
        role.valueProperty()
                .addListener((p, was, is) -> {
                    sees.setText(kit.say("sees." + is.name()));
                    Controls.show(
                            cleared,
                            Arrays.stream(Right.values())
                                    .anyMatch(right -> is.grant(right) == Grant.CLEARED));
                });
        role.getSelectionModel().select(member.role());
        role.valueProperty().addListener((p, was, is) -> foresee());
        cleared.selectedProperty().addListener((p, was, is) -> foresee());
        foresee();
        user.setId("member-user");
        user.setText(member.userName().orElse(""));
        // A user name nobody has to think of, until somebody does.
        name.textProperty()
                .addListener((p, was, is) -> {
                    if (person.member().userName().isEmpty() && user.getText().equals(first(was))) {
                        user.setText(first(is));
                    }
                });
    }

    /** Says before it is stored what cannot be taken back. */
    private void foresee() {
        Controls.show(keyChanges, model.changesKey(person, member(false)));
    }

    private static String first(String whole) {
        return whole.strip().split("\\s+")[0].toLowerCase(Locale.UK);
    }

    private Node details() {
        Button save =
                controls.button("members.save", Icon.SAVE, () -> model.save(person, member(false)));
        save.disableProperty().bind(model.busy());
        boolean may = model.mayManage();
        List.of(name, agency, user).forEach(input -> input.setDisable(!may));
        role.setDisable(!may || person.self());
        cleared.setDisable(!may || person.self());
        agency.setMaxWidth(Double.MAX_VALUE);
        role.setMaxWidth(Double.MAX_VALUE);
        VBox card =
                Controls.card(
                        Controls.plain(
                                person.member().name().isEmpty()
                                        ? kit.say("members.new")
                                        : person.member().name(),
                                "section-title"),
                        controls.labelled("members.name", name),
                        controls.labelled("members.agency", agency),
                        controls.labelled("members.role", role),
                        sees,
                        cleared,
                        keyChanges);
        if (person.member().name().isEmpty()) {
            card.getChildren().add(controls.muted("members.new.stays"));
        }
        person.slot().ifPresent(slot -> card.getChildren().add(opens(slot)));
        if (may) {
            card.getChildren().add(Controls.row(Controls.gap(), save));
        }
        return card;
    }

    /** What their key opens, as chips, and what is not given to them yet. */
    private Node opens(KeyVault.Slot slot) {
        FlowPane chips = Controls.styled(new FlowPane(), "chip-flow");
        chips.setId("member-opens");
        for (KeyClass each : KeyClass.values()) {
            if (slot.holder().keys().contains(each)) {
                boolean waits = slot.waiting().contains(each);
                String label = kit.say("keyClass." + each.name());
                chips.getChildren()
                        .add(
                                Controls.chip(
                                        waits ? kit.say("keyClass.waiting", label) : label,
                                        waits ? "warning" : "accent"));
            }
        }
        if (chips.getChildren().isEmpty()) {
            chips.getChildren().add(Controls.chip(kit.say("members.opens.nothing"), "neutral"));
        }
        if (slot.keyFile()) {
            chips.getChildren().add(Controls.chip(kit.say("members.keyFileNeeded"), "neutral"));
        }
        VBox box = new VBox(Controls.plain(kit.say("members.opens"), "answer-label"), chips);
        if (slot.old()) {
            box.getChildren().add(controls.muted("members.opens.old"));
        } else if (!slot.waiting().isEmpty()) {
            box.getChildren().add(controls.muted("members.opens.waiting"));
        }
        return Controls.styled(box, "column", "tight");
    }

    private Node key() {
        PassphrasePair pair =
                new PassphrasePair(kit, "member", typed -> model.strength(typed, member(true)));
        Button give =
                controls.primary(
                        person.hasKey() ? "members.renew" : "members.give",
                        () -> model.give(member(true), pair.take()));
        give.disableProperty().bind(pair.good().not().or(model.busy()));
        VBox card =
                Controls.card(
                        controls.heading(person.hasKey() ? "members.key.has" : "members.key.none"),
                        controls.muted(
                                person.hasKey() ? "members.key.has.text" : "members.key.none.text"),
                        controls.labelled("members.user", user),
                        pair.node());
        HBox buttons = Controls.row(Controls.gap(), give);
        if (person.hasKey()) {
            buttons.getChildren().addFirst(taking(card));
        }
        card.getChildren().add(buttons);
        return card;
    }

    /** Asked once more in place, because it locks somebody out. */
    private Button taking(VBox card) {
        Button take = controls.button("members.take", Icon.REMOVE, () -> {});
        take.setOnAction(event -> {
            Button go = controls.primary("members.take.go", () -> model.take(person.member()));
            go.setMinWidth(Button.USE_PREF_SIZE);
            Button change =
                    controls.button(
                            "members.takeChange", () -> model.takeAndChange(person.member()));
            change.setMinWidth(Button.USE_PREF_SIZE);
            boolean can =
                    person.slot().filter(slot -> model.holds(slot.holder().keys())).isPresent();
            change.setDisable(!can);
            Label ask = Controls.wrapping(kit.say("members.take.ask", person.member().name()));
            VBox words = Controls.column(ask, Controls.row(Controls.gap(), go, change));
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox question =
                    Controls.styled(
                            new HBox(Icon.WARNING.node(), words), "banner", "banner-warning");
            take.setDisable(true);
            // Below the heading, where it is seen; at the end it would be out of the window.
            card.getChildren().add(1, question);
        });
        return take;
    }

    private PanelMember member(boolean withKey) {
        String userName = user.getText().strip();
        Optional<String> key =
                withKey || person.hasKey()
                        ? Optional.of(userName).filter(u -> !u.isEmpty())
                        : person.member().userName();
        return new PanelMember(
                person.member().id(),
                key,
                name.getText().strip(),
                Optional.ofNullable(agency.getValue()).map(Code::code).orElse(""),
                role.getValue(),
                true,
                cleared.isSelected());
    }

    void focus() {
        name.requestFocus();
    }

    Node node() {
        return root;
    }
}
