package vigil.casework;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.AppliesWhen;
import vigil.domain.casefile.DerivedFacts;
import vigil.domain.casefile.FieldDefinition;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.FieldType;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.GapReason;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.Value;
import vigil.domain.vocabulary.Code;
import vigil.domain.vocabulary.Vocabulary;
import vigil.patterns.questions.Reply;
import vigil.patterns.questions.Topic;

/** Reads what only the questions ask: coded answers, numbers and days; no text, no name. */
final class QuestionFactReader {

    private static final Set<String> UNKNOWN = Set.of("Not known");
    private static final Set<String> NO_MATTER = Set.of("Not applicable", "Not appropriate");
    private static final Pattern DECILE =
            Pattern.compile("\\b(?:decile|imd)\\D{0,12}(10|[1-9])\\b", Pattern.CASE_INSENSITIVE);

    /** Medicines of opioid substitution by their names and makes. */
    private static final Pattern SUBSTITUTES =
            Pattern.compile(
                    "methadone|physeptone|methadose|buprenorphine|buvidal|subutex|suboxone|espranor"
                            + "|sublocade|diamorphine|injectable opioid",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern CAUSE = Pattern.compile("[A-Z][0-9]{2}(?:\\.?[0-9])?");

    /** Every answer a row is made from, beside those of {@link CaseFactReader}. */
    static final Set<FieldKey> FIELDS = fields();

    private static final Reply NOT_KNOWN = new Reply.NotKnown();
    private static final Reply NOT_APPLICABLE = new Reply.NotApplicable();

    private final Map<Topic, FieldDefinition> definitions = new EnumMap<>(Topic.class);
    private final Map<String, Reply> ofCode = new HashMap<>();
    private final Map<Integer, Reply> amounts = new HashMap<>();
    private final Vocabulary vocabulary;

    QuestionFactReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (Topic topic : Topic.values()) {
            definitions.put(topic, vocabulary.catalogue().get(new FieldKey(topic.field())));
        }
    }

    private static Set<FieldKey> fields() {
        Set<FieldKey> fields = new HashSet<>(CaseFactReader.FIELDS);
        for (Topic topic : Topic.values()) {
            fields.add(new FieldKey(topic.field()));
        }
        // Whether a field is asked at all is decided by these.
        fields.add(Fields.PLACE);
        fields.add(Fields.TREATMENT_STATUS);
        return Set.copyOf(fields);
    }

    /** What a case says of every topic; topics nobody filled in are left out. */
    Map<Topic, Reply> read(Answers answers) {
        Map<Topic, Reply> replies = new EnumMap<>(Topic.class);
        definitions.forEach((topic, definition) ->
                reply(answers, topic, definition).ifPresent(reply -> replies.put(topic, reply)));
        return replies;
    }

    private Optional<Reply> reply(Answers answers, Topic topic, FieldDefinition definition) {
        Optional<Answer> answer = answers.get(definition.key());
        if (answer.isEmpty()) {
            return definition.when() instanceof AppliesWhen.Always
                            || definition.when().holds(answers)
                    ? Optional.empty()
                    : Optional.of(NOT_APPLICABLE);
        }
        return switch (answer.get()) {
            case Answer.Gap gap ->
                    Optional.of(
                            gap.reason() == GapReason.NOT_APPLICABLE ? NOT_APPLICABLE : NOT_KNOWN);
            case Answer.Known known -> part(answers, topic, definition, known.value());
        };
    }

    private Optional<Reply> part(
            Answers answers, Topic topic, FieldDefinition definition, Value value) {
        Optional<Value> part =
                topic.part().isEmpty()
                        ? Optional.of(value)
                        : value instanceof Value.Parts parts
                                ? parts.part(topic.part())
                                : Optional.empty();
        if (part.isEmpty()) {
            return Optional.empty();
        }
        return switch (topic.form()) {
            case CODES -> codes(part.get(), list(definition.type(), topic.part()));
            case NUMBER ->
                    part.get() instanceof Value.Number number
                            ? amount(OptionalInt.of(number.number().intValue()))
                            : Optional.empty();
            case DAYS_BEFORE -> amount(DerivedFacts.daysBeforeDeath(answers, date(part.get())));
            case DAYS_AFTER -> amount(after(answers, date(part.get())));
            case TEXT_CODE -> cause(part.get());
            case DECILE -> decile(part.get());
            case MEDICINE -> medicine(part.get());
        };
    }

    private Optional<Reply> amount(OptionalInt number) {
        return number.isPresent()
                ? Optional.of(amounts.computeIfAbsent(number.getAsInt(), Reply.Amount::new))
                : Optional.empty();
    }

    private static OptionalInt after(Answers answers, Optional<PartialDate> date) {
        Optional<PartialDate> death = answers.date(Fields.DATE_OF_DEATH);
        if (death.isEmpty() || date.isEmpty()) {
            return OptionalInt.empty();
        }
        OptionalInt days = death.get().daysUntil(date.get());
        return days.isPresent() && days.getAsInt() >= 0 ? days : OptionalInt.empty();
    }

    private static Optional<PartialDate> date(Value value) {
        return switch (value) {
            case Value.Date date -> Optional.of(date.date());
            case Value.Moment moment -> Optional.of(moment.date());
            default -> Optional.empty();
        };
    }

    private static Optional<Reply> cause(Value value) {
        if (value instanceof Value.Text text) {
            Matcher matcher = CAUSE.matcher(text.text().toUpperCase(Locale.ROOT));
            if (matcher.find()) {
                return Optional.of(new Reply.Coded(Set.of(matcher.group())));
            }
        }
        return Optional.empty();
    }

    private Optional<Reply> decile(Value value) {
        if (value instanceof Value.Text text) {
            Matcher matcher = DECILE.matcher(text.text());
            if (matcher.find()) {
                return amount(OptionalInt.of(Integer.parseInt(matcher.group(1))));
            }
        }
        return Optional.empty();
    }

    private static Optional<Reply> medicine(Value value) {
        return value instanceof Value.Text text && !text.text().isBlank()
                ? Optional.of(
                        new Reply.Coded(
                                Set.of(
                                        SUBSTITUTES.matcher(text.text()).find()
                                                ? Topic.OPIOID_SUBSTITUTE
                                                : Topic.OTHER_MEDICINE)))
                : Optional.empty();
    }

    private static String list(FieldType type, String part) {
        return switch (type) {
            case FieldType.Code code -> code.list();
            case FieldType.Codes codes -> codes.list();
            case FieldType.Parts parts ->
                    parts.parts().stream()
                            .filter(p -> p.name().equals(part))
                            .map(p -> list(p.type(), ""))
                            .findFirst()
                            .orElse("");
            default -> "";
        };
    }

    private Optional<Reply> codes(Value value, String list) {
        return switch (value) {
            case Value.Code code ->
                    Optional.of(
                            ofCode.computeIfAbsent(
                                    list + "/" + code.code(),
                                    key -> coded(List.of(code.code()), list)));
            case Value.Codes codes -> Optional.of(coded(codes.codes(), list));
            default -> Optional.empty();
        };
    }

    private Reply coded(Collection<String> codes, String list) {
        Set<String> said = new HashSet<>();
        boolean unknown = false;
        for (String code : codes) {
            String label = vocabulary.list(list).find(code).map(Code::label).orElse(code);
            if (UNKNOWN.contains(label)) {
                unknown = true;
            } else if (!NO_MATTER.contains(label)) {
                said.add(code);
            }
        }
        if (!said.isEmpty()) {
            return new Reply.Coded(said);
        }
        return unknown ? NOT_KNOWN : NOT_APPLICABLE;
    }
}
