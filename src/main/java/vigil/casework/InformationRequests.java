package vigil.casework;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vigil.domain.access.Right;
import vigil.domain.casefile.AgencyReturn;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.ChronologyEntry;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.RequestStatus;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.WorkingDays;
import vigil.domain.vocabulary.AgencyQuestion;

/**
 * Asking agencies what they know, chasing them, and keeping what they send. What is done here is
 * stored at once, with the letters it takes, because a letter that has gone cannot be undone.
 */
public final class InformationRequests {

    /** An agency to be asked. */
    public record Asking(String agency, Optional<AgencyContact> contact) {}

    /** One request of one case. */
    public record Target(CaseId reviewCase, UUID request) {}

    /** What was stored, and the files that were written for it. */
    public record Done(List<ReviewCase> cases, List<Path> files) {
        public Done {
            cases = List.copyOf(cases);
            files = List.copyOf(files);
        }
    }

    /** A file as an agency sent it. */
    public record Arrived(String name, byte[] bytes) {}

    /**
     * A file looked at before it is kept.
     *
     * @param request which request it answers
     * @param content its answers as the case will show them
     * @param held code of RECORDS_HELD as the agency chose it
     */
    public record Look(
            AgencyReturn request,
            ReturnedSheet sheet,
            String content,
            Optional<String> held,
            Optional<String> disclosure) {}

    /**
     * A file that was kept, opened again.
     *
     * @param unseen answers left out because this member may not see such fields
     * @param unclearEvents rows of its chronology without a date or words
     */
    public record Offered(
            ReturnVersion version,
            List<ReturnOffer> answers,
            List<ChronologyEntry> events,
            int unseen,
            int unclearEvents,
            int formulas) {}

    private final Desk desk;
    private final RequestTools tools;
    private final CaseReturns cases;
    private final ReceivedReturns received;

    InformationRequests(Desk desk, RequestTools tools, ContentDigest digest) {
        this.desk = desk;
        this.tools = tools;
        this.cases = new CaseReturns(desk);
        this.received = new ReceivedReturns(desk, tools, digest, cases);
    }

    /** The day by which an agency asked today is to answer. */
    public LocalDate due() throws Refused {
        return WorkingDays.after(desk.today(), days(Setting.RETURN_DAYS, 10));
    }

    /** The day by which the agencies of a case are to be asked, if its notification is dated. */
    public Optional<LocalDate> askBy(ReviewCase reviewCase) throws Refused {
        int days = days(Setting.REQUEST_DAYS, 3);
        return reviewCase
                .answers()
                .date(Fields.DATE_NOTIFIED)
                .map(notified -> WorkingDays.after(notified.latest(), days));
    }

    private int days(Setting setting, int otherwise) throws Refused {
        String set = desk.work().read(desk.session(), r -> r.settings().get(setting));
        return set.matches("[1-9]\\d?") ? Integer.parseInt(set) : otherwise;
    }

    /** The kinds of agency that are always asked about a field, in the order of the questions. */
    public List<String> whoKnows(FieldKey field) {
        return tools.questions().stream()
                .filter(question -> question.field().filter(field::equals).isPresent())
                .map(AgencyQuestion::agency)
                .distinct()
                .toList();
    }

    /** What an agency is asked, in words. */
    public List<String> questions(String agency) throws Refused {
        return papers().questions(agency);
    }

    /** The contact book; empty for those who may not read of living people. */
    public List<AgencyContact> contacts() throws Refused {
        return desk.session().sight().living()
                ? desk.work().read(desk.session(), records -> records.requests().contacts())
                : List.of();
    }

    /** Whether this member may write letters, which name the person who died. */
    public boolean mayWriteLetters() {
        return desk.session().may(Right.WRITE_CASES) && desk.session().may(Right.READ_IDENTITY);
    }

    /**
     * Asks agencies: writes a letter and a file to fill in for each into the folder, and remembers
     * the requests and the contacts.
     */
    public Done ask(CaseId id, List<Asking> agencies, LocalDate due, Path folder) throws Refused {
        desk.session().require(Right.READ_IDENTITY);
        LocalDate today = desk.today();
        if (agencies.isEmpty()) {
            throw new Refused(new Problem.Invalid("request.agency", "missing", List.of()));
        }
        if (due.isBefore(today)) {
            throw new Refused(new Problem.Invalid("request.due", "dueBeforeSent", List.of()));
        }
        ReviewCase before = read(id);
        RequestPapers papers = papers();
        LettersOut out = new LettersOut(folder);
        Map<AgencyReturn, Optional<AgencyContact>> requests = new LinkedHashMap<>();
        for (Asking asking : agencies) {
            AgencyReturn request = AgencyReturn.ask(desk.ids().next(), asking.agency(), today, due);
            requests.put(request, asking.contact().filter(c -> !c.isBlank()));
            out.add(
                    request.number().text() + ".pdf",
                    papers.letter(
                            RequestLetter.Kind.REQUEST, before, request, asking.contact(), today));
            out.add(request.number().text() + ".xlsx", papers.form(request, today));
        }
        Done done =
                desk.work()
                        .write(
                                desk.session(),
                                Intent.ASK_AGENCIES,
                                tx -> {
                                    ReviewCase now = cases.require(tx, id);
                                    List<AgencyReturn> all = new ArrayList<>(now.returns());
                                    all.addAll(requests.keySet());
                                    ReviewCase after = cases.store(tx, now, now.withReturns(all));
                                    requests.forEach((request, contact) ->
                                            contact.ifPresent(c -> addressed(tx, request, id, c)));
                                    tx.audit(
                                            now.reference().text(),
                                            "requests " + requests.size(),
                                            Shown.name());
                                    return new Done(List.of(after), out.write());
                                });
        desk.news().tell(Changed.CASES);
        return done;
    }

    private void addressed(Transaction tx, AgencyReturn request, CaseId id, AgencyContact contact) {
        tx.requests().address(request.id(), id, contact);
        if (desk.session().sight().living()) {
            tx.requests().remember(contact, desk.clock().instant());
        }
    }

    /**
     * Chases requests: each gets its next step, or is escalated, and a letter is written for it.
     *
     * @param step the step for all of them; none for the next of each
     * @throws Refused if one of them cannot take that step; then none does
     */
    public Done chase(List<Target> targets, Optional<RequestStatus> step, Path folder)
            throws Refused {
        LocalDate today = desk.today();
        RequestPapers papers = papers();
        boolean living = desk.session().sight().living();
        Done done =
                desk.work()
                        .write(
                                desk.session(),
                                Intent.CHASE_AGENCIES,
                                tx -> {
                                    LettersOut out = new LettersOut(folder);
                                    Map<CaseId, List<UUID>> byCase = new LinkedHashMap<>();
                                    targets.forEach(t ->
                                            byCase.computeIfAbsent(
                                                            t.reviewCase(), c -> new ArrayList<>())
                                                    .add(t.request()));
                                    List<ReviewCase> stored = new ArrayList<>();
                                    for (var of : byCase.entrySet()) {
                                        ReviewCase now = cases.require(tx, of.getKey());
                                        ReviewCase after = now;
                                        for (UUID request : of.getValue()) {
                                            AgencyReturn was = CaseReturns.find(now, request);
                                            RequestStatus to = next(was, step);
                                            AgencyReturn is = was.chased(to, today);
                                            after = CaseReturns.with(after, is);
                                            out.add(
                                                    file(is, to),
                                                    papers.letter(
                                                            RequestPapers.kind(to),
                                                            now,
                                                            was,
                                                            living
                                                                    ? tx.requests()
                                                                            .addressee(request)
                                                                    : Optional.empty(),
                                                            today));
                                        }
                                        stored.add(cases.store(tx, now, after));
                                        tx.audit(
                                                now.reference().text(),
                                                "chased " + of.getValue().size());
                                    }
                                    return new Done(stored, out.write());
                                });
        desk.news().tell(Changed.CASES);
        return done;
    }

    private static RequestStatus next(AgencyReturn request, Optional<RequestStatus> step)
            throws Refused {
        Optional<RequestStatus> to = step.or(() -> request.state().nextChase());
        if (!request.outstanding() || to.isEmpty() || !request.state().mayBecome(to.get())) {
            throw new Refused(
                    new Problem.Invalid(
                            "request.status", "cannotChase", List.of(request.number().text())));
        }
        return to.get();
    }

    /** The name of the letter of a step. */
    private static String file(AgencyReturn request, RequestStatus step) {
        String number = request.number().text();
        return switch (step) {
            case REMINDED -> number + "-reminder-1.pdf";
            case REMINDED_TWICE -> number + "-reminder-2.pdf";
            case ESCALATED -> number + "-escalation.pdf";
            default -> number + ".pdf";
        };
    }

    /** Reads a file that came for this case, and says which request it answers. */
    public Look look(ReviewCase reviewCase, byte[] file) throws Refused {
        return received.look(reviewCase, file);
    }

    /** Keeps what an agency answered, as it came and for good. */
    public ReviewCase receive(
            CaseId id, UUID request, AgencyReturn.Reply reply, Optional<Arrived> file)
            throws Refused {
        return received.receive(id, request, reply, file);
    }

    /** Puts a correction beside what was received, which stays as it is. */
    public ReturnVersion correct(
            CaseId id, UUID request, AgencyReturn.Reply reply, Optional<Arrived> file, String why)
            throws Refused {
        return received.correct(id, request, reply, file, why);
    }

    /** Everything that was received for a case, each with its corrections after it. */
    public List<ReturnVersion> versions(CaseId id) throws Refused {
        return received.versions(id);
    }

    /** Opens a kept file and lays its answers beside the case as it is being edited. */
    public Offered offered(ReviewCase reviewCase, ReturnVersion version) throws Refused {
        return received.offered(reviewCase, version);
    }

    /** Writes a kept file, byte for byte, to where the person wants it. */
    public void copy(ReviewCase reviewCase, ReturnVersion version, Path target) throws Refused {
        received.copy(reviewCase, version, target);
    }

    private RequestPapers papers() throws Refused {
        return RequestPapers.of(desk, tools);
    }

    private ReviewCase read(CaseId id) throws Refused {
        return desk.work().read(desk.session(), records -> cases.require(records, id));
    }
}
