package vigil.domain.safety;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vigil.domain.casefile.CaseId;

/**
 * A prompt that was raised, and what came of it. It stays until somebody answers it.
 *
 * @param raised when; it is due the same day
 * @param answer empty while nobody has answered
 */
public record SafetyAction(
        UUID id,
        CaseId reviewCase,
        SafetyPrompt prompt,
        Instant raised,
        Optional<Answered> answer) {

    /** How it was answered. */
    public enum Outcome {
        DONE,
        NOT_NEEDED
    }

    /**
     * What was done, or why nothing was.
     *
     * @param at when it was recorded
     * @param member who recorded it
     * @param actedOn the day on which it was done
     * @param actedBy who did it, in words
     * @param told codes of AGENCY_TYPE
     * @param note what was done, or why it was not needed
     */
    public record Answered(
            Outcome outcome,
            Instant at,
            UUID member,
            LocalDate actedOn,
            String actedBy,
            List<String> told,
            String note) {

        public Answered {
            told = List.copyOf(told);
        }
    }

    public boolean waits() {
        return answer.isEmpty();
    }

    /** Days since the day it was due; 0 on that day. */
    public long daysLate(LocalDate today, ZoneId zone) {
        return Math.max(0, ChronoUnit.DAYS.between(LocalDate.ofInstant(raised, zone), today));
    }

    public SafetyAction answered(Answered how) {
        return new SafetyAction(id, reviewCase, prompt, raised, Optional.of(how));
    }
}
