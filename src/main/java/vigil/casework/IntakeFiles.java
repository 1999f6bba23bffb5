package vigil.casework;

import java.nio.file.Path;
import java.util.List;
import vigil.domain.panel.Area;
import vigil.domain.panel.PanelProfile;

/**
 * Where cases come from outside: Vigil's own folder of tables, a table with its mapping, or made
 * up.
 */
public interface IntakeFiles {

    /** Whose folder it is. */
    PanelProfile profile(Path folder) throws Refused;

    /**
     * Vigil's own tables.
     *
     * @param folder or a workbook with the same tables as sheets
     */
    IntakeSource folder(Path folder);

    /** Whether a file is a workbook of Vigil's own tables, which needs no mapping. */
    boolean isCases(Path file);

    /**
     * @param areas the boroughs of the store the cases are for
     */
    IntakeSource table(Path table, Path mapping, List<Area> areas);

    /** An invented county: the same for the same size and seed. */
    IntakeSource madeUp(int cases, long seed);

    /** The panel of the invented county. */
    PanelProfile madeUpProfile();

    /** The day up to which the invented county reaches. */
    java.time.LocalDate madeUpUntil();

    /** Writes a source as a folder of tables. */
    void write(IntakeSource source, PanelProfile profile, Path folder, Progress progress)
            throws Refused;
}
