package vigil.ui.member;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vigil.casework.KeyVault;
import vigil.casework.Problem;
import vigil.domain.access.KeyClass;
import vigil.ui.kit.Beside;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.KeyFileField;
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
    private final Runnable lock;
    private final VBox pending = Controls.column();
    private final VBox root;

    /** Whose form is open. */
    private Optional<Person> opened = Optional.empty();

    /**
     * @param lock locks the store
     */
    public MembersView(Kit kit, MembersViewModel model, Runnable lock) {
        this.lock = lock;
        this.kit = kit;
        this.model = model;
        this.controls = new Controls(kit);
        this.list = new ListView<>(model.people());
        list.setId("members");
        list.getStyleClass().add("people-list");
        list.setAccessibleText(kit.say("members.title"));
        list.setCellFactory(view -> new PersonCell());
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((p, was, is) -> {
                    if (is != null) {
                        open(new MemberForm(kit, model, is), is);
                    }
                });
        list.setMinWidth(360);
        list.setPrefWidth(420);
        Button add =
                controls.primary(
                        "members.add",
                        () -> {
                            list.getSelectionModel().clearSelection();
                            Person blank = new Person(model.blank(), Optional.empty(), false);
                            MemberForm form = new MemberForm(kit, model, blank);
                            open(form, blank);
                            form.focus();
                        });
        add.setDisable(!model.mayManage());
        Button own = controls.button("members.own", Icon.KEY, () -> show(ownPassphrase()));
        own.setDisable(!model.hasOwnKey());
        Button recovery =
                controls.button(
                        "members.recovery",
                        Icon.SHIELD,
                        () -> {
                            list.getSelectionModel().clearSelection();
                            show(new RecoveryPane(kit, model).node());
                        });
        recovery.setDisable(!model.mayManage() || !model.holdsEverything());
        HBox head =
                Controls.row(controls.title("members.title"), Controls.gap(), recovery, own, add);
        Label reason = controls.muted("members.mayNot");
        reason.setId("members-may-not");
        Controls.show(reason, !model.mayManage());
        troubleBox.getChildren().setAll(Icon.ERROR.node(), trouble);
        Controls.show(troubleBox, false);
        show(controls.empty(Icon.KEY, model.mayManage() ? "members.choose" : "members.look"));
        // Not what its longest sentence would like: that would squeeze the list.
        right.setPrefWidth(480);
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox both = Controls.styled(new Beside(56, list, right), "row", "loose");
        both.setFillHeight(true);
        VBox.setVgrow(both, Priority.ALWAYS);
        root =
                Controls.styled(
                        new VBox(
                                head,
                                controls.muted("members.text"),
                                reason,
                                troubleBox,
                                pending,
                                both),
                        "page");
        model.lost().addListener((p, was, is) -> drawPending());
        model.roster().addListener((p, was, is) -> drawPending());
        model.filesWait().addListener((p, was, is) -> drawPending());
        model.trouble().addListener((p, was, is) -> complain());
        model.people().addListener((ListChangeListener<Person>) change -> readAgain());
    }

    private void open(MemberForm form, Person person) {
        show(form.node());
        opened = Optional.of(person);
    }

    /** A form about somebody who is no longer as it says, without their key, is made anew. */
    private void readAgain() {
        Optional<Person> now =
                opened.flatMap(before ->
                        model.people().stream()
                                .filter(each -> each.member().id().equals(before.member().id()))
                                .findFirst());
        if (now.isEmpty()) {
            return;
        }
        boolean anew = !now.equals(opened);
        boolean inForm = right.isFocusWithin();
        list.getSelectionModel().select(now.get());
        if (anew && !now.equals(opened)) {
            open(new MemberForm(kit, model, now.get()), now.get());
        }
        if (anew && inForm) {
            list.requestFocus();
        }
    }

    /** What is still to be done about the keys. */
    private void drawPending() {
        pending.getChildren().clear();
        KeyVault.Roster roster = model.roster().get();
        Set<KeyClass> lost = model.lost().get();
        if (!roster.changing().isEmpty()) {
            pending.getChildren()
                    .add(
                            banner(
                                    kit.say("members.changing", names(roster.changing())),
                                    "members.changing.go",
                                    model.holds(roster.changing()),
                                    model::finishChange));
        } else if (!lost.isEmpty()) {
            pending.getChildren()
                    .add(
                            banner(
                                    kit.say("members.lost", names(lost)),
                                    "members.lost.go",
                                    model.holds(lost),
                                    model::changeLost));
        }
        if (model.filesWait().get()) {
            HBox files = (HBox) banner(kit.say("members.files"), "members.files.go", true, lock);
            files.setId("members-files");
            pending.getChildren().add(files);
        }
        if (model.mayManage() && !roster.slots().isEmpty() && roster.recovery().isEmpty()) {
            pending.getChildren()
                    .add(
                            Controls.styled(
                                    new HBox(
                                            Icon.WARNING.node(),
                                            Controls.wrapping(kit.say("members.recovery.none"))),
                                    "banner",
                                    "banner-warning"));
        }
        Controls.show(pending, !pending.getChildren().isEmpty());
    }

    private Node banner(String words, String key, boolean can, Runnable action) {
        Label label = Controls.wrapping(words);
        HBox.setHgrow(label, Priority.ALWAYS);
        Button go = controls.primary(key, action);
        go.setMinWidth(Button.USE_PREF_SIZE);
        go.disableProperty().bind(model.busy().or(new SimpleBooleanProperty(!can)));
        return Controls.styled(
                new HBox(Icon.WARNING.node(), label, go), "banner", "banner-warning");
    }

    private String names(Set<KeyClass> classes) {
        return new TreeSet<>(classes)
                .stream()
                        .map(each -> kit.say("keyClass." + each.name()))
                        .collect(Collectors.joining(", "));
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
        opened = Optional.empty();
    }

    private Node ownPassphrase() {
        list.getSelectionModel().clearSelection();
        PassphraseInput old = new PassphraseInput(kit.say("members.old"));
        old.setId("members-old");
        PassphrasePair pair =
                new PassphrasePair(kit, "members-own", typed -> model.strengthOfOwn(typed));
        KeyFileField oldFile = new KeyFileField(kit, "members-own-old-file");
        KeyFileField newFile = new KeyFileField(kit, "members-own-file");
        Button make =
                controls.button(
                        "keyFile.make",
                        Icon.KEY,
                        () -> newFile.place().ifPresent(model::makeKeyFile));
        boolean needed = model.ownNeedsKeyFile();
        Button change =
                controls.primary(
                        "members.change",
                        () ->
                                model.changeOwn(
                                        old.take(),
                                        needed ? oldFile.file() : Optional.empty(),
                                        pair.take(),
                                        newFile.file()));
        change.disableProperty().bind(pair.good().not().or(model.busy()));
        VBox card =
                Controls.card(
                        controls.heading("members.own.title"),
                        controls.muted("members.own.text"),
                        controls.labelled("members.old", old));
        if (needed) {
            card.getChildren()
                    .add(controls.labelled("members.own.oldFile", oldFile.node(), oldFile.input()));
        }
        card.getChildren()
                .addAll(
                        pair.node(),
                        controls.labelled("members.own.keyFile", newFile.node(), newFile.input()),
                        Controls.row(make, Controls.gap(), change));
        card.setMaxWidth(640);
        return card;
    }

    /** Name, agency, role, and whether they have a key. */
    private final class PersonCell extends ListCell<Person> {
        PersonCell() {
            setPrefWidth(0);
        }

        private String state(Person person) {
            return person.slot()
                    .map(slot ->
                            slot.old()
                                    ? "members.oldKey"
                                    : slot.waiting().isEmpty()
                                            ? "members.hasKey"
                                            : "members.waiting")
                    .orElse("members.noKey");
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
            String key = kit.say(state(person));
            Label state =
                    Controls.chip(
                            key,
                            switch (state(person)) {
                                case "members.hasKey" -> "accent";
                                case "members.noKey" -> "neutral";
                                default -> "warning";
                            });
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
    public boolean takesKey(KeyEvent event) {
        return model.back().takesKey(event);
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
