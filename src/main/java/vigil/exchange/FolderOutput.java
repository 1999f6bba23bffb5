package vigil.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vigil.casework.Problem;
import vigil.casework.Refused;

/** The files of a folder while it is written. */
final class FolderOutput implements TableOutput {

    private final Path folder;
    private final List<String> fields;
    private final Map<FolderLayout, CsvWriter> files = new EnumMap<>(FolderLayout.class);

    /**
     * @param fields the columns of cases.csv after the reference
     */
    FolderOutput(Path folder, List<String> fields) {
        this.folder = folder;
        this.fields = List.copyOf(fields);
    }

    /** Starts every file but panel.csv, which comes last. */
    @Override
    public void begin() throws Refused {
        try {
            Files.createDirectories(folder);
            for (FolderLayout layout : FolderLayout.values()) {
                if (layout != FolderLayout.PANEL) {
                    open(layout);
                }
            }
        } catch (IOException e) {
            letGo();
            throw notWritable(e);
        }
    }

    private Refused notWritable(Exception e) {
        return new Refused(new Problem.NotWritable(CsvTable.fileName(folder)), e);
    }

    private void open(FolderLayout layout) throws IOException {
        CsvWriter csv =
                CsvWriter.builder()
                        .lineDelimiter(LineDelimiter.LF)
                        .build(
                                folder.resolve(layout.file()),
                                StandardCharsets.UTF_8,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.TRUNCATE_EXISTING,
                                StandardOpenOption.WRITE);
        files.put(layout, csv);
        List<String> header = new ArrayList<>(layout.columns());
        if (layout == FolderLayout.CASES) {
            header.addAll(fields);
        }
        csv.writeRecord(header);
    }

    @Override
    public void row(FolderLayout layout, List<String> cells) throws Refused {
        CsvWriter csv = files.get(layout);
        if (csv == null) {
            throw new IllegalStateException("the folder is finished");
        }
        try {
            csv.writeRecord(cells.stream().map(FormulaGuard::guard).toList());
        } catch (UncheckedIOException e) {
            throw notWritable(e);
        }
    }

    /** Ends every file, panel.csv with these rows last. */
    @Override
    public void finish(List<List<String>> panel) throws Refused {
        try {
            open(FolderLayout.PANEL);
            for (List<String> cells : panel) {
                row(FolderLayout.PANEL, cells);
            }
            for (CsvWriter csv : files.values()) {
                csv.close();
            }
            files.clear();
        } catch (IOException | UncheckedIOException e) {
            throw notWritable(e);
        }
    }

    /** Closes the files as they are. */
    @Override
    public void letGo() {
        for (CsvWriter csv : files.values()) {
            try {
                csv.close();
            } catch (IOException e) {
                // It was not finished, and says so by lacking panel.csv.
            }
        }
        files.clear();
    }
}
