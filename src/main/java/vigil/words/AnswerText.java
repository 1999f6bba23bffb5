package vigil.words;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vigil.domain.access.PanelMember;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.ClockTime;
import vigil.domain.casefile.FieldType;
import vigil.domain.casefile.NhsNumber;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.Value;
import vigil.domain.casefile.ValueText;
import vigil.domain.vocabulary.Vocabulary;

/**
 * Says answers in words: codes by their labels, dates as people write them, gaps with their reason.
 */
public final class AnswerText {

    private final Words words;
    private final Vocabulary vocabulary;
    private final Map<String, String> members = new HashMap<>();

    public AnswerText(Words words, Vocabulary vocabulary, List<PanelMember> people) {
        this.words = words;
        this.vocabulary = vocabulary;
        people.forEach(member -> members.put(member.id().toString(), member.name()));
    }

    public String answer(FieldType type, Answer answer) {
        return switch (answer) {
            case Answer.Known known -> value(type, known.value());
            case Answer.Gap gap -> words.of("answer.gap", reason(gap));
        };
    }

    /** Why there is no answer, without saying again that there is none. */
    public String reason(Answer.Gap gap) {
        return vocabulary.list("UNK").label(gap.reason().code())
                + (gap.note().isEmpty() ? "" : " – " + gap.note());
    }

    public String value(FieldType type, Value value) {
        return switch (type) {
            case FieldType.Code code -> vocabulary.list(code.list()).label(ValueText.format(value));
            case FieldType.Codes codes ->
                    value instanceof Value.Codes several
                            ? several.codes().stream()
                                    .map(vocabulary.list(codes.list())::label)
                                    .collect(Collectors.joining(", "))
                            : ValueText.format(value);
            case FieldType.Substance s -> vocabulary.substances().name(ValueText.format(value));
            case FieldType.Substances s ->
                    value instanceof Value.Codes several
                            ? several.codes().stream()
                                    .map(vocabulary.substances()::name)
                                    .collect(Collectors.joining(", "))
                            : ValueText.format(value);
            case FieldType.Member m ->
                    members.getOrDefault(ValueText.format(value), words.of("answer.formerMember"));
            case FieldType.NhsNumber n ->
                    NhsNumber.parse(ValueText.format(value))
                            .map(NhsNumber::spaced)
                            .orElse(ValueText.format(value));
            case FieldType.Number number ->
                    ValueText.format(value) + (number.unit().isEmpty() ? "" : " " + number.unit());
            case FieldType.Parts parts -> parts(parts, value);
            default -> plain(value);
        };
    }

    private String parts(FieldType.Parts type, Value value) {
        if (!(value instanceof Value.Parts parts)) {
            return ValueText.format(value);
        }
        return type.parts().stream()
                .flatMap(part ->
                        parts.part(part.name()).stream()
                                .map(v -> said(type, part, value(part.type(), v))))
                .collect(Collectors.joining(type.parts().size() == 2 ? ", " : "; "));
    }

    /** A postcode or a line of an address needs no caption; a bare number does. */
    private String said(FieldType.Parts type, FieldType.Part part, String text) {
        boolean obvious =
                part.type() instanceof FieldType.Text && part.name().equals("lines")
                        || part.type() instanceof FieldType.Postcode
                        || part.type() instanceof FieldType.Code && type.parts().size() == 2
                        || part.type() instanceof FieldType.Date && type.parts().size() == 2;
        return obvious ? text : part(part.name()) + ": " + text;
    }

    private String plain(Value value) {
        return switch (value) {
            case Value.Date date -> date(date.date());
            case Value.Moment moment ->
                    date(moment.date()) + moment.time().map(time -> ", " + time(time)).orElse("");
            case Value.Time time -> time(time.time());
            default -> ValueText.format(value);
        };
    }

    /** {@code 14 Mar 2025}, {@code Mar 2025}, {@code about 1978}. */
    public String date(PartialDate date) {
        String text =
                date.exact()
                        .map(words::date)
                        .orElseGet(() ->
                                date.month() == 0
                                        ? String.valueOf(date.year())
                                        : words.month(YearMonth.of(date.year(), date.month())));
        return date.estimated() ? words.of("answer.about", text) : text;
    }

    /** The weekday of a date that is known to the day: by it one notices a slip of the keys. */
    public Optional<String> spoken(PartialDate date) {
        return date.exact().map(words::weekday);
    }

    public String time(ClockTime time) {
        return time.estimated()
                ? words.of("answer.about", time.time().toString())
                : time.time().toString();
    }

    /** The caption of a part. */
    public String part(String name) {
        return words.of("part." + name);
    }
}
