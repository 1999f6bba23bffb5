package vigil.patterns.questions;

import static vigil.patterns.questions.Say.n;
import static vigil.patterns.questions.Say.percent;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Treatment: never in it, left it, or in it without contact. */
final class TreatmentAtDeath implements Asked {

    private static final Set<String> OPEN = Set.of("TX_STATUS01", "TX_STATUS02");
    private static final Set<String> NEVER = Set.of("TX_STATUS07", "TX_STATUS08", "TX_STATUS09");
    private static final Set<String> LEFT_RECENTLY = Set.of("TX_STATUS05");
    private static final Set<String> MEDICINE = Set.of("INTERV01");
    private static final int CONTACT_DAYS = 28;

    private static final Map<String, Set<String>> GROUPS = groups();

    private static Map<String, Set<String>> groups() {
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        groups.put("inTreatment", OPEN);
        groups.put("referred", Set.of("TX_STATUS03", "TX_STATUS04"));
        groups.put("leftRecently", LEFT_RECENTLY);
        groups.put("leftEarlier", Set.of("TX_STATUS06"));
        groups.put("neverTreated", NEVER);
        return groups;
    }

    @Override
    public Answered answer(QuestionReading reading) {
        Share never = Share.of(reading.rows(), row -> row.verdict(Topic.TREATMENT, NEVER));
        Draft draft = new Draft(Question.TREATMENT, reading);
        if (never.known() == 0) {
            return draft.cannot(Topic.TREATMENT);
        }
        Share left = Share.of(reading.rows(), row -> row.verdict(Topic.TREATMENT, LEFT_RECENTLY));
        draft.say(
                "question.treatment.never",
                n(never.yes()),
                n(never.known()),
                percent(never),
                n(left.yes()),
                percent(left));
        Share silent = Share.of(reading.rows(), TreatmentAtDeath::silent);
        if (silent.known() > 0) {
            draft.say(
                    "question.treatment.silent",
                    n(silent.yes()),
                    n(silent.known()),
                    percent(silent),
                    n(silent.asked()));
        }
        Share missed = Share.of(reading.rows(), TreatmentAtDeath::missed);
        if (missed.known() > 0) {
            draft.say(
                    "question.treatment.missed",
                    n(missed.yes()),
                    n(missed.known()),
                    percent(missed),
                    n(missed.asked()));
        }
        GROUPS.forEach((name, codes) -> {
            Share group = Share.of(reading.rows(), row -> row.verdict(Topic.TREATMENT, codes));
            draft.line(Say.label(name), group.yes(), group.known());
        });
        draft.line(Say.label("silent"), silent.yes(), silent.known());
        draft.line(Say.label("missedDoses"), missed.yes(), missed.known());
        return draft.figure("neverTreated", never)
                .unknown(never)
                .change("neverTreated", row -> row.verdict(Topic.TREATMENT, NEVER))
                .figure("leftRecently", left)
                .figure("silent", silent)
                .figure("missedDoses", missed)
                .cases(silent.yes() > 0 ? silent.cases() : never.cases())
                .answered();
    }

    /** In treatment, and no contact of any kind in the last 28 days. */
    private static Verdict silent(DeathRow row) {
        if (!open(row)) {
            return Verdict.OUT;
        }
        int last =
                Math.min(
                        row.amount(Topic.TREATMENT_CONTACT).orElse(Integer.MAX_VALUE),
                        row.amount(Topic.FACE_TO_FACE).orElse(Integer.MAX_VALUE));
        return last == Integer.MAX_VALUE ? Verdict.UNKNOWN : Verdict.of(last > CONTACT_DAYS);
    }

    /** Whether the treatment included medicine, or a dose of one is known. */
    static boolean prescribed(DeathRow row) {
        return row.has(Topic.INTERVENTIONS, MEDICINE)
                || row.known(Topic.OST_DOSE)
                || row.known(Topic.MISSED_DOSES);
    }

    static boolean open(DeathRow row) {
        return row.has(Topic.TREATMENT, OPEN);
    }

    /** Prescribed substitution treatment, and doses missed in the last fourteen days. */
    private static Verdict missed(DeathRow row) {
        if (!prescribed(row)) {
            return Verdict.OUT;
        }
        return row.known(Topic.MISSED_DOSES)
                ? Verdict.of(row.amount(Topic.MISSED_DOSES).orElse(0) > 0)
                : Verdict.UNKNOWN;
    }
}
