package vigil.documents.pdf;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The sRGB colour space as an ICC profile (ICC.1:2010, version 4.2), so that a document does not
 * change with the JDK that wrote it. Colours and curve are those of IEC 61966-2-1; the primaries
 * are carried over from D65 to the profile's D50 by the Bradford transform.
 */
final class Srgb {

    private static final double[] WHITE_D50 = {0.9642, 1, 0.8249};
    private static final double[] RED = {0.43607, 0.22249, 0.01392};
    private static final double[] GREEN = {0.38515, 0.71687, 0.09708};
    private static final double[] BLUE = {0.14307, 0.06061, 0.71410};
    private static final double[] BRADFORD_D65_TO_D50 = {
        1.04788, 0.02292, -0.05022, 0.02960, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168
    };
    private static final double[] CURVE = {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045};
    private static final int LINEAR_THEN_POWER = 3;

    private static final int HEADER = 128;
    private static final int ENTRY = 12;

    /** One element and the tags under which it is found. */
    private static final class Element {

        private final byte[] bytes;
        private final List<String> tags;

        Element(byte[] bytes, List<String> tags) {
            this.bytes = bytes;
            this.tags = tags;
        }
    }

    private Srgb() {}

    static byte[] profile() throws IOException {
        List<Element> elements = elements();
        int entries = elements.stream().mapToInt(e -> e.tags.size()).sum();
        int offset = HEADER + 4 + ENTRY * entries;
        int size = offset + elements.stream().mapToInt(e -> e.bytes.length).sum();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(size);
        DataOutputStream out = new DataOutputStream(bytes);
        header(out, size);
        out.writeInt(entries);
        for (Element element : elements) {
            for (String tag : element.tags) {
                ascii(out, tag);
                out.writeInt(offset);
                out.writeInt(element.bytes.length);
            }
            offset += element.bytes.length;
        }
        for (Element element : elements) {
            out.write(element.bytes);
        }
        return bytes.toByteArray();
    }

    private static List<Element> elements() throws IOException {
        List<Element> elements = new ArrayList<>();
        elements.add(new Element(words("sRGB"), List.of("desc")));
        elements.add(new Element(words("Free of copyright"), List.of("cprt")));
        elements.add(new Element(numbers("XYZ ", WHITE_D50), List.of("wtpt")));
        elements.add(new Element(numbers("sf32", BRADFORD_D65_TO_D50), List.of("chad")));
        elements.add(new Element(numbers("XYZ ", RED), List.of("rXYZ")));
        elements.add(new Element(numbers("XYZ ", GREEN), List.of("gXYZ")));
        elements.add(new Element(numbers("XYZ ", BLUE), List.of("bXYZ")));
        elements.add(new Element(curve(), List.of("rTRC", "gTRC", "bTRC")));
        return elements;
    }

    private static void header(DataOutputStream out, int size) throws IOException {
        out.writeInt(size);
        out.writeInt(0);
        out.writeInt(0x04200000);
        ascii(out, "mntrRGB XYZ ");
        int[] date = {2026, 1, 1, 0, 0, 0};
        for (int part : date) {
            out.writeShort(part);
        }
        ascii(out, "acsp");
        out.write(new byte[28]);
        for (double part : WHITE_D50) {
            fixed(out, part);
        }
        out.write(new byte[HEADER - out.size()]);
    }

    private static byte[] words(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        ascii(out, "mluc");
        out.writeInt(0);
        out.writeInt(1);
        out.writeInt(12);
        ascii(out, "enGB");
        out.writeInt(2 * text.length());
        out.writeInt(28);
        out.writeChars(text);
        return padded(bytes);
    }

    private static byte[] numbers(String type, double[] values) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        ascii(out, type);
        out.writeInt(0);
        for (double value : values) {
            fixed(out, value);
        }
        return padded(bytes);
    }

    private static byte[] curve() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        ascii(out, "para");
        out.writeInt(0);
        out.writeShort(LINEAR_THEN_POWER);
        out.writeShort(0);
        for (double value : CURVE) {
            fixed(out, value);
        }
        return padded(bytes);
    }

    private static byte[] padded(ByteArrayOutputStream bytes) {
        while (bytes.size() % 4 != 0) {
            bytes.write(0);
        }
        return bytes.toByteArray();
    }

    private static void fixed(DataOutputStream out, double value) throws IOException {
        out.writeInt((int) Math.round(value * 65536));
    }

    private static void ascii(DataOutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
