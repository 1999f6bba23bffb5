package vigil.ui.context;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import vigil.casework.ContextFiles;
import vigil.casework.Problem;
import vigil.domain.context.ContextPeriod;
import vigil.domain.context.ContextPublication;
import vigil.domain.context.ContextSeries;
import vigil.domain.context.ContextValue;
import vigil.ui.chart.ChartView;
import vigil.ui.kit.Beside;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Dressing;
import vigil.ui.kit.DroppedFiles;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Named;
import vigil.ui.kit.Question;
import vigil.ui.kit.Screen;
import vigil.ui.kit.Sheets;
import vigil.ui.kit.WrappingCell;

/** Series on the left; on the right one of them by publication, drawn and as a table. */
public final class ContextView implements Screen {

    private static final double LIST_WIDTH = 340;
    private static final double ROW = 30;

    private final Kit kit;
    private final ContextViewModel model;
    private final Controls controls;
    private final Sheets sheets;
    private final ListView<ContextSeries> list;
    private final StackPane right = new StackPane();
    private final StackPane body = new StackPane();
    private final HBox both;
    private final VBox root;
    private Optional<Path> looked = Optional.empty();
    private ContextFiles.Said told = ContextFiles.Said.NOTHING;

    public ContextView(Kit kit, ContextViewModel model, Sheets sheets) {
        this.kit = kit;
        this.model = model;
        this.sheets = sheets;
        this.controls = new Controls(kit);
        this.list = new ListView<>(model.series());
        list.getStyleClass().add("entry-list");
        list.setId("context-series");
        list.setAccessibleText(kit.say("context.title"));
        list.setCellFactory(view -> new SeriesCell());
        list.getSelectionModel().selectedItemProperty().addListener((p, was, is) -> choose(is));
        list.setMinWidth(260);
        list.setPrefWidth(LIST_WIDTH);
        HBox.setHgrow(right, Priority.ALWAYS);
        both = Controls.styled(new Beside(56, list, right), "row", "loose");
        both.setFillHeight(true);
        VBox.setVgrow(body, Priority.ALWAYS);
        HBox head = Controls.row(controls.title("context.title"), Controls.gap());
        head.getChildren()
                .add(controls.button("context.template", Icon.SAVE, this::chooseTemplate));
        if (model.mayChange()) {
            head.getChildren().addAll(path(), add("context.add"));
            DroppedFiles.accept(body, this::open);
        }
        root = Controls.styled(new VBox(head, controls.muted("context.text"), body), "page");
        model.state().addListener((p, was, is) -> lay());
        model.reading().addListener((p, was, is) -> lay());
        model.series().addListener((javafx.beans.Observable changed) -> lay());
        lay();
    }

    /** For those who know where the file is. */
    private TextField path() {
        TextField path = new TextField();
        path.setId("context-path");
        path.setPromptText(kit.say("context.path"));
        path.setAccessibleText(kit.say("context.path"));
        path.setPrefColumnCount(22);
        path.setOnAction(event -> {
            try {
                String typed = path.getText().strip();
                if (!typed.isEmpty()) {
                    open(Path.of(typed));
                    path.clear();
                }
            } catch (InvalidPathException e) {
                kit.report(new Problem.NotReadable(path.getText()));
            }
        });
        return path;
    }

    private Button add(String key) {
        Button button = controls.primary(key, this::chooseFile);
        button.setGraphic(Icon.ADD.node());
        return button;
    }

    private void lay() {
        if (model.reading().getValue().isPresent()) {
            ContextReadingPane pane =
                    new ContextReadingPane(
                            kit, model, model.reading().getValue().get(), told, this::readAgain);
            ScrollPane scroll = new ScrollPane(pane.node());
            scroll.setFitToWidth(true);
            body.getChildren().setAll(scroll);
            Dressing.now(body); // what scrolls has no content to take the keyboard before
            body.layout();
            pane.first().requestFocus();
            return;
        }
        switch (model.state().getValue()) {
            case READING -> body.getChildren().setAll(controls.muted("context.reading"));
            case REFUSED -> {
                HBox banner = Controls.styled(new HBox(), "banner", "banner-danger");
                banner.getChildren()
                        .setAll(
                                Icon.ERROR.node(),
                                Controls.wrapping(model.problem().map(kit::sentence).orElse("")));
                body.getChildren().setAll(new VBox(banner));
            }
            case THERE -> {
                if (model.series().isEmpty()) {
                    body.getChildren().setAll(controls.empty(Icon.PATTERNS, "context.none"));
                } else {
                    body.getChildren().setAll(both);
                    if (list.getSelectionModel().isEmpty()) {
                        list.getSelectionModel().selectFirst();
                        list.requestFocus();
                    }
                }
            }
        }
    }

    private void choose(@Nullable ContextSeries series) {
        right.getChildren().clear();
        if (series != null) {
            show(series, series.latest());
        }
    }

    private void show(ContextSeries series, ContextPublication shown) {
        ComboBox<ContextPublication> which = new ComboBox<>();
        which.getItems().setAll(series.publications());
        which.setValue(shown);
        Named.in(
                which,
                one -> {
                    String day = kit.words().date(one.head().published());
                    return one.equals(series.latest()) ? kit.say("context.latest", day) : day;
                });
        which.setId("context-publication");
        which.setAccessibleText(kit.say("context.publication"));
        which.valueProperty().addListener((p, was, is) -> show(series, is));
        Label caption = Controls.plain(kit.say("context.published"), "strong");
        caption.setLabelFor(which);
        HBox row = Controls.row(caption, which, Controls.gap());
        if (model.mayChange()) {
            row.getChildren()
                    .add(controls.flat("context.delete", Icon.REMOVE, () -> askDelete(shown)));
        }
        VBox head =
                Controls.card(
                        Controls.wrapping(shown.head().series(), "section-title"),
                        Controls.row(
                                Controls.chip(shown.head().unit(), "neutral"),
                                Controls.chip(
                                        model.beside(shown.head()),
                                        shown.head().measure().isEmpty() ? "neutral" : "accent")),
                        Controls.wrapping(kit.say("context.source") + ": " + shown.head().source()),
                        row,
                        Controls.wrapping(
                                kit.say(
                                        "context.file",
                                        shown.file(),
                                        kit.words()
                                                .date(
                                                        java.time.LocalDate.ofInstant(
                                                                shown.added(),
                                                                kit.clock().getZone()))),
                                "muted",
                                "small"));
        VBox page = Controls.styled(new VBox(head), "column", "loose");
        page.getChildren()
                .add(
                        Controls.card(
                                ContextChart.of(kit, model, shown)
                                        .<Node>map(chart ->
                                                new ChartView(kit, chart).untitled().alone().node())
                                        .orElseGet(() -> controls.muted("context.chart.none"))));
        page.getChildren().add(table(shown));
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        right.getChildren().setAll(scroll);
    }

    /** Periods down, places across, as a reader would print it. */
    private TableView<ContextPeriod> table(ContextPublication shown) {
        TableView<ContextPeriod> table = new TableView<>();
        table.setId("context-values");
        table.setAccessibleText(shown.head().series());
        table.getItems()
                .setAll(
                        shown.values().stream()
                                .map(ContextValue::period)
                                .distinct()
                                .sorted(java.util.Comparator.reverseOrder())
                                .toList());
        TableColumn<ContextPeriod, String> period = new TableColumn<>(kit.say("context.period"));
        period.setCellValueFactory(cell -> new ReadOnlyStringWrapper(cell.getValue().text()));
        period.setPrefWidth(130);
        List<TableColumn<ContextPeriod, String>> columns = new ArrayList<>(List.of(period));
        for (String place : model.places()) {
            if (shown.areas().contains(place)) {
                TableColumn<ContextPeriod, String> column = new TableColumn<>(model.place(place));
                column.setCellValueFactory(cell ->
                        new ReadOnlyStringWrapper(
                                shown.at(place, cell.getValue())
                                        .map(ContextValue::text)
                                        .orElse("")));
                column.getStyleClass().add("numbers");
                column.setPrefWidth(110);
                columns.add(column);
            }
        }
        table.getColumns().setAll(columns);
        table.setPrefHeight(ROW * (table.getItems().size() + 2));
        table.setMinHeight(ROW * Math.min(6, table.getItems().size() + 2));
        return table;
    }

    private void askDelete(ContextPublication shown) {
        Question question =
                new Question(
                        kit,
                        "context.delete",
                        kit.say(
                                "context.delete.ask",
                                shown.head().series(),
                                kit.words().date(shown.head().published()),
                                shown.values().size()),
                        "context.delete.yes",
                        "context.cancel",
                        () -> model.delete(shown),
                        sheets::close);
        sheets.show(question.forGood().node(), question.first());
    }

    private void chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(kit.say("context.choose"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(kit.say("context.csv"), "*.csv", "*.xlsx"));
        Optional.ofNullable(chooser.showOpenDialog(root.getScene().getWindow()))
                .map(File::toPath)
                .ifPresent(this::open);
    }

    private void chooseTemplate() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(kit.say("context.template"));
        chooser.setInitialFileName(kit.say("context.template.name"));
        Optional.ofNullable(chooser.showSaveDialog(root.getScene().getWindow()))
                .map(File::toPath)
                .ifPresent(file ->
                        model.template(
                                file,
                                saved ->
                                        kit.notices()
                                                .done(
                                                        kit.say(
                                                                "context.template.saved",
                                                                String.valueOf(
                                                                        saved.getFileName())))));
    }

    private void readAgain(ContextFiles.Said said) {
        told = said;
        looked.ifPresent(file -> model.look(file, said));
    }

    /** Looks into a file. */
    public void open(Path file) {
        looked = Optional.of(file);
        told = ContextFiles.Said.NOTHING;
        model.look(file, ContextFiles.Said.NOTHING);
    }

    @Override
    public void shown() {
        model.read();
    }

    @Override
    public void dispose() {
        model.dispose();
    }

    @Override
    public Node node() {
        return root;
    }

    /** One series. */
    private final class SeriesCell extends WrappingCell<ContextSeries> {
        @Override
        protected void updateItem(@Nullable ContextSeries series, boolean empty) {
            super.updateItem(series, empty);
            setText(null);
            if (empty || series == null) {
                setGraphic(null);
                return;
            }
            String day =
                    kit.say(
                            "context.publishedOn",
                            kit.words().date(series.latest().head().published()));
            VBox box =
                    Controls.styled(
                            new VBox(
                                    Controls.wrapping(series.name(), "strong"),
                                    Controls.wrapping(
                                            kit.say(
                                                            "context.values",
                                                            series.latest().values().size())
                                                    + ", "
                                                    + day,
                                            "muted",
                                            "small"),
                                    Controls.wrapping(
                                            kit.say(
                                                    "context.publications",
                                                    series.publications().size()),
                                            "muted",
                                            "small")),
                            "column",
                            "tight",
                            "release-cell");
            box.setPrefWidth(0);
            setGraphic(box);
            setAccessibleText(series.name() + ", " + day);
        }
    }
}
