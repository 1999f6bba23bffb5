package vigil.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vigil.casework.Problem;
import vigil.casework.Refused;

/**
 * A workbook as spreadsheet programs save it today (.xlsx), opened for reading. Every other kind of
 * spreadsheet file is refused with what to do instead. Nothing in it is run or worked out.
 */
final class WorkbookFile implements AutoCloseable {

    private static final int MOST_SHEETS = 1_000;
    private static final int SMALL_TEXT = 100_000;
    private static final int BUFFER = 1 << 16;

    /** A directory larger than this is no workbook's. */
    private static final int MOST_ENTRIES = 20_000;

    private static final long LARGEST_DIRECTORY = 8L << 20;
    private static final int END_RECORD = 22;
    private static final int LOOKED_THROUGH = 8 << 20;

    private final String name;
    private final ReadLimits limits;
    private final ZipFile zip;
    private final Map<String, String> sheets = new LinkedHashMap<>();
    private String strings = "";
    private String styles = "";
    private boolean from1904;
    private Optional<Shared> shared = Optional.empty();

    private WorkbookFile(String name, ReadLimits limits, ZipFile zip) {
        this.name = name;
        this.limits = limits;
        this.zip = zip;
    }

    /**
     * Whether the first bytes are those of a packed or an old spreadsheet file, and not of text.
     */
    static boolean isWorkbook(Path file) throws Refused {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(8);
            return zipped(start) || old(start);
        } catch (IOException e) {
            throw TextFile.refused(CsvTable.fileName(file), "", e);
        }
    }

    private static boolean zipped(byte[] start) {
        return start.length >= 4 && start[0] == 'P' && start[1] == 'K' && start[2] < 9;
    }

    private static boolean old(byte[] start) {
        return start.length >= 4
                && (start[0] & 0xff) == 0xd0
                && (start[1] & 0xff) == 0xcf
                && start[2] == 0x11
                && (start[3] & 0xff) == 0xe0;
    }

    static WorkbookFile open(Path file, ReadLimits limits) throws Refused {
        String name = CsvTable.fileName(file);
        try {
            check(file, limits);
            ZipFile zip = new ZipFile(file.toFile());
            WorkbookFile workbook = new WorkbookFile(name, limits, zip);
            try {
                workbook.read();
                return workbook;
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (CountedStream.Stopped stopped) {
            throw CsvTable.refused(name, "", stopped.fault());
        } catch (NoSuchFileException e) {
            throw CsvTable.refused(name, "", Fault.MISSING_FILE);
        } catch (ZipException | IllegalArgumentException e) {
            throw new Refused(
                    new Problem.UnreadableFile(name, "", Fault.DAMAGED_WORKBOOK.key()), e);
        } catch (IOException e) {
            throw TextFile.refused(name, "", e);
        }
    }

    private static void check(Path file, ReadLimits limits) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new CountedStream.Stopped(Fault.CANNOT_READ);
        }
        if (Files.size(file) > limits.bytes()) {
            throw new CountedStream.Stopped(Fault.TOO_LARGE);
        }
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(8);
            if (old(start)) {
                // A locked workbook is wrapped in the old format, with this name in its directory.
                byte[] wrapped = in.readNBytes(LOOKED_THROUGH);
                boolean locked = holds(wrapped, "EncryptedPackage");
                throw new CountedStream.Stopped(locked ? Fault.PASSWORD : Fault.OLD_EXCEL);
            }
        }
        if (!zipped(start)) {
            throw new CountedStream.Stopped(Fault.NOT_A_WORKBOOK);
        }
        directory(file);
    }

    private static boolean holds(byte[] bytes, String word) {
        return new String(bytes, StandardCharsets.ISO_8859_1)
                .contains(
                        new String(
                                word.getBytes(StandardCharsets.UTF_16LE),
                                StandardCharsets.ISO_8859_1));
    }

    /** Looks how large the list of parts is, because it is held whole once the file is opened. */
    private static void directory(Path file) throws IOException {
        try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(raw.length(), END_RECORD + 0xffffL);
            byte[] end = new byte[length];
            raw.seek(raw.length() - length);
            raw.readFully(end);
            for (int i = length - END_RECORD; i >= 0; i--) {
                if (end[i] == 'P' && end[i + 1] == 'K' && end[i + 2] == 5 && end[i + 3] == 6) {
                    int entries = (end[i + 10] & 0xff) | (end[i + 11] & 0xff) << 8;
                    long size = 0;
                    for (int k = 15; k >= 12; k--) {
                        size = size << 8 | (end[i + k] & 0xff);
                    }
                    if (entries > MOST_ENTRIES || size > LARGEST_DIRECTORY) {
                        throw new CountedStream.Stopped(Fault.DAMAGED_WORKBOOK);
                    }
                    return;
                }
            }
            throw new CountedStream.Stopped(Fault.DAMAGED_WORKBOOK);
        }
    }

    private void read() throws IOException {
        kind();
        String book = related("", "officeDocument").orElse("xl/workbook.xml");
        Map<String, String> targets = new LinkedHashMap<>();
        relations(book, targets);
        try (GuardedXml xml = part(book)) {
            while (xml.next()) {
                if (xml.starts("workbookPr")) {
                    String flag = xml.attribute("date1904");
                    from1904 = flag.equals("1") || flag.equals("true");
                } else if (xml.starts("sheet")) {
                    sheet(xml.attribute("name"), targets.get(xml.attribute("id")));
                }
            }
        }
        if (sheets.isEmpty()) {
            throw new CountedStream.Stopped(Fault.NOT_A_WORKBOOK);
        }
    }

    private void sheet(String title, @org.jspecify.annotations.Nullable String target)
            throws CountedStream.Stopped {
        // A chart on a sheet of its own has no cells.
        if (target != null && target.contains("worksheets/")) {
            String free = SheetText.read(title).strip();
            sheets.putIfAbsent(free.isEmpty() ? "Sheet " + (sheets.size() + 1) : free, target);
        }
        if (sheets.size() > MOST_SHEETS) {
            throw new CountedStream.Stopped(Fault.DAMAGED_WORKBOOK);
        }
    }

    /** Refuses the files that look like a workbook and are another thing. */
    private void kind() throws IOException {
        ZipEntry mime = zip.getEntry("mimetype");
        if (mime != null) {
            try (InputStream in = zip.getInputStream(mime)) {
                String type = new String(in.readNBytes(100), StandardCharsets.US_ASCII);
                throw new CountedStream.Stopped(
                        type.contains("opendocument.spreadsheet")
                                ? Fault.OPEN_DOCUMENT
                                : Fault.NOT_A_WORKBOOK);
            }
        }
        if (zip.getEntry("xl/workbook.bin") != null) {
            throw new CountedStream.Stopped(Fault.BINARY_EXCEL);
        }
        if (zip.getEntry("xl/vbaProject.bin") != null) {
            throw new CountedStream.Stopped(Fault.MACROS);
        }
        if (zip.getEntry("[Content_Types].xml") == null) {
            throw new CountedStream.Stopped(Fault.NOT_A_WORKBOOK);
        }
    }

    private Optional<String> related(String part, String kind) throws IOException {
        String rels = relationsOf(part);
        if (zip.getEntry(rels) == null) {
            return Optional.empty();
        }
        try (GuardedXml xml = part(rels)) {
            while (xml.next()) {
                if (xml.starts("Relationship") && xml.attribute("Type").endsWith("/" + kind)) {
                    return Optional.of(resolve(part, xml.attribute("Target")));
                }
            }
        }
        return Optional.empty();
    }

    private void relations(String book, Map<String, String> targets) throws IOException {
        String rels = relationsOf(book);
        if (zip.getEntry(rels) == null) {
            throw new CountedStream.Stopped(Fault.NOT_A_WORKBOOK);
        }
        try (GuardedXml xml = part(rels)) {
            while (xml.next()) {
                if (xml.starts("Relationship") && !xml.attribute("TargetMode").equals("External")) {
                    String target = resolve(book, xml.attribute("Target"));
                    targets.put(xml.attribute("Id"), target);
                    if (xml.attribute("Type").endsWith("/sharedStrings")) {
                        strings = target;
                    } else if (xml.attribute("Type").endsWith("/styles")) {
                        styles = target;
                    }
                }
            }
        }
    }

    private static String relationsOf(String part) {
        int slash = part.lastIndexOf('/');
        return part.substring(0, slash + 1) + "_rels/" + part.substring(slash + 1) + ".rels";
    }

    private static String resolve(String part, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        String rest = target;
        while (rest.startsWith("../") && !folder.isEmpty()) {
            rest = rest.substring(3);
            folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
        }
        return folder + rest;
    }

    private GuardedXml part(String part) throws IOException {
        return part(part, SMALL_TEXT);
    }

    private GuardedXml part(String part, int longestText) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw new CountedStream.Stopped(Fault.DAMAGED_WORKBOOK);
        }
        long packed = Math.max(1, entry.getCompressedSize());
        return new GuardedXml(
                new BufferedInputStream(
                        new CountedStream(
                                zip.getInputStream(entry),
                                limits.unpackedBytes(),
                                limits.density(),
                                () -> packed),
                        BUFFER),
                longestText);
    }

    /** The names of its sheets, in order. */
    List<String> sheets() {
        return List.copyOf(sheets.keySet());
    }

    /**
     * The rows of a sheet.
     *
     * @param wanted name of the sheet; the first if empty
     * @param closes whether closing the rows closes the file, as a refusal then does too
     */
    Rows rows(Optional<String> wanted, boolean closes) throws Refused {
        String title = wanted.orElseGet(() -> sheets.keySet().iterator().next());
        String target = sheets.get(title);
        Runnable after = closes ? this::close : () -> {};
        if (target == null) {
            after.run();
            throw CsvTable.refused(name, title, Fault.MISSING_SHEET);
        }
        try {
            Shared all = shared();
            return new SheetRows(
                    name, part(target, limits.cell()), all.strings, all.styles, limits, after);
        } catch (CountedStream.Stopped stopped) {
            after.run();
            throw CsvTable.refused(name, "", stopped.fault());
        } catch (IOException | IllegalArgumentException e) {
            after.run();
            throw new Refused(
                    new Problem.UnreadableFile(name, "", Fault.DAMAGED_WORKBOOK.key()), e);
        }
    }

    /** What all sheets share, read when the first is opened. */
    private record Shared(SheetStrings strings, SheetStyles styles) {}

    private Shared shared() throws IOException {
        if (shared.isEmpty()) {
            shared =
                    Optional.of(
                            new Shared(
                                    strings.isEmpty() || zip.getEntry(strings) == null
                                            ? new SheetStrings()
                                            : SheetParts.strings(part(strings, limits.cell())),
                                    styles.isEmpty() || zip.getEntry(styles) == null
                                            ? SheetStyles.none(from1904)
                                            : SheetStyles.read(part(styles), from1904)));
        }
        return shared.get();
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            // Nothing was written.
        }
    }
}
