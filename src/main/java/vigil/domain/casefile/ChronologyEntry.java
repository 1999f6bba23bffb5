package vigil.domain.casefile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One dated event in the time before the death.
 *
 * @param event code of EVENT_TYPE
 * @param fromReturn the agency return it was taken from, if any
 * @param missed whether an opportunity was missed
 * @param good whether it was good practice
 * @param tier code of OUTPUT_TIER: the widest version in which it may stand
 * @param agency code of AGENCY_TYPE: who says so, where it is not from a return
 * @param statements what each source says, once several were found to speak of the same event;
 *     otherwise empty
 * @param apartFrom lines that look like the same event and were decided to be another
 */
public record ChronologyEntry(
        UUID id,
        PartialDate date,
        Optional<ClockTime> time,
        String event,
        String what,
        Optional<UUID> fromReturn,
        boolean missed,
        boolean good,
        String tier,
        Optional<String> agency,
        List<Statement> statements,
        List<UUID> apartFrom) {

    public ChronologyEntry {
        statements = List.copyOf(statements);
        apartFrom = List.copyOf(apartFrom);
    }

    /** An entry of one source. */
    public ChronologyEntry(
            UUID id,
            PartialDate date,
            Optional<ClockTime> time,
            String event,
            String what,
            Optional<UUID> fromReturn,
            boolean missed,
            boolean good,
            String tier) {
        this(
                id,
                date,
                time,
                event,
                what,
                fromReturn,
                missed,
                good,
                tier,
                Optional.empty(),
                List.of(),
                List.of());
    }

    public ChronologyEntry withFlags(boolean isMissed, boolean isGood) {
        return new ChronologyEntry(
                id,
                date,
                time,
                event,
                what,
                fromReturn,
                isMissed,
                isGood,
                tier,
                agency,
                statements,
                apartFrom);
    }

    public ChronologyEntry withApartFrom(List<UUID> lines) {
        return new ChronologyEntry(
                id,
                date,
                time,
                event,
                what,
                fromReturn,
                missed,
                good,
                tier,
                agency,
                statements,
                lines);
    }

    public ChronologyEntry withStatements(List<Statement> all) {
        return new ChronologyEntry(
                id,
                date,
                time,
                event,
                what,
                fromReturn,
                missed,
                good,
                tier,
                agency,
                all,
                apartFrom);
    }

    public ChronologyEntry withAgency(Optional<String> code) {
        return new ChronologyEntry(
                id,
                date,
                time,
                event,
                what,
                fromReturn,
                missed,
                good,
                tier,
                code,
                statements,
                apartFrom);
    }
}
