package vigil.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.EvidenceStage;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.Influence;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Value;

class ConfirmedFactsTest {

    private static final ReviewCase BLANK =
            ReviewCase.blank(new CaseId(new UUID(0, 1)), CaseReference.of("NEW", 1000, 0));

    private static ReviewCase with(Target... targets) {
        return ConfirmedFacts.apply(BLANK, List.of(targets), UUID::randomUUID);
    }

    @Test
    void aLaterAnswerToAFieldCountsAndRowsAreAdded() {
        ReviewCase filled =
                with(
                        Target.Facts.of(Fields.SURNAME, new Value.Text("Smith")),
                        Target.Facts.of(Fields.SURNAME, new Value.Text("Smyth")),
                        new Target.Evidence(
                                Optional.of("OPI001"),
                                "smack",
                                EvidenceStage.AT_SCENE,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
        assertThat(filled.answers().text(Fields.SURNAME)).isEqualTo("Smyth");
        assertThat(filled.evidence()).hasSize(1);
        assertThat(filled.evidence().getFirst().asWritten()).isEqualTo("smack");
    }

    @Test
    void whatIsOfThePastIsAProblemSubstanceAndNeverEvidence() {
        ReviewCase filled = with(new Target.History("OPI001"));
        assertThat(filled.evidence()).isEmpty();
        assertThat(filled.answers().codes(new FieldKey("use.problemSubstances")))
                .containsExactly("OPI001");
    }

    @Test
    void aFactorIsAddedOnceWithoutJudgementAndAnAgencyOnceNotYetAsked() {
        ReviewCase filled =
                with(
                        new Target.FactorFound("SOC15"),
                        new Target.FactorFound("SOC15"),
                        new Target.Agency("AGENCY_TYPE14"),
                        new Target.Agency("AGENCY_TYPE14"));
        assertThat(filled.factors()).hasSize(1);
        assertThat(filled.factors().getFirst().influence()).isEqualTo(Influence.NO_INFORMATION);
        assertThat(filled.returns()).hasSize(1);
        assertThat(filled.returns().getFirst().sent()).isEmpty();
        assertThat(filled.returns().getFirst().status()).isEqualTo("AGENCY_STATUS01");
    }
}
