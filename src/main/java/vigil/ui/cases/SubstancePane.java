package vigil.ui.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vigil.domain.casefile.EvidenceStage;
import vigil.domain.casefile.SubstanceEvidence;
import vigil.domain.vocabulary.Substance;
import vigil.domain.vocabulary.SubstanceLexicon;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.kit.CodeBox;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;
import vigil.ui.kit.PickField;

/**
 * The substances of a case, a row for each at each stage of evidence. One types a name, a brand or
 * slang; what has two meanings is offered twice and never guessed, and the source's own word stays
 * beside the substance it was coded to.
 */
public final class SubstancePane {

    private final Kit kit;
    private final Supplier<Vocabulary> vocabulary;
    private final Controls controls;
    private final Supplier<UUID> ids;
    private final VBox rows = Controls.styled(new VBox(), "column", "tight");
    private final VBox root;
    private final PickField<SubstanceLexicon.Hit> adder;
    private final CodeBox stage;
    private List<SubstanceEvidence> evidence = List.of();
    private Consumer<List<SubstanceEvidence>> listener = list -> {};

    /**
     * @param vocabulary as it is when asked
     * @param ids gives new rows their identity
     */
    public SubstancePane(Kit kit, Supplier<Vocabulary> vocabulary, Supplier<UUID> ids) {
        this.kit = kit;
        this.vocabulary = vocabulary;
        this.controls = new Controls(kit);
        this.ids = ids;
        this.stage = new CodeBox(vocabulary.get().list("SUB_STAGE"), "");
        stage.show(Optional.of(EvidenceStage.SUSPECTED.code()));
        stage.setAccessibleText(kit.say("substance.stage"));
        stage.setId("substance-stage");
        adder =
                new PickField<>(
                        typed -> vocabulary.get().substances().search(typed, 40),
                        hit -> hit.substance().name(),
                        this::about);
        adder.clearingAfterPick();
        adder.setPromptText(kit.say("substance.add"));
        adder.setAccessibleText(kit.say("substance.add"));
        adder.setId("substance-add");
        adder.setPrefColumnCount(26);
        adder.whenPicked(hit -> hit.ifPresent(this::add));
        adder.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    // What the vocabulary does not know is kept as written, to be coded later.
                    if (event.getCode() == KeyCode.ENTER
                            && !adder.getText().isBlank()
                            && vocabulary.get().substances().search(adder.getText(), 1).isEmpty()) {
                        append(Optional.empty(), adder.getText().strip());
                        adder.show(Optional.empty());
                        event.consume();
                    }
                });
        HBox line = Controls.row(adder, stage);
        HBox.setHgrow(adder, Priority.ALWAYS);
        adder.setMaxWidth(420);
        root = Controls.column(line, rows);
    }

    private String about(SubstanceLexicon.Hit hit) {
        Substance substance = hit.substance();
        List<String> words = new ArrayList<>();
        if (!hit.term().equals(substance.name())) {
            words.add(kit.say("substance.alsoCalled", hit.term()));
        }
        words.add(substance.subgroup());
        if (!substance.controlledClass().equals("none")
                && !substance.controlledClass().equals("unknown")) {
            words.add(kit.say("substance.class", substance.controlledClass()));
        }
        return String.join(" · ", words);
    }

    private void add(SubstanceLexicon.Hit hit) {
        String written = hit.term().equals(hit.substance().name()) ? "" : hit.term();
        append(Optional.of(hit.substance().code()), written);
    }

    private void append(Optional<String> substance, String written) {
        EvidenceStage at =
                stage.chosen().flatMap(EvidenceStage::ofCode).orElse(EvidenceStage.SUSPECTED);
        List<SubstanceEvidence> changed = new ArrayList<>(evidence);
        changed.add(SubstanceEvidence.of(ids.get(), substance, written, at));
        change(changed);
    }

    private void change(List<SubstanceEvidence> changed) {
        show(changed);
        listener.accept(changed);
    }

    public void whenChanged(Consumer<List<SubstanceEvidence>> newListener) {
        listener = newListener;
    }

    /** Shows rows without telling anybody; what already stands there is left alone. */
    public void show(List<SubstanceEvidence> list) {
        if (list.equals(evidence) && !rows.getChildren().isEmpty()) {
            return; // or the keyboard would lose its place
        }
        evidence = List.copyOf(list);
        rows.getChildren().clear();
        if (evidence.isEmpty()) {
            rows.getChildren().add(controls.muted("substance.none"));
        }
        for (SubstanceEvidence row : evidence) {
            rows.getChildren().add(new EvidenceRow(kit, vocabulary.get(), row, new Rows()).node());
        }
    }

    public Node node() {
        return root;
    }

    /** Brings the keyboard to the field in which one adds. */
    public void focus() {
        adder.requestFocus();
    }

    /** What rows ask for. */
    private final class Rows implements EvidenceRow.Owner {
        @Override
        public void replace(SubstanceEvidence row) {
            List<SubstanceEvidence> changed = new ArrayList<>(evidence);
            changed.replaceAll(e -> e.id().equals(row.id()) ? row : e);
            evidence = List.copyOf(changed);
            listener.accept(evidence);
        }

        @Override
        public void remove(SubstanceEvidence row) {
            change(evidence.stream().filter(e -> !e.id().equals(row.id())).toList());
            adder.requestFocus();
        }
    }
}
