package vigil.documents.docx;

import java.util.Locale;
import vigil.documents.content.Particulars;
import vigil.documents.content.RunningText;

/** Head and foot of every page: the marking, running text, the watermark behind the words. */
final class RunningParts {

    private static final String OPEN =
            " xmlns:w=\""
                    + BodyParts.WORDS
                    + "\" xmlns:v=\"urn:schemas-microsoft-com:vml\""
                    + " xmlns:o=\"urn:schemas-microsoft-com:office:office\">";

    private RunningParts() {}

    static String header(Particulars about) {
        RunningText running = about.running();
        return Xml.HEAD
                + "<w:hdr"
                + OPEN
                + marking(about, watermark(about))
                + running("Header", running.headLeft(), running.headRight(), about)
                + "</w:hdr>";
    }

    static String footer(Particulars about) {
        RunningText running = about.running();
        return Xml.HEAD
                + "<w:ftr"
                + OPEN
                + running("Footer", running.footLeft(), running.footRight(), about)
                + marking(about, "")
                + "</w:ftr>";
    }

    private static String marking(Particulars about, String behind) {
        return about.marking()
                .filter(marking -> !marking.isBlank())
                .map(marking -> Wml.paragraph(Wml.style("Marking"), behind + Wml.words(marking)))
                .orElse(behind.isEmpty() ? "" : Wml.paragraph(Wml.style("Header"), behind));
    }

    private static String running(String style, String left, String right, Particulars about) {
        int width = BodyParts.TEXT_WIDTH;
        return Wml.paragraph(
                Wml.style(style)
                        + "<w:tabs><w:tab w:val=\"right\" w:pos=\""
                        + width
                        + "\"/></w:tabs>",
                filled(left, about) + "<w:r><w:tab/></w:r>" + filled(right, about));
    }

    /** Numbers of pages are fields, since they change when words do. */
    private static String filled(String words, Particulars about) {
        StringBuilder out = new StringBuilder();
        String rest = words.replace("{version}", about.version());
        while (!rest.isEmpty()) {
            int at = rest.indexOf("{page");
            if (at < 0) {
                return out.append(Wml.words(rest)).toString();
            }
            if (at > 0) {
                out.append(Wml.words(rest.substring(0, at)));
            }
            boolean all = rest.startsWith("{pages}", at);
            boolean one = rest.startsWith("{page}", at);
            if (!all && !one) {
                return out.append(Wml.words(rest.substring(at))).toString();
            }
            out.append(Wml.field(all ? "NUMPAGES" : "PAGE", "1"));
            rest = rest.substring(at + (all ? "{pages}" : "{page}").length());
        }
        return out.toString();
    }

    private static String watermark(Particulars about) {
        return about.watermark()
                .filter(words -> !words.isBlank())
                .map(words -> shape(words.toUpperCase(about.language())))
                .orElse("");
    }

    private static String shape(String words) {
        int width = Math.min(480, 62 * words.codePointCount(0, words.length()));
        return "<w:r><w:pict><v:shapetype id=\"_x0000_t136\" coordsize=\"21600,21600\""
                + " o:spt=\"136\" adj=\"10800\" path=\"m@7,l@8,m@5,21600l@6,21600e\"><v:formulas>"
                + "<v:f eqn=\"sum #0 0 10800\"/><v:f eqn=\"prod #0 2 1\"/>"
                + "<v:f eqn=\"sum 21600 0 @1\"/><v:f eqn=\"sum 0 0 @2\"/>"
                + "<v:f eqn=\"sum 21600 0 @3\"/><v:f eqn=\"if @0 @3 0\"/>"
                + "<v:f eqn=\"if @0 21600 @1\"/><v:f eqn=\"if @0 0 @2\"/>"
                + "<v:f eqn=\"if @0 @4 21600\"/></v:formulas><v:path textpathok=\"t\""
                + " o:connecttype=\"rect\"/><v:textpath on=\"t\" fitshape=\"t\"/></v:shapetype>"
                + String.format(
                        Locale.ROOT,
                        "<v:shape id=\"PowerPlusWaterMarkObject1\" o:spid=\"_x0000_s1025\""
                                + " type=\"#_x0000_t136\" alt=\"%s\" style=\"position:absolute;"
                                + "width:%dpt;height:90pt;rotation:315;z-index:-251658752;"
                                + "mso-position-horizontal:center;"
                                + "mso-position-horizontal-relative:margin;"
                                + "mso-position-vertical:center;"
                                + "mso-position-vertical-relative:margin\" o:allowincell=\"f\""
                                + " fillcolor=\"#e6e8e9\" stroked=\"f\"><v:textpath"
                                + " style=\"font-family:&quot;Arial&quot;;font-size:1pt\""
                                + " string=\"%s\"/></v:shape></w:pict></w:r>",
                        Xml.line(words),
                        width,
                        Xml.line(words));
    }
}
