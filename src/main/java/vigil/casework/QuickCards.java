package vigil.casework;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vigil.domain.access.PanelRole;

/** Cards of one page each: what somebody in a role does each month, and the keys. */
@FunctionalInterface
public interface QuickCards {

    /** The card of a role as a PDF of one page. */
    byte[] card(PanelRole role);

    /**
     * Writes the card of a role.
     *
     * @param file replaced if it is there
     */
    default void write(PanelRole role, Path file) throws Refused {
        try {
            Files.write(file, card(role));
        } catch (IOException e) {
            throw new Refused(new Problem.NotWritable(file.toString()), e);
        }
    }
}
