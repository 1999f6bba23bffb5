package vigil.documents.pdf;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** One font in one document: which letters it has, how wide they are, how close they stand. */
final class Face {

    /** All measures of a face are in thousandths of its size. */
    static final int EM = 1000;

    private static final int FIRST_SHARED = 0x80;
    private static final int CACHED_LETTERS = 0x250;
    private static final int CACHED_PAIRS = 1 << 12;

    private final PDType0Font font;
    private final TrueTypeFont file;
    private final CmapLookup glyphs;
    private final Kerning kerning;
    private final Optional<Accents> accents;
    private final int unitsPerEm;
    private final int[] cached = new int[CACHED_LETTERS];
    private final int[] pairs = new int[CACHED_PAIRS];
    private final short[] adjustments = new short[CACHED_PAIRS];

    Face(PDDocument document, FontFiles.FontFile source) throws IOException {
        file = new TTFParser().parse(new RandomAccessReadBuffer(source.bytes()));
        // PDFBox would swap letters for ligatures that no reader can turn back into letters.
        file.setEnableGsub(false);
        font = PDType0Font.load(document, file, true);
        document.registerTrueTypeFontForClosing(file);
        glyphs = file.getUnicodeCmapLookup(false);
        kerning = source.kerning();
        accents = source.accents();
        unitsPerEm = file.getUnitsPerEm();
        Arrays.fill(cached, -1);
    }

    PDType0Font font() {
        return font;
    }

    /** The number of a letter's glyph; 0 if it has none. */
    int glyph(int letter) {
        if (letter >= CACHED_LETTERS) {
            return glyphs.getGlyphId(letter);
        }
        int glyph = cached[letter];
        if (glyph < 0) {
            glyph = glyphs.getGlyphId(letter);
            cached[letter] = glyph;
        }
        return glyph;
    }

    /**
     * The letter to paint for this one. Where letters share a glyph, as hyphen and no-break hyphen
     * do, a file can say of the glyph that it means one of them only; it is to be the plain one.
     */
    int painted(int letter) {
        if (letter < FIRST_SHARED) {
            return letter;
        }
        List<Integer> sharing = glyphs.getCharCodes(glyph(letter));
        return sharing == null || sharing.isEmpty() ? letter : Collections.min(sharing);
    }

    int advance(int glyph) throws IOException {
        return file.getAdvanceWidth(glyph) * EM / unitsPerEm;
    }

    /** What to add to the advance of {@code left} before {@code right}. */
    int between(int left, int right) {
        int pair = left << 16 | right;
        int slot = (pair * 0x9E3779B1) >>> 20;
        if (pairs[slot] != pair) {
            pairs[slot] = pair;
            adjustments[slot] = (short) (kerning.between(left, right) * EM / unitsPerEm);
        }
        return adjustments[slot];
    }

    /** Where an accent stands on what carries it. */
    Optional<Accents.Offset> place(int carrier, int accent) {
        return accents.flatMap(a -> a.place(carrier, accent))
                .map(o -> new Accents.Offset(o.x() * EM / unitsPerEm, o.y() * EM / unitsPerEm));
    }
}
