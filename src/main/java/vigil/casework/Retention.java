package vigil.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vigil.casework.RetentionStore.Decision;
import vigil.casework.RetentionStore.Item;
import vigil.casework.RetentionStore.Proposal;
import vigil.casework.RetentionStore.State;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseStatus;
import vigil.domain.retention.LegalHold;
import vigil.domain.retention.RetainedContent;
import vigil.domain.retention.RetentionPolicy;

/**
 * How long the panel keeps what, what is due, and who decides: one person proposes, another, the
 * Caldicott Guardian, approves. Nobody has to open a case for that.
 */
public final class Retention {

    private static final Set<State> UNFINISHED =
            Set.of(State.PROPOSED, State.APPROVED, State.REMOVED, State.RESEALED, State.REWRITTEN);

    private final Desk desk;

    Retention(Desk desk) {
        this.desk = desk;
    }

    /**
     * What may go.
     *
     * @param held how many cases would be due and are held
     * @param proposed items that stand in a proposal that is not finished, and are not listed
     */
    public record Due(List<Item> items, int held, int proposed) {
        public Due {
            items = List.copyOf(items);
        }

        public int cases() {
            return (int) items.stream().map(Item::id).distinct().count();
        }
    }

    public RetentionPolicy policy() throws Refused {
        return desk.look(Reading.RETENTION, Retention::policy);
    }

    static RetentionPolicy policy(Records records) {
        return RetentionPolicy.read(records.settings().get(Setting.RETENTION));
    }

    /** Sets the policy; a panel says who approved it. */
    public void set(RetentionPolicy policy) throws Refused {
        if (policy.approvedBy().isBlank() || policy.approvedBy().length() > 200) {
            throw new Refused(
                    new Problem.Invalid("case.retentionReview", "retentionApprovedBy", List.of()));
        }
        desk.work()
                .write(
                        desk.session(),
                        Intent.SAVE_RETENTION_POLICY,
                        tx -> {
                            tx.settings().set(Setting.RETENTION, policy.text());
                            tx.audit(
                                    "retention policy",
                                    policy.text().replaceAll("\n?approvedBy=.*", ""));
                            return policy;
                        });
        desk.news().tell(Changed.RETENTION);
    }

    /** What may go today, by reference. */
    public Due due() throws Refused {
        return desk.look(Reading.RETENTION, records -> due(records, desk.today()));
    }

    /**
     * Something of a closed case that goes one day.
     *
     * @param due the first day from which something of it may go
     */
    record Coming(CaseId id, LocalDate due, boolean held) {}

    /** Of every closed case of which something is left that the policy lets go one day. */
    static List<Coming> coming(Records records, LocalDate today) {
        RetentionPolicy policy = policy(records);
        List<LegalHold> holds =
                records.retention().holds().stream().filter(h -> h.holds(today)).toList();
        List<RetentionStore.Standing> all = records.retention().standings();
        Map<CaseId, RetentionStore.Standing> byId =
                all.stream().collect(Collectors.toMap(RetentionStore.Standing::id, c -> c));
        List<Coming> coming = new ArrayList<>();
        for (RetentionStore.Standing one : all) {
            RetentionStore.Standing decides = keeper(one, byId);
            if (decides.status() == CaseStatus.CLOSED) {
                one.has().stream()
                        .flatMap(content -> policy.rule(content).due(decides.events()).stream())
                        .min(Comparator.naturalOrder())
                        .ifPresent(day ->
                                coming.add(new Coming(one.id(), day, held(one, decides, holds))));
            }
        }
        return coming;
    }

    static Due due(Records records, LocalDate today) {
        RetentionPolicy policy = policy(records);
        List<LegalHold> holds =
                records.retention().holds().stream().filter(h -> h.holds(today)).toList();
        Set<String> waiting = new HashSet<>();
        for (Proposal proposal : records.retention().proposals()) {
            if (UNFINISHED.contains(proposal.state())) {
                proposal.items().forEach(item -> waiting.add(item.id() + item.content().name()));
            }
        }
        List<RetentionStore.Standing> all = records.retention().standings();
        Map<CaseId, RetentionStore.Standing> byId =
                all.stream().collect(Collectors.toMap(RetentionStore.Standing::id, c -> c));
        List<Item> items = new ArrayList<>();
        int held = 0;
        int proposed = 0;
        for (RetentionStore.Standing one : all) {
            RetentionStore.Standing decides = keeper(one, byId);
            if (decides.status() != CaseStatus.CLOSED) {
                continue;
            }
            List<Item> its = new ArrayList<>();
            for (RetainedContent content : RetainedContent.values()) {
                Optional<LocalDate> day = policy.rule(content).due(decides.events());
                if (one.has().contains(content) && day.filter(d -> !d.isAfter(today)).isPresent()) {
                    its.add(
                            new Item(
                                    one.id(),
                                    one.reference(),
                                    content,
                                    day.get(),
                                    Optional.empty()));
                }
            }
            if (!its.isEmpty() && held(one, decides, holds)) {
                held++;
                continue;
            }
            for (Item item : its) {
                if (waiting.contains(item.id() + item.content().name())) {
                    proposed++;
                } else {
                    items.add(item);
                }
            }
        }
        items.sort(
                Comparator.comparing(Item::due)
                        .thenComparing(item -> item.reference().text())
                        .thenComparing(Item::content));
        return new Due(items, held, proposed);
    }

    /** A case that went into another goes when that one does. */
    static RetentionStore.Standing keeper(
            RetentionStore.Standing one, Map<CaseId, RetentionStore.Standing> byId) {
        RetentionStore.Standing now = one;
        Set<CaseId> seen = new HashSet<>();
        while (now.into().isPresent() && seen.add(now.id())) {
            RetentionStore.Standing next = byId.get(now.into().get());
            if (next == null) {
                return now;
            }
            now = next;
        }
        return now;
    }

    static boolean held(
            RetentionStore.Standing one, RetentionStore.Standing decides, List<LegalHold> holds) {
        return one.saidHeld()
                || decides.saidHeld()
                || holds.stream()
                        .anyMatch(hold ->
                                hold.reviewCase()
                                        .map(id -> id.equals(one.id()) || id.equals(decides.id()))
                                        .orElse(true));
    }

    /** All there ever were, the latest first. */
    public List<Proposal> proposals() throws Refused {
        return desk.look(Reading.RETENTION, records -> records.retention().proposals());
    }

    /**
     * Proposes that these go.
     *
     * @param items of those that are due; all of them if empty
     * @throws Refused if nothing is due
     */
    public Proposal propose(List<Item> items) throws Refused {
        Proposal made =
                desk.work()
                        .write(
                                desk.session(),
                                Intent.PROPOSE_RETENTION,
                                tx -> {
                                    List<Item> due = due(tx, desk.today()).items();
                                    List<Item> wanted =
                                            items.isEmpty()
                                                    ? due
                                                    : due.stream().filter(items::contains).toList();
                                    if (wanted.isEmpty()) {
                                        throw new Refused(
                                                new Problem.Invalid(
                                                        "case.retentionReview",
                                                        "retentionNone",
                                                        List.of()));
                                    }
                                    Proposal proposal =
                                            new Proposal(
                                                    desk.ids().next(),
                                                    tx.retention().proposals().size() + 1,
                                                    State.PROPOSED,
                                                    desk.session().member().id(),
                                                    desk.session().member().name(),
                                                    desk.clock().instant(),
                                                    policy(tx).text(),
                                                    Optional.empty(),
                                                    Optional.empty(),
                                                    wanted);
                                    tx.retention().keep(proposal);
                                    tx.audit(proposal.reference(), said(proposal));
                                    return proposal;
                                });
        desk.news().tell(Changed.RETENTION);
        return made;
    }

    static String said(Proposal proposal) {
        return proposal.items().stream().map(Item::id).distinct().count()
                + " cases, "
                + proposal.items().size()
                + " kinds of content";
    }

    /**
     * Approves what somebody else proposed.
     *
     * @throws Refused with {@link Problem.Invalid} if it is one's own proposal
     */
    public Proposal approve(UUID id) throws Refused {
        return decide(id, State.APPROVED, "");
    }

    /** Rejects it; the reason is kept. */
    public Proposal reject(UUID id, String reason) throws Refused {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LegalHolds.LONGEST) {
            throw new Refused(
                    new Problem.Invalid("case.retentionReview", "retentionReason", List.of()));
        }
        return decide(id, State.REJECTED, why);
    }

    private Proposal decide(UUID id, State next, String reason) throws Refused {
        Proposal decided =
                desk.work()
                        .write(
                                desk.session(),
                                next == State.APPROVED
                                        ? Intent.APPROVE_RETENTION
                                        : Intent.REJECT_RETENTION,
                                tx -> {
                                    Proposal proposal = require(tx, id, State.PROPOSED);
                                    if (proposal.proposedBy()
                                            .equals(desk.session().member().id())) {
                                        throw new Refused(
                                                new Problem.Invalid(
                                                        "case.retentionReview",
                                                        "retentionOwn",
                                                        List.of()));
                                    }
                                    Proposal now =
                                            proposal.decided(
                                                    new Decision(
                                                            desk.session().member().id(),
                                                            desk.session().member().name(),
                                                            desk.clock().instant(),
                                                            reason),
                                                    next);
                                    tx.retention().keep(now);
                                    tx.audit(proposal.reference(), said(proposal));
                                    return now;
                                });
        desk.news().tell(Changed.RETENTION);
        return decided;
    }

    static Proposal require(Records records, UUID id, State state) throws Refused {
        Proposal found =
                records.retention().proposals().stream()
                        .filter(proposal -> proposal.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new Refused(new Problem.NotFound(id.toString())));
        if (found.state() != state) {
            throw new Refused(
                    new Problem.Invalid(
                            "case.retentionReview", "retentionNotNow", List.of(found.reference())));
        }
        return found;
    }
}
