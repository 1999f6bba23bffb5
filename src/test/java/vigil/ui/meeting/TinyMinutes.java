package vigil.ui.meeting;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import vigil.casework.FileLayer;
import vigil.casework.NoDocuments;
import vigil.casework.PageViewer;
import vigil.disclosure.MinutesView;

/** Writes minutes as the plainest of documents, so that previews have something real to show. */
public final class TinyMinutes extends NoDocuments {

    private static final int LINES = 46;

    @Override
    public Written list(
            vigil.casework.Listing listing, String panel, String marking, java.time.LocalDate day) {
        return new Written(new byte[0], 1, 0);
    }

    @Override
    public Written minutes(MinutesView view) {
        List<String> lines = lines(view);
        int pages = Math.max(1, (lines.size() + LINES - 1) / LINES);
        try (PDDocument document = new PDDocument()) {
            PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            for (int page = 0; page < pages; page++) {
                PDPage sheet = new PDPage(PDRectangle.A4);
                document.addPage(sheet);
                try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
                    content.beginText();
                    content.setFont(font, 11);
                    content.setLeading(15.5f);
                    content.newLineAtOffset(64, 770);
                    for (String line :
                            lines.subList(
                                    page * LINES, Math.min(lines.size(), (page + 1) * LINES))) {
                        content.showText(line.replaceAll("[^\\x20-\\x7e]", "-"));
                        content.newLine();
                    }
                    content.endText();
                }
            }
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            document.save(pdf);
            return new Written(pdf.toByteArray(), pages, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** They hold no more than was shown. */
    @Override
    public List<FileLayer> layers(byte[] file) {
        return List.of();
    }

    private static List<String> lines(MinutesView view) {
        List<String> lines = new ArrayList<>();
        lines.add(view.marking());
        lines.add("");
        lines.add(view.panel());
        lines.add(view.title() + ", " + view.date() + " " + view.startsAt());
        lines.add("");
        view.attendance()
                .forEach(a -> lines.add(a.name() + ", " + a.agency() + ": " + a.presence()));
        view.items()
                .forEach(item ->
                        add(lines, item.title(), item.discussion() + " " + item.decision()));
        for (MinutesView.CasePage page : view.cases()) {
            add(lines, page.label(), "");
            page.facts().forEach(fact -> lines.add(fact.caption() + ": " + fact.value()));
            add(lines, "Summary", page.summary());
            add(lines, "What each agency brought", page.agencies());
            add(lines, "What went well", page.wentWell());
            add(lines, "What could have been different", page.different());
        }
        add(lines, "Learning", String.join(" ", view.learning()));
        add(lines, "Recommendations", "");
        view.recommendations().forEach(line -> add(lines, line.reference(), line.wording()));
        add(lines, "Actions", "");
        view.actions()
                .forEach(line ->
                        add(lines, line.reference(), line.wording() + " (" + line.owner() + ")"));
        return lines;
    }

    private static void add(List<String> lines, String head, String text) {
        lines.add("");
        lines.add(head);
        StringBuilder line = new StringBuilder();
        for (String word : text.split("\\s+")) {
            if (line.length() + word.length() > 78) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
    }

    @Override
    public PageViewer view(byte[] pdf) {
        try {
            PDDocument document = Loader.loadPDF(pdf);
            return new Viewer(document, new PDFRenderer(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Viewer(PDDocument document, PDFRenderer renderer) implements PageViewer {
        @Override
        public int pages() {
            return document.getNumberOfPages();
        }

        @Override
        public Size size(int page) {
            return new Size(PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
        }

        @Override
        public Picture page(int page, double scale) {
            try {
                BufferedImage image = renderer.renderImage(page, (float) scale, ImageType.ARGB);
                int width = image.getWidth();
                int height = image.getHeight();
                BufferedImage paper =
                        new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
                var graphics = paper.createGraphics();
                graphics.setColor(java.awt.Color.WHITE);
                graphics.fillRect(0, 0, width, height);
                graphics.drawImage(image, 0, 0, null);
                graphics.dispose();
                int[] pixels =
                        ((java.awt.image.DataBufferInt) paper.getRaster().getDataBuffer())
                                .getData();
                return new Picture(width, height, pixels);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String text(int page) {
            try {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page + 1);
                stripper.setEndPage(page + 1);
                return stripper.getText(document);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            try {
                document.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
