package vigil.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.domain.vocabulary.SubstanceLexicon;
import vigil.domain.vocabulary.TaggingMeasure;
import vigil.domain.vocabulary.TaggingReport;

/**
 * Measures the finder of substances on a file that says twice what was found: in words, in columns
 * whose names speak of the cause or of conditions, and as flags, in columns named after substances.
 * Plain or gzip-compressed CSV in UTF-8.
 */
public final class TaggingFile {

    private static final Pattern TEXT =
            Pattern.compile("(?i).*\\b(?:causes?|conditions?|contribut\\w+)\\b.*");
    private static final Pattern DATE = Pattern.compile("(?i).*\\b(?:date|year)\\b.*");
    private static final Pattern MARKED = Pattern.compile("(?i)(?:y|yes|true|1|x)\\b.*");
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

    private TaggingFile() {}

    public static TaggingReport measure(Path file, SubstanceLexicon lexicon) throws Refused {
        String name = String.valueOf(file.getFileName());
        try (Reader reader = new InputStreamReader(open(file), StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
            Optional<Table> table = Optional.empty();
            for (NamedCsvRecord row : csv) {
                if (table.isEmpty()) {
                    table = Optional.of(new Table(row.getHeader(), lexicon));
                }
                table.get().take(row);
            }
            return table.map(t -> t.measure.report())
                    .filter(report -> !report.texts().isEmpty() && !report.columns().isEmpty())
                    .orElseThrow(
                            () -> new Refused(new Problem.UnreadableFile(name, "", "tagging")));
        } catch (CsvParseException e) {
            throw new Refused(new Problem.UnreadableFile(name, "", "tagging"), e);
        } catch (IOException e) {
            throw new Refused(new Problem.NotReadable(name), e);
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream stream = new BufferedInputStream(Files.newInputStream(file));
        return file.toString().endsWith(".gz") ? new GZIPInputStream(stream) : stream;
    }

    private static final class Table {
        private final List<String> texts;
        private final List<String> flags;
        private final Optional<String> date;
        private final TaggingMeasure measure;

        private Table(List<String> header, SubstanceLexicon lexicon) {
            texts = header.stream().filter(h -> TEXT.matcher(h).matches()).toList();
            date = header.stream().filter(h -> DATE.matcher(h).matches()).findFirst();
            flags = header.stream().filter(h -> !texts.contains(h)).toList();
            measure =
                    new TaggingMeasure(
                            lexicon, VocabularyResources.mentions(lexicon), texts, flags);
        }

        private void take(NamedCsvRecord row) {
            String text =
                    texts.stream()
                            .map(t -> row.findField(t).orElse(""))
                            .filter(t -> !t.isBlank())
                            .collect(Collectors.joining(".\n\n"));
            Matcher year = YEAR.matcher(date.flatMap(row::findField).orElse(""));
            Set<String> marked = new LinkedHashSet<>();
            for (String flag : flags) {
                if (MARKED.matcher(row.findField(flag).orElse("").strip()).matches()) {
                    marked.add(flag);
                }
            }
            measure.row(text, year.find() ? Integer.parseInt(year.group()) : 0, marked);
        }
    }
}
