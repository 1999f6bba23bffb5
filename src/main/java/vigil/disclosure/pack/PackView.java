package vigil.disclosure.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vigil.disclosure.gate.GateRule;
import vigil.domain.panel.OutputTier;
import vigil.domain.vocabulary.Vocabulary;
import vigil.patterns.EvidenceBasis;
import vigil.patterns.Item;

/**
 * A pattern summary pack as its readers may see it, without its words.
 *
 * @param about whose it is, for which meeting, from what
 * @param rule by which small counts are kept back outside the panel
 * @param deaths that were read
 * @param toxicology of how many a laboratory has reported; absent where saying so would tell of few
 * @param factors of how many the factors were assessed, in the same way
 * @param findings in order of what matters first
 * @param detections substances new or returned, latest first
 * @param leftOut what is not in it, and why
 * @param vocabulary to name things by
 */
public record PackView(
        About about,
        GateRule rule,
        long deaths,
        Optional<Share> toxicology,
        Optional<Share> factors,
        List<PackFinding> findings,
        List<Detection> detections,
        List<LeftOut> leftOut,
        Vocabulary vocabulary) {

    public PackView {
        findings = List.copyOf(findings);
        detections = List.copyOf(detections);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * What it says of itself.
     *
     * @param tier for whom
     * @param meeting for which meeting, if for one
     * @param cutOff the last day that counted
     * @param areas names of the boroughs it is limited to; none for all
     * @param provisionalFrom the quarter from which deaths are still being reported
     * @param marking on every page; empty for none
     */
    public record About(
            OutputTier tier,
            String panel,
            Optional<MeetingLine> meeting,
            LocalDate cutOff,
            Optional<Quarters> period,
            EvidenceBasis basis,
            List<String> areas,
            Quarter provisionalFrom,
            long seed,
            int permutations,
            String marking) {

        public About {
            areas = List.copyOf(areas);
        }
    }

    /** A period that was asked for. */
    public record Quarters(Quarter first, Quarter last) {}

    /** A meeting. */
    public record MeetingLine(String title, LocalDate date) {}

    /**
     * A substance that appeared.
     *
     * @param first in which quarter; absent where it would tell of few deaths
     * @param deaths since
     * @param isNew whether it was never recorded before, else it returned
     */
    public record Detection(Item item, Optional<Quarter> first, long deaths, boolean isNew) {}

    /** Findings that are not in it. */
    public record LeftOut(Reason reason, int findings) {}

    /** Why something is not in it. */
    public enum Reason {
        /** Fewer deaths than the threshold. */
        TOO_FEW,
        /** All but a few: the remainder would be small. */
        REMAINDER,
        /** About an address, or a part of a borough. */
        PLACE,
        /** More than three properties at once: the fewer people share them, the more they tell. */
        CROSSED,
        /** Together with something that left before it would give a small count away. */
        EARLIER
    }

    public boolean inside() {
        return about.tier() == OutputTier.FULL;
    }
}
