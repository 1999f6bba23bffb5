package vigil.documents;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import vigil.casework.PanelIdentity;
import vigil.casework.PanelSettings;
import vigil.casework.Problem;
import vigil.casework.Refused;

/**
 * Reads a picture from outside that is to be a logo. Its size is looked at before it is unpacked,
 * everything but the picture itself is left out, and it is written anew.
 */
final class LogoFile {

    private static final int MOST_PIXELS = 5000;

    /** Enough for the size it is printed in. */
    private static final int WIDEST = 1000;

    private static final int HIGHEST = 330;

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final Set<String> PARTS = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private LogoFile() {}

    /**
     * The picture, at most as large as it can be printed.
     *
     * @throws Refused with {@link Problem.Invalid} if it is no PNG, is damaged or too large
     */
    static PanelIdentity.Picture read(byte[] file) throws Refused {
        if (file.length > PanelSettings.MOST_LOGO_BYTES) {
            throw refused("logoTooLarge");
        }
        try {
            BufferedImage picture = smaller(unpacked(picture(file)));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            if (!ImageIO.write(picture, "png", out)) {
                throw refused("logoUnreadable");
            }
            return new PanelIdentity.Picture(
                    out.toByteArray(), picture.getWidth(), picture.getHeight());
        } catch (IOException | RuntimeException damaged) {
            throw new Refused(
                    new Problem.Invalid("setting.logo", "logoUnreadable", List.of()), damaged);
        }
    }

    private static Refused refused(String why) {
        return new Refused(new Problem.Invalid("setting.logo", why, List.of()));
    }

    /** The file without words, profiles, times and whatever else may be in it. */
    private static byte[] picture(byte[] file) throws Refused {
        ByteBuffer in = ByteBuffer.wrap(file);
        byte[] start = new byte[SIGNATURE.length];
        if (file.length < 64) {
            throw refused("logoUnreadable");
        }
        in.get(start);
        if (!java.util.Arrays.equals(start, SIGNATURE)) {
            throw refused("logoNoPng");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
        out.writeBytes(SIGNATURE);
        while (in.remaining() >= 12) {
            int at = in.position();
            int length = in.getInt();
            byte[] name = new byte[4];
            in.get(name);
            if (length < 0 || length > in.remaining() - 4) {
                throw refused("logoUnreadable");
            }
            in.position(in.position() + length + 4);
            String part = new String(name, StandardCharsets.ISO_8859_1);
            if (PARTS.contains(part)) {
                out.write(file, at, length + 12);
            }
            if (part.equals("IEND")) {
                break;
            }
        }
        return out.toByteArray();
    }

    private static BufferedImage unpacked(byte[] png) throws IOException, Refused {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try {
            reader.setInput(
                    new MemoryCacheImageInputStream(new ByteArrayInputStream(png)), true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width > MOST_PIXELS || height > MOST_PIXELS || width < 1 || height < 1) {
                throw refused("logoTooLarge");
            }
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage smaller(BufferedImage picture) {
        double scale =
                Math.min(
                        1,
                        Math.min(
                                (double) WIDEST / picture.getWidth(),
                                (double) HIGHEST / picture.getHeight()));
        int width = (int) Math.max(1, Math.round(picture.getWidth() * scale));
        int height = (int) Math.max(1, Math.round(picture.getHeight() * scale));
        BufferedImage small =
                new BufferedImage(
                        width,
                        height,
                        picture.getColorModel().hasAlpha()
                                ? BufferedImage.TYPE_INT_ARGB
                                : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setRenderingHint(
                RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return small;
    }
}
