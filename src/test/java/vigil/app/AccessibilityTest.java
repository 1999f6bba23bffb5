package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import vigil.casework.CaseRow;
import vigil.casework.ContextFiles;
import vigil.casework.DemoStore;
import vigil.casework.PanelDesk;
import vigil.casework.Passphrase;
import vigil.casework.Progress;
import vigil.domain.casefile.CaseStatus;
import vigil.ui.kit.Navigator;
import vigil.ui.kit.Navigator.Page;

/**
 * Every page of an invented county, looked at node by node. Names do not depend on colours, size or
 * language, nor colours on size and language, so each question is asked where its answer can
 * differ: in English and light at 80 hundredths of text size what has no name, too little contrast
 * or too small a target, what is cut off, and what the keyboard cannot reach, leave or be seen on;
 * in high contrast at 200, and in Welsh and dark at 200, contrast, what is cut off and the
 * keyboard.
 */
@Tag("gui")
@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class AccessibilityTest {

    private static final Set<String> LOOKED_AT =
            Set.of(
                    "HOME",
                    "SETTINGS",
                    "MEETINGS",
                    "case 3",
                    "together",
                    "retention",
                    "support",
                    "paste half done");

    private static final int CASES = 60;
    private static final Path FIGURES = Path.of("sample-data", "figures", "invented.csv");
    private static final int SMALLEST = 80;
    private static final int LARGEST = 200;
    private static final String CONTRAST = "vigil-contrast";
    private static final String[] TABS = {
        "findings", "questions", "charts", "map", "select", "aside"
    };

    @TempDir private Path folder;
    private WindowDriver window;
    private final Inspection inspection = new Inspection();
    private boolean welsh;
    private int screens;

    @Start
    void start(Stage stage) {
        window = new WindowDriver(stage, folder, TestClock.ofTheSample());
    }

    @Test
    void everyScreenCanBeReadReachedAndToldByEverybody() throws Exception {
        // What moves is drawn again and again, which costs most.
        window.robot().interact(() -> window.window().theme().motion("reduced"));
        long before = processorTime();
        Path store = store();
        window.open(Optional.empty());
        outside();
        window.open(Optional.of(store));
        look("unlock");
        fire("#unlock-forgotten");
        look("recovery");
        window.open(Optional.of(store));
        window.unlockSample();
        walk();
        report(before);
        window.to(pages -> pages.go(Page.SETTINGS));
        window.robot()
                .interact(() -> {
                    window.window().theme().choose("dark");
                    window.window().theme().size(LARGEST);
                });
        fire("#language-cy");
        window.untilSaid("Gosodiadau");
        welsh = true;
        walk();
        window.robot().interact(window.window()::lock);
        window.untilThere("#unlock-passphrase");
        look("unlock");
        fire("#unlock-other");
        outside();
        report(before);
        assertThat(inspection.complaints()).isEmpty();
    }

    /** An invented county with everything in it, small so that its pages are soon there. */
    private Path store() throws Exception {
        Path store = folder.resolve("store");
        Wiring wiring = window.wiring();
        try (Passphrase words = Passphrase.of(SampleStore.PASSPHRASE.toCharArray())) {
            wiring.beginnings(store, wiring, CASES)
                    .demo()
                    .make(store, "Ruth Ashdown", words, Progress.none());
        }
        try (Passphrase words = Passphrase.of(SampleStore.PASSPHRASE.toCharArray());
                PanelDesk desk =
                        wiring.care().open(store, DemoStore.USER, words, Progress.none())) {
            ContextFiles.Said said = ContextFiles.Said.NOTHING;
            desk.context().keep(desk.context().look(FIGURES, said, Map.of(), Progress.none()));
        }
        return store;
    }

    /** What is there before a store is open. */
    private void outside() throws Exception {
        look("welcome");
        outside("new store", "#unlock-new");
        outside("restore", "#restore-welcome");
        outside("try it", "#welcome-try");
        outside("support outside", "#welcome-support");
        outside("briefing door", "#welcome-briefing");
    }

    private void outside(String name, String link) throws Exception {
        if (!window.there(link)) {
            fire("#unlock-other");
        }
        fire(link);
        look(name);
        window.robot().interact(() -> window.window().open());
    }

    /** What was found is read more easily in a file than in a failure. */
    private void report(long before) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(
                "%d screens, %s, %.1f s of processor time"
                        .formatted(
                                screens, inspection.figures(), (processorTime() - before) / 1e9));
        inspection.complaints().forEach((what, where) -> lines.add(what + "   | " + where));
        Files.write(Path.of("target", "accessibility.txt"), lines);
    }

    private void walk() throws Exception {
        for (Page page : Page.values()) {
            on(page.name(), pages -> pages.go(page));
        }
        for (String tab : TABS) {
            on("patterns " + tab, pages -> pages.openPatterns(tab));
        }
        for (String list : List.of("TOXICOLOGY", "INQUESTS", "COVERAGE")) {
            on("waiting " + list, pages -> pages.showWaiting(list));
        }
        on("reports", Navigator::showCoronerReports);
        on("members", Navigator::members);
        on("who may", Navigator::whoMayDoWhat);
        on("duplicates", Navigator::possibleDuplicates);
        on("vocabulary", Navigator::openVocabulary);
        on("releases", Navigator::openReleases);
        on("audit", Navigator::openAudit);
        on("figures", Navigator::openContext);
        on("notification", Navigator::newNotification);
        on("paste", Navigator::pasteReport);
        pasted();
        on("import", pages -> pages.importCases(Optional.empty()));
        on("support", Navigator::openSupport);
        on("together", pages -> pages.workTogether(Optional.empty()));
        over("card", "#apart-card");
        over("other store", "#apart-stores-add");
        over("bundle", "#apart-send");
        on("retention", Navigator::openRetention);
        over("retention policy", "#retention-policy-change");
        over("legal hold", "#retention-hold");
        reports();
        sheet("emergency", Navigator::openInEmergency);
        openCase();
        openMeeting();
        keys("palette", KeyCode.CONTROL, KeyCode.K);
        keys("shortcuts", KeyCode.CONTROL, KeyCode.SLASH);
        keys("guide", KeyCode.F1);
    }

    /** A report on the clipboard is read as soon as the page is opened. */
    private void pasted() throws Exception {
        String report;
        try (var stream = AccessibilityTest.class.getResourceAsStream("one-report.txt")) {
            report = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
        window.to(pages -> pages.go(Page.HOME));
        window.robot()
                .interact(() ->
                        Clipboard.getSystemClipboard()
                                .setContent(Map.of(DataFormat.PLAIN_TEXT, report)));
        on("paste of a report", Navigator::pasteReport);
        assertThat(window.there(".mark")).isTrue();
        window.robot().push(KeyCode.ENTER);
        window.robot().push(KeyCode.N);
        look("paste half done");
        fire("#intake-clipboard-clear");
        fire("#intake-forget");
    }

    /** The sheet for reports, before its preview is drawn, which takes long. */
    private void reports() throws Exception {
        window.robot().interact(() -> window.window().navigator().ifPresent(Navigator::openPacks));
        inspect("reports sheet");
        leave("reports sheet");
    }

    private void openCase() throws Exception {
        window.to(pages -> pages.go(Page.CASES));
        TableView<CaseRow> cases = window.table("#case-list");
        window.until(() -> !cases.getItems().isEmpty());
        CaseRow closed = first(cases, CaseStatus.CLOSED);
        on("reason", pages -> pages.openCase(closed.id()));
        assertThat(window.there("#reason-open")).isTrue();
        CaseRow open = first(cases, CaseStatus.GATHERING);
        window.to(pages -> pages.openCase(open.id()));
        parts("#case-parts", "case");
    }

    private static CaseRow first(TableView<CaseRow> cases, CaseStatus status) {
        return cases.getItems().stream()
                .filter(row -> row.status() == status)
                .findFirst()
                .orElseThrow();
    }

    private void openMeeting() throws Exception {
        window.to(pages -> pages.go(Page.MEETINGS));
        over("plan", "#meetings-plan");
        window.robot()
                .interact(() -> window.robot().lookup("#meeting-list").query().requestFocus());
        window.robot().push(KeyCode.HOME);
        window.robot().push(KeyCode.ENTER);
        window.untilThere("#meeting-parts");
        parts("#meeting-parts", "meeting");
        if (window.there("#live-open")) {
            fire("#live-open");
            look("meeting as it is held");
        }
    }

    /** What a button opens over the page. */
    private void over(String name, String button) throws Exception {
        fire(button);
        look(name);
        leave(name);
    }

    private void keys(String name, KeyCode... pressed) throws Exception {
        window.robot().push(pressed);
        look(name);
        leave(name);
    }

    private void fire(String query) throws Exception {
        window.untilThere(query);
        window.robot()
                .interact(() -> window.robot().lookup(query).queryAs(ButtonBase.class).fire());
        window.quiet();
    }

    private void on(String name, Consumer<Navigator> page) throws Exception {
        window.to(page);
        look(name);
    }

    private void sheet(String name, Consumer<Navigator> open) throws Exception {
        window.to(open);
        look(name);
        leave(name);
    }

    /** Escape closes what lies over the page. */
    private void leave(String name) throws Exception {
        window.robot().push(KeyCode.ESCAPE);
        window.quiet();
        if (window.there(".scrim")) {
            inspection.complain("Escape does not close it", name);
            window.robot().interact(() -> window.window().closeSheet());
        }
    }

    private void parts(String query, String name) throws Exception {
        window.untilThere(query);
        ListView<?> list = window.robot().lookup(query).queryListView();
        // The parts of a form are made of the same fields, the cases of a meeting of the same page.
        for (int i = 0; i < list.getItems().size(); i += i < 4 ? 1 : welsh ? 6 : 3) {
            int part = i;
            window.robot().interact(() -> list.getSelectionModel().select(part));
            look(name + " " + i);
        }
    }

    // ---- one screen in every dress ------------------------------------------------------

    private void look(String name) throws Exception {
        window.quiet();
        inspect(name);
    }

    private void inspect(String name) {
        screens++;
        String where = name + (welsh ? " cy dark 200" : "");
        window.robot()
                .interact(() -> {
                    Scene scene = window.window().scene();
                    List<Runnable> dresses = new ArrayList<>();
                    if (welsh) {
                        dresses.add(() -> {
                            dress(scene, LARGEST);
                            inspection.contrast(scene, where);
                            inspection.clipping(scene, where);
                            inspection.sideways(scene, where);
                            inspection.keyboard(scene, where);
                            picture(name, "cy-dark-200");
                        });
                    } else {
                        dresses.add(() -> {
                            dress(scene, SMALLEST);
                            inspection.names(scene, where);
                            inspection.contrast(scene, where);
                            inspection.clipping(scene, where + " 80");
                            inspection.targets(scene, where + " 80");
                            inspection.keyboard(scene, where);
                        });
                        dresses.add(() -> {
                            dress(scene, LARGEST, CONTRAST);
                            inspection.contrast(scene, where + " high contrast");
                            inspection.clipping(scene, where + " 200");
                            inspection.sideways(scene, where + " 200");
                            inspection.keyboard(scene, where + " high contrast");
                            picture(name, "contrast-200");
                        });
                    }
                    // What it wears from the screen before is looked at first: dressing costs most.
                    (screens % 2 == 1 ? dresses : dresses.reversed()).forEach(Runnable::run);
                });
    }

    /** What a person should look at, too. */
    private void picture(String name, String dressed) {
        String asked = System.getProperty("vigil.pictures", "");
        if (asked.equals("every") || !asked.isEmpty() && LOOKED_AT.contains(name)) {
            window.asDressed("reach-" + name.replace(' ', '-') + "-" + dressed);
        }
    }

    private static void dress(Scene scene, int size, String... more) {
        Parent root = scene.getRoot();
        List<String> worn = new ArrayList<>(root.getStyleClass());
        worn.removeIf(name -> name.startsWith("vigil-size-") || name.equals(CONTRAST));
        worn.addAll(List.of(more));
        worn.add("vigil-size-" + size);
        if (!worn.equals(List.copyOf(root.getStyleClass()))) {
            root.getStyleClass().setAll(worn);
        }
        root.applyCss();
        for (int round = 0; round < 2; round++) { // what wraps finds its height by and by
            measureAnew(root);
            root.layout();
        }
    }

    private static void measureAnew(Parent parent) {
        parent.requestLayout();
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child instanceof Parent inner && child.isManaged()) {
                measureAnew(inner);
            }
        }
    }

    private static long processorTime() {
        return ((com.sun.management.OperatingSystemMXBean)
                        ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
