package vigil.documents.docx;

import java.util.Arrays;
import java.util.List;
import vigil.documents.content.Alignment;
import vigil.documents.content.Colour;
import vigil.documents.content.Facts;
import vigil.documents.content.Run;
import vigil.documents.content.Table;

/** Tables: heads that come again on each page, rows that no page parts. */
final class TableParts {

    private static final int LETTER = 118;
    private static final int PADDING = 260;

    private TableParts() {}

    static String of(Table table, int width) {
        int[] widths = widths(table, width);
        StringBuilder out = new StringBuilder("<w:tbl><w:tblPr>");
        size(out, width);
        out.append("<w:tblBorders>")
                .append(Wml.rule("bottom", 4, 0, Wml.colour(Colour.RULE)))
                .append(Wml.rule("insideH", 4, 0, Wml.colour(Colour.FAINT)))
                .append("</w:tblBorders><w:tblLayout w:type=\"fixed\"/>")
                .append("<w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\"")
                .append(table.rowHeads() ? " w:firstColumn=\"1\"" : " w:firstColumn=\"0\"")
                .append(" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>");
        table.caption()
                .ifPresent(caption ->
                        out.append("<w:tblCaption w:val=\"")
                                .append(Xml.line(caption))
                                .append("\"/>"));
        out.append("</w:tblPr>");
        grid(out, widths);
        out.append("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for (int i = 0; i < widths.length; i++) {
            Table.Column column = table.columns().get(i);
            String under = Wml.rule("bottom", 10, 0, Wml.colour(Colour.INK));
            cell(
                    out,
                    widths[i],
                    "<w:tcBorders>" + under + "</w:tcBorders>",
                    "TableHead",
                    column.alignment(),
                    Wml.words(column.head()));
        }
        out.append("</w:tr>");
        for (int r = 0; r < table.rows().size(); r++) {
            boolean tinted = table.striped() && r % 2 == 1;
            String fill =
                    tinted
                            ? "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\""
                                    + Wml.colour(Colour.TINT)
                                    + "\"/>"
                            : "";
            out.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            List<Table.Cell> cells = table.rows().get(r).cells();
            for (int i = 0; i < widths.length; i++) {
                cell(
                        out,
                        widths[i],
                        fill,
                        "TableCell",
                        table.columns().get(i).alignment(),
                        Wml.runs(cells.get(i).runs()));
            }
            out.append("</w:tr>");
        }
        return out.append("</w:tbl>").toString();
    }

    /** Pairs side by side; alone, the value stands beside its label, otherwise beneath it. */
    static String of(Facts facts, int width) {
        boolean beside = facts.columns() == 1;
        int columns = beside ? 2 : facts.columns();
        int[] widths = new int[columns];
        Arrays.fill(widths, width / columns);
        if (beside) {
            widths[0] = width * 3 / 10;
            widths[1] = width - widths[0];
        }
        StringBuilder out = new StringBuilder("<w:tbl><w:tblPr>");
        size(out, width);
        out.append("<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"0\"")
                .append(" w:type=\"dxa\"/><w:right w:w=\"160\" w:type=\"dxa\"/></w:tblCellMar>")
                .append("<w:tblLook w:val=\"0000\"/></w:tblPr>");
        grid(out, widths);
        List<Facts.Fact> all = facts.facts();
        for (int i = 0; i < all.size(); i += facts.columns()) {
            out.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            for (int c = 0; c < facts.columns(); c++) {
                boolean there = i + c < all.size();
                String label = there ? Wml.words(all.get(i + c).label()) : "";
                String value = there ? Wml.runs(all.get(i + c).value()) : "";
                if (beside) {
                    cell(out, widths[0], "", "FactLabel", Alignment.START, label);
                    cell(out, widths[1], "", "Fact", Alignment.START, value);
                } else {
                    out.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(widths[c]);
                    out.append("\" w:type=\"dxa\"/></w:tcPr>");
                    out.append(there ? Wml.paragraph(Wml.style("FactLabel"), label) : "");
                    out.append(Wml.paragraph(Wml.style("Fact"), value)).append("</w:tc>");
                }
            }
            out.append("</w:tr>");
        }
        return out.append("</w:tbl>").toString();
    }

    private static void size(StringBuilder out, int width) {
        out.append("<w:tblW w:w=\"").append(width).append("\" w:type=\"dxa\"/>");
    }

    private static void grid(StringBuilder out, int[] widths) {
        out.append("<w:tblGrid>");
        for (int width : widths) {
            out.append("<w:gridCol w:w=\"").append(width).append("\"/>");
        }
        out.append("</w:tblGrid>");
    }

    private static void cell(
            StringBuilder out,
            int width,
            String properties,
            String style,
            Alignment alignment,
            String runs) {
        String side =
                switch (alignment) {
                    case START -> "";
                    case CENTRE -> "<w:jc w:val=\"center\"/>";
                    case END -> "<w:jc w:val=\"right\"/>";
                };
        out.append("<w:tc><w:tcPr><w:tcW w:w=\"")
                .append(width)
                .append("\" w:type=\"dxa\"/>")
                .append(properties)
                .append("</w:tcPr>")
                .append(Wml.paragraph(Wml.style(style) + side, runs))
                .append("</w:tc>");
    }

    /** By the shares, but none narrower than its longest word if the others can give way. */
    private static int[] widths(Table table, int width) {
        int columns = table.columns().size();
        double[] least = new double[columns];
        for (int i = 0; i < columns; i++) {
            least[i] = longest(table.columns().get(i).head());
            for (Table.Row row : table.rows()) {
                least[i] = Math.max(least[i], longest(Run.plain(row.cells().get(i).runs())));
            }
        }
        double needed = Arrays.stream(least).sum();
        double shares = table.columns().stream().mapToDouble(Table.Column::share).sum();
        double scale = needed > width ? width / needed : 1;
        double spare = Math.max(0, width - needed);
        double wanting = 0;
        double[] wanted = new double[columns];
        for (int i = 0; i < columns; i++) {
            double share = table.columns().get(i).share() / shares * width;
            wanted[i] = Math.max(0, share - least[i]);
            wanting += wanted[i];
        }
        int[] widths = new int[columns];
        int given = 0;
        for (int i = 0; i < columns; i++) {
            double more = wanting > 0 ? spare * wanted[i] / wanting : spare / columns;
            widths[i] = (int) Math.round(least[i] * scale + more);
            given += widths[i];
        }
        widths[columns - 1] += width - given;
        return widths;
    }

    private static int longest(String text) {
        int longest = 1;
        for (String word : text.split("\\s+")) {
            longest = Math.max(longest, word.length());
        }
        return longest * LETTER + PADDING;
    }
}
