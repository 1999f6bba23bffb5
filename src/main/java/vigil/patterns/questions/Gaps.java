package vigil.patterns.questions;

import static vigil.patterns.questions.Say.n;
import static vigil.patterns.questions.Say.name;
import static vigil.patterns.questions.Say.percent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import vigil.patterns.Argument;

/** Data gaps: which answers are missing most, and what they make a floor. */
final class Gaps implements Asked {

    private static final int SAID = 3;

    /** The question that each topic is read for. */
    private static final Map<Topic, Question> READ_FOR = readFor();

    private record Gap(Topic topic, Share missing) {}

    private static Map<Topic, Question> readFor() {
        Map<Topic, Question> map = new EnumMap<>(Topic.class);
        map.put(Topic.OTHERS_PRESENT, Question.ALONE);
        map.put(Topic.LIVING, Question.ALONE);
        map.put(Topic.NALOXONE_GIVEN, Question.NALOXONE);
        map.put(Topic.NALOXONE_HELD, Question.NALOXONE);
        map.put(Topic.NALOXONE_AT_PREMISES, Question.ACTIONS);
        map.put(Topic.OVERDOSES_IN_MONTH, Question.NEAR_FATAL);
        map.put(Topic.OVERDOSE_RESPONSE, Question.NEAR_FATAL);
        map.put(Topic.TREATMENT, Question.TREATMENT);
        map.put(Topic.TREATMENT_CONTACT, Question.TREATMENT);
        map.put(Topic.OST_DOSE, Question.TREATMENT);
        map.put(Topic.MISSED_DOSES, Question.TREATMENT);
        map.put(Topic.JUSTICE, Question.AFTER_RELEASE);
        map.put(Topic.DISCHARGE_REASON, Question.AFTER_HOSPITAL);
        map.put(Topic.EMERGENCY_VISITS, Question.ALCOHOL);
        map.put(Topic.JOINT_PLAN, Question.AGENCIES);
        map.put(Topic.RISK_PROCESS, Question.AGENCIES);
        map.put(Topic.DOMESTIC_ABUSE, Question.WHO);
        map.put(Topic.DEPRIVATION, Question.WHERE);
        map.put(Topic.UNDERLYING_CAUSE, Question.ALCOHOL);
        return map;
    }

    @Override
    public Answered answer(QuestionReading reading) {
        List<Gap> gaps = new ArrayList<>();
        READ_FOR.keySet()
                .forEach(topic ->
                        gaps.add(
                                new Gap(
                                        topic,
                                        Share.of(reading.rows(), row -> missing(row, topic)))));
        gaps.removeIf(gap -> gap.missing().known() == 0);
        gaps.sort(
                Comparator.comparingDouble((Gap gap) -> -gap.missing().share())
                        .thenComparing(Gap::topic));
        Draft draft = new Draft(Question.GAPS, reading);
        List<Gap> never = gaps.stream().filter(gap -> gap.missing().no() == 0).toList();
        List<Gap> partly =
                gaps.stream()
                        .filter(gap -> gap.missing().no() > 0 && gap.missing().yes() > 0)
                        .toList();
        if (never.isEmpty() && partly.isEmpty()) {
            return draft.say("question.gaps.none", n(reading.rows().size())).nothing();
        }
        partly.stream()
                .limit(SAID)
                .forEach(gap ->
                        draft.say(
                                "question.gaps.field",
                                name(Say.field(gap.topic())),
                                n(gap.missing().yes()),
                                n(gap.missing().known()),
                                percent(gap.missing()),
                                n(floorOf(gap.topic()))));
        if (!never.isEmpty()) {
            draft.say(
                    "question.gaps.never",
                    Argument.names(
                            never.stream().map(Gap::topic).map(Say::field).limit(SAID).toList()),
                    n(never.size()),
                    n(reading.rows().size()));
        }
        gaps.forEach(gap ->
                draft.line(
                        Say.label(Say.field(gap.topic())),
                        gap.missing().yes(),
                        gap.missing().known()));
        Gap first = partly.isEmpty() ? never.getFirst() : partly.getFirst();
        draft.figure(
                Say.say("question.label.missing", name(Say.field(first.topic()))),
                first.missing(),
                OptionalDouble.empty());
        long answered = reading.rows().stream().filter(row -> row.agencies().isPresent()).count();
        draft.note(
                "question.gaps.returns",
                n(answered),
                n(reading.rows().size()),
                percent(answered, reading.rows().size()));
        return draft.note(reading.completeness().toxicology())
                .assessed()
                .cases(first.missing().cases())
                .answered();
    }

    private static long floorOf(Topic topic) {
        return READ_FOR.getOrDefault(topic, Question.GAPS).number();
    }

    private static Verdict missing(DeathRow row, Topic topic) {
        boolean asked =
                switch (topic) {
                    case OST_DOSE, MISSED_DOSES -> TreatmentAtDeath.prescribed(row);
                    case TREATMENT_CONTACT -> TreatmentAtDeath.open(row);
                    default -> !row.notApplicable(topic);
                };
        return asked ? Verdict.of(!row.known(topic)) : Verdict.OUT;
    }
}
