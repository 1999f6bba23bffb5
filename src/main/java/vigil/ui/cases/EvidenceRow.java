package vigil.ui.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import vigil.domain.casefile.EvidenceColumn;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.SubstanceEvidence;
import vigil.domain.casefile.TypedDate;
import vigil.domain.vocabulary.Substance;
import vigil.domain.vocabulary.SubstanceLexicon;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.kit.CodeBox;
import vigil.ui.kit.Controls;
import vigil.ui.kit.FormGrid;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.PickField;

/**
 * One row of evidence: what it was coded to beside what was written, its stage and its role; the
 * rest unfolds.
 */
final class EvidenceRow {

    /** Hears of a changed row, and of one to be removed. */
    interface Owner {
        void replace(SubstanceEvidence row);

        void remove(SubstanceEvidence row);
    }

    /** Columns chosen from a list, with the list. */
    private record Coded(EvidenceColumn column, String list) {}

    private static final List<Coded> CODED =
            List.of(
                    new Coded(EvidenceColumn.SOURCE, "SUB_SOURCE"),
                    new Coded(EvidenceColumn.PRESCRIBED, "YNU"),
                    new Coded(EvidenceColumn.ROUTE, "ROUTE"),
                    new Coded(EvidenceColumn.FORM, "FORM"),
                    new Coded(EvidenceColumn.UNEXPECTED, "YNU"),
                    new Coded(EvidenceColumn.MATRIX, "MATRIX"),
                    new Coded(EvidenceColumn.CERTIFICATE_LINE, "CERT_LINE"));

    private static final List<EvidenceColumn> WORDS =
            List.of(
                    EvidenceColumn.APPEARANCE,
                    EvidenceColumn.CONCENTRATION,
                    EvidenceColumn.UNIT,
                    EvidenceColumn.LABORATORY,
                    EvidenceColumn.NOTE);

    private final Kit kit;
    private final Vocabulary vocabulary;
    private final Controls controls;
    private final Owner owner;
    private final Label name = Controls.styled(new Label(), "strong", "evidence-name");
    private final Label written = Controls.styled(new Label(), "muted", "evidence-written");
    private final VBox root = Controls.styled(new VBox(), "evidence-row");
    private SubstanceEvidence row;

    EvidenceRow(Kit kit, Vocabulary vocabulary, SubstanceEvidence row, Owner owner) {
        this.kit = kit;
        this.vocabulary = vocabulary;
        this.controls = new Controls(kit);
        this.owner = owner;
        this.row = row;
        name.setWrapText(true); // as wide in every row, so that the rows stand beneath each other
        CodeBox stage = box("SUB_STAGE", EvidenceColumn.STAGE, "");
        CodeBox role = box("SUB_ROLE", EvidenceColumn.ROLE, kit.say("substance.role.none"));
        role.setPromptText(kit.say("substance.role"));
        stage.getStyleClass().add("evidence-stage");
        role.getStyleClass().add("evidence-role");
        ToggleButton more = controls.toggle("evidence.more");
        more.setGraphic(Icon.DOWN.node());
        more.setId("");
        more.getStyleClass().addAll("flat", "evidence-more");
        Button remove =
                controls.icon("substance.remove", Icon.REMOVE, () -> owner.remove(this.row));
        remove.setId("");
        dress();
        remove.setAccessibleText(kit.say("substance.remove") + " " + name.getText());
        more.setAccessibleText(kit.say("evidence.more") + " " + name.getText());
        FlowPane line =
                Controls.styled(
                        new FlowPane(
                                Controls.row(name, written),
                                Controls.row(stage, role, more, remove)),
                        "evidence-line");
        root.getChildren().add(line);
        more.selectedProperty()
                .addListener((p, was, is) -> {
                    more.setGraphic((is ? Icon.UP : Icon.DOWN).node());
                    if (is) {
                        root.getChildren().add(details());
                    } else {
                        root.getChildren().setAll(line);
                    }
                });
    }

    private CodeBox box(String list, EvidenceColumn column, String none) {
        CodeBox box = new CodeBox(vocabulary.list(list), none);
        box.show(Optional.of(row.column(column)).filter(code -> !code.isEmpty()));
        box.setAccessibleText(kit.say("evidence.column." + column.name()));
        box.whenChosen(code -> change(r -> r.with(column, code.orElse(""))));
        return box;
    }

    private Node details() {
        FormGrid grid = new FormGrid(15);
        grid.getStyleClass().addAll("form-grid-close", "evidence-details");
        grid.add(labelled(EvidenceColumn.SUBSTANCE, coding()), false);
        grid.add(labelled(EvidenceColumn.AS_WRITTEN, words(EvidenceColumn.AS_WRITTEN)), false);
        for (Coded coded : CODED) {
            grid.add(
                    labelled(
                            coded.column(),
                            box(coded.list(), coded.column(), kit.say("evidence.none"))),
                    false);
        }
        for (EvidenceColumn column : WORDS) {
            grid.add(labelled(column, words(column)), false);
        }
        grid.add(labelled(EvidenceColumn.REPORTED, date()), false);
        return grid;
    }

    private Node labelled(EvidenceColumn column, javafx.scene.control.Control input) {
        Label caption =
                Controls.styled(
                        new Label(kit.say("evidence.column." + column.name())), "answer-label");
        caption.setLabelFor(input);
        input.setAccessibleText(caption.getText());
        input.setMaxWidth(Double.MAX_VALUE);
        return Controls.styled(new VBox(caption, input), "answer");
    }

    /** Codes the row anew; what was written stays. */
    private PickField<SubstanceLexicon.Hit> coding() {
        SubstanceLexicon lexicon = vocabulary.substances();
        PickField<SubstanceLexicon.Hit> pick =
                new PickField<>(
                        typed ->
                                typed.isBlank()
                                        ? lexicon.meanings(row.asWritten()).stream()
                                                .map(s ->
                                                        new SubstanceLexicon.Hit(
                                                                s, row.asWritten()))
                                                .toList()
                                        : lexicon.search(typed, 40),
                        hit -> hit.substance().name(),
                        hit -> hit.substance().subgroup());
        pick.show(
                row.substance()
                        .flatMap(lexicon::byCode)
                        .map(s -> new SubstanceLexicon.Hit(s, s.name())));
        pick.whenPicked(hit ->
                hit.map(SubstanceLexicon.Hit::substance)
                        .map(Substance::code)
                        .filter(code -> !row.column(EvidenceColumn.SUBSTANCE).equals(code))
                        .ifPresent(code -> change(r -> r.with(EvidenceColumn.SUBSTANCE, code))));
        return pick;
    }

    private TextField words(EvidenceColumn column) {
        TextField field = new TextField(row.column(column));
        Runnable keep =
                () -> {
                    String text = field.getText().strip();
                    boolean nothing =
                            column == EvidenceColumn.AS_WRITTEN
                                    && text.isEmpty()
                                    && row.substance().isEmpty();
                    if (nothing) {
                        field.setText(row.asWritten()); // a row is a word or a substance
                    } else {
                        int most = most(column);
                        change(r ->
                                r.with(
                                        column,
                                        text.length() <= most ? text : text.substring(0, most)));
                    }
                };
        field.setOnAction(event -> keep.run());
        field.focusedProperty()
                .addListener((p, was, is) -> {
                    if (!is) {
                        keep.run();
                    }
                });
        return field;
    }

    /** As much as the store keeps of it. */
    private static int most(EvidenceColumn column) {
        return switch (column) {
            case CONCENTRATION, UNIT -> 40;
            case LABORATORY -> 200;
            case APPEARANCE, NOTE -> 1_000;
            default -> 400;
        };
    }

    private TextField date() {
        TextField field =
                new TextField(
                        row.reported()
                                .map(d -> d.exact().map(kit.words()::date).orElseGet(d::text))
                                .orElse(""));
        field.focusedProperty()
                .addListener((p, was, is) -> {
                    if (!is) {
                        Optional<PartialDate> read =
                                TypedDate.parse(
                                        field.getText().strip(), LocalDate.now(kit.clock()));
                        change(r ->
                                r.with(
                                        EvidenceColumn.REPORTED,
                                        read.map(PartialDate::text).orElse("")));
                        field.setText(
                                row.reported()
                                        .map(d ->
                                                d.exact().map(kit.words()::date).orElseGet(d::text))
                                        .orElse(""));
                    }
                });
        return field;
    }

    private void change(UnaryOperator<SubstanceEvidence> edit) {
        SubstanceEvidence changed = edit.apply(row);
        if (!changed.equals(row)) {
            row = changed;
            dress();
            owner.replace(changed);
        }
    }

    private void dress() {
        name.setText(
                row.substance()
                        .map(vocabulary.substances()::name)
                        .orElse(kit.say("substance.uncoded")));
        written.setText(
                row.asWritten().isEmpty() || row.asWritten().equalsIgnoreCase(name.getText())
                        ? ""
                        : kit.say("substance.asWritten", row.asWritten()));
        root.getStyleClass().removeAll("evidence-confirmed", "evidence-absent", "evidence-untyped");
        if (row.stage().confirmed()) {
            root.getStyleClass().add("evidence-confirmed");
        } else if (row.stage().negative()) {
            root.getStyleClass().add("evidence-absent");
        }
        if (row.substance()
                .flatMap(vocabulary.substances()::byCode)
                .map(Substance::placeholder)
                .orElse(true)) {
            root.getStyleClass().add("evidence-untyped");
        }
    }

    SubstanceEvidence evidence() {
        return row;
    }

    Node node() {
        return root;
    }
}
