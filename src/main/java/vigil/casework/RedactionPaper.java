package vigil.casework;

import java.time.LocalDate;
import java.util.List;
import vigil.disclosure.identity.Redaction;
import vigil.domain.panel.OutputTier;

/**
 * The redaction log of one version of the minutes, as it is printed.
 *
 * @param who who made the version, or who released it
 * @param recipient to whom it went, or empty
 * @param sha256 of the file that left, or empty
 */
public record RedactionPaper(
        String panel,
        String marking,
        LocalDate meeting,
        OutputTier tier,
        String audience,
        String version,
        LocalDate day,
        String who,
        String recipient,
        String sha256,
        List<Redaction> lines) {

    public RedactionPaper {
        lines = List.copyOf(lines);
    }
}
