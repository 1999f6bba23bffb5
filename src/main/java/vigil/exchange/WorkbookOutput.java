package vigil.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.dhatim.fastexcel.Workbook;
import vigil.casework.Listing;
import vigil.casework.Refused;

/**
 * Vigil's tables of cases as a workbook. A workbook is written sheet by sheet and cases come case
 * by case, so the rows are held packed until the end; nothing lies on the disk before.
 */
final class WorkbookOutput implements TableOutput {

    /** The first sheet, which says what the file is. */
    static final String ABOUT = "about";

    private final Path file;
    private final List<String> about;
    private final List<String> fields;
    private final Map<FolderLayout, Packed> tables = new EnumMap<>(FolderLayout.class);

    WorkbookOutput(Path file, List<String> about, List<String> fields) {
        this.file = file;
        this.about = List.copyOf(about);
        this.fields = List.copyOf(fields);
    }

    /** Rows one after another, squeezed. */
    private static final class Packed {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final DataOutputStream out;
        private int rows;

        Packed() throws IOException {
            out = new DataOutputStream(new GZIPOutputStream(bytes, 1 << 13));
        }

        void add(List<String> cells) throws IOException {
            rows++;
            out.writeInt(cells.size());
            for (String cell : cells) {
                // Characters as they are: half a pair has no bytes in UTF-8.
                out.writeInt(cell.length());
                out.write(plain(cell));
            }
        }

        private static byte[] plain(String cell) {
            byte[] all = new byte[cell.length() * 2];
            for (int i = 0; i < cell.length(); i++) {
                all[2 * i] = (byte) (cell.charAt(i) >> 8);
                all[2 * i + 1] = (byte) cell.charAt(i);
            }
            return all;
        }

        DataInputStream read() throws IOException {
            out.close();
            return new DataInputStream(
                    new GZIPInputStream(new ByteArrayInputStream(bytes.toByteArray()), 1 << 13));
        }

        static List<String> row(DataInputStream in) throws IOException {
            int size = in.readInt();
            List<String> cells = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                char[] letters = new char[in.readInt()];
                for (int k = 0; k < letters.length; k++) {
                    letters[k] = in.readChar();
                }
                cells.add(new String(letters));
            }
            return cells;
        }
    }

    @Override
    public void begin() throws Refused {
        try {
            for (FolderLayout layout : FolderLayout.values()) {
                if (layout.ofCases()) {
                    tables.put(layout, new Packed());
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot refuse", e);
        }
    }

    @Override
    public void row(FolderLayout layout, List<String> cells) {
        try {
            Packed table = tables.get(layout);
            if (table != null) {
                table.add(cells);
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot refuse", e);
        }
    }

    @Override
    public void finish(List<List<String>> panel) throws Refused {
        panel.forEach(row -> row(FolderLayout.PANEL, row));
        NewFile.write(
                file,
                out -> {
                    try (Workbook workbook = new Workbook(out, "Vigil", "01.0000")) {
                        SheetWriting first = SheetWriting.begin(workbook, ABOUT, about, List.of());
                        first.end();
                        List<List<Listing.Cell>> rests = new ArrayList<>();
                        for (FolderLayout layout : tables.keySet()) {
                            sheet(workbook, layout, rests);
                        }
                        if (!rests.isEmpty()) {
                            SheetWriting sheet =
                                    SheetWriting.begin(
                                            workbook,
                                            LongTexts.SHEET,
                                            List.of(),
                                            LongTexts.COLUMNS);
                            for (List<Listing.Cell> rest : rests) {
                                sheet.row(rest);
                            }
                            sheet.end();
                        }
                    }
                });
        tables.clear();
    }

    private void sheet(Workbook workbook, FolderLayout layout, List<List<Listing.Cell>> rests)
            throws IOException, Refused {
        List<String> header = new ArrayList<>(layout.columns());
        if (layout == FolderLayout.CASES) {
            header.addAll(fields);
        }
        Packed table = java.util.Objects.requireNonNull(tables.get(layout));
        SheetWriting sheet = SheetWriting.begin(workbook, layout.sheet(), List.of(), header);
        int[] number = {rests.isEmpty() ? 0 : numbers(rests)};
        try (DataInputStream in = table.read()) {
            for (int i = 0; i < table.rows; i++) {
                List<Listing.Cell> cells = new ArrayList<>();
                for (String text : Packed.row(in)) {
                    cells.add(
                            text.isEmpty()
                                    ? new Listing.Cell.Blank()
                                    : new Listing.Cell.Text(fitting(text, number, rests)));
                }
                sheet.row(cells);
            }
        }
        sheet.end();
    }

    private static int numbers(List<List<Listing.Cell>> rests) {
        return Integer.parseInt(((Listing.Cell.Text) rests.getLast().getFirst()).text());
    }

    /** What of a text a cell holds; the rest goes to the sheet of long texts, in pieces. */
    private static String fitting(String text, int[] number, List<List<Listing.Cell>> rests) {
        if (SheetText.write(text).length() <= LongTexts.PIECE) {
            return text;
        }
        number[0]++;
        int first = piece(text, 0);
        int piece = 0;
        for (int from = first; from < text.length(); ) {
            int to = piece(text, from);
            rests.add(
                    List.of(
                            new Listing.Cell.Text(String.valueOf(number[0])),
                            new Listing.Cell.Text(String.valueOf(++piece)),
                            new Listing.Cell.Text(text.substring(from, to))));
            from = to;
        }
        return text.substring(0, first) + LongTexts.mark(number[0]);
    }

    /** Where a piece ends that fits into a cell as the file writes it. */
    private static int piece(String text, int from) {
        int to = Math.min(text.length(), from + LongTexts.PIECE);
        while (SheetText.write(text.substring(from, to)).length() > LongTexts.PIECE) {
            to = from + (to - from) / 2;
        }
        return to;
    }

    @Override
    public void letGo() {
        tables.clear();
    }
}
