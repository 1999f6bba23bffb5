package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import vigil.ui.kit.Filled;
import vigil.ui.kit.Screens;
import vigil.ui.shell.VigilWindow;

/**
 * Drives the whole window over the real store, as a person would, and takes pictures of it as
 * {@code target/screens/<name>-<light|dark>-<width>x<height>.png} when pictures are asked for.
 */
final class WindowDriver {

    private static final Path FOLDER = Path.of("target", "screens");

    /** Pictures of the guide that are there are drawn anew with {@code -Dvigil.guide=true}. */
    private static final Path GUIDE = Path.of("docs", "guide", "images");

    /** No window may be higher on the headless screen. */
    private static final int TALLEST = 990;

    /** Seconds until a wait is given up: far more than a slow machine under load needs. */
    private static final int PATIENCE = 120;

    private static final int[][] SIZES = {{1366, 768}, {1920, 1080}};

    private final FxRobot robot = new Typist();
    private final Stage stage;
    private final Wiring wiring;
    private final TestClock clock;
    private final Path settings;
    private final VigilWindow window;

    /** On the window's thread. */
    WindowDriver(Stage stage, Path folder, TestClock clock) {
        this(stage, folder, clock, false);
    }

    /**
     * @param overwrites whether memory is written over after a lock, as in the product; it takes
     *     long, and what is left in memory is looked for in a program of its own
     */
    WindowDriver(Stage stage, Path folder, TestClock clock, boolean overwrites) {
        this.stage = stage;
        this.clock = clock;
        this.settings = folder.resolve("settings");
        Clipboard.getSystemClipboard().clear(); // of the test before
        this.wiring = SampleStore.wiring(clock, settings);
        this.window =
                new VigilWindow(
                                stage,
                                wiring.care(),
                                wiring.bundles(),
                                wiring.words(),
                                wiring.vocabulary(),
                                wiring.device(),
                                wiring.faults(),
                                clock)
                        .offering(wiring.beginnings(folder.resolve("demo"), wiring, 80));
        if (!overwrites) {
            window.leavingMemory();
        }
    }

    /** Shows the unlock page; the store, if there is one, is the one opened last. */
    void open(java.util.Optional<Path> store) {
        store.ifPresent(path -> wiring.device().opened(path.toAbsolutePath().toString()));
        robot.interact(() -> {
            window.open();
            stage.setX(0);
            stage.setY(0);
            size(SIZES[0]);
        });
    }

    /** What the program does for itself before anybody is in; most tests do without. */
    void rehearseSoon() {
        robot.interact(window::rehearseSoon);
    }

    /** Says why a closed case is opened. */
    void giveReason() throws Exception {
        untilThere("#reason-open");
        robot.interact(() ->
                robot.lookup("#reason-FOLLOW_UP")
                        .queryAs(javafx.scene.control.RadioButton.class)
                        .fire());
        press("#reason-open");
    }

    /** Opens the sample store with its passphrase, up to the home page. */
    void unlockSample() throws Exception {
        type("#unlock-passphrase", SampleStore.PASSPHRASE);
        robot.push(KeyCode.ENTER);
        untilThere("#nav-home");
    }

    private void size(int... size) {
        stage.setWidth(size[0]);
        stage.setHeight(size[1]);
    }

    VigilWindow window() {
        return window;
    }

    /** Goes to a page and waits until it has read what it shows. */
    void to(java.util.function.Consumer<vigil.ui.kit.Navigator> page) throws Exception {
        robot.interact(() -> window.navigator().ifPresent(page));
        quiet();
    }

    /** Waits until nothing is under way and everything said has been drawn. */
    void quiet() throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        until(window::quiet);
        whole();
    }

    /** A window that is hidden is not laid out any more. */
    private void whole() {
        if (stage.isShowing()) {
            Filled.await(stage.getScene());
        }
    }

    FxRobot robot() {
        return robot;
    }

    Wiring wiring() {
        return wiring;
    }

    vigil.ui.kit.Kit kit() {
        return window.kit();
    }

    TestClock clock() {
        return clock;
    }

    Path settings() {
        return settings;
    }

    void until(Callable<Boolean> holds) throws Exception {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, () -> now(holds));
        } catch (Exception e) {
            picture("failed");
            throw e;
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** What looks while the window builds a page may see half of it, and looks again. */
    private static boolean now(Callable<Boolean> holds) throws Exception {
        try {
            return holds.call();
        } catch (RuntimeException half) {
            return false;
        }
    }

    boolean there(String query) {
        return robot.lookup(query).<Node>tryQuery().filter(WindowDriver::shown).isPresent();
    }

    private static boolean shown(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }

    void untilThere(String query) throws Exception {
        until(() -> there(query));
    }

    void untilGone(String query) throws Exception {
        until(() -> !there(query));
    }

    /** Waits until some label on the screen says this, among other things. */
    void untilSaid(String part) throws Exception {
        until(() -> says(part));
    }

    boolean says(String part) {
        return robot.lookup((Node node) ->
                        node instanceof Labeled label
                                && label.getText() != null
                                && label.getText().contains(part)
                                && shown(node))
                .tryQuery()
                .isPresent();
    }

    void click(String query) throws Exception {
        untilThere(query);
        robot.clickOn(query);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Presses a button wherever it is, also below the edge of a scrolled page. */
    void press(String query) throws Exception {
        untilThere(query);
        robot.interact(
                () -> robot.lookup(query).queryAs(javafx.scene.control.ButtonBase.class).fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    /**
     * Does something and looks at once, before anything else can happen in the window: what stands
     * there only while work is under way may be gone by the next look.
     */
    void seeingAtOnce(String query, Runnable deed) {
        robot.interact(() -> {
            deed.run();
            assertThat(there(query)).as(query + " at once").isTrue();
        });
    }

    /** Presses a button and sees what stands there from that moment. */
    void pressSeeing(String button, String query) throws Exception {
        untilThere(button);
        seeingAtOnce(
                query,
                () -> robot.lookup(button).queryAs(javafx.scene.control.ButtonBase.class).fire());
    }

    /** Puts the keyboard into a field and types, after what stood there is gone. */
    void type(String query, String text) throws Exception {
        untilThere(query);
        robot.interact(() -> {
            TextInputControl field = robot.lookup(query).queryTextInputControl();
            field.requestFocus();
            field.selectAll();
        });
        robot.push(KeyCode.DELETE);
        robot.write(text);
        WaitForAsyncUtils.waitForFxEvents();
    }

    void go(String page) throws Exception {
        untilThere("#nav-" + page);
        robot.interact(() ->
                robot.lookup("#nav-" + page)
                        .queryAs(javafx.scene.control.ToggleButton.class)
                        .fire());
        quiet(); // what the page reads stands there
    }

    <T> TableView<T> table(String query) {
        return robot.lookup(query).queryTableView();
    }

    /** Waits until nothing is being worked on. */
    void settle() throws Exception {
        quiet();
    }

    /**
     * The window as it is, laid out anew and, if pictures are asked for, drawn: light and small
     * with {@code -Dvigil.pictures=light}, in both themes and both sizes with {@code all}. The
     * headless screen has 1000 lines, so the large picture is drawn from the content made larger,
     * not from a larger window.
     */
    void picture(String name) {
        whole();
        if (!"all".equals(System.getProperty("vigil.pictures"))) {
            draw(name, "light", SIZES[0]);
            return;
        }
        for (String theme : new String[] {"dark", "light"}) {
            for (int[] size : SIZES) {
                draw(name, theme, size);
            }
        }
        robot.interact(() -> size(SIZES[0]));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void draw(String name, String theme, int... size) {
        robot.interact(() -> {
            window.theme().choose(theme);
            size(size[0], Math.min(TALLEST, size[1]));
        });
        WaitForAsyncUtils.waitForFxEvents();
        Inspection inspection = new Inspection();
        robot.interact(() -> write(name + "-" + theme, inspection, size[0], size[1]));
        assertThat(inspection.complaints()).as(name).isEmpty();
    }

    /** A picture of the window as it is dressed now; on the window’s thread. */
    void asDressed(String name) {
        write(name, new Inspection(), SIZES[0][0], SIZES[0][1]);
    }

    /** What a reader of the picture would complain of first goes to {@code inspection}. */
    private void write(String name, Inspection inspection, int width, int height) {
        Parent root = stage.getScene().getRoot();
        root.resize(width, height);
        root.applyCss();
        for (int round = 0; round < 3; round++) { // what wraps finds its height by and by
            measureAnew(root);
            root.layout();
        }
        if (width == SIZES[0][0]) { // the scene is as high as the picture
            inspection.clipping(stage.getScene(), name);
            inspection.sideways(stage.getScene(), name);
        }
        if (!Screens.drawn()) {
            root.resize(stage.getScene().getWidth(), stage.getScene().getHeight());
            return;
        }
        // Of the window alone: the shadow of a sheet reaches beyond it.
        SnapshotParameters only = new SnapshotParameters();
        only.setViewport(new Rectangle2D(0, 0, width, height));
        WritableImage image = root.snapshot(only, new WritableImage(width, height));
        root.resize(stage.getScene().getWidth(), stage.getScene().getHeight());
        int[] pixels = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            Files.createDirectories(FOLDER);
            Path guide = GUIDE.resolve(name.replaceFirst("-light$", "") + ".png");
            if (Boolean.getBoolean("vigil.guide") && width == SIZES[0][0] && Files.exists(guide)) {
                ImageIO.write(picture, "png", guide.toFile());
            }
            ImageIO.write(
                    picture,
                    "png",
                    FOLDER.resolve(name + "-" + width + "x" + height + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void measureAnew(Parent parent) {
        parent.requestLayout();
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child instanceof Parent inner) {
                measureAnew(inner);
            }
        }
    }

    /** Lets time pass with the computer awake: the window looks at the clock meanwhile. */
    void pass(java.time.Duration time) {
        java.time.Duration step = java.time.Duration.ofSeconds(20);
        for (java.time.Duration left = time; left.isPositive(); left = left.minus(step)) {
            java.time.Duration now = left.compareTo(step) < 0 ? left : step;
            robot.interact(() -> {
                clock.advance(now);
                window.tick();
            });
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Waits until nothing is being worked on, also where no page says so. */
    void untilForgotten() throws Exception {
        until(window::quiet);
    }

    /** Closes store and window. */
    void close() throws Exception {
        robot.interact(window::lock);
        untilThere("#unlock-passphrase");
        robot.interact(stage::hide);
    }
}
