package vigil.exchange;

import java.util.Optional;
import vigil.casework.Intake;
import vigil.casework.Refused;
import vigil.domain.vocabulary.Vocabulary;

/** The rows of the files of a folder, one after the other, and no more of them than anybody has. */
final class FolderRows {

    /** What is done with one row. */
    interface Work {
        void read(RowCells row) throws Refused;
    }

    private final FolderPlace place;
    private final Vocabulary vocabulary;
    private final Intake intake;
    private final int most;

    /**
     * @param most rows that a file may have
     */
    FolderRows(FolderPlace place, Vocabulary vocabulary, Intake intake, int most) {
        this.place = place;
        this.vocabulary = vocabulary;
        this.intake = intake;
        this.most = most;
    }

    void each(FolderLayout layout, Work work) throws Refused {
        try (FolderTable table = FolderTable.open(place, layout)) {
            Optional<CsvTable.Row> row = table.next();
            int rows = 0;
            while (row.isPresent()) {
                if (++rows > most) {
                    throw table.refused("line " + row.get().line(), Fault.TOO_MANY_ROWS);
                }
                work.read(
                        new RowCells(table.file(), table.header(), row.get(), vocabulary, intake));
                row = table.next();
            }
        }
    }
}
