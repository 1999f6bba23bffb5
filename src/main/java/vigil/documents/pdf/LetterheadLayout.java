package vigil.documents.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.documents.content.Alignment;
import vigil.documents.content.Letterhead;

/** Lays out whose paper it is: the logo at the left, name and address at the right. */
record LetterheadLayout(Compositor compositor) {

    private static final double BELOW = 22;

    Flow flow(Letterhead head, Tag parent, PageFrame frame) throws IOException {
        Optional<Tag> figure =
                head.logo().map(logo -> parent.add("Figure").described(logo.alternative()));
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < head.lines().size(); i++) {
            TextStyle style = i == 0 ? Theme.CAPTION : Theme.LABEL;
            lines.add(compositor.line(head.lines().get(i), style, parent.add("P")));
        }
        return Flow.of(
                0,
                BELOW,
                List.of(new HeadSlice(figure, head.logo(), List.copyOf(lines), frame.width())));
    }

    /** Both side by side. */
    private record HeadSlice(
            Optional<Tag> figure, Optional<Letterhead.Logo> logo, List<Line> lines, double width)
            implements Slice {

        @Override
        public double height() {
            double words = lines.stream().mapToDouble(HeadSlice::leading).sum();
            return Math.max(words, logo.map(Letterhead.Logo::pointsHigh).orElse(0.0));
        }

        private static double leading(Line line) {
            return line.passage().style().leading();
        }

        @Override
        public boolean keepsWithNext() {
            return true;
        }

        @Override
        public void paint(Sheet sheet, double top) throws IOException {
            if (figure.isPresent() && logo.isPresent()) {
                Letterhead.Logo picture = logo.get();
                double bottom = sheet.height() - top - picture.pointsHigh();
                figure.get()
                        .at(
                                new Tag.Box(
                                        (float) PageFrame.SIDE,
                                        (float) bottom,
                                        (float) (PageFrame.SIDE + picture.pointsWide()),
                                        (float) (sheet.height() - top)));
                sheet.enter(figure.get());
                sheet.picture(picture, PageFrame.SIDE, top);
            }
            double y = top;
            Alignment side = logo.isPresent() ? Alignment.END : Alignment.START;
            for (Line line : lines) {
                line.paint(sheet, PageFrame.SIDE, width, side, y);
                y += leading(line);
            }
        }
    }
}
