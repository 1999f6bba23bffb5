package vigil.ui.toxicology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.SubstanceEvidence;
import vigil.domain.casefile.ToxicologyReport;
import vigil.domain.casefile.Value;
import vigil.domain.toxicology.PastedReport;
import vigil.domain.toxicology.ReportedResult;
import vigil.domain.vocabulary.Code;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.kit.CodeBox;
import vigil.ui.kit.Controls;
import vigil.ui.kit.EditedCase;
import vigil.ui.kit.FormGrid;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Reveal;
import vigil.ui.kit.Segments;

/**
 * One laboratory report on one screen: its particulars, then its results, typed or pasted. Nothing
 * is put into the case before it is confirmed, and then it is one change that can be undone.
 */
final class ToxicologyEntry {

    private final Kit kit;
    private final EditedCase edited;
    private final Vocabulary vocabulary;
    private final Controls controls;
    private final Runnable leave;
    private final Segments<String> kind;
    private final TextField laboratory = new TextField();
    private final TextField reference = new TextField();
    private final DateBox sampled;
    private final DateBox received;
    private final DateBox reported;
    private final CodeBox matrix;
    private final TextField note = new TextField();
    private final TextArea paste = new TextArea();
    private final Label read = Controls.wrapping("", "muted");
    private final VBox lines = Controls.styled(new VBox(), "column", "tight");
    private final Label sum = Controls.styled(new Label(), "strong");
    private final Button confirm;
    private final VBox root;
    private final List<ResultRow> rows = new ArrayList<>();
    private final ResultRow.Grid grid = new Entered();
    private Optional<ToxicologyReport> report = Optional.empty();
    private boolean wanted;
    private boolean filling;

    /**
     * @param leave goes back to the substances
     */
    ToxicologyEntry(Kit kit, EditedCase edited, Runnable leave) {
        this.kit = kit;
        this.edited = edited;
        this.vocabulary = edited.vocabulary();
        this.controls = new Controls(kit);
        this.leave = leave;
        this.kind = new Segments<>(kit.say("tox.kind"), true);
        for (Code code : vocabulary.list("TOX_KIND").codes()) {
            kind.add(code.code(), code.label());
        }
        kind.show(Optional.of(ToxicologyReport.CONFIRMATION));
        kind.setId("tox-kind");
        laboratory.setId("tox-laboratory");
        this.sampled = new DateBox(kit, "tox.sampled");
        this.received = new DateBox(kit, "tox.received");
        this.reported = new DateBox(kit, "tox.reported");
        reported.setId("tox-reported");
        this.matrix = new CodeBox(vocabulary.list("MATRIX"), kit.say("tox.row.matrix.none"));
        this.confirm = controls.primary("tox.confirm", this::confirm);
        confirm.setGraphic(Icon.SAVE.node());
        confirm.focusedProperty()
                .addListener((p, was, is) -> {
                    if (is) {
                        Reveal.show(confirm);
                    }
                });
        sum.setId("tox-sum");
        FormGrid top = new FormGrid(30);
        top.add(particulars(), false);
        top.add(pasting(), false);
        root =
                Controls.styled(
                        new VBox(
                                head(),
                                top,
                                Controls.card(controls.heading("tox.results"), lines),
                                foot()),
                        "column",
                        "loose",
                        "tox-entry");
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::shortcut);
        laboratory
                .sceneProperty()
                .addListener((p, was, is) -> {
                    if (is != null && wanted) {
                        wanted = false;
                        laboratory.requestFocus();
                    }
                });
        addRow();
        count();
    }

    private void shortcut(KeyEvent event) {
        if (new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN).match(event)) {
            if (paste.isFocused() && !paste.getText().isBlank()) {
                read();
            } else {
                confirm();
            }
            event.consume();
        }
    }

    private Node head() {
        return Controls.row(
                controls.heading("tox.title"),
                Controls.gap(),
                controls.button("tox.leave", Icon.BACK, leave));
    }

    private Node particulars() {
        laboratory.setPrefColumnCount(15);
        reference.setPrefColumnCount(9);
        note.setPrefColumnCount(19);
        matrix.getStyleClass().add("tox-matrix");
        FlowPane form =
                Controls.styled(
                        new FlowPane(
                                controls.labelled("tox.kind", kind, kind),
                                controls.labelled("tox.laboratory", laboratory),
                                controls.labelled("tox.reference", reference),
                                controls.labelled("tox.sampled", sampled),
                                controls.labelled("tox.reported", reported),
                                controls.labelled("tox.received", received),
                                controls.labelled("tox.matrix", matrix),
                                controls.labelled("tox.note", note)),
                        "tox-particulars");
        return Controls.card(form);
    }

    private Node pasting() {
        paste.setId("tox-paste");
        paste.setPrefRowCount(4);
        paste.setPrefColumnCount(20);
        paste.setWrapText(true);
        paste.setPromptText(kit.say("tox.paste.prompt"));
        paste.setAccessibleText(kit.say("tox.paste"));
        paste.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
                        // Tabs come with pasted tables; the key goes on, as everywhere.
                        event.consume();
                        if (event.isShiftDown()) {
                            note.requestFocus();
                        } else {
                            rows.getFirst().focus();
                        }
                    }
                });
        Button take = controls.button("tox.paste.read", Icon.COPY, this::read);
        take.setMinWidth(Region.USE_PREF_SIZE);
        VBox.setVgrow(paste, Priority.ALWAYS);
        return Controls.card(
                Controls.plain(kit.say("tox.paste"), "strong"), paste, Controls.row(take, read));
    }

    private Node foot() {
        return Controls.row(sum, Controls.gap(), controls.button("tox.cancel", leave), confirm);
    }

    /** Starts on a new report, or on one that was entered before. */
    void begin(Optional<ToxicologyReport> before, ReviewCase reviewCase) {
        report = before;
        rows.clear();
        lines.getChildren().clear();
        read.setText("");
        paste.clear();
        kind.show(
                Optional.of(
                        before.map(ToxicologyReport::kind)
                                .orElse(
                                        reviewCase.toxicology().isEmpty()
                                                ? ToxicologyReport.CONFIRMATION
                                                : "TOX_KIND03")));
        laboratory.setText(
                before.or(() -> reviewCase.toxicology().stream().reduce((a, b) -> b))
                        .map(ToxicologyReport::laboratory)
                        .orElse(""));
        reference.setText(before.map(ToxicologyReport::reference).orElse(""));
        sampled.show(before.flatMap(ToxicologyReport::sampled));
        reported.show(before.flatMap(ToxicologyReport::reported));
        received.show(before.flatMap(ToxicologyReport::received));
        matrix.show(before.flatMap(ToxicologyReport::matrix));
        note.setText(before.map(ToxicologyReport::note).orElse(""));
        filling = true;
        before.ifPresent(known ->
                reviewCase.evidence().stream()
                        .filter(row -> row.report().equals(Optional.of(known.id())))
                        .forEach(row -> addRow().show(row)));
        filling = false;
        addRow();
        count();
    }

    /** Brings the keyboard to the first field, as soon as it is on the page. */
    void focus() {
        if (laboratory.getScene() != null) {
            laboratory.requestFocus();
        } else {
            wanted = true;
        }
    }

    private ResultRow addRow() {
        ResultRow row = new ResultRow(kit, vocabulary, grid);
        row.node().setId("tox-row-" + rows.size());
        rows.add(row);
        lines.getChildren().add(row.node());
        return row;
    }

    /** Reads what was pasted; what is there already stays. */
    private void read() {
        take(paste.getText());
    }

    private void take(String text) {
        PastedReport pasted = PastedReport.read(text, vocabulary.substances());
        if (pasted.results().isEmpty()) {
            read.setText(kit.say("tox.paste.nothing"));
            return;
        }
        rows.stream().filter(ResultRow::blank).toList().forEach(this::drop);
        filling = true;
        for (ReportedResult result : pasted.results()) {
            addRow().show(result);
        }
        filling = false;
        addRow();
        read.setText(kit.say("tox.paste.done", pasted.results().size(), pasted.unread().size()));
        paste.clear();
        count();
        Reveal.show(sum); // the results, with room below for what is offered
        rows.stream()
                .filter(row -> row.wanted() != ResultRow.Wanted.NOTHING)
                .findFirst()
                .ifPresentOrElse(ResultRow::focusWanted, confirm::requestFocus);
    }

    private void drop(ResultRow row) {
        rows.remove(row);
        lines.getChildren().remove(row.node());
    }

    private List<ResultRow> filled() {
        return rows.stream().filter(row -> !row.blank()).toList();
    }

    private void count() {
        List<ResultRow> all = filled();
        long found = all.stream().filter(r -> r.found().equals(Optional.of(true))).count();
        long absent = all.stream().filter(r -> r.found().equals(Optional.of(false))).count();
        long open = all.stream().filter(r -> r.wanted() != ResultRow.Wanted.NOTHING).count();
        sum.setText(kit.say("tox.sum", found, absent, open));
        confirm.setDisable(all.isEmpty() || !edited.mayWrite());
    }

    private void confirm() {
        List<ResultRow> all = filled();
        if (all.isEmpty()) {
            return;
        }
        for (DateBox box : List.of(sampled, reported, received)) {
            if (box.wrong()) {
                kit.notices().problem(kit.say("tox.date.wrong"));
                box.requestFocus();
                return;
            }
        }
        Optional<ResultRow> open =
                all.stream().filter(r -> r.wanted() != ResultRow.Wanted.NOTHING).findFirst();
        if (open.isPresent()) {
            kit.notices().problem(kit.say("tox.open." + open.get().wanted().name()));
            open.get().focusWanted();
            return;
        }
        UUID id = report.map(ToxicologyReport::id).orElseGet(edited::newId);
        ToxicologyReport entered =
                new ToxicologyReport(
                        id,
                        kind.chosen().orElse(ToxicologyReport.CONFIRMATION),
                        shortened(laboratory.getText(), 200),
                        shortened(reference.getText(), 100),
                        sampled.date(),
                        received.date(),
                        reported.date(),
                        matrix.chosen(),
                        shortened(note.getText(), 4000));
        List<SubstanceEvidence> results =
                all.stream().map(row -> row.evidence(entered, edited.newId())).toList();
        edited.change(reviewCase -> with(reviewCase, entered, results));
        leave.run();
    }

    private static String shortened(String text, int most) {
        String stripped = text.strip();
        return stripped.length() <= most ? stripped : stripped.substring(0, most);
    }

    /** The case with the report, in place of what it said before. */
    private static ReviewCase with(
            ReviewCase reviewCase, ToxicologyReport entered, List<SubstanceEvidence> results) {
        List<ToxicologyReport> reports = new ArrayList<>(reviewCase.toxicology());
        reports.removeIf(r -> r.id().equals(entered.id()));
        reports.add(entered);
        List<SubstanceEvidence> evidence = new ArrayList<>(reviewCase.evidence());
        evidence.removeIf(row -> row.report().equals(Optional.of(entered.id())));
        evidence.addAll(results);
        ReviewCase changed = reviewCase.withToxicology(reports).withEvidence(evidence);
        Optional<PartialDate> came = entered.received().or(entered::reported);
        boolean whole = !entered.kind().equals(ToxicologyReport.SCREEN);
        if (whole
                && came.isPresent()
                && changed.answers().date(Fields.TOXICOLOGY_RECEIVED).isEmpty()) {
            return changed.with(
                    Fields.TOXICOLOGY_RECEIVED, new Answer.Known(new Value.Date(came.get()), ""));
        }
        return changed;
    }

    Node node() {
        return root;
    }

    /** What rows ask for. */
    private final class Entered implements ResultRow.Grid {
        @Override
        public void changed(ResultRow row) {
            if (!filling && !rows.isEmpty() && !rows.getLast().blank()) {
                addRow();
            }
            count();
        }

        @Override
        public void remove(ResultRow row) {
            int at = rows.indexOf(row);
            drop(row);
            if (rows.isEmpty() || !rows.getLast().blank()) {
                addRow();
            }
            rows.get(Math.min(at, rows.size() - 1)).focus();
            count();
        }

        @Override
        public void next(ResultRow row) {
            int at = rows.indexOf(row);
            if (at + 1 < rows.size()) {
                rows.get(at + 1).focus();
            }
        }

        @Override
        public void pasted(String text) {
            take(text);
        }
    }
}
