package vigil.casework;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import vigil.domain.casefile.CaseChange;
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
    private final ContentDigest digest;

    InformationRequests(Desk desk, RequestTools tools, ContentDigest digest) {
        this.desk = desk;
        this.tools = tools;
        this.digest = digest;
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
                                    ReviewCase now = require(tx, id);
                                    List<AgencyReturn> all = new ArrayList<>(now.returns());
                                    all.addAll(requests.keySet());
                                    ReviewCase after = store(tx, now, now.withReturns(all));
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
                                        ReviewCase now = require(tx, of.getKey());
                                        ReviewCase after = now;
                                        for (UUID request : of.getValue()) {
                                            AgencyReturn was = find(now, request);
                                            RequestStatus to = next(was, step);
                                            AgencyReturn is = was.chased(to, today);
                                            after = with(after, is);
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
                                        stored.add(store(tx, now, after));
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
        ReturnedSheet sheet = tools.files().read(file);
        AgencyReturn request =
                sheet.number().stream()
                        .flatMap(number ->
                                reviewCase.returns().stream()
                                        .filter(r -> r.number().equals(number)))
                        .findFirst()
                        .orElseThrow(() ->
                                new Refused(
                                        sheet.number()
                                                .<Problem>map(number ->
                                                        new Problem.OtherRequest(number.text()))
                                                .orElseGet(() ->
                                                        new Problem.ReturnUnreadable("noNumber"))));
        AnswerReading reading = reading();
        return new Look(
                request,
                sheet,
                papers().content(sheet, offers()),
                reading.code("RECORDS_HELD", sheet.held()),
                reading.code("DISCLOSURE", sheet.disclosure()));
    }

    /** Keeps what an agency answered, as it came and for good. */
    public ReviewCase receive(
            CaseId id, UUID request, AgencyReturn.Reply reply, Optional<Arrived> file)
            throws Refused {
        if (reply.received().isAfter(desk.today())) {
            throw new Refused(new Problem.Invalid("request.received", "inFuture", List.of()));
        }
        if (reply.status() == RequestStatus.DECLINED && reply.content().isBlank()) {
            throw new Refused(new Problem.Invalid("request.content", "reasonWanted", List.of()));
        }
        ReviewCase stored =
                desk.work()
                        .write(
                                desk.session(),
                                Intent.RECEIVE_RETURN,
                                tx -> {
                                    ReviewCase now = require(tx, id);
                                    AgencyReturn was = find(now, request);
                                    if (was.received().isPresent()
                                            || !was.state().mayBecome(reply.status())) {
                                        throw new Refused(new Problem.Frozen());
                                    }
                                    ReturnVersion version = version(request, 1, reply, "", file);
                                    AgencyReturn is =
                                            was.answered(
                                                    reply,
                                                    version.hasFile()
                                                            ? version.fileName()
                                                                    + " sha256:"
                                                                    + version.sha256()
                                                            : "");
                                    ReviewCase after = store(tx, now, with(now, is));
                                    tx.requests().keep(version, id, file.map(Arrived::bytes));
                                    tx.audit(
                                            now.reference().text(),
                                            reply.status().name() + " " + version.sha256());
                                    return after;
                                });
        desk.news().tell(Changed.CASES);
        return stored;
    }

    /** Puts a correction beside what was received, which stays as it is. */
    public ReturnVersion correct(
            CaseId id, UUID request, AgencyReturn.Reply reply, Optional<Arrived> file, String why)
            throws Refused {
        if (why.isBlank()) {
            throw new Refused(new Problem.Invalid("request.content", "reasonWanted", List.of()));
        }
        return desk.work()
                .write(
                        desk.session(),
                        Intent.RECEIVE_RETURN,
                        tx -> {
                            ReviewCase now = require(tx, id);
                            if (find(now, request).received().isEmpty()) {
                                throw new Refused(new Problem.NotFound(now.reference().text()));
                            }
                            int last =
                                    tx.requests().versions(id).stream()
                                            .filter(v -> v.request().equals(request))
                                            .mapToInt(ReturnVersion::number)
                                            .max()
                                            .orElse(1);
                            ReturnVersion version = version(request, last + 1, reply, why, file);
                            tx.requests().keep(version, id, file.map(Arrived::bytes));
                            tx.audit(
                                    now.reference().text(),
                                    "correction " + version.number() + " " + version.sha256());
                            return version;
                        });
    }

    private ReturnVersion version(
            UUID request, int number, AgencyReturn.Reply reply, String why, Optional<Arrived> file)
            throws Refused {
        if (file.filter(f -> f.bytes().length > ReturnFiles.LARGEST).isPresent()) {
            throw new Refused(new Problem.ReturnUnreadable("tooLarge"));
        }
        byte[] bytes =
                file.map(Arrived::bytes)
                        .orElseGet(() -> reply.content().getBytes(StandardCharsets.UTF_8));
        return new ReturnVersion(
                desk.ids().next(),
                request,
                number,
                reply.received(),
                desk.clock().instant(),
                desk.session().member().id(),
                reply.status().code(),
                reply.recordsHeld(),
                reply.disclosure(),
                reply.content(),
                why,
                file.map(Arrived::name).map(InformationRequests::shortened).orElse(""),
                file.map(f -> f.bytes().length).orElse(0),
                sha256(bytes));
    }

    private static String shortened(String name) {
        return name.length() <= 200 ? name : name.substring(name.length() - 200);
    }

    private String sha256(byte[] bytes) {
        try {
            return digest.sha256(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new IllegalStateException("memory can be read", e);
        }
    }

    /** Everything that was received for a case, each with its corrections after it. */
    public List<ReturnVersion> versions(CaseId id) throws Refused {
        return desk.look(Reading.RETURNS, records -> records.requests().versions(id));
    }

    /** Opens a kept file and lays its answers beside the case as it is being edited. */
    public Offered offered(ReviewCase reviewCase, ReturnVersion version) throws Refused {
        byte[] file = file(reviewCase, version);
        ReturnedSheet sheet = tools.files().read(file);
        ReturnOffers offers = offers();
        return new Offered(
                version,
                offers.answers(reviewCase, find(reviewCase, version.request()).agency(), sheet),
                offers.events(version.request(), sheet, desk.ids()),
                offers.unseen(sheet),
                offers.unclearEvents(sheet),
                sheet.formulas());
    }

    /** Writes a kept file, byte for byte, to where the person wants it. */
    public void copy(ReviewCase reviewCase, ReturnVersion version, Path target) throws Refused {
        LettersOut.write(file(reviewCase, version), target);
    }

    private byte[] file(ReviewCase reviewCase, ReturnVersion version) throws Refused {
        byte[] file =
                desk.work()
                        .write(
                                desk.session(),
                                Intent.OPEN_RETURN,
                                tx -> {
                                    tx.audit(
                                            reviewCase.reference().text(),
                                            "version " + version.number(),
                                            Shown.name());
                                    return tx.requests()
                                            .file(version.id())
                                            .orElseThrow(() ->
                                                    new Refused(
                                                            new Problem.NotFound(
                                                                    version.fileName())));
                                });
        if (!sha256(file).equals(version.sha256())) {
            throw new Refused(new Problem.Damaged("store.mv.db", "checksum"));
        }
        return file;
    }

    private ReturnOffers offers() {
        return new ReturnOffers(desk.vocabulary(), reading(), desk.session().sight());
    }

    private AnswerReading reading() {
        return new AnswerReading(desk.vocabulary(), desk.today());
    }

    private RequestPapers papers() throws Refused {
        return desk.work()
                .read(
                        desk.session(),
                        records ->
                                new RequestPapers(
                                        desk.vocabulary(),
                                        tools,
                                        records.panel().profile(),
                                        desk.session().member().name(),
                                        records.settings().get(Setting.MARKING_FULL)));
    }

    private ReviewCase read(CaseId id) throws Refused {
        return desk.work().read(desk.session(), records -> require(records, id));
    }

    private ReviewCase require(Records records, CaseId id) throws Refused {
        ClosedCases.refuse(records, desk.session(), id);
        return records.cases()
                .find(id, desk.session().sight())
                .orElseThrow(() -> new Refused(new Problem.NotFound(id.toString())));
    }

    private ReviewCase store(Transaction tx, ReviewCase before, ReviewCase changed) throws Refused {
        ReviewCase after = changed.withVersion(before.version() + 1);
        if (!tx.cases()
                .update(
                        before,
                        after,
                        CaseChange.between(before, after),
                        desk.session().member().id(),
                        desk.clock().instant())) {
            throw new Refused(
                    new Problem.Stale(
                            before.reference().text(), before.version(), before.version() + 1));
        }
        return after;
    }

    private static AgencyReturn find(ReviewCase reviewCase, UUID request) throws Refused {
        return reviewCase.returns().stream()
                .filter(r -> r.id().equals(request))
                .findFirst()
                .orElseThrow(
                        () -> new Refused(new Problem.NotFound(reviewCase.reference().text())));
    }

    private static ReviewCase with(ReviewCase reviewCase, AgencyReturn changed) {
        return reviewCase.withReturns(
                reviewCase.returns().stream()
                        .map(r -> r.id().equals(changed.id()) ? changed : r)
                        .toList());
    }
}
