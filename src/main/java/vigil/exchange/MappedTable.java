package vigil.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import vigil.casework.Intake;
import vigil.casework.IntakeSource;
import vigil.casework.MappingLine;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.domain.panel.Area;
import vigil.domain.vocabulary.SubstanceMentions;
import vigil.domain.vocabulary.Vocabulary;

/**
 * Any table with one row a case, read through a mapping file that says what its columns mean. Each
 * row becomes a case or is refused; each value is coded or said to be left out, and why.
 */
public final class MappedTable implements IntakeSource {

    private static final int REPORT_EVERY = 200;

    private final Path table;
    private final Meaning meaning;
    private final TableReading.Store store;
    private final ReadLimits limits;

    /** Where the mapping comes from. */
    private interface Meaning {
        String name();

        List<MappingLine> lines() throws Refused;
    }

    /**
     * @param table a CSV file, plain or packed with gzip, or a workbook
     * @param mapping the mapping file
     * @param areas the boroughs of the store that the cases are for
     * @param ids their identities; the store takes many cases cheaply if each is greater than the
     *     one before
     */
    public MappedTable(
            Path table,
            Path mapping,
            Vocabulary vocabulary,
            List<Area> areas,
            SubstanceMentions mentions,
            Supplier<UUID> ids) {
        this(table, mapping, vocabulary, areas, mentions, ids, ReadLimits.DEFAULT);
    }

    /** With a mapping that lies in no file; its refusals call it "mapping". */
    public MappedTable(
            Path table,
            List<MappingLine> mapping,
            Vocabulary vocabulary,
            List<Area> areas,
            SubstanceMentions mentions,
            Supplier<UUID> ids) {
        this(
                table,
                given("mapping", () -> mapping),
                new TableReading.Store(vocabulary, areas, mentions, ids),
                ReadLimits.DEFAULT);
    }

    MappedTable(
            Path table,
            Path mapping,
            Vocabulary vocabulary,
            List<Area> areas,
            SubstanceMentions mentions,
            Supplier<UUID> ids,
            ReadLimits limits) {
        this(
                table,
                given(CsvTable.fileName(mapping), () -> MappingFile.lines(mapping, limits)),
                new TableReading.Store(vocabulary, areas, mentions, ids),
                limits);
    }

    private MappedTable(Path table, Meaning meaning, TableReading.Store store, ReadLimits limits) {
        this.table = table;
        this.meaning = meaning;
        this.store = store;
        this.limits = limits;
    }

    private interface Lines {
        List<MappingLine> get() throws Refused;
    }

    private static Meaning given(String name, Lines lines) {
        return new Meaning() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<MappingLine> lines() throws Refused {
                return lines.get();
            }
        };
    }

    @Override
    public String name() {
        return CsvTable.fileName(table);
    }

    @Override
    public void read(Intake intake, Progress progress) throws Refused {
        Mapping mapping = MappingFile.of(meaning.name(), meaning.lines(), store.vocabulary());
        CellValues values =
                new CellValues(store.vocabulary(), store.areas(), store.mentions(), mapping);
        check(mapping, values);
        try (HeadedTable rows = open(table, mapping, limits)) {
            TableReading reading = new TableReading(rows, mapping, values, store, intake);
            reading.sayWhatIsLeftOut();
            long count = 0;
            Optional<CsvTable.Row> row = rows.next();
            while (row.isPresent()) {
                if (count++ % REPORT_EVERY == 0) {
                    progress.report("rows", count, 0);
                    progress.checkCancelled();
                }
                intake.rowRead();
                reading.read(row.get());
                row = rows.next();
            }
        }
    }

    private static HeadedTable open(Path table, Mapping mapping, ReadLimits limits) throws Refused {
        Rows rows =
                TableFile.rows(
                        table, mapping.sheet(), mapping.delimiter(), mapping.encoding(), limits);
        try {
            return new HeadedTable(rows, mapping.headerRow());
        } catch (Refused e) {
            rows.close();
            throw e;
        }
    }

    /** Refuses a mapping whose own values make no sense, before a row is read. */
    private void check(Mapping mapping, CellValues values) throws Refused {
        for (Mapping.Rule rule : mapping.rules()) {
            List<String> texts = new ArrayList<>();
            Optional<Mapping.Target> target = Optional.empty();
            if (rule instanceof Mapping.FieldRule field) {
                target = Optional.of(field.target());
                field.choices().forEach(choice -> texts.add(choice.value()));
                field.other().ifPresent(texts::add);
            } else if (rule instanceof Mapping.ConstantRule constant) {
                target = Optional.of(constant.target());
                texts.add(constant.value());
                if (constant.value().isEmpty()) {
                    throw CsvTable.refused(meaning.name(), rule.place(), Fault.MISSING_VALUE);
                }
            }
            for (String text : texts) {
                if (target.isPresent() && !text.isEmpty() && !text.contains("{}")) {
                    Optional<Fault> fault = values.constant(target.get(), text).fault();
                    if (fault.isPresent()) {
                        throw CsvTable.refused(meaning.name(), rule.place(), fault.get());
                    }
                }
            }
        }
    }
}
