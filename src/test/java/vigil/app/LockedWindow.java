package vigil.app;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import vigil.casework.CaseRow;

/**
 * The window of a program of its own: unlocks a store, works in it, locks, writes down what is in
 * its memory, and waits to be killed. What {@link MemoryAfterLockTest} looks for comes in files,
 * character by character, so that it is in no constant and no text of this program. Asked not to
 * write it down, it lets another program look: what writes a dump keeps pieces of it.
 */
final class LockedWindow {

    private final WindowDriver window;
    private final Path folder;

    private LockedWindow(WindowDriver window, Path folder) {
        this.window = window;
        this.folder = folder;
    }

    /**
     * @param arguments a folder with {@code store}, {@code passphrase}, {@code name} and {@code
     *     blank}, which holds nothing but noughts; where the memory is written; a third if it is
     *     not to be written
     */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        // Not the toolkit of the tests, which keeps every event, and with it what was typed where.
        Platform.startup(() -> {});
        WindowDriver[] made = new WindowDriver[1];
        new org.testfx.api.FxRobot()
                .interact(() ->
                        made[0] =
                                new WindowDriver(
                                        new Stage(),
                                        folder.resolve("own"),
                                        TestClock.ofTheSample(),
                                        true));
        LockedWindow locked = new LockedWindow(made[0], folder);
        locked.work();
        boolean dumped = arguments.length == 2;
        if (dumped) {
            dump(Path.of(arguments[1]).resolve("open.hprof"));
        } else {
            System.out.println("open");
            System.in.read();
        }
        locked.lock();
        if (dumped) {
            dump(Path.of(arguments[1]).resolve("locked.hprof"));
        }
        System.out.println("locked");
        System.in.read();
    }

    private static void dump(Path file) throws IOException {
        // With what nobody can reach any more, as whoever steals the memory would have it.
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .dumpHeap(file.toString(), false);
    }

    private void typeFrom(String query, String file) throws Exception {
        window.untilThere(query);
        window.robot().interact(() -> window.robot().lookup(query).query().requestFocus());
        byte[] content = new byte[(int) Files.size(folder.resolve(file))];
        try (FileChannel channel = FileChannel.open(folder.resolve(file))) {
            channel.read(ByteBuffer.wrap(content));
        }
        // Reading goes through memory that Java keeps for the thread; this goes there too.
        try (FileChannel channel = FileChannel.open(folder.resolve("blank"))) {
            channel.read(ByteBuffer.allocate((int) channel.size()));
        }
        for (byte each : content) {
            window.robot().write((char) each);
        }
        Arrays.fill(content, (byte) 0);
    }

    private void work() throws Exception {
        window.open(Optional.of(folder.resolve("store")));
        typeFrom("#unlock-passphrase", "passphrase");
        window.robot().push(KeyCode.ENTER);
        window.untilThere("#nav-home");
        window.settle();
        for (String page : new String[] {"patterns", "meetings", "actions", "waiting", "cases"}) {
            window.go(page);
            window.settle();
        }
        TableView<CaseRow> cases = window.table("#case-list");
        window.until(() -> cases.getItems().size() >= 8);
        typeFrom("#case-list-search", "name");
        window.until(() -> cases.getItems().size() == 1);
        window.settle();
        window.robot()
                .interact(() -> {
                    cases.requestFocus();
                    cases.getSelectionModel().select(0);
                });
        window.robot().push(KeyCode.ENTER);
        window.untilThere("#case-parts");
        window.settle();
    }

    private void lock() throws Exception {
        window.robot().push(KeyCode.CONTROL, KeyCode.L);
        window.untilThere("#unlock-passphrase");
        window.untilForgotten();
    }
}
