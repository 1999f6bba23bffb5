package vigil.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casework.StoreKey;

/** Looks for what was written in every file, as any program could. */
@Tag("slow")
final class NothingPlainTest {

    @TempDir Path folder;
    @TempDir Path temporary;

    private static List<String> found(Path... folders) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String content =
                            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                    for (String word :
                            List.of(
                                    PlantedWords.NAME,
                                    PlantedWords.STORY,
                                    PlantedWords.WRONG,
                                    "narrative",
                                    "insert into")) {
                        for (Charset charset :
                                List.of(
                                        StandardCharsets.UTF_8,
                                        StandardCharsets.UTF_16BE,
                                        StandardCharsets.UTF_16LE)) {
                            String asStored =
                                    new String(word.getBytes(charset), StandardCharsets.ISO_8859_1);
                            if (content.contains(asStored)) {
                                found.add(file.getFileName() + ": " + word);
                            }
                        }
                    }
                }
            }
        }
        return found;
    }

    private ChildProgram child() throws Exception {
        ChildProgram child =
                new ChildProgram(
                        PlantedWords.class,
                        List.of("-Djava.io.tmpdir=" + temporary),
                        List.of(folder.toString()));
        assertThat(child.next()).contains("failed");
        assertThat(child.next()).contains("sorted");
        return child;
    }

    @Test
    void nothingIsReadableWhileOpenNorAfterAKill() throws Exception {
        StoreKey key = Stores.filled(folder, 1);
        try (ChildProgram child = child()) {
            try (Stream<Path> files = Files.list(temporary)) {
                assertThat(files.filter(file -> file.toString().endsWith(".temp.db")))
                        .as("no sort spills past the sealed pages")
                        .isEmpty();
            }
            assertThat(found(folder, temporary)).isEmpty();
            child.kill();
        }
        assertThat(found(folder, temporary)).isEmpty();
        Stores.open(folder, key).close(vigil.casework.Progress.none());
        assertThat(found(folder, temporary)).isEmpty();
    }

    @Test
    void nothingIsReadableAfterClosing() throws Exception {
        Stores.filled(folder, 1);
        try (ChildProgram child = child()) {
            child.say("go on");
            assertThat(child.next()).contains("closed");
            assertThat(child.end()).isZero();
        }
        assertThat(found(folder, temporary)).isEmpty();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("store.anchor", "store.keys", "store.mv.db");
        }
    }

    @Test
    void theTestWouldNoticeAnUnencryptedStore() throws Exception {
        try (Connection connection =
                DriverManager.getConnection("jdbc:h2:file:" + folder + "/plain", "sa", "")) {
            connection
                    .createStatement()
                    .execute("create table t as select '" + PlantedWords.NAME + "' as narrative");
        }
        assertThat(found(folder)).isNotEmpty();
    }
}
