package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casework.AgencyContact;
import vigil.casework.InformationRequests;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.casework.ReturnVersion;
import vigil.documents.pdf.Conformance;
import vigil.domain.casefile.AgencyReturn;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.RequestStatus;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Value;
import vigil.domain.casefile.WorkingDays;

/**
 * Requests to agencies in a real store: what is written, what is kept, and what stays as it came.
 */
@Tag("slow")
class AgencyRequestsTest {

    private static final String GP = "AGENCY_TYPE04";
    private static final String POLICE = "AGENCY_TYPE01";

    @TempDir Path folder;
    private Program program = new Program(Path.of("."));
    private Path letters = Path.of(".");

    @BeforeEach
    void store() throws Exception {
        program = new Program(folder).create("Sheffield");
        letters = Files.createDirectory(folder.resolve("letters"));
    }

    private static ReviewCase notified(PanelDesk desk) throws Refused {
        return desk.notification().accept(Cases.notified(desk, "Ashworth"));
    }

    private static InformationRequests.Asking asking(PanelDesk desk, String agency) {
        return new InformationRequests.Asking(
                agency,
                Optional.of(
                        new AgencyContact(
                                desk.newId(),
                                agency,
                                "",
                                "Practice of " + agency,
                                "The manager",
                                "1 Sample Road")));
    }

    private InformationRequests.Done ask(PanelDesk desk, CaseId id, String... agencies)
            throws Refused {
        return desk.requests()
                .ask(
                        id,
                        Stream.of(agencies).map(a -> asking(desk, a)).toList(),
                        desk.requests().due(),
                        letters);
    }

    private static AgencyReturn.Reply reply(PanelDesk desk, RequestStatus status, String content) {
        return new AgencyReturn.Reply(
                status,
                LocalDate.now(desk.clock()),
                Optional.of("RECORDS_HELD01"),
                content,
                Optional.of("DISCLOSURE03"));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(letters)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private static String text(Path pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void askingWritesALetterAndAFileForEachAndRemembersThem() throws Exception {
        try (PanelDesk desk = program.open()) {
            ReviewCase before = notified(desk);
            InformationRequests.Done done = ask(desk, before.id(), GP, POLICE);
            ReviewCase after = done.cases().getFirst();
            assertThat(after.returns()).hasSize(2);
            assertThat(after.version()).isEqualTo(before.version() + 1);
            AgencyReturn gp = after.returns().getFirst();
            assertThat(gp.state()).isEqualTo(RequestStatus.REQUESTED);
            LocalDate today = LocalDate.now(desk.clock());
            assertThat(gp.due()).contains(WorkingDays.after(today, 10));
            assertThat(names())
                    .hasSize(4)
                    .contains(gp.number() + ".pdf", gp.number() + ".xlsx")
                    .noneMatch(name -> name.contains("Ashworth") || name.contains("DARD"));
            String letter = text(letters.resolve(gp.number() + ".pdf"));
            assertThat(letter)
                    .contains("Ashworth")
                    .contains("OFFICIAL-SENSITIVE")
                    .contains(gp.number().text())
                    .contains("The manager")
                    .contains("Last GP contact");
            // The contact is there the next time.
            assertThat(desk.requests().contacts())
                    .extracting(AgencyContact::organisation)
                    .contains("Practice of " + GP);
            assertThat(desk.audit().ofCase(after.reference(), 10))
                    .anyMatch(entry -> entry.intent().equals("ASK_AGENCIES"));
        }
        program.mustBeUnharmed();
    }

    @Test
    void remindersAndTheEscalationEachTakeOneDeedAndNameNobody() throws Exception {
        try (PanelDesk desk = program.open()) {
            ReviewCase now = ask(desk, notified(desk).id(), GP).cases().getFirst();
            AgencyReturn request = now.returns().getFirst();
            List<InformationRequests.Target> target =
                    List.of(new InformationRequests.Target(now.id(), request.id()));
            for (RequestStatus step :
                    List.of(
                            RequestStatus.REMINDED,
                            RequestStatus.REMINDED_TWICE,
                            RequestStatus.ESCALATED)) {
                InformationRequests.Done done =
                        desk.requests().chase(target, Optional.empty(), letters);
                now = done.cases().getFirst();
                assertThat(now.returns().getFirst().state()).isEqualTo(step);
                Path letter = done.files().getFirst();
                assertThat(text(letter))
                        .contains(request.number().text())
                        .contains("The manager")
                        .doesNotContain("Ashworth");
                byte[] bytes = Files.readAllBytes(letter);
                assertThat(Conformance.broken(bytes, Conformance.UA_1)).isEmpty();
                assertThat(Conformance.broken(bytes, Conformance.A_2A)).isEmpty();
            }
            byte[] first = Files.readAllBytes(letters.resolve(request.number() + ".pdf"));
            assertThat(Conformance.broken(first, Conformance.UA_1)).isEmpty();
            assertThat(Conformance.broken(first, Conformance.A_2A)).isEmpty();
            assertThat(now.returns().getFirst().reminders()).hasSize(3);
            Refused refused =
                    catchThrowableOfType(
                            Refused.class,
                            () -> desk.requests().chase(target, Optional.empty(), letters));
            assertThat(refused.problem()).isInstanceOf(Problem.Invalid.class);
            assertThat(names()).hasSize(5);
        }
    }

    @Test
    void aFolderThatCannotBeWrittenLeavesNoRequestBehind() throws Exception {
        try (PanelDesk desk = program.open()) {
            ReviewCase before = notified(desk);
            Path nowhere = folder.resolve("not-there");
            Refused refused =
                    catchThrowableOfType(
                            Refused.class,
                            () ->
                                    desk.requests()
                                            .ask(
                                                    before.id(),
                                                    List.of(asking(desk, GP)),
                                                    desk.requests().due(),
                                                    nowhere));
            assertThat(refused.problem()).isInstanceOf(Problem.NotWritable.class);
            assertThat(desk.cases().open(before.id()).reviewCase().returns()).isEmpty();
        }
    }

    @Test
    void aReturnIsKeptByteForByteAndCannotBeChangedAfterwards() throws Exception {
        CaseId id;
        byte[] sent;
        ReturnVersion kept;
        try (PanelDesk desk = program.open()) {
            ReviewCase now = ask(desk, notified(desk).id(), GP).cases().getFirst();
            id = now.id();
            AgencyReturn request = now.returns().getFirst();
            sent = Files.readAllBytes(letters.resolve(request.number() + ".xlsx"));
            ReviewCase after =
                    desk.requests()
                            .receive(
                                    id,
                                    request.id(),
                                    reply(desk, RequestStatus.RETURNED, "Seen in March."),
                                    Optional.of(
                                            new InformationRequests.Arrived("back.xlsx", sent)));
            AgencyReturn received = after.returns().getFirst();
            assertThat(received.state()).isEqualTo(RequestStatus.RETURNED);
            kept = desk.requests().versions(id).getFirst();
            assertThat(received.file()).isEqualTo("back.xlsx sha256:" + kept.sha256());
            // Neither the case form nor a second answer changes it.
            AgencyReturn tampered =
                    received.answered(reply(desk, RequestStatus.NIL, "Nothing."), "");
            assertFrozen(() -> desk.cases().save(after.withReturns(List.of(tampered))));
            assertFrozen(() -> desk.cases().save(after.withReturns(List.of())));
            assertFrozen(() ->
                    desk.requests()
                            .receive(
                                    id,
                                    request.id(),
                                    reply(desk, RequestStatus.NIL, ""),
                                    Optional.empty()));
            // Everything else of the case can still be saved.
            FieldKey narrative = new FieldKey("incident.narrative");
            desk.cases().save(after.with(narrative, Answer.of(new Value.Text("Found at home."))));
            // A correction stands beside it.
            ReturnVersion correction =
                    desk.requests()
                            .correct(
                                    id,
                                    request.id(),
                                    reply(desk, RequestStatus.RETURNED, "Seen in April."),
                                    Optional.empty(),
                                    "Wrong month");
            assertThat(correction.number()).isEqualTo(2);
            assertThat(desk.cases().open(id).reviewCase().returns().getFirst().content())
                    .isEqualTo("Seen in March.");
        }
        // Opened again, file and first version are what they were.
        try (PanelDesk desk = program.open()) {
            ReviewCase now = desk.cases().open(id).reviewCase();
            List<ReturnVersion> versions = desk.requests().versions(id);
            assertThat(versions).hasSize(2);
            assertThat(versions.getFirst()).isEqualTo(kept);
            Path copy = folder.resolve("copy.xlsx");
            desk.requests().copy(now, versions.getFirst(), copy);
            assertThat(Files.readAllBytes(copy)).isEqualTo(sent);
        }
        program.mustBeUnharmed();
    }

    private static void assertFrozen(org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        Refused refused = catchThrowableOfType(Refused.class, deed);
        assertThat(refused).isNotNull();
        assertThat(refused.problem()).isInstanceOf(Problem.Frozen.class);
    }

    @Test
    void aFileOfAnotherCaseIsRefused() throws Exception {
        try (PanelDesk desk = program.open()) {
            ReviewCase one = ask(desk, notified(desk).id(), GP).cases().getFirst();
            ReviewCase other =
                    ask(desk, desk.notification().accept(Cases.notified(desk, "Bennett")).id(), GP)
                            .cases()
                            .getFirst();
            byte[] file =
                    Files.readAllBytes(
                            letters.resolve(one.returns().getFirst().number() + ".xlsx"));
            assertThat(desk.requests().look(one, file).request())
                    .isEqualTo(one.returns().getFirst());
            Refused refused =
                    catchThrowableOfType(Refused.class, () -> desk.requests().look(other, file));
            assertThat(refused.problem()).isInstanceOf(Problem.OtherRequest.class);
        }
    }

    @Test
    void aRefusalWantsItsReasonAndANilReturnNothing() throws Exception {
        try (PanelDesk desk = program.open()) {
            ReviewCase now = ask(desk, notified(desk).id(), GP, POLICE).cases().getFirst();
            Refused refused =
                    catchThrowableOfType(
                            Refused.class,
                            () ->
                                    desk.requests()
                                            .receive(
                                                    now.id(),
                                                    now.returns().getFirst().id(),
                                                    reply(desk, RequestStatus.DECLINED, " "),
                                                    Optional.empty()));
            assertThat(refused.problem()).isInstanceOf(Problem.Invalid.class);
            ReviewCase nil =
                    desk.requests()
                            .receive(
                                    now.id(),
                                    now.returns().getLast().id(),
                                    reply(desk, RequestStatus.NIL, ""),
                                    Optional.empty());
            assertThat(nil.returns().getLast().state()).isEqualTo(RequestStatus.NIL);
            assertThat(nil.returns().getLast().outstanding()).isFalse();
        }
    }
}
