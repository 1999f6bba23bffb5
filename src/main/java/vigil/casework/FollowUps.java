package vigil.casework;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseStatus;
import vigil.domain.casefile.FactorFinding;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Value;
import vigil.domain.panel.FollowThrough;
import vigil.domain.panel.FollowUpChange;
import vigil.domain.panel.PanelAction;
import vigil.domain.panel.Recommendation;
import vigil.domain.panel.RepeatedAdvice;

/**
 * Recommendations and actions followed to their end: what is owed and how long, who has answered,
 * what is to be looked at again, what was recommended before, and replies to coroners.
 */
public final class FollowUps {

    private static final String AWAITING = "ACCEPTED04";

    /**
     * Everything at one moment.
     *
     * @param through by item; see {@link #through(UUID)}
     * @param repeats by recommendation: what says much the same and is earlier
     * @param inForce by item: the day from which its effect can be looked for, if it is done
     * @param reminders by item: how often its owner was reminded
     * @param reports Regulation 28 reports, unanswered ones first
     */
    public record Picture(
            LocalDate date,
            List<PanelAction> actions,
            List<Recommendation> recommendations,
            Map<UUID, FollowThrough> through,
            Map<UUID, List<RepeatedAdvice.Earlier>> repeats,
            Map<UUID, LocalDate> inForce,
            Map<UUID, Integer> reminders,
            List<WaitingLists.Report> reports) {

        public FollowThrough through(UUID item) {
            return through.getOrDefault(item, FollowThrough.none(item));
        }

        public List<RepeatedAdvice.Earlier> earlier(UUID recommendation) {
            return repeats.getOrDefault(recommendation, List.of());
        }

        /** How many days past its date, 0 if it is not. */
        public static long daysLate(Optional<LocalDate> due, boolean finished, LocalDate today) {
            return finished || due.isEmpty()
                    ? 0
                    : Math.max(0, ChronoUnit.DAYS.between(due.get(), today));
        }
    }

    /**
     * What presses, in numbers.
     *
     * @param oldestDays how long the longest overdue is overdue
     * @param unanswered recommendations that their owner has neither accepted nor refused
     * @param looks effects whose day to be looked at again has come
     * @param reportsLate Regulation 28 reports past their 56 days with no reply
     * @param reportsOpen Regulation 28 reports still within their time
     */
    public record Pressing(
            int overdue,
            long oldestDays,
            int unanswered,
            int looks,
            int repeated,
            int reportsLate,
            int reportsOpen) {}

    private final Desk desk;
    private final ActionTracking tracking;
    private final FollowUpLedger ledger;

    FollowUps(Desk desk, ActionTracking tracking) {
        this.desk = desk;
        this.tracking = tracking;
        this.ledger = new FollowUpLedger(desk);
    }

    public Picture picture(Progress progress) throws Refused {
        LocalDate today = desk.today();
        return desk.look(Reading.ACTIONS, records -> collect(records, today, progress));
    }

    private Picture collect(Records records, LocalDate today, Progress progress) throws Refused {
        List<PanelAction> actions = tracking.seen(records);
        List<Recommendation> recommendations = tracking.seenAdvice(records);
        Map<UUID, FollowThrough> through = records.followUps().all();
        List<RepeatedAdvice.Statement> statements =
                statements(records, recommendations, through, progress);
        RepeatedAdvice advice = new RepeatedAdvice(statements);
        Map<UUID, List<RepeatedAdvice.Earlier>> repeats = new HashMap<>();
        for (RepeatedAdvice.Statement statement : statements) {
            List<RepeatedAdvice.Earlier> earlier = advice.before(statement);
            if (!earlier.isEmpty()) {
                repeats.put(statement.id(), earlier);
            }
            progress.checkCancelled();
        }
        return new Picture(
                today,
                actions,
                recommendations,
                through,
                repeats,
                inForce(actions, recommendations),
                records.followUps().reminders(),
                reports(records, today));
    }

    private List<RepeatedAdvice.Statement> statements(
            Records records,
            List<Recommendation> recommendations,
            Map<UUID, FollowThrough> through,
            Progress progress)
            throws Refused {
        Map<CaseId, Set<String>> factors = new HashMap<>();
        List<RepeatedAdvice.Statement> statements = new ArrayList<>();
        for (Recommendation r : recommendations) {
            progress.checkCancelled();
            statements.add(
                    statement(
                            records,
                            r,
                            through.getOrDefault(r.id(), FollowThrough.none(r.id())),
                            factors));
        }
        return statements;
    }

    private RepeatedAdvice.Statement statement(
            Records records,
            Recommendation r,
            FollowThrough through,
            Map<CaseId, Set<String>> factors) {
        return new RepeatedAdvice.Statement(
                r.id(),
                r.reference(),
                r.madeOn(),
                r.wording(),
                through.factor(),
                r.reviewCase()
                        .map(id -> factors.computeIfAbsent(id, c -> factors(records, c)))
                        .orElse(Set.of()));
    }

    private Set<String> factors(Records records, CaseId id) {
        return records.cases().find(id, desk.session().sight()).stream()
                .map(ReviewCase::factors)
                .flatMap(List::stream)
                .filter(finding -> finding.influence().contributed())
                .map(FactorFinding::factor)
                .collect(Collectors.toSet());
    }

    /** An action counts from the day it was done, a recommendation from its last action's. */
    private static Map<UUID, LocalDate> inForce(
            List<PanelAction> actions, List<Recommendation> recommendations) {
        Map<UUID, LocalDate> days = new HashMap<>();
        for (PanelAction action : actions) {
            action.completedOn()
                    .filter(day -> done(action.status()))
                    .ifPresent(day -> days.put(action.id(), day));
        }
        for (Recommendation r : recommendations) {
            if (done(r.status())) {
                actions.stream()
                        .filter(a -> a.recommendation().filter(r.id()::equals).isPresent())
                        .flatMap(a -> Optional.ofNullable(days.get(a.id())).stream())
                        .max(Comparator.naturalOrder())
                        .ifPresent(day -> days.put(r.id(), day));
            }
        }
        return days;
    }

    private static boolean done(String status) {
        return status.equals("ACT_STATUS03") || status.equals("ACT_STATUS04");
    }

    private List<WaitingLists.Report> reports(Records records, LocalDate today) {
        return records
                .requests()
                .waiting(
                        EnumSet.complementOf(EnumSet.of(CaseStatus.MERGED)),
                        Set.of(Fields.REGULATION_28, Fields.REGULATION_28_DETAILS),
                        desk.session().sight())
                .stream()
                .flatMap(c -> WaitingLists.report(c, today).stream())
                .sorted(
                        Comparator.comparing((WaitingLists.Report r) -> r.replied().isPresent())
                                .thenComparing(r -> r.due().orElse(LocalDate.MIN))
                                .thenComparing(r -> r.of().reference().text()))
                .toList();
    }

    /** Whether nobody has said yet that it is accepted or not. */
    public static boolean unanswered(Recommendation r) {
        return !r.finished() && r.accepted().filter(code -> !code.equals(AWAITING)).isEmpty();
    }

    /** What presses today. */
    public Pressing pressing(Progress progress) throws Refused {
        return desk.session().may(Reading.ACTIONS)
                ? pressing(picture(progress))
                : new Pressing(0, 0, 0, 0, 0, 0, 0);
    }

    /** What presses in a picture. */
    public static Pressing pressing(Picture picture) {
        LocalDate today = picture.date();
        List<Long> late = new ArrayList<>();
        picture.actions().forEach(a -> late.add(Picture.daysLate(a.due(), a.finished(), today)));
        picture.recommendations()
                .forEach(r -> late.add(Picture.daysLate(r.due(), r.finished(), today)));
        return new Pressing(
                (int) late.stream().filter(days -> days > 0).count(),
                late.stream().mapToLong(Long::longValue).max().orElse(0),
                (int) picture.recommendations().stream().filter(FollowUps::unanswered).count(),
                (int) picture.through().values().stream().filter(t -> t.lookDue(today)).count(),
                (int)
                        picture.recommendations().stream()
                                .filter(r -> !r.finished() && !picture.earlier(r.id()).isEmpty())
                                .count(),
                (int) picture.reports().stream().filter(r -> r.daysLate() > 0).count(),
                (int)
                        picture.reports().stream()
                                .filter(r -> r.replied().isEmpty() && r.daysLate() == 0)
                                .count());
    }

    /** What was recommended before and says much the same as this, which may not be stored yet. */
    public List<RepeatedAdvice.Earlier> earlier(
            Recommendation recommendation, FollowThrough through, Progress progress)
            throws Refused {
        return desk.look(
                Reading.ACTIONS,
                records ->
                        new RepeatedAdvice(
                                        statements(
                                                records,
                                                records.panel().recommendations(),
                                                records.followUps().all(),
                                                progress))
                                .before(
                                        statement(
                                                records,
                                                recommendation,
                                                through,
                                                new HashMap<>())));
    }

    /** What stands beside one item. */
    public FollowThrough through(UUID item) throws Refused {
        return desk.look(Reading.ACTIONS, records -> records.followUps().of(item));
    }

    /** What was changed in an item, latest first. */
    public List<FollowUpChange> history(UUID item) throws Refused {
        return desk.look(
                Reading.ACTIONS,
                records ->
                        ClosedTraces.of(records, desk.session()).mayRead(records, item)
                                ? records.followUps().changes(item)
                                : List.of());
    }

    public Recommendation save(Recommendation recommendation, FollowThrough through)
            throws Refused {
        return tracking.save(recommendation, through);
    }

    public PanelAction save(PanelAction action, FollowThrough through) throws Refused {
        return tracking.save(action, through);
    }

    /**
     * Takes a change back.
     *
     * @throws Refused if something it changed was changed again since
     */
    public void undo(UUID item, UUID change) throws Refused {
        desk.work()
                .write(
                        desk.session(),
                        Intent.UNDO_FOLLOW_UP,
                        tx -> {
                            ledger.undo(tx, item, change);
                            return item;
                        });
        desk.news().tell(Changed.ACTIONS);
    }

    /**
     * A reply that was recorded, with what stood there before it.
     *
     * @param details the details of the report as they were
     */
    public record Reply(CaseId reviewCase, String reference, Answer details, Answer written) {}

    /**
     * Writes into a case that the reply to the coroner's report has come.
     *
     * @param said what was replied, in short; may be empty
     * @return what takes it back
     * @throws Refused if there is no report, it was answered already, the day is to come or before
     *     the report
     */
    public Reply replied(CaseId id, LocalDate day, String said) throws Refused {
        if (day.isAfter(desk.today())) {
            throw wrong("inFuture");
        }
        CaseEditing cases = new CaseEditing(desk);
        ReviewCase reviewCase = cases.open(id).reviewCase();
        Answer before =
                reviewCase
                        .answers()
                        .get(Fields.REGULATION_28_DETAILS)
                        .filter(answer -> parts(answer).isPresent())
                        .orElseThrow(() ->
                                new Refused(new Problem.NotFound(reviewCase.reference().text())));
        if (reviewCase.answers().datePart(Fields.REGULATION_28_DETAILS, "replied").isPresent()) {
            throw wrong("alreadyReplied");
        }
        if (reviewCase
                .answers()
                .datePart(Fields.REGULATION_28_DETAILS, "date")
                .filter(issued -> day.isBefore(issued.earliest()))
                .isPresent()) {
            throw wrong("replyBeforeReport");
        }
        SequencedMap<String, Value> all = new LinkedHashMap<>(parts(before).orElseThrow().parts());
        all.put("replied", new Value.Date(PartialDate.of(day)));
        if (!said.isBlank()) {
            all.put("answer", new Value.Text(said.strip()));
        }
        Answer written = Answer.of(new Value.Parts(all));
        cases.save(reviewCase.with(Fields.REGULATION_28_DETAILS, written));
        return new Reply(id, reviewCase.reference().text(), before, written);
    }

    /**
     * Takes a reply back that was recorded by mistake.
     *
     * @throws Refused if the report was changed again since
     */
    public void takeBack(Reply reply) throws Refused {
        CaseEditing cases = new CaseEditing(desk);
        ReviewCase now = cases.open(reply.reviewCase()).reviewCase();
        if (!now.answers().get(Fields.REGULATION_28_DETAILS).equals(Optional.of(reply.written()))) {
            throw new Refused(
                    new Problem.Stale(reply.reference(), now.version() - 1, now.version()));
        }
        cases.save(now.with(Fields.REGULATION_28_DETAILS, reply.details()));
    }

    private static Optional<Value.Parts> parts(Answer answer) {
        return answer instanceof Answer.Known known && known.value() instanceof Value.Parts parts
                ? Optional.of(parts)
                : Optional.empty();
    }

    private static Refused wrong(String reason) {
        return new Refused(
                new Problem.Invalid(Fields.REGULATION_28_DETAILS.text(), reason, List.of()));
    }
}
