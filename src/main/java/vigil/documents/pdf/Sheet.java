package vigil.documents.pdf;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;
import vigil.documents.content.Colour;
import vigil.documents.content.Drawing;
import vigil.documents.content.Letterhead;

/**
 * A page being painted, in points from its top left corner. Everything painted is either part of an
 * element of the tag tree or an artifact; there is no third way to paint.
 */
final class Sheet implements AutoCloseable {

    /** What an artifact of the page itself is. */
    enum Furniture {
        HEADER("Header"),
        FOOTER("Footer"),
        WATERMARK("Watermark");

        private final String subtype;

        Furniture(String subtype) {
            this.subtype = subtype;
        }
    }

    /** A part of the page that leads to a heading. */
    record Area(Passage.Inline inline, double left, double top, double right, double bottom) {}

    private enum Open {
        NOTHING,
        ARTIFACT,
        ELEMENT
    }

    private static final float HATCH_WEIGHT = 0.6f;
    private static final double HATCH_STEP = 4;
    private static final float CIRCLE_WEIGHT = 1;

    private final PDDocument document;
    private final int index;
    private final double height;
    private final double width;
    private final Colour accent;
    private final PDPageContentStream stream;
    private final List<Tag> marks = new ArrayList<>();
    private final List<Area> areas = new ArrayList<>();
    private Open open = Open.NOTHING;
    private @Nullable Tag element;
    private boolean artifactsOnly;
    private @Nullable Face face;
    private double size;
    private @Nullable Colour fill;
    private @Nullable Colour stroke;

    Sheet(PDDocument document, PDPage page, int index, Colour accent) throws IOException {
        this.document = document;
        this.index = index;
        this.accent = accent;
        this.width = page.getMediaBox().getWidth();
        this.height = page.getMediaBox().getHeight();
        this.stream =
                new PDPageContentStream(
                        document, page, PDPageContentStream.AppendMode.OVERWRITE, true);
    }

    int index() {
        return index;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    Colour accent() {
        return accent;
    }

    /** The elements of what was painted, by their number on the page. */
    List<Tag> marks() {
        return marks;
    }

    List<Area> areas() {
        return areas;
    }

    /** While true, words are painted again that were read out before, such as heads of a table. */
    void repeating(boolean repeats) {
        artifactsOnly = repeats;
    }

    /** What is painted next belongs to this element. */
    void enter(Tag tag) throws IOException {
        if (artifactsOnly) {
            artifact();
            return;
        }
        if (open == Open.ELEMENT && element == tag) {
            return;
        }
        leave();
        tag.attach();
        tag.add(new Tag.Mark(index, marks.size()));
        stream.beginMarkedContent(COSName.getPDFName(tag.type()), marks.size());
        marks.add(tag);
        element = tag;
        open = Open.ELEMENT;
    }

    /** What is painted next says nothing. */
    void artifact() throws IOException {
        if (open != Open.ARTIFACT) {
            leave();
            stream.beginMarkedContent(COSName.ARTIFACT);
            open = Open.ARTIFACT;
        }
    }

    /** What is painted until {@link #leave} is part of the page's own furniture. */
    void furniture(Furniture kind) throws IOException {
        leave();
        COSDictionary properties = new COSDictionary();
        properties.setName(COSName.TYPE, "Pagination");
        properties.setName(COSName.SUBTYPE, kind.subtype);
        properties.setDirect(true);
        stream.beginMarkedContent(COSName.ARTIFACT, PDPropertyList.create(properties));
        open = Open.ARTIFACT;
        artifactsOnly = true;
    }

    void leave() throws IOException {
        if (open != Open.NOTHING) {
            stream.endMarkedContent();
            open = Open.NOTHING;
        }
        element = null;
    }

    /** Ends furniture: elements may be painted again. */
    void furnished() throws IOException {
        leave();
        artifactsOnly = false;
    }

    void area(Passage.Inline inline, double left, double top, double right, double bottom) {
        if (!artifactsOnly) {
            inline.tag().attach();
            inline.tag().add(new Tag.Area(index, areas.size()));
            areas.add(new Area(inline, left, top, right, bottom));
        }
    }

    void text(
            Face with,
            double points,
            Colour colour,
            double x,
            double baseline,
            Object[] show,
            Optional<String> standsFor)
            throws IOException {
        if (standsFor.isPresent()) {
            COSDictionary actual = new COSDictionary();
            actual.setItem(COSName.ACTUAL_TEXT, new COSString(standsFor.get()));
            stream.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(actual));
        }
        fillColour(colour);
        stream.beginText();
        setFont(with, points);
        stream.newLineAtOffset(at(x), at(height - baseline));
        stream.showTextWithPositioning(show);
        stream.endText();
        if (standsFor.isPresent()) {
            stream.endMarkedContent();
        }
    }

    /** Words turned by an angle (radians, anticlockwise) about their start. */
    void turned(Line line, double angle, double x, double y) throws IOException {
        turned(line, angle, x, y, 0);
    }

    /**
     * Words turned about a point of their base line.
     *
     * @param before how much of them stands before that point
     */
    void turned(Line line, double angle, double x, double y, double before) throws IOException {
        stream.saveGraphicsState();
        stream.transform(Matrix.getRotateInstance(angle, at(x), at(height - y)));
        line.paint(this, -before, height);
        stream.restoreGraphicsState();
        forget();
    }

    void rule(double x1, double y1, double x2, double y2, double weight, Colour colour)
            throws IOException {
        strokeColour(colour);
        stream.setLineWidth(at(weight));
        stream.moveTo(at(x1), at(height - y1));
        stream.lineTo(at(x2), at(height - y2));
        stream.stroke();
    }

    void rule(
            double x1,
            double y1,
            double x2,
            double y2,
            double weight,
            Colour colour,
            Drawing.Stroke how)
            throws IOException {
        dashes(how, weight);
        rule(x1, y1, x2, y2, weight, colour);
        solid(how);
    }

    /** A logo as large as it is to be, its pixels in the colours that the file means. */
    void picture(Letterhead.Logo logo, double x, double top) throws IOException {
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(logo.png()));
        if (read == null) {
            throw new IllegalStateException("a logo was read before it was kept");
        }
        int kind =
                read.getColorModel().hasAlpha()
                        ? BufferedImage.TYPE_INT_ARGB
                        : BufferedImage.TYPE_INT_RGB;
        BufferedImage plain = new BufferedImage(read.getWidth(), read.getHeight(), kind);
        Graphics2D graphics = plain.createGraphics();
        graphics.drawImage(read, 0, 0, null);
        graphics.dispose();
        stream.drawImage(
                LosslessFactory.createFromImage(document, plain),
                at(x),
                at(height - top - logo.pointsHigh()),
                at(logo.pointsWide()),
                at(logo.pointsHigh()));
    }

    void bar(double x, double top, double wide, double high, Colour colour) throws IOException {
        fillColour(colour);
        stream.addRect(at(x), at(height - top - high), at(wide), at(high));
        stream.fill();
    }

    /** Fine dots that lead the eye along. */
    void dots(double from, double to, double y, Colour colour) throws IOException {
        if (to <= from) {
            return;
        }
        strokeColour(colour);
        stream.setLineWidth(0.8f);
        stream.setLineCapStyle(1);
        stream.setLineDashPattern(new float[] {0, 3.5f}, 0);
        // From right to left, so that the dots of all lines stand below each other.
        stream.moveTo(at(to), at(height - y));
        stream.lineTo(at(from), at(height - y));
        stream.stroke();
        stream.setLineDashPattern(new float[0], 0);
        stream.setLineCapStyle(0);
    }

    void polyline(List<Drawing.Point> points, double weight, Colour colour, Drawing.Stroke how)
            throws IOException {
        dashes(how, weight);
        strokeColour(colour);
        stream.setLineWidth(at(weight));
        stream.setLineJoinStyle(1);
        Drawing.Point first = points.getFirst();
        stream.moveTo(at(first.x()), at(height - first.y()));
        for (Drawing.Point point : points.subList(1, points.size())) {
            stream.lineTo(at(point.x()), at(height - point.y()));
        }
        stream.stroke();
        solid(how);
    }

    /** Closed shapes; what lies within an even number of them stays empty. */
    void shape(List<List<Drawing.Point>> rings, Colour colour, Drawing.Fill fill)
            throws IOException {
        if (fill == Drawing.Fill.SOLID) {
            fillColour(colour);
            outline(rings);
            stream.fillEvenOdd();
            return;
        }
        stream.saveGraphicsState();
        fillColour(Colour.WHITE);
        outline(rings);
        stream.fillEvenOdd();
        outline(rings);
        stream.clipEvenOdd();
        hatch(rings, colour);
        stream.restoreGraphicsState();
        forget();
        strokeColour(colour);
        stream.setLineWidth(HATCH_WEIGHT);
        outline(rings);
        stream.stroke();
    }

    private void outline(List<List<Drawing.Point>> rings) throws IOException {
        for (List<Drawing.Point> ring : rings) {
            Drawing.Point first = ring.getFirst();
            stream.moveTo(at(first.x()), at(height - first.y()));
            for (Drawing.Point point : ring.subList(1, ring.size())) {
                stream.lineTo(at(point.x()), at(height - point.y()));
            }
            stream.closePath();
        }
    }

    /** Lines at 45 degrees over all of the shapes, which cut them off; aligned to the page. */
    private void hatch(List<List<Drawing.Point>> rings, Colour colour) throws IOException {
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (List<Drawing.Point> ring : rings) {
            for (Drawing.Point point : ring) {
                left = Math.min(left, point.x());
                right = Math.max(right, point.x());
                top = Math.min(top, point.y());
                bottom = Math.max(bottom, point.y());
            }
        }
        strokeColour(colour);
        stream.setLineWidth(HATCH_WEIGHT);
        double high = bottom - top;
        double first = Math.floor((left + top) / HATCH_STEP) * HATCH_STEP;
        for (double sum = first; sum <= right + bottom; sum += HATCH_STEP) {
            // x + y is the same all along a line.
            stream.moveTo(at(sum - bottom), at(height - bottom));
            stream.lineTo(at(sum - bottom + high), at(height - top));
        }
        stream.stroke();
    }

    void disc(double x, double y, double radius, Colour colour, boolean filled) throws IOException {
        fillColour(filled ? colour : Colour.WHITE);
        circle(x, height - y, radius);
        if (filled) {
            stream.fill();
        } else {
            strokeColour(colour);
            stream.setLineWidth(CIRCLE_WEIGHT);
            stream.fillAndStroke();
        }
    }

    /** Four Bézier curves; no point of them is off the circle by a thousandth of its radius. */
    private void circle(double x, double y, double r) throws IOException {
        double k = r * 4 / 3 * (Math.sqrt(2) - 1);
        stream.moveTo(at(x + r), at(y));
        curve(x + r, y + k, x + k, y + r, x, y + r);
        curve(x - k, y + r, x - r, y + k, x - r, y);
        curve(x - r, y - k, x - k, y - r, x, y - r);
        curve(x + k, y - r, x + r, y - k, x + r, y);
        stream.closePath();
    }

    private void curve(double x1, double y1, double x2, double y2, double x3, double y3)
            throws IOException {
        stream.curveTo(at(x1), at(y1), at(x2), at(y2), at(x3), at(y3));
    }

    private void dashes(Drawing.Stroke how, double weight) throws IOException {
        if (how == Drawing.Stroke.DASHED) {
            float unit = at(Math.max(0.5, weight));
            stream.setLineDashPattern(new float[] {4 * unit, 2.5f * unit}, 0);
        }
    }

    private void solid(Drawing.Stroke how) throws IOException {
        if (how == Drawing.Stroke.DASHED) {
            stream.setLineDashPattern(new float[0], 0);
        }
    }

    @Override
    public void close() throws IOException {
        leave();
        stream.close();
    }

    private void setFont(Face with, double points) throws IOException {
        if (face != with || size != points) {
            stream.setFont(with.font(), (float) points);
            face = with;
            size = points;
        }
    }

    private void fillColour(Colour colour) throws IOException {
        if (!colour.equals(fill)) {
            stream.setNonStrokingColor(
                    part(colour.red()), part(colour.green()), part(colour.blue()));
            fill = colour;
        }
    }

    private void strokeColour(Colour colour) throws IOException {
        if (!colour.equals(stroke)) {
            stream.setStrokingColor(part(colour.red()), part(colour.green()), part(colour.blue()));
            stroke = colour;
        }
    }

    private void forget() {
        face = null;
        fill = null;
        stroke = null;
    }

    private static float part(int of255) {
        return Math.round(of255 / 255f * 1000) / 1000f;
    }

    /** A hundredth of a point is finer than any printer. */
    private static float at(double points) {
        return Math.round(points * 100) / 100f;
    }
}
