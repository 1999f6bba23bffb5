package vigil.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vigil.casework.BoundaryFiles;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.domain.casefile.Postcode;

/** Outlines from GeoJSON, and wards from a directory of postcodes. */
public final class BoundaryReading implements BoundaryFiles {

    private static final int MOST_POSTCODES = 300_000;
    private static final int ROWS_A_REPORT = 20_000;
    private static final Set<String> POSTCODE_NAMES =
            Set.of("postcode", "pcds", "pcd", "pcd2", "pcd7", "pcd8", "post code");
    private static final String WARD_NAMES =
            "osward|wd\\d\\d(cd)?|ward|ward.?codes?|electoral ward.*";

    @Override
    public Outlines outlines(Path file, Map<String, String> areas, Progress progress)
            throws Refused {
        String name = CsvTable.fileName(file);
        if (!Files.isRegularFile(file)) {
            throw CsvTable.refused(name, "", Fault.MISSING_FILE);
        }
        PlaceShapes shapes = new PlaceShapes(areas);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            if (Files.size(file) > ReadLimits.DEFAULT.bytes()) {
                throw CsvTable.refused(name, "", Fault.TOO_LARGE);
            }
            progress.report("readingMap", 0, 0);
            GeoJson.read(name, in, progress, shapes::take);
        } catch (IOException e) {
            throw TextFile.refused(name, "", e);
        }
        return shapes.outlines().orElseThrow(() -> CsvTable.refused(name, "", Fault.NO_PLACE));
    }

    @Override
    public Map<String, String> wards(Path file, Progress progress) throws Refused {
        Map<String, String> wards = new HashMap<>();
        Rows rows =
                TableFile.rows(
                        file,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        ReadLimits.DEFAULT);
        try (HeadedTable table = new HeadedTable(rows, 0)) {
            List<String> names =
                    table.header().stream()
                            .map(column -> column.strip().toLowerCase(Locale.ROOT))
                            .toList();
            int postcode = first(names, POSTCODE_NAMES::contains, rows, "postcode");
            int ward = first(names, column -> column.matches(WARD_NAMES), rows, "ward");
            Optional<CsvTable.Row> row = table.next();
            for (long read = 0; row.isPresent(); read++) {
                if (read % ROWS_A_REPORT == 0) {
                    progress.checkCancelled();
                    progress.report("readingWards", read, 0);
                }
                take(row.get().cells(), postcode, ward, wards);
                if (wards.size() > MOST_POSTCODES) {
                    throw rows.refused("", Fault.TOO_MANY_POSTCODES);
                }
                row = table.next();
            }
            if (wards.isEmpty()) {
                throw rows.refused("", Fault.NO_PLACE);
            }
        }
        return wards;
    }

    private static int first(
            List<String> names,
            java.util.function.Predicate<String> wanted,
            Rows rows,
            String called)
            throws Refused {
        for (int i = 0; i < names.size(); i++) {
            if (wanted.test(names.get(i))) {
                return i;
            }
        }
        throw rows.refused(called, Fault.MISSING_COLUMN);
    }

    private static void take(
            List<String> cells, int postcode, int ward, Map<String, String> wards) {
        if (cells.size() > Math.max(postcode, ward) && !cells.get(ward).isBlank()) {
            Postcode.parse(cells.get(postcode))
                    .ifPresent(code ->
                            wards.put(code.text().replace(" ", ""), cells.get(ward).strip()));
        }
    }
}
