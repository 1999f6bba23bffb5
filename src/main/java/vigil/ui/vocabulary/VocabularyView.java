package vigil.ui.vocabulary;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import vigil.casework.VocabularyStore.Untyped;
import vigil.domain.vocabulary.DatedClass;
import vigil.domain.vocabulary.Factor;
import vigil.domain.vocabulary.Substance;
import vigil.domain.vocabulary.SubstanceLexicon;
import vigil.domain.vocabulary.Terms;
import vigil.ui.kit.Beside;
import vigil.ui.kit.Columns;
import vigil.ui.kit.Controls;
import vigil.ui.kit.DroppedFiles;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator;
import vigil.ui.kit.Screen;
import vigil.ui.kit.Segments;

/** The panel's words: substances, factors, words with two meanings, and rows nobody has named. */
public final class VocabularyView implements Screen {

    /** What is shorter than this in a column of numbers or yes and no is no name. */
    private static final double NARROWEST = 150;

    private enum Part {
        SUBSTANCES,
        FACTORS,
        AMBIGUOUS,
        UNTYPED
    }

    /** Which substances the list shows. */
    private enum Which {
        ALL,
        UNVERIFIED,
        LOCAL,
        WATCHED,
        RETIRED
    }

    /** A word and what it can mean. */
    private record Word(String term, List<Substance> meanings) {}

    private final Kit kit;
    private final VocabularyViewModel model;
    private final Navigator navigator;
    private final Controls controls;
    private final Segments<Part> parts;
    private final Segments<Which> which;
    private final TextField search = new TextField();
    private final Label count = Controls.styled(new Label(), "muted");
    private final TableView<Substance> substances = new TableView<>();
    private final TableView<Factor> factors = new TableView<>();
    private final TableView<Word> words = new TableView<>();
    private final TableView<Untyped> untyped = new TableView<>();
    private final StackPane left = new StackPane();
    private final ScrollPane right = new ScrollPane();
    private final SubstanceForm substance;
    private final FactorForm factor;
    private final BorderPane root = Controls.styled(new BorderPane(), "page", "vocabulary-page");

    public VocabularyView(Kit kit, VocabularyViewModel model, Navigator navigator) {
        this.kit = kit;
        this.model = model;
        this.navigator = navigator;
        this.controls = new Controls(kit);
        this.substance = new SubstanceForm(kit, model, this::saved);
        this.factor = new FactorForm(kit, model, this::saved);
        this.parts = new Segments<>(kit.say("vocabulary.parts"), true);
        for (Part part : Part.values()) {
            parts.add(part, kit.say("vocabulary.part." + part.name()));
        }
        parts.show(Optional.of(Part.SUBSTANCES));
        parts.whenChosen(part -> part.ifPresent(this::choose));
        this.which = new Segments<>(kit.say("vocabulary.which"), true);
        for (Which each : Which.values()) {
            which.add(each, kit.say("vocabulary.which." + each.name()));
        }
        which.show(Optional.of(Which.ALL));
        which.whenChosen(each -> list());
        search.setId("vocabulary-search");
        search.setPromptText(kit.say("vocabulary.search"));
        search.setAccessibleText(kit.say("vocabulary.search"));
        search.textProperty().addListener((p, was, is) -> list());
        search.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.DOWN) {
                        left.getChildren().getFirst().requestFocus();
                        event.consume();
                    }
                });
        tables();
        right.setFitToWidth(true);
        right.getStyleClass().add("vocabulary-right");
        HBox.setHgrow(left, Priority.ALWAYS);
        left.getStyleClass().add("vocabulary-left");
        HBox middle = Controls.styled(new Beside(56, left, right), "vocabulary-middle");
        HBox.setHgrow(right, Priority.ALWAYS);
        root.setTop(head());
        root.setCenter(middle);
        model.uses().addListener((p, was, is) -> list());
        model.untyped().addListener((p, was, is) -> list());
        choose(Part.SUBSTANCES);
        DroppedFiles.accept(root, this::offer);
        model.whenPutBack(this::again);
    }

    private Node head() {
        HBox title =
                Controls.row(
                        controls.title("vocabulary.title"),
                        Controls.gap(),
                        controls.button("vocabulary.import", Icon.FOLDER, this::importFile),
                        controls.button("vocabulary.export", Icon.RELEASE, this::exportFile),
                        controls.button("vocabulary.factor.add", Icon.ADD, this::addFactor),
                        controls.primary("vocabulary.add", this::addSubstance));
        HBox.setHgrow(search, Priority.ALWAYS);
        search.setMaxWidth(380);
        return Controls.styled(
                new VBox(
                        title,
                        Controls.row(parts, Controls.gap(), count),
                        Controls.row(search, which)),
                "column",
                "vocabulary-head");
    }

    private void tables() {
        substances.setId("vocabulary-substances");
        substances.getColumns().add(column("name", 240, Substance::name));
        substances.getColumns().add(column("class", 62, s -> klass(s)));
        substances
                .getColumns()
                .add(
                        column(
                                "verified",
                                80,
                                s ->
                                        kit.say(
                                                s.classVerified()
                                                        ? "vocabulary.yes"
                                                        : "vocabulary.no")));
        substances.getColumns().add(column("group", 190, Substance::subgroup));
        substances
                .getColumns()
                .add(
                        column(
                                "cases",
                                60,
                                s -> String.valueOf(model.uses().get().getOrDefault(s.code(), 0))));
        empty(substances, "vocabulary.none");
        substances
                .getSelectionModel()
                .selectedItemProperty()
                .addListener((p, was, is) -> {
                    if (is != null) {
                        substance.show(is);
                        right.setContent(substance.node());
                    }
                });
        factors.setId("vocabulary-factors");
        factors.getColumns().add(column("group", 140, Factor::group));
        factors.getColumns().add(column("name", 290, Factor::name));
        factors.getColumns()
                .add(
                        column(
                                "cases",
                                60,
                                f -> String.valueOf(model.uses().get().getOrDefault(f.code(), 0))));
        empty(factors, "vocabulary.none");
        factors.getSelectionModel()
                .selectedItemProperty()
                .addListener((p, was, is) -> {
                    if (is != null) {
                        factor.show(is);
                        right.setContent(factor.node());
                    }
                });
        words.getColumns().add(column("word", 120, Word::term));
        words.getColumns()
                .add(
                        column(
                                "meanings",
                                330,
                                w ->
                                        String.join(
                                                ", ",
                                                w.meanings().stream()
                                                        .map(Substance::name)
                                                        .toList())));
        empty(words, "vocabulary.none");
        untyped.setId("vocabulary-untyped");
        untyped.getColumns().add(column("case", 165, u -> u.reference().text()));
        untyped.getColumns().add(column("written", 120, Untyped::asWritten));
        untyped.getColumns()
                .add(
                        column(
                                "coded",
                                150,
                                u ->
                                        u.substance()
                                                .map(model.vocabulary().substances()::name)
                                                .orElse(kit.say("substance.uncoded"))));
        untyped.getColumns()
                .add(
                        column(
                                "stage",
                                150,
                                u -> model.vocabulary().list("SUB_STAGE").label(u.stage().code())));
        empty(untyped, "vocabulary.untyped.none");
        untyped.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        openCase();
                        event.consume();
                    }
                });
        untyped.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                openCase();
            }
        });
    }

    private void openCase() {
        Optional.ofNullable(untyped.getSelectionModel().getSelectedItem())
                .ifPresent(row -> navigator.openCase(row.reviewCase()));
    }

    private static String klass(Substance s) {
        return DatedClass.controlled(s.controlledClass())
                ? s.controlledClass()
                : s.controlledClass().equals("none") ? "–" : s.controlledClass();
    }

    private <T> TableColumn<T, String> column(String key, double width, Function<T, String> text) {
        TableColumn<T, String> column = new TableColumn<>(kit.say("vocabulary.column." + key));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        double larger = Columns.larger(kit);
        column.setPrefWidth(width * larger);
        column.setMinWidth(Math.min(width, NARROWEST) * larger);
        return column;
    }

    private <T> void empty(TableView<T> table, String key) {
        table.setPlaceholder(controls.empty(Icon.SEARCH, key));
        table.setAccessibleText(kit.say("vocabulary.title"));
        Columns.share(kit, table, TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    }

    private void choose(Part part) {
        TableView<?> table =
                switch (part) {
                    case SUBSTANCES -> substances;
                    case FACTORS -> factors;
                    case AMBIGUOUS -> words;
                    case UNTYPED -> untyped;
                };
        left.getChildren().setAll(table);
        Controls.show(which, part == Part.SUBSTANCES);
        boolean form = part == Part.SUBSTANCES || part == Part.FACTORS;
        right.setContent(form ? hint("vocabulary.hint") : hint("vocabulary.hint." + part.name()));
        list();
    }

    private Node hint(String key) {
        return Controls.card(controls.muted(key));
    }

    /** Lists what matches, keeping the chosen row. */
    private void list() {
        String query = search.getText().strip();
        switch (parts.chosen().orElse(Part.SUBSTANCES)) {
            case SUBSTANCES -> keep(substances, () -> substances(query));
            case FACTORS ->
                    keep(
                            factors,
                            () ->
                                    model.vocabulary().factors().values().stream()
                                            .filter(f ->
                                                    matches(
                                                            query,
                                                            f.name(),
                                                            f.definition(),
                                                            f.group(),
                                                            f.code()))
                                            .toList());
            case AMBIGUOUS ->
                    keep(
                            words,
                            () ->
                                    model.vocabulary().substances().ambiguous().entrySet().stream()
                                            .map(e -> new Word(e.getKey(), e.getValue()))
                                            .filter(w -> matches(query, w.term()))
                                            .toList());
            case UNTYPED ->
                    keep(
                            untyped,
                            () ->
                                    model.untyped().get().stream()
                                            .filter(u ->
                                                    matches(
                                                            query,
                                                            u.asWritten(),
                                                            u.reference().text()))
                                            .toList());
        }
    }

    private <T> void keep(TableView<T> table, Supplier<List<T>> rows) {
        int at = table.getSelectionModel().getSelectedIndex();
        List<T> all = rows.get();
        if (!all.equals(table.getItems())) {
            table.getItems().setAll(all);
            if (at >= 0 && at < all.size() && search.getText().isBlank()) {
                table.getSelectionModel().select(at);
            }
        }
        table.refresh();
        count.setText(kit.say("vocabulary.count", all.size(), model.vocabulary().edition()));
    }

    private List<Substance> substances(String query) {
        List<Substance> all = new ArrayList<>();
        if (query.isEmpty()) {
            all.addAll(model.vocabulary().substances().all());
        } else {
            model.vocabulary().substances().search(query, 400).stream()
                    .map(SubstanceLexicon.Hit::substance)
                    .forEach(all::add);
            model.vocabulary().substances().all().stream()
                    .filter(s -> s.retired() && matches(query, s.name()))
                    .forEach(all::add);
        }
        Which chosen = which.chosen().orElse(Which.ALL);
        return all.stream()
                .filter(s ->
                        switch (chosen) {
                            case ALL -> true;
                            case UNVERIFIED -> !s.classVerified();
                            case LOCAL -> s.local();
                            case WATCHED -> s.watched();
                            case RETIRED -> s.retired();
                        })
                .toList();
    }

    private static boolean matches(String query, String... texts) {
        String folded = Terms.fold(query);
        for (String text : texts) {
            if (Terms.fold(text).contains(folded)) {
                return true;
            }
        }
        return query.isEmpty();
    }

    private void addSubstance() {
        parts.show(Optional.of(Part.SUBSTANCES));
        choose(Part.SUBSTANCES);
        substances.getSelectionModel().clearSelection();
        substance.show(model.newSubstance());
        right.setContent(substance.node());
        root.layout();
        substance.focus();
    }

    private void addFactor() {
        parts.show(Optional.of(Part.FACTORS));
        choose(Part.FACTORS);
        factors.getSelectionModel().clearSelection();
        factor.show(model.newFactor());
        right.setContent(factor.node());
        root.layout();
        factor.focus();
    }

    private void saved(Substance now) {
        list();
        substances.getItems().stream()
                .filter(s -> s.code().equals(now.code()))
                .findFirst()
                .ifPresent(s -> {
                    substances.getSelectionModel().select(s);
                    substances.scrollTo(s);
                });
        substance.show(now);
    }

    private void saved(Factor now) {
        list();
        factors.getItems().stream()
                .filter(f -> f.code().equals(now.code()))
                .findFirst()
                .ifPresent(f -> {
                    factors.getSelectionModel().select(f);
                    factors.scrollTo(f);
                });
        factor.show(now);
    }

    /** What is open, as it is since a change was taken back. */
    private void again() {
        list();
        if (right.getContent() == substance.node()) {
            model.vocabulary().substances().byCode(substance.code()).ifPresent(substance::show);
        } else if (right.getContent() == factor.node()) {
            model.vocabulary().factor(factor.code()).ifPresent(factor::show);
        }
    }

    private void exportFile() {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName("vocabulary-" + model.today() + ".zip");
        Optional<File> file =
                Optional.ofNullable(chooser.showSaveDialog(root.getScene().getWindow()));
        file.ifPresent(f ->
                model.export(
                        f.toPath(),
                        entries -> kit.notices().done(kit.say("vocabulary.exported", entries))));
    }

    private void importFile() {
        FileChooser chooser = new FileChooser();
        Optional<File> file =
                Optional.ofNullable(chooser.showOpenDialog(root.getScene().getWindow()));
        file.ifPresent(f -> offer(f.toPath()));
    }

    /** Lays a file of another panel beside this panel's vocabulary. */
    public void offer(Path file) {
        model.offer(
                file,
                offer ->
                        right.setContent(
                                new OfferPane(
                                                kit,
                                                model,
                                                offer,
                                                () ->
                                                        choose(
                                                                parts.chosen()
                                                                        .orElse(Part.SUBSTANCES)))
                                        .node()),
                kit::report);
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
        list();
        search.requestFocus();
    }
}
