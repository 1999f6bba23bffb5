package vigil.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.io.ByteArrayInputStream;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KerningTest {

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private final FontFiles files = new FontFiles();

    /** Thousandths of the size, as HarfBuzz gives them for Source Sans 3.052. */
    @ParameterizedTest
    @CsvSource({
        "REGULAR, A, V, -14",
        "REGULAR, T, o, -66",
        "REGULAR, n, n, 0",
        "BOLD, A, V, -16",
        "ITALIC, T, o, -73"
    })
    void pairsStandAsTheFontSays(FontKind kind, String left, String right, int between)
            throws Exception {
        try (PDDocument document = new PDDocument()) {
            Face face = new PdfFonts(document, files).face(kind);
            assertThat(
                            face.between(
                                    face.glyph(left.codePointAt(0)),
                                    face.glyph(right.codePointAt(0))))
                    .isEqualTo(between);
        }
    }

    /** The JDK shapes with HarfBuzz. */
    @ParameterizedTest
    @Tag("slow")
    @EnumSource(
            value = FontKind.class,
            names = {"REGULAR", "BOLD", "ITALIC", "FALLBACK"})
    void allPairsOfLettersStandAsHarfBuzzSetsThem(FontKind kind) throws Exception {
        String letters =
                "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,:;'-/(éŷŁ";
        Font shaped = shaped(kind);
        try (PDDocument document = new PDDocument()) {
            Face face = new PdfFonts(document, files).face(kind);
            for (char left : letters.toCharArray()) {
                for (char right : letters.toCharArray()) {
                    char[] pair = {left, right};
                    GlyphVector both =
                            shaped.layoutGlyphVector(
                                    CONTEXT, pair, 0, 2, Font.LAYOUT_LEFT_TO_RIGHT);
                    // Ligatures are not set here, so there is nothing to compare.
                    if (both.getGlyphCode(1) == 0xFFFF) {
                        continue;
                    }
                    double wanted = both.getGlyphPosition(1).getX();
                    int glyph = face.glyph(left);
                    assertThat(
                                    (double) face.advance(glyph)
                                            + face.between(glyph, face.glyph(right)))
                            .as("%s then %s", left, right)
                            .isEqualTo(wanted, Offset.offset(0.6));
                }
            }
        }
    }

    @Test
    void aFileWithoutPairsHasNone() {
        assertThat(GposTable.in(new byte[12])).isEmpty();
        assertThat(Kerning.none().between(1, 2)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"BOLD, ọ̀", "BOLD, ẹ́", "REGULAR, x̀", "FALLBACK, ọ̀", "FALLBACK, ẹ́"})
    void anAccentStandsWhereHarfBuzzPutsIt(FontKind kind, String letter) throws Exception {
        char[] letters = letter.toCharArray();
        GlyphVector wanted =
                shaped(kind)
                        .layoutGlyphVector(
                                CONTEXT, letters, 0, letters.length, Font.LAYOUT_LEFT_TO_RIGHT);
        int last = wanted.getNumGlyphs() - 1;
        try (PDDocument document = new PDDocument()) {
            PdfFonts fonts = new PdfFonts(document, files);
            LetterSetting setting = new LetterSetting(fonts, new Warnings(), letters.length);
            setting.add(letter, fonts.face(kind), 0);
            Letters set = setting.letters();
            assertThat((double) set.width(0, 1))
                    .isEqualTo(wanted.getGlyphPosition(last).getX(), Offset.offset(1.1));
            assertThat((double) -set.raised(1))
                    .isEqualTo(wanted.getGlyphPosition(last).getY(), Offset.offset(1.1));
            assertThat((double) set.width(0, 2))
                    .isEqualTo(wanted.getGlyphPosition(last + 1).getX(), Offset.offset(1.1));
        }
    }

    private Font shaped(FontKind kind) throws Exception {
        ByteArrayInputStream file = new ByteArrayInputStream(files.file(kind).bytes());
        Map<TextAttribute, Object> kerned =
                Map.of(TextAttribute.SIZE, 1000f, TextAttribute.KERNING, 1);
        return Font.createFont(Font.TRUETYPE_FONT, file).deriveFont(kerned);
    }
}
