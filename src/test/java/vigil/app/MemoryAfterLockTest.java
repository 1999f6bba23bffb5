package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casework.KeyVault;
import vigil.casework.PanelDesk;
import vigil.casework.Passphrase;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.casework.StoreKey;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Value;
import vigil.domain.panel.PanelAction;
import vigil.keys.SlotKeyVault;
import vigil.store.ChildProgram;

/**
 * After locking, the memory of the window, with what nobody can reach any more, holds no key, no
 * passphrase and no name.
 */
@Tag("slow")
class MemoryAfterLockTest {

    /** No passphrase of the program's own tests, which stands in their classes. */
    private static final String PASSPHRASE = "thimble" + " walrus " + "ninepin" + " quarry";

    private static final boolean CORE = Boolean.getBoolean("vigil.core");

    /** Of 200: 80 names, 80 in accounts of deaths, 20 in actions, 20 in titles of meetings. */
    private static final int WORDS = CORE ? 200 : 20;

    private static final int NAMES = WORDS * 2 / 5;

    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    @TempDir Path folder;

    private Path store() throws Exception {
        Path store = SampleStore.create(folder);
        Wiring wiring = SampleStore.wiring(TestClock.ofTheSample(), folder.resolve("settings"));
        try (Passphrase known = Passphrase.of(SampleStore.PASSPHRASE.toCharArray());
                Passphrase own = Passphrase.of(PASSPHRASE.toCharArray())) {
            try (PanelDesk desk =
                    wiring.care().open(store, SampleStore.USER, known, Progress.none())) {
                plant(desk);
                desk.keys().changeOwn(known, own);
            }
        }
        return store;
    }

    private static void plant(PanelDesk desk) throws Refused {
        for (int i = 0; i < NAMES; i++) {
            Answer account =
                    Answer.of(new Value.Text("Was seen with " + word(i + NAMES) + " that day."));
            ReviewCase named = Cases.notified(desk, word(i)).with(Fields.NARRATIVE, account);
            desk.notification().accept(named);
        }
        for (int i = 2 * NAMES; i < WORDS; i += 2) {
            desk.actions().save(worded(desk, "Write to " + word(i) + "."));
            desk.meetings().save(desk.meetings().draft(word(i + 1), DAY, List.of(), Map.of()));
        }
    }

    private static PanelAction worded(PanelDesk desk, String wording) throws Refused {
        return Reworded.action(
                desk.actions().newAction(Optional.empty(), Optional.empty(), Optional.empty()),
                wording);
    }

    /** Found in no text of the sample. */
    private static String word(int number) {
        return "Zq" + Integer.toString(7_919 * (number + 40_000), 26).replaceAll("\\d", "w") + "ov";
    }

    private Map<String, byte[]> wanted(Path store) throws Exception {
        Map<String, byte[]> wanted = new LinkedHashMap<>();
        for (Charset charset :
                List.of(
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_16BE,
                        StandardCharsets.UTF_16LE)) {
            // Every word of it, because pieces of a passphrase are worth having too.
            for (String word : PASSPHRASE.split(" ")) {
                wanted.put("passphrase/" + word + " " + charset, word.getBytes(charset));
            }
            for (int i = 0; i < WORDS; i++) {
                wanted.put("word " + i + " " + charset, word(i).getBytes(charset));
            }
        }
        KeyVault vault =
                new SlotKeyVault(
                        () -> {
                            throw new AssertionError("no slot is made");
                        },
                        java.time.Clock.systemUTC());
        try (Passphrase own = Passphrase.of(PASSPHRASE.toCharArray());
                StoreKey key = vault.unlock(store, SampleStore.USER, own).key()) {
            keysIn(key, "key", new IdentityHashMap<>(), wanted);
            for (char[] digits : List.of(key.databasePassword(), key.databaseUserPassword())) {
                for (Charset charset :
                        List.of(
                                StandardCharsets.UTF_8,
                                StandardCharsets.UTF_16BE,
                                StandardCharsets.UTF_16LE)) {
                    wanted.put(
                            "database password " + wanted.size(),
                            new String(digits).getBytes(charset));
                }
            }
        }
        return wanted;
    }

    /** Every array of a key's length in an opened key, wherever its classes keep it. */
    private static void keysIn(
            Object object, String path, Map<Object, Boolean> seen, Map<String, byte[]> found)
            throws IllegalAccessException {
        if (object == null || seen.put(object, true) != null) {
            return;
        }
        if (object instanceof byte[] bytes) {
            if (bytes.length >= 16) {
                found.put(path, bytes.clone());
            }
        } else if (object instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> each : map.entrySet()) {
                keysIn(each.getValue(), path + "/" + each.getKey(), seen, found);
            }
        } else if (object instanceof Collection<?> all) {
            for (Object each : all) {
                keysIn(each, path + "/*", seen, found);
            }
        } else if (object.getClass().getName().startsWith("vigil.keys.")
                && !object.getClass().isEnum()) {
            for (Field field : object.getClass().getDeclaredFields()) {
                if (!field.getType().isPrimitive()
                        && !java.lang.reflect.Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    keysIn(field.get(object), path + "/" + field.getName(), seen, found);
                }
            }
        }
    }

    private static List<String> in(Path dump, Map<String, byte[]> wanted) throws IOException {
        return new ArrayList<>(BytesFound.in(dump, wanted).keySet());
    }

    private ChildProgram window(Path store, boolean dumped) throws Exception {
        Path handed = Files.createDirectories(folder.resolve("handed"));
        Files.move(store, handed.resolve("store"));
        Files.writeString(handed.resolve("passphrase"), PASSPHRASE);
        Files.writeString(handed.resolve("name"), word(0));
        Files.write(handed.resolve("blank"), new byte[4_096]);
        List<String> arguments = new ArrayList<>(List.of(handed.toString(), folder.toString()));
        if (!dumped) {
            arguments.add("undumped");
        }
        return new ChildProgram(
                LockedWindow.class,
                List.of(
                        // As the program is started: packaging/jvm-args.
                        "-XX:+UseSerialGC",
                        "-XX:+UseCompactObjectHeaders",
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "-Djava.awt.headless=true",
                        "-Djava.io.tmpdir=" + folder,
                        "-Dtestfx.robot.write_sleep=1",
                        "-Dorg.jooq.no-logo=true",
                        "-Dorg.jooq.no-tips=true",
                        "--enable-native-access=ALL-UNNAMED"),
                Map.of(),
                ProcessBuilder.Redirect.INHERIT,
                arguments);
    }

    /**
     * What a core dump would hold: every page of the process that can be read. Looked for with
     * {@code -Dvigil.core=true}, where the system shows the memory of another process.
     */
    @Test
    void allMemoryOfALockedWindowHoldsNoKeyNoPassphraseAndNoName() throws Exception {
        assumeTrue(CORE, "asked for with -Dvigil.core=true");
        assumeTrue(Files.isReadable(Path.of("/proc/self/maps")), "memory cannot be looked at");
        Path store = store();
        Map<String, byte[]> wanted = wanted(store);
        try (ChildProgram child = window(store, false)) {
            assertThat(child.next()).contains("open");
            Set<String> open = ProcessMemory.found(child.pid(), wanted).keySet();
            assertThat(open)
                    .as("while it is open: the search finds what is there")
                    .anyMatch(what -> what.startsWith("key/master"))
                    .anyMatch(what -> what.startsWith("passphrase/"))
                    .anyMatch(what -> what.startsWith("word 0 UTF-8"));
            System.out.println("in all memory, open: " + counted(open));
            child.say("");
            assertThat(child.next()).contains("locked");
            Set<String> left = ProcessMemory.found(child.pid(), wanted).keySet();
            System.out.println("in all memory, locked: " + counted(left));
            assertThat(left).isEmpty();
        }
    }

    /** How many words in whatever form, and what else. */
    private static String counted(Set<String> found) {
        long words =
                found.stream()
                        .filter(what -> what.startsWith("word "))
                        .map(what -> what.split(" ")[1])
                        .distinct()
                        .count();
        long others = found.stream().filter(what -> !what.startsWith("word ")).count();
        return words + " of " + WORDS + " words, " + others + " keys and pieces of the passphrase";
    }

    @Test
    void aLockedWindowKeepsNoKeyNoPassphraseAndNoName() throws Exception {
        Path store = store();
        Map<String, byte[]> wanted = wanted(store);
        assertThat(wanted.keySet()).anyMatch(key -> key.startsWith("key/master"));
        try (ChildProgram child = window(store, true)) {
            Optional<String> said = child.next();
            assertThat(said).contains("locked");
        }
        assertThat(in(folder.resolve("open.hprof"), wanted))
                .as("while it is open: the search finds what is there")
                .contains("key/master", "word 0 UTF-8");
        assertThat(in(folder.resolve("locked.hprof"), wanted)).as("once it is locked").isEmpty();
    }
}
