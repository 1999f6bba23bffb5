package vigil.ui.kit;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.testfx.util.WaitForAsyncUtils;

/** Waits for pages that come bit by bit: each pulse brings a part until all are there. */
public final class Filled {

    /** What scrolls puts its content into the window one pulse late. */
    private static final int PULSES = 2;

    private static final int PATIENCE_SECONDS = 60;

    private Filled() {}

    /** Returns once the scene has been laid out a few times with as many nodes as before. */
    public static void await(Scene scene) {
        int same = 0;
        int before = -1;
        while (same < PULSES) {
            int now = nodesAfterPulse(scene);
            same = now == before ? same + 1 : 0;
            before = now;
        }
    }

    private static int nodesAfterPulse(Scene scene) {
        AtomicInteger nodes = new AtomicInteger();
        CountDownLatch laidOut = new CountDownLatch(1);
        Platform.runLater(() -> {
            scene.addPostLayoutPulseListener(
                    new Runnable() {
                        @Override
                        public void run() {
                            scene.removePostLayoutPulseListener(this);
                            nodes.set(nodes(scene.getRoot()));
                            laidOut.countDown();
                        }
                    });
            Platform.requestNextPulse();
        });
        try {
            if (!laidOut.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("the window was not laid out");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("stopped while waiting for the window", e);
        }
        WaitForAsyncUtils.waitForFxEvents(1);
        return nodes.get();
    }

    private static int nodes(Node node) {
        int all = 1;
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                all += nodes(child);
            }
        }
        return all;
    }
}
