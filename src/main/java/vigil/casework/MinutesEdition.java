package vigil.casework;

import java.util.Optional;

/**
 * Which version of the minutes a document is, and whose copy.
 *
 * @param version as it is printed, such as "2" or "1 draft"
 * @param copy the mark of this copy on every page, in words, or nothing
 */
public record MinutesEdition(String version, Optional<Copy> copy) {

    /** A numbered copy; {@code recipient} is empty where the version may name nobody. */
    public record Copy(int number, String recipient) {}
}
