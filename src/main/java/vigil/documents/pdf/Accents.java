package vigil.documents.pdf;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where an accent stands on its letter (GPOS feature "mark") or on another accent ("mkmk"). Needed
 * for letters that Unicode does not have composed, such as the ọ̀ of Yoruba names.
 */
final class Accents {

    private static final int ON_LETTER = 4;
    private static final int ON_ACCENT = 6;

    /** How far the accent's origin lies from that of what carries it, in units of the font. */
    record Offset(int x, int y) {}

    private final GposTable gpos;
    private final List<Integer> subtables;

    private Accents(GposTable gpos, List<Integer> subtables) {
        this.gpos = gpos;
        this.subtables = subtables;
    }

    static Accents of(GposTable gpos) {
        return new Accents(
                gpos,
                Stream.concat(
                                gpos.subtables("mark", ON_LETTER).stream(),
                                gpos.subtables("mkmk", ON_ACCENT).stream())
                        .flatMap(List::stream)
                        .toList());
    }

    /** Nothing if the font does not say where this accent stands on this glyph. */
    Optional<Offset> place(int carrier, int accent) {
        for (int start : subtables) {
            int mark = gpos.coverage(start + gpos.unsigned(start + 2), accent);
            int base = gpos.coverage(start + gpos.unsigned(start + 4), carrier);
            if (mark >= 0 && base >= 0) {
                Optional<Offset> offset = between(start, base, mark);
                if (offset.isPresent()) {
                    return offset;
                }
            }
        }
        return Optional.empty();
    }

    /** Lays the anchor of the accent over that of the same class of its carrier. */
    private Optional<Offset> between(int start, int base, int mark) {
        int classes = gpos.unsigned(start + 6);
        int marks = start + gpos.unsigned(start + 8);
        int bases = start + gpos.unsigned(start + 10);
        int record = marks + 2 + 4 * mark;
        int kind = gpos.unsigned(record);
        int ofMark = marks + gpos.unsigned(record + 2);
        int toBase = gpos.unsigned(bases + 2 + 2 * (base * classes + kind));
        if (toBase == 0) {
            return Optional.empty();
        }
        int ofBase = bases + toBase;
        return Optional.of(
                new Offset(
                        gpos.signed(ofBase + 2) - gpos.signed(ofMark + 2),
                        gpos.signed(ofBase + 4) - gpos.signed(ofMark + 4)));
    }
}
