package vigil.ui.caselist;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import vigil.casework.CaseListing;
import vigil.casework.CaseListing.Audience;
import vigil.casework.CaseListing.Form;
import vigil.casework.CaseListing.Purpose;
import vigil.casework.CaseRow;
import vigil.casework.Intent;
import vigil.casework.Leaving;
import vigil.casework.OpeningReason;
import vigil.casework.PanelDesk;
import vigil.casework.search.CaseColumn;
import vigil.casework.search.CaseFilter;
import vigil.casework.search.Facet;
import vigil.disclosure.Listed;
import vigil.disclosure.ListedColumn;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LatestWork;
import vigil.ui.kit.LeavingNote;
import vigil.ui.kit.LiveText;
import vigil.ui.kit.Named;
import vigil.ui.kit.Segments;

/** Takes what is shown out of the program: for whom, what for, as what, where to. */
final class ExportSheet {

    private final Kit kit;
    private final CaseListViewModel model;
    private final PanelDesk desk;
    private final CaseTable table;
    private final FacetWords words;
    private final Runnable close;
    private final Controls controls;
    private final List<CaseRow> rows;
    private final List<CaseColumn> columns;
    private final LatestWork preparing;
    private final Segments<Audience> audience;
    private final Segments<Form> form;
    private final ComboBox<Purpose> purpose = new ComboBox<>();
    private final VBox purposeBox;
    private final VBox byBox;
    private final Set<CaseColumn> by = EnumSet.of(CaseColumn.AREA, CaseColumn.DIED);
    private final TextField file = new TextField();
    private final Label what = Controls.wrapping("");
    private final VBox rule = Controls.styled(new VBox(), "export-rule");
    private final Label complaint = Controls.wrapping("", "complaint");
    private final LeavingNote leaves;
    private final TextField why = new TextField();
    private final VBox whyBox;
    private final Button replace;
    private final Button go;
    private final VBox root;
    private Optional<CaseListing.Prepared> prepared = Optional.empty();

    ExportSheet(
            Kit kit,
            CaseListViewModel model,
            PanelDesk desk,
            CaseTable table,
            FacetWords words,
            Runnable close) {
        this.kit = kit;
        this.model = model;
        this.desk = desk;
        this.table = table;
        this.words = words;
        this.close = close;
        this.controls = new Controls(kit);
        this.rows = List.copyOf(model.shown());
        this.columns = table.choice().columns().stream().map(ColumnChoice.Shown::column).toList();
        this.preparing = new LatestWork(kit.work(), java.time.Duration.ZERO);
        this.audience = audiences();
        this.form = forms();
        this.go = controls.primary("caseList.export.do", () -> export(false));
        this.replace = controls.button("caseList.export.replace", () -> export(true));
        go.setDefaultButton(true);
        purpose.setId("case-list-purpose");
        purpose.getItems().setAll(Purpose.values());
        purpose.setMaxWidth(Double.MAX_VALUE);
        Named.in(purpose, value -> kit.say("caseList.purpose." + value.name()));
        purpose.valueProperty().addListener((p, was, is) -> prepare());
        byBox = controls.labelled("caseList.export.by", countedBy());
        purposeBox = controls.labelled("caseList.export.purpose", purpose);
        file.setId("case-list-file");
        HBox.setHgrow(file, Priority.ALWAYS);
        HBox place =
                Controls.row(
                        file, controls.icon("caseList.export.choose", Icon.FOLDER, this::choose));
        why.setId("case-list-reason");
        why.setPromptText(kit.say("reason.forFile.prompt"));
        why.setTextFormatter(LiveText.limit(400));
        why.textProperty().addListener((p, was, is) -> Controls.show(complaint, false));
        whyBox = controls.labelled("reason.forFile", why);
        Controls.show(whyBox, false);
        leaves = new LeavingNote(kit, Leaving.of(Intent.EXPORT_CASES));
        Controls.show(complaint, false);
        Controls.show(replace, false);
        file.textProperty()
                .addListener((p, was, is) -> {
                    Controls.show(complaint, false);
                    Controls.show(replace, false);
                });
        root =
                Controls.styled(
                        new VBox(
                                controls.title("caseList.export.title"),
                                controls.muted("caseList.export.count", rows.size()),
                                controls.labelled("caseList.export.audience", audience),
                                rule,
                                byBox,
                                purposeBox,
                                whyBox,
                                controls.labelled("caseList.export.form", form),
                                controls.labelled("caseList.export.file", place, file),
                                what,
                                leaves.node(),
                                complaint,
                                Controls.row(
                                        Controls.gap(),
                                        controls.button("caseList.cancel", close),
                                        replace,
                                        go)),
                        "sheet",
                        "export-sheet");
        prepare();
        suggest();
    }

    Region node() {
        return root;
    }

    Node first() {
        return audience.getChildren().stream()
                .filter(Node::isFocusTraversable)
                .findFirst()
                .orElse(file);
    }

    private Segments<Audience> audiences() {
        Segments<Audience> segments = new Segments<>(kit.say("caseList.export.audience"), true);
        List<Audience> may = new ArrayList<>();
        for (Audience each : Audience.values()) {
            if (desk.listing().may(each)) {
                may.add(each);
                segments.add(each, kit.say("caseList.audience." + each.name()));
            }
        }
        segments.setId("case-list-audience");
        segments.show(Optional.of(may.getLast())); // the narrower until somebody wants the wider
        segments.whenChosen(chosen -> {
            prepare();
            suggest();
        });
        return segments;
    }

    private Segments<Form> forms() {
        Segments<Form> segments = new Segments<>(kit.say("caseList.export.form"), true);
        for (Form each : Form.values()) {
            segments.add(each, kit.say("caseList.form." + each.name()));
        }
        segments.setId("case-list-form");
        segments.show(Optional.of(Form.PDF));
        segments.whenChosen(chosen -> suggest());
        return segments;
    }

    /** The columns that may leave at all; few at first, as many would leave no two cases alike. */
    private FlowPane countedBy() {
        FlowPane flow = Controls.styled(new FlowPane(), "export-columns");
        for (CaseColumn column : CaseColumn.values()) {
            if (listed(kit, column).outside() != ListedColumn.Cut.LEFT_OUT) {
                CheckBox box = new CheckBox(kit.say("cases.column." + column.key()));
                box.setSelected(by.contains(column));
                box.setOnAction(event -> {
                    if (box.isSelected()) {
                        by.add(column);
                    } else {
                        by.remove(column);
                    }
                    prepare();
                });
                flow.getChildren().add(box);
            }
        }
        return flow;
    }

    private Audience reader() {
        return audience.chosen().orElse(Audience.OUTSIDE);
    }

    static ListedColumn listed(Kit kit, CaseColumn column) {
        return new ListedColumn(
                column.key(),
                kit.say("cases.column." + column.key()),
                column.sensitivity(),
                column.kind());
    }

    /** Cuts the list down for the chosen readers, and says what comes of it. */
    private void prepare() {
        Audience reader = reader();
        Controls.show(purposeBox, reader == Audience.INSIDE);
        Controls.show(byBox, reader == Audience.OUTSIDE);
        List<CaseColumn> taken =
                reader == Audience.INSIDE
                        ? columns
                        : Arrays.stream(CaseColumn.values()).filter(by::contains).toList();
        List<ListedColumn> listed = taken.stream().map(c -> listed(kit, c)).toList();
        rule.getChildren().setAll(controls.muted("caseList.audience." + reader.name() + ".text"));
        prepared = Optional.empty();
        go.setDisable(true);
        what.setText(kit.say("caseList.export.preparing"));
        CaseListing.Request request =
                new CaseListing.Request(
                        reader,
                        Optional.ofNullable(purpose.getValue()).orElse(Purpose.OTHER),
                        listed,
                        List.of(),
                        notes(reader),
                        new CaseListing.Sentences(
                                kit.say("caseList.export.sheetTitle." + reader.name()),
                                kit.say("caseList.export.cases"),
                                kit.say("caseList.export.leftOut")));
        preparing.request(
                "preparingList",
                progress -> {
                    List<List<Listed>> values = new ArrayList<>(rows.size());
                    for (CaseRow row : rows) {
                        values.add(taken.stream().map(c -> table.value(c, row)).toList());
                    }
                    return desk.listing()
                            .prepare(
                                    request.with(values)
                                            .of(rows.stream().map(CaseRow::reference).toList()));
                },
                made -> {
                    prepared = Optional.of(made);
                    leaves.show(CaseListing.leaving(made));
                    Controls.show(whyBox, !made.finished().isEmpty());
                    go.setDisable(false);
                    what.setText(
                            kit.say(
                                    "caseList.export.ready." + reader.name(),
                                    made.rows(),
                                    made.listing().columns().size()));
                },
                problem -> what.setText(kit.sentence(problem)));
    }

    /**
     * The filter in words. Outside the panel, words that were searched for and facets that would
     * not be shown are not said.
     */
    private List<String> notes(Audience reader) {
        CaseFilter filter = model.filter().get();
        List<String> notes = new ArrayList<>();
        boolean unsaid = filter.only().isPresent();
        for (var chosen : filter.chosen().entrySet()) {
            if (reader == Audience.OUTSIDE && !saidOutside(chosen.getKey())) {
                unsaid = true;
                continue;
            }
            notes.add(kit.say("caseList.chip", words.name(chosen.getKey()), values(chosen)));
        }
        if (!filter.query().isBlank()) {
            if (reader == Audience.INSIDE) {
                notes.add(kit.say("caseList.export.query", filter.query().strip()));
            } else {
                unsaid = true;
            }
        }
        if (unsaid) {
            notes.add(kit.say("caseList.export.unsaid"));
        }
        if (notes.isEmpty()) {
            notes.add(kit.say("caseList.export.unfiltered"));
        }
        notes.add(kit.say("caseList.export.asOf", kit.words().date(model.today())));
        return notes;
    }

    private static boolean saidOutside(Facet facet) {
        return switch (facet) {
            case PLACE, SEX, COORDINATOR -> false;
            default -> true;
        };
    }

    private String values(java.util.Map.Entry<Facet, Set<String>> chosen) {
        return String.join(
                ", ",
                chosen.getValue().stream()
                        .map(v -> words.label(chosen.getKey(), v, model.members().get()))
                        .toList());
    }

    private void suggest() {
        String name =
                kit.say("caseList.export.fileName." + reader().name(), model.today().toString())
                        + "."
                        + form.chosen().orElse(Form.PDF).name().toLowerCase(java.util.Locale.ROOT);
        try {
            Path typed = Path.of(file.getText());
            file.setText(
                    file.getText().isEmpty()
                            ? Path.of(System.getProperty("user.home", ""), name).toString()
                            : typed.resolveSibling(name).toString());
        } catch (InvalidPathException noPath) {
            file.setText(name);
        }
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(kit.say("caseList.export.choose"));
        chooser.setInitialFileName(
                kit.say("caseList.export.fileName." + reader().name(), model.today().toString()));
        Optional.ofNullable(chooser.showSaveDialog(root.getScene().getWindow()))
                .map(java.io.File::toString)
                .ifPresent(file::setText);
    }

    private void export(boolean replacing) {
        if (reader() == Audience.INSIDE && purpose.getValue() == null) {
            complain(kit.say("caseList.export.purpose.missing"));
            purpose.requestFocus();
            return;
        }
        Path target;
        try {
            target = Path.of(file.getText().strip());
        } catch (InvalidPathException noPath) {
            complain(kit.say("preview.file.wrong"));
            return;
        }
        if (file.getText().isBlank() || !target.isAbsolute()) {
            complain(kit.say("preview.file.wrong"));
            file.requestFocus();
            return;
        }
        Form as = form.chosen().orElse(Form.PDF);
        String reason = why.getText();
        prepared.ifPresent(made -> {
            go.setDisable(true);
            kit.work()
                    .run(
                            "exportingList",
                            progress -> {
                                if (!replacing && Files.exists(target)) {
                                    return false;
                                }
                                desk.listing()
                                        .export(
                                                made,
                                                as,
                                                target,
                                                new OpeningReason(OpeningReason.Why.OTHER, reason),
                                                progress);
                                return true;
                            },
                            written -> written(written, target),
                            problem -> {
                                go.setDisable(false);
                                complain(kit.sentence(problem));
                                if (whyBox.isVisible() && why.getText().isBlank()) {
                                    why.requestFocus();
                                }
                            });
        });
    }

    private void written(boolean written, Path target) {
        go.setDisable(false);
        if (written) {
            close.run();
            kit.notices().done(kit.say("caseList.export.done", target.toString()));
        } else {
            complain(kit.say("preview.exists"));
            Controls.show(replace, true);
            replace.requestFocus();
        }
    }

    private void complain(String sentence) {
        complaint.setText(sentence);
        Controls.show(complaint, true);
    }
}
