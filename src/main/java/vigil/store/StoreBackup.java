package vigil.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import vigil.casework.ContentDigest;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.casework.StoreKey;

/**
 * Copies of a closed store in its folder {@code backups}, each proven before it counts: the digest
 * of its pages is that of the anchor, and the database opens from the copy with all its tables. A
 * backup opens with the passphrases of the time it was made.
 */
final class StoreBackup {

    static final List<String> LEAVES =
            List.of(StoreFolder.STORE, StoreFolder.KEYS, StoreFolder.ANCHOR);
    static final String UNFINISHED = ".part";
    static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss'Z'");

    private StoreBackup() {}

    /** Makes a backup of a store that nobody has open; returns the name of its folder. */
    static String of(
            Path folder,
            StoreKey key,
            Clock clock,
            ContentDigest digest,
            FreeRoom room,
            Progress progress)
            throws Refused {
        StoreFolder store = StoreFolder.of(folder);
        return alone(() -> {
            OpenMarker marker = OpenMarker.take(store);
            try {
                if (marker.wasLeft()) {
                    throw new Refused(new Problem.Damaged(StoreFolder.STORE, "unclean"));
                }
                FileExchange.choose(store, key);
                room.check(store.databaseBytes());
                return make(store, key, clock, digest, progress);
            } finally {
                marker.release(false);
            }
        });
    }

    static <T> T alone(Callable<T> work) throws Refused {
        try (Lane lane = new Lane("vigil-store-backup-", 1)) {
            return lane.run(() -> {
                try {
                    return work.call();
                } catch (IOException e) {
                    throw Troubles.of(e, FreeRoom.endless());
                }
            });
        }
    }

    /** The same for whoever has taken the store already. */
    static String make(
            StoreFolder store, StoreKey key, Clock clock, ContentDigest digest, Progress progress)
            throws Refused, IOException {
        Instant now = clock.instant();
        Path backups = Files.createDirectories(store.path().resolve(StoreFolder.BACKUPS));
        String name = freeName(backups, NAME.format(now.atOffset(ZoneOffset.UTC)));
        Path part = backups.resolve(name + UNFINISHED);
        Copying.deleteFolder(part);
        Files.createDirectory(part);
        boolean done = false;
        try {
            for (String leaf : LEAVES) {
                progress.report("copying", LEAVES.indexOf(leaf), LEAVES.size());
                Copying.copy(store.path().resolve(leaf), part.resolve(leaf));
            }
            BackupList.write(part, LEAVES, now, facts(part, key, progress), key, digest);
            StoreFolder.of(part).sync();
            Files.move(part, backups.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            StoreFolder.of(backups).sync();
            done = true;
            return name;
        } finally {
            if (!done) {
                Copying.deleteFolder(part);
            }
        }
    }

    private static String freeName(Path backups, String wanted) {
        String name = wanted;
        for (int i = 2; Files.exists(backups.resolve(name)); i++) {
            name = wanted + "-" + i;
        }
        return name;
    }

    /** Proves the copy and says what is in it. */
    static List<String> facts(Path copy, StoreKey key, Progress progress)
            throws Refused, IOException {
        StoreFolder folder = StoreFolder.of(copy);
        AnchorState anchored;
        try (StoreAnchor anchor = StoreAnchor.open(folder.file(StoreFolder.ANCHOR), key, true)) {
            anchored = anchor.state();
        }
        PageCheck check;
        try (FileChannel channel = folder.file(StoreFolder.STORE).open("r")) {
            check = PageCheck.of(channel, key, progress);
        }
        SealedDisk.Checked checked = Verdict.of(check, anchored, key, false);
        Engine engine =
                Engine.start(
                        folder,
                        key,
                        checked,
                        Engine.SETTINGS,
                        Engine.Mode.READ_ONLY,
                        FreeRoom.endless());
        try {
            List<String> facts = new ArrayList<>();
            facts.add("audit " + anchored.head().sequence());
            facts.addAll(rows(engine));
            return facts;
        } catch (SQLException e) {
            throw Troubles.of(e, engine.disk(), FreeRoom.endless());
        } finally {
            engine.abort();
        }
    }

    private static List<String> rows(Engine engine) throws SQLException {
        List<String> tables = new ArrayList<>();
        List<String> counts = new ArrayList<>();
        try (Statement statement = engine.writer().createStatement()) {
            try (ResultSet found =
                    statement.executeQuery(
                            "select table_name from information_schema.tables"
                                    + " where table_schema = 'public'"
                                    + " and table_type = 'BASE TABLE' order by 1")) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            for (String table : tables) {
                String quoted = '"' + table.replace("\"", "\"\"") + '"';
                try (ResultSet count = statement.executeQuery("select count(*) from " + quoted)) {
                    count.next();
                    counts.add("rows " + table + " " + count.getLong(1));
                }
            }
        }
        return counts;
    }

    /** Checks a backup without opening its database: list, files, anchor, every page. */
    static void check(Path backup, StoreKey key, ContentDigest digest, Progress progress)
            throws Refused {
        alone(() -> {
            FileExchange.choose(StoreFolder.of(backup), key);
            BackupList.check(backup, key, digest);
            for (FileReport report : StoreCheck.pages(StoreFolder.of(backup), key, progress)) {
                if (!report.isGood()) {
                    throw new Refused(
                            new Problem.Damaged(
                                    backup.getFileName() + "/" + report.file(),
                                    report.trace().orElse("page")));
                }
            }
            return true;
        });
    }

    /**
     * Copies a backup into a folder that holds no store, and checks what arrived. The folder it
     * came from is left as it is.
     *
     * @param key opened from the backup's own key file
     */
    static void restore(
            Path backup, Path target, StoreKey key, ContentDigest digest, Progress progress)
            throws Refused {
        StoreFolder into = StoreFolder.of(target);
        if (into.isStore()) {
            throw new Refused(new Problem.AlreadyThere(target.toString()));
        }
        check(backup, key, digest, progress);
        alone(() -> {
            for (String leaf : LEAVES) {
                Copying.copy(backup.resolve(leaf), target.resolve(leaf + UNFINISHED));
            }
            for (String leaf : LEAVES) {
                Files.move(target.resolve(leaf + UNFINISHED), target.resolve(leaf));
            }
            into.sync();
            for (FileReport report : StoreCheck.pages(into, key, progress)) {
                if (!report.isGood()) {
                    throw new Refused(
                            new Problem.Damaged(report.file(), report.trace().orElse("page")));
                }
            }
            return true;
        });
    }

    /** Puts database and anchor of a backup in the place of those of its own store. */
    static void putBack(StoreFolder store, String name) throws IOException {
        Path backup = store.path().resolve(StoreFolder.BACKUPS).resolve(name);
        store.delete(StoreFolder.STORE + ".tempFile");
        for (String leaf : List.of(StoreFolder.STORE, StoreFolder.ANCHOR)) {
            Path fresh = store.path().resolve(leaf + UNFINISHED);
            Copying.copy(backup.resolve(leaf), fresh);
            Files.move(
                    fresh,
                    store.path().resolve(leaf),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        }
        store.sync();
    }

    /** Names of the backups of a store, earliest first. */
    static List<String> names(Path folder) throws Refused {
        return List.copyOf(found(folder.resolve(StoreFolder.BACKUPS)).values());
    }

    private static Map<LocalDateTime, String> found(Path backups) throws Refused {
        Map<LocalDateTime, String> found = new TreeMap<>();
        if (!Files.isDirectory(backups)) {
            return found;
        }
        try (Stream<Path> entries = Files.list(backups)) {
            entries.map(path -> String.valueOf(path.getFileName()))
                    .sorted()
                    .forEach(name -> madeAt(name).ifPresent(made -> put(found, made, name)));
        } catch (IOException e) {
            throw Troubles.of(e, FreeRoom.endless());
        }
        return found;
    }

    /** What an end in the middle of copying or deleting has left. */
    private static void clearUnfinished(Path backups) throws Refused {
        if (!Files.isDirectory(backups)) {
            return;
        }
        try (Stream<Path> entries = Files.list(backups)) {
            for (Path entry : entries.toList()) {
                String name = String.valueOf(entry.getFileName());
                int end = name.length() - UNFINISHED.length();
                if (name.endsWith(UNFINISHED) && madeAt(name.substring(0, end)).isPresent()) {
                    Copying.deleteFolder(entry);
                }
            }
        } catch (IOException e) {
            throw Troubles.of(e, FreeRoom.endless());
        }
    }

    /** Two of one second are told apart by a nanosecond each. */
    private static void put(Map<LocalDateTime, String> found, LocalDateTime made, String name) {
        LocalDateTime at = made;
        while (found.containsKey(at)) {
            at = at.plusNanos(1);
        }
        found.put(at, name);
    }

    static Optional<LocalDateTime> madeAt(String name) {
        int length = "2026-11-22T08-47-12Z".length();
        if (name.length() < length || name.endsWith(UNFINISHED)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(name.substring(0, length), NAME));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Deletes the backups that {@link BackupCalendar} does not keep; returns their names. */
    static List<String> prune(Path folder) throws Refused {
        return pruneIn(folder.resolve(StoreFolder.BACKUPS), "");
    }

    /** The same in a folder of backups, keeping one whatever the calendar says. */
    static List<String> pruneIn(Path backups, String kept) throws Refused {
        Map<LocalDateTime, String> found = found(backups);
        clearUnfinished(backups);
        List<String> gone = new ArrayList<>();
        for (LocalDateTime made : BackupCalendar.expired(found.keySet())) {
            String name = String.valueOf(found.get(made));
            if (name.equals(kept)) {
                continue;
            }
            try {
                // Under the name of an unfinished one first: half of it must not look like damage.
                Path part = backups.resolve(name + UNFINISHED);
                Copying.deleteFolder(part);
                Files.move(backups.resolve(name), part, StandardCopyOption.ATOMIC_MOVE);
                Copying.deleteFolder(part);
                gone.add(name);
            } catch (IOException e) {
                throw Troubles.of(e, FreeRoom.endless());
            }
        }
        return gone;
    }
}
