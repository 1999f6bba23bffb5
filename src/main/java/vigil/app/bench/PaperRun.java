package vigil.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import vigil.casework.KeptMinutes;
import vigil.casework.MinutesEdition;
import vigil.disclosure.MinutesView;
import vigil.documents.PdfDocuments;
import vigil.words.Words;

/** In a program just started: reads the words of minutes and writes them as PDF. */
public final class PaperRun {

    /** What a child is told to become this. */
    public static final String NAME = "paper";

    static final MinutesEdition EDITION = new MinutesEdition("1", Optional.empty());

    private PaperRun() {}

    /** Whether it could be written. */
    public static boolean run(Path words, Path pdf) {
        try {
            MinutesView view = KeptMinutes.read(Files.readAllBytes(words)).view();
            Files.write(pdf, new PdfDocuments(Words.english()).minutes(view, EDITION).pdf());
            return true;
        } catch (IOException failed) {
            return false;
        }
    }
}
