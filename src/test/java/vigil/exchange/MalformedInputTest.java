package vigil.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casework.IntakeSource;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.domain.vocabulary.SubstanceMentions;
import vigil.domain.vocabulary.Vocabulary;
import vigil.sample.SampleCounty;

/**
 * Thousands of damaged files: each is refused with a reason, or each of its rows is accounted for.
 */
@Tag("slow")
class MalformedInputTest {

    private static final Vocabulary VOCABULARY = VocabularyResources.load();
    private static final SubstanceMentions MENTIONS =
            VocabularyResources.mentions(VOCABULARY.substances());
    private static final ReadLimits SMALL =
            new ReadLimits(4_000_000, 8_000_000, 300, 20_000, 200_000, 400, 20_000);

    @TempDir Path temp = Path.of(".");

    /** What became of the files, by reason. */
    private final Map<String, Integer> outcomes = new TreeMap<>();

    private byte[] damaged(byte[] good, Random random) {
        byte[] bytes = good.clone();
        switch (random.nextInt(11)) {
            case 0 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            case 1 -> bytes = insert(bytes, random, "\"");
            case 2 -> bytes = insert(bytes, random, "\0");
            case 3 -> bytes = insert(bytes, random, ",");
            case 4 -> bytes = remove(bytes, random, (byte) ',');
            case 5 -> bytes = insert(bytes, random, "x".repeat(30_000));
            case 6 -> {
                for (int i = 0; i < 5; i++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
            }
            case 7 -> bytes = insert(bytes, random, "\n");
            case 8 -> bytes = remove(bytes, random, (byte) '\n');
            case 9 -> bytes = insert(bytes, random, "\"\"\"" + "\n,".repeat(300));
            default -> {
                byte[] swapped = bytes.clone();
                int a = random.nextInt(bytes.length);
                int b = random.nextInt(bytes.length);
                int length = Math.min(200, bytes.length - Math.max(a, b));
                System.arraycopy(bytes, a, swapped, b, length);
                bytes = swapped;
            }
        }
        return bytes;
    }

    private static byte[] insert(byte[] bytes, Random random, String text) {
        int at = random.nextInt(bytes.length + 1);
        byte[] more = text.getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(bytes, bytes.length + more.length);
        System.arraycopy(bytes, at, all, at + more.length, bytes.length - at);
        System.arraycopy(more, 0, all, at, more.length);
        return all;
    }

    private static byte[] remove(byte[] bytes, Random random, byte wanted) {
        int from = random.nextInt(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int at = (from + i) % bytes.length;
            if (bytes[at] == wanted) {
                byte[] all = new byte[bytes.length - 1];
                System.arraycopy(bytes, 0, all, 0, at);
                System.arraycopy(bytes, at + 1, all, at, bytes.length - at - 1);
                return all;
            }
        }
        return bytes;
    }

    /** Reads, and fails unless it is refused with a reason or gives what it read. */
    private HeardIntake read(IntakeSource source) {
        HeardIntake heard = new HeardIntake();
        try {
            source.read(heard, Progress.none());
            outcomes.merge(heard.refused.isEmpty() ? "read" : "rows refused", 1, Integer::sum);
        } catch (Refused refused) {
            assertThat(refused.problem()).isInstanceOf(Problem.UnreadableFile.class);
            Problem.UnreadableFile unreadable = (Problem.UnreadableFile) refused.problem();
            assertThat(Stream.of(Fault.values()).map(Fault::key)).contains(unreadable.reason());
            assertThat(unreadable.place().length()).isLessThan(80);
            outcomes.merge(unreadable.reason(), 1, Integer::sum);
            heard.refused.add("all");
        }
        return heard;
    }

    @Test
    void aDamagedFolderIsNeverReadInPart() throws IOException, Refused {
        Path good = temp.resolve("good");
        try (VigilFolderWriter writer =
                VigilFolderWriter.create(good, SampleCounty.profile(), VOCABULARY)) {
            new SampleCounty(VOCABULARY, 25, 5).read(writer, Progress.none());
            writer.finish();
        }
        HeardIntake whole = read(new VigilFolder(good, VOCABULARY, UUID::randomUUID));
        assertThat(whole.refused).isEmpty();
        Random random = new Random(20);
        List<FolderLayout> layouts =
                Stream.of(FolderLayout.values())
                        .filter(layout -> size(good.resolve(layout.file())) > 0)
                        .toList();
        for (int i = 0; i < 1_500; i++) {
            FolderLayout layout = layouts.get(random.nextInt(layouts.size()));
            Path file = good.resolve(layout.file());
            byte[] bytes = Files.readAllBytes(file);
            byte[] changed = damaged(bytes, random);
            Files.write(file, changed);
            HeardIntake heard = read(new VigilFolder(good, VOCABULARY, UUID::randomUUID, SMALL));
            Files.write(file, bytes);
            if (heard.refused.isEmpty()) {
                // Nothing was refused, so every row that the file has came in.
                assertThat(heard.rows)
                        .as(layout.file())
                        .isEqualTo(rows(whole, layout, bytes, changed));
                if (layout != FolderLayout.CASES) {
                    assertThat(heard.cases).hasSize(whole.cases.size());
                }
            }
        }
        assertThat(outcomes)
                .containsKeys("read", "rows refused", "brokenRow", "notText", "encoding");
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    /**
     * How many rows a reading must have seen: as many as before, but for the file that was changed.
     */
    private static int rows(HeardIntake whole, FolderLayout layout, byte[] before, byte[] after) {
        return layout == FolderLayout.PANEL
                ? whole.rows
                : whole.rows - count(before) + count(after);
    }

    /** Rows of a CSV after its header that are not blank, counted by the rules of RFC 4180. */
    private static int count(byte[] bytes) {
        String text =
                new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n").replace('\r', '\n');
        int rows = 0;
        boolean quoted = false;
        boolean start = true;
        boolean something = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                // A doubled quotation mark closes and opens again at once.
                boolean doubled = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
                quoted = c != '"' || doubled;
                i += doubled ? 1 : 0;
                something |= quoted && !Character.isWhitespace(c);
            } else if (c == '\n') {
                rows += something ? 1 : 0;
                something = false;
                start = true;
            } else if (c == ',') {
                start = true;
            } else {
                quoted = start && c == '"';
                something |= !quoted && !Character.isWhitespace(c);
                start = false;
            }
        }
        return rows + (something ? 1 : 0) - 1;
    }

    @Test
    void aDamagedTableGivesACaseOrARefusalForEachRow() throws IOException {
        Path mapping = temp.resolve("mapping.csv");
        Files.writeString(
                mapping,
                "column,use,target,when,value,only if\n"
                        + "Died,required,incident.dateOfDeath,,,\nSex,field,person.sex,,,\nAge,field,person.ageAtDeath,,,\n"
                        + "Cause,field,coroner.cause.1a,,,\nCause,text-substances,SUB_STAGE06/1a,,,\n"
                        + "Heroin,substance,SUB_STAGE05,Y,heroin,\nTox,list-substances,SUB_STAGE04,,,\nArea,field,case.areaOfResidence,,,\n");
        StringBuilder table = new StringBuilder("Died,Sex,Age,Cause,Heroin,Tox,Area\n");
        for (int i = 0; i < 40; i++) {
            table.append("2025-0")
                    .append(1 + i % 9)
                    .append("-1")
                    .append(i % 10)
                    .append(i % 2 == 0 ? ",Male," : ",Female,")
                    .append(30 + i)
                    .append(",\"Heroin, methadone and \"\"street\"\" diazepam\",")
                    .append(i % 3 == 0 ? "Y" : "")
                    .append(",heroin; blues,Sheffield\n");
        }
        byte[] good = table.toString().getBytes(StandardCharsets.UTF_8);
        Random random = new Random(21);
        Path file = temp.resolve("table.csv");
        for (int i = 0; i < 1_000; i++) {
            byte[] bytes = damaged(good, random);
            boolean packed = i % 4 == 0;
            Files.write(file, packed ? damagedGzip(bytes, random) : bytes);
            HeardIntake heard =
                    read(
                            new MappedTable(
                                    file,
                                    mapping,
                                    VOCABULARY,
                                    List.of(),
                                    MENTIONS,
                                    UUID::randomUUID,
                                    SMALL));
            if (!heard.refused.contains("all")) {
                int blank = heard.skipped.getOrDefault(": blankRow", 0);
                assertThat(heard.rows).isEqualTo(heard.cases.size() + heard.refused.size() + blank);
                if (!packed) {
                    assertThat(heard.rows - blank).isEqualTo(count(bytes));
                }
            }
        }
        assertThat(outcomes)
                .containsKeys("read", "rows refused", "brokenRow", "notText", "damagedGzip");
    }

    private static byte[] damagedGzip(byte[] bytes, Random random) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        byte[] all = packed.toByteArray();
        switch (random.nextInt(3)) {
            case 0 -> all = Arrays.copyOf(all, 3 + random.nextInt(all.length - 3));
            case 1 -> all[10 + random.nextInt(all.length - 10)] ^= (byte) (1 << random.nextInt(8));
            default -> {
                // packed as it should be
            }
        }
        return all;
    }

    @Test
    void aDamagedMappingIsRefusedOrRead() throws IOException {
        byte[] good = Files.readAllBytes(Path.of("sample-data", "mappings", "connecticut.csv"));
        Path table = temp.resolve("table.csv");
        Files.writeString(
                table,
                "row_id,Date,Date Type,Age,Sex,Race,Ethnicity,Residence City,Residence County,Residence State,Injury City,Injury County,Injury State,Injury Place,Description of Injury,Death City,Death County,Death State,Location,Location if Other,Cause of Death,Manner of Death,Other Significant Conditions,Heroin,Heroin death certificate (DC),Cocaine,Fentanyl,Fentanyl Analogue,Oxycodone,Oxymorphone,Ethanol,Hydrocodone,Benzodiazepine,Methadone,Meth/Amphetamine,Amphet,Tramad,Hydromorphone,Morphine (Not Heroin),Xylazine,Gabapentin,Opiate NOS,Heroin/Morph/Codeine,Other Opioid,Any Opioid,Other\n"
                        + "1,2020-01-02,Date of death"
                        + ",".repeat(43)
                        + "\n");
        Random random = new Random(22);
        Path mapping = temp.resolve("mapping.csv");
        for (int i = 0; i < 500; i++) {
            Files.write(mapping, damaged(good, random));
            HeardIntake heard =
                    read(
                            new MappedTable(
                                    table,
                                    mapping,
                                    VOCABULARY,
                                    List.of(),
                                    MENTIONS,
                                    UUID::randomUUID,
                                    SMALL));
            assertThat(heard.refused.isEmpty() ? heard.cases.size() : 1).isEqualTo(1);
        }
        assertThat(outcomes).containsKeys("read", "brokenRow");
    }
}
