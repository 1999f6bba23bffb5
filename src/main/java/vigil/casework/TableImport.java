package vigil.casework;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vigil.domain.access.Right;
import vigil.domain.panel.PanelProfile;

/**
 * A spreadsheet on its way in: looked into, its columns guessed, its mapping kept. Storing its
 * cases is {@link CaseImport}'s.
 */
public final class TableImport {

    private static final int LONGEST_NAME = 200;

    private final Desk desk;
    private final PanelProfile profile;
    private final TableFiles files;
    private final ListingWriter listings;

    TableImport(Desk desk, PanelProfile profile, TableFiles files, ListingWriter listings) {
        this.desk = desk;
        this.profile = profile;
        this.files = files;
        this.listings = listings;
    }

    private TableFiles.Words words() {
        return new TableFiles.Words(desk.vocabulary(), profile.areas());
    }

    /** The beginning of a table, with its sheets and its header row. */
    public TablePreview preview(TableShape shape) throws Refused {
        desk.session().require(Right.IMPORT);
        return files.preview(shape);
    }

    /** What its columns may mean. */
    public List<ColumnGuess> guess(TableShape shape, Progress progress) throws Refused {
        desk.session().require(Right.IMPORT);
        return files.guess(shape, words(), progress);
    }

    /** The values that coded fields do not have. */
    public List<UnclearValue> unclear(Path file, List<MappingLine> mapping, Progress progress)
            throws Refused {
        desk.session().require(Right.IMPORT);
        return files.unclear(file, mapping, words(), progress);
    }

    /** The cases of a table, for {@link CaseImport}. */
    public IntakeSource source(Path file, List<MappingLine> mapping) {
        return files.source(file, mapping, words(), desk.ids()::next);
    }

    public List<MappingLine> readMapping(Path file) throws Refused {
        return files.readMapping(file, words());
    }

    public void writeMapping(List<MappingLine> lines, Path file) throws Refused {
        files.writeMapping(lines, file);
    }

    public List<SavedMapping> mappings() throws Refused {
        desk.session().require(Right.IMPORT);
        return desk.work().read(desk.session(), records -> records.imports().mappings());
    }

    /** The mapping that was kept for tables with these headings, latest first. */
    public Optional<SavedMapping> remembered(List<String> headings) throws Refused {
        return mappings().stream()
                .filter(mapping -> mapping.fits(headings))
                .max(java.util.Comparator.comparing(SavedMapping::savedAt));
    }

    /** Keeps a mapping under a name; one of that name gives way to it. */
    public void keep(String name, List<String> headings, List<MappingLine> lines) throws Refused {
        String plain = name.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
            throw new Refused(new Problem.Invalid("mapping.name", "length", List.of(LONGEST_NAME)));
        }
        SavedMapping mapping =
                new SavedMapping(
                        desk.ids().next(),
                        plain,
                        headings,
                        lines,
                        desk.clock().instant(),
                        desk.session().member().id());
        desk.work()
                .write(
                        desk.session(),
                        Intent.KEEP_MAPPING,
                        tx -> {
                            tx.imports().save(mapping);
                            return mapping;
                        });
    }

    public void forget(UUID mapping) throws Refused {
        desk.work()
                .write(
                        desk.session(),
                        Intent.KEEP_MAPPING,
                        tx -> {
                            tx.imports().drop(mapping);
                            return mapping;
                        });
    }

    /**
     * Writes the values that were not understood as a list for whoever mends the table. It holds
     * what stands in the table, so it is as sensitive as that.
     *
     * @param words the sentence of a reason
     */
    public void writeFaults(
            ImportReport report,
            Listing head,
            Function<ImportReport.RowFault, String> words,
            Path file,
            Listing.Format format,
            Progress progress)
            throws Refused {
        desk.session().require(Right.IMPORT);
        List<List<Listing.Cell>> rows = new ArrayList<>();
        for (ImportReport.RowFault fault : report.faults()) {
            rows.add(
                    List.of(
                            new Listing.Cell.Text(fault.place()),
                            new Listing.Cell.Text(fault.column()),
                            new Listing.Cell.Text(fault.value()),
                            new Listing.Cell.Text(words.apply(fault))));
        }
        listings.write(
                new Listing(head.title(), head.notes(), head.columns(), rows),
                format,
                file,
                progress);
    }
}
