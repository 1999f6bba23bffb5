package vigil.documents;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import vigil.casework.PageViewer;

/**
 * A picture as a PNG file (W3C, Portable Network Graphics, third edition), in memory only. The
 * platform's own writer keeps what it writes in a file of its own meanwhile.
 */
final class PngFile {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int WHITE = 0xffffff;
    private static final int MARGIN = 32;
    private static final double INCHES_IN_A_METRE = 39.37007874;

    /** The rows and columns of a picture that are not white, with a margin. */
    private record Part(int left, int top, int width, int height) {}

    private PngFile() {}

    /**
     * The picture, its white edges cut off, but for a margin.
     *
     * @param dotsAnInch so that it is shown as large as it was meant
     */
    static byte[] trimmed(PageViewer.Picture picture, double dotsAnInch) {
        Part part = inked(picture);
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(SIGNATURE);
            chunk(out, "IHDR", head(part));
            chunk(out, "pHYs", size(dotsAnInch));
            chunk(out, "IDAT", rows(picture, part));
            chunk(out, "IEND", new byte[0]);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("memory can be written", e);
        }
    }

    private static Part inked(PageViewer.Picture picture) {
        int left = picture.width();
        int right = -1;
        int top = picture.height();
        int bottom = -1;
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                if ((picture.pixels()[y * picture.width() + x] & WHITE) != WHITE) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = y;
                }
            }
        }
        if (right < 0) {
            return new Part(0, 0, 1, 1);
        }
        int fromX = Math.max(0, left - MARGIN);
        int fromY = Math.max(0, top - MARGIN);
        return new Part(
                fromX,
                fromY,
                Math.min(picture.width(), right + 1 + MARGIN) - fromX,
                Math.min(picture.height(), bottom + 1 + MARGIN) - fromY);
    }

    private static byte[] head(Part part) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(part.width);
        out.writeInt(part.height);
        // Eight bits each of red, green and blue; the usual packing; not interlaced.
        out.write(new byte[] {8, 2, 0, 0, 0});
        return bytes.toByteArray();
    }

    private static byte[] size(double dotsAnInch) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        int dotsAMetre = (int) Math.round(dotsAnInch * INCHES_IN_A_METRE);
        out.writeInt(dotsAMetre);
        out.writeInt(dotsAMetre);
        out.write(1);
        return bytes.toByteArray();
    }

    private static byte[] rows(PageViewer.Picture picture, Part part) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
            byte[] row = new byte[1 + 3 * part.width];
            for (int y = part.top; y < part.top + part.height; y++) {
                for (int x = 0; x < part.width; x++) {
                    int pixel = picture.pixels()[y * picture.width() + part.left + x];
                    row[1 + 3 * x] = (byte) (pixel >> 16);
                    row[2 + 3 * x] = (byte) (pixel >> 8);
                    row[3 + 3 * x] = (byte) pixel;
                }
                out.write(row);
            }
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream to, String type, byte[] content)
            throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(content);
        DataOutputStream out = new DataOutputStream(to);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) check.getValue());
    }
}
