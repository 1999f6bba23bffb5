package vigil.domain.panel;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vigil.domain.casefile.CaseId;

/**
 * What the panel said of one case at one meeting.
 *
 * @param agencies what each agency brought
 * @param different what could have been different; never about named staff
 * @param learning without identifiers
 * @param preventability code of PREVENT
 * @param confidence code of PANEL_CONF
 */
public record CaseDiscussion(
        UUID id,
        CaseId reviewCase,
        String presenter,
        String summary,
        String agencies,
        String wentWell,
        String different,
        String learning,
        String disagreement,
        Optional<String> preventability,
        Optional<String> confidence,
        Optional<CaseDecision> decision,
        String themes,
        Optional<LocalDate> returnOn,
        String returnReason) {

    /** A discussion of which nothing is written yet. */
    public static CaseDiscussion blank(UUID id, CaseId reviewCase) {
        return new CaseDiscussion(
                id,
                reviewCase,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                "");
    }

    /** The same discussion with another judgement and decision. */
    public CaseDiscussion withJudgement(
            Optional<String> newPreventability,
            Optional<String> newConfidence,
            Optional<CaseDecision> newDecision,
            Optional<LocalDate> newReturnOn) {
        return new CaseDiscussion(
                id,
                reviewCase,
                presenter,
                summary,
                agencies,
                wentWell,
                different,
                learning,
                disagreement,
                newPreventability,
                newConfidence,
                newDecision,
                themes,
                newReturnOn,
                returnReason);
    }
}
