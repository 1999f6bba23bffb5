package vigil.patterns.questions;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import vigil.patterns.PatternSummary;
import vigil.patterns.SliceView;
import vigil.patterns.Taxonomy;

/**
 * Answers the standing questions from the deaths of a slice and from what a search of the same
 * slice found. The same deaths give the same answers, whatever their order.
 */
public final class QuestionAnswers {

    private static final Map<Question, Asked> ASKED = asked();

    private QuestionAnswers() {}

    private static Map<Question, Asked> asked() {
        Map<Question, Asked> all = new EnumMap<>(Question.class);
        all.put(Question.NEW, new NewSubstances());
        all.put(Question.RISING, new Rising());
        all.put(Question.CLUSTER, new Clusters());
        all.put(Question.SAME_PLACE, new SamePremises());
        all.put(Question.MIXES, new Mixes());
        all.put(Question.ALCOHOL_MIXES, new AlcoholMixes());
        all.put(Question.AFTER_RELEASE, new AfterRelease());
        all.put(Question.AFTER_HOSPITAL, new AfterHospital());
        all.put(Question.TREATMENT, new TreatmentAtDeath());
        all.put(Question.NALOXONE, new NaloxoneUse());
        all.put(Question.ALONE, new DiedAlone());
        all.put(Question.WHO, new WhoDied());
        all.put(Question.WHERE, new WhereFrom());
        all.put(Question.WHEN, new WhenDied());
        all.put(Question.RETURNING_FACTORS, new ReturningFactors());
        all.put(Question.FACTORS_TOGETHER, new FactorsTogether());
        all.put(Question.SLOW, new Waits());
        all.put(Question.ACTIONS, new ActionEffects());
        all.put(Question.DIFFERENT, new OwnBaseline());
        all.put(Question.AGENCIES, new AgencyKnowledge());
        all.put(Question.ALCOHOL, new AlcoholDeaths());
        all.put(Question.NEAR_FATAL, new NearFatalBefore());
        all.put(Question.GAPS, new Gaps());
        return all;
    }

    /**
     * All answers, in the order of the questions.
     *
     * @param summary what a search found in the same deaths and slice
     * @param cancelled asked between questions
     * @throws CancellationException soon after {@code cancelled} says so
     */
    public static List<Answered> all(
            PanelRecord panel,
            PatternSummary summary,
            Taxonomy taxonomy,
            BooleanSupplier cancelled) {
        QuestionReading reading =
                QuestionReading.of(
                        panel,
                        summary,
                        taxonomy,
                        new SliceView(taxonomy, summary.slice(), summary.asAt()));
        List<Answered> answers = new ArrayList<>();
        ASKED.forEach((question, asked) -> {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            answers.add(
                    reading.rows().isEmpty()
                            ? new Draft(question, reading).cannot("question.cannot.noDeaths")
                            : asked.answer(reading));
        });
        return List.copyOf(answers);
    }
}
