package vigil.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import vigil.casework.ContentDigest;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.casework.VocabularyFiles;
import vigil.domain.vocabulary.VocabularyEdits.Entry;
import vigil.domain.vocabulary.VocabularyEdits.Kind;

/**
 * A vocabulary file: a zip of {@code vocabulary.csv} (kind, code, attribute, content) and {@code
 * about.csv}, which names the panel, the edition, the day and the SHA-256 of the other.
 */
public final class VocabularyZip implements VocabularyFiles {

    private static final String FORMAT = "vigil-vocabulary/1";
    private static final String ABOUT = "about.csv";
    private static final String CONTENT = "vocabulary.csv";

    /** A vocabulary ten times the shipped one is below 2 MB. */
    private static final int MOST_BYTES = 8_000_000;

    private static final int MOST_CELL = 8_000;
    private static final int MOST_NAME = 40;

    private final ContentDigest digest;

    public VocabularyZip(ContentDigest digest) {
        this.digest = digest;
    }

    @Override
    public void write(Content content, Path file) throws Refused {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("kind", "code", "attribute", "content");
            content.entries()
                    .forEach((entry, said) ->
                            csv.writeRecord(
                                    entry.kind().name(),
                                    FormulaGuard.guard(entry.code()),
                                    FormulaGuard.guard(entry.attribute()),
                                    FormulaGuard.guard(said)));
        } catch (IOException e) {
            throw new Refused(new Problem.NotWritable(file.toString()), e);
        }
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        try {
            byte[] rows = text.toString().getBytes(StandardCharsets.UTF_8);
            StringWriter about = new StringWriter();
            try (CsvWriter csv = CsvWriter.builder().build(about)) {
                csv.writeRecord("item", "content");
                csv.writeRecord("format", FORMAT);
                csv.writeRecord("panel", FormulaGuard.guard(content.panel()));
                csv.writeRecord("edition", content.edition());
                csv.writeRecord("written", content.written().toString());
                csv.writeRecord("sha256", digest.sha256(rows));
            }
            try (OutputStream out = Files.newOutputStream(beside);
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                entry(zip, ABOUT, about.toString().getBytes(StandardCharsets.UTF_8));
                entry(zip, CONTENT, rows);
            }
            Files.move(
                    beside,
                    file,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            discard(beside);
            throw new Refused(new Problem.NotWritable(file.toString()), e);
        }
    }

    private static void discard(Path half) {
        try {
            Files.deleteIfExists(half);
        } catch (IOException e) {
            // The refusal that follows says what matters: the file was not written.
        }
    }

    private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0); // so that the same vocabulary gives the same file
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    @Override
    public Content read(Path file) throws Refused {
        Map<String, byte[]> parts = new HashMap<>();
        try (InputStream in = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (parts.size() == 2
                        || !entry.getName().equals(ABOUT) && !entry.getName().equals(CONTENT)) {
                    throw refused(file, "notVocabulary");
                }
                byte[] bytes = zip.readNBytes(MOST_BYTES + 1);
                if (bytes.length > MOST_BYTES) {
                    throw refused(file, Fault.TOO_LARGE.key());
                }
                parts.put(entry.getName(), bytes);
            }
        } catch (NoSuchFileException e) {
            throw refused(file, Fault.MISSING_FILE.key());
        } catch (IOException e) {
            throw refused(file, Fault.CANNOT_READ.key());
        }
        byte[] rows = parts.getOrDefault(CONTENT, new byte[0]);
        Map<String, String> about = about(file, parts.getOrDefault(ABOUT, new byte[0]));
        if (!about.getOrDefault("format", "").equals(FORMAT)) {
            throw refused(file, "notVocabulary");
        }
        try {
            if (!digest.sha256(rows).equals(about.getOrDefault("sha256", ""))) {
                throw refused(file, "checksum");
            }
            return new Content(
                    about.getOrDefault("panel", ""),
                    about.getOrDefault("edition", ""),
                    LocalDate.parse(about.getOrDefault("written", "")),
                    entries(file, rows));
        } catch (DateTimeException e) {
            throw refused(file, "notVocabulary");
        }
    }

    private static TreeMap<Entry, String> entries(Path file, byte[] rows) throws Refused {
        TreeMap<Entry, String> entries = new TreeMap<>();
        List<List<String>> all = cells(file, rows);
        if (all.isEmpty()
                || !all.getFirst().equals(List.of("kind", "code", "attribute", "content"))) {
            throw refused(file, "notVocabulary");
        }
        for (List<String> cells : all.subList(1, all.size())) {
            if (cells.size() != 4
                    || cells.get(1).isBlank()
                    || cells.get(1).length() > MOST_NAME
                    || cells.get(2).length() > MOST_NAME
                    || cells.get(3).length() > MOST_CELL) {
                throw refused(file, Fault.BROKEN_ROW.key());
            }
            boolean known = false;
            for (Kind kind : Kind.values()) {
                if (kind.name().equals(cells.get(0))) {
                    known = true;
                    entries.put(new Entry(kind, cells.get(1), cells.get(2)), cells.get(3));
                }
            }
            if (!known) {
                throw refused(file, Fault.BROKEN_ROW.key());
            }
        }
        return entries;
    }

    private static Map<String, String> about(Path file, byte[] bytes) throws Refused {
        Map<String, String> about = new HashMap<>();
        for (List<String> cells : cells(file, bytes)) {
            if (cells.size() == 2) {
                about.put(cells.get(0), cells.get(1));
            }
        }
        return about;
    }

    private static List<List<String>> cells(Path file, byte[] bytes) throws Refused {
        List<List<String>> all = new ArrayList<>();
        try {
            String text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes))
                            .toString();
            try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(text)) {
                csv.forEach(row ->
                        all.add(row.getFields().stream().map(FormulaGuard::release).toList()));
            }
            return all;
        } catch (CharacterCodingException e) {
            throw refused(file, Fault.ENCODING.key());
        } catch (CsvParseException | IOException e) {
            throw refused(file, Fault.BROKEN_ROW.key());
        }
    }

    private static Refused refused(Path file, String reason) {
        Path name = file.getFileName();
        return new Refused(
                new Problem.UnreadableFile(
                        name == null ? file.toString() : name.toString(), "", reason));
    }
}
