package vigil.documents.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The table of a font that says where glyphs stand beside each other (GPOS), which PDFBox does not
 * read. The layout is that of the OpenType specification 1.9.1, chapters "GPOS" and "Common table
 * formats".
 */
final class GposTable {

    private static final int EXTENSION = 9;

    private final ByteBuffer bytes;

    private GposTable(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /** Finds the table in a TrueType file. */
    static Optional<GposTable> in(byte[] font) {
        ByteBuffer file = ByteBuffer.wrap(font);
        int tables = Short.toUnsignedInt(file.getShort(4));
        for (int i = 0; i < tables; i++) {
            int entry = 12 + 16 * i;
            if (tag(file, entry).equals("GPOS")) {
                int start = file.getInt(entry + 8);
                return Optional.of(new GposTable(file.slice(start, file.getInt(entry + 12))));
            }
        }
        return Optional.empty();
    }

    /**
     * Where the subtables start that a feature uses for Latin, by lookup and in the order in which
     * lookups are applied.
     *
     * @param kind of lookup; subtables of other kinds are left out
     */
    List<List<Integer>> subtables(String feature, int kind) {
        int lookups = unsigned(8);
        List<List<Integer>> found = new ArrayList<>();
        for (int index : lookupsOf(feature)) {
            int lookup = lookups + unsigned(lookups + 2 + 2 * index);
            List<Integer> starts = new ArrayList<>();
            for (int i = 0; i < unsigned(lookup + 4); i++) {
                int start = lookup + unsigned(lookup + 6 + 2 * i);
                int type = unsigned(lookup);
                if (type == EXTENSION) {
                    type = unsigned(start + 2);
                    start += bytes.getInt(start + 4);
                }
                if (type == kind) {
                    starts.add(start);
                }
            }
            found.add(starts);
        }
        return found;
    }

    int unsigned(int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }

    int signed(int at) {
        return bytes.getShort(at);
    }

    /** The number of a glyph in a coverage table, or -1. */
    int coverage(int table, int glyph) {
        boolean ranges = unsigned(table) == 2;
        int low = 0;
        int high = unsigned(table + 2) - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int record = table + 4 + middle * (ranges ? 6 : 2);
            int first = unsigned(record);
            int last = ranges ? unsigned(record + 2) : first;
            if (glyph < first) {
                high = middle - 1;
            } else if (glyph > last) {
                low = middle + 1;
            } else {
                return ranges ? unsigned(record + 4) + glyph - first : middle;
            }
        }
        return -1;
    }

    /** The class of a glyph in a class definition table; 0 if it is in none. */
    int classOf(int table, int glyph) {
        if (unsigned(table) == 1) {
            int index = glyph - unsigned(table + 2);
            boolean listed = index >= 0 && index < unsigned(table + 4);
            return listed ? unsigned(table + 6 + 2 * index) : 0;
        }
        int low = 0;
        int high = unsigned(table + 2) - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int record = table + 4 + middle * 6;
            if (glyph < unsigned(record)) {
                high = middle - 1;
            } else if (glyph > unsigned(record + 2)) {
                low = middle + 1;
            } else {
                return unsigned(record + 4);
            }
        }
        return 0;
    }

    /** Lookups are applied in the order of their numbers, whatever feature asked for them. */
    private Collection<Integer> lookupsOf(String wanted) {
        TreeSet<Integer> found = new TreeSet<>();
        int features = unsigned(6);
        int language = languageOfLatin();
        if (language < 0) {
            return found;
        }
        for (int i = 0; i < unsigned(language + 4); i++) {
            int record = features + 2 + 6 * unsigned(language + 6 + 2 * i);
            if (tag(bytes, record).equals(wanted)) {
                int feature = features + unsigned(record + 4);
                for (int k = 0; k < unsigned(feature + 2); k++) {
                    found.add(unsigned(feature + 4 + 2 * k));
                }
            }
        }
        return found;
    }

    private int languageOfLatin() {
        int scripts = unsigned(4);
        int language = -1;
        for (int i = 0; i < unsigned(scripts); i++) {
            int record = scripts + 2 + 6 * i;
            String tag = tag(bytes, record);
            int script = scripts + unsigned(record + 4);
            int standard = unsigned(script);
            boolean better = tag.equals("latn") || (tag.equals("DFLT") && language < 0);
            if (standard != 0 && better) {
                language = script + standard;
            }
        }
        return language;
    }

    private static String tag(ByteBuffer buffer, int at) {
        byte[] letters = new byte[4];
        buffer.get(at, letters);
        return new String(letters, StandardCharsets.ISO_8859_1);
    }
}
