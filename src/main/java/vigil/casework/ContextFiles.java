package vigil.casework;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Figures from elsewhere in files. Nothing here stores anything. */
public interface ContextFiles {

    /**
     * What a person says of a file, for what does not stand in it. A column of the file goes
     * before.
     *
     * @param series name
     * @param measure key of a measure, or empty
     * @param published a day
     */
    record Said(
            Optional<String> sheet,
            String series,
            String measure,
            String unit,
            String source,
            Optional<LocalDate> published,
            String note) {

        /** Everything stands in the file. */
        public static final Said NOTHING =
                new Said(Optional.empty(), "", "", "", "", Optional.empty(), "");
    }

    /**
     * What names mean, by themselves in lower case.
     *
     * @param areas codes by name
     * @param measures keys by name
     * @param today later days are no days of publication
     */
    record Names(Map<String, String> areas, Map<String, String> measures, LocalDate today) {
        public Names {
            areas = Map.copyOf(areas);
            measures = Map.copyOf(measures);
        }
    }

    /**
     * Reads a table of figures: one figure a row, or a row an area and a column a period.
     *
     * @throws Refused if it is no table, is too large, or has no column of areas, periods or
     *     figures
     */
    ContextReading read(Path file, Said said, Names names, Progress progress) throws Refused;

    /** Writes an empty table with the columns and two rows of invented example. */
    void writeTemplate(Path file) throws Refused;
}
