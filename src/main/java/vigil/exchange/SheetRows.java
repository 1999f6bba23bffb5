package vigil.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.casework.Refused;

/**
 * The rows of a sheet, one at a time. A formula is its last result as text and never worked out; a
 * day is written {@code 2025-03-14}, a number as it was typed.
 */
final class SheetRows implements Rows {

    static final int LONGEST_RICH = 100_000;

    private static final int LETTERS = 26;

    private final String name;
    private final GuardedXml xml;
    private final SheetStrings strings;
    private final SheetStyles styles;
    private final ReadLimits limits;
    private final Runnable after;
    private long row;
    private long rows;
    private long letters;

    SheetRows(
            String name,
            GuardedXml xml,
            SheetStrings strings,
            SheetStyles styles,
            ReadLimits limits,
            Runnable after) {
        this.name = name;
        this.xml = xml;
        this.strings = strings;
        this.styles = styles;
        this.limits = limits;
        this.after = after;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String place() {
        return "row " + row;
    }

    @Override
    public boolean ragged() {
        return true;
    }

    @Override
    public Optional<CsvTable.Row> next() throws Refused {
        try {
            while (xml.next()) {
                if (xml.starts("row")) {
                    String number = xml.attribute("r");
                    row = number.matches("\\d{1,9}") ? Long.parseLong(number) : row + 1;
                    CsvTable.Row read = row();
                    if (!read.cells().isEmpty()) {
                        if (++rows > limits.rows()) {
                            throw refused(place(), Fault.TOO_MANY_ROWS);
                        }
                        return Optional.of(read);
                    }
                }
            }
            return Optional.empty();
        } catch (CountedStream.Stopped stopped) {
            throw refused(row == 0 ? "" : place(), stopped.fault());
        } catch (IOException e) {
            throw refused(row == 0 ? "" : place(), Fault.DAMAGED_WORKBOOK);
        }
    }

    private CsvTable.Row row() throws IOException {
        List<String> cells = new ArrayList<>();
        Map<Integer, Fault> notes = new HashMap<>();
        int place = 0;
        letters = 0;
        while (xml.next() && !xml.ends("row")) {
            if (xml.starts("c")) {
                place = place(xml.attribute("r"), place);
                cell(place, cells, notes);
                place++;
            }
        }
        return new CsvTable.Row(row, cells, notes);
    }

    /** The column of a reference such as BC12, counted from 0. */
    private static int place(String reference, int otherwise) {
        int column = 0;
        int i = 0;
        while (i < reference.length()
                && i < 4
                && reference.charAt(i) >= 'A'
                && reference.charAt(i) <= 'Z') {
            column = column * LETTERS + reference.charAt(i) - 'A' + 1;
            i++;
        }
        return column == 0 ? otherwise : column - 1;
    }

    private void cell(int place, List<String> cells, Map<Integer, Fault> notes) throws IOException {
        String kind = xml.attribute("t");
        String style = xml.attribute("s");
        String value = "";
        boolean formula = false;
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("v")) {
                value = value(xml.text(), kind, style);
            } else if (xml.starts("is")) {
                value = SheetParts.richText(xml, "is");
            } else if (xml.starts("f")) {
                formula = true;
                xml.text();
            }
        }
        if (value.isEmpty() && !formula) {
            return;
        }
        letters += value.length();
        if (place >= limits.columns()) {
            throw new CountedStream.Stopped(Fault.TOO_WIDE);
        }
        if (value.length() > limits.cell() || letters > limits.row()) {
            throw new CountedStream.Stopped(Fault.BROKEN_ROW);
        }
        while (cells.size() <= place) {
            cells.add("");
        }
        cells.set(place, value);
        if (kind.equals("e")) {
            notes.put(place, Fault.CELL_ERROR);
            cells.set(place, "");
        } else if (formula) {
            notes.put(place, value.isEmpty() ? Fault.FORMULA_EMPTY : Fault.FORMULA);
        }
    }

    private String value(String raw, String kind, String style) throws CountedStream.Stopped {
        return switch (kind) {
            case "s" -> {
                int index = raw.strip().matches("\\d{1,9}") ? Integer.parseInt(raw.strip()) : -1;
                if (index < 0 || index >= strings.size()) {
                    throw new CountedStream.Stopped(Fault.DAMAGED_WORKBOOK);
                }
                yield strings.get(index);
            }
            case "b" -> raw.strip().equals("1") ? "TRUE" : "FALSE";
            case "str", "inlineStr" -> SheetText.read(raw);
            case "d" -> raw.strip().replaceAll("T00:00(:00(\\.0+)?)?Z?$", "");
            case "e" -> raw.strip();
            default -> styles.text(raw.strip(), style);
        };
    }

    @Override
    public void close() {
        xml.close();
        after.run();
    }
}
