package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.SharedMaterial;

/**
 * The public register of drug deaths of Connecticut, by its mapping, into an encrypted store and
 * through the pattern search: the first rows in the test, all 12,961 with {@code
 * -Dvigil.connecticut=all}.
 */
@Tag("slow")
class ConnecticutStoreTest {

    private static final String ALL = "all";
    private static final int ROWS = 2_000;

    @TempDir Path folder;

    private static int number(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return Integer.parseInt(found.group(1).replace(",", ""));
    }

    private Path table(Path whole) throws IOException {
        if (System.getProperty("vigil.connecticut", "").equals(ALL)) {
            return whole;
        }
        Path first = folder.resolve("connecticut.csv");
        try (BufferedReader in =
                        new BufferedReader(
                                new InputStreamReader(
                                        new GZIPInputStream(Files.newInputStream(whole)),
                                        StandardCharsets.UTF_8));
                Writer out = Files.newBufferedWriter(first)) {
            boolean quoted = false;
            int rows = -1;
            for (String line = in.readLine(); line != null && rows < ROWS; line = in.readLine()) {
                out.write(line + "\n");
                quoted ^= line.chars().filter(c -> c == '"').count() % 2 == 1;
                rows += quoted ? 0 : 1;
            }
        }
        return first;
    }

    @Test
    void aForeignRegisterComesInWholeAndIsSearched() throws Exception {
        Path whole = SharedMaterial.require("data/connecticut_2012_2024.csv.gz");
        Path table = table(whole);
        int rows = table.equals(whole) ? 12_961 : ROWS;
        Program program =
                new Program(folder)
                        .create(
                                "Hartford",
                                "New Haven",
                                "Fairfield",
                                "New London",
                                "Litchfield",
                                "Middlesex",
                                "Windham",
                                "Tolland");
        String report =
                program.at(
                                "import",
                                table.toString(),
                                "--mapping",
                                Path.of("sample-data", "mappings", "connecticut.csv").toString())
                        .good()
                        .out();
        assertThat(number(report, "Read ([\\d,]+) rows")).isEqualTo(rows);
        assertThat(number(report, "Stored at once: ([\\d,]+) cases")).isEqualTo(rows);
        assertThat(number(report, "substances coded: ([\\d,]+)")).isGreaterThan(2 * rows);
        assertThat(report)
                .contains("Left out or kept as text:")
                .contains("once in Injury City: the mapping says to leave it out");
        String listed = program.at("cases").good().out();
        assertThat(listed.lines().filter(line -> line.startsWith("DARD-"))).hasSize(rows);
        assertThat(number(listed, "([\\d,]+) cases\\.")).isEqualTo(rows);
        String patterns = program.at("patterns", "--seed", "1").good().out();
        assertThat(number(patterns, "([\\d,]+) deaths up to")).isEqualTo(rows);
        assertThat(patterns).contains("1. ");
        String verified = program.at("verify").good().out();
        assertThat(number(verified, "([\\d,]+) cases")).isEqualTo(rows);
    }
}
