package vigil.disclosure.pack;

import java.util.Optional;
import vigil.disclosure.pack.PackView.Reason;
import vigil.patterns.FindingType;

/**
 * What of a finding may stand in a pack that leaves the panel. Every count of deaths it says, and
 * every remainder one can work out from them, is at least the threshold.
 */
final class PackRules {

    /** More properties at once than this are never shown. */
    static final int MOST_CROSSED = 3;

    private final int threshold;

    PackRules(int threshold) {
        this.threshold = threshold;
    }

    /**
     * Why it may not leave, if it may not.
     *
     * @param belowBorough whether it is about a place within a borough
     */
    Optional<Reason> against(PackFinding finding, boolean belowBorough) {
        if (belowBorough || finding.type() == FindingType.SAME_PLACE) {
            return Optional.of(Reason.PLACE);
        }
        if (finding.counted().has() < threshold
                || finding.others().filter(o -> o.has() < threshold).isPresent()) {
            return Optional.of(Reason.TOO_FEW);
        }
        if (finding.isShare()
                && (!finding.counted().holds(threshold)
                        || finding.others().filter(o -> !o.holds(threshold)).isPresent())) {
            return Optional.of(Reason.REMAINDER);
        }
        int crossed =
                finding.items().size()
                        + (finding.group().isPresent() ? 1 : 0)
                        + (finding.area().isPresent() && !finding.mostly() ? 1 : 0)
                        + (finding.months() > 0 || finding.days() > 0 ? 1 : 0);
        return crossed > MOST_CROSSED ? Optional.of(Reason.CROSSED) : Optional.empty();
    }
}
