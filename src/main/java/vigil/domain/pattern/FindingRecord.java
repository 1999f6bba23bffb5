package vigil.domain.pattern;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that was decided about one finding, in order.
 *
 * @param finding its key
 */
public record FindingRecord(String finding, List<FindingDecision> decisions) {

    public FindingRecord {
        decisions = List.copyOf(decisions);
    }

    public static FindingRecord none(String finding) {
        return new FindingRecord(finding, List.of());
    }

    /** How many decisions there are; whoever decides on fewer has not seen them all. */
    public int version() {
        return decisions.size();
    }

    /** The decision that holds: the last that was not taken back. */
    public Optional<FindingDecision> current() {
        List<FindingDecision> holding = new ArrayList<>();
        for (FindingDecision decision : decisions) {
            if (decision.verdict() instanceof Verdict.Undone undone) {
                holding.removeIf(earlier -> earlier.id().equals(undone.decision()));
            } else {
                holding.add(decision);
            }
        }
        return holding.isEmpty() ? Optional.empty() : Optional.of(holding.getLast());
    }

    /** Where the finding stands on a day; one that was snoozed is back on the day it was due. */
    public Disposition disposition(LocalDate today) {
        return current()
                .map(decision -> disposition(decision.verdict(), today))
                .orElse(Disposition.OPEN);
    }

    private static Disposition disposition(Verdict verdict, LocalDate today) {
        return switch (verdict) {
            case Verdict.Watched watched -> Disposition.WATCHED;
            case Verdict.Raised raised -> Disposition.RAISED;
            case Verdict.Snoozed snoozed ->
                    today.isBefore(snoozed.until()) ? Disposition.SNOOZED : Disposition.OPEN;
            case Verdict.Dismissed dismissed -> Disposition.DISMISSED;
            case Verdict.TakenUp taken -> Disposition.OPEN;
            case Verdict.Undone undone -> Disposition.OPEN;
        };
    }
}
