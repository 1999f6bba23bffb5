package vigil.domain.casefile;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * What one agency was asked and what it answered.
 *
 * @param agency code of AGENCY_TYPE
 * @param status code of AGENCY_STATUS
 * @param reminders each day on which it was chased, the escalation too
 * @param recordsHeld code of RECORDS_HELD
 * @param content the return as it was received; frozen from then on
 * @param disclosure code of DISCLOSURE: how far the agency lets it travel
 * @param file name and hash of the file it came in, or empty
 */
public record AgencyReturn(
        UUID id,
        String agency,
        String contact,
        Optional<LocalDate> sent,
        Optional<LocalDate> due,
        String status,
        List<LocalDate> reminders,
        Optional<LocalDate> received,
        Optional<String> recordsHeld,
        String content,
        Optional<String> disclosure,
        String file) {

    public AgencyReturn {
        reminders = List.copyOf(reminders);
    }

    /** What holds from the day on which an agency is asked. */
    public static AgencyReturn ask(UUID id, String agency, LocalDate sent, LocalDate due) {
        return new AgencyReturn(
                id,
                agency,
                "",
                Optional.of(sent),
                Optional.of(due),
                RequestStatus.REQUESTED.code(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                "");
    }

    /** Its number in letters and file names. */
    public RequestNumber number() {
        return RequestNumber.of(id);
    }

    public RequestStatus state() {
        return RequestStatus.ofCode(status).orElse(RequestStatus.NOT_REQUESTED);
    }

    /** Whether it was asked for and has not been answered. */
    public boolean outstanding() {
        return received.isEmpty() && state().awaited();
    }

    /** Whether it is asked for, not received, and its due date has passed. */
    public boolean overdue(LocalDate today) {
        return received.isEmpty() && due.isPresent() && due.get().isBefore(today);
    }

    /** Days past the due date; 0 if it is not late. */
    public long daysLate(LocalDate today) {
        return overdue(today) ? ChronoUnit.DAYS.between(due.orElse(today), today) : 0;
    }

    /** Days since it was asked, or until it was answered. */
    public OptionalLong age(LocalDate today) {
        return sent.isPresent()
                ? OptionalLong.of(ChronoUnit.DAYS.between(sent.get(), received.orElse(today)))
                : OptionalLong.empty();
    }

    /** The same after a reminder or an escalation. */
    public AgencyReturn chased(RequestStatus step, LocalDate day) {
        List<LocalDate> dates = new ArrayList<>(reminders);
        dates.add(day);
        return new AgencyReturn(
                id,
                agency,
                contact,
                sent,
                due,
                step.code(),
                dates,
                received,
                recordsHeld,
                content,
                disclosure,
                file);
    }

    /** The same with what the agency answered, which stands from then on. */
    public AgencyReturn answered(Reply reply, String fileName) {
        return new AgencyReturn(
                id,
                agency,
                contact,
                sent,
                due,
                reply.status().code(),
                reminders,
                Optional.of(reply.received()),
                reply.recordsHeld(),
                reply.content(),
                reply.disclosure(),
                fileName);
    }

    /**
     * Whether the other is this one as far as what was received goes. Where nothing has been
     * received, anything may still change.
     */
    public boolean keptBy(AgencyReturn other) {
        return received.isEmpty()
                || received.equals(other.received)
                        && status.equals(other.status)
                        && recordsHeld.equals(other.recordsHeld)
                        && content.equals(other.content)
                        && disclosure.equals(other.disclosure)
                        && file.equals(other.file);
    }

    /**
     * What an agency answered.
     *
     * @param status {@link RequestStatus#reply a reply}
     * @param content what it says, or why it declines
     */
    public record Reply(
            RequestStatus status,
            LocalDate received,
            Optional<String> recordsHeld,
            String content,
            Optional<String> disclosure) {}
}
