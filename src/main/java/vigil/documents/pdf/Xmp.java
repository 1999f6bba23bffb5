package vigil.documents.pdf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import vigil.documents.content.Particulars;

/**
 * What the file says of itself in XMP: the same as in its Info dictionary, and what it conforms to.
 */
final class Xmp {

    private static final String PDF_A =
            """
            <pdfaid:part>2</pdfaid:part>
            <pdfaid:conformance>A</pdfaid:conformance>
            """;

    /** PDF/A knows no pdfuaid, so the file itself has to describe it. */
    private static final String PDF_UA_DESCRIBED =
            """
            <rdf:Description rdf:about=""
              xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
              xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
              xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
            <pdfaProperty:name>part</pdfaProperty:name>
            <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
            <pdfaProperty:category>internal</pdfaProperty:category>
            <pdfaProperty:description>Part of PDF/UA the file conforms to</pdfaProperty:description>
            </rdf:li></rdf:Seq></pdfaSchema:property>
            </rdf:li></rdf:Bag></pdfaExtension:schemas>
            </rdf:Description>
            """;

    private Xmp() {}

    /** As an encrypted file may say it: without the claim to be PDF/A. */
    static byte[] withoutArchive(byte[] packet) {
        return new String(packet, StandardCharsets.UTF_8)
                .replace(PDF_A, "")
                .replace(PDF_UA_DESCRIBED, "")
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] packet(Particulars about, String program) {
        String date = date(about.date());
        return """
        <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/">
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about=""
          xmlns:dc="http://purl.org/dc/elements/1.1/"
          xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
          xmlns:xmp="http://ns.adobe.com/xap/1.0/"
          xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
          xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
          xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
        <dc:format>application/pdf</dc:format>
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
        <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
        %s<pdf:Producer>%s</pdf:Producer>
        <xmp:CreatorTool>%s</xmp:CreatorTool>
        <xmp:CreateDate>%s</xmp:CreateDate>
        <xmp:ModifyDate>%s</xmp:ModifyDate>
        <pdfuaid:part>1</pdfuaid:part>
        %s</rdf:Description>
        %s</rdf:RDF>
        </x:xmpmeta>
        <?xpacket end="w"?>
        """
                .formatted(
                        escaped(about.title()),
                        about.language().toLanguageTag(),
                        whatIsGiven(about),
                        program,
                        program,
                        date,
                        date,
                        PDF_A,
                        PDF_UA_DESCRIBED)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String whatIsGiven(Particulars about) {
        StringBuilder parts = new StringBuilder();
        if (!about.author().isBlank()) {
            parts.append("<dc:creator><rdf:Seq><rdf:li>")
                    .append(escaped(about.author()))
                    .append("</rdf:li></rdf:Seq></dc:creator>\n");
        }
        if (!about.subject().isBlank()) {
            parts.append("<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">")
                    .append(escaped(about.subject()))
                    .append("</rdf:li></rdf:Alt></dc:description>\n");
        }
        if (!about.version().isBlank()) {
            parts.append("<xmpMM:VersionID>")
                    .append(escaped(about.version()))
                    .append("</xmpMM:VersionID>\n");
        }
        return parts.toString();
    }

    private static String date(LocalDate date) {
        return date + "T00:00:00Z";
    }

    private static String escaped(String text) {
        return LegibleText.of(text)
                .replace('\n', ' ')
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
