package vigil.ui.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vigil.casework.Problem;
import vigil.domain.casefile.CaseStatus;
import vigil.domain.casefile.FieldDefinition;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.InquestOutcome;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Section;
import vigil.domain.casefile.TwoViews;
import vigil.ui.answer.Editors;
import vigil.ui.answer.FieldHelp;
import vigil.ui.chronology.ChronologyPage;
import vigil.ui.factor.FactorPane;
import vigil.ui.kit.Beside;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Dressing;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator;
import vigil.ui.kit.ReasonPage;
import vigil.ui.kit.Screen;
import vigil.ui.kit.Sheets;
import vigil.ui.likeness.LinkedCasesPane;
import vigil.ui.nearcases.SimilarCasesPage;
import vigil.ui.request.RequestsPane;
import vigil.ui.safety.SafetyBanner;
import vigil.ui.toxicology.ToxicologyPane;

/**
 * One case: its sections on the left, the chosen one in the middle, what it comes to on the right.
 */
public final class CaseFormView implements Screen {

    private static final KeyCombination UNDO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO =
            new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO_TOO =
            new KeyCodeCombination(
                    KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination HISTORY =
            new KeyCodeCombination(KeyCode.H, KeyCombination.SHORTCUT_DOWN);

    private final Kit kit;
    private final CaseFormViewModel model;
    private final Controls controls;
    private final Editors editors;
    private final BorderPane root = Controls.styled(new BorderPane(), "case-form");
    private final Sheets sheets = new Sheets(root);
    private final StackPane frame = new StackPane(root, sheets.node());
    private final FormParts partsOf;
    private final ListView<FormPart> parts = new ListView<>();
    private final StackPane middle = new StackPane();
    private final CaseHead head;
    private final CaseSummary summary;
    private final Map<String, SectionPane> panes = new LinkedHashMap<>();
    private final SubstancePane substances;
    private final ToxicologyPane toxicology;
    private final FactorPane factors;
    private final CasePages pages;
    private final FieldHelp help;
    private final HistoryPage history;
    private final SimilarCasesPage similar;
    private final BriefingPage briefing;
    private final NeededPage needed;
    private Optional<FieldKey> historyOf = Optional.empty();
    private final LinkedCasesPane linked;
    private final ChronologyPage chronology;
    private final SafetyBanner safety;
    private final InquestBanner inquest;
    private final RetentionBanner retention;
    private final ApartBanner apart;
    private final ScrollPane right = new ScrollPane();
    private boolean built;
    private Optional<RequestsPane> agencies = Optional.empty();
    private Optional<FieldKey> wanted = Optional.empty();
    private String wantedPart = "";

    public CaseFormView(Kit kit, CaseFormViewModel model, Editors editors, Navigator navigator) {
        this.kit = kit;
        this.model = model;
        this.controls = new Controls(kit);
        this.editors = editors;
        this.partsOf = new FormParts(kit, model.vocabulary());
        this.substances = new SubstancePane(kit, model::vocabulary, model::newId);
        this.factors = new FactorPane(kit, model::vocabulary, model::newId);
        factors.may(model.mayTag());
        this.toxicology = new ToxicologyPane(kit, model, substances.node(), model::detections);
        this.pages = new CasePages(kit, model, navigator);
        this.linked =
                new LinkedCasesPane(
                        kit,
                        model,
                        model.likeness(),
                        editors.texts(),
                        navigator,
                        () -> model.dirty().get());
        this.chronology = new ChronologyPage(kit, model, model.chronology());
        this.safety =
                new SafetyBanner(
                        kit, model.vocabulary(), model::safety, model.mayWrite(), model.person());
        this.inquest = new InquestBanner(kit, model, this::inquest, this::backToPanel);
        this.retention = new RetentionBanner(kit);
        model.kept().addListener((p, was, is) -> retention.show(is));
        this.apart = new ApartBanner(kit, model, navigator);
        safety.whenWaiting(this::askForSafety);
        safety.whenReported(id -> navigator.reportDrug(id, Optional.empty()));
        toxicology.whenReported(navigator::reportDrug);
        this.summary = new CaseSummary(kit, model, editors.texts(), this::jump);
        this.help = new FieldHelp(kit, navigator::explain);
        this.briefing = new BriefingPage(kit, model.vocabulary(), editors.texts());
        this.needed = new NeededPage(kit, model, this::jump);
        this.history = new HistoryPage(kit, model, editors.texts(), navigator);
        this.similar = new SimilarCasesPage(kit, model.similar(), editors.texts(), navigator);
        substances.whenChanged(model::evidence);
        factors.whenChanged(model::factors);
        this.head =
                new CaseHead(
                        kit,
                        model,
                        this::save,
                        List.of(
                                retention.node(),
                                safety.node(),
                                inquest.node(),
                                apart.node(),
                                new UnsavedBanners(kit, model, editors.texts(), this::goOn)
                                        .node()));
        root.setTop(head.node());
        root.setCenter(new StackPane(controls.muted("caseForm.opening")));
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::shortcut);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::beforeTheField);
        model.edited().addListener((p, was, is) -> is.ifPresent(this::show));
        model.foundDraft()
                .addListener((p, was, is) -> showAnswers()); // taken up: also what was typed
    }

    private void shortcut(KeyEvent event) {
        if (new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN).match(event)) {
            save();
            event.consume();
        } else if (new KeyCodeCombination(KeyCode.T, KeyCombination.SHORTCUT_DOWN).match(event)) {
            parts.getItems().stream()
                    .filter(part -> part.key().equals("substances"))
                    .findFirst()
                    .ifPresent(parts.getSelectionModel()::select);
            toxicology.begin();
            event.consume();
        } else if (new KeyCodeCombination(KeyCode.PAGE_DOWN, KeyCombination.SHORTCUT_DOWN)
                .match(event)) {
            step(1);
            event.consume();
        } else if (event.getCode() == KeyCode.F4) {
            safety.focus();
            event.consume();
        } else if (new KeyCodeCombination(KeyCode.PAGE_UP, KeyCombination.SHORTCUT_DOWN)
                .match(event)) {
            step(-1);
            event.consume();
        }
    }

    /** Keys that a text field would take for itself though it has nothing to do with them. */
    private void beforeTheField(KeyEvent event) {
        boolean typing =
                event.getTarget() instanceof TextInputControl input
                        && (input.isUndoable() || input.isRedoable());
        if (HISTORY.match(event) && help.field().isPresent()) {
            historyOfField();
            event.consume();
        } else if (UNDO.match(event) && !typing) {
            model.undo();
            event.consume();
        } else if ((REDO.match(event) || REDO_TOO.match(event)) && !typing) {
            model.redo();
            event.consume();
        }
    }

    /** To what was done to the field that has the keyboard. */
    private void historyOfField() {
        historyOf = help.field().map(FieldDefinition::key);
        parts.getItems().stream()
                .filter(part -> part.key().equals("history"))
                .findFirst()
                .ifPresent(parts.getSelectionModel()::select);
    }

    /** What was raised just now is the first thing to be seen, unless something is being typed. */
    private void askForSafety() {
        if (parts.isFocused()) {
            safety.focus();
        }
    }

    @Override
    public Optional<String> guide() {
        FormPart part = parts.getSelectionModel().getSelectedItem();
        return part == null
                ? Optional.empty()
                : switch (part.key()) {
                    case "substances" -> Optional.of("toxicology");
                    case "returns" -> Optional.of("requests");
                    case "chronology" -> Optional.of("chronology");
                    case "links" -> Optional.of("duplicates");
                    case "similar" -> Optional.of("patterns");
                    default -> Optional.empty();
                };
    }

    private void step(int by) {
        int next = parts.getSelectionModel().getSelectedIndex() + by;
        if (next >= 0 && next < parts.getItems().size()) {
            parts.getSelectionModel().select(next);
        }
    }

    private void show(ReviewCase reviewCase) {
        if (!built) {
            build();
            built = true;
            wanted.ifPresent(field -> Platform.runLater(() -> jump(field)));
        }
        head.show(reviewCase);
        List<FormPart> now = partsOf.of(reviewCase);
        if (!now.equals(parts.getItems())) {
            FormPart chosen = parts.getSelectionModel().getSelectedItem();
            parts.getItems().setAll(now);
            parts.getSelectionModel().select(now.contains(chosen) ? chosen : now.getFirst());
        }
        showAnswers();
        substances.show(reviewCase.evidence());
        toxicology.show(reviewCase);
        factors.show(reviewCase.factors());
        chronology.refresh();
        safety.show(reviewCase.id(), reviewCase.version());
        inquest.show(reviewCase);
        apart.show(reviewCase);
        summary.show(reviewCase);
        parts.refresh();
    }

    /** To what cannot be read yet, if anything, else to the parts. */
    private void goOn() {
        model.firstUnread().ifPresentOrElse(field -> jump(field.key()), parts::requestFocus);
    }

    private void showAnswers() {
        model.edited()
                .get()
                .ifPresent(now ->
                        panes.values().forEach(pane -> pane.show(now, model.findings().get())));
    }

    private void build() {
        parts.getItems().setAll(partsOf.of(model.edited().get().orElseThrow()));
        parts.setId("case-parts");
        parts.setAccessibleText(kit.say("caseForm.parts"));
        parts.getStyleClass().add("case-parts");
        parts.setCellFactory(list -> new FormPartCell(kit, model));
        parts.getSelectionModel().selectedItemProperty().addListener((p, was, is) -> choose(is));

        right.setContent(summary.node());
        right.setFitToWidth(true);
        right.getStyleClass().add("case-summary");
        VBox.setVgrow(middle, Priority.ALWAYS);
        VBox centre = new VBox(middle, help.node());
        HBox.setHgrow(centre, Priority.ALWAYS);
        root.setCenter(new Beside(58, parts, centre, right));
        toxicology.whenWhole(wide -> {
            Controls.show(parts, !wide);
            Controls.show(right, !wide);
        });
        // A merged case says first where it went.
        boolean merged =
                model.edited().get().filter(c -> c.status() == CaseStatus.MERGED).isPresent();
        parts.getSelectionModel().select(merged ? 1 : 0);
        parts.getItems().stream()
                .filter(part -> part.key().equals(wantedPart))
                .findFirst()
                .ifPresent(parts.getSelectionModel()::select);
        parts.requestFocus();
    }

    private void choose(@org.jspecify.annotations.Nullable FormPart part) {
        if (part == null || model.edited().get().isEmpty()) {
            return;
        }
        Node content =
                switch (part.key()) {
                    case "section" -> pane(part.section().orElseThrow()).node();
                    case "substances" -> titled(part, toxicology.node());
                    case "factors" -> titled(part, controls.muted("factor.text"), factors.node());
                    case "needed" -> needed.node(model.edited().get().get());
                    case "overview" -> briefing.node(model.edited().get().get());
                    case "similar" -> titled(part, similar.node(model.edited().get().get()));
                    case "links" -> titled(part, linked.node());
                    case "returns" -> agencies(part);
                    case "chronology" -> titled(part, chronology.node());
                    case "review" -> titled(part, pages.discussions());
                    default -> titled(part, history.node(historyOf));
                };
        historyOf = Optional.empty();
        Controls.show(help.node(), part.key().equals("section"));
        if (part.key().equals("returns")) {
            middle.getChildren().setAll(content); // its table scrolls, and its sheets lie over it
            return;
        }
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        if (part.key().equals("substances") || part.key().equals("chronology")) {
            scroll.getStyleClass().add("wide"); // tables to type in
        }
        middle.getChildren().setAll(scroll);
        // A time line wants the width; what the case comes to waits beside the other parts.
        Controls.show(right, !part.key().equals("chronology"));
    }

    private Node agencies(FormPart part) {
        if (agencies.isEmpty()) {
            agencies =
                    Optional.of(
                            new RequestsPane(
                                    kit, model.requests(), editors.texts(), sheets, part.title()));
        }
        return agencies.get().node();
    }

    /** Goes to a field as soon as the case is there. */
    public CaseFormView at(FieldKey field) {
        wanted = Optional.of(field);
        return this;
    }

    /** Goes to a part as soon as the case is there. */
    public CaseFormView atPart(String key) {
        wantedPart = key;
        return this;
    }

    private Node titled(FormPart part, Node... nodes) {
        VBox page = Controls.styled(new VBox(), "case-page");
        page.getChildren().add(Controls.plain(part.title(), "section-title"));
        page.getChildren().addAll(nodes);
        return page;
    }

    private SectionPane pane(Section section) {
        return panes.computeIfAbsent(
                section.letter(),
                letter -> {
                    SectionPane pane = new SectionPane(kit, model, editors, section);
                    model.edited().get().ifPresent(c -> pane.show(c, model.findings().get()));
                    return pane;
                });
    }

    /** Goes to a field, wherever it is. */
    private void jump(FieldKey field) {
        for (FormPart part : parts.getItems()) {
            if (part.section().filter(s -> s.key().equals(field.section())).isPresent()) {
                parts.getSelectionModel().select(part);
                Dressing.now(middle); // what scrolls has no content to take the keyboard before
                if (part.key().equals("section")) {
                    pane(part.section().orElseThrow()).focus(field);
                } else if (part.key().equals("substances")) {
                    substances.focus();
                } else if (part.key().equals("returns")) {
                    agencies.ifPresent(RequestsPane::focus);
                }
                return;
            }
        }
    }

    /** Asks how the inquest ended. */
    private void inquest() {
        model.edited()
                .get()
                .ifPresent(now -> InquestSheet.open(kit, model, now, sheets, this::save));
    }

    /** What the panel is to look at again stands in the case, or is asked for. */
    private void backToPanel() {
        Optional<ReviewCase> now = model.edited().get();
        if (now.filter(c -> !TwoViews.note(c.answers()).isBlank()).isPresent()) {
            model.change(InquestOutcome::returned);
            save();
        } else {
            inquest();
        }
    }

    private void save() {
        root.requestFocus(); // what is being typed is read when it is left
        Optional<FieldDefinition> unread = model.firstUnread();
        if (unread.isPresent()) {
            kit.notices().problem(kit.say("caseForm.wrong", unread.get().label()));
            jump(unread.get().key());
            return;
        }
        model.save(this::complain);
    }

    private void complain(Problem problem) {
        kit.report(problem);
        if (problem instanceof Problem.Invalid invalid && invalid.field().indexOf('.') > 0) {
            jump(new FieldKey(invalid.field()));
        }
    }

    @Override
    public Node node() {
        return frame;
    }

    @Override
    public void shown() {
        if (!built) {
            model.open(this::notOpened);
        }
    }

    /** A closed case asks why it is opened; anything else is said. */
    private void notOpened(Problem problem) {
        if (problem instanceof Problem.ReasonNeeded needed) {
            ReasonPage page =
                    new ReasonPage(
                            kit, needed.reference(), reason -> model.open(reason, this::notOpened));
            root.setCenter(page.node());
            page.focus();
        } else {
            root.setCenter(new StackPane(Controls.wrapping(kit.sentence(problem))));
        }
    }

    @Override
    public boolean leave() {
        dispose();
        model.firstUnread()
                .ifPresent(field -> kit.notices().note(kit.say("caseForm.left", field.label())));
        return true;
    }

    @Override
    public boolean unfinished() {
        return model.dirty().get();
    }

    @Override
    public void dispose() {
        sheets.close();
        root.requestFocus(); // what is being typed is read when it is left
        model.keep();
    }
}
