package vigil.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.casework.StoreKey;

/**
 * Reads every byte of a closed store that Vigil wrote and says what is not as it was written, file
 * by file, without changing anything.
 */
final class StoreCheck {

    private StoreCheck() {}

    static List<FileReport> of(Path folder, StoreKey key, Progress progress) throws Refused {
        try (Lane lane = new Lane("vigil-store-check-", 1)) {
            return lane.run(() -> of(StoreFolder.of(folder), key, progress));
        }
    }

    static List<FileReport> of(StoreFolder folder, StoreKey key, Progress progress) throws Refused {
        if (!folder.isStore()) {
            throw new Refused(new Problem.NotAStore(folder.base().toString()));
        }
        try {
            OpenMarker marker = OpenMarker.take(folder);
            try {
                FileExchange.settle(folder);
                return checked(folder, key, progress, marker.wasLeft());
            } finally {
                marker.release(false);
            }
        } catch (IOException e) {
            throw Troubles.of(e, FreeRoom.endless());
        }
    }

    /** The same for a folder that nobody opens, such as a backup's. */
    static List<FileReport> pages(StoreFolder folder, StoreKey key, Progress progress)
            throws Refused, IOException {
        return checked(folder, key, progress, false);
    }

    private static List<FileReport> checked(
            StoreFolder folder, StoreKey key, Progress progress, boolean left)
            throws Refused, IOException {
        FileExchange.choose(folder, key);
        List<FileReport> reports = new ArrayList<>();
        Optional<AnchorState> anchored = Optional.empty();
        String anchorTrace = "";
        try (StoreAnchor anchor = StoreAnchor.open(folder.file(StoreFolder.ANCHOR), key, true)) {
            anchored = Optional.of(anchor.state());
            boolean closed = anchor.state().phase() == AnchorState.Phase.CLOSED && !left;
            if (closed && StoreAnchor.damagedSlots(folder.file(StoreFolder.ANCHOR), key) > 0) {
                anchorTrace = "mac";
            }
        } catch (Refused e) {
            anchorTrace = traceOf(e);
        }
        reports.add(
                new FileReport(
                        StoreFolder.ANCHOR,
                        0,
                        folder.file(StoreFolder.ANCHOR).size(),
                        List.of(),
                        Optional.of(anchorTrace).filter(trace -> !trace.isEmpty())));
        reports.add(database(folder, key, progress, anchored, left));
        return List.copyOf(reports);
    }

    private static FileReport database(
            StoreFolder folder,
            StoreKey key,
            Progress progress,
            Optional<AnchorState> anchored,
            boolean left)
            throws Refused, IOException {
        if (!folder.has(StoreFolder.STORE)) {
            return new FileReport(StoreFolder.STORE, 0, 0, List.of(), Optional.of("missing"));
        }
        PageCheck check;
        try (FileChannel channel = folder.file(StoreFolder.STORE).open("r")) {
            check = PageCheck.of(channel, key, progress);
        }
        FileReport report = report(check, folder.databaseBytes());
        if (anchored.isEmpty() || (!report.isGood() && check.damaged().isEmpty())) {
            return report;
        }
        AnchorState anchor = anchored.get();
        boolean unclean = left || anchor.phase() != AnchorState.Phase.CLOSED;
        try {
            Verdict.of(check, anchor, key, unclean);
            // What an unclean end tore is not damage; the next opening puts it in order.
            return new FileReport(
                    StoreFolder.STORE,
                    report.pages(),
                    report.bytes(),
                    report.damaged(),
                    Optional.empty());
        } catch (Refused e) {
            return new FileReport(
                    StoreFolder.STORE,
                    report.pages(),
                    report.bytes(),
                    report.damaged(),
                    Optional.of(traceOf(e)));
        }
    }

    private static String traceOf(Refused refused) {
        return refused.problem() instanceof Problem.Damaged damaged
                ? damaged.trace()
                : refused.problem().kind();
    }

    /** What the pages alone say. */
    static FileReport report(PageCheck check, long bytes) {
        Optional<String> trace =
                switch (check.header()) {
                    case ABSENT -> Optional.of("truncated");
                    case DAMAGED -> Optional.of("header");
                    case NEWER -> Optional.of("newerStore");
                    case GOOD ->
                            !check.damaged().isEmpty()
                                    ? Optional.of("page")
                                    : check.hasTornEnd()
                                            ? Optional.of("truncated")
                                            : Optional.empty();
                };
        return new FileReport(StoreFolder.STORE, check.pages(), bytes, check.damaged(), trace);
    }
}
