package vigil.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vigil.casework.ContentDigest;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.casework.StoreBackups;
import vigil.casework.StoreKey;

/** Backups on this computer's disks. */
final class BackupShelf implements StoreBackups {

    private static final String CASES = "rows review_case ";
    private static final String AUDIT = "audit ";
    private static final String STORE_ID = "store ";
    private static final String MADE = "made ";
    private static final String ASIDE = "-damaged-";

    private final ContentDigest digest;
    private final Clock clock;

    BackupShelf(ContentDigest digest, Clock clock) {
        this.digest = digest;
        this.clock = clock;
    }

    @Override
    public List<Copy> list(Path folder, Progress progress) throws Refused {
        List<Path> found = folders(folder);
        List<Copy> copies = new ArrayList<>();
        for (Path backup : found) {
            progress.checkCancelled();
            progress.report("comparingBackups", copies.size(), found.size());
            copies.add(compared(described(backup)));
        }
        copies.sort(Comparator.comparing(Copy::made).reversed());
        return List.copyOf(copies);
    }

    @Override
    public Optional<Copy> newestGood(Path folder, Progress progress) throws Refused {
        List<Copy> copies =
                folders(folder).stream()
                        .map(BackupShelf::described)
                        .sorted(Comparator.comparing(Copy::made).reversed())
                        .toList();
        for (Copy copy : copies) {
            progress.checkCancelled();
            if (compared(copy).good()) {
                return Optional.of(copy);
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<Copy> newest(Path store) {
        try {
            return folders(store.resolve(StoreFolder.BACKUPS)).stream()
                    .map(BackupShelf::described)
                    .filter(Copy::good)
                    .max(Comparator.comparing(Copy::made));
        } catch (Refused unreadable) {
            return Optional.empty();
        }
    }

    /** The backup itself, those in its folder of backups, those in it, or one folder below. */
    private static List<Path> folders(Path folder) throws Refused {
        if (isBackup(folder)) {
            return List.of(folder);
        }
        Path own = folder.resolve(StoreFolder.BACKUPS);
        Path place = Files.isDirectory(own) ? own : folder;
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try {
            List<Path> found = new ArrayList<>();
            for (Path inside : inside(place)) {
                if (isBackup(inside)) {
                    found.add(inside);
                } else if (String.valueOf(inside.getFileName()).startsWith(Copying.PLACE)) {
                    inside(inside).stream().filter(BackupShelf::isBackup).forEach(found::add);
                }
            }
            return found;
        } catch (IOException e) {
            throw new Refused(new Problem.NotReadable(folder.toString()), Scrubbed.of(e));
        }
    }

    private static List<Path> inside(Path folder) throws IOException {
        List<Path> inside = new ArrayList<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(folder, Files::isDirectory)) {
            folders.forEach(inside::add);
        }
        return inside;
    }

    /** By its list, or by its name if that is gone. */
    private static boolean isBackup(Path folder) {
        String name = String.valueOf(folder.getFileName());
        return !name.endsWith(StoreBackup.UNFINISHED)
                && (Files.exists(folder.resolve(BackupList.NAME))
                        || StoreBackup.madeAt(name).isPresent());
    }

    /** What the list says, and whether it can be read at all. */
    private static Copy described(Path folder) {
        Instant byName =
                StoreBackup.madeAt(String.valueOf(folder.getFileName()))
                        .map(made -> made.toInstant(ZoneOffset.UTC))
                        .orElse(Instant.EPOCH);
        try {
            List<String> lines = BackupList.lines(folder);
            return new Copy(
                    folder,
                    value(lines, STORE_ID).map(UUID::fromString),
                    value(lines, MADE).map(Instant::parse).orElse(byName),
                    value(lines, AUDIT).map(Long::parseLong).orElse(0L),
                    value(lines, CASES).map(Long::parseLong).orElse(0L),
                    Optional.empty());
        } catch (Refused e) {
            return bad(folder, byName, e);
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            return bad(folder, byName, BackupList.damaged(folder, BackupList.NAME, "structure"));
        }
    }

    private static Optional<String> value(List<String> lines, String start) {
        return lines.stream()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .map(line -> line.substring(start.length()));
    }

    private static Copy bad(Path folder, Instant made, Refused refused) {
        Problem.Damaged damaged =
                refused.problem() instanceof Problem.Damaged d
                        ? d
                        : new Problem.Damaged(String.valueOf(folder.getFileName()), "unreadable");
        return new Copy(folder, Optional.empty(), made, 0, 0, Optional.of(damaged));
    }

    private Copy compared(Copy copy) {
        if (!copy.good()) {
            return copy;
        }
        try {
            BackupList.compare(copy.folder(), digest);
            return copy;
        } catch (Refused e) {
            return bad(copy.folder(), copy.made(), e);
        } catch (IOException e) {
            return bad(
                    copy.folder(),
                    copy.made(),
                    BackupList.damaged(copy.folder(), StoreFolder.STORE, "unreadable"));
        }
    }

    @Override
    public void prove(Path backup, StoreKey key, Progress progress) throws Refused {
        StoreBackup.check(backup, key, digest, progress);
        StoreBackup.alone(() -> {
            List<String> found = StoreBackup.facts(backup, key, progress);
            if (!BackupList.lines(backup).containsAll(found)) {
                throw BackupList.damaged(backup, StoreFolder.STORE, "counts");
            }
            return true;
        });
    }

    @Override
    public List<FileCheck> check(Path store, StoreKey key, Progress progress) throws Refused {
        return StoreCheck.of(store, key, progress).stream()
                .map(report -> new FileCheck(report.file(), report.bytes(), report.trace()))
                .toList();
    }

    @Override
    public Path make(Path store, StoreKey key, Progress progress) throws Refused {
        String name = StoreBackup.of(store, key, clock, digest, FreeRoom.of(store), progress);
        StoreBackup.pruneIn(store.resolve(StoreFolder.BACKUPS), name);
        return store.resolve(StoreFolder.BACKUPS).resolve(name);
    }

    @Override
    public List<Path> aside(Path store) throws Refused {
        Path parent = store.toAbsolutePath().getParent();
        if (parent == null) {
            return List.of();
        }
        String beginning = store.getFileName() + ASIDE;
        try {
            return inside(parent).stream()
                    .filter(path -> String.valueOf(path.getFileName()).startsWith(beginning))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new Refused(new Problem.NotReadable(parent.toString()), Scrubbed.of(e));
        }
    }

    @Override
    public void delete(Path backup) throws Refused {
        String name = String.valueOf(backup.getFileName());
        if (!isBackup(backup) && !name.contains(ASIDE)) {
            throw new Refused(new Problem.NotABackup(backup.toString()));
        }
        StoreBackup.alone(() -> {
            // Under the name of an unfinished one first: half of it must not look like damage.
            Path part = backup.resolveSibling(name + StoreBackup.UNFINISHED);
            Copying.deleteFolder(part);
            Files.move(backup, part, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
            Copying.deleteFolder(part);
            return name;
        });
    }

    @Override
    public Path copyTo(Path backup, Path place, Progress progress) throws Refused {
        Copy copy = described(backup);
        if (copy.storeId().isEmpty()) {
            throw new Refused(new Problem.NotABackup(backup.toString()));
        }
        if (!Files.isDirectory(place)) {
            throw new Refused(new Problem.NoSecondPlace(place.toString()));
        }
        Path own = place.resolve(Copying.PLACE + copy.storeId().get().toString().substring(24));
        Path target = own.resolve(copy.name());
        return StoreBackup.alone(() -> {
            if (Files.isDirectory(target) && compared(described(target)).good()) {
                return target;
            }
            Files.createDirectories(own);
            FreeRoom.of(own).check(Files.size(backup.resolve(StoreFolder.STORE)) - FreeRoom.DAY);
            Path part = own.resolve(copy.name() + StoreBackup.UNFINISHED);
            Copying.deleteFolder(part);
            Files.createDirectory(part);
            boolean done = false;
            try {
                List<String> leaves = new ArrayList<>(StoreBackup.LEAVES);
                leaves.add(BackupList.NAME);
                for (String leaf : leaves) {
                    progress.checkCancelled();
                    progress.report("copying", leaves.indexOf(leaf), leaves.size());
                    Copying.copy(backup.resolve(leaf), part.resolve(leaf));
                }
                BackupList.compare(part, digest);
                Copying.deleteFolder(target);
                Files.move(part, target);
                StoreFolder.of(own).sync();
                done = true;
            } finally {
                if (!done) {
                    Copying.deleteFolder(part);
                }
            }
            StoreBackup.pruneIn(own, copy.name());
            return target;
        });
    }

    @Override
    public void restore(Path backup, Path target, StoreKey key, Progress progress) throws Refused {
        boolean[] made = {false};
        StoreBackup.alone(() -> {
            if (Files.isDirectory(target)) {
                if (!Copying.isEmpty(target)) {
                    throw new Refused(new Problem.AlreadyThere(target.toString()));
                }
            } else {
                Files.createDirectories(target);
                made[0] = true;
            }
            return true;
        });
        StoreFolder.of(target).checkPlace(false);
        boolean done = false;
        try {
            prove(backup, key, progress);
            StoreBackup.restore(backup, target, key, digest, progress);
            progress.checkCancelled();
            done = true;
        } finally {
            if (!done) {
                StoreBackup.alone(() -> Copying.clear(target, made[0]));
            }
        }
    }

    @Override
    public PutBack putBack(Path backup, Path store, StoreKey key, Progress progress)
            throws Refused {
        Path place = store.toAbsolutePath().normalize();
        if (place.getParent() == null || !Files.isWritable(place.getParent())) {
            throw new Refused(new Problem.NotWritable(String.valueOf(place.getParent())));
        }
        mustBeClosed(place);
        boolean keysOnly = onlyKeysAreBad(backup, place, key, progress);
        Optional<Long> missing = keysOnly ? Optional.of(0L) : missing(backup, place, key);
        String stamp = StoreBackup.NAME.format(clock.instant().atOffset(ZoneOffset.UTC));
        Path fresh = Copying.free(place, "-restoring-" + stamp);
        Path aside = Copying.free(place, ASIDE + stamp);
        restore(backup, fresh, key, progress);
        boolean swapped = false;
        try {
            StoreBackup.alone(() -> {
                if (keysOnly) {
                    for (String leaf : List.of(StoreFolder.STORE, StoreFolder.ANCHOR)) {
                        Copying.copy(place.resolve(leaf), fresh.resolve(leaf));
                    }
                }
                Copying.link(
                        place.resolve(StoreFolder.BACKUPS), fresh.resolve(StoreFolder.BACKUPS));
                return true;
            });
            for (FileCheck file : keysOnly ? check(fresh, key, progress) : List.<FileCheck>of()) {
                if (file.trace().isPresent()) {
                    throw new Refused(new Problem.Damaged(file.file(), file.trace().get()));
                }
            }
            progress.checkCancelled();
            StoreBackup.alone(() -> swap(place, fresh, aside));
            swapped = true;
        } finally {
            if (!swapped) {
                StoreBackup.alone(() -> Copying.clear(fresh, true));
            }
        }
        return new PutBack(aside, keysOnly, missing);
    }

    private static boolean swap(Path place, Path fresh, Path aside) throws IOException {
        Files.move(place, aside, StandardCopyOption.ATOMIC_MOVE);
        try {
            Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
            throw e;
        }
        Path around = place.toAbsolutePath().getParent();
        if (around != null) {
            StoreFolder.of(around).sync();
        }
        return true;
    }

    private static void mustBeClosed(Path store) throws Refused {
        StoreBackup.alone(() -> {
            OpenMarker.take(StoreFolder.of(store)).release(false);
            return true;
        });
    }

    /**
     * Whether everything but the key file is as it was closed, and the backup's keys are as new:
     * then they alone are put back, and nothing entered since is lost.
     */
    private boolean onlyKeysAreBad(Path backup, Path store, StoreKey key, Progress progress)
            throws Refused {
        return StoreBackup.alone(() -> {
            StoreFolder folder = StoreFolder.of(store);
            boolean sameKeys =
                    folder.has(StoreFolder.KEYS)
                            && Files.mismatch(
                                            store.resolve(StoreFolder.KEYS),
                                            backup.resolve(StoreFolder.KEYS))
                                    == -1;
            Optional<AnchorState> anchored = anchor(folder, key);
            return !sameKeys
                    && !folder.has(StoreFolder.OPEN)
                    && anchored.filter(a -> a.keyGeneration() == key.generation()).isPresent()
                    && StoreCheck.pages(folder, key, progress).stream()
                            .allMatch(FileReport::isGood);
        });
    }

    /** How many rows the store's anchor knows of beyond those of the backup. */
    private static Optional<Long> missing(Path backup, Path store, StoreKey key) throws Refused {
        Optional<AnchorState> anchored =
                StoreBackup.alone(() -> anchor(StoreFolder.of(store), key));
        return anchored.map(a -> Math.max(0, a.head().sequence() - described(backup).auditRows()));
    }

    private static Optional<AnchorState> anchor(StoreFolder folder, StoreKey key)
            throws IOException {
        try (StoreAnchor anchor = StoreAnchor.open(folder.file(StoreFolder.ANCHOR), key, true)) {
            return Optional.of(anchor.state());
        } catch (Refused unreadable) {
            return Optional.empty();
        }
    }
}
