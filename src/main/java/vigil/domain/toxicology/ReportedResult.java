package vigil.domain.toxicology;

import java.util.List;
import java.util.Optional;
import vigil.domain.vocabulary.Substance;

/**
 * One result as it was read from a pasted report, to be confirmed by a person.
 *
 * @param asWritten the report's own word
 * @param meanings what the word names: one substance, several to choose from, or none known
 * @param certain whether the word is a known name as it stands; if not, a name close to it
 * @param outcome whether it was found; empty if the report does not say so plainly
 * @param concentration as the report gives it; shown, never interpreted
 * @param matrix code of MATRIX, where the line or its heading names the sample
 * @param note what else the line says
 * @param line the line it was read from
 */
public record ReportedResult(
        String asWritten,
        List<Substance> meanings,
        boolean certain,
        Optional<Boolean> outcome,
        String concentration,
        String unit,
        Optional<String> matrix,
        String note,
        String line) {

    public ReportedResult {
        meanings = List.copyOf(meanings);
    }

    /** The substance, if the word as it stands names one and only one. */
    public Optional<Substance> substance() {
        return certain && meanings.size() == 1
                ? Optional.of(meanings.getFirst())
                : Optional.empty();
    }
}
