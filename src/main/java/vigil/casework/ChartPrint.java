package vigil.casework;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import vigil.disclosure.gate.Depiction;
import vigil.domain.panel.OutputTier;

/** One chart that passed the gate, as a document or as a picture. */
public final class ChartPrint {

    /** The kinds of file. */
    public enum Form {
        PDF,
        PNG
    }

    private final Desk desk;
    private final ReleaseWriter writer;
    private final String panel;

    ChartPrint(Desk desk, ReleaseWriter writer, String panel) {
        this.desk = desk;
        this.writer = writer;
        this.panel = panel;
    }

    /**
     * Draws a chart that was made from the tables that passed, and from nothing else. Whoever lets
     * tables pass leaves the row in the audit; here nothing is written.
     *
     * @param passed proof that its figures may leave
     * @param notes to be said beneath it: what it counts, what was hidden
     */
    public byte[] draw(Releases.Passed passed, Depiction chart, List<String> notes, Form form)
            throws Refused {
        if (passed.tables().isEmpty()) {
            throw new IllegalArgumentException("a chart has figures");
        }
        String marking =
                desk.work()
                        .read(
                                desk.session(),
                                records ->
                                        records.settings()
                                                .get(
                                                        passed.tier() == OutputTier.FULL
                                                                ? Setting.MARKING_FULL
                                                                : Setting.MARKING_PUBLIC));
        ReleaseWriter.ChartPage page =
                new ReleaseWriter.ChartPage(chart, panel, marking, notes, desk.today());
        return switch (form) {
            case PDF -> writer.chart(page).pdf();
            case PNG -> writer.picture(page);
        };
    }

    /** The same into a file, by way of another beside it. */
    public void save(
            Releases.Passed passed, Depiction chart, List<String> notes, Form form, Path file)
            throws Refused {
        LettersOut.write(draw(passed, chart, notes, form), file);
    }

    /**
     * A drawing that is text (SVG) into a file, by way of another beside it.
     *
     * @param passed proof that its figures may leave
     */
    public void saveDrawing(Releases.Passed passed, String drawing, Path file) throws Refused {
        if (passed.tables().isEmpty()) {
            throw new IllegalArgumentException("a chart has figures");
        }
        LettersOut.write(drawing.getBytes(StandardCharsets.UTF_8), file);
    }
}
