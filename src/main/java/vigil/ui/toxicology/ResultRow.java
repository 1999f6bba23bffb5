package vigil.ui.toxicology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vigil.domain.casefile.EvidenceColumn;
import vigil.domain.casefile.SubstanceEvidence;
import vigil.domain.casefile.ToxicologyReport;
import vigil.domain.toxicology.ReportedResult;
import vigil.domain.vocabulary.Substance;
import vigil.domain.vocabulary.SubstanceLexicon;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.kit.CodeBox;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.PickField;
import vigil.ui.kit.Reveal;
import vigil.ui.kit.Segments;

/**
 * One line of a report: the word as written, coded as one types, found or not, how much, in what. A
 * word with two meanings waits until somebody chooses.
 */
final class ResultRow {

    /** What a row asks of the grid it stands in. */
    interface Grid {
        void changed(ResultRow row);

        void remove(ResultRow row);

        /** Enter: on to the next row. */
        void next(ResultRow row);

        /** A whole table was pasted into the row. */
        void pasted(String text);
    }

    /** What is wanted before a row can be confirmed. */
    enum Wanted {
        NOTHING,
        WHICH,
        OUTCOME
    }

    /** An offer: a substance, or the word as it is, to be coded later. */
    private record Offer(String word, Optional<Substance> substance) {}

    private final Kit kit;
    private final Vocabulary vocabulary;
    private final Grid grid;
    private final PickField<Offer> substance;
    private final Segments<Boolean> outcome;
    private final TextField amount = new TextField();
    private final TextField unit = new TextField();
    private final CodeBox matrix;
    private final TextField note = new TextField();
    private final Label about = Controls.styled(new Label(), "result-about");
    private final VBox root;
    private Optional<SubstanceEvidence> before = Optional.empty();
    private String written = "";
    private List<Substance> meanings = List.of();
    private Optional<Substance> chosen = Optional.empty();

    ResultRow(Kit kit, Vocabulary vocabulary, Grid grid) {
        this.kit = kit;
        this.vocabulary = vocabulary;
        this.grid = grid;
        this.substance = new PickField<>(this::offers, this::label, offer -> detail(offer));
        substance.whenPicked(picked -> picked.ifPresent(this::pick));
        substance.setAccessibleText(kit.say("tox.row.substance"));
        substance.getStyleClass().add("result-substance");
        substance.setPrefColumnCount(15);
        // The skin would make one line of a pasted table.
        substance.addEventFilter(
                javafx.scene.input.KeyEvent.KEY_PRESSED,
                event -> {
                    if (PasteKeys.paste(event)) {
                        PasteKeys.lines()
                                .ifPresent(text -> {
                                    event.consume();
                                    grid.pasted(text);
                                });
                    }
                });
        this.outcome = new Segments<Boolean>(kit.say("tox.row.outcome"), false);
        outcome.add(true, kit.say("tox.row.found"));
        outcome.add(false, kit.say("tox.row.notFound"));
        outcome.whenChosen(found -> showAmount());
        amount.setPromptText(kit.say("tox.row.amount"));
        amount.setAccessibleText(kit.say("tox.row.amount"));
        amount.setPrefColumnCount(5);
        unit.setPromptText(kit.say("tox.row.unit"));
        unit.setAccessibleText(kit.say("tox.row.unit"));
        unit.setPrefColumnCount(5);
        matrix = new CodeBox(vocabulary.list("MATRIX"), kit.say("tox.row.matrix.none"));
        matrix.setAccessibleText(kit.say("tox.row.matrix"));
        matrix.setPromptText(kit.say("tox.row.matrix"));
        matrix.getStyleClass().add("result-matrix");
        note.setPromptText(kit.say("tox.row.note"));
        note.setAccessibleText(kit.say("tox.row.note"));
        note.setPrefColumnCount(7);
        note.setOnAction(event -> grid.next(this));
        amount.setOnAction(event -> grid.next(this));
        unit.setOnAction(event -> grid.next(this));
        Button remove =
                new Controls(kit).icon("tox.row.remove", Icon.REMOVE, () -> grid.remove(this));
        remove.setFocusTraversable(false);
        HBox line = Controls.row(substance, outcome, amount, unit, matrix, note, remove);
        line.getStyleClass().add("result-line");
        HBox.setHgrow(substance, Priority.SOMETIMES);
        HBox.setHgrow(note, Priority.ALWAYS);
        Controls.show(about, false);
        root = Controls.styled(new VBox(line, about), "result-row");
        substance
                .focusedProperty()
                .addListener((p, was, is) -> {
                    if (is) {
                        Reveal.show(root);
                    }
                });
    }

    private List<Offer> offers(String typed) {
        List<Offer> offers = new ArrayList<>();
        if (typed.isBlank()) {
            meanings.forEach(meaning -> offers.add(new Offer(written, Optional.of(meaning))));
            if (!meanings.isEmpty()) {
                offers.add(new Offer(written, Optional.empty()));
            }
            return offers;
        }
        for (SubstanceLexicon.Hit hit : vocabulary.substances().search(typed, 30)) {
            offers.add(new Offer(hit.term(), Optional.of(hit.substance())));
        }
        offers.add(new Offer(typed.strip(), Optional.empty()));
        return offers;
    }

    private String label(Offer offer) {
        return offer.substance().map(Substance::name).orElse(offer.word());
    }

    private String detail(Offer offer) {
        if (offer.substance().isEmpty()) {
            return kit.say("tox.row.asIs");
        }
        Substance s = offer.substance().get();
        String also =
                offer.word().equals(s.name())
                        ? ""
                        : kit.say("substance.alsoCalled", offer.word()) + " · ";
        return also + s.subgroup();
    }

    private void pick(Offer offer) {
        String typed = offer.substance().map(Substance::name).orElse("");
        if (written.isEmpty() || meanings.isEmpty()) {
            written = offer.word().equals(typed) ? "" : offer.word();
        }
        chosen = offer.substance();
        meanings = offer.substance().map(List::of).orElse(List.of());
        show();
        grid.changed(this);
    }

    /** Shows what was read from pasted text. */
    void show(ReportedResult result) {
        written = shortened(result.asWritten(), 400);
        meanings = result.meanings();
        chosen = result.substance();
        substance.show(
                Optional.of(new Offer(written, chosen))
                        .filter(offer -> chosen.isPresent() || meanings.isEmpty()));
        outcome.show(result.outcome());
        amount.setText(result.concentration());
        unit.setText(result.unit());
        matrix.show(result.matrix());
        note.setText(result.note());
        show();
    }

    /** Shows a row of a report that was entered before. */
    void show(SubstanceEvidence row) {
        before = Optional.of(row);
        written = row.asWritten();
        chosen = row.substance().flatMap(vocabulary.substances()::byCode);
        meanings = chosen.map(List::of).orElse(List.of());
        substance.show(Optional.of(new Offer(written, chosen)));
        outcome.show(Optional.of(!row.stage().negative()));
        amount.setText(row.concentration());
        unit.setText(row.unit());
        matrix.show(row.matrix());
        note.setText(row.note());
        show();
    }

    private void show() {
        showAmount();
        String words = "";
        root.getStyleClass().remove("result-open");
        if (!meanings.isEmpty() && chosen.isEmpty()) {
            words =
                    kit.say(
                            meanings.size() == 1 ? "tox.row.close" : "tox.row.which",
                            written,
                            String.join(", ", meanings.stream().map(Substance::name).toList()));
            substance.setPromptText(written);
        } else if (chosen.isEmpty() && !written.isEmpty()) {
            words = kit.say("tox.row.unknown", written);
        } else if (!written.isEmpty()
                && chosen.filter(s -> s.name().equalsIgnoreCase(written)).isEmpty()) {
            words = kit.say("substance.asWritten", written);
        }
        if (wanted() == Wanted.OUTCOME) {
            words = words.isEmpty() ? kit.say("tox.row.outcomeWanted") : words;
        }
        if (wanted() != Wanted.NOTHING) {
            root.getStyleClass().add("result-open");
        }
        about.setText(words);
        Controls.show(about, !words.isEmpty());
    }

    /** What was not found has no amount. */
    private void showAmount() {
        boolean none = outcome.chosen().filter(found -> !found).isPresent();
        if (none) {
            amount.clear();
            unit.clear();
        }
        amount.setDisable(none);
        unit.setDisable(none);
        root.getStyleClass().remove("result-absent");
        if (none) {
            root.getStyleClass().add("result-absent");
        }
        if (wanted() == Wanted.NOTHING) {
            root.getStyleClass().remove("result-open");
        }
        grid.changed(this);
    }

    boolean blank() {
        return chosen.isEmpty() && written.isEmpty() && meanings.isEmpty();
    }

    Optional<Boolean> found() {
        return outcome.chosen();
    }

    Wanted wanted() {
        if (blank()) {
            return Wanted.NOTHING;
        }
        if (chosen.isEmpty() && !meanings.isEmpty()) {
            return Wanted.WHICH;
        }
        return outcome.chosen().isEmpty() ? Wanted.OUTCOME : Wanted.NOTHING;
    }

    void focus() {
        substance.requestFocus();
    }

    /** Brings the keyboard to what is wanted. */
    void focusWanted() {
        if (wanted() == Wanted.OUTCOME) {
            outcome.focus();
        } else {
            substance.requestFocus();
        }
    }

    /** The row of evidence that this line of the report is. */
    SubstanceEvidence evidence(ToxicologyReport report, UUID newId) {
        boolean found = outcome.chosen().orElse(true);
        SubstanceEvidence row =
                before.orElseGet(() ->
                        SubstanceEvidence.of(
                                newId,
                                chosen.map(Substance::code),
                                chosen.isEmpty() && written.isEmpty() ? "?" : written,
                                report.stage(found)));
        SubstanceEvidence named =
                chosen.map(s ->
                                row.with(EvidenceColumn.SUBSTANCE, s.code())
                                        .with(EvidenceColumn.AS_WRITTEN, written))
                        .orElseGet(() ->
                                row.with(EvidenceColumn.AS_WRITTEN, written)
                                        .with(EvidenceColumn.SUBSTANCE, ""));
        return named.with(EvidenceColumn.STAGE, report.stage(found).code())
                .with(EvidenceColumn.CONCENTRATION, shortened(found ? amount.getText() : "", 40))
                .with(EvidenceColumn.UNIT, shortened(found ? unit.getText() : "", 40))
                .with(EvidenceColumn.MATRIX, matrix.chosen().or(report::matrix).orElse(""))
                .with(EvidenceColumn.NOTE, shortened(note.getText(), 1_000))
                .in(report);
    }

    private static String shortened(String text, int most) {
        String stripped = text.strip();
        return stripped.length() <= most ? stripped : stripped.substring(0, most);
    }

    Node node() {
        return root;
    }

    /** Whether the keyboard is in this row. */
    boolean focused() {
        return substance.isFocused();
    }
}
