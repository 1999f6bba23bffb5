package vigil.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Value;
import vigil.domain.panel.OutputTier;

/** Minutes give the panel's view beside a conclusion that differs from it, and only then. */
class TwoViewsInMinutesTest {

    private static MinutesRecord record(String conclusion) {
        MinutesRecord r =
                MinutesTiersTest.record(
                        MinutesTiersTest.meeting("Call after discharge."), "Call in two days.");
        ReviewCase reviewCase = MinutesTiersTest.reviewCase();
        ReviewCase concluded =
                reviewCase.withAnswers(
                        reviewCase
                                .answers()
                                .with(Fields.INTENT, new Value.Code("INTENT01"))
                                .with(Fields.CONCLUSION, new Value.Code(conclusion)));
        return new MinutesRecord(
                r.profile(),
                r.meeting(),
                Map.of(concluded.id(), concluded),
                r.members(),
                r.recommendations(),
                r.actions(),
                r.since(),
                r.notified(),
                r.next(),
                r.markings(),
                r.threshold(),
                r.asOf(),
                r.vocabulary(),
                r.approvedOn(),
                r.approved(),
                r.amended(),
                r.course(),
                r.again());
    }

    @Test
    void bothViewsStandInTheFullMinutes() {
        assertThat(MinutesProjection.of(record("CONCLUSION03"), OutputTier.FULL).toString())
                .contains("caption=conclusion, value=Suicide")
                .contains("caption=panelView, value=Suspected accidental");
        assertThat(MinutesProjection.of(record("CONCLUSION01"), OutputTier.FULL).toString())
                .contains("caption=conclusion, value=Accident or misadventure")
                .doesNotContain("panelView");
    }

    @Test
    void thePublicMinutesHoldNeither() {
        assertThat(MinutesProjection.of(record("CONCLUSION03"), OutputTier.PUBLIC).toString())
                .doesNotContain("Suicide")
                .doesNotContain("panelView");
    }
}
