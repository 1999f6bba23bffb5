package vigil.ui.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import vigil.casework.ColumnGuess;
import vigil.casework.MappingLine;
import vigil.casework.TableShape;
import vigil.casework.UnclearValue;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.FieldType;
import vigil.domain.vocabulary.Vocabulary;

/** What is chosen for the columns and values of a table, which comes to a mapping. */
final class MappingChoices {

    private final Supplier<Vocabulary> vocabulary;
    private final ColumnUses uses;
    private final ObservableList<ColumnPlan> columns = FXCollections.observableArrayList();
    private final ObservableList<ValuePlan> values = FXCollections.observableArrayList();
    private final ObjectProperty<String> caseType = new SimpleObjectProperty<>("");
    private List<MappingLine> general = List.of();

    MappingChoices(Supplier<Vocabulary> vocabulary, ColumnUses uses) {
        this.vocabulary = vocabulary;
        this.uses = uses;
    }

    ColumnUses uses() {
        return uses;
    }

    ObservableList<ColumnPlan> columns() {
        return columns;
    }

    ObservableList<ValuePlan> values() {
        return values;
    }

    /** Code of the type that every case gets; empty leaves it open. */
    ObjectProperty<String> caseType() {
        return caseType;
    }

    void clear() {
        columns.clear();
        values.clear();
    }

    /** Begins with what the columns may mean. */
    void begin(List<ColumnGuess> guessed) {
        columns.setAll(guessed.stream().map(this::plan).toList());
        general = List.of();
    }

    /** Asks for a code for each of these. */
    void ask(List<UnclearValue> unclear) {
        values.setAll(unclear.stream().map(v -> new ValuePlan(v, list(v.target()))).toList());
    }

    /** A guess that is only possible is offered and not taken. */
    private ColumnPlan plan(ColumnGuess guess) {
        ColumnUse first =
                guess.uses().stream()
                        .findFirst()
                        .filter(u -> u.certainty() != ColumnGuess.Certainty.POSSIBLE)
                        .map(u -> uses.of(u.use(), u.target(), u.substance()))
                        .orElseGet(uses::leaveOut);
        return new ColumnPlan(guess, first);
    }

    /** Uses a mapping; columns it does not mention keep their guesses. */
    void apply(List<MappingLine> lines) {
        List<MappingLine> others = new ArrayList<>();
        for (ColumnPlan plan : columns) {
            List<MappingLine> own =
                    lines.stream()
                            .filter(line -> line.column().equalsIgnoreCase(plan.column()))
                            .toList();
            own.stream()
                    .filter(line -> !line.use().equals("date-format"))
                    .findFirst()
                    .ifPresent(first ->
                            plan.give(uses.of(first.use(), first.target(), first.value()), own));
        }
        for (MappingLine line : lines) {
            boolean shaping = Set.of("sheet", "header-row", "encoding").contains(line.use());
            if (line.column().isEmpty() && !shaping) {
                if (line.use().equals("constant") && line.target().equals("case.type")) {
                    caseType.set(codeOf("CASE_TYPE", line.value()));
                } else {
                    others.add(line);
                }
            }
        }
        general = others;
    }

    private String codeOf(String list, String text) {
        return vocabulary.get().list(list).codes().stream()
                .filter(c -> c.code().equals(text) || c.label().equalsIgnoreCase(text))
                .map(vigil.domain.vocabulary.Code::code)
                .findFirst()
                .orElse("");
    }

    /** Whether every column that asks something has its answer. */
    Optional<ColumnPlan> asking() {
        return columns.stream().filter(ColumnPlan::asksOrder).findFirst();
    }

    boolean usesAny() {
        return columns.stream().anyMatch(plan -> !plan.use().get().leavesOut());
    }

    /** Whether a column or the choice for all says what type the cases are. */
    boolean namesType() {
        return columns.stream().anyMatch(p -> p.use().get().target().equals("case.type"));
    }

    /**
     * What all the choices come to.
     *
     * @param shape how the table is read
     */
    List<MappingLine> lines(TableShape shape) {
        List<MappingLine> lines = new ArrayList<>(shape.lines());
        lines.addAll(general);
        if (!caseType.get().isEmpty() && !namesType()) {
            lines.add(MappingLine.of("", "constant", "case.type").with("", caseType.get()));
        }
        for (ColumnPlan plan : columns) {
            lines.addAll(plan.lines());
        }
        for (ValuePlan value : values) {
            UnclearValue unclear = value.unclear();
            lines.add(
                    MappingLine.of(unclear.column(), "field", unclear.target())
                            .with(unclear.value(), value.code().get()));
        }
        return lines;
    }

    /** The code list of a field or a part of one. */
    private String list(String target) {
        String[] pieces = target.replaceAll("#\\d+", "").split("\\.", 3);
        FieldType type =
                vocabulary.get().catalogue().get(new FieldKey(pieces[0] + "." + pieces[1])).type();
        if (pieces.length == 3 && type instanceof FieldType.Parts parts) {
            for (FieldType.Part part : parts.parts()) {
                type = part.name().equals(pieces[2]) ? part.type() : type;
            }
        }
        return switch (type) {
            case FieldType.Code code -> code.list();
            case FieldType.Codes codes -> codes.list();
            default -> "";
        };
    }
}
