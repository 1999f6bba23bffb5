package vigil.casework;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import vigil.domain.panel.Area;
import vigil.domain.vocabulary.Vocabulary;

/** Tables in files, looked into before they are brought in. Nothing here stores anything. */
public interface TableFiles {

    /** The words and the boroughs that a table is read with. */
    record Words(Vocabulary vocabulary, List<Area> areas) {
        public Words {
            areas = List.copyOf(areas);
        }
    }

    /** The beginning of a table, with its header row guessed. */
    TablePreview preview(TableShape shape) throws Refused;

    /** What its columns may mean, after a look at every row. */
    List<ColumnGuess> guess(TableShape shape, Words words, Progress progress) throws Refused;

    /** The values that coded fields do not have, under this mapping. */
    List<UnclearValue> unclear(Path file, List<MappingLine> mapping, Words words, Progress progress)
            throws Refused;

    /**
     * The cases of a table.
     *
     * @param ids gives them their identities
     */
    IntakeSource source(Path file, List<MappingLine> mapping, Words words, Supplier<UUID> ids);

    /** The lines of a mapping file that makes sense. */
    List<MappingLine> readMapping(Path file, Words words) throws Refused;

    /**
     * Writes whole cases as a workbook that can be brought in again; it is not encrypted.
     *
     * @param about what its first sheet says, line by line; its marking first
     */
    void writeCases(
            IntakeSource source,
            vigil.domain.panel.PanelProfile profile,
            Vocabulary vocabulary,
            List<String> about,
            Path file,
            Progress progress)
            throws Refused;

    void writeMapping(List<MappingLine> lines, Path file) throws Refused;
}
