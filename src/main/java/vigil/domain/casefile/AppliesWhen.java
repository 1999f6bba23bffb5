package vigil.domain.casefile;

import java.util.List;
import java.util.Set;

/**
 * The condition under which a field is asked, so that quiet parts of the form stay quiet. Written
 * in the catalogue as nothing (always), {@code field?} (answered), {@code field=CODE,CODE} or
 * {@code field!=CODE,CODE}.
 */
public sealed interface AppliesWhen {

    /** Always asked. */
    record Always() implements AppliesWhen {}

    /** Asked once another field has a known answer. */
    record Answered(FieldKey field) implements AppliesWhen {}

    /** Asked while another field has one of these codes. */
    record HasCode(FieldKey field, Set<String> codes) implements AppliesWhen {
        public HasCode {
            codes = Set.copyOf(codes);
        }
    }

    /** Asked unless another field has one of these codes. */
    record LacksCode(FieldKey field, Set<String> codes) implements AppliesWhen {
        public LacksCode {
            codes = Set.copyOf(codes);
        }
    }

    static AppliesWhen parse(String text) {
        if (text.isBlank()) {
            return new Always();
        }
        if (text.endsWith("?")) {
            return new Answered(new FieldKey(text.substring(0, text.length() - 1)));
        }
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException("not a condition: " + text);
        }
        Set<String> codes = Set.copyOf(List.of(text.substring(equals + 1).split(",")));
        return text.charAt(equals - 1) == '!'
                ? new LacksCode(new FieldKey(text.substring(0, equals - 1)), codes)
                : new HasCode(new FieldKey(text.substring(0, equals)), codes);
    }

    /** Whether the field applies to a case with these answers. */
    default boolean holds(Answers answers) {
        return switch (this) {
            case Always always -> true;
            case Answered answered -> answers.known(answered.field()).isPresent();
            case HasCode hasCode ->
                    answers.codes(hasCode.field()).stream().anyMatch(hasCode.codes()::contains);
            case LacksCode lacks ->
                    answers.codes(lacks.field()).stream().noneMatch(lacks.codes()::contains);
        };
    }
}
