package vigil.exchange;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.FieldType;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.GapReason;
import vigil.domain.casefile.Value;
import vigil.domain.casefile.ValueText;
import vigil.domain.vocabulary.Vocabulary;

/**
 * An answer as one cell: the value's canonical text; for a gap a question mark, its reason and any
 * note after a space. A backslash stands before a value that itself starts like a gap or with a
 * backslash. Members are written by their key in members.csv.
 */
final class CaseCells {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NOTE = 4_000;

    private CaseCells() {}

    /** The cell of an answer; empty if its value is. */
    static String write(Answer answer, FieldType type, Function<String, String> memberKey) {
        return switch (answer) {
            case Answer.Gap gap ->
                    "?" + gap.reason().code() + (gap.note().isEmpty() ? "" : " " + gap.note());
            case Answer.Known known -> {
                String text = ValueText.format(known.value());
                if (type instanceof FieldType.Member) {
                    text = memberKey.apply(text);
                }
                yield text.startsWith("?") || text.startsWith("\\") ? "\\" + text : text;
            }
        };
    }

    /** What a cell says: an answer, or what is wrong with it. */
    record Read(Optional<Answer> answer, Optional<Fault> fault) {}

    /**
     * @param cell not empty
     * @param memberId the identity of a member by key
     */
    static Read read(
            String cell,
            FieldKey field,
            FieldType type,
            Vocabulary vocabulary,
            Function<String, Optional<UUID>> memberId) {
        if (cell.startsWith("?")) {
            return gap(cell);
        }
        String text = cell.startsWith("\\") ? cell.substring(1) : cell;
        if (type instanceof FieldType.Member) {
            return memberId.apply(text)
                    .map(id -> good(new Value.Code(id.toString())))
                    .orElseGet(
                            () -> uuid(text) ? good(new Value.Code(text)) : bad(Fault.NOT_FOUND));
        }
        boolean name = field.equals(Fields.SURNAME) || field.equals(Fields.FORENAMES);
        if (name && text.length() > LONGEST_NAME) {
            return bad(Fault.TOO_LONG);
        }
        Optional<Value> value = ValueText.parse(type, text);
        if (value.isEmpty()) {
            return bad(Fault.NOT_A_VALUE);
        }
        return coded(value.get(), type, vocabulary) ? good(value.get()) : bad(Fault.UNKNOWN_CODE);
    }

    private static Read gap(String cell) {
        int space = cell.indexOf(' ');
        String code = space < 0 ? cell.substring(1) : cell.substring(1, space);
        String note = space < 0 ? "" : cell.substring(space + 1);
        if (note.length() > LONGEST_NOTE) {
            return bad(Fault.TOO_LONG);
        }
        return GapReason.ofCode(code)
                .map(reason ->
                        new Read(Optional.of(new Answer.Gap(reason, note)), Optional.empty()))
                .orElseGet(() -> bad(Fault.UNKNOWN_CODE));
    }

    private static Read good(Value value) {
        return new Read(Optional.of(Answer.of(value)), Optional.empty());
    }

    private static Read bad(Fault fault) {
        return new Read(Optional.empty(), Optional.of(fault));
    }

    private static boolean uuid(String text) {
        return text.matches("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    }

    /** Whether every code in a value is in its list. */
    private static boolean coded(Value value, FieldType type, Vocabulary vocabulary) {
        return switch (type) {
            case FieldType.Code code ->
                    value instanceof Value.Code c && inList(vocabulary, code.list(), c.code());
            case FieldType.Codes codes ->
                    value instanceof Value.Codes several
                            && !several.codes().isEmpty()
                            && several.codes().stream()
                                    .allMatch(c -> inList(vocabulary, codes.list(), c));
            case FieldType.Substance s ->
                    value instanceof Value.Code c
                            && vocabulary.substances().byCode(c.code()).isPresent();
            case FieldType.Substances s ->
                    value instanceof Value.Codes several
                            && !several.codes().isEmpty()
                            && several.codes().stream()
                                    .allMatch(c -> vocabulary.substances().byCode(c).isPresent());
            case FieldType.Parts parts ->
                    value instanceof Value.Parts of
                            && parts.parts().stream()
                                    .allMatch(part ->
                                            of.part(part.name())
                                                    .map(v -> coded(v, part.type(), vocabulary))
                                                    .orElse(true));
            default -> true;
        };
    }

    static boolean inList(Vocabulary vocabulary, String list, String code) {
        return vocabulary.list(list).find(code).isPresent();
    }
}
