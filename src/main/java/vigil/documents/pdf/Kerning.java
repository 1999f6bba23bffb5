package vigil.documents.pdf;

import java.util.List;

/**
 * How much closer or wider two glyphs stand than their widths say (GPOS feature "kern"). Of each
 * adjustment only the advance of the first glyph is taken, which is all that Latin, Greek and
 * Cyrillic fonts use.
 */
final class Kerning {

    private static final int PAIRS = 2;
    private static final int X_ADVANCE = 0x4;
    private static final int NOT_COVERED = Integer.MIN_VALUE;

    /** By lookup: of each, the first subtable that covers a pair decides. */
    private final List<List<PairTable>> lookups;

    private Kerning(List<List<PairTable>> lookups) {
        this.lookups = lookups;
    }

    static Kerning of(GposTable gpos) {
        return new Kerning(
                gpos.subtables("kern", PAIRS).stream()
                        .map(s -> s.stream().map(start -> new PairTable(gpos, start)).toList())
                        .toList());
    }

    static Kerning none() {
        return new Kerning(List.of());
    }

    /** What to add to the advance of {@code left} before {@code right}, in units of the font. */
    int between(int left, int right) {
        int sum = 0;
        for (List<PairTable> lookup : lookups) {
            for (PairTable table : lookup) {
                int found = table.adjust(left, right);
                if (found != NOT_COVERED) {
                    sum += found;
                    break;
                }
            }
        }
        return sum;
    }

    /** One subtable of pairs, either listed one by one (1) or by classes of glyphs (2). */
    private static final class PairTable {

        private final GposTable gpos;
        private final int start;
        private final int format;
        private final int pairSize;
        private final int advanceAt;

        PairTable(GposTable gpos, int start) {
            this.gpos = gpos;
            this.start = start;
            this.format = gpos.unsigned(start);
            int first = gpos.unsigned(start + 4);
            int second = gpos.unsigned(start + 6);
            this.pairSize = 2 * (Integer.bitCount(first) + Integer.bitCount(second));
            boolean advances = (first & X_ADVANCE) != 0;
            this.advanceAt = advances ? 2 * Integer.bitCount(first & (X_ADVANCE - 1)) : -1;
        }

        int adjust(int left, int right) {
            int covered = gpos.coverage(start + gpos.unsigned(start + 2), left);
            if (covered < 0) {
                return NOT_COVERED;
            }
            return format == 1 ? listed(covered, right) : byClass(left, right);
        }

        private int listed(int covered, int right) {
            int set = start + gpos.unsigned(start + 10 + 2 * covered);
            int low = 0;
            int high = gpos.unsigned(set) - 1;
            while (low <= high) {
                int middle = (low + high) >>> 1;
                int record = set + 2 + middle * (2 + pairSize);
                int glyph = gpos.unsigned(record);
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
            int one = gpos.classOf(start + gpos.unsigned(start + 8), left);
            int two = gpos.classOf(start + gpos.unsigned(start + 10), right);
            int columns = gpos.unsigned(start + 14);
            return advance(start + 16 + (one * columns + two) * pairSize);
        }

        private int advance(int value) {
            return advanceAt < 0 ? 0 : gpos.signed(value + advanceAt);
        }
    }
}
