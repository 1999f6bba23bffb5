package vigil.documents.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import vigil.casework.FileLayer;
import vigil.casework.FileLayer.Kind;
import vigil.casework.Problem;
import vigil.casework.Refused;

/**
 * An editable file opened again, to read every text in it wherever it stands: the words of each
 * part, those that were struck out, every attribute, comments of the XML, the names of parts, and
 * what is no XML.
 */
public final class FinishedDocx {

    /** More than any of ours by far; what claims more is not read. */
    private static final long MOST_BYTES = 64L << 20;

    private final List<FileLayer> layers = new ArrayList<>();
    private long read;

    private FinishedDocx() {}

    /** Whether a file begins as such a file does. */
    public static boolean is(byte[] file) {
        return file.length > 4 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
    }

    /**
     * Reads everything.
     *
     * @throws Refused with {@link Problem.UnreadableFile} if it is no such file
     */
    public static List<FileLayer> layers(byte[] file) throws Refused {
        FinishedDocx docx = new FinishedDocx();
        boolean document = false;
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
            for (Optional<ZipEntry> entry = next(zip); entry.isPresent(); entry = next(zip)) {
                document |= entry.get().getName().equals("word/document.xml");
                docx.part(entry.get(), docx.bytes(zip));
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new Refused(new Problem.UnreadableFile("", "", "docx"), unreadable);
        }
        if (!document) {
            throw new Refused(new Problem.UnreadableFile("", "", "docx"));
        }
        docx.comment(file);
        return List.copyOf(docx.layers);
    }

    private static Optional<ZipEntry> next(ZipInputStream zip) throws IOException {
        return Optional.ofNullable(zip.getNextEntry());
    }

    private byte[] bytes(ZipInputStream zip) throws IOException {
        byte[] bytes = zip.readNBytes((int) (MOST_BYTES - read));
        read += bytes.length;
        if (read >= MOST_BYTES) {
            throw new IOException("larger than any document");
        }
        return bytes;
    }

    private void part(ZipEntry entry, byte[] bytes) {
        String name = entry.getName();
        add(Kind.OTHER, name);
        byte[] extra = entry.getExtra();
        if (extra != null) {
            add(Kind.OTHER, new String(extra, StandardCharsets.ISO_8859_1));
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".xml") || lower.endsWith(".rels")) {
            Kind kind = kind(lower);
            XmlWords words = XmlWords.of(new String(bytes, StandardCharsets.UTF_8));
            add(kind, words.text());
            words.attributes().forEach(attribute -> add(attributes(kind), attribute));
            words.hidden().forEach(hidden -> add(Kind.OTHER, hidden));
        } else if (!picture(bytes)) {
            add(Kind.ATTACHMENT, new String(bytes, StandardCharsets.UTF_8));
            add(Kind.ATTACHMENT, new String(bytes, StandardCharsets.UTF_16LE));
            add(Kind.ATTACHMENT, new String(bytes, StandardCharsets.UTF_16BE));
        }
    }

    /** Pixels say nothing; what stands in a picture besides them was left out when it was taken. */
    private static boolean picture(byte[] bytes) {
        return bytes.length > 8 && bytes[0] == (byte) 0x89 && bytes[1] == 'P' && bytes[2] == 'N';
    }

    private static Kind kind(String part) {
        if (part.equals("word/document.xml")) {
            return Kind.BODY;
        }
        if (part.matches("word/(header|footer)\\d*\\.xml")) {
            return Kind.RUNNING;
        }
        if (part.startsWith("word/comments")
                || part.equals("word/footnotes.xml")
                || part.equals("word/endnotes.xml")) {
            return Kind.ANNOTATION;
        }
        return part.startsWith("docprops/") ? Kind.METADATA : Kind.OTHER;
    }

    private static Kind attributes(Kind part) {
        return part == Kind.BODY ? Kind.STRUCTURE : part;
    }

    /** The remark that a ZIP file may end with. */
    private void comment(byte[] file) {
        for (int at = file.length - 22; at >= 0; at--) {
            if (file[at] == 'P' && file[at + 1] == 'K' && file[at + 2] == 5 && file[at + 3] == 6) {
                add(
                        Kind.OTHER,
                        new String(file, at + 22, file.length - at - 22, StandardCharsets.UTF_8));
                return;
            }
        }
    }

    private void add(Kind kind, String text) {
        if (!text.isBlank()) {
            layers.add(new FileLayer(kind, 0, text));
        }
    }
}
