package vigil.domain.chronology;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.AnswerKey;
import vigil.domain.casefile.ChronologyEntry;
import vigil.domain.casefile.ClockTime;
import vigil.domain.casefile.FieldCatalogue;
import vigil.domain.casefile.FieldDefinition;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Value;

/** Dated facts that other sections of the form hold, as lines, so that nobody types them twice. */
final class FormLines {

    /** The tier of what the form holds: its own fields decide where else they may stand. */
    private static final String FULL = "OUTPUT_TIER01";

    /**
     * A field with a date.
     *
     * @param part the part that is the date, or empty if the whole field is
     * @param event code of EVENT_TYPE
     * @param agency code of AGENCY_TYPE of whom it concerns, unless the answer names its source
     */
    private record Dated(String field, String part, String event, String agency) {}

    private static final List<Dated> FIELDS =
            List.of(
                    new Dated("treatment.episodeStart", "", "EVENT_TYPE01", "AGENCY_TYPE07"),
                    new Dated("treatment.lastContact", "date", "EVENT_TYPE01", "AGENCY_TYPE07"),
                    new Dated("treatment.lastFaceToFace", "", "EVENT_TYPE01", "AGENCY_TYPE07"),
                    new Dated("treatment.discharge", "date", "EVENT_TYPE01", "AGENCY_TYPE07"),
                    new Dated("treatment.riskAssessment", "date", "EVENT_TYPE01", "AGENCY_TYPE07"),
                    new Dated("treatment.lastDispensed", "date", "EVENT_TYPE03", "AGENCY_TYPE05"),
                    new Dated("use.lastOverdose", "date", "EVENT_TYPE04", ""),
                    new Dated("use.naloxoneIssued", "", "EVENT_TYPE18", ""),
                    new Dated("health.lastGpContact", "", "EVENT_TYPE10", "AGENCY_TYPE04"),
                    new Dated("health.lastDischarge", "date", "EVENT_TYPE08", "AGENCY_TYPE03"),
                    new Dated("mind.lastContact", "date", "EVENT_TYPE09", "AGENCY_TYPE06"),
                    new Dated("mind.loss", "date", "EVENT_TYPE16", ""),
                    new Dated("justice.prisonRelease", "", "EVENT_TYPE12", "AGENCY_TYPE14"),
                    new Dated("justice.ostOnRelease", "firstDose", "EVENT_TYPE03", ""),
                    new Dated("justice.custodyRelease", "", "EVENT_TYPE11", "AGENCY_TYPE01"),
                    new Dated("justice.lastPoliceContact", "date", "EVENT_TYPE11", "AGENCY_TYPE01"),
                    new Dated(
                            "safeguarding.socialCareContact", "", "EVENT_TYPE15", "AGENCY_TYPE12"),
                    new Dated("incident.lastSeenAlive", "", "EVENT_TYPE18", ""),
                    new Dated("incident.dateOfIncident", "", "EVENT_TYPE04", ""),
                    new Dated("incident.ambulanceCalled", "", "EVENT_TYPE05", "AGENCY_TYPE02"),
                    new Dated("incident.found", "", "EVENT_TYPE18", ""),
                    new Dated("coroner.toxicologyReceived", "", "EVENT_TYPE18", "AGENCY_TYPE16"),
                    new Dated("coroner.inquestOpened", "", "EVENT_TYPE18", "AGENCY_TYPE16"),
                    new Dated("coroner.inquestDate", "", "EVENT_TYPE18", "AGENCY_TYPE16"));

    private FormLines() {}

    static List<Line> of(ReviewCase reviewCase, FieldCatalogue catalogue) {
        List<Line> lines = new ArrayList<>();
        for (Dated dated : FIELDS) {
            FieldKey key = new FieldKey(dated.field());
            catalogue.find(key).ifPresent(definition -> add(lines, reviewCase, dated, definition));
        }
        return lines;
    }

    /** A section that repeats, such as treatment, has an answer for each time it is there. */
    private static void add(
            List<Line> lines, ReviewCase reviewCase, Dated dated, FieldDefinition definition) {
        for (Map.Entry<AnswerKey, Answer> answer : reviewCase.answers().all().entrySet()) {
            if (answer.getKey().field().equals(definition.key())
                    && answer.getValue() instanceof Answer.Known known) {
                date(known.value(), dated.part())
                        .ifPresent(date ->
                                lines.add(
                                        line(
                                                reviewCase,
                                                dated,
                                                definition,
                                                known,
                                                date,
                                                answer.getKey().occurrence())));
            }
        }
    }

    private static Line line(
            ReviewCase reviewCase,
            Dated dated,
            FieldDefinition definition,
            Answer.Known known,
            PartialDate date,
            int occurrence) {
        Optional<String> agency =
                Optional.of(known.source().isEmpty() ? dated.agency() : known.source())
                        .filter(code -> !code.isEmpty());
        Optional<ClockTime> time =
                known.value() instanceof Value.Moment moment ? moment.time() : Optional.empty();
        ChronologyEntry entry =
                new ChronologyEntry(
                        id(definition.key(), occurrence, date),
                        date,
                        time,
                        dated.event(),
                        definition.label(),
                        Optional.empty(),
                        false,
                        false,
                        FULL,
                        agency,
                        List.of(),
                        List.of());
        return new Line(
                entry,
                Optional.of(definition.key()),
                agency.map(List::of).orElse(List.of()),
                reviewCase.dateOfDeath().map(death -> DaysBefore.of(date, death)),
                definition.sensitivity());
    }

    /** The same as long as the field says the same day: another day is another question. */
    private static UUID id(FieldKey field, int occurrence, PartialDate date) {
        return UUID.nameUUIDFromBytes(
                (field + "#" + occurrence + "=" + date.text()).getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<PartialDate> date(Value value, String part) {
        return switch (value) {
            case Value.Date date -> Optional.of(date.date());
            case Value.Moment moment -> Optional.of(moment.date());
            case Value.Parts parts when !part.isEmpty() ->
                    parts.part(part).flatMap(inner -> date(inner, ""));
            default -> Optional.empty();
        };
    }
}
