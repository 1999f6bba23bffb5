package vigil.casework;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.Fields;
import vigil.domain.retention.LegalHold;
import vigil.domain.retention.RetainedContent;
import vigil.domain.retention.RetentionEvent;
import vigil.domain.retention.RetentionRule;

/** Cases of which nothing may be removed, and the whole store. */
public final class LegalHolds {

    /** The longest reason. */
    public static final int LONGEST = 2000;

    private final Desk desk;

    LegalHolds(Desk desk) {
        this.desk = desk;
    }

    /** A hold, with the reference of its case. */
    public record Named(LegalHold hold, Optional<CaseReference> reference) {}

    /**
     * What a case page says.
     *
     * @param holds those that hold now, of the case and of the whole store
     * @param gone what was removed of it
     * @param names how long the panel keeps what names people
     */
    public record OfCase(
            List<LegalHold> holds, java.util.Set<RetainedContent> gone, RetentionRule names) {
        public OfCase {
            holds = List.copyOf(holds);
            gone = java.util.Set.copyOf(gone);
        }

        public boolean nothing() {
            return holds.isEmpty() && gone.isEmpty();
        }

        /** From when names may go, as far as these answers tell. */
        public Optional<LocalDate> namesDue(Answers answers) {
            Map<RetentionEvent, LocalDate> events = new EnumMap<>(RetentionEvent.class);
            answers.date(Fields.DATE_CLOSED)
                    .ifPresent(day -> events.put(RetentionEvent.CASE_CLOSED, day.latest()));
            answers.date(Fields.DATE_OF_DEATH)
                    .ifPresent(day -> events.put(RetentionEvent.DEATH, day.latest()));
            return names.due(events);
        }
    }

    /** All there ever were, the latest first. */
    public List<Named> all() throws Refused {
        return desk.look(
                Reading.RETENTION,
                records -> {
                    List<RetentionStore.Standing> cases = records.retention().standings();
                    return records.retention().holds().stream()
                            .map(hold -> new Named(hold, reference(cases, hold)))
                            .toList();
                });
    }

    private static Optional<CaseReference> reference(
            List<RetentionStore.Standing> cases, LegalHold hold) {
        return hold.reviewCase()
                .flatMap(id -> cases.stream().filter(c -> c.id().equals(id)).findFirst())
                .map(RetentionStore.Standing::reference);
    }

    /** For everybody who may open cases: whether one is held, and what of it is gone. */
    public OfCase of(CaseId id) throws Refused {
        return desk.look(
                Reading.CASES,
                records ->
                        new OfCase(
                                records.retention().holds().stream()
                                        .filter(hold -> hold.holds(desk.today()))
                                        .filter(hold ->
                                                hold.reviewCase().map(id::equals).orElse(true))
                                        .toList(),
                                records.retention().gone(id),
                                Retention.policy(records).rule(RetainedContent.IDENTIFIERS)));
    }

    /**
     * Holds a case, or the whole store.
     *
     * @param until the last day, not before today; without end if there is none
     * @throws Refused if no reason is given
     */
    public LegalHold hold(
            Optional<CaseReference> reviewCase, String reason, Optional<LocalDate> until)
            throws Refused {
        String why = reason(reason);
        if (until.filter(day -> day.isBefore(desk.today())).isPresent()) {
            throw new Refused(
                    new Problem.Invalid("governance.legalHold", "retentionUntil", List.of()));
        }
        LegalHold made =
                desk.work()
                        .write(
                                desk.session(),
                                Intent.HOLD_RECORDS,
                                tx -> {
                                    Optional<CaseId> id = Optional.empty();
                                    if (reviewCase.isPresent()) {
                                        id = Optional.of(identify(tx, reviewCase.get()));
                                    }
                                    LegalHold hold =
                                            new LegalHold(
                                                    desk.ids().next(),
                                                    id,
                                                    desk.session().member().name(),
                                                    desk.clock().instant(),
                                                    why,
                                                    until,
                                                    Optional.empty());
                                    tx.retention().keep(hold);
                                    tx.audit(
                                            reviewCase.map(CaseReference::text).orElse("store"),
                                            until.map(LocalDate::toString).orElse(""));
                                    return hold;
                                });
        desk.news().tell(Changed.RETENTION);
        return made;
    }

    private static CaseId identify(Records records, CaseReference reference) throws Refused {
        return records.cases()
                .identify(reference)
                .orElseThrow(() -> new Refused(new Problem.NotFound(reference.text())));
    }

    /** Ends a hold before its day. */
    public void lift(UUID id, String reason) throws Refused {
        String why = reason(reason);
        desk.work()
                .write(
                        desk.session(),
                        Intent.LIFT_HOLD,
                        tx -> {
                            LegalHold hold =
                                    tx.retention().holds().stream()
                                            .filter(h -> h.id().equals(id))
                                            .filter(h -> h.lifted().isEmpty())
                                            .findFirst()
                                            .orElseThrow(() ->
                                                    new Refused(
                                                            new Problem.NotFound(id.toString())));
                            tx.retention()
                                    .keep(
                                            new LegalHold(
                                                    id,
                                                    hold.reviewCase(),
                                                    hold.setBy(),
                                                    hold.setAt(),
                                                    hold.reason(),
                                                    hold.until(),
                                                    Optional.of(
                                                            new LegalHold.Lifted(
                                                                    desk.session().member().name(),
                                                                    desk.clock().instant(),
                                                                    why))));
                            tx.audit(
                                    reference(tx.retention().standings(), hold)
                                            .map(CaseReference::text)
                                            .orElse("store"),
                                    "");
                            return id;
                        });
        desk.news().tell(Changed.RETENTION);
    }

    private static String reason(String typed) throws Refused {
        String why = typed.strip();
        if (why.isEmpty() || why.length() > LONGEST) {
            throw new Refused(
                    new Problem.Invalid("governance.legalHold", "retentionReason", List.of()));
        }
        return why;
    }
}
