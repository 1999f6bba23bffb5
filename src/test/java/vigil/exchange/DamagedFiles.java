package vigil.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Files that are damaged, mislabelled or built to do harm, each the same for the same number. Small
 * on the disk, however much they unpack to.
 */
final class DamagedFiles {

    private static final int KINDS = 25;
    private static final String TYPES =
            "<?xml version=\"1.0\"?><Types"
                    + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
    private static final String RELATIONS =
            "<?xml version=\"1.0\"?><Relationships"
                    + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">%s"
                    + "</Relationships>";
    private static final String TO_BOOK =
            "<Relationship Id=\"r1\" Type=\"x/officeDocument\" Target=\"xl/workbook.xml\"/>";
    private static final String TO_SHEET =
            "<Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                    + "<Relationship Id=\"r2\" Type=\"x/sharedStrings\""
                    + " Target=\"sharedStrings.xml\"/>";
    private static final String BOOK =
            "<workbook xmlns:r=\"r\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/>"
                    + "</sheets></workbook>";
    private static final String HEAD =
            "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Died</t></is>"
                    + "</c><c r=\"B1\" t=\"inlineStr\"><is><t>Surname</t></is></c></row>";
    private static final String TAIL = "</sheetData></worksheet>";
    private static final String BOMB =
            "<?xml version=\"1.0\"?><!DOCTYPE z [<!ENTITY a \"lol\">"
                    + "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                    + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">"
                    + "<!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">"
                    + "<!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\">"
                    + "<!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;\">"
                    + "<!ENTITY g \"&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;\">"
                    + "<!ENTITY h \"&g;&g;&g;&g;&g;&g;&g;&g;&g;&g;\">"
                    + "<!ENTITY i \"&h;&h;&h;&h;&h;&h;&h;&h;&h;&h;\">]>";

    private final Path folder;
    private final byte[] workbook;
    private final byte[] text;

    DamagedFiles(Path folder) {
        this.folder = folder;
        this.workbook = workbook();
        StringBuilder rows = new StringBuilder("Died,Surname\n");
        for (int i = 0; i < 60; i++) {
            rows.append("2025-01-").append(10 + i % 19).append(",\"Nâme ").append(i).append("\"\n");
        }
        this.text = rows.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] workbook() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("List");
            sheet.value(0, 0, "Died");
            sheet.value(0, 1, "Surname");
            for (int r = 1; r < 60; r++) {
                sheet.value(r, 0, LocalDate.of(2025, 1, 1 + r % 28));
                sheet.style(r, 0).format("dd/mm/yyyy").set();
                sheet.value(r, 1, "Name " + r);
            }
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static String kind(int number) {
        return "kind " + number % KINDS;
    }

    /** File number so-and-so. */
    Path file(int number) throws IOException {
        Random random = new Random(number * 7919L + 1);
        return switch (number % KINDS) {
            case 0 -> write("cut.xlsx", cut(workbook, random));
            case 1 -> write("cut.csv", cutQuoted(random));
            case 2 -> write("flipped.xlsx", flipped(workbook, random, 1 + random.nextInt(40)));
            case 3 -> write("flipped.csv", flipped(text, random, 1 + random.nextInt(200)));
            case 4 -> write("latin.csv", encoded(random, Charset.forName("windows-1252")));
            case 5 -> write("wide.csv", encoded(random, StandardCharsets.UTF_16LE));
            case 6 -> write("wide.csv", encoded(random, StandardCharsets.UTF_16BE));
            case 7 -> bombGzip(random);
            case 8 -> sheet(filler("<row>" + "<c/>".repeat(5_000) + "</row>", 40 << 20));
            case 9 -> sheetOf("<row r=\"2\"><c><v>" + "7".repeat(3 << 20) + "</v></c></row>");
            case 10 ->
                    parts(
                            BOMB
                                    + HEAD
                                    + "<row><c t=\"inlineStr\"><is><t>&i;</t></is></c></row>"
                                    + TAIL,
                            "<sst/>");
            case 11 -> parts(HEAD + row("s", "0") + TAIL, BOMB + "<sst><si><t>&i;</t></si></sst>");
            case 12 -> parts("<!DOCTYPE x SYSTEM \"file:///etc/passwd\">" + HEAD + TAIL, "<sst/>");
            case 13 -> sheetOf(row("s", String.valueOf(random.nextInt(1 << 30))));
            case 14 ->
                    sheetOf(
                            "<row r=\"2\"><c r=\"ZZZZ"
                                    + random.nextInt(9)
                                    + "\"><v>1</v></c></row>");
            case 15 -> sheetOf("<a>".repeat(2_000 + random.nextInt(100_000)));
            case 16 -> sheetOf(names(random));
            case 17 -> write("list.xlsx", text);
            case 18 ->
                    write("list.csv", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1});
            case 19 -> document(random);
            case 20 -> write("nul.csv", nul(random));
            case 21 -> write("quotes.csv", quotes(random));
            case 22 -> sheetOf("<row r=\"2\"><c x=\"" + "y".repeat(5 << 20) + "\"/></row>");
            case 23 -> missing(random);
            default -> write("noise.bin", noise(random));
        };
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] cut(byte[] whole, Random random) {
        return java.util.Arrays.copyOf(whole, random.nextInt(whole.length));
    }

    /** Cut inside a quoted cell, so that it is not a whole row that is missing. */
    private byte[] cutQuoted(Random random) {
        int at = 100 + random.nextInt(text.length - 200);
        while (text[at] != '"' || text[at + 1] == '\n') {
            at++;
        }
        return java.util.Arrays.copyOf(text, at + 3);
    }

    private static byte[] flipped(byte[] whole, Random random, int bits) {
        byte[] flipped = whole.clone();
        for (int i = 0; i < bits; i++) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private byte[] encoded(Random random, Charset charset) {
        String some = new String(text, StandardCharsets.UTF_8);
        return some.substring(0, 60 + random.nextInt(some.length() - 60)).getBytes(charset);
    }

    private Path bombGzip(Random random) throws IOException {
        Path file = folder.resolve("bomb.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("Died,Surname\n".getBytes(StandardCharsets.US_ASCII));
            byte[] zeros =
                    (("0".repeat((1 << 14) - 1) + "\n").repeat(1 << 6))
                            .getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 30 + random.nextInt(20); i++) {
                out.write(zeros);
            }
        }
        return file;
    }

    /** Writes one part of a workbook. */
    private interface Part {
        void write(OutputStream out) throws IOException;
    }

    private static Part filler(String piece, int size) {
        byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
        return out -> {
            out.write(HEAD.getBytes(StandardCharsets.UTF_8));
            for (int done = 0; done < size; done += bytes.length) {
                out.write(bytes);
            }
        };
    }

    private static Part plain(String content) {
        return out -> out.write(content.getBytes(StandardCharsets.UTF_8));
    }

    private static String row(String kind, String value) {
        return "<row r=\"2\"><c r=\"A2\" t=\"" + kind + "\"><v>" + value + "</v></c></row>";
    }

    private static String names(Random random) {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            names.append("<n").append(random.nextInt(1 << 30)).append("/>");
        }
        return names.toString();
    }

    private Path sheetOf(String rows) throws IOException {
        return parts(HEAD + rows + TAIL, "<sst/>");
    }

    private Path sheet(Part sheet) throws IOException {
        return zip(sheet, plain("<sst/>"));
    }

    private Path parts(String sheet, String strings) throws IOException {
        return zip(plain(sheet), plain(strings));
    }

    private Path zip(Part sheet, Part strings) throws IOException {
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", plain(TYPES));
        parts.put("_rels/.rels", plain(RELATIONS.formatted(TO_BOOK)));
        parts.put("xl/workbook.xml", plain(BOOK));
        parts.put("xl/_rels/workbook.xml.rels", plain(RELATIONS.formatted(TO_SHEET)));
        parts.put("xl/sharedStrings.xml", strings);
        parts.put("xl/worksheets/sheet1.xml", sheet);
        return zip(parts);
    }

    private Path zip(Map<String, Part> parts) throws IOException {
        Path file = folder.resolve("made.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, Part> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().write(zip);
            }
        }
        return file;
    }

    private Path document(Random random) throws IOException {
        Map<String, Part> parts = new LinkedHashMap<>();
        switch (random.nextInt(4)) {
            case 0 ->
                    parts.put("mimetype", plain("application/vnd.oasis.opendocument.spreadsheet"));
            case 1 -> parts.put("xl/workbook.bin", plain("x"));
            case 2 -> parts.put("xl/vbaProject.bin", plain("x"));
            default -> parts.put("word/document.xml", plain("<w/>"));
        }
        return zip(parts);
    }

    private byte[] nul(Random random) {
        byte[] bytes = text.clone();
        bytes[random.nextInt(bytes.length)] = 0;
        return bytes;
    }

    private static byte[] quotes(Random random) {
        StringBuilder chaos = new StringBuilder("Died,Surname\n");
        String pieces = "\",\n\r;'=x\t";
        for (int i = 0; i < 3_000; i++) {
            chaos.append(pieces.charAt(random.nextInt(pieces.length())));
        }
        return chaos.append("\n\"never closed").toString().getBytes(StandardCharsets.UTF_8);
    }

    private Path missing(Random random) throws IOException {
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", plain(TYPES));
        if (random.nextBoolean()) {
            parts.put("xl/workbook.xml", plain(BOOK));
        }
        if (random.nextBoolean()) {
            parts.put("xl/_rels/workbook.xml.rels", plain(RELATIONS.formatted(TO_SHEET)));
        }
        return zip(parts);
    }

    private static byte[] noise(Random random) {
        byte[] bytes = new byte[1 + random.nextInt(5_000)];
        random.nextBytes(bytes);
        return bytes;
    }
}
