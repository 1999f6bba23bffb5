package vigil.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import vigil.SharedMaterial;

/** Reads the reference files; a test that asks for one that is absent is skipped. */
public final class Reference {

    private Reference() {}

    /** The rows of a file with a header, relative to the shared folder; .gz is unpacked. */
    public static List<NamedCsvRecord> rows(String relative) {
        Path file = SharedMaterial.require(relative);
        List<NamedCsvRecord> rows = new ArrayList<>();
        try (Reader reader =
                        new InputStreamReader(
                                relative.endsWith(".gz")
                                        ? new GZIPInputStream(Files.newInputStream(file))
                                        : Files.newInputStream(file),
                                StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
            csv.forEach(rows::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    /** NA and nothing are NaN. */
    public static double number(NamedCsvRecord row, String column) {
        return switch (row.getField(column)) {
            case "NA", "", "NaN" -> Double.NaN;
            case "Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            case String text -> Double.parseDouble(text);
        };
    }

    public static int count(NamedCsvRecord row, String column) {
        return Integer.parseInt(row.getField(column));
    }

    /** Equal to the relative tolerance; both below 1e-280 counts as equal. */
    public static void close(double actual, double expected, double relative, String what) {
        if (Double.isNaN(expected)) {
            return;
        }
        if (Double.isInfinite(expected)) {
            assertThat(actual).as(what).isEqualTo(expected);
            return;
        }
        if (Math.abs(expected) < 1e-290) {
            assertThat(Math.abs(actual)).as(what).isLessThan(1e-280);
            return;
        }
        assertThat(Math.abs(actual - expected) / Math.abs(expected))
                .as("%s: %s should be %s", what, actual, expected)
                .isLessThanOrEqualTo(relative);
    }
}
