package vigil.exchange;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vigil.domain.casefile.FieldKey;
import vigil.domain.vocabulary.AgencyQuestion;

/** Reads the questions that ship with the program. A fault in them is a fault in the program. */
public final class QuestionResources {

    private QuestionResources() {}

    public static List<AgencyQuestion> load() {
        try (InputStream stream =
                QuestionResources.class.getResourceAsStream("/vigil/vocabulary/questions.csv")) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its questions");
            }
            try (CsvReader<NamedCsvRecord> csv =
                            CsvReader.builder()
                                    .ofNamedCsvRecord(
                                            new InputStreamReader(stream, StandardCharsets.UTF_8));
                    Stream<NamedCsvRecord> rows = csv.stream()) {
                return rows.map(QuestionResources::question).toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AgencyQuestion question(NamedCsvRecord row) {
        return new AgencyQuestion(
                row.getField("agency"),
                row.getField("key"),
                Optional.of(row.getField("field")).filter(f -> !f.isEmpty()).map(FieldKey::new),
                row.getField("text"));
    }
}
