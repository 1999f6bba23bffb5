package vigil.casework;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.CaseStatus;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.InquestOutcome;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.ResponseTimes;
import vigil.domain.casefile.Value;

/** Everything that is waited for, across all cases, longest first. */
public final class WaitingLists {

    private static final FieldKey SUPPORT_OFFERED = new FieldKey("family.supportOffered");
    private static final FieldKey SUPPORT_TAKEN_UP = new FieldKey("family.supportTakenUp");
    private static final FieldKey PRE_INQUEST = new FieldKey("coroner.preInquestReview");

    private static final int COMING_DAYS = 90;

    /** A case on a list. */
    public record Of(CaseId id, CaseReference reference, CaseStatus status) {}

    /**
     * Toxicology that was asked for and has not come.
     *
     * @param death empty if the day is not known
     * @param sinceDeath days since the death
     * @param sinceReported days since the coroner was told, which is when it can have been asked
     *     for
     */
    public record Toxicology(
            Of of,
            Optional<PartialDate> death,
            OptionalLong sinceDeath,
            OptionalLong sinceReported) {}

    /**
     * An inquest that was opened and has no conclusion.
     *
     * @param next the final hearing or, before that is fixed, the review before it
     * @param late whether it has been open for more than twelve months
     */
    public record Inquest(
            Of of, PartialDate opened, Optional<PartialDate> next, long days, boolean late) {}

    /**
     * A coroner's report to prevent future deaths.
     *
     * @param issued empty if its date is not known
     * @param due the date given, or 56 days after it was issued
     * @param daysLate past its due date without a reply; 0 if it is not
     * @param daysLeft until a reply is due; empty if it has come, is late or no day is known
     * @param answer what was replied, in short
     */
    public record Report(
            Of of,
            String reference,
            String addressee,
            String concern,
            Optional<PartialDate> issued,
            Optional<LocalDate> due,
            Optional<PartialDate> replied,
            long daysLate,
            OptionalLong daysLeft,
            String answer) {}

    /** What has become of offering support to the next of kin. */
    public enum Offer {
        NOT_OFFERED,
        NO_REPLY,
        DECLINED,
        ACCEPTED
    }

    /** Support for the bereaved in one case; names nobody. */
    public record Kin(Of of, Offer offer, Optional<PartialDate> death, OptionalLong days) {}

    /**
     * A case of which something is due for a decision, by the panel's policy.
     *
     * @param days past the date; negative if it is still to come
     */
    public record Retention(Of of, LocalDate due, long days, boolean legalHold) {}

    /**
     * All lists.
     *
     * @param kin empty as a whole for those who may not read of living people
     */
    public record Picture(
            LocalDate date,
            List<RequestStore.Open> requests,
            List<ResponseTimes> times,
            List<Toxicology> toxicology,
            List<Inquest> inquests,
            List<Report> reports,
            Optional<List<Kin>> kin,
            List<Retention> retention) {

        /** For whoever may not read what agencies were asked. */
        static Picture nothing(LocalDate date) {
            return new Picture(
                    date,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    List.of());
        }
    }

    private final Desk desk;

    WaitingLists(Desk desk) {
        this.desk = desk;
    }

    public Picture picture(Progress progress) throws Refused {
        LocalDate today = desk.today();
        return desk.look(Reading.WAITING_LISTS, records -> collect(records, today, progress));
    }

    private Picture collect(Records records, LocalDate today, Progress progress) throws Refused {
        RequestStore store = records.requests();
        Sight sight = desk.session().sight();
        Set<CaseId> closed = records.panel().closedTo(desk.session().member().id()).keySet();
        List<RequestStore.Open> requests =
                store.outstanding().stream()
                        .filter(open -> !closed.contains(open.reviewCase()))
                        .filter(open -> desk.session().seesReturnOf(open.request().agency()))
                        .toList();
        progress.checkCancelled();
        List<ResponseTimes> times =
                times(
                        store.answering().stream()
                                .filter(a -> desk.session().seesReturnOf(a.agency()))
                                .toList(),
                        today);
        progress.checkCancelled();
        List<RequestStore.Waiting> open =
                store.waiting(
                        EnumSet.copyOf(
                                Arrays.stream(CaseStatus.values())
                                        .filter(CaseStatus::open)
                                        .toList()),
                        Set.of(
                                Fields.TYPE,
                                Fields.DATE_OF_DEATH,
                                Fields.TOXICOLOGY_REQUESTED,
                                Fields.TOXICOLOGY_RECEIVED,
                                Fields.REPORTED_TO_CORONER,
                                Fields.INQUEST_OPENED,
                                Fields.INQUEST_DATE,
                                PRE_INQUEST,
                                Fields.CONCLUSION,
                                Fields.REGULATION_28,
                                Fields.REGULATION_28_DETAILS,
                                SUPPORT_OFFERED,
                                SUPPORT_TAKEN_UP),
                        sight);
        progress.checkCancelled();
        List<RequestStore.Waiting> done =
                store.waiting(
                        EnumSet.of(CaseStatus.CLOSED, CaseStatus.OUT_OF_SCOPE),
                        Set.of(
                                Fields.DATE_OF_DEATH,
                                Fields.REGULATION_28,
                                Fields.REGULATION_28_DETAILS),
                        sight);
        List<Report> reports = new ArrayList<>();
        open.forEach(c -> report(c, today).ifPresent(reports::add));
        // A closed case is of interest only while nobody has answered the coroner.
        done.forEach(
                c -> report(c, today).filter(r -> r.replied().isEmpty()).ifPresent(reports::add));
        reports.sort(
                Comparator.comparing((Report r) -> r.replied().isPresent())
                        .thenComparing(r -> r.due().orElse(LocalDate.MIN)));
        return new Picture(
                today,
                requests,
                times,
                toxicology(open, today),
                inquests(
                        open,
                        today,
                        Setting.INQUEST_MONTHS.number(
                                records.settings().get(Setting.INQUEST_MONTHS))),
                reports,
                sight.living() ? Optional.of(kin(open, today)) : Optional.empty(),
                retention(
                        done,
                        done.isEmpty()
                                ? List.of()
                                : vigil.casework.Retention.coming(records, today),
                        today));
    }

    private static Of of(RequestStore.Waiting c) {
        return new Of(c.reviewCase(), c.reference(), c.status());
    }

    static List<ResponseTimes> times(List<RequestStore.Answering> all, LocalDate today) {
        Map<String, List<ResponseTimes.Times>> byAgency =
                all.stream()
                        .collect(
                                Collectors.groupingBy(
                                        RequestStore.Answering::agency,
                                        TreeMap::new,
                                        Collectors.mapping(
                                                RequestStore.Answering::times,
                                                Collectors.toList())));
        return byAgency.entrySet().stream()
                .map(agency -> ResponseTimes.of(agency.getKey(), agency.getValue(), today))
                .toList();
    }

    static List<Toxicology> toxicology(List<RequestStore.Waiting> cases, LocalDate today) {
        return cases.stream()
                .filter(c -> yes(c.answers(), Fields.TOXICOLOGY_REQUESTED))
                .filter(c -> c.answers().date(Fields.TOXICOLOGY_RECEIVED).isEmpty())
                .map(c ->
                        new Toxicology(
                                of(c),
                                c.answers().date(Fields.DATE_OF_DEATH),
                                since(c.answers().date(Fields.DATE_OF_DEATH), today),
                                since(c.answers().date(Fields.REPORTED_TO_CORONER), today)))
                .sorted(
                        Comparator.comparingLong(
                                        (Toxicology t) -> t.sinceDeath().orElse(Long.MAX_VALUE))
                                .reversed())
                .toList();
    }

    /**
     * @param months after its opening when one is overdue
     */
    static List<Inquest> inquests(List<RequestStore.Waiting> cases, LocalDate today, int months) {
        List<Inquest> inquests = new ArrayList<>();
        for (RequestStore.Waiting c : cases) {
            Optional<PartialDate> opened = c.answers().date(Fields.INQUEST_OPENED);
            if (opened.isPresent() && !InquestOutcome.concluded(c.answers())) {
                LocalDate from = opened.get().earliest();
                inquests.add(
                        new Inquest(
                                of(c),
                                opened.get(),
                                c.answers()
                                        .date(Fields.INQUEST_DATE)
                                        .or(() -> c.answers().date(PRE_INQUEST)),
                                ChronoUnit.DAYS.between(from, today),
                                from.plusMonths(months).isBefore(today)));
            }
        }
        inquests.sort(Comparator.comparingLong(Inquest::days).reversed());
        return inquests;
    }

    static Optional<Report> report(RequestStore.Waiting c, LocalDate today) {
        Answers answers = c.answers();
        if (!yes(answers, Fields.REGULATION_28)) {
            return Optional.empty();
        }
        Optional<PartialDate> issued = answers.datePart(Fields.REGULATION_28_DETAILS, "date");
        Optional<LocalDate> due =
                answers.datePart(Fields.REGULATION_28_DETAILS, "due")
                        .map(PartialDate::latest)
                        .or(() ->
                                issued.map(
                                        date -> date.latest().plusDays(InquestOutcome.REPLY_DAYS)));
        Optional<PartialDate> replied = answers.datePart(Fields.REGULATION_28_DETAILS, "replied");
        long late =
                replied.isEmpty() && due.filter(d -> d.isBefore(today)).isPresent()
                        ? ChronoUnit.DAYS.between(due.get(), today)
                        : 0;
        OptionalLong left =
                replied.isEmpty() && due.filter(d -> !d.isBefore(today)).isPresent()
                        ? OptionalLong.of(ChronoUnit.DAYS.between(today, due.get()))
                        : OptionalLong.empty();
        return Optional.of(
                new Report(
                        of(c),
                        words(answers, "reference"),
                        words(answers, "addressee"),
                        words(answers, "concern"),
                        issued,
                        due,
                        replied,
                        late,
                        left,
                        words(answers, "answer")));
    }

    private static String words(Answers answers, String part) {
        return answers.part(Fields.REGULATION_28_DETAILS, part)
                .map(value -> value instanceof Value.Text text ? text.text() : "")
                .orElse("");
    }

    static List<Kin> kin(List<RequestStore.Waiting> cases, LocalDate today) {
        return cases.stream()
                .filter(c ->
                        c.answers().code(Fields.TYPE).filter(Fields.NEAR_FATAL::equals).isEmpty())
                .map(c ->
                        new Kin(
                                of(c),
                                offer(c.answers()),
                                c.answers().date(Fields.DATE_OF_DEATH),
                                since(c.answers().date(Fields.DATE_OF_DEATH), today)))
                .sorted(
                        Comparator.comparing(Kin::offer)
                                .thenComparing(
                                        Comparator.comparingLong(
                                                        (Kin k) -> k.days().orElse(Long.MAX_VALUE))
                                                .reversed()))
                .toList();
    }

    /** A refusal anywhere among several relatives does not hide that another accepted. */
    private static Offer offer(Answers answers) {
        List<String> offered = everywhere(answers, SUPPORT_OFFERED);
        List<String> taken = everywhere(answers, SUPPORT_TAKEN_UP);
        if (taken.contains(Fields.YES)) {
            return Offer.ACCEPTED;
        }
        if (taken.contains(Fields.NO)) {
            return Offer.DECLINED;
        }
        return offered.contains(Fields.YES) ? Offer.NO_REPLY : Offer.NOT_OFFERED;
    }

    private static List<String> everywhere(Answers answers, FieldKey field) {
        return answers.all().entrySet().stream()
                .filter(entry -> entry.getKey().field().equals(field))
                .map(Map.Entry::getValue)
                .filter(Answer.Known.class::isInstance)
                .map(answer -> ((Answer.Known) answer).value())
                .filter(Value.Code.class::isInstance)
                .map(value -> ((Value.Code) value).code())
                .toList();
    }

    /** By the panel's policy, as the page Retention says it; cases that the reader sees. */
    static List<Retention> retention(
            List<RequestStore.Waiting> cases,
            List<vigil.casework.Retention.Coming> coming,
            LocalDate today) {
        Map<CaseId, RequestStore.Waiting> seen = new HashMap<>();
        cases.forEach(c -> seen.put(c.reviewCase(), c));
        return coming.stream()
                .filter(c -> seen.containsKey(c.id()))
                .filter(c -> !c.due().isAfter(today.plusDays(COMING_DAYS)))
                .map(c ->
                        new Retention(
                                of(java.util.Objects.requireNonNull(seen.get(c.id()))),
                                c.due(),
                                ChronoUnit.DAYS.between(c.due(), today),
                                c.held()))
                .sorted(Comparator.comparing(Retention::due))
                .toList();
    }

    private static boolean yes(Answers answers, FieldKey field) {
        return answers.code(field).filter(Fields.YES::equals).isPresent();
    }

    private static OptionalLong since(Optional<PartialDate> date, LocalDate today) {
        return date.isPresent()
                ? OptionalLong.of(ChronoUnit.DAYS.between(date.get().earliest(), today))
                : OptionalLong.empty();
    }
}
