package vigil.documents.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vigil.documents.content.SignOff;

/** Lays out lines to sign on. */
record SignOffLayout(Compositor compositor) {

    private static final double BETWEEN = 22;

    List<Flow> flows(SignOff signOff, Tag parent, PageFrame frame) throws IOException {
        List<Flow> flows = new ArrayList<>();
        for (SignOff.Signatory signatory : signOff.signatories()) {
            List<Slice> slices = new ArrayList<>();
            add(signatory.name(), Theme.DETAIL, parent, frame, slices);
            add(signatory.role(), Theme.BODY, parent, frame, slices);
            slices.add(
                    new SignSlice(
                            compositor.line(signOff.signature(), Theme.LABEL, parent.add("P")),
                            compositor.line(signOff.date(), Theme.LABEL, parent.add("P"))));
            flows.add(Flow.of(BETWEEN, BETWEEN, slices));
        }
        return flows;
    }

    private void add(String words, TextStyle style, Tag parent, PageFrame frame, List<Slice> slices)
            throws IOException {
        if (!words.isBlank()) {
            for (Line line : compositor.lines(words, style, parent.add("P"), frame.width())) {
                slices.add(LineSlice.of(line, PageFrame.SIDE, true, Passage.Inline.NOWHERE));
            }
        }
    }
}
