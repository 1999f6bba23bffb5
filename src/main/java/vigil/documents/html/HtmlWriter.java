package vigil.documents.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import vigil.charts.Svg;
import vigil.documents.content.Alignment;
import vigil.documents.content.Block;
import vigil.documents.content.Contents;
import vigil.documents.content.DocumentContent;
import vigil.documents.content.Facts;
import vigil.documents.content.Figure;
import vigil.documents.content.Heading;
import vigil.documents.content.Inset;
import vigil.documents.content.Letterhead;
import vigil.documents.content.Listing;
import vigil.documents.content.PageBreak;
import vigil.documents.content.Paragraph;
import vigil.documents.content.Particulars;
import vigil.documents.content.Prose;
import vigil.documents.content.Run;
import vigil.documents.content.SignOff;
import vigil.documents.content.Spacer;
import vigil.documents.content.Table;
import vigil.documents.content.Together;

/**
 * Writes a document as one HTML file: no script, nothing fetched, the drawings inside it, headings
 * and language as in the document. The same content gives the same bytes.
 */
public final class HtmlWriter {

    /** What is said only in a browser. */
    public record Labels(String skip, String contents) {}

    private final StringBuilder out = new StringBuilder(1 << 16);
    private final DocumentContent content;
    private final Labels labels;
    private int headings;
    private int figures;

    private HtmlWriter(DocumentContent content, Labels labels) {
        this.content = content;
        this.labels = labels;
    }

    public static byte[] write(DocumentContent content, Labels labels) {
        return new HtmlWriter(content, labels).whole().getBytes(StandardCharsets.UTF_8);
    }

    private String whole() {
        Particulars about = content.about();
        out.append("<!DOCTYPE html>\n<html lang=\"")
                .append(escaped(about.language().toLanguageTag()))
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append(
                        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append(
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';")
                .append(" style-src 'unsafe-inline'\">\n")
                .append("<meta name=\"robots\" content=\"noindex\">\n")
                .append("<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
                .append(escaped(about.title()))
                .append("</title>\n<style>\n")
                .append(style())
                .append("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">")
                .append(escaped(labels.skip()))
                .append("</a>\n");
        marking("header");
        contents();
        out.append("<main id=\"main\" tabindex=\"-1\">\n");
        content.blocks().forEach(this::block);
        out.append("</main>\n");
        marking("footer");
        return out.append("</body>\n</html>\n").toString();
    }

    private static String style() {
        try (InputStream css = HtmlWriter.class.getResourceAsStream("/vigil/css/document.css")) {
            if (css == null) {
                throw new IllegalStateException("the style of documents is shipped");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void marking(String element) {
        Particulars about = content.about();
        out.append('<').append(element).append(" class=\"running\">");
        about.marking().ifPresent(marking -> element("p", "marking", marking));
        element("p", "issuer", about.author());
        if (element.equals("footer")) {
            element("p", "readers", about.running().footLeft());
        }
        out.append("</").append(element).append(">\n");
    }

    private void contents() {
        out.append("<nav aria-label=\"").append(escaped(labels.contents())).append("\"><ul>\n");
        List<Heading> all = content.headings();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).level() == 2) {
                out.append("<li><a href=\"#")
                        .append(id(all.get(i), i))
                        .append("\">")
                        .append(escaped(all.get(i).text()))
                        .append("</a></li>\n");
            }
        }
        out.append("</ul></nav>\n");
    }

    private static String id(Heading heading, int index) {
        return heading.anchor().map(HtmlWriter::escaped).orElse("part-" + (index + 1));
    }

    private void block(Block block) {
        switch (block) {
            case Heading heading -> heading(heading);
            case Prose prose -> prose(prose);
            case Table table -> table(table);
            case Facts facts -> facts(facts);
            case Inset inset -> inset(inset);
            case Figure figure -> figure(figure);
            case Together together -> together(together);
            case Letterhead head -> head.lines().forEach(line -> element("p", "issuer", line));
            case PageBreak _, Contents _, Spacer _, SignOff _ -> {
                // Of the page only.
            }
        }
    }

    private void heading(Heading heading) {
        String name = "h" + heading.level();
        out.append('<').append(name).append(" id=\"").append(id(heading, headings++)).append("\">");
        runs(heading.runs());
        out.append("</").append(name).append(">\n");
    }

    private void together(Together together) {
        out.append("<section class=\"card\"");
        if (together.blocks().getFirst() instanceof Heading heading) {
            out.append(" aria-labelledby=\"").append(id(heading, headings)).append('"');
        }
        out.append(">\n");
        together.blocks().forEach(this::block);
        out.append("</section>\n");
    }

    private void prose(Prose prose) {
        switch (prose) {
            case Paragraph paragraph -> {
                out.append(
                        switch (paragraph.voice()) {
                            case BODY -> "<p>";
                            case LEAD -> "<p class=\"lead\">";
                            case NOTE -> "<p class=\"note\">";
                        });
                runs(paragraph.runs());
                out.append("</p>\n");
            }
            case Listing listing -> listing(listing);
        }
    }

    private void listing(Listing listing) {
        boolean bullets = listing.marker() == Listing.Marker.BULLET;
        out.append(bullets ? "<ul>\n" : "<ol start=\"" + listing.first() + "\">\n");
        for (Listing.Item item : listing.items()) {
            out.append("<li>");
            runs(item.runs());
            item.below().ifPresent(this::listing);
            out.append("</li>\n");
        }
        out.append(bullets ? "</ul>\n" : "</ol>\n");
    }

    private void runs(List<Run> runs) {
        for (Run run : runs) {
            run.target()
                    .ifPresent(target ->
                            out.append("<a href=\"#").append(escaped(target)).append("\">"));
            String tag = run.bold() ? "strong" : run.italic() ? "em" : "";
            if (!tag.isEmpty()) {
                out.append('<').append(tag).append('>');
            }
            run.language()
                    .ifPresent(language ->
                            out.append("<span lang=\"")
                                    .append(escaped(language.toLanguageTag()))
                                    .append("\">"));
            out.append(escaped(run.text()).replace("\n", "<br>"));
            run.language().ifPresent(language -> out.append("</span>"));
            if (!tag.isEmpty()) {
                out.append("</").append(tag).append('>');
            }
            run.target().ifPresent(target -> out.append("</a>"));
        }
    }

    private void table(Table table) {
        out.append("<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"")
                .append(escaped(table.caption().orElse(table.columns().getFirst().head())))
                .append("\"><table>\n");
        table.caption().ifPresent(caption -> element("caption", "", caption));
        out.append("<thead><tr>");
        for (Table.Column column : table.columns()) {
            out.append("<th scope=\"col\"")
                    .append(aligned(column))
                    .append('>')
                    .append(escaped(column.head()))
                    .append("</th>");
        }
        out.append("</tr></thead>\n<tbody>\n");
        for (Table.Row row : table.rows()) {
            out.append("<tr>");
            for (int i = 0; i < row.cells().size(); i++) {
                boolean head = i == 0 && table.rowHeads();
                out.append(head ? "<th scope=\"row\"" : "<td")
                        .append(aligned(table.columns().get(i)))
                        .append('>');
                runs(row.cells().get(i).runs());
                out.append(head ? "</th>" : "</td>");
            }
            out.append("</tr>\n");
        }
        out.append("</tbody></table></div>\n");
    }

    private static String aligned(Table.Column column) {
        return column.alignment() == Alignment.END ? " class=\"figure\"" : "";
    }

    private void facts(Facts facts) {
        out.append("<dl class=\"facts")
                .append(facts.columns() > 1 ? " beside" : "")
                .append("\">\n");
        for (Facts.Fact fact : facts.facts()) {
            out.append("<div><dt>").append(escaped(fact.label())).append("</dt><dd>");
            runs(fact.value());
            out.append("</dd></div>\n");
        }
        out.append("</dl>\n");
    }

    private void inset(Inset inset) {
        out.append("<aside class=\"inset ")
                .append(
                        switch (inset.tone()) {
                            case PLAIN -> "plain";
                            case LEARNING -> "learning";
                            case CAUTION -> "caution";
                        })
                .append("\">\n");
        inset.title()
                .ifPresent(title ->
                        out.append("<p><strong>").append(escaped(title)).append("</strong></p>\n"));
        inset.blocks().forEach(this::prose);
        out.append("</aside>\n");
    }

    private void figure(Figure figure) {
        int number = ++figures;
        out.append("<figure>\n");
        figure.caption()
                .filter(caption -> !caption.isBlank())
                .ifPresent(caption -> element("figcaption", "", caption));
        Optional<String> drawing = figure.chart().map(chart -> InlineSvg.of(Svg.of(chart), number));
        out.append(drawing.orElse("<p>" + escaped(figure.description()) + "</p>\n"));
        out.append("</figure>\n");
    }

    private void element(String name, String style, String text) {
        if (text.isBlank()) {
            return;
        }
        out.append('<').append(name);
        if (!style.isEmpty()) {
            out.append(" class=\"").append(style).append('"');
        }
        out.append('>').append(escaped(text)).append("</").append(name).append(">\n");
    }

    /** Control characters but the line feed are left out. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints()
                .filter(letter -> letter >= ' ' && letter != 0x7f || letter == '\n')
                .filter(letter -> letter < 0xD800 || letter > 0xDFFF)
                .forEach(letter -> {
                    switch (letter) {
                        case '&' -> safe.append("&amp;");
                        case '<' -> safe.append("&lt;");
                        case '>' -> safe.append("&gt;");
                        case '"' -> safe.append("&quot;");
                        default -> safe.appendCodePoint(letter);
                    }
                });
        return safe.toString();
    }
}
