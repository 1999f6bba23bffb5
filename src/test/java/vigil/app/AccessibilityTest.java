package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import vigil.casework.CaseRow;
import vigil.ui.kit.Navigator;
import vigil.ui.kit.Navigator.Page;

/**
 * Every page of the whole sample, looked at node by node as it stands in light, dark and high
 * contrast, at 80, 100 and 200 hundredths of text size, in English and Welsh: what has no name, too
 * little contrast or too little room, what is cut off, and what the keyboard cannot reach or leave.
 * Colours do not depend on size and language, nor names and order on colours, so each question is
 * asked where its answer can differ.
 */
@Tag("gui")
@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class AccessibilityTest {

    private static final Set<String> LOOKED_AT =
            Set.of("unlock", "HOME", "CASES", "SETTINGS", "case 3", "plan");

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
        long before = processorTime();
        window.open(Optional.of(SampleStore.copy(folder)));
        look("unlock");
        fire("#unlock-forgotten");
        look("recovery");
        fire("#welcome-language");
        welsh = true;
        look("unlock");
        fire("#welcome-language");
        welsh = false;
        fire("#welcome-briefing");
        look("briefing door");
        window.robot().interact(() -> window.window().open());
        window.unlockSample();
        walk();
        window.to(pages -> pages.go(Page.SETTINGS));
        report(before);
        window.robot().interact(() -> window.window().theme().choose("dark"));
        fire("#language-cy");
        window.untilSaid("Gosodiadau");
        welsh = true;
        walk();
        report(before);
        assertThat(inspection.complaints()).isEmpty();
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
        on("import", pages -> pages.importCases(Optional.empty()));
        sheet("packs", Navigator::openPacks);
        window.to(pages -> pages.go(Page.CASES));
        TableView<CaseRow> cases = window.table("#case-list");
        window.until(() -> !cases.getItems().isEmpty());
        CaseRow row = cases.getItems().get(4);
        window.to(pages -> pages.openCase(row.id()));
        parts("#case-parts", "case");
        window.to(pages -> pages.go(Page.MEETINGS));
        window.untilThere("#meeting-list");
        sheet("plan", pages -> window.robot().lookup("#meetings-plan").queryButton().fire());
        window.robot()
                .interact(() -> {
                    Node list = window.robot().lookup("#meeting-list").query();
                    list.requestFocus();
                });
        window.robot().push(KeyCode.HOME);
        window.robot().push(KeyCode.ENTER);
        window.quiet();
        if (window.there("#meeting-parts")) {
            parts("#meeting-parts", "meeting");
        }
        window.robot().push(KeyCode.CONTROL, KeyCode.K);
        window.quiet();
        look("palette");
        leave("palette");
        window.robot().push(KeyCode.F1);
        window.quiet();
        look("help");
        leave("help");
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
            window.quiet();
            look(name + " " + i);
        }
    }

    // ---- one screen in every dress ------------------------------------------------------

    private void look(String name) throws Exception {
        window.quiet();
        screens++;
        String where = name + (welsh ? " cy dark" : "");
        window.robot()
                .interact(() -> {
                    Scene scene = window.window().scene();
                    List<Runnable> dresses = new ArrayList<>();
                    dresses.add(() -> {
                        dress(scene, 100);
                        inspection.names(scene, where);
                        inspection.contrast(scene, where);
                        inspection.clipping(scene, where);
                        if (!welsh) {
                            inspection.targets(scene, where);
                            inspection.keyboard(scene, where);
                        }
                    });
                    if (!welsh) {
                        dresses.add(() -> {
                            dress(scene, 80, CONTRAST);
                            inspection.contrast(scene, where + " high contrast");
                            inspection.targets(scene, where + " 80");
                            picture(name, "80-contrast");
                        });
                    }
                    dresses.add(() -> {
                        dress(scene, 200);
                        inspection.clipping(scene, where + " 200");
                        picture(name, welsh ? "200-cy" : "200");
                    });
                    // What it wears from the screen before is looked at first: dressing costs most.
                    (screens % 2 == 1 ? dresses : dresses.reversed()).forEach(Runnable::run);
                });
    }

    /** What a person should look at, too. */
    private void picture(String name, String dressed) {
        if (System.getProperty("vigil.pictures") != null && LOOKED_AT.contains(name)) {
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
        for (int round = more.length; round < 2; round++) { // what wraps finds its height by and by
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
