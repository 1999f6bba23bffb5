package vigil.documents.pdf;

import java.io.IOException;
import java.util.Locale;
import vigil.documents.content.Alignment;
import vigil.documents.content.Particulars;
import vigil.documents.content.RunningText;

/** What every page carries: marking at top and bottom, running head and foot, watermark. */
final class PageFurniture {

    private static final double MARKING_FROM_EDGE = 24;
    private static final double RUNNING_FROM_EDGE = 46;
    private static final double GAP = 20;
    private static final double SMALLEST = 5;
    private static final int LONGEST = 250;
    private static final double WATERMARK_REACH = 0.7;

    private final Particulars about;
    private final Compositor compositor;
    private final int pages;
    private final Tag unread = Tag.root();

    PageFurniture(Particulars about, Compositor compositor, int pages) {
        this.about = about;
        this.compositor = compositor;
        this.pages = pages;
    }

    /** Before the page's own words, which lie over it. */
    void paintBehind(Sheet sheet) throws IOException {
        if (about.watermark().filter(w -> !w.isBlank()).isEmpty()) {
            return;
        }
        String words = capitals(about.watermark().get());
        Line line = compositor.line(words, Theme.WATERMARK, unread);
        double diagonal = Math.hypot(sheet.width(), sheet.height());
        double angle = Math.atan2(sheet.height(), sheet.width());
        line = shrunk(line, diagonal * WATERMARK_REACH);
        double half = line.width() / 2;
        double drop = line.passage().style().size() * 0.33;
        sheet.furniture(Sheet.Furniture.WATERMARK);
        sheet.turned(
                line,
                angle,
                sheet.width() / 2 - half * Math.cos(angle) + drop * Math.sin(angle),
                sheet.height() / 2 + half * Math.sin(angle) + drop * Math.cos(angle));
        sheet.furnished();
    }

    void paint(Sheet sheet) throws IOException {
        RunningText running = about.running();
        double bottom = sheet.height();
        sheet.furniture(Sheet.Furniture.HEADER);
        marking(sheet, MARKING_FROM_EDGE);
        running(sheet, running.headLeft(), running.headRight(), RUNNING_FROM_EDGE);
        sheet.furniture(Sheet.Furniture.FOOTER);
        running(sheet, running.footLeft(), running.footRight(), bottom - RUNNING_FROM_EDGE - 8);
        marking(sheet, bottom - MARKING_FROM_EDGE - Theme.MARKING.leading());
        sheet.furnished();
    }

    private void marking(Sheet sheet, double top) throws IOException {
        if (about.marking().filter(m -> !m.isBlank()).isPresent()) {
            String words = capitals(about.marking().get());
            double room = sheet.width() - 2 * PageFrame.SIDE;
            Line line = shrunk(compositor.line(words, Theme.MARKING, unread), room);
            line.paint(sheet, PageFrame.SIDE, room, Alignment.CENTRE, top);
        }
    }

    private void running(Sheet sheet, String left, String right, double top) throws IOException {
        double room = sheet.width() - 2 * PageFrame.SIDE;
        Line second = fitted(filled(right, sheet), room * 0.6);
        double taken = second.width() > 0 ? second.width() + GAP : 0;
        Line first = fitted(filled(left, sheet), room - taken);
        first.paint(sheet, PageFrame.SIDE, room, Alignment.START, top);
        second.paint(sheet, PageFrame.SIDE, room, Alignment.END, top);
    }

    private String filled(String words, Sheet sheet) {
        return words.replace("{version}", about.version())
                .replace("{pages}", Integer.toString(pages))
                .replace("{page}", Integer.toString(sheet.index() + 1));
    }

    private String capitals(String words) {
        Locale language = about.language();
        return words.toUpperCase(language);
    }

    private Line fitted(String words, double room) throws IOException {
        Line line = compositor.line(words, Theme.RUNNING, unread);
        if (line.width() <= room) {
            return line;
        }
        compositor.typesetter().warnings().count(Warning.Kind.RUNNING_TEXT_SHORTENED);
        int letters = Math.min(LONGEST, words.codePointCount(0, words.length()));
        while (letters > 0 && line.width() > room) {
            letters--;
            String kept = words.substring(0, words.offsetByCodePoints(0, letters));
            line = compositor.line(kept.stripTrailing() + "…", Theme.RUNNING, unread);
        }
        return line;
    }

    private Line shrunk(Line line, double room) {
        if (line.width() <= room) {
            return line;
        }
        double size = line.passage().style().size() * room / line.width();
        return compositor.breaker().oneLine(line.passage().sized(Math.max(SMALLEST, size)));
    }
}
