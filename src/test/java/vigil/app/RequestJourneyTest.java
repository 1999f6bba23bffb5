package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import vigil.casework.DeviceSettings.Device;
import vigil.casework.PanelDesk;
import vigil.domain.casefile.AgencyReturn;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.RequestStatus;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Value;
import vigil.exchange.FilledReturn;

/**
 * Request and chase: eight agencies are asked from one case; two return a file, one has nothing,
 * five are late, are reminded twice and escalated. By keyboard alone, on the real store.
 */
@Tag("gui")
@ExtendWith(ApplicationExtension.class)
class RequestJourneyTest {

    @TempDir private Path folder;
    private WindowDriver window;

    @Start
    void start(Stage stage) {
        window = new WindowDriver(stage, folder, TestClock.ofTheSample());
    }

    /** A case whose answers suggest eight agencies. */
    private String caseToAskAbout(Path store) throws Exception {
        try (PanelDesk desk = open(store)) {
            ReviewCase made = Cases.notified(desk, "Ashgrove");
            made = with(made, "incident.hospital", new Value.Text("Northern General"));
            made = with(made, "mind.status", new Value.Code("MH_STATUS07"));
            made = with(made, "person.nhsNumber", new Value.Text("9434765919"));
            made = with(made, "person.dateOfBirth", date("1981-03-14"));
            made = with(made, "justice.prisonRelease", date("2026-11-02"));
            made = with(made, "health.smoker", new Value.Code("SMOKER03"));
            ReviewCase saved = desk.notification().accept(made);
            return saved.reference().text();
        }
    }

    private static Value date(String text) {
        return new Value.Date(PartialDate.parse(text).orElseThrow());
    }

    private static ReviewCase with(ReviewCase reviewCase, String field, Value value) {
        return reviewCase.with(new FieldKey(field), Answer.of(value));
    }

    private PanelDesk open(Path store) throws Exception {
        return SampleStore.open(window.wiring(), store);
    }

    private ReviewCase stored(Path store, String reference) throws Exception {
        try (PanelDesk desk = open(store)) {
            return desk.cases()
                    .open(desk.cases().find(new CaseReference(reference)).orElseThrow())
                    .reviewCase();
        }
    }

    private void openCase(Keystrokes keys, String reference) throws Exception {
        keys.push(KeyCode.CONTROL, KeyCode.K).type(reference);
        window.until(() -> window.says(reference));
        keys.push(KeyCode.ENTER);
        window.untilThere("#case-parts");
        ListView<?> parts = window.robot().lookup("#case-parts").queryListView();
        window.until(() -> parts.getItems().size() > 5);
        while (!parts.getSelectionModel().getSelectedItem().toString().contains("key=returns")) {
            keys.push(KeyCode.DOWN);
        }
        window.untilThere("#requests-table");
    }

    private void letTimePass(Keystrokes keys, int days) throws Exception {
        window.robot().push(KeyCode.CONTROL, KeyCode.L);
        window.untilThere("#unlock-passphrase");
        window.clock().advance(Duration.ofDays(days));
        window.unlockSample();
        window.settle();
    }

    private TableView<AgencyReturn> table() {
        return window.table("#requests-table");
    }

    private boolean focused(String id) {
        Node owner = table().getScene().getFocusOwner();
        for (Node node = owner; node != null; node = node.getParent()) {
            if (id.equals(node.getId())) {
                return true;
            }
        }
        return false;
    }

    private List<Path> letters(Path to) throws Exception {
        try (Stream<Path> all = Files.list(to)) {
            return all.sorted().toList();
        }
    }

    private void goToTable(Keystrokes keys) {
        for (int i = 0; i < 8 && !focused("requests-table"); i++) {
            keys.push(KeyCode.TAB);
        }
        assertThat(focused("requests-table")).isTrue();
    }

    /** Goes to the row of an agency with the arrow keys. */
    private void row(Keystrokes keys, String agency) {
        keys.push(KeyCode.HOME);
        for (int i = 0; i < 30; i++) {
            if (table().getSelectionModel().getSelectedItem().agency().equals(agency)) {
                return;
            }
            keys.push(KeyCode.DOWN);
        }
        throw new AssertionError("no row of " + agency);
    }

    private void copy(Path file) {
        window.robot()
                .interact(() -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putFiles(List.of(file.toFile()));
                    Clipboard.getSystemClipboard().setContent(content);
                });
    }

    private Path returned(
            Path letters,
            AgencyReturn request,
            Map<String, String> answers,
            List<List<String>> events)
            throws Exception {
        Path blank = letters.resolve(request.number() + ".xlsx");
        Path back = Files.createDirectories(folder.resolve("back")).resolve(blank.getFileName());
        return Files.write(back, FilledReturn.of(Files.readAllBytes(blank), answers, events));
    }

    @Test
    void eightAgenciesAreAskedAndChasedByKeyboard(FxRobot robot) throws Exception {
        Path store = SampleStore.create(folder);
        String reference = caseToAskAbout(store);
        Path letters = Files.createDirectories(folder.resolve("letters"));
        window.wiring().device().set(Device.LETTERS_FOLDER, letters.toString());
        window.open(Optional.of(store));
        window.unlockSample();

        Keystrokes asking = new Keystrokes(robot);
        openCase(asking, reference);
        window.picture("60-requests-none");
        asking.push(KeyCode.TAB).push(KeyCode.SPACE); // the button to ask
        window.untilThere("#ask-agencies");
        window.untilSaid("Write 8 letters");
        window.picture("61-requests-ask");
        asking.read(15).decide().push(KeyCode.CONTROL, KeyCode.ENTER);
        window.until(() -> table().getItems().size() == 8);
        window.untilSaid("16 files were written");
        assertThat(letters(letters)).hasSize(16);
        assertThat(letters(letters))
                .noneMatch(p -> p.toString().contains("Ashgrove"))
                .noneMatch(p -> p.getFileName().toString().contains("DARD"));
        asking.report("request-eight-agencies");
        keepToLookAt(letters);

        // Two weeks and a half later: two files have come, one agency has nothing.
        letTimePass(asking, 18);
        window.until(() -> window.says("agency returns late"));
        Keystrokes receiving = new Keystrokes(robot);
        openCase(receiving, reference);
        goToTable(receiving);
        window.picture("62-requests-late");
        AgencyReturn gp = of("AGENCY_TYPE04");
        copy(
                returned(
                        letters,
                        gp,
                        Map.of(
                                "vigil:held", "Record held",
                                "vigil:disclosure", "May be in minutes",
                                "health.lastGpContact", "3/11/2026",
                                "health.smoker", "Yes",
                                "medicine.regularCount", "4",
                                "free.medicines", "Sertraline 100 mg, last issued 3 November"),
                        List.of(
                                List.of("3/11/2026", "10:30", "GP contact", "Asked for help."),
                                List.of("oct 2026", "", "Missed appointment", "Did not come."))));
        receiving.push(KeyCode.CONTROL, KeyCode.V);
        window.untilThere("#reply-keep");
        window.picture("63-requests-file");
        receiving.read(8).decide().push(KeyCode.CONTROL, KeyCode.ENTER);
        window.untilThere("#offers-table");
        window.untilSaid("Differs"); // the case says that the person did not smoke
        window.picture("64-requests-offers");
        receiving.read(10).decide().push(KeyCode.W).push(KeyCode.C).push(KeyCode.ESCAPE);
        window.until(() -> focused("requests-table"));
        AgencyReturn trust = of("AGENCY_TYPE06");
        copy(
                returned(
                        letters,
                        trust,
                        Map.of(
                                "vigil:held", "Record held",
                                "mind.lastContact/date", "about 20/10/2026",
                                "mind.selfHarm", "something of their own"),
                        List.of()));
        receiving.push(KeyCode.CONTROL, KeyCode.V);
        window.untilThere("#reply-keep");
        receiving.read(8).decide().push(KeyCode.CONTROL, KeyCode.ENTER);
        window.untilThere("#offers-table");
        window.untilSaid("Enter by hand");
        receiving.read(5).decide().push(KeyCode.W).push(KeyCode.ESCAPE);
        window.until(() -> focused("requests-table"));
        row(receiving, "AGENCY_TYPE16");
        receiving.push(KeyCode.N);
        window.untilThere("#reply-keep");
        window.picture("65-requests-nil");
        receiving.decide().push(KeyCode.CONTROL, KeyCode.ENTER);
        window.untilSaid("3 answered");
        receiving.push(KeyCode.CONTROL, KeyCode.S);
        window.untilSaid("All saved");
        receiving.report("request-two-files-and-a-nil");

        // The five that are late: one key reminds them all.
        Keystrokes chasing = new Keystrokes(robot);
        goToTable(chasing);
        chooseLate(chasing);
        window.picture("66-requests-five-late");
        chasing.decide().push(KeyCode.M);
        window.until(() -> state("AGENCY_TYPE01") == RequestStatus.REMINDED);
        chasing.report("request-first-reminder");
        letTimePass(chasing, 7);
        Keystrokes second = new Keystrokes(robot);
        openCase(second, reference);
        goToTable(second);
        chooseLate(second);
        second.decide().push(KeyCode.M);
        window.until(() -> state("AGENCY_TYPE01") == RequestStatus.REMINDED_TWICE);
        second.report("request-second-reminder");
        row(second, "AGENCY_TYPE07");
        second.decide().push(KeyCode.X);
        window.until(() -> state("AGENCY_TYPE07") == RequestStatus.ESCALATED);
        window.picture("67-requests-escalated");
        assertThat(letters(letters))
                .filteredOn(p -> p.toString().endsWith("-reminder-2.pdf"))
                .hasSize(5);
        assertThat(letters(letters))
                .filteredOn(p -> p.toString().endsWith("-escalation.pdf"))
                .hasSize(1);
        row(second, "AGENCY_TYPE04");
        second.push(KeyCode.ENTER);
        window.untilSaid("unchanged since");
        window.picture("68-requests-return");
        second.push(KeyCode.ESCAPE);

        // Across all cases: the page of what is waited for.
        second.push(KeyCode.ALT, KeyCode.DIGIT6);
        window.untilThere("#waiting-requests");
        window.until(() -> window.table("#waiting-requests").getItems().size() == 5);
        window.picture("69-waiting-one-case");
        keepToLookAt(letters);
        window.close();

        ReviewCase kept = stored(store, reference);
        assertThat(kept.returns()).hasSize(8);
        assertThat(kept.returns().stream().filter(r -> r.received().isPresent())).hasSize(3);
        assertThat(kept.answers().get(new FieldKey("health.lastGpContact")))
                .contains(new Answer.Known(date("2026-11-03"), "AGENCY_TYPE04"));
        assertThat(kept.answers().code(new FieldKey("health.smoker")))
                .as("what differs is not written over")
                .contains("SMOKER03");
        assertThat(kept.chronology())
                .hasSize(2)
                .allMatch(e -> e.fromReturn().equals(Optional.of(gp.id())));
    }

    private AgencyReturn of(String agency) {
        return table().getItems().stream()
                .filter(r -> r.agency().equals(agency))
                .findFirst()
                .orElseThrow();
    }

    private RequestStatus state(String agency) {
        return of(agency).state();
    }

    /** They stand first: Home, then Shift and arrows. */
    private void chooseLate(Keystrokes keys) {
        keys.push(KeyCode.HOME);
        long late = table().getItems().stream().filter(AgencyReturn::outstanding).count();
        for (int i = 1; i < late; i++) {
            keys.push(KeyCode.SHIFT, KeyCode.DOWN);
        }
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(table().getSelectionModel().getSelectedItems()).hasSize(5);
    }

    /** The letters, in target/requests, for people to look at. */
    private void keepToLookAt(Path letters) throws Exception {
        Path to = Files.createDirectories(Path.of("target", "requests"));
        for (Path letter : letters(letters)) {
            Files.write(to.resolve(letter.getFileName()), Files.readAllBytes(letter));
        }
    }
}
