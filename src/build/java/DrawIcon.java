import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Draws Vigil's icon, a small light that is kept burning, in every form that systems ask for: SVG,
 * PNG in several sizes, ICO for Windows and ICNS for macOS. {@code java DrawIcon.java FOLDER}
 */
public final class DrawIcon {

    private static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);
    private static final Color GROUND = new Color(0x17364a);
    private static final Color GLOW = new Color(0x2c5b73);
    private static final Color FLAME = new Color(0xf6b94b);
    private static final Color HEART = new Color(0xfff1cf);
    private static final Color WAX = new Color(0xe9eef1);

    private DrawIcon() {}

    public static void main(String[] arguments) throws IOException {
        System.setProperty("java.awt.headless", "true");
        Path folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        for (int size : SIZES) {
            Files.write(folder.resolve("vigil-" + size + ".png"), png(size));
        }
        Files.writeString(folder.resolve("vigil.svg"), svg());
        Files.write(folder.resolve("vigil.ico"), ico());
        Files.write(folder.resolve("vigil.icns"), icns());
    }

    private static byte[] png(int size) throws IOException {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(size / 64.0, size / 64.0);
        g.setColor(GROUND);
        g.fill(new RoundRectangle2D.Double(2, 2, 60, 60, 26, 26));
        g.setColor(GLOW);
        g.fill(new Ellipse2D.Double(13, 7, 38, 38));
        g.setColor(FLAME);
        g.fill(flame(32, 11, 11, 29));
        g.setColor(HEART);
        g.fill(flame(32, 23, 5.5, 16));
        g.setColor(WAX);
        g.fill(new RoundRectangle2D.Double(23, 42, 18, 13, 5, 5));
        g.setStroke(new BasicStroke(1.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(GROUND);
        g.draw(new java.awt.geom.Line2D.Double(32, 38, 32, 42));
        g.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    /** A drop standing on its round end: its point, half its width, its height. */
    private static Path2D flame(double x, double top, double half, double height) {
        double round = top + height - half;
        Path2D drop = new Path2D.Double();
        drop.moveTo(x, top);
        drop.curveTo(
                x + half * 0.35, top + height * 0.3, x + half, round - half * 0.6, x + half, round);
        drop.curveTo(x + half, round + half * 0.55, x + half * 0.55, round + half, x, round + half);
        drop.curveTo(x - half * 0.55, round + half, x - half, round + half * 0.55, x - half, round);
        drop.curveTo(x - half, round - half * 0.6, x - half * 0.35, top + height * 0.3, x, top);
        drop.closePath();
        return drop;
    }

    private static String path(Path2D shape) {
        StringBuilder text = new StringBuilder();
        double[] c = new double[6];
        for (var i = shape.getPathIterator(null); !i.isDone(); i.next()) {
            switch (i.currentSegment(c)) {
                case java.awt.geom.PathIterator.SEG_MOVETO ->
                        text.append("M%.1f %.1f".formatted(c[0], c[1]));
                case java.awt.geom.PathIterator.SEG_CUBICTO ->
                        text.append(
                                "C%.1f %.1f %.1f %.1f %.1f %.1f"
                                        .formatted(c[0], c[1], c[2], c[3], c[4], c[5]));
                default -> text.append("Z");
            }
        }
        return text.toString();
    }

    private static String hex(Color color) {
        return "#%06x".formatted(color.getRGB() & 0xffffff);
    }

    private static String svg() {
        return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="64" height="64">
        <rect x="2" y="2" width="60" height="60" rx="13" fill="%s"/>
        <circle cx="32" cy="26" r="19" fill="%s"/>
        <path d="%s" fill="%s"/>
        <path d="%s" fill="%s"/>
        <rect x="23" y="42" width="18" height="13" rx="2.5" fill="%s"/>
        <path d="M32 38V42" stroke="%s" stroke-width="1.6" stroke-linecap="round"/>
        </svg>
        """
                .formatted(
                        hex(GROUND),
                        hex(GLOW),
                        path(flame(32, 11, 11, 29)),
                        hex(FLAME),
                        path(flame(32, 23, 5.5, 16)),
                        hex(HEART),
                        hex(WAX),
                        hex(GROUND));
    }

    private static byte[] ico() throws IOException {
        List<Integer> sizes = List.of(16, 24, 32, 48, 256);
        ByteBuffer head = ByteBuffer.allocate(6 + 16 * sizes.size()).order(ByteOrder.LITTLE_ENDIAN);
        ByteArrayOutputStream pictures = new ByteArrayOutputStream();
        head.putShort((short) 0).putShort((short) 1).putShort((short) sizes.size());
        for (int size : sizes) {
            byte[] picture = png(size);
            head.put((byte) size).put((byte) size).put((byte) 0).put((byte) 0);
            head.putShort((short) 1).putShort((short) 32);
            head.putInt(picture.length).putInt(head.capacity() + pictures.size());
            pictures.write(picture);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(head.array());
        pictures.writeTo(out);
        return out.toByteArray();
    }

    private static byte[] icns() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(body);
        List<String> kinds =
                List.of("icp4:16", "icp5:32", "icp6:64", "ic07:128", "ic08:256", "ic09:512");
        for (String kind : kinds) {
            byte[] picture = png(Integer.parseInt(kind.substring(5)));
            out.write(kind.substring(0, 4).getBytes(StandardCharsets.US_ASCII));
            out.writeInt(8 + picture.length);
            out.write(picture);
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        DataOutputStream file = new DataOutputStream(whole);
        file.writeBytes("icns");
        file.writeInt(8 + body.size());
        body.writeTo(file);
        return whole.toByteArray();
    }
}
