package vigil.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bar: hostile files and rows, and large ones, each in a process of 256 MB. */
@Tag("slow")
class HostileImportsTest {

    @TempDir private Path folder;

    private static String child(Class<?> program, String... arguments)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "-XX:+ExitOnOutOfMemoryError",
                                "-Dorg.jooq.no-logo=true",
                                "-Dorg.jooq.no-tips=true",
                                "-Djava.awt.headless=true",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                program.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    @Test
    void fiveHundredDamagedFilesAndTenThousandMalformedRowsStoreNothing() throws Exception {
        String said = child(HostileImports.class, folder.toString(), "500", "10000");
        System.out.println(said);
        assertThat(said).endsWith("done" + System.lineSeparator());
    }

    @Test
    void hundredThousandRowsOfFortyColumnsNeedLittleMemory() throws Exception {
        Path file = folder.resolve("large.xlsx");
        LargeWorkbook.write(file, 100_000);
        assertThat(child(LargeWorkbook.class, file.toString(), "100000", "read"))
                .contains("rows 100000");
    }
}
