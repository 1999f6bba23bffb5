package vigil.documents.docx;

import java.util.List;
import java.util.Optional;
import vigil.documents.content.Block;
import vigil.documents.content.Colour;
import vigil.documents.content.Contents;
import vigil.documents.content.DocumentContent;
import vigil.documents.content.Facts;
import vigil.documents.content.Figure;
import vigil.documents.content.Heading;
import vigil.documents.content.Inset;
import vigil.documents.content.Letterhead;
import vigil.documents.content.Listing;
import vigil.documents.content.PageBreak;
import vigil.documents.content.PageShape;
import vigil.documents.content.Paragraph;
import vigil.documents.content.Prose;
import vigil.documents.content.Run;
import vigil.documents.content.SignOff;
import vigil.documents.content.Spacer;
import vigil.documents.content.Table;
import vigil.documents.content.Together;

/** The blocks of a document as WordprocessingML, in their order. */
final class BodyParts {

    static final String WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /** Between the margins of an upright page. */
    static final int TEXT_WIDTH = 9506;

    private static final int SHORT = 11906;
    private static final int LONG = 16838;
    private static final int SIDE = 1200;

    private final StringBuilder out = new StringBuilder(1 << 16);
    private final DocumentContent content;
    private final List<Heading> headings;
    private final Numbering numbering;
    private PageShape shape = PageShape.UPRIGHT;
    private boolean newPage;
    private int heading;

    BodyParts(DocumentContent content, Numbering numbering) {
        this.content = content;
        this.headings = content.headings();
        this.numbering = numbering;
    }

    String document() {
        out.append(Xml.HEAD)
                .append("<w:document xmlns:w=\"")
                .append(WORDS)
                .append("\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/")
                .append("relationships\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/")
                .append("2006/wordprocessingDrawing\"><w:body>");
        content.blocks().forEach(this::block);
        return out.append(section()).append("</w:body></w:document>").toString();
    }

    private void block(Block block) {
        switch (block) {
            case Heading each -> heading(each);
            case Prose prose -> prose(prose, "");
            case Table table -> table(table);
            case Facts facts -> facts(facts);
            case Inset inset -> inset(inset);
            case Figure figure -> figure(figure);
            case SignOff sign -> sign(sign);
            case Letterhead head -> {
                breakHere();
                out.append(LetterheadParts.of(head));
            }
            case Contents contents -> contents(contents);
            case Together together -> together.blocks().forEach(this::block);
            case PageBreak next -> turn(next);
            case Spacer _ -> {
                // Styles leave the room.
            }
        }
    }

    /** A paragraph, on a new page if one was asked for. */
    private void paragraph(String style, String properties, String runs) {
        String first = newPage ? "<w:pageBreakBefore/>" : "";
        newPage = false;
        out.append(Wml.paragraph(Wml.style(style) + first + properties, runs));
    }

    /** Before what is no paragraph. */
    private void breakHere() {
        if (newPage) {
            newPage = false;
            out.append(
                    Wml.paragraph(
                            "<w:spacing w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>",
                            "<w:r><w:br w:type=\"page\"/></w:r>"));
        }
    }

    private void turn(PageBreak next) {
        if (next.shape() == shape) {
            newPage = true;
            return;
        }
        out.append(Wml.paragraph("<w:spacing w:after=\"0\"/>" + section(), ""));
        shape = next.shape();
        newPage = false; // a section begins on one
    }

    private String section() {
        boolean wide = shape == PageShape.WIDE;
        return "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId4\"/>"
                + "<w:footerReference w:type=\"default\" r:id=\"rId5\"/>"
                + "<w:pgSz w:w=\"%d\" w:h=\"%d\"%s/>"
                        .formatted(
                                wide ? LONG : SHORT,
                                wide ? SHORT : LONG,
                                wide ? " w:orient=\"landscape\"" : "")
                + "<w:pgMar w:top=\"1680\" w:right=\"%d\" w:bottom=\"1500\" w:left=\"%d\""
                        .formatted(SIDE, SIDE)
                + " w:header=\"560\" w:footer=\"500\" w:gutter=\"0\"/></w:sectPr>";
    }

    private int width() {
        return (shape == PageShape.WIDE ? LONG : SHORT) - 2 * SIDE;
    }

    private void heading(Heading each) {
        int number = heading++;
        StringBuilder runs = new StringBuilder();
        mark(runs, 2 * number, bookmark(number), Wml.runs(each.runs()));
        String all = runs.toString();
        Optional<String> anchor = each.anchor();
        if (anchor.isPresent()) {
            StringBuilder marked = new StringBuilder();
            mark(marked, 2 * number + 1, "a-" + anchor.get(), all);
            all = marked.toString();
        }
        paragraph("Heading" + each.level(), "", all);
    }

    private static void mark(StringBuilder to, int id, String name, String runs) {
        to.append("<w:bookmarkStart w:id=\"").append(id).append("\" w:name=\"");
        to.append(Xml.line(name)).append("\"/>").append(runs);
        to.append("<w:bookmarkEnd w:id=\"").append(id).append("\"/>");
    }

    /** What a word processor calls headings that its contents lead to. */
    private static String bookmark(int number) {
        return "_Toc%06d".formatted(number + 1);
    }

    private void prose(Prose prose, String frame) {
        switch (prose) {
            case Paragraph paragraph -> {
                String style =
                        switch (paragraph.voice()) {
                            case BODY -> "Normal";
                            case LEAD -> "Lead";
                            case NOTE -> "Note";
                        };
                boolean leads = Run.plain(paragraph.runs()).stripTrailing().endsWith(":");
                String stays = leads ? "<w:keepNext/>" : "";
                String first = newPage ? "<w:pageBreakBefore/>" : "";
                newPage = false;
                out.append(
                        Wml.paragraph(
                                Wml.style(style) + stays + first + frame,
                                Wml.runs(paragraph.runs())));
            }
            case Listing listing -> listing(listing, 0, frame);
        }
    }

    private void listing(Listing listing, int level, String frame) {
        int number = numbering.of(listing);
        for (Listing.Item item : listing.items()) {
            paragraph(
                    "ListParagraph",
                    "<w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr>"
                                    .formatted(level, number)
                            + frame,
                    Wml.runs(item.runs()));
            item.below().ifPresent(below -> listing(below, level + 1, frame));
        }
    }

    private void inset(Inset inset) {
        String colour =
                Wml.colour(
                        switch (inset.tone()) {
                            case PLAIN -> Colour.RULE;
                            case LEARNING -> Colour.GREEN;
                            case CAUTION -> Colour.AMBER;
                        });
        String frame =
                "<w:pBdr>"
                        + Wml.rule("left", 24, 10, colour)
                        + "</w:pBdr><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\""
                        + Wml.colour(Colour.TINT)
                        + "\"/>";
        inset.title()
                .ifPresent(title -> {
                    String first = newPage ? "<w:pageBreakBefore/>" : "";
                    newPage = false;
                    out.append(
                            Wml.paragraph(
                                    Wml.style("Normal")
                                            + "<w:keepNext/>"
                                            + first
                                            + frame
                                            + "<w:spacing w:before=\"160\" w:after=\"40\"/>",
                                    Wml.words("<w:b/><w:bCs/>", title)));
                });
        inset.blocks().forEach(prose -> prose(prose, frame));
    }

    /** A drawing is no part of what is edited: its words stand in its place. */
    private void figure(Figure figure) {
        figure.caption()
                .filter(caption -> !caption.isBlank())
                .ifPresent(caption -> paragraph("Caption", "", Wml.words(caption)));
        paragraph("Note", "", Wml.words(figure.description()));
    }

    private void table(Table table) {
        table.caption().ifPresent(caption -> paragraph("Caption", "", Wml.words(caption)));
        breakHere();
        out.append(TableParts.of(table, width()));
        gap();
    }

    private void facts(Facts facts) {
        breakHere();
        out.append(TableParts.of(facts, width()));
        gap();
    }

    /** Two tables without a paragraph between would be one. */
    private void gap() {
        out.append(
                Wml.paragraph(
                        "<w:spacing w:after=\"0\" w:line=\"160\" w:lineRule=\"exact\"/>", ""));
    }

    private void sign(SignOff sign) {
        for (SignOff.Signatory person : sign.signatories()) {
            paragraph(
                    "Normal",
                    "<w:tabs>"
                            + "<w:tab w:val=\"left\" w:leader=\"underscore\" w:pos=\"6000\"/>"
                            + "<w:tab w:val=\"left\" w:leader=\"underscore\" w:pos=\"9400\"/>"
                            + "</w:tabs><w:spacing w:before=\"600\" w:after=\"20\"/>",
                    Wml.words(sign.signature() + " ")
                            + "<w:r><w:tab/></w:r>"
                            + Wml.words("  " + sign.date() + " ")
                            + "<w:r><w:tab/></w:r>");
            String who =
                    person.name().isBlank() ? person.role() : person.name() + ", " + person.role();
            paragraph("Note", "", Wml.words(who));
        }
    }

    private void contents(Contents contents) {
        paragraph("TOCHeading", "", Wml.words(contents.title()));
        // The word processor adds the pages when it opens the file, or is told to.
        int here = heading;
        boolean first = true;
        for (int i = here; i < headings.size(); i++) {
            Heading each = headings.get(i);
            if (each.level() >= 2 && each.level() <= contents.depth()) {
                String begin =
                        first
                                ? "<w:r><w:fldChar w:fldCharType=\"begin\" w:dirty=\"true\"/></w:r>"
                                        + "<w:r><w:instrText xml:space=\"preserve\"> TOC \\o \"2-"
                                        + contents.depth()
                                        + "\" \\h \\z \\u </w:instrText></w:r><w:r><w:fldChar"
                                        + " w:fldCharType=\"separate\"/></w:r>"
                                : "";
                first = false;
                paragraph(
                        "TOC" + each.level(),
                        "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\""
                                + width()
                                + "\"/></w:tabs>",
                        begin + Wml.link(bookmark(i), Wml.words(each.text())));
            }
        }
        if (!first) {
            out.append("<w:p><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>");
        }
    }
}
