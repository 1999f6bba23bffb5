package vigil.documents.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vigil.documents.content.DocumentContent;
import vigil.documents.content.Letterhead;
import vigil.documents.content.Particulars;

/**
 * Writes a document as WordprocessingML (ISO/IEC 29500, transitional), to be edited: headings,
 * lists and heads of tables are what they are called, not how they look. The same content gives the
 * same bytes. In memory only.
 */
public final class DocxWriter {

    /** Near the earliest that a ZIP file can say; at the very earliest, Java adds the time zone. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final String WORD = OFFICE + "wordprocessingml.";
    private static final String RELATION =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String RELATIONS =
            Xml.HEAD
                    + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
                    + "relationships\">";

    private DocxWriter() {}

    /** The whole file. */
    public static byte[] write(DocumentContent content) {
        Particulars about = content.about();
        Numbering numbering = new Numbering();
        String body = new BodyParts(content, numbering).document();
        Map<String, byte[]> parts = new LinkedHashMap<>();
        Optional<Letterhead.Logo> logo = logo(content);
        put(parts, "[Content_Types].xml", contentTypes(logo.isPresent()));
        put(parts, "_rels/.rels", packageRelations());
        put(parts, "docProps/core.xml", core(about));
        put(parts, "docProps/app.xml", application());
        put(parts, "word/document.xml", body);
        put(parts, "word/_rels/document.xml.rels", documentRelations(logo.isPresent()));
        put(parts, "word/styles.xml", styles(about));
        put(parts, "word/numbering.xml", numbering.part());
        put(parts, "word/preferences.xml", settings(about));
        put(parts, "word/header1.xml", RunningParts.header(about));
        put(parts, "word/footer1.xml", RunningParts.footer(about));
        logo.ifPresent(picture -> parts.put("word/media/logo.png", picture.png()));
        return zipped(parts);
    }

    private static Optional<Letterhead.Logo> logo(DocumentContent content) {
        return content.blocks().stream()
                .flatMap(block ->
                        block instanceof Letterhead head ? head.logo().stream() : Stream.empty())
                .findFirst();
    }

    private static void put(Map<String, byte[]> parts, String name, String xml) {
        parts.put(name, xml.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zipped(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be written", e);
        }
        return bytes.toByteArray();
    }

    private static String contentTypes(boolean picture) {
        StringBuilder out = new StringBuilder(Xml.HEAD);
        out.append("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">")
                .append("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-")
                .append("package.relationships+xml\"/>")
                .append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        if (picture) {
            out.append("<Default Extension=\"png\" ContentType=\"image/png\"/>");
        }
        type(out, "/word/document.xml", WORD + "document.main+xml");
        type(out, "/word/styles.xml", WORD + "styles+xml");
        type(out, "/word/numbering.xml", WORD + "numbering+xml");
        type(out, "/word/preferences.xml", WORD + "settings+xml");
        type(out, "/word/header1.xml", WORD + "header+xml");
        type(out, "/word/footer1.xml", WORD + "footer+xml");
        type(
                out,
                "/docProps/core.xml",
                "application/vnd.openxmlformats-package.core-properties+xml");
        type(out, "/docProps/app.xml", OFFICE + "extended-properties+xml");
        return out.append("</Types>").toString();
    }

    private static void type(StringBuilder out, String part, String type) {
        out.append("<Override PartName=\"")
                .append(part)
                .append("\" ContentType=\"")
                .append(type)
                .append("\"/>");
    }

    private static String packageRelations() {
        return RELATIONS
                + relation("rId1", RELATION + "officeDocument", "word/document.xml")
                + relation(
                        "rId2",
                        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/"
                                + "core-properties",
                        "docProps/core.xml")
                + relation("rId3", RELATION + "extended-properties", "docProps/app.xml")
                + "</Relationships>";
    }

    private static String documentRelations(boolean picture) {
        String relations =
                RELATIONS
                        + relation("rId1", RELATION + "styles", "styles.xml")
                        + relation("rId2", RELATION + "numbering", "numbering.xml")
                        + relation("rId3", RELATION + "settings", "preferences.xml")
                        + relation("rId4", RELATION + "header", "header1.xml")
                        + relation("rId5", RELATION + "footer", "footer1.xml");
        String logo = relation("rId6", RELATION + "image", "media/logo.png");
        return relations + (picture ? logo : "") + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String core(Particulars about) {
        String day = about.date() + "T00:00:00Z";
        StringBuilder out = new StringBuilder(Xml.HEAD);
        out.append("<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/")
                .append("metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"")
                .append(" xmlns:dcterms=\"http://purl.org/dc/terms/\"")
                .append(" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">");
        property(out, "dc:title", about.title());
        property(out, "dc:subject", about.subject());
        property(out, "dc:creator", about.author());
        property(out, "dc:language", about.language().toLanguageTag());
        property(out, "cp:version", about.version());
        for (String when : new String[] {"created", "modified"}) {
            out.append(
                    "<dcterms:%s xsi:type=\"dcterms:W3CDTF\">%s</dcterms:%s>"
                            .formatted(when, day, when));
        }
        return out.append("</cp:coreProperties>").toString();
    }

    private static void property(StringBuilder out, String name, String text) {
        if (!text.isBlank()) {
            out.append('<').append(name).append('>').append(Xml.line(text));
            out.append("</").append(name).append('>');
        }
    }

    private static String application() {
        return Xml.HEAD
                + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                + "extended-properties\"><Application>Vigil</Application></Properties>";
    }

    private static String settings(Particulars about) {
        return Xml.HEAD
                + "<w:settings xmlns:w=\""
                + BodyParts.WORDS
                + "\"><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"720\"/>"
                + "<w:characterSpacingControl w:val=\"doNotCompress\"/><w:compat><w:compatSetting"
                + " w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\""
                + " w:val=\"15\"/></w:compat><w:themeFontLang w:val=\""
                + about.language().toLanguageTag()
                + "\"/></w:settings>";
    }

    private static String styles(Particulars about) {
        try (InputStream in = DocxWriter.class.getResourceAsStream("/vigil/docx/styles.xml")) {
            if (in == null) {
                throw new IllegalStateException("the styles of editable copies are shipped");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{language}", about.language().toLanguageTag())
                    .replace("{accent}", Wml.colour(about.accent()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
