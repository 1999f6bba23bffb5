package vigil.disclosure.gate;

import vigil.patterns.Figures;
import vigil.patterns.Finding;
import vigil.patterns.FindingType;

/** Whether a finding may be told outside the panel. */
public record FindingRule(int threshold) {

    /**
     * Neither what it counts may be small nor, where it counts a share of the deaths that can say,
     * those that are left; and it must not be about an address.
     */
    public boolean mayLeave(Finding finding) {
        return finding.type() != FindingType.SAME_PLACE
                && finding.premises().isEmpty()
                && mayLeave(finding.figures());
    }

    /** The same for what was counted by itself. */
    public boolean mayLeave(Figures figures) {
        long rest = figures.denominator() - figures.observed();
        return figures.observed() >= threshold && (rest == 0 || rest >= threshold);
    }
}
