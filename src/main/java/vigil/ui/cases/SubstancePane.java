package vigil.ui.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import vigil.domain.casefile.EvidenceStage;
import vigil.domain.casefile.SubstanceEvidence;
import vigil.domain.vocabulary.Code;
import vigil.domain.vocabulary.CodeList;
import vigil.domain.vocabulary.Substance;
import vigil.domain.vocabulary.SubstanceLexicon;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.PickField;

/**
 * The substances of a case, a row for each at each stage of evidence. One types a name, a brand or
 * slang; what has two meanings is offered twice and never guessed, and the source's own word stays
 * beside the substance it was coded to.
 */
public final class SubstancePane {

    private final Kit kit;
    private final Vocabulary vocabulary;
    private final Controls controls;
    private final Supplier<UUID> ids;
    private final VBox rows = Controls.styled(new VBox(), "column", "tight");
    private final VBox root;
    private final PickField<SubstanceLexicon.Hit> adder;
    private final ComboBox<Code> stage;
    private List<SubstanceEvidence> evidence = List.of();
    private Consumer<List<SubstanceEvidence>> listener = list -> {};

    /**
     * @param ids gives new rows their identity
     */
    public SubstancePane(Kit kit, Vocabulary vocabulary, Supplier<UUID> ids) {
        this.kit = kit;
        this.vocabulary = vocabulary;
        this.controls = new Controls(kit);
        this.ids = ids;
        this.stage = codes(vocabulary.list("SUB_STAGE"), false);
        stage.getSelectionModel().selectFirst();
        stage.setAccessibleText(kit.say("substance.stage"));
        stage.setId("substance-stage");
        SubstanceLexicon lexicon = vocabulary.substances();
        adder =
                new PickField<>(
                        typed -> lexicon.search(typed, 40),
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
                            && lexicon.search(adder.getText(), 1).isEmpty()) {
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
                Optional.ofNullable(stage.getValue())
                        .flatMap(code -> EvidenceStage.ofCode(code.code()))
                        .orElse(EvidenceStage.SUSPECTED);
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
        for (int i = 0; i < evidence.size(); i++) {
            rows.getChildren().add(row(i));
        }
    }

    private Node row(int index) {
        SubstanceEvidence item = evidence.get(index);
        Label name =
                Controls.styled(
                        new Label(
                                item.substance()
                                        .map(vocabulary.substances()::name)
                                        .orElse(kit.say("substance.uncoded"))),
                        "strong");
        name.setMinWidth(200);
        Label written =
                Controls.styled(
                        new Label(
                                item.asWritten().isEmpty()
                                        ? ""
                                        : kit.say("substance.asWritten", item.asWritten())),
                        "muted");
        written.setMinWidth(130);
        ComboBox<Code> at = codes(vocabulary.list("SUB_STAGE"), false);
        select(at, Optional.of(item.stage().code()));
        at.setAccessibleText(kit.say("substance.stage"));
        at.setOnAction(event ->
                EvidenceStage.ofCode(at.getValue().code())
                        .ifPresent(s -> replace(index, e -> SubstanceRows.withStage(e, s))));
        ComboBox<Code> role = codes(vocabulary.list("SUB_ROLE"), true);
        select(role, item.role());
        role.setAccessibleText(kit.say("substance.role"));
        role.setPromptText(kit.say("substance.role"));
        role.setOnAction(event ->
                replace(
                        index,
                        e ->
                                SubstanceRows.withRole(
                                        e,
                                        Optional.ofNullable(role.getValue())
                                                .map(Code::code)
                                                .filter(c -> !c.isEmpty()))));
        Button remove = controls.icon("substance.remove", Icon.REMOVE, () -> remove(index));
        remove.setAccessibleText(kit.say("substance.remove") + " " + name.getText());
        FlowPane row =
                Controls.styled(
                        new FlowPane(Controls.row(name, written), Controls.row(at, role, remove)),
                        "evidence-row");
        mark(row, item);
        return row;
    }

    private void replace(int index, UnaryOperator<SubstanceEvidence> edit) {
        List<SubstanceEvidence> changed = new ArrayList<>(evidence);
        changed.set(index, edit.apply(changed.get(index)));
        if (!changed.equals(evidence)) {
            evidence = List.copyOf(changed);
            mark(rows.getChildren().get(index), changed.get(index));
            listener.accept(evidence);
        }
    }

    private static void mark(Node row, SubstanceEvidence item) {
        row.getStyleClass().remove("evidence-confirmed");
        if (item.stage().confirmed()) {
            row.getStyleClass().add("evidence-confirmed");
        }
    }

    private void remove(int index) {
        List<SubstanceEvidence> changed = new ArrayList<>(evidence);
        changed.remove(index);
        change(changed);
        adder.requestFocus();
    }

    private ComboBox<Code> codes(CodeList list, boolean optional) {
        ComboBox<Code> box = new ComboBox<>();
        if (optional) {
            box.getItems().add(new Code("", kit.say("substance.role.none")));
        }
        box.getItems().addAll(list.codes());
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Code code) {
                        return code == null ? "" : code.label();
                    }

                    @Override
                    public Code fromString(String text) {
                        return new Code("", text);
                    }
                });
        box.setPrefWidth(215);
        return box;
    }

    private static void select(ComboBox<Code> box, Optional<String> code) {
        code.flatMap(c -> box.getItems().stream().filter(item -> item.code().equals(c)).findFirst())
                .ifPresent(box::setValue);
    }

    public Node node() {
        return root;
    }

    /** Brings the keyboard to the field in which one adds. */
    public void focus() {
        adder.requestFocus();
    }
}
