package vigil.casework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.ChronologyEntry;
import vigil.domain.casefile.ClockTime;
import vigil.domain.casefile.FieldDefinition;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.FieldType;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Value;
import vigil.domain.vocabulary.Vocabulary;

/** What a return offers to a case: answers beside those it has, and events for its chronology. */
final class ReturnOffers {

    private static final String OTHER_EVENT = "EVENT_TYPE18";
    private static final String FULL_TIER = "OUTPUT_TIER01";

    private final Vocabulary vocabulary;
    private final AnswerReading reading;
    private final Sight sight;

    ReturnOffers(Vocabulary vocabulary, AnswerReading reading, Sight sight) {
        this.vocabulary = vocabulary;
        this.reading = reading;
        this.sight = sight;
    }

    /** The answers, in the order of the file; those the reader may not see are left out. */
    List<ReturnOffer> answers(ReviewCase reviewCase, String agency, ReturnedSheet sheet) {
        Map<String, List<ReturnedSheet.Given>> byField = new LinkedHashMap<>();
        for (ReturnedSheet.Given given : sheet.answers()) {
            if (!given.answer().isBlank()) {
                int slash = given.key().indexOf('/');
                byField.computeIfAbsent(
                                slash < 0 ? given.key() : given.key().substring(0, slash),
                                key -> new ArrayList<>())
                        .add(given);
            }
        }
        List<ReturnOffer> offers = new ArrayList<>();
        byField.forEach((key, given) -> {
            Optional<FieldDefinition> field =
                    key.startsWith("free.")
                            ? Optional.empty()
                            : vocabulary
                                    .catalogue()
                                    .find(new FieldKey(key))
                                    .filter(FieldDefinition::answered);
            boolean seen = field.filter(f -> !sight.of(f.sensitivity())).isEmpty();
            if (seen) {
                offers.add(offer(reviewCase, agency, field, given));
            }
        });
        return offers;
    }

    /** How many answers the reader may not see. */
    int unseen(ReturnedSheet sheet) {
        return (int)
                sheet.answers().stream()
                        .filter(given ->
                                !given.answer().isBlank() && restricted(given.key(), sight))
                        .count();
    }

    /** Whether the answer belongs to a field that somebody with this sight may not read. */
    boolean restricted(String key, Sight of) {
        int slash = key.indexOf('/');
        String field = slash < 0 ? key : key.substring(0, slash);
        return !key.startsWith("free.")
                && vocabulary
                        .catalogue()
                        .find(new FieldKey(field))
                        .filter(f -> !of.of(f.sensitivity()))
                        .isPresent();
    }

    private ReturnOffer offer(
            ReviewCase reviewCase,
            String agency,
            Optional<FieldDefinition> field,
            List<ReturnedSheet.Given> given) {
        String written =
                given.size() == 1
                        ? given.getFirst().answer().text()
                        : String.join("; ", given.stream().map(g -> g.answer().text()).toList());
        String note =
                String.join(
                        " ",
                        given.stream()
                                .map(ReturnedSheet.Given::note)
                                .filter(n -> !n.isBlank())
                                .toList());
        return new ReturnOffer(
                field.map(FieldDefinition::label).orElse(given.getFirst().question()),
                field,
                field.flatMap(f -> answer(f.type(), given)).map(a -> from(agency, a)),
                written,
                note,
                field.flatMap(f -> reviewCase.answers().get(f.key())));
    }

    private Optional<Answer> answer(FieldType type, List<ReturnedSheet.Given> given) {
        if (!(type instanceof FieldType.Parts parts)) {
            return reading.answer(type, given.getFirst().answer());
        }
        LinkedHashMap<String, Value> values = new LinkedHashMap<>();
        for (FieldType.Part part : parts.parts()) {
            for (ReturnedSheet.Given one : given) {
                if (one.key().endsWith("/" + part.name())) {
                    Optional<Value> value = reading.value(part.type(), one.answer());
                    if (value.isEmpty()) {
                        return given.size() == 1
                                ? reading.answer(type, one.answer())
                                : Optional.empty();
                    }
                    values.put(part.name(), value.get());
                }
            }
        }
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(Answer.of(new Value.Parts(values)));
    }

    private static Answer from(String agency, Answer answer) {
        return answer instanceof Answer.Known known
                ? new Answer.Known(known.value(), agency)
                : answer;
    }

    /** The events that have a date and words; each tagged with the return it comes from. */
    List<ChronologyEntry> events(UUID request, ReturnedSheet sheet, NewIds ids) {
        List<ChronologyEntry> entries = new ArrayList<>();
        for (ReturnedSheet.Event event : sheet.events()) {
            Optional<PartialDate> date = reading.date(event.date());
            if (date.isPresent() && !event.what().isBlank()) {
                Optional<ClockTime> time =
                        event.time().isBlank() ? Optional.empty() : reading.time(event.time());
                entries.add(
                        new ChronologyEntry(
                                ids.next(),
                                date.get(),
                                time,
                                reading.code("EVENT_TYPE", event.kind()).orElse(OTHER_EVENT),
                                event.what().strip(),
                                Optional.of(request),
                                false,
                                false,
                                FULL_TIER));
            }
        }
        return entries;
    }

    /** How many rows of the chronology have no date that is understood, or no words. */
    int unclearEvents(ReturnedSheet sheet) {
        return (int)
                sheet.events().stream()
                        .filter(event ->
                                reading.date(event.date()).isEmpty() || event.what().isBlank())
                        .count();
    }
}
