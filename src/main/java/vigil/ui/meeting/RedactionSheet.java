package vigil.ui.meeting;

import java.io.File;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import vigil.disclosure.identity.Redaction;
import vigil.domain.casefile.PartialDate;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Sheets;

/** The redaction log of a version, line by line, and its way into a file. */
final class RedactionSheet {

    private final Kit kit;
    private final Controls controls;
    private final Sheets sheets;
    private final FilteredList<Redaction> lines;
    private final TextField find = new TextField();
    private final Label count = Controls.plain("", "muted", "small");
    private final TableView<Redaction> table = new TableView<>();
    private final VBox root;

    /**
     * @param save writes it to a file; nothing where it cannot be written again
     */
    private RedactionSheet(
            Kit kit,
            Sheets sheets,
            String whose,
            List<Redaction> log,
            Optional<Consumer<Path>> save,
            String fileName) {
        this.kit = kit;
        this.controls = new Controls(kit);
        this.sheets = sheets;
        this.lines = new FilteredList<>(FXCollections.observableArrayList(log));
        find.setId("redaction-find");
        find.setPromptText(kit.say("redaction.filter"));
        find.setAccessibleText(kit.say("redaction.filter"));
        find.textProperty().addListener((p, was, is) -> filter(is));
        table.setId("redaction-table");
        table.setAccessibleText(kit.say("redaction.caption"));
        table.setPlaceholder(Controls.wrapping(kit.say("redaction.sheet.none"), "muted"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns()
                .setAll(
                        List.of(
                                column("part", 15, r -> kit.say("redaction.part." + r.part())),
                                column("case", 6, Redaction::caseLabel),
                                column("what", 15, r -> kit.say("redaction.what." + r.what())),
                                column("instead", 12, this::instead),
                                column("times", 4, r -> String.valueOf(r.times())),
                                column("ground", 24, this::ground)));
        table.setItems(lines);
        VBox.setVgrow(table, Priority.ALWAYS);
        filter("");
        Button write =
                controls.button(
                        "redaction.save",
                        Icon.PDF,
                        () -> save.ifPresent(then -> choose(fileName, then)));
        Controls.show(write, save.isPresent());
        Button close = controls.primary("redaction.close", sheets::close);
        close.setCancelButton(true);
        root =
                Controls.styled(
                        new VBox(
                                controls.title("redaction.sheet.title"),
                                Controls.plain(whose, "strong"),
                                Controls.wrapping(kit.say("redaction.sheet.lead"), "muted"),
                                Controls.row(find, count),
                                table,
                                Controls.row(Controls.gap(), write, close)),
                        "sheet",
                        "redaction-sheet");
    }

    /**
     * @param whose which version it is of, in words
     */
    static void open(
            Kit kit,
            Sheets sheets,
            String whose,
            List<Redaction> log,
            Optional<Consumer<Path>> save,
            String fileName) {
        RedactionSheet sheet = new RedactionSheet(kit, sheets, whose, log, save, fileName);
        sheets.showAtSide(sheet.root, sheet.first(), () -> true);
    }

    private Node first() {
        return table;
    }

    private TableColumn<Redaction, String> column(
            String key, double share, Function<Redaction, String> text) {
        TableColumn<Redaction, String> column =
                new TableColumn<>(kit.say("redaction.column." + key));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setPrefWidth(share * 12);
        column.setReorderable(false);
        return column;
    }

    private String instead(Redaction line) {
        if (line.coarser()) {
            return line.label().isEmpty()
                    ? kit.say("redaction.coarser")
                    : PartialDate.parse(line.label())
                            .filter(date -> date.month() > 0)
                            .map(date -> kit.words().month(YearMonth.of(date.year(), date.month())))
                            .orElse(line.label());
        }
        return line.label().isEmpty() ? kit.say("redaction.leftOut") : "[" + line.label() + "]";
    }

    private String ground(Redaction line) {
        return kit.say("redaction.ground." + line.ground().name(), line.ground().section());
    }

    private void filter(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.UK);
        lines.setPredicate(line ->
                table.getColumns().stream()
                        .map(column -> String.valueOf(column.getCellData(line)))
                        .anyMatch(text -> text.toLowerCase(Locale.UK).contains(wanted)));
        count.setText(
                kit.say(
                        "redaction.count",
                        lines.size(),
                        lines.stream().mapToInt(Redaction::times).sum()));
    }

    private void choose(String fileName, Consumer<Path> then) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(kit.say("redaction.save"));
        chooser.setInitialFileName(fileName);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(kit.say("preview.pdf"), "*.pdf"));
        Optional.ofNullable(chooser.showSaveDialog(root.getScene().getWindow()))
                .map(File::toPath)
                .ifPresent(file -> {
                    sheets.close();
                    then.accept(file);
                });
    }
}
