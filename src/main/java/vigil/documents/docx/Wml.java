package vigil.documents.docx;

import java.util.List;
import java.util.Locale;
import vigil.documents.content.Colour;
import vigil.documents.content.Run;

/** Small pieces of WordprocessingML. Lengths are in twips, 1/20 of a point. */
final class Wml {

    private Wml() {}

    /** Six hexadecimal digits. */
    static String colour(Colour colour) {
        return String.format(
                Locale.ROOT, "%02X%02X%02X", colour.red(), colour.green(), colour.blue());
    }

    static String style(String name) {
        return "<w:pStyle w:val=\"" + name + "\"/>";
    }

    /** A paragraph of one look, with what its properties are. */
    static String paragraph(String properties, String content) {
        return "<w:p>"
                + (properties.isEmpty() ? "" : "<w:pPr>" + properties + "</w:pPr>")
                + content
                + "</w:p>";
    }

    static String words(String text) {
        return words("", text);
    }

    /** Words with the properties of their run; a line feed begins a new line. */
    static String words(String properties, String text) {
        StringBuilder out = new StringBuilder("<w:r>");
        if (!properties.isEmpty()) {
            out.append("<w:rPr>").append(properties).append("</w:rPr>");
        }
        String[] lines = Xml.text(text).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            out.append(i == 0 ? "" : "<w:br/>");
            out.append("<w:t xml:space=\"preserve\">").append(lines[i]).append("</w:t>");
        }
        return out.append("</w:r>").toString();
    }

    static String runs(List<Run> runs) {
        StringBuilder out = new StringBuilder();
        for (Run run : runs) {
            String properties =
                    run.target().map(target -> "<w:rStyle w:val=\"Hyperlink\"/>").orElse("")
                            + (run.bold() ? "<w:b/><w:bCs/>" : "")
                            + (run.italic() ? "<w:i/><w:iCs/>" : "")
                            + run.language()
                                    .map(l -> "<w:lang w:val=\"" + l.toLanguageTag() + "\"/>")
                                    .orElse("");
            String words = words(properties, run.text());
            out.append(run.target().map(target -> link("a-" + target, words)).orElse(words));
        }
        return out.toString();
    }

    /** Words that lead to a bookmark. */
    static String link(String bookmark, String runs) {
        return "<w:hyperlink w:anchor=\""
                + Xml.line(bookmark)
                + "\" w:history=\"1\">"
                + runs
                + "</w:hyperlink>";
    }

    /** A field that the word processor works out, with what it shows until then. */
    static String field(String instruction, String until) {
        return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText"
                + " xml:space=\"preserve\"> "
                + instruction
                + " </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                + words(until)
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    }

    /** A rule on one side of paragraphs or cells. */
    static String rule(String side, int eighths, int apart, String colour) {
        return "<w:"
                + side
                + " w:val=\"single\" w:sz=\""
                + eighths
                + "\" w:space=\""
                + apart
                + "\" w:color=\""
                + colour
                + "\"/>";
    }
}
