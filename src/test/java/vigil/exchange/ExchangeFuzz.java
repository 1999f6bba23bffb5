package vigil.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vigil.casework.ContextFiles;
import vigil.casework.MappingLine;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.casework.TableFiles;
import vigil.casework.TableShape;
import vigil.domain.panel.Area;
import vigil.domain.vocabulary.SubstanceMentions;
import vigil.domain.vocabulary.Vocabulary;
import vigil.keys.Sha256;

/**
 * Everything that is read from other people's files. What is packed (workbooks, vocabularies,
 * folders) is given as its parts, {@code =name, line feed, content}, and packed here, so that a
 * changed byte is one in the content and not one in a checksum.
 */
public final class ExchangeFuzz {

    private static final Vocabulary VOCABULARY = VocabularyResources.load();
    private static final List<Area> AREAS = List.of(new Area("SHEFFIELD", "Sheffield", "SHE"));
    private static final List<MappingLine> MAPPING =
            List.of(
                    MappingLine.of("Died", "required", "incident.dateOfDeath"),
                    MappingLine.of("Surname", "field", "person.surname"),
                    MappingLine.of("DOB", "field", "person.dateOfBirth"),
                    MappingLine.of("Drugs", "list-substances", "SUB_STAGE05"),
                    MappingLine.of("Cause", "text-substances", "SUB_STAGE06/1a"));

    /** Made once: it takes a tenth of a second. */
    private static final SubstanceMentions MENTIONS =
            VocabularyResources.mentions(VOCABULARY.substances());

    /** As in the program, but a file that would take minutes by its sheer length is refused. */
    private static final ReadLimits LIMITS =
            new ReadLimits(1 << 20, 8 << 20, 300, 100_000, 2_000_000, 2_000, 20_000);

    private ExchangeFuzz() {}

    /** The parts of a packed input, or its bytes as they are under no name. */
    static Map<String, byte[]> parts(byte[] input) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        String text = new String(input, StandardCharsets.ISO_8859_1);
        if (!text.startsWith("=")) {
            return Map.of("", input);
        }
        for (String part : text.substring(1).split("\n=", -1)) {
            int end = part.indexOf('\n');
            parts.put(
                    end < 0 ? part : part.substring(0, end),
                    (end < 0 ? "" : part.substring(end + 1)).getBytes(StandardCharsets.ISO_8859_1));
        }
        return parts;
    }

    static byte[] packed(byte[] input) throws IOException {
        Map<String, byte[]> parts = parts(input);
        if (parts.containsKey("")) {
            return input;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(1);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IllegalArgumentException nameTooLong) {
            return input;
        }
        return bytes.toByteArray();
    }

    private static Path file(Path folder, String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    public static void agencyReturn(byte[] input) throws Refused, IOException {
        new ReturnWorkbook((key, arguments) -> key).read(packed(input));
    }

    public static void csv(byte[] input, Path folder) throws Refused, IOException {
        table(file(folder, "table.csv", input));
    }

    public static void workbook(byte[] input, Path folder) throws Refused, IOException {
        table(file(folder, "table.xlsx", packed(input)));
    }

    private static void table(Path table) throws Refused {
        TableInspection inspection = new TableInspection(LIMITS);
        TableShape shape = inspection.preview(TableShape.of(table)).shape();
        TableFiles.Words words = new TableFiles.Words(VOCABULARY, AREAS);
        inspection.guess(shape, words, Progress.none());
        new MappedTable(table, MAPPING, VOCABULARY, AREAS, MENTIONS, UUID::randomUUID)
                .read(new HeardIntake(), Progress.none());
    }

    public static void mapping(byte[] input, Path folder) throws Refused, IOException {
        new TableInspection(LIMITS)
                .readMapping(
                        file(folder, "mapping.csv", input),
                        new TableFiles.Words(VOCABULARY, AREAS));
    }

    public static void vocabulary(byte[] input, Path folder) throws Refused, IOException {
        new VocabularyZip(new Sha256()).read(file(folder, "vocabulary.zip", packed(input)));
    }

    public static void outlines(byte[] input, Path folder) throws Refused, IOException {
        new BoundaryReading()
                .outlines(
                        file(folder, "map.geojson", input),
                        Map.of("SHEFFIELD", "Sheffield"),
                        Progress.none());
    }

    public static void figures(byte[] input, Path folder) throws Refused, IOException {
        new ContextTables(LIMITS)
                .read(
                        file(folder, "figures.csv", input),
                        ContextFiles.Said.NOTHING,
                        new ContextFiles.Names(Map.of(), Map.of(), LocalDate.of(2026, 11, 22)),
                        Progress.none());
    }

    /** A folder of the program's own tables; other names than those it knows are passed over. */
    public static void folder(byte[] input, Path folder) throws Refused, IOException {
        Path tables = Files.createDirectories(folder.resolve("tables"));
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, byte[]> part : parts(input).entrySet()) {
            if (part.getKey().matches("[a-z-]{1,30}\\.csv")) {
                written.add(file(tables, part.getKey(), part.getValue()));
            }
        }
        try {
            VigilFolder.profile(tables);
            new VigilFolder(tables, VOCABULARY, UUID::randomUUID)
                    .read(new HeardIntake(), Progress.none());
        } finally {
            for (Path each : written) {
                Files.deleteIfExists(each);
            }
        }
    }

    /** The parts of what is packed, as inputs are written. */
    public static byte[] unpacked(byte[] zip) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (java.util.zip.ZipInputStream in =
                new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                bytes.writeBytes(
                        ((bytes.size() == 0 ? "=" : "\n=") + entry.getName() + "\n")
                                .getBytes(StandardCharsets.ISO_8859_1));
                bytes.writeBytes(in.readAllBytes());
            }
        }
        return bytes.toByteArray();
    }
}
