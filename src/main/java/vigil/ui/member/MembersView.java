package vigil.ui.member;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vigil.casework.Problem;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.PassphraseInput;
import vigil.ui.kit.Screen;
import vigil.ui.member.MembersViewModel.Person;

/** The people of the panel on the left, the chosen one and their key on the right. */
public final class MembersView implements Screen {

    private final Kit kit;
    private final MembersViewModel model;
    private final Controls controls;
    private final ListView<Person> list;
    private final StackPane right = new StackPane();
    private final Label trouble = Controls.wrapping("");
    private final HBox troubleBox = Controls.styled(new HBox(), "banner", "banner-danger");
    private final VBox root;

    public MembersView(Kit kit, MembersViewModel model) {
        this.kit = kit;
        this.model = model;
        this.controls = new Controls(kit);
        this.list = new ListView<>(model.people());
        list.setId("members");
        list.setAccessibleText(kit.say("members.title"));
        list.setCellFactory(view -> new PersonCell());
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((p, was, is) -> {
                    if (is != null) {
                        show(new MemberForm(kit, model, is).node());
                    }
                });
        list.setMinWidth(360);
        list.setPrefWidth(420);
        Button add =
                controls.primary(
                        "members.add",
                        () -> {
                            list.getSelectionModel().clearSelection();
                            MemberForm form =
                                    new MemberForm(
                                            kit, model, new Person(model.blank(), false, false));
                            show(form.node());
                            form.focus();
                        });
        add.setDisable(!model.mayManage());
        Button own = controls.button("members.own", Icon.KEY, () -> show(ownPassphrase()));
        own.setDisable(!model.hasOwnKey());
        HBox head = Controls.row(controls.title("members.title"), Controls.gap(), own, add);
        troubleBox.getChildren().setAll(Icon.ERROR.node(), trouble);
        Controls.show(troubleBox, false);
        show(controls.empty(Icon.KEY, "members.choose"));
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox both = Controls.styled(new HBox(list, right), "row", "loose");
        both.setFillHeight(true);
        VBox.setVgrow(both, Priority.ALWAYS);
        root =
                Controls.styled(
                        new VBox(head, controls.muted("members.text"), troubleBox, both), "page");
        model.trouble().addListener((p, was, is) -> complain());
    }

    private void complain() {
        Controls.show(troubleBox, model.trouble().get().isPresent());
        model.trouble().get().map(this::sentence).ifPresent(trouble::setText);
    }

    private String sentence(Problem problem) {
        return kit.sentence(problem);
    }

    private void show(Node node) {
        ScrollPane scroll = new ScrollPane(node);
        scroll.setFitToWidth(true);
        right.getChildren().setAll(scroll);
    }

    private Node ownPassphrase() {
        list.getSelectionModel().clearSelection();
        PassphraseInput old = new PassphraseInput(kit.say("members.old"));
        old.setId("members-old");
        PassphrasePair pair =
                new PassphrasePair(kit, "members-own", typed -> model.strengthOfOwn(typed));
        Button change =
                controls.primary("members.change", () -> model.changeOwn(old.take(), pair.take()));
        change.disableProperty().bind(pair.good().not().or(model.busy()));
        VBox card =
                Controls.card(
                        controls.heading("members.own.title"),
                        controls.muted("members.own.text"),
                        controls.labelled("members.old", old),
                        pair.node(),
                        Controls.row(Controls.gap(), change));
        card.setMaxWidth(640);
        return card;
    }

    /** Name, agency, role, and whether they have a key. */
    private final class PersonCell extends ListCell<Person> {
        PersonCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Person person, boolean empty) {
            super.updateItem(person, empty);
            if (empty || person == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            String name =
                    person.self()
                            ? kit.say("members.you", person.member().name())
                            : person.member().name();
            String agency = kit.vocabulary().list("AGENCY_TYPE").label(person.member().agency());
            String key = kit.say(person.hasKey() ? "members.hasKey" : "members.noKey");
            Label state = Controls.chip(key, person.hasKey() ? "accent" : "neutral");
            state.setMinWidth(USE_PREF_SIZE);
            Label title = Controls.plain(name, "strong");
            title.setMinWidth(0);
            VBox words =
                    new VBox(
                            title,
                            Controls.plain(
                                    kit.say("role." + person.member().role().name())
                                            + " · "
                                            + agency,
                                    "muted",
                                    "small"));
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            setGraphic(Controls.row(words, state));
            setAccessibleText(name + ", " + agency + ", " + key);
        }
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        model.read();
        list.requestFocus();
    }
}
