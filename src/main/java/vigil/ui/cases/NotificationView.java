package vigil.ui.cases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import vigil.casework.BegunNotification;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.FieldDefinition;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Finding;
import vigil.domain.casefile.ReviewCase;
import vigil.ui.answer.AnswerField;
import vigil.ui.answer.Editors;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Dressing;
import vigil.ui.kit.FormGrid;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator;
import vigil.ui.kit.OverPulses;
import vigil.ui.kit.Screen;
import vigil.ui.likeness.CandidatePane;

/**
 * The notification on one screen. Fields stand in the order in which a police report gives them,
 * and every one of them can be answered, or given a reason, without leaving the keyboard.
 */
public final class NotificationView implements Screen {

    /** The fields by card, in the order of typing; the first card is what happened. */
    private static final Map<String, List<String>> CARDS = cards();

    /** In ems: what a date needs. */
    private static final double NARROWEST = 9.5;

    /** In ems: below it there is no room for three cards beside each other. */
    private static final double NARROW_EMS = 58;

    /** So many cards are there at once; the others from pulse to pulse. */
    private static final int AT_ONCE = 2;

    private final Kit kit;
    private final NotificationViewModel model;
    private final Navigator navigator;
    private final Consumer<CaseId> accepted;
    private final Controls controls;
    private final VBox root;
    private final Map<FieldKey, AnswerField> fields = new LinkedHashMap<>();
    private final Label wanted = Controls.styled(new Label(), "muted");
    private final Label trouble = Controls.wrapping("");
    private final HBox troubleBox = Controls.styled(new HBox(), "banner", "banner-danger");
    private final BegunRows begun;
    private final SubstancePane substances;
    private final CandidatePane candidates;
    private boolean showWanted;
    private boolean countsWanted;
    private boolean done;

    public NotificationView(
            Kit kit, NotificationViewModel model, Editors editors, Navigator navigator) {
        this(kit, model, editors, navigator, navigator::openCase);
    }

    /**
     * @param accepted where to go when it is stored
     */
    public NotificationView(
            Kit kit,
            NotificationViewModel model,
            Editors editors,
            Navigator navigator,
            Consumer<CaseId> accepted) {
        this.accepted = accepted;
        this.kit = kit;
        this.model = model;
        this.navigator = navigator;
        this.controls = new Controls(kit);

        this.begun = new BegunRows(kit, model, this::resume);
        this.substances = new SubstancePane(kit, model::vocabulary, model::newId);
        substances.show(model.draft().get().evidence());
        substances.whenChanged(model::evidence);
        VBox substanceCard =
                Controls.card(
                        controls.heading("notification.substances"),
                        controls.muted("notification.substances.text"),
                        substances.node());
        VBox body =
                Controls.styled(
                        new VBox(begun.node(), columns(substanceCard, editors)), "column", "loose");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);

        Button save = controls.primary("notification.accept", this::accept);
        save.disableProperty().bind(model.busy());
        wanted.setId("notification-wanted");
        wanted.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> kit.say("notification.wanted", model.missing().get().size()),
                                model.missing()));
        HBox head =
                Controls.row(
                        controls.title("notification.title"),
                        wanted,
                        Controls.gap(),
                        controls.button("notification.paste", Icon.COPY, this::paste),
                        controls.button("notification.later", this::later),
                        save);
        troubleBox.getChildren().setAll(Icon.ERROR.node(), trouble);
        Controls.show(troubleBox, false);
        candidates =
                new CandidatePane(
                        kit,
                        model.likeness(),
                        editors.texts(),
                        navigator,
                        () -> model.draft().get(),
                        scroll);
        root = Controls.styled(new VBox(head, troubleBox, candidates.node(), scroll), "page");
        root.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN).match(event)
                            || new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN)
                                    .match(event)) {
                        accept();
                        event.consume();
                    } else if (new KeyCodeCombination(KeyCode.D, KeyCombination.SHORTCUT_DOWN)
                            .match(event)) {
                        candidates.look();
                        event.consume();
                    }
                });
        model.draft().addListener((p, was, is) -> refresh());
        refresh();
        model.unfinished(begun::offer);
    }

    /**
     * The last card is the longest; the substances stand beside it, under the other two, but come
     * after it on the keyboard: they are not among what must be answered.
     */
    private Node columns(Node substances, Editors editors) {
        GridPane grid = Controls.styled(new GridPane(), "notification-cards");
        RowConstraints top = new RowConstraints();
        top.setValignment(VPos.TOP);
        RowConstraints rest = new RowConstraints();
        rest.setValignment(VPos.TOP);
        rest.setVgrow(Priority.ALWAYS);
        grid.getRowConstraints().setAll(top, rest);
        List<Node> cards = new ArrayList<>();
        CARDS.forEach((name, keys) -> cards.add(card(name, keys, editors)));
        cards.add(substances);
        cards.forEach(card -> GridPane.setFillHeight(card, false));
        AtomicInteger there = new AtomicInteger(AT_ONCE);
        AtomicBoolean stacked = new AtomicBoolean();
        Runnable lay =
                () -> {
                    grid.getChildren().clear();
                    cards.subList(0, there.get())
                            .forEach(card -> place(grid, cards, card, stacked.get()));
                    grid.getColumnConstraints()
                            .setAll(
                                    stacked.get()
                                            ? List.of(share(1))
                                            : Collections.nCopies(
                                                    CARDS.size(), share(CARDS.size())));
                };
        lay.run();
        Runnable fit =
                () -> {
                    boolean narrow =
                            grid.getWidth() > 0
                                    && grid.getWidth() < NARROW_EMS * wanted.getFont().getSize();
                    if (stacked.getAndSet(narrow) != narrow) {
                        lay.run();
                    }
                };
        List<Runnable> later = new ArrayList<>();
        for (Node card : cards.subList(AT_ONCE, cards.size())) {
            later.add(() -> {
                place(grid, cards, card, stacked.get());
                there.incrementAndGet();
                Dressing.part(card);
            });
        }
        new OverPulses(grid).onceShown(later);
        grid.widthProperty().addListener((p, was, is) -> fit.run());
        wanted.fontProperty().addListener((p, was, is) -> fit.run());
        grid.setMinWidth(0);
        return grid;
    }

    private static ColumnConstraints share(int of) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(100.0 / of);
        return column;
    }

    /**
     * The last of the cards, the substances, is wide; all stand in one column where it is narrow.
     */
    private static void place(GridPane grid, List<Node> cards, Node card, boolean stacked) {
        int at = cards.indexOf(card);
        int last = cards.size() - 1;
        if (stacked) {
            grid.add(card, 0, at, 1, 1);
        } else if (at == last) {
            grid.add(card, 0, 1, last - 1, 1);
        } else {
            grid.add(card, at, 0, 1, at == last - 1 ? 2 : 1);
        }
    }

    private static Map<String, List<String>> cards() {
        Map<String, List<String>> cards = new LinkedHashMap<>();
        cards.put(
                "person",
                List.of(
                        "person.surname",
                        "person.forenames",
                        "person.dateOfBirth",
                        "person.nhsNumber",
                        "person.sex",
                        "person.address",
                        "case.areaOfResidence"));
        cards.put(
                "death",
                List.of(
                        "incident.dateOfIncident",
                        "incident.dateOfDeath",
                        "incident.place",
                        "incident.address",
                        "case.areaOfDeath",
                        "incident.narrative"));
        cards.put(
                "notice",
                List.of(
                        "case.type",
                        "nearFatal.consent",
                        "nearFatal.reversedBy",
                        "case.notifierType",
                        "case.dateNotified",
                        "case.urgent",
                        "case.whyUrgent",
                        "safeguarding.childrenAtRisk",
                        "case.criminalInvestigation",
                        "governance.agreement",
                        "case.coordinator",
                        "case.status"));
        return cards;
    }

    private Node card(String name, List<String> keys, Editors editors) {
        FormGrid grid = new FormGrid(NARROWEST);
        grid.getStyleClass().add("form-grid-close");
        for (String key : keys) {
            FieldDefinition definition = model.vocabulary().catalogue().get(new FieldKey(key));
            AnswerField field = new AnswerField(definition, editors);
            field.whenAnswered(model::answer);
            field.whenUnread(model::unread);
            fields.put(definition.key(), field);
            grid.add(field, field.wide() || !paired(key));
        }
        VBox card = Controls.card(controls.heading("notification.card." + name), grid);
        card.setPrefWidth(400);
        HBox.setHgrow(card, Priority.ALWAYS);
        return card;
    }

    /** Short fields stand two in a line. */
    private static boolean paired(String key) {
        return switch (key) {
            case "person.surname",
                    "person.forenames",
                    "person.dateOfBirth",
                    "incident.dateOfIncident",
                    "incident.dateOfDeath",
                    "case.dateNotified",
                    "case.coordinator",
                    "person.nhsNumber" ->
                    true;
            default -> false;
        };
    }

    private void refresh() {
        showAnswersOnce(model.draft().get());
        Set<FieldKey> missing = model.missingKeys();
        fields.forEach((key, field) -> {
            Controls.show(field, model.applies(field.definition()));
            if (!field.wrong()) {
                field.find(finding(key));
            }
            field.wanted(showWanted && missing.contains(key));
        });
        if (countsWanted) {
            sayWanted();
        }
    }

    /** How many are still wanted, as long as any are. */
    private void sayWanted() {
        List<FieldDefinition> missing = model.missing().get();
        countsWanted = !missing.isEmpty();
        if (countsWanted) {
            trouble.setText(
                    kit.say("notification.missing", missing.size(), missing.getFirst().label()));
        }
        Controls.show(troubleBox, countsWanted);
    }

    private Optional<Finding> finding(FieldKey key) {
        return model.findings().get().stream().filter(f -> f.field().equals(key)).findFirst();
    }

    private boolean answersShown;

    /** The program's own answers are shown once; after that the editors lead. */
    private void showAnswersOnce(ReviewCase draft) {
        if (!answersShown) {
            answersShown = true;
            fields.forEach((key, field) -> field.show(draft.answers().get(key)));
            model.unread()
                    .forEach((key, typed) ->
                            Optional.ofNullable(fields.get(key.field()))
                                    .ifPresent(field -> field.showUnread(typed)));
        }
    }

    private void resume(BegunNotification before) {
        answersShown = false;
        showWanted = false;
        countsWanted = false;
        Controls.show(troubleBox, false);
        begun.clear();
        model.resume(before);
        substances.show(before.reviewCase().evidence());
        shown();
    }

    private void accept() {
        root.requestFocus(); // what is being typed is read when it is left
        Optional<AnswerField> wrong =
                fields.values().stream().filter(AnswerField::wrong).findFirst();
        if (wrong.isPresent()) {
            complain(kit.say("notification.wrong", wrong.get().definition().label()), wrong.get());
            return;
        }
        if (!model.missing().get().isEmpty()) {
            showWanted = true;
            refresh();
            sayWanted();
            fields.values().stream()
                    .filter(f -> model.missingKeys().contains(f.definition().key()))
                    .findFirst()
                    .orElseThrow()
                    .focus();
            return;
        }
        candidates.lookFirst(this::store);
    }

    private void store() {
        model.accept(
                id -> {
                    done = true;
                    candidates.accepted(id, accepted);
                },
                problem -> {
                    countsWanted = false;
                    trouble.setText(kit.sentence(problem));
                    Controls.show(troubleBox, true);
                });
    }

    private void complain(String sentence, AnswerField field) {
        countsWanted = false;
        trouble.setText(sentence);
        Controls.show(troubleBox, true);
        field.focus();
    }

    private void paste() {
        root.requestFocus();
        model.keep();
        navigator.pasteReport();
    }

    private void later() {
        root.requestFocus();
        model.keep();
        navigator.go(Navigator.Page.CASES);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        fields.values().iterator().next().focus();
    }

    @Override
    public boolean takesKey(KeyEvent event) {
        return model.back().takesKey(event);
    }

    @Override
    public boolean leave() {
        dispose();
        return true;
    }

    @Override
    public boolean unfinished() {
        return !done && model.typedIn();
    }

    @Override
    public void dispose() {
        if (!done) {
            model.keep();
        }
    }
}
