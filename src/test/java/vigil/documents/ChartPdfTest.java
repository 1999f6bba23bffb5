package vigil.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vigil.casework.ReleaseWriter;
import vigil.charts.Chart;
import vigil.charts.Ink;
import vigil.charts.Mark;
import vigil.documents.pdf.Conformance;
import vigil.words.Words;

/** Charts on paper and as pictures: every kind of mark, for the eye, the ear and the archive. */
class ChartPdfTest {

    private final PdfDocuments documents = new PdfDocuments(Words.english());

    private static ReleaseWriter.ChartPage page() {
        return new ReleaseWriter.ChartPage(
                everyMark(),
                "South Yorkshire review panel",
                "OFFICIAL-SENSITIVE",
                List.of("Deaths with confirmed bromazolam, by quarter. Counts under 5 are hidden."),
                LocalDate.of(2026, 11, 22));
    }

    /** Every mark in every ink, so that none can be forgotten. */
    private static Chart everyMark() {
        List<Mark> marks = new ArrayList<>();
        double base = 150;
        marks.add(new Mark.Box(330, 20, 140, 130, Ink.PROVISIONAL));
        marks.add(
                new Mark.Region(
                        List.of(points(30, 120, 200, 110, 440, 90, 440, 50, 200, 80, 30, 90)),
                        Ink.BAND));
        for (int i = 0; i < 4; i++) {
            double y = 30 + i * 30;
            marks.add(new Mark.Line(30, y, 470, y, 0.5, Ink.GRID, false));
            marks.add(
                    new Mark.Words(
                            24, y + 3, "" + (20 - 5 * i), 8, false, Mark.Anchor.END, Ink.MUTED, 0));
        }
        int[] counts = {6, 7, 5, 9, 8, 12, 14, 18};
        for (int i = 0; i < counts.length; i++) {
            double x = 40 + i * 54;
            double high = counts[i] * 6.5;
            marks.add(
                    new Mark.Box(
                            x,
                            base - high,
                            30,
                            high,
                            i == 2 ? Ink.HIDDEN : i == 7 ? Ink.ALARM : Ink.OBSERVED));
            marks.add(
                    new Mark.Words(
                            x + 15,
                            base + 12,
                            "Quarter " + (i % 4 + 1),
                            8,
                            false,
                            Mark.Anchor.END,
                            Ink.TEXT,
                            -35));
        }
        marks.add(new Mark.Line(30, base, 470, base, 1, Ink.RULE, false));
        marks.add(new Mark.Trace(points(30, 110, 200, 100, 440, 70), 1.5, Ink.EXPECTED, true));
        marks.add(new Mark.Line(290, 15, 290, base, 1, Ink.ACTION, true));
        marks.add(new Mark.Dot(200, 100, 4, Ink.EXPECTED, false));
        marks.add(new Mark.Dot(440, 70, 4, Ink.EXPECTED, true));
        marks.add(new Mark.Words(286, 22, "Action", 9, true, Mark.Anchor.END, Ink.ACTION, 0));
        // A ward with a lake in it, one hidden, and the steps of the map.
        marks.add(
                new Mark.Region(
                        List.of(
                                points(30, 200, 110, 195, 120, 260, 40, 270),
                                points(60, 220, 90, 220, 90, 245, 60, 245)),
                        Ink.STEP_4));
        marks.add(
                new Mark.Region(
                        List.of(
                                points(130, 200, 210, 195, 220, 260, 140, 270),
                                points(160, 220, 190, 220, 190, 245, 160, 245)),
                        Ink.HIDDEN));
        for (int i = 0; i < Ink.STEPS; i++) {
            marks.add(new Mark.Box(250 + i * 36, 220, 36, 20, Ink.step(i)));
        }
        marks.add(new Mark.Words(8, 90, "Deaths", 8, false, Mark.Anchor.MIDDLE, Ink.MUTED, -90));
        return new Chart(
                "Bromazolam by quarter",
                "Deaths rose from 6 to 18 a quarter over two years; one count is hidden.",
                475,
                280,
                marks,
                List.of(new Chart.Spot(0, 0, 1, 1, "hover", List.of("SECRET-CASE-7"))),
                new Chart.Table(
                        List.of("Quarter", "Deaths", "Expected"),
                        IntStream.range(0, 8)
                                .mapToObj(i ->
                                        List.of(
                                                (2024 + i / 4) + " quarter " + (i % 4 + 1),
                                                i == 2 ? "fewer than 5" : "" + counts[i],
                                                "8.2"))
                                .toList()));
    }

    private static List<Mark.Point> points(double... xy) {
        return IntStream.range(0, xy.length / 2)
                .mapToObj(i -> new Mark.Point(xy[2 * i], xy[2 * i + 1]))
                .toList();
    }

    private static void keep(String name, byte[] bytes) throws Exception {
        Files.createDirectories(Path.of("target", "pdf"));
        Files.write(Path.of("target", "pdf", name), bytes);
    }

    @Test
    void aChartIsPrintedForTheEyeTheEarAndTheArchive() throws Exception {
        byte[] pdf = documents.chart(page()).pdf();
        keep("chart.pdf", pdf);
        assertThat(Conformance.broken(pdf, Conformance.UA_1)).isEmpty();
        assertThat(Conformance.broken(pdf, Conformance.A_2A)).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains(
                            "Bromazolam by quarter", "Counts under 5 are hidden", "2025 quarter 4")
                    .doesNotContain("SECRET");
        }
        assertThat(documents.chart(page()).pdf()).isEqualTo(pdf);
    }

    @Test
    void aPictureHoldsTheDrawingWithoutThePageAroundIt() throws Exception {
        byte[] png = documents.picture(page());
        keep("chart.png", png);
        var image = ImageIO.read(new java.io.ByteArrayInputStream(png));
        assertThat(image.getWidth()).isBetween(900, 1100);
        assertThat(image.getHeight()).isBetween(600, 1000);
        assertThat(ByteBuffer.wrap(png, 16, 4).getInt()).isEqualTo(image.getWidth());
        assertThat(image.getRGB(0, 0) & 0xffffff).isEqualTo(0xffffff);
        assertThat(documents.picture(page())).isEqualTo(png);
    }
}
