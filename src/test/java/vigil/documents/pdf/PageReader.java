package vigil.documents.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Reads the letters of a page with their places and the marked content they belong to. */
final class PageReader extends PDFStreamEngine {

    static final int ARTIFACT = -1;
    static final int UNMARKED = -2;

    /** A letter; {@code mark} is the number of its marked content. */
    record Glyph(String text, double x, double y, double width, double size, int mark) {

        boolean visible() {
            return !text.isBlank() && !text.equals("\u00a0");
        }
    }

    private record Level(int mark, boolean replaced) {}

    private final List<Glyph> glyphs = new ArrayList<>();
    private final Deque<Level> levels = new ArrayDeque<>();

    private PageReader() {
        addOperator(new BeginMarkedContentSequence(this));
        addOperator(new BeginMarkedContentSequenceWithProperties(this));
        addOperator(new EndMarkedContentSequence(this));
        addOperator(new BeginText(this));
        addOperator(new EndText(this));
        addOperator(new MoveText(this));
        addOperator(new SetFontAndSize(this));
        addOperator(new ShowText(this));
        addOperator(new ShowTextAdjusted(this));
        addOperator(new Save(this));
        addOperator(new Restore(this));
        addOperator(new Concatenate(this));
    }

    static List<Glyph> glyphs(PDPage page) throws IOException {
        PageReader reader = new PageReader();
        reader.processPage(page);
        return reader.glyphs;
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
        Level outer = levels.isEmpty() ? new Level(UNMARKED, false) : levels.peek();
        int mark = outer.mark();
        boolean replaced = outer.replaced();
        if (tag.equals(COSName.ARTIFACT)) {
            mark = ARTIFACT;
        } else if (properties != null && properties.containsKey(COSName.MCID)) {
            mark = properties.getInt(COSName.MCID);
        }
        if (properties != null && properties.containsKey(COSName.ACTUAL_TEXT) && !replaced) {
            glyphs.add(new Glyph(properties.getString(COSName.ACTUAL_TEXT), 0, 0, 0, 0, mark));
            replaced = true;
        }
        levels.push(new Level(mark, replaced));
    }

    @Override
    public void endMarkedContentSequence() {
        levels.pop();
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
            throws IOException {
        Level level = levels.isEmpty() ? new Level(UNMARKED, false) : levels.peek();
        String text = font.toUnicode(code);
        if (text == null) {
            throw new IOException("a glyph cannot be turned back into a letter");
        }
        if (!level.replaced()) {
            double size = matrix.getScalingFactorX();
            glyphs.add(
                    new Glyph(
                            text,
                            matrix.getTranslateX(),
                            matrix.getTranslateY(),
                            displacement.getX() * size,
                            size,
                            level.mark()));
        }
    }
}
