package vigil.domain.toxicology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vigil.domain.casefile.EvidenceColumn;
import vigil.domain.casefile.EvidenceStage;
import vigil.domain.casefile.SubstanceEvidence;
import vigil.domain.toxicology.StageComparison.Line;
import vigil.domain.toxicology.StageComparison.Verdict;
import vigil.domain.vocabulary.SubstanceFacts;
import vigil.domain.vocabulary.SubstanceLexicon;
import vigil.exchange.VocabularyResources;

class StageComparisonTest {

    private static final String HEROIN = "OPI001";
    private static final String MAM = "OPI002";
    private static final String MORPHINE = "OPI003";
    private static final String PROTONITAZENE = "OPI034";
    private static final String BROMAZOLAM = "BZD018";
    private static final String COCAINE = "STI001";
    private static final String COCAETHYLENE = "STI004";

    private final SubstanceLexicon lexicon = VocabularyResources.load().substances();
    private final List<SubstanceEvidence> evidence = new ArrayList<>();

    private StageComparisonTest with(EvidenceStage stage, String... codes) {
        for (String code : codes) {
            evidence.add(
                    SubstanceEvidence.of(
                            new UUID(1, evidence.size()), Optional.of(code), "", stage));
        }
        return this;
    }

    private StageComparison compared() {
        return StageComparison.of(evidence, lexicon);
    }

    private Line line(String code) {
        return compared().lines().stream()
                .filter(line -> line.code().equals(Optional.of(code)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void suspectedHeroinThatWasProtonitazeneIsSaidToBeWrong() {
        with(EvidenceStage.SUSPECTED, HEROIN)
                .with(EvidenceStage.CONFIRMED, PROTONITAZENE, BROMAZOLAM)
                .with(EvidenceStage.NOT_FOUND, MORPHINE, MAM);

        assertThat(line(HEROIN).verdict()).isEqualTo(Verdict.NOT_CONFIRMED);
        assertThat(line(HEROIN).lookedFor()).containsExactlyInAnyOrder(MORPHINE, MAM);
        assertThat(line(PROTONITAZENE).verdict()).isEqualTo(Verdict.UNEXPECTED);
        assertThat(compared().suspectedWasWrong()).isTrue();
        assertThat(compared().lines().getFirst().code()).contains(HEROIN);
    }

    @Test
    void nothingIsSaidToBeAbsentThatWasNotTestedFor() {
        with(EvidenceStage.SUSPECTED, HEROIN).with(EvidenceStage.CONFIRMED, BROMAZOLAM);

        assertThat(line(HEROIN).verdict()).isEqualTo(Verdict.NOT_TESTED);
        assertThat(compared().suspectedWasWrong()).isFalse();
    }

    @Test
    void withoutALaboratoryASuspicionIsAwaited() {
        with(EvidenceStage.SUSPECTED, HEROIN);

        assertThat(line(HEROIN).verdict()).isEqualTo(Verdict.AWAITED);
        assertThat(compared().laboratory()).isFalse();
    }

    @Test
    void theMarkerProvesHeroinAndMorphineAloneDoesNot() {
        with(EvidenceStage.SUSPECTED, HEROIN).with(EvidenceStage.CONFIRMED, MORPHINE);
        assertThat(line(HEROIN).verdict()).isEqualTo(Verdict.NOT_PROVEN);
        assertThat(line(HEROIN).compatible()).containsExactly(MORPHINE);

        with(EvidenceStage.CONFIRMED, MAM);
        assertThat(line(HEROIN).verdict()).isEqualTo(Verdict.CONFIRMED);
        assertThat(line(HEROIN).proof()).containsExactly(MAM);
    }

    @Test
    void aMetaboliteIsNoSubstanceOfItsOwn() {
        with(EvidenceStage.CONFIRMED, COCAINE, COCAETHYLENE);

        assertThat(compared().lines()).hasSize(1);
        assertThat(line(COCAINE).proof()).containsExactly(COCAETHYLENE);
    }

    @Test
    void aSuspectedKindIsNamedByWhatWasFoundOfIt() {
        with(EvidenceStage.SUSPECTED, "BZD048").with(EvidenceStage.CONFIRMED, BROMAZOLAM);

        assertThat(line("BZD048").verdict()).isEqualTo(Verdict.NAMED);
        assertThat(line("BZD048").namedAs()).containsExactly(BROMAZOLAM);
        assertThat(line(BROMAZOLAM).verdict()).isEqualTo(Verdict.CONFIRMED);
        assertThat(compared().differs()).isFalse();
    }

    @Test
    void foundInUrineAndNotInBloodIsNoDispute() {
        with(EvidenceStage.CONFIRMED, COCAINE).with(EvidenceStage.NOT_FOUND, COCAINE);
        assertThat(line(COCAINE).verdict()).isEqualTo(Verdict.DISPUTED);

        evidence.set(0, evidence.getFirst().with(EvidenceColumn.MATRIX, "MATRIX04"));
        evidence.set(1, evidence.get(1).with(EvidenceColumn.MATRIX, "MATRIX01"));
        assertThat(line(COCAINE).verdict()).isEqualTo(Verdict.UNEXPECTED);
    }

    @Test
    void whatCliniciansGaveIsNotCompared() {
        with(EvidenceStage.RESUSCITATION, "MED041");

        assertThat(compared().lines()).isEmpty();
    }

    @Test
    void whatWasNotFoundCountsNowhere() {
        with(EvidenceStage.NOT_FOUND, MORPHINE, BROMAZOLAM)
                .with(EvidenceStage.SCREENED_NEGATIVE, COCAINE, "ALC001");

        for (EvidenceStage.Strength strength :
                List.of(
                        EvidenceStage.Strength.SUSPECTED,
                        EvidenceStage.Strength.TOXICOLOGY,
                        EvidenceStage.Strength.CERTIFIED)) {
            assertThat(SubstanceFacts.combinations(evidence, strength, lexicon)).isEmpty();
        }
        assertThat(evidence).noneMatch(row -> row.stage().confirmed());
    }

    @Test
    void aWordThatNobodyCodedIsComparedByItself() {
        evidence.add(
                SubstanceEvidence.of(
                        new UUID(1, 1), Optional.empty(), "blues", EvidenceStage.SUSPECTED));
        with(EvidenceStage.CONFIRMED, BROMAZOLAM);

        Line blues = compared().lines().getFirst();
        assertThat(blues.name()).isEqualTo("blues");
        assertThat(blues.code()).isEmpty();
        assertThat(blues.verdict()).isEqualTo(Verdict.NOT_TESTED);
    }
}
