package vigil.sample;

import java.time.LocalDate;
import java.util.Optional;
import vigil.domain.casefile.CaseStatus;

/**
 * How far the work on a case has come on the day of the sample.
 *
 * @param toxicology when the laboratory reported
 * @param causeKnown whether the pathologist has given a cause
 * @param inquest when the inquest was or is to be
 * @param concluded whether the inquest is over
 * @param registered when the death was registered
 * @param reviewed when a panel looked at it
 * @param slot the meeting of {@link Slots}, or none
 */
record Timeline(
        LocalDate notified,
        boolean toxicologyAsked,
        Optional<LocalDate> toxicology,
        boolean causeKnown,
        Optional<LocalDate> inquestOpened,
        Optional<LocalDate> inquest,
        boolean concluded,
        Optional<LocalDate> registered,
        Optional<LocalDate> reviewed,
        Optional<LocalDate> closed,
        CaseStatus status,
        int slot) {

    /** The day on which the sample is as it is. */
    static final LocalDate AS_AT = LocalDate.of(2026, 11, 22);

    private static final LocalDate MEETINGS_RECORDED = LocalDate.of(2025, 8, 1);

    static Timeline of(Facts facts, int slot, Dice dice) {
        LocalDate death = facts.incident();
        LocalDate notified =
                death.plusDays(
                        Integer.parseInt(dice.weighted("0 20, 1 42, 2 18, 3 12, 5 5, 12 3")));
        boolean asked = !facts.nearFatal() && dice.chance(facts.otherCause() ? 0.7 : 0.97);
        Optional<LocalDate> toxicology = Optional.empty();
        LocalDate result = death.plusDays(toxicologyDays(facts, dice));
        if (asked && !result.isAfter(AS_AT)) {
            toxicology = Optional.of(result);
        }
        LocalDate cause =
                asked ? result.plusDays(dice.between(5, 35)) : death.plusDays(dice.between(5, 30));
        boolean causeKnown = !facts.nearFatal() && !cause.isAfter(AS_AT);
        LocalDate hearing = cause.plusDays(dice.between(50, 260));
        boolean concluded = !facts.nearFatal() && !hearing.isAfter(AS_AT);
        boolean listed =
                !facts.nearFatal()
                        && (concluded
                                || (hearing.isBefore(AS_AT.plusDays(100)) && dice.chance(0.7)));
        LocalDate registered = hearing.plusDays(dice.between(2, 9));
        LocalDate opened = death.plusDays(dice.between(5, 20));
        Optional<LocalDate> reviewed = reviewed(facts, slot, dice);
        CaseStatus status = status(facts, slot, notified, concluded, reviewed, dice);
        Optional<LocalDate> closed = Optional.empty();
        if (status == CaseStatus.CLOSED) {
            LocalDate last = concluded ? hearing : death.plusDays(90);
            LocalDate day =
                    reviewed.filter(r -> r.isAfter(last))
                            .orElse(last)
                            .plusDays(dice.between(10, 60));
            closed = Optional.of(day.isAfter(AS_AT) ? AS_AT.minusDays(dice.between(1, 20)) : day);
        }
        return new Timeline(
                notified,
                asked,
                toxicology,
                causeKnown,
                facts.nearFatal() || opened.isAfter(AS_AT) ? Optional.empty() : Optional.of(opened),
                listed ? Optional.of(hearing) : Optional.empty(),
                concluded,
                concluded && !registered.isAfter(AS_AT)
                        ? Optional.of(registered)
                        : Optional.empty(),
                reviewed,
                closed,
                status,
                slot);
    }

    /** Weeks to months: half within about ten weeks, one in twenty after more than five months. */
    private static int toxicologyDays(Facts facts, Dice dice) {
        double normal = 0;
        for (int i = 0; i < 12; i++) {
            normal += dice.unit();
        }
        int days = (int) StrictMath.rint(70 * StrictMath.exp(0.42 * (normal - 6)));
        return facts.plan().pattern() == Plan.Pattern.NITAZENE
                ? Math.min(days, 41 + 3 * facts.plan().number())
                : Math.max(19, days);
    }

    private static Optional<LocalDate> reviewed(Facts facts, int slot, Dice dice) {
        if (slot >= 0 && slot < Slots.MEETINGS.size()) {
            return Optional.of(Slots.MEETINGS.get(slot));
        }
        if (slot == Slots.READY) {
            return Optional.empty();
        }
        boolean old = facts.incident().isBefore(MEETINGS_RECORDED);
        LocalDate day = facts.incident().plusDays(dice.between(120, 260));
        boolean done = dice.chance(old ? 1 : 0.55) && day.isBefore(AS_AT.minusDays(5));
        return done ? Optional.of(day) : Optional.empty();
    }

    private static CaseStatus status(
            Facts facts,
            int slot,
            LocalDate notified,
            boolean concluded,
            Optional<LocalDate> reviewed,
            Dice dice) {
        if (slot == Slots.READY) {
            return CaseStatus.READY;
        }
        long days = AS_AT.toEpochDay() - notified.toEpochDay();
        boolean planted = facts.plan().pattern() != Plan.Pattern.NONE;
        if (days > 40 && slot == Slots.NONE && !planted && dice.chance(0.025)) {
            return CaseStatus.OUT_OF_SCOPE;
        }
        if (days <= 30 && !planted) {
            return dice.chance(0.5) ? CaseStatus.NOTIFIED : CaseStatus.SCREENING;
        }
        if (reviewed.isEmpty()) {
            return CaseStatus.GATHERING;
        }
        if (!concluded && !facts.nearFatal()) {
            return CaseStatus.AWAITING_INQUEST;
        }
        boolean recent = reviewed.get().isAfter(AS_AT.minusDays(300));
        return dice.chance(recent ? 0.35 : 0.015) ? CaseStatus.ACTIONS_OPEN : CaseStatus.CLOSED;
    }

    /** Whether it was reviewed before the day of the sample and counts. */
    boolean graded() {
        return reviewed.isPresent() && status != CaseStatus.OUT_OF_SCOPE;
    }

    /** Whether nobody has gathered anything yet. */
    boolean fresh() {
        return status == CaseStatus.NOTIFIED || status == CaseStatus.SCREENING;
    }
}
