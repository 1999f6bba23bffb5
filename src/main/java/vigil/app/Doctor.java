package vigil.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vigil.casework.Policy;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.casework.StoreBackups;
import vigil.casework.StoreRescue;
import vigil.casework.ThisComputer.Check;
import vigil.casework.ThisComputer.Level;
import vigil.casework.ThisComputer.LogEntry;
import vigil.casework.ThisComputer.State;

/** Looks whether a computer is one that a store can be kept on, and says what to do if not. */
final class Doctor {

    private static final int JAVA = 25;
    private static final long MEGABYTE = 1 << 20;
    private static final long LITTLE_MEMORY = 384 * MEGABYTE;
    private static final long LITTLE_ROOM = 2_000;
    private static final long NO_ROOM = 300;
    private static final int OLD_BACKUP = 7;
    private static final int LATE_BACKUP = 30;
    private static final int FAULT_DAYS = 14;

    /** No clock is right that stands before this program was made. */
    private static final LocalDate MADE = LocalDate.of(2026, 1, 1);

    private static final Duration AHEAD = Duration.ofHours(26);

    private static final List<String> FONTS =
            List.of("SourceSans3-Regular.ttf", "SourceSans3-Semibold.ttf", "NotoSans-Regular.ttf");

    private final Surroundings around;
    private final Policy policy;
    private final List<LogEntry> log;
    private final Optional<StoreRescue> rescue;
    private final String secondPlace;
    private final List<Check> checks = new ArrayList<>();

    Doctor(
            Surroundings around,
            Policy policy,
            List<LogEntry> log,
            Optional<StoreRescue> rescue,
            String secondPlace) {
        this.around = around;
        this.policy = policy;
        this.log = log;
        this.rescue = rescue;
        this.secondPlace = secondPlace;
    }

    List<Check> look(Optional<Path> store, Progress progress) throws Refused {
        java();
        memory();
        fonts();
        display();
        clock(store);
        folders();
        room(store.orElse(around.folders().settings()));
        if (store.isPresent()) {
            place(store.get());
            keyFile(store.get());
            progress.report("checkingBackups", 0, 0);
            backups(store.get(), progress);
        } else {
            add("store", State.LOOK, "none");
        }
        secondPlace(store);
        swap();
        clipboard();
        policy();
        faults();
        return List.copyOf(checks);
    }

    private void add(String name, State state, String outcome, Object... facts) {
        checks.add(new Check(name, state, outcome, List.of(facts)));
    }

    private void java() {
        boolean fits = around.javaFeature() >= JAVA;
        add("java", fits ? State.OK : State.BAD, fits ? "good" : "old", around.javaFeature(), JAVA);
    }

    private void memory() {
        boolean enough = around.mostMemory() >= LITTLE_MEMORY;
        add(
                "memory",
                enough ? State.OK : State.LOOK,
                enough ? "good" : "little",
                around.mostMemory() / MEGABYTE);
    }

    private void fonts() {
        boolean all =
                FONTS.stream().allMatch(f -> Doctor.class.getResource("/vigil/fonts/" + f) != null);
        add("fonts", all ? State.OK : State.BAD, all ? "good" : "missing");
    }

    private void display() {
        boolean there =
                !around.linux()
                        || Stream.of("DISPLAY", "WAYLAND_DISPLAY")
                                .anyMatch(v -> !around.environment().getOrDefault(v, "").isBlank());
        add("display", there ? State.OK : State.LOOK, there ? "good" : "none");
    }

    private void clock(Optional<Path> store) {
        Instant now = around.clock().instant();
        if (LocalDate.ofInstant(now, around.clock().getZone()).isBefore(MADE)) {
            add("clock", State.BAD, "past");
            return;
        }
        boolean behind =
                store.flatMap(Doctor::newestFile)
                        .filter(newest -> newest.isAfter(now.plus(AHEAD)))
                        .isPresent();
        add("clock", behind ? State.BAD : State.OK, behind ? "behind" : "good");
    }

    private static Optional<Instant> newestFile(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Instant> times = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                times.add(Files.getLastModifiedTime(file).toInstant());
            }
            return times.stream().max(Comparator.naturalOrder());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether somebody else on this computer reads the log, or the one before it. */
    private boolean othersReadALog() throws IOException {
        try (Stream<Path> files = Files.list(around.folders().logs())) {
            for (Path file : files.filter(f -> named(f).startsWith("vigil")).toList()) {
                if (named(file).contains(".log") && OwnFiles.othersRead(file)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String named(Path file) {
        return String.valueOf(file.getFileName());
    }

    private void folders() {
        Path settings = around.folders().settings();
        try {
            Files.createDirectories(settings);
            Files.createDirectories(around.folders().logs());
            if (!Files.isWritable(settings) || !Files.isWritable(around.folders().logs())) {
                add("folders", State.BAD, "readOnly");
            } else if (othersReadALog()) {
                add("folders", State.LOOK, "open");
            } else {
                add("folders", State.OK, "good");
            }
        } catch (IOException impossible) {
            add("folders", State.BAD, "readOnly");
        }
    }

    private void room(Path folder) {
        try {
            long free =
                    Files.getFileStore(Files.isDirectory(folder) ? folder : Path.of("."))
                                    .getUsableSpace()
                            / MEGABYTE;
            State state = free < NO_ROOM ? State.BAD : free < LITTLE_ROOM ? State.LOOK : State.OK;
            String said = state == State.OK ? "good" : "little";
            if (free < 1_000) {
                add("room", state, said, free);
            } else {
                add("room", state, said + "Gb", free / 1_024.0);
            }
        } catch (IOException unknown) {
            add("room", State.LOOK, "unknown");
        }
    }

    private void place(Path store) {
        Optional<String> network = SharedPlace.network(store);
        Optional<String> copied = SharedPlace.synchronisedBy(store, around.environment());
        if (!Files.isWritable(store)) {
            add("place", State.BAD, "readOnly");
        } else if (network.isPresent()) {
            add("place", State.BAD, "network", network.get());
        } else if (copied.isPresent()) {
            add("place", State.BAD, "synchronised", copied.get());
        } else {
            add("place", State.OK, "good");
        }
    }

    /** A key file beside the store is taken with it. */
    private void keyFile(Path store) {
        boolean beside = false;
        for (Path folder :
                Stream.of(
                                Optional.of(store),
                                Optional.ofNullable(store.toAbsolutePath().getParent()))
                        .flatMap(Optional::stream)
                        .toList()) {
            try (Stream<Path> files = Files.list(folder)) {
                beside |= files.anyMatch(Doctor::likeKeyFile);
            } catch (IOException unreadable) {
                continue; // then nobody can say
            }
        }
        add("keyFile", beside ? State.BAD : State.OK, beside ? "beside" : "good");
    }

    private static boolean likeKeyFile(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".vigilkey")
                || name.endsWith(".key")
                || name.endsWith(".keyfile")
                || name.startsWith("vigil-key");
    }

    private void backups(Path store, Progress progress) throws Refused {
        if (rescue.isEmpty()) {
            return;
        }
        List<StoreBackups.Copy> copies;
        try {
            copies = rescue.get().backups(store.resolve("backups"), progress);
        } catch (Refused none) {
            progress.checkCancelled();
            copies = List.of();
        }
        long bad = copies.stream().filter(copy -> !copy.good()).count();
        Optional<StoreBackups.Copy> newest =
                copies.stream().filter(StoreBackups.Copy::good).findFirst();
        if (newest.isEmpty()) {
            add("backups", State.BAD, copies.isEmpty() ? "none" : "allBad");
            return;
        }
        long days = Duration.between(newest.get().made(), around.clock().instant()).toDays();
        if (bad > 0) {
            add("backups", State.BAD, "someBad", bad, copies.size());
        } else if (days >= LATE_BACKUP) {
            add("backups", State.BAD, "old", days);
        } else if (days >= OLD_BACKUP) {
            add("backups", State.LOOK, "old", days);
        } else {
            add("backups", State.OK, "good", copies.size(), days);
        }
    }

    private void secondPlace(Optional<Path> store) {
        if (secondPlace.isBlank()) {
            add(
                    "second",
                    policy.secondPlace() ? State.BAD : State.LOOK,
                    policy.secondPlace() ? "required" : "none");
            return;
        }
        try {
            Path place = Path.of(secondPlace);
            if (!Files.isDirectory(place)) {
                add("second", State.LOOK, "absent");
            } else if (!Files.isWritable(place)) {
                add("second", State.BAD, "readOnly");
            } else if (store.filter(folder -> sameDisk(place, folder)).isPresent()) {
                add("second", State.LOOK, "sameDisk");
            } else {
                add("second", State.OK, "good");
            }
        } catch (InvalidPathException notHere) {
            add("second", State.BAD, "readOnly");
        }
    }

    private static boolean sameDisk(Path one, Path other) {
        try {
            return Files.getFileStore(one).equals(Files.getFileStore(other));
        } catch (IOException unknown) {
            return false;
        }
    }

    /** What was in memory can be on the disk in the open; only Linux says what it swaps to. */
    private void swap() {
        if (!around.linux() || !Files.isReadable(around.swaps())) {
            add("swap", State.LOOK, around.windows() ? "windows" : "unknown");
            return;
        }
        try {
            List<String> plain =
                    Files.readAllLines(around.swaps(), StandardCharsets.UTF_8).stream()
                            .skip(1)
                            .map(line -> line.split("\\s+", 2)[0])
                            .filter(place -> !place.isEmpty())
                            .filter(place ->
                                    !place.startsWith("/dev/zram")
                                            && !place.startsWith("/dev/dm-")
                                            && !place.startsWith("/dev/mapper/"))
                            .toList();
            add("swap", plain.isEmpty() ? State.OK : State.LOOK, plain.isEmpty() ? "good" : "open");
        } catch (IOException unreadable) {
            add("swap", State.LOOK, "unknown");
        }
    }

    private void clipboard() {
        boolean klipper = Files.exists(Path.of(around.home(), ".config", "klipperrc"));
        if (around.windows()) {
            add("clipboard", State.LOOK, "windows");
        } else {
            add("clipboard", klipper ? State.LOOK : State.OK, klipper ? "history" : "good");
        }
    }

    private void policy() {
        if (!policy.troubles().isEmpty()) {
            Policy.Trouble first = policy.troubles().getFirst();
            add("policy", State.BAD, "bad", policy.troubles().size(), first.file(), first.line());
        } else if (!policy.there()) {
            add("policy", State.OK, "none");
        } else if (around.policies().stream().anyMatch(Files::isWritable)) {
            add("policy", State.LOOK, "writable");
        } else {
            add("policy", State.OK, "good");
        }
    }

    private void faults() {
        Instant since = around.clock().instant().minus(Duration.ofDays(FAULT_DAYS));
        List<LogEntry> faults =
                log.stream()
                        .filter(e -> e.level() == Level.FAULT && e.at().isAfter(since))
                        .toList();
        if (faults.isEmpty()) {
            add("faults", State.OK, "good", FAULT_DAYS);
        } else {
            add("faults", State.LOOK, "some", faults.size(), FAULT_DAYS, faults.getFirst().code());
        }
    }
}
