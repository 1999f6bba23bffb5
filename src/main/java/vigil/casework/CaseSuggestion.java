package vigil.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vigil.patterns.Sentence;

/**
 * A case that could come to a meeting, with what speaks for and against it.
 *
 * @param points the sum of its reasons, from which the order comes; see {@link CaseSuggestions}
 * @param reasons those with most weight first
 * @param suggested whether it is among those that the meeting has time for
 * @param on the other meeting on whose agenda it is already
 */
public record CaseSuggestion(
        CaseRow row,
        double points,
        List<Reason> reasons,
        boolean suggested,
        Optional<PanelStore.MeetingRow> on) {

    public CaseSuggestion {
        reasons = List.copyOf(reasons);
    }

    CaseSuggestion suggested(boolean is) {
        return new CaseSuggestion(row, points, reasons, is, on);
    }

    /** What a reason is about; ends the key {@code prepare.why.<…>}. */
    public enum Ground {
        /** A meeting left it open: 6 points. */
        CARRIED,
        /** What would be learnt from it: as the patterns say, up to 8 points. */
        TEACHES,
        /** A hearing within three months after the meeting: 2 points. */
        HEARING,
        /** How long ago the death was: 2 points for a year and a half, in proportion. */
        AGE,
        /** Flagged urgent: 1 point. */
        URGENT,
        /** The inquest has been open for more than twelve months: 1 point. */
        INQUEST_LATE,
        /** A coroner's report in it is not answered: 1 point. */
        REPORT,
        /** Agencies have not answered: 1 point off for each, at most 3. */
        MISSING,
        /** Toxicology has not come: 1 point off. */
        TOXICOLOGY
    }

    /**
     * One reason.
     *
     * @param points below 0 if it speaks against the case now
     * @param number days, months or how many, as the ground has it
     * @param date of the hearing or the earlier meeting
     * @param agencies codes of AGENCY_TYPE
     * @param said the sentence of the patterns
     */
    public record Reason(
            Ground ground,
            double points,
            long number,
            Optional<LocalDate> date,
            List<String> agencies,
            Optional<Sentence> said) {

        public Reason {
            agencies = List.copyOf(agencies);
        }

        static Reason of(Ground ground, double points, long number) {
            return new Reason(
                    ground, points, number, Optional.empty(), List.of(), Optional.empty());
        }

        static Reason on(Ground ground, double points, LocalDate date, long number) {
            return new Reason(
                    ground, points, number, Optional.of(date), List.of(), Optional.empty());
        }
    }
}
