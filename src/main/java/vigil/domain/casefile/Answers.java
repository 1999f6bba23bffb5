package vigil.domain.casefile;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The answers of one case. Immutable: {@code with} gives another. */
public record Answers(SortedMap<AnswerKey, Answer> all) {

    private static final Answers NONE = new Answers(new TreeMap<>());

    public Answers {
        all = Collections.unmodifiableSortedMap(new TreeMap<>(all));
    }

    public static Answers none() {
        return NONE;
    }

    public static Answers of(Map<AnswerKey, Answer> answers) {
        return new Answers(new TreeMap<>(answers));
    }

    public Optional<Answer> get(AnswerKey key) {
        return Optional.ofNullable(all.get(key));
    }

    public Optional<Answer> get(FieldKey field) {
        return get(new AnswerKey(field, 0));
    }

    public Answers with(AnswerKey key, Answer answer) {
        TreeMap<AnswerKey, Answer> changed = new TreeMap<>(all);
        changed.put(key, answer);
        return new Answers(changed);
    }

    public Answers with(FieldKey field, Answer answer) {
        return with(new AnswerKey(field, 0), answer);
    }

    public Answers with(FieldKey field, Value value) {
        return with(field, Answer.of(value));
    }

    public Answers without(AnswerKey key) {
        TreeMap<AnswerKey, Answer> changed = new TreeMap<>(all);
        changed.remove(key);
        return new Answers(changed);
    }

    /** The value of a field, unless it is a gap or not answered. */
    public Optional<Value> known(AnswerKey key) {
        return get(key).orElse(null) instanceof Answer.Known known
                ? Optional.of(known.value())
                : Optional.empty();
    }

    public Optional<Value> known(FieldKey field) {
        return known(new AnswerKey(field, 0));
    }

    /** The code of a field that holds one. */
    public Optional<String> code(FieldKey field) {
        return known(field)
                .map(value -> value instanceof Value.Code code ? code.code() : "")
                .filter(code -> !code.isEmpty());
    }

    /** Every code of a field: none, one or several. */
    public List<String> codes(FieldKey field) {
        return switch (known(field).orElse(null)) {
            case Value.Code code -> List.of(code.code());
            case Value.Codes codes -> codes.codes();
            case null, default -> List.of();
        };
    }

    /** The text of a field that holds text, or nothing at all. */
    public String text(FieldKey field) {
        return known(field)
                .map(value -> value instanceof Value.Text text ? text.text() : "")
                .orElse("");
    }

    /** The date of a field that holds a date or a moment. */
    public Optional<PartialDate> date(FieldKey field) {
        return switch (known(field).orElse(null)) {
            case Value.Date date -> Optional.of(date.date());
            case Value.Moment moment -> Optional.of(moment.date());
            case null, default -> Optional.empty();
        };
    }

    /** One part of a field made of parts. */
    public Optional<Value> part(FieldKey field, String name) {
        return known(field)
                .flatMap(value ->
                        value instanceof Value.Parts parts ? parts.part(name) : Optional.empty());
    }

    /** One date among the parts of a field. */
    public Optional<PartialDate> datePart(FieldKey field, String name) {
        return part(field, name)
                .flatMap(v ->
                        v instanceof Value.Date date ? Optional.of(date.date()) : Optional.empty());
    }

    /** How often a section that repeats is there: one more than the highest occurrence used. */
    public int occurrences(Section section) {
        return all.keySet().stream()
                .filter(key -> key.field().section().equals(section.key()))
                .mapToInt(key -> key.occurrence() + 1)
                .max()
                .orElse(0);
    }
}
