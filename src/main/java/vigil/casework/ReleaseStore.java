package vigil.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vigil.disclosure.gate.CountTable;
import vigil.disclosure.gate.GateRule;
import vigil.disclosure.gate.ShownTable;
import vigil.disclosure.gate.Subject;
import vigil.domain.panel.OutputTier;

/** The register of what has left the panel; nothing in it is changed or removed. */
public interface ReleaseStore {

    /**
     * A table that left.
     *
     * @param counted as it truly was
     * @param shown as it left
     */
    record LeftTable(Subject subject, CountTable counted, ShownTable shown) {}

    /**
     * Something that left.
     *
     * @param kind such as {@code chart}; ends the key of a word
     * @param title of what
     * @param recipient to whom, as far as it was said
     * @param member who let it leave
     * @param hash SHA-256 of its tables as they left, 64 hexadecimal digits
     * @param tables with what was true, which stays in the store
     */
    record Left(
            UUID id,
            String kind,
            String title,
            OutputTier tier,
            String recipient,
            Instant at,
            UUID member,
            GateRule rule,
            String hash,
            List<LeftTable> tables) {

        public Left {
            tables = List.copyOf(tables);
        }
    }

    void record(Left left);

    /** Everything that left, latest first. */
    List<Left> all();
}
