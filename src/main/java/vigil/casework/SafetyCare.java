package vigil.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vigil.domain.access.Right;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseStatus;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.ValueText;
import vigil.domain.safety.RecentCase;
import vigil.domain.safety.SafetyAction;
import vigil.domain.safety.SafetyPrompt;
import vigil.domain.safety.SafetyPrompts;
import vigil.domain.vocabulary.Terms;

/** Prompts for the safety of others: raised when a case is stored, answered by a person. */
public final class SafetyCare {

    /** How a person answers; {@code note} says what was done, or why it was not needed. */
    public record Reply(
            SafetyAction.Outcome outcome,
            LocalDate actedOn,
            String actedBy,
            List<String> told,
            String note) {}

    /** A case notified longer ago than this asks only about what a save brings anew. */
    private static final int FRESH_DAYS = 28;

    private static final int YEAR = 365;
    private static final int MOST_OPENED = 40;

    private final Desk desk;

    SafetyCare(Desk desk) {
        this.desk = desk;
    }

    /** All prompts of a case that this reader may see, latest first. */
    public List<SafetyAction> ofCase(CaseId id) throws Refused {
        desk.session().require(Right.READ_TEXTS);
        return desk.work()
                .read(
                        desk.session(),
                        records -> records.safety().ofCase(id, desk.session().sight()));
    }

    /** Everything that waits for an answer. */
    public List<SafetyStore.Waiting> waiting() throws Refused {
        if (!desk.session().may(Right.READ_TEXTS)) {
            return List.of();
        }
        return desk.work()
                .read(desk.session(), records -> records.safety().waiting(desk.session().sight()));
    }

    /** Records what was done about a prompt, or why nothing had to be. */
    public SafetyAction answer(UUID id, Reply reply) throws Refused {
        if (reply.note().isBlank()) {
            throw new Refused(new Problem.Invalid("safetyAction.note", "missing", List.of(1)));
        }
        if (reply.actedOn().isAfter(desk.today())) {
            throw new Refused(new Problem.Invalid("safetyAction.actedOn", "inFuture", List.of()));
        }
        SafetyAction stored =
                desk.work()
                        .write(
                                desk.session(),
                                Intent.ANSWER_SAFETY_PROMPT,
                                tx -> {
                                    SafetyAction action = require(tx, id);
                                    SafetyAction.Answered answered =
                                            new SafetyAction.Answered(
                                                    reply.outcome(),
                                                    desk.clock().instant(),
                                                    desk.session().member().id(),
                                                    reply.actedOn(),
                                                    reply.actedBy(),
                                                    reply.told(),
                                                    reply.note().strip());
                                    if (!tx.safety()
                                            .answer(id, action.prompt().sensitivity(), answered)) {
                                        throw new Refused(new Problem.AlreadyAnswered());
                                    }
                                    tx.audit(reference(tx, action), reply.outcome().name());
                                    return action.answered(answered);
                                });
        desk.news().tell(Changed.SAFETY);
        return stored;
    }

    /** Raises an answered prompt once more; what was recorded before stays. */
    public SafetyAction raiseAgain(UUID id) throws Refused {
        SafetyAction raised =
                desk.work()
                        .write(
                                desk.session(),
                                Intent.ANSWER_SAFETY_PROMPT,
                                tx -> {
                                    SafetyAction before = require(tx, id);
                                    SafetyAction again =
                                            raised(before.reviewCase(), before.prompt());
                                    tx.safety().raise(again);
                                    tx.audit(reference(tx, before), "RAISED_AGAIN");
                                    return again;
                                });
        desk.news().tell(Changed.SAFETY);
        return raised;
    }

    private SafetyAction raised(CaseId id, SafetyPrompt prompt) {
        return new SafetyAction(
                desk.ids().next(), id, prompt, desk.clock().instant(), Optional.empty());
    }

    private SafetyAction require(Records records, UUID id) throws Refused {
        return records.safety()
                .find(id, desk.session().sight())
                .orElseThrow(() -> new Refused(new Problem.NotFound(id.toString())));
    }

    private String reference(Records records, SafetyAction action) throws Refused {
        return records.cases()
                .find(action.reviewCase(), new Sight(false, false, false))
                .map(c -> c.reference().text())
                .orElseThrow(
                        () -> new Refused(new Problem.NotFound(action.reviewCase().toString())));
    }

    /**
     * The panel's other cases of the last year, to see whether several belong together. Read before
     * the write, from the rows that lists share.
     */
    List<RecentCase> others(ReviewCase reviewCase) throws Refused {
        LocalDate today = desk.today();
        return desk.work()
                .read(
                        desk.session(),
                        records -> {
                            List<CaseRow> rows =
                                    desk.rows().of(records, desk.session()).stream()
                                            .filter(row -> !row.id().equals(reviewCase.id()))
                                            .filter(row -> day(row).isAfter(today.minusDays(YEAR)))
                                            .toList();
                            Set<CaseId> neighbours = neighbours(records, reviewCase, rows, today);
                            return rows.stream()
                                    .map(row ->
                                            new RecentCase(
                                                    day(row),
                                                    row.area(),
                                                    substances(row),
                                                    neighbours.contains(row.id())))
                                    .toList();
                        });
    }

    private static LocalDate day(CaseRow row) {
        return row.death().map(PartialDate::latest).or(row::notified).orElse(LocalDate.MIN);
    }

    private Set<String> substances(CaseRow row) {
        Set<String> codes = new HashSet<>();
        row.confirmed().forEach(c -> codes.add(desk.vocabulary().substances().countedAs(c)));
        row.suspected().forEach(c -> codes.add(desk.vocabulary().substances().countedAs(c)));
        return codes;
    }

    /**
     * Those at the same address. Only cases of the last days in the same kind of place are opened
     * for it, and only by whoever may read addresses.
     */
    private Set<CaseId> neighbours(
            Records records, ReviewCase reviewCase, List<CaseRow> rows, LocalDate today) {
        Optional<String> place = reviewCase.answers().code(Fields.PLACE);
        String ours = address(reviewCase);
        Set<CaseId> found = new HashSet<>();
        if (place.isEmpty() || ours.isEmpty()) {
            return found;
        }
        rows.stream()
                .filter(row -> !day(row).isBefore(today.minusDays(SafetyPrompts.RECENT_DAYS)))
                .filter(row -> place.get().equals(row.place()))
                .limit(MOST_OPENED)
                .forEach(row ->
                        records.cases()
                                .find(row.id(), desk.session().sight())
                                .filter(other -> address(other).equals(ours))
                                .ifPresent(other -> found.add(other.id())));
        return found;
    }

    private static String address(ReviewCase reviewCase) {
        return reviewCase
                .answers()
                .known(Fields.INCIDENT_ADDRESS)
                .map(value -> Terms.fold(ValueText.format(value)))
                .orElse("");
    }

    /**
     * Raises what a case that is being stored asks for and has not asked before.
     *
     * @param before the case as it was stored, if it was
     * @return how many were raised
     */
    int raise(
            Transaction tx,
            Optional<ReviewCase> before,
            ReviewCase after,
            List<RecentCase> others) {
        LocalDate today = desk.today();
        List<SafetyPrompt> old =
                before.filter(b -> !fresh(after, today))
                        .map(b -> SafetyPrompts.of(b, desk.vocabulary(), List.of(), today))
                        .orElse(List.of());
        List<SafetyPrompt> known = new ArrayList<>(old);
        if (before.isPresent()) {
            tx.safety()
                    .ofCase(after.id(), desk.session().sight())
                    .forEach(action -> known.add(action.prompt()));
        }
        int raised = 0;
        SafetyPrompts.CloseTogether close =
                new SafetyPrompts.CloseTogether(
                        Setting.PROMPT_DEATHS.number(tx.settings().get(Setting.PROMPT_DEATHS)),
                        Setting.PROMPT_TIMES.number(tx.settings().get(Setting.PROMPT_TIMES)));
        for (SafetyPrompt prompt :
                SafetyPrompts.of(after, desk.vocabulary(), others, today, close)) {
            if (known.stream().noneMatch(prompt::sameAs)) {
                tx.safety().raise(raised(after.id(), prompt));
                raised++;
            }
        }
        return raised;
    }

    /**
     * Raises what a case asks for that came from elsewhere, if it was notified in the last days and
     * somebody still works on it: what is long past is not made urgent by bringing it in. Whether
     * several cases belong together is asked when it is saved.
     */
    void arrived(Transaction tx, ReviewCase reviewCase) {
        boolean recent =
                reviewCase
                        .answers()
                        .date(Fields.DATE_NOTIFIED)
                        .filter(date -> !date.latest().isBefore(desk.today().minusDays(FRESH_DAYS)))
                        .isPresent();
        boolean open =
                reviewCase
                        .answers()
                        .code(Fields.STATUS)
                        .flatMap(CaseStatus::ofCode)
                        .filter(CaseStatus::open)
                        .isPresent();
        if (recent && open) {
            raise(tx, Optional.empty(), reviewCase, List.of());
        }
    }

    private static boolean fresh(ReviewCase reviewCase, LocalDate today) {
        return reviewCase
                .answers()
                .date(Fields.DATE_NOTIFIED)
                .filter(date -> date.latest().isBefore(today.minusDays(FRESH_DAYS)))
                .isEmpty();
    }
}
