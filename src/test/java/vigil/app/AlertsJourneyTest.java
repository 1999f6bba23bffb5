package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import vigil.casework.CaseRow;
import vigil.casework.DrugAlerts;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.cli.CommandLineRun;
import vigil.domain.alert.AlertDecision;
import vigil.domain.alert.AlertGrade;
import vigil.domain.alert.AlertPart;
import vigil.domain.alert.AlertState;
import vigil.domain.alert.DrugAlert;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.Value;
import vigil.domain.vocabulary.Code;

/** From a case's report to a page in people's hands, and never a word of whom it began with. */
@Tag("gui")
@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class AlertsJourneyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @TempDir private Path folder;
    private WindowDriver window;

    @Start
    void start(Stage stage) {
        window = new WindowDriver(stage, folder, TestClock.ofTheSample());
    }

    private PanelDesk open(Path store) throws Refused {
        return SampleStore.open(window.wiring(), store);
    }

    private static CaseRow named(PanelDesk desk) throws Refused {
        return desk.cases().list().stream()
                .filter(row -> row.name().length() > 8)
                .filter(row -> !row.confirmed().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** Everything that an alert needs, but for its last day. */
    private static DrugAlert written(DrugAlert alert) {
        return alert.withDecision(Optional.of(AlertDecision.FORMAL))
                .withGrade(Optional.of(AlertGrade.RED))
                .withAudience(List.of("ALERT_AUD03", "ALERT_AUD04"))
                .withReport(alert.report().withDescription("white powder"))
                .withText(
                        alert.text()
                                .with(AlertPart.TITLE, "Powder sold as heroin holds a nitazene")
                                .with(AlertPart.KNOWN, "A laboratory found it in October 2026.")
                                .with(AlertPart.ADVICE, "Call 999.\nGive naloxone, and stay."));
    }

    private static Problem problem(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(Refused.class, call).problem();
    }

    @Test
    void anAlertIsIssuedOnlyWhenItIsWholeAndNamesNobody() throws Exception {
        Path store = SampleStore.copy(folder);
        Path page = folder.resolve("alert.pdf");
        try (PanelDesk desk = open(store)) {
            DrugAlerts alerts = desk.alerts();
            CaseRow row = named(desk);
            DrugAlert begun = alerts.about(row.id(), Optional.of(row.confirmed().getFirst()));
            assertThat(begun.cases()).containsExactly(row.id());
            assertThat(begun.report().evidence()).contains("ALERT_EVIDENCE05");
            DrugAlert found = alerts.about("NEW/OPI034", "Said so.", Set.of(row.id()), "OPI034");
            assertThat(found.cases()).containsExactly(row.id());
            assertThat(found.report().substance()).contains("OPI034");
            assertThat(found.findings())
                    .containsExactly(new DrugAlert.LinkedFinding("NEW/OPI034", "Said so."));
            DrugAlert saved = alerts.save(written(begun));
            assertThat(saved.reference()).isEqualTo("DA-2026-05");
            assertThat(problem(() -> alerts.issue(saved)))
                    .isEqualTo(new Problem.AlertLacking(List.of("EXPIRY")));

            String surname = row.name().split(",")[0];
            DrugAlert naming =
                    alerts.save(
                            saved.withDates(
                                            saved.dates()
                                                    .withExpires(Optional.of(TODAY.plusDays(10))))
                                    .withText(
                                            saved.text()
                                                    .with(
                                                            AlertPart.SIGNS,
                                                            "White. It killed " + surname + ".")));
            assertThat(problem(() -> alerts.issue(naming))).isInstanceOf(Problem.AlertNames.class);
            assertThat(alerts.prepare(naming, Progress.none()).hits())
                    .anyMatch(hit -> hit.sentence().equals("It killed " + surname + "."));

            DrugAlert clean =
                    alerts.save(naming.withText(naming.text().with(AlertPart.SIGNS, "White.")));
            assertThat(problem(() -> alerts.release(clean, page, "Hostels")))
                    .isInstanceOf(Problem.AlertNotLive.class);
            DrugAlert live = alerts.issue(clean);
            assertThat(live.state(TODAY)).isEqualTo(AlertState.LIVE);
            assertThat(problem(() -> alerts.save(live.withAudience(List.of()))))
                    .isInstanceOf(Problem.AlertIssued.class);
            assertThat(problem(() -> alerts.extend(clean, TODAY.plusDays(20), "")))
                    .isInstanceOf(Problem.Stale.class);

            alerts.release(live, page, "Hostels");
            DrugAlert longer = alerts.extend(live, TODAY.plusDays(20), "Still about.");
            DrugAlert counted = alerts.reached(longer, java.util.OptionalInt.of(212));
            assertThat(problem(() -> alerts.withdraw(counted, " ")))
                    .isInstanceOf(Problem.Invalid.class);
            DrugAlert back = alerts.withdraw(counted, "The result was wrong.");
            assertThat(back.state(TODAY)).isEqualTo(AlertState.WITHDRAWN);
            assertThat(alerts.register(back))
                    .extracting(line -> line.event().kind().name())
                    .containsExactly("WITHDRAWN", "EXTENDED", "RELEASED", "ISSUED");
            assertThat(alerts.register(back).get(2).event().sha256()).hasSize(64);
        }
        assertThat(text(page)).contains("Powder sold as heroin holds a nitazene");
        try (PanelDesk desk = open(store)) {
            DrugAlert kept =
                    desk.alerts().all().stream()
                            .filter(a -> a.reference().equals("DA-2026-05"))
                            .findFirst()
                            .orElseThrow();
            assertThat(kept.reached()).hasValue(212);
            assertThat(kept.dates().expires()).contains(TODAY.plusDays(20));
            assertThat(kept.text().lines(AlertPart.ADVICE)).hasSize(2);
        }
        Path passphrase = Files.writeString(folder.resolve("words"), SampleStore.PASSPHRASE);
        StringWriter out = new StringWriter();
        int exit =
                new CommandLineRun(
                                new ProgramTools(window.wiring()),
                                new PrintWriter(out),
                                new PrintWriter(out))
                        .run(
                                "alerts",
                                store.toString(),
                                "--json",
                                "--passphrase-file",
                                passphrase.toString());
        assertThat(exit).as(out.toString()).isZero();
        assertThat(out.toString())
                .contains("vigil-alerts/1", "\"state\" : \"withdrawn\"", "DA-2026-05");
    }

    private static String text(Path pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void aPersonWritesIssuesAndGivesAnAlert(FxRobot robot) throws Exception {
        Path store = SampleStore.copy(folder);
        String surname;
        String reference;
        String strong;
        try (PanelDesk desk = open(store)) {
            CaseRow row = named(desk);
            strong = strongPowder(desk);
            surname = row.name().split(",")[0];
            reference = row.reference().text();
        }
        window.open(Optional.of(store));
        window.unlockSample();
        robot.push(KeyCode.ALT, KeyCode.DIGIT7);
        window.untilSaid("Blue tablets sold as diazepam hold bromazolam");
        window.picture("80-alerts-sample");
        nothingRunsIntoTheNext(robot);
        window.press("#alerts-new");
        window.untilThere("#alert-received");
        window.click("#alert-substance");
        robot.write("bromazo");
        robot.push(KeyCode.ENTER);
        window.type("#alert-description", "sold as diazepam, blue tablets");
        window.click("#alert-case");
        robot.write(reference);
        robot.push(KeyCode.ENTER);
        window.untilSaid(reference);
        choose(robot, "#alert-decision", "ALERT_RESP03");
        choose(robot, "#alert-grade", "ALERT_GRADE02");
        robot.interact(
                () -> robot.lookup("#alert-audience-ALERT_AUD03").queryAs(CheckBox.class).fire());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        window.until(() ->
                !robot.lookup("#alert-audience-ALERT_AUD03").queryAs(CheckBox.class).isSelected());
        robot.interact(
                () -> robot.lookup("#alert-audience-ALERT_AUD03").queryAs(CheckBox.class).fire());
        window.type("#alert-text-TITLE", "Tablets sold as diazepam hold bromazolam");
        window.type("#alert-text-KNOWN", "A laboratory found it. It killed " + surname + ".");
        window.type("#alert-text-ADVICE", "Call 999.\nGive naloxone, and stay.");
        window.type("#alert-expires", "in 5 days");
        robot.push(KeyCode.ENTER);
        window.untilSaid("It killed " + surname + ".");
        window.untilSaid("could tell of whom this speaks. Change the words");
        assertThat(robot.lookup("#alert-issue").query().isDisabled()).isTrue();
        robot.interact(() -> robot.lookup("#alert-text-KNOWN").query().requestFocus());
        window.type("#alert-text-KNOWN", "A laboratory found it in October 2026.");
        window.until(() -> !robot.lookup("#alert-issue").query().isDisabled());
        window.press("#alert-preview");
        window.untilThere("#alert-page");
        robot.push(KeyCode.ESCAPE);
        window.press("#alert-issue");
        window.untilThere("#alert-recipient");
        window.untilSaid("Issued, until 27 Nov 2026");
        Path page = folder.resolve("for hostels.pdf");
        window.type("#alert-recipient", "Hostel managers");
        window.type("#alert-file", page.toString());
        window.press("#alert-release");
        window.untilSaid("Given to Hostel managers");
        assertThat(text(page)).contains("Tablets sold as diazepam").doesNotContain(surname);
        window.picture("83-alert-live");
        window.go("home");
        window.untilThere("#home-alerts");
        window.press("#alerts-home-look");
        window.untilThere("#alert-until");
        window.type("#alert-until", "in 4 weeks");
        window.press("#alert-extend");
        window.untilSaid("Extended to 20 Dec 2026");
        safetyPromptReported(robot, strong);
        window.close();
    }

    /** The prompt about a strong powder offers the report, and the case is linked. */
    private void safetyPromptReported(FxRobot robot, String reference) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        window.untilThere("#palette-words");
        robot.write(reference);
        window.untilSaid(reference);
        robot.push(KeyCode.ENTER);
        window.untilThere("#safety-alert");
        window.press("#safety-alert");
        window.untilThere("#alert-received");
        window.untilSaid(reference);
    }

    private static String strongPowder(PanelDesk desk) throws Refused {
        return desk.notification()
                .accept(
                        Cases.notified(desk, "Whitlock")
                                .with(
                                        Fields.NARRATIVE,
                                        Answer.of(
                                                new Value.Text(
                                                        "A white powder, said to be strong."))))
                .reference()
                .text();
    }

    private void choose(FxRobot robot, String query, String code) throws Exception {
        window.untilThere(query);
        robot.interact(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<Code> box = robot.lookup(query).queryAs(ComboBox.class);
            box.getItems().stream().filter(item -> item.code().equals(code)).forEach(box::setValue);
        });
    }

    /** A long title wraps, and the line it stands in grows with it. */
    private void nothingRunsIntoTheNext(FxRobot robot) {
        Inspection inspection = new Inspection();
        robot.interact(() ->
                inspection.clipping(robot.lookup("#alerts").query().getScene(), "the alerts"));
        assertThat(inspection.complaints().keySet())
                .noneMatch(complaint -> complaint.startsWith("higher than its line"));
    }
}
