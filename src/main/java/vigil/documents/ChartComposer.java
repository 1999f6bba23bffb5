package vigil.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.casework.ReleaseWriter.ChartPage;
import vigil.charts.Chart;
import vigil.documents.content.Block;
import vigil.documents.content.DocumentContent;
import vigil.documents.content.Heading;
import vigil.documents.content.PageBreak;
import vigil.documents.content.Paragraph;
import vigil.documents.content.Particulars;
import vigil.documents.content.RunningText;
import vigil.words.Words;

/** One chart as a document. */
final class ChartComposer {

    /** Between the margins of an upright page. */
    private static final double UPRIGHT = 475;

    private final Words words;
    private final ChartPage page;
    private final Chart chart;

    ChartComposer(Words words, ChartPage page, Chart chart) {
        this.words = words;
        this.page = page;
        this.chart = chart;
    }

    /** With its table, its notes and all that a page has. */
    DocumentContent document() {
        List<Block> blocks = opening();
        blocks.add(ChartBlocks.figure(untitled()));
        page.notes().forEach(note -> blocks.add(Paragraph.note(note)));
        ChartBlocks.table(chart.table(), words.of("pack.chart.table")).ifPresent(blocks::add);
        Particulars particulars =
                particulars()
                        .withRunningText(
                                new RunningText(
                                        page.panel(),
                                        words.of("caseList.print.head", words.date(page.day())),
                                        "",
                                        words.of("caseList.print.page", page.day())));
        return new DocumentContent(
                page.marking().isBlank() ? particulars : particulars.marked(page.marking()),
                blocks);
    }

    /** Without table, head and foot, to be cut out as a picture. */
    DocumentContent picture() {
        List<Block> blocks = opening();
        blocks.add(ChartBlocks.figure(untitled()));
        page.notes().forEach(note -> blocks.add(Paragraph.note(note)));
        blocks.add(
                Paragraph.note(
                        page.marking().isBlank()
                                ? page.panel()
                                : page.panel() + " · " + page.marking()));
        return new DocumentContent(particulars(), blocks);
    }

    private List<Block> opening() {
        List<Block> blocks = new ArrayList<>();
        if (chart.width() > UPRIGHT) {
            blocks.add(PageBreak.wide());
        }
        blocks.add(Heading.of(1, title()));
        return blocks;
    }

    private String title() {
        return chart.title().isBlank() ? words.of("pack.chart.untitled") : chart.title();
    }

    /** Its title stands above it already. */
    private Chart untitled() {
        return new Chart(
                "",
                chart.description(),
                chart.width(),
                chart.height(),
                chart.marks(),
                List.of(),
                chart.table());
    }

    private Particulars particulars() {
        return Particulars.of(title(), words.locale(), page.day(), page.panel() + page.day())
                .about(Optional.of(chart.description()).filter(d -> d.length() < 200).orElse(""))
                .by(page.panel());
    }
}
