package vigil.casework;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import vigil.disclosure.ChronologyProjection;
import vigil.disclosure.ChronologyView;
import vigil.domain.casefile.ReviewCase;

/** The chronology of a case on paper. */
public final class ChronologyPrint {

    /**
     * A chronology ready to be written.
     *
     * @param agency code of AGENCY_TYPE that an extract is for; empty for the full version
     * @param lines how many lines stand in it
     */
    public record Prepared(
            ReviewCase reviewCase,
            Optional<String> agency,
            byte[] pdf,
            int pages,
            int lines,
            int lettersNotShown) {}

    private final Desk desk;
    private final DocumentWriter writer;

    ChronologyPrint(Desk desk, DocumentWriter writer) {
        this.desk = desk;
        this.writer = writer;
    }

    /**
     * Makes the document of a case as it stands in the window, saved or not.
     *
     * @param agency code of AGENCY_TYPE for an extract of that agency's own lines
     */
    public Prepared prepare(ReviewCase reviewCase, Optional<String> agency) throws Refused {
        desk.session().require(Intent.RELEASE_CHRONOLOGY.right().orElseThrow());
        ChronologyView view =
                desk.work()
                        .read(
                                desk.session(),
                                records ->
                                        ChronologyProjection.of(
                                                reviewCase,
                                                desk.vocabulary(),
                                                records.panel().profile().name(),
                                                records.settings().get(Setting.MARKING_FULL),
                                                agency,
                                                desk.today()));
        if (view.chronology().lines().isEmpty()) {
            throw new Refused(new Problem.NothingToPrint());
        }
        DocumentWriter.Written written = writer.chronology(view);
        return new Prepared(
                reviewCase,
                agency,
                written.pdf(),
                written.pages(),
                view.chronology().lines().size(),
                written.lettersNotShown());
    }

    /** What the file is called: the reference, and nothing of the person. */
    public static String fileName(ReviewCase reviewCase) {
        return reviewCase.reference().text() + " chronology.pdf";
    }

    /**
     * Writes it where the person chose, through another file beside it, and says so in the audit.
     */
    public void save(Prepared prepared, Path target) throws Refused {
        desk.work()
                .write(
                        desk.session(),
                        Intent.RELEASE_CHRONOLOGY,
                        tx -> {
                            tx.audit(
                                    prepared.reviewCase().reference().text(),
                                    prepared.agency().orElse("FULL")
                                            + " "
                                            + prepared.lines()
                                            + " lines "
                                            + prepared.pages()
                                            + " pages",
                                    Shown.of(prepared.reviewCase(), desk.vocabulary().catalogue()));
                            write(prepared.pdf(), target);
                            return target;
                        });
    }

    private static void write(byte[] pdf, Path target) throws Refused {
        Path beside = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.write(beside, pdf);
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            try {
                Files.deleteIfExists(beside);
            } catch (IOException ignored) {
                // What could not be written will hardly be there to delete.
            }
            throw new Refused(new Problem.NotWritable(target.toString()), e);
        }
    }
}
