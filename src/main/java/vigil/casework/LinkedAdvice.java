package vigil.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vigil.domain.casefile.CaseId;
import vigil.domain.panel.AdviceAgain;
import vigil.domain.panel.Recommendation;

/**
 * Recommendations that stand already and that the panel makes again of another case: linked to it,
 * so that one recommendation grows heavier instead of two lying beside each other.
 */
public final class LinkedAdvice {

    private static final int WORDING = 10_000;

    private final Desk desk;

    LinkedAdvice(Desk desk) {
        this.desk = desk;
    }

    /**
     * Links a recommendation to a case at a meeting; once is enough.
     *
     * @param wording what was going to be recommended instead
     * @throws Refused if it is finished, or of this very case and meeting
     */
    public AdviceAgain link(UUID recommendation, UUID meeting, CaseId reviewCase, String wording)
            throws Refused {
        AdviceAgain linked =
                desk.work()
                        .write(
                                desk.session(),
                                Intent.LINK_RECOMMENDATION,
                                tx -> {
                                    ClosedCases.refuse(tx, desk.session(), reviewCase);
                                    Recommendation known =
                                            tx.panel()
                                                    .recommendation(recommendation)
                                                    .orElseThrow(() ->
                                                            new Refused(
                                                                    new Problem.NotFound(
                                                                            recommendation
                                                                                    .toString())));
                                    refuseFinished(known);
                                    tx.audit(known.reference(), "linked");
                                    Optional<AdviceAgain> before =
                                            tx.followUps().again().stream()
                                                    .filter(a ->
                                                            a.recommendation()
                                                                            .equals(recommendation)
                                                                    && a.meeting().equals(meeting)
                                                                    && a.reviewCase()
                                                                            .equals(reviewCase))
                                                    .findFirst();
                                    if (before.isPresent()) {
                                        return before.get();
                                    }
                                    AdviceAgain again =
                                            new AdviceAgain(
                                                    desk.ids().next(),
                                                    recommendation,
                                                    meeting,
                                                    reviewCase,
                                                    desk.today(),
                                                    wording.strip()
                                                            .substring(
                                                                    0,
                                                                    Math.min(
                                                                            wording.strip()
                                                                                    .length(),
                                                                            WORDING)));
                                    tx.followUps().record(again, desk.session().member().id());
                                    return again;
                                });
        desk.news().tell(Changed.ACTIONS);
        return linked;
    }

    private static void refuseFinished(Recommendation known) throws Refused {
        if (known.finished()) {
            throw new Refused(new Problem.Invalid("recommendation.wording", "finished", List.of()));
        }
    }

    /** Takes a link back. */
    public void unlink(AdviceAgain again) throws Refused {
        desk.work()
                .write(
                        desk.session(),
                        Intent.LINK_RECOMMENDATION,
                        tx -> {
                            tx.followUps().dropAgain(again.id());
                            tx.audit(
                                    tx.panel()
                                            .recommendation(again.recommendation())
                                            .map(Recommendation::reference)
                                            .orElse(""),
                                    "unlinked");
                            return again;
                        });
        desk.news().tell(Changed.ACTIONS);
    }

    /** Every link, in the order in which they were made. */
    public List<AdviceAgain> all() throws Refused {
        return desk.look(Reading.ACTIONS, records -> records.followUps().again());
    }

    /** How often each recommendation was made again, beside the first time. */
    public Map<UUID, Integer> times() throws Refused {
        return all().stream()
                .collect(
                        Collectors.groupingBy(
                                AdviceAgain::recommendation, Collectors.summingInt(a -> 1)));
    }
}
