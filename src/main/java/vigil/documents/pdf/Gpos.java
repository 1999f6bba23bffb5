package vigil.documents.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * How much closer or wider two glyphs stand than their widths say: the pair adjustments ("kern") of
 * a font's GPOS table, which PDFBox does not read. The layout is that of the OpenType specification
 * 1.9.1, chapters GPOS and Common Table Formats; of each adjustment only the horizontal advance of
 * the first glyph is taken, which is all that Latin, Greek and Cyrillic fonts use.
 */
final class Gpos {

    private static final int PAIRS = 2;
    private static final int EXTENSION = 9;
    private static final int X_ADVANCE = 0x4;

    /** Subtables of one lookup: the first that covers a pair decides. */
    private record Lookup(List<PairTable> tables) {}

    private final List<Lookup> lookups;

    private Gpos(List<Lookup> lookups) {
        this.lookups = List.copyOf(lookups);
    }

    /** Reads a TrueType file; a file without GPOS has no kerning. */
    static Gpos read(byte[] font) {
        ByteBuffer file = ByteBuffer.wrap(font);
        int tables = unsigned(file, 4);
        for (int i = 0; i < tables; i++) {
            int entry = 12 + 16 * i;
            if (tag(file, entry).equals("GPOS")) {
                int offset = file.getInt(entry + 8);
                return new Gpos(lookups(file.slice(offset, file.getInt(entry + 12))));
            }
        }
        return new Gpos(List.of());
    }

    /** What to add to the advance of {@code left} before {@code right}, in units of the font. */
    int between(int left, int right) {
        int sum = 0;
        for (Lookup lookup : lookups) {
            for (PairTable table : lookup.tables()) {
                int found = table.adjust(left, right);
                if (found != PairTable.NOT_COVERED) {
                    sum += found;
                    break;
                }
            }
        }
        return sum;
    }

    private static List<Lookup> lookups(ByteBuffer gpos) {
        int list = unsigned(gpos, 8);
        List<Lookup> lookups = new ArrayList<>();
        for (int index : kernLookups(gpos)) {
            int lookup = list + unsigned(gpos, list + 2 + 2 * index);
            int type = unsigned(gpos, lookup);
            List<PairTable> tables = new ArrayList<>();
            for (int i = 0; i < unsigned(gpos, lookup + 4); i++) {
                int table = lookup + unsigned(gpos, lookup + 6 + 2 * i);
                int kind = type;
                if (type == EXTENSION) {
                    kind = unsigned(gpos, table + 2);
                    table += gpos.getInt(table + 4);
                }
                if (kind == PAIRS) {
                    tables.add(new PairTable(gpos, table));
                }
            }
            lookups.add(new Lookup(tables));
        }
        return lookups;
    }

    /** Lookups are applied in the order of their numbers, whatever feature asked for them. */
    private static Collection<Integer> kernLookups(ByteBuffer gpos) {
        TreeSet<Integer> found = new TreeSet<>();
        int features = unsigned(gpos, 6);
        int language = languageOfLatin(gpos);
        if (language < 0) {
            return found;
        }
        for (int i = 0; i < unsigned(gpos, language + 4); i++) {
            int record = features + 2 + 6 * unsigned(gpos, language + 6 + 2 * i);
            if (tag(gpos, record).equals("kern")) {
                int feature = features + unsigned(gpos, record + 4);
                for (int k = 0; k < unsigned(gpos, feature + 2); k++) {
                    found.add(unsigned(gpos, feature + 4 + 2 * k));
                }
            }
        }
        return found;
    }

    private static int languageOfLatin(ByteBuffer gpos) {
        int scripts = unsigned(gpos, 4);
        int language = -1;
        for (int i = 0; i < unsigned(gpos, scripts); i++) {
            int record = scripts + 2 + 6 * i;
            String tag = tag(gpos, record);
            int script = scripts + unsigned(gpos, record + 4);
            int standard = unsigned(gpos, script);
            if (standard != 0 && (tag.equals("latn") || (tag.equals("DFLT") && language < 0))) {
                language = script + standard;
            }
        }
        return language;
    }

    private static int unsigned(ByteBuffer buffer, int at) {
        return Short.toUnsignedInt(buffer.getShort(at));
    }

    private static String tag(ByteBuffer buffer, int at) {
        byte[] letters = new byte[4];
        buffer.get(at, letters);
        return new String(letters, StandardCharsets.ISO_8859_1);
    }

    /** One subtable of pairs, either listed one by one (1) or by classes of glyphs (2). */
    private static final class PairTable {

        static final int NOT_COVERED = Integer.MIN_VALUE;

        private final ByteBuffer gpos;
        private final int start;
        private final int format;
        private final int valueSize;
        private final int pairSize;
        private final int advanceAt;

        PairTable(ByteBuffer gpos, int start) {
            this.gpos = gpos;
            this.start = start;
            this.format = unsigned(gpos, start);
            int first = unsigned(gpos, start + 4);
            int second = unsigned(gpos, start + 6);
            this.valueSize = 2 * Integer.bitCount(first);
            this.pairSize = valueSize + 2 * Integer.bitCount(second);
            boolean advances = (first & X_ADVANCE) != 0;
            this.advanceAt = advances ? 2 * Integer.bitCount(first & (X_ADVANCE - 1)) : -1;
        }

        int adjust(int left, int right) {
            int covered = coverage(start + unsigned(gpos, start + 2), left);
            if (covered < 0) {
                return NOT_COVERED;
            }
            return format == 1 ? listed(covered, right) : byClass(left, right);
        }

        private int listed(int covered, int right) {
            int set = start + unsigned(gpos, start + 10 + 2 * covered);
            int low = 0;
            int high = unsigned(gpos, set) - 1;
            while (low <= high) {
                int middle = (low + high) >>> 1;
                int record = set + 2 + middle * (2 + pairSize);
                int glyph = unsigned(gpos, record);
                if (glyph == right) {
                    return advance(record + 2);
                }
                if (glyph < right) {
                    low = middle + 1;
                } else {
                    high = middle - 1;
                }
            }
            return NOT_COVERED;
        }

        private int byClass(int left, int right) {
            int one = classOf(start + unsigned(gpos, start + 8), left);
            int two = classOf(start + unsigned(gpos, start + 10), right);
            int columns = unsigned(gpos, start + 14);
            return advance(start + 16 + (one * columns + two) * pairSize);
        }

        private int advance(int value) {
            return advanceAt < 0 ? 0 : gpos.getShort(value + advanceAt);
        }

        /** The number of a glyph in a coverage table, or -1. */
        private int coverage(int table, int glyph) {
            boolean ranges = unsigned(gpos, table) == 2;
            int low = 0;
            int high = unsigned(gpos, table + 2) - 1;
            while (low <= high) {
                int middle = (low + high) >>> 1;
                int record = table + 4 + middle * (ranges ? 6 : 2);
                int first = unsigned(gpos, record);
                int last = ranges ? unsigned(gpos, record + 2) : first;
                if (glyph < first) {
                    high = middle - 1;
                } else if (glyph > last) {
                    low = middle + 1;
                } else {
                    return ranges ? unsigned(gpos, record + 4) + glyph - first : middle;
                }
            }
            return -1;
        }

        private int classOf(int table, int glyph) {
            if (unsigned(gpos, table) == 1) {
                int index = glyph - unsigned(gpos, table + 2);
                boolean listed = index >= 0 && index < unsigned(gpos, table + 4);
                return listed ? unsigned(gpos, table + 6 + 2 * index) : 0;
            }
            int low = 0;
            int high = unsigned(gpos, table + 2) - 1;
            while (low <= high) {
                int middle = (low + high) >>> 1;
                int record = table + 4 + middle * 6;
                if (glyph < unsigned(gpos, record)) {
                    high = middle - 1;
                } else if (glyph > unsigned(gpos, record + 2)) {
                    low = middle + 1;
                } else {
                    return unsigned(gpos, record + 4);
                }
            }
            return 0;
        }
    }
}
