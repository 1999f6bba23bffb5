package vigil.ui.meeting;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.DerivedFacts;
import vigil.domain.casefile.EvidenceStage;
import vigil.domain.casefile.FactorFinding;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.SubstanceEvidence;
import vigil.domain.casefile.TwoViews;
import vigil.domain.vocabulary.Factor;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.kit.Kit;
import vigil.words.AnswerText;

/** What a panel needs to know of a case before it speaks of it, in a few facts. */
final class CaseFacts {

    /**
     * One fact.
     *
     * @param key ends the key of its caption: {@code meeting.fact.<key>}
     */
    record Fact(String key, String text) {}

    private static final int BAND = 10;

    private final Kit kit;
    private final Vocabulary vocabulary;
    private final AnswerText texts;

    CaseFacts(Kit kit, Vocabulary vocabulary) {
        this.kit = kit;
        this.vocabulary = vocabulary;
        this.texts = new AnswerText(kit.words(), vocabulary, List.of());
    }

    List<Fact> of(ReviewCase reviewCase) {
        Answers answers = reviewCase.answers();
        List<Fact> facts = new ArrayList<>();
        add(facts, "person", person(answers));
        add(facts, "died", reviewCase.dateOfDeath().map(texts::date).orElse(""));
        add(facts, "place", coded(answers, Fields.PLACE, "PLACE"));
        add(facts, "area", coded(answers, Fields.AREA_OF_RESIDENCE, "AREA"));
        Set<String> found = substances(reviewCase, true);
        Set<String> suspected = substances(reviewCase, false);
        suspected.removeAll(found);
        add(facts, "found", String.join(", ", found));
        add(facts, "suspected", String.join(", ", suspected));
        add(facts, "treatment", coded(answers, Fields.TREATMENT_STATUS, "TX_STATUS"));
        add(facts, "living", coded(answers, Fields.ACCOMMODATION, "ACCOM"));
        add(facts, "release", days(DerivedFacts.daysSincePrisonRelease(answers)));
        add(facts, "discharge", days(DerivedFacts.daysSinceHospitalDischarge(answers)));
        add(facts, "overdose", days(DerivedFacts.daysSinceOverdose(answers)));
        add(facts, "factors", factors(reviewCase, false));
        add(facts, "good", factors(reviewCase, true));
        add(facts, "returns", returns(reviewCase));
        add(facts, "conclusion", coded(answers, Fields.CONCLUSION, "CONCLUSION"));
        TwoViews views = TwoViews.of(answers);
        if (views.differ()) {
            add(facts, "panelView", views.panel().map(vocabulary.list("INTENT")::label).orElse(""));
        }
        return facts;
    }

    /** Without what tells who it was: age in tens of years; no day, no place. */
    List<Fact> unnamed(ReviewCase reviewCase) {
        List<Fact> facts = new ArrayList<>();
        OptionalInt age = DerivedFacts.ageAtDeath(reviewCase.answers());
        if (age.isPresent()) {
            int from = age.getAsInt() / BAND * BAND;
            add(facts, "person", kit.say("live.age", from, from + BAND - 1));
        }
        of(reviewCase).stream()
                .filter(fact -> !Set.of("person", "died", "place", "area").contains(fact.key()))
                .forEach(facts::add);
        return facts;
    }

    private static void add(List<Fact> facts, String key, String text) {
        if (!text.isBlank()) {
            facts.add(new Fact(key, text));
        }
    }

    private String person(Answers answers) {
        String sex = coded(answers, Fields.SEX, "SEX");
        OptionalInt age = DerivedFacts.ageAtDeath(answers);
        if (age.isEmpty()) {
            return sex;
        }
        return sex.isEmpty()
                ? kit.say("meeting.fact.age", age.getAsInt())
                : kit.say("meeting.fact.sexAndAge", sex, age.getAsInt());
    }

    private String coded(Answers answers, FieldKey field, String list) {
        return answers.code(field).map(vocabulary.list(list)::label).orElse("");
    }

    private String days(OptionalInt days) {
        return days.isPresent()
                ? kit.say(
                        "meeting.fact.days",
                        days.getAsInt(),
                        DerivedFacts.aboutMonths(days.getAsInt()))
                : "";
    }

    private Set<String> substances(ReviewCase reviewCase, boolean confirmed) {
        return reviewCase.evidence().stream()
                .filter(e -> e.stage().strength() != EvidenceStage.Strength.NONE)
                .filter(e -> e.stage().confirmed() == confirmed)
                .map(this::substance)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private String substance(SubstanceEvidence evidence) {
        return evidence.substance().map(vocabulary.substances()::name).orElse(evidence.asWritten());
    }

    /** Factors that contributed, or good practice that was found. */
    private String factors(ReviewCase reviewCase, boolean good) {
        return reviewCase.factors().stream()
                .filter(finding -> finding.influence().contributed())
                .filter(finding ->
                        vocabulary.factor(finding.factor()).filter(Factor::protective).isPresent()
                                == good)
                .map(FactorFinding::factor)
                .map(vocabulary::factorName)
                .collect(Collectors.joining("; "));
    }

    private String returns(ReviewCase reviewCase) {
        int all = reviewCase.returns().size();
        long received = reviewCase.returns().stream().filter(r -> r.received().isPresent()).count();
        return all == 0 ? "" : kit.say("meeting.fact.returned", received, all);
    }
}
