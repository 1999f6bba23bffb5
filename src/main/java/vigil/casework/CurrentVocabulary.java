package vigil.casework;

import java.time.LocalDate;
import vigil.domain.vocabulary.Vocabulary;
import vigil.domain.vocabulary.VocabularyEdits;

/**
 * The vocabulary as it is now. Every part of the desk asks here each time, on whatever thread, so
 * that a change is everywhere at once; what was handed out before stays whole as it was.
 */
final class CurrentVocabulary {

    private final Vocabulary shipped;
    private volatile Vocabulary now;

    CurrentVocabulary(Vocabulary shipped, VocabularyEdits edits, LocalDate today) {
        this.shipped = shipped;
        this.now = edits.over(shipped, today);
    }

    Vocabulary shipped() {
        return shipped;
    }

    Vocabulary now() {
        return now;
    }

    void become(VocabularyEdits edits, LocalDate today) {
        now = edits.over(shipped, today);
    }
}
