package vigil.casework;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vigil.domain.casefile.AgencyReturn;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.RequestStatus;
import vigil.domain.casefile.ReviewCase;

/** What agencies send: looked at, kept for good, corrected beside it, opened again. */
final class ReceivedReturns {

    private final Desk desk;
    private final RequestTools tools;
    private final ContentDigest digest;
    private final CaseReturns cases;

    ReceivedReturns(Desk desk, RequestTools tools, ContentDigest digest, CaseReturns cases) {
        this.desk = desk;
        this.tools = tools;
        this.digest = digest;
        this.cases = cases;
    }

    /** Reads a file that came for this case, and says which request it answers. */
    InformationRequests.Look look(ReviewCase reviewCase, byte[] file) throws Refused {
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
        return new InformationRequests.Look(
                request,
                sheet,
                RequestPapers.of(desk, tools).content(sheet, offers()),
                reading.code("RECORDS_HELD", sheet.held()),
                reading.code("DISCLOSURE", sheet.disclosure()));
    }

    /** Keeps what an agency answered, as it came and for good. */
    ReviewCase receive(
            CaseId id,
            UUID request,
            AgencyReturn.Reply reply,
            Optional<InformationRequests.Arrived> file)
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
                                    ReviewCase now = cases.require(tx, id);
                                    AgencyReturn was = CaseReturns.find(now, request);
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
                                    ReviewCase after =
                                            cases.store(tx, now, CaseReturns.with(now, is));
                                    tx.requests()
                                            .keep(
                                                    version,
                                                    id,
                                                    file.map(InformationRequests.Arrived::bytes));
                                    tx.audit(
                                            now.reference().text(),
                                            reply.status().name() + " " + version.sha256());
                                    return after;
                                });
        desk.news().tell(Changed.CASES);
        return stored;
    }

    /** Puts a correction beside what was received, which stays as it is. */
    ReturnVersion correct(
            CaseId id,
            UUID request,
            AgencyReturn.Reply reply,
            Optional<InformationRequests.Arrived> file,
            String why)
            throws Refused {
        if (why.isBlank()) {
            throw new Refused(new Problem.Invalid("request.content", "reasonWanted", List.of()));
        }
        return desk.work()
                .write(
                        desk.session(),
                        Intent.RECEIVE_RETURN,
                        tx -> {
                            ReviewCase now = cases.require(tx, id);
                            if (CaseReturns.find(now, request).received().isEmpty()) {
                                throw new Refused(new Problem.NotFound(now.reference().text()));
                            }
                            int last =
                                    tx.requests().versions(id).stream()
                                            .filter(v -> v.request().equals(request))
                                            .mapToInt(ReturnVersion::number)
                                            .max()
                                            .orElse(1);
                            ReturnVersion version = version(request, last + 1, reply, why, file);
                            tx.requests()
                                    .keep(
                                            version,
                                            id,
                                            file.map(InformationRequests.Arrived::bytes));
                            tx.audit(
                                    now.reference().text(),
                                    "correction " + version.number() + " " + version.sha256());
                            return version;
                        });
    }

    private ReturnVersion version(
            UUID request,
            int number,
            AgencyReturn.Reply reply,
            String why,
            Optional<InformationRequests.Arrived> file)
            throws Refused {
        if (file.filter(f -> f.bytes().length > ReturnFiles.LARGEST).isPresent()) {
            throw new Refused(new Problem.ReturnUnreadable("tooLarge"));
        }
        byte[] bytes =
                file.map(InformationRequests.Arrived::bytes)
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
                file.map(InformationRequests.Arrived::name)
                        .map(ReceivedReturns::shortened)
                        .orElse(""),
                file.map(f -> f.bytes().length).orElse(0),
                digest.sha256(bytes));
    }

    private static String shortened(String name) {
        return name.length() <= 200 ? name : name.substring(name.length() - 200);
    }

    /** Everything that was received for a case, each with its corrections after it. */
    List<ReturnVersion> versions(CaseId id) throws Refused {
        return desk.look(Reading.RETURNS, records -> records.requests().versions(id));
    }

    /** Opens a kept file and lays its answers beside the case as it is being edited. */
    InformationRequests.Offered offered(ReviewCase reviewCase, ReturnVersion version)
            throws Refused {
        byte[] file = file(reviewCase, version);
        ReturnedSheet sheet = tools.files().read(file);
        ReturnOffers offers = offers();
        return new InformationRequests.Offered(
                version,
                offers.answers(
                        reviewCase,
                        CaseReturns.find(reviewCase, version.request()).agency(),
                        sheet),
                offers.events(version.request(), sheet, desk.ids()),
                offers.unseen(sheet),
                offers.unclearEvents(sheet),
                sheet.formulas());
    }

    /** Writes a kept file, byte for byte, to where the person wants it. */
    void copy(ReviewCase reviewCase, ReturnVersion version, Path target) throws Refused {
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
        if (!digest.sha256(file).equals(version.sha256())) {
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
}
