package vigil.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import vigil.casework.ColumnGuess;
import vigil.casework.IntakeSource;
import vigil.casework.MappingLine;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.casework.TableFiles;
import vigil.casework.TablePreview;
import vigil.casework.TableShape;
import vigil.casework.UnclearValue;
import vigil.domain.casefile.FieldType;
import vigil.domain.panel.PanelProfile;
import vigil.domain.vocabulary.SubstanceMentions;
import vigil.domain.vocabulary.Vocabulary;

/** Looks into tables: their sheets, their header row, their columns, their values. */
public final class TableInspection implements TableFiles {

    private static final int PREVIEW_ROWS = 30;
    private static final int PREVIEW_CELLS = 200;
    private static final int REPORT_EVERY = 500;
    private static final int MOST_UNCLEAR = 500;
    private static final String WINDOWS = "windows-1252";
    private static final List<String> HEADER =
            List.of("column", "use", "target", "when", "value", "only if", "note");

    private final ReadLimits limits;

    public TableInspection() {
        this(ReadLimits.DEFAULT);
    }

    TableInspection(ReadLimits limits) {
        this.limits = limits;
    }

    @Override
    public TablePreview preview(TableShape wanted) throws Refused {
        List<String> sheets = List.of();
        TableShape shape = wanted;
        Path file = wanted.file();
        if (Files.isRegularFile(file) && WorkbookFile.isWorkbook(file)) {
            try (WorkbookFile workbook = WorkbookFile.open(file, limits)) {
                sheets = workbook.sheets();
            }
            shape =
                    new TableShape(
                            file,
                            Optional.of(wanted.sheet().orElse(sheets.getFirst())),
                            wanted.headerRow(),
                            Optional.empty());
        } else if (wanted.encoding().isEmpty()) {
            shape = new TableShape(file, Optional.empty(), wanted.headerRow(), encoding(file));
        }
        List<TablePreview.Line> lines = new ArrayList<>();
        try (Rows rows = rows(shape)) {
            Optional<CsvTable.Row> row = rows.next();
            while (row.isPresent() && lines.size() < PREVIEW_ROWS) {
                if (!row.get().blank()) {
                    List<String> cells = row.get().cells();
                    lines.add(
                            new TablePreview.Line(
                                    row.get().line(),
                                    cells.subList(0, Math.min(cells.size(), PREVIEW_CELLS))));
                }
                row = rows.next();
            }
        }
        if (lines.isEmpty()) {
            throw CsvTable.refused(CsvTable.fileName(file), "", Fault.EMPTY);
        }
        long header = shape.headerRow() > 0 ? shape.headerRow() : HeaderRow.guess(lines);
        return new TablePreview(shape.withHeaderRow(header), sheets, lines);
    }

    /** What a text file is written in, if it is not UTF-8; older programs write windows-1252. */
    private Optional<String> encoding(Path file) throws Refused {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(1 << 10);
            int odd = 0;
            int even = 0;
            for (int i = 0; i < start.length; i++) {
                odd += start[i] == 0 && i % 2 == 1 ? 1 : 0;
                even += start[i] == 0 && i % 2 == 0 ? 1 : 0;
            }
            if (odd > start.length / 4 && even == 0) {
                return Optional.of("UTF-16LE");
            }
            if (even > start.length / 4 && odd == 0) {
                return Optional.of("UTF-16BE");
            }
        } catch (IOException e) {
            throw TextFile.refused(CsvTable.fileName(file), "", e);
        }
        char[] buffer = new char[1 << 14];
        try (var text = TextFile.open(file, limits, Optional.empty())) {
            while (text.read(buffer) >= 0) {
                // Only whether it can be read.
            }
            return Optional.empty();
        } catch (java.nio.charset.CharacterCodingException e) {
            return Optional.of(WINDOWS);
        } catch (IOException e) {
            throw TextFile.refused(CsvTable.fileName(file), "", e);
        }
    }

    private Rows rows(TableShape shape) throws Refused {
        return TableFile.rows(
                shape.file(),
                shape.sheet(),
                Optional.empty(),
                shape.encoding().map(Charset::forName),
                limits);
    }

    @Override
    public List<ColumnGuess> guess(TableShape shape, Words words, Progress progress)
            throws Refused {
        ColumnGuessing guessing = guessing(words);
        List<ColumnLook> looks = new ArrayList<>();
        List<String> header;
        Rows rows = rows(shape);
        try (HeadedTable table = headed(rows, shape.headerRow())) {
            header = table.header();
            header.forEach(column -> looks.add(new ColumnLook()));
            long count = 0;
            Optional<CsvTable.Row> row = table.next();
            while (row.isPresent()) {
                if (count++ % REPORT_EVERY == 0) {
                    progress.report("reading", count, 0);
                    progress.checkCancelled();
                }
                List<String> cells = row.get().cells();
                for (int i = 0; i < Math.min(cells.size(), looks.size()); i++) {
                    looks.get(i).add(cells.get(i));
                }
                row = table.next();
            }
        }
        List<ColumnGuess> guesses = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            guesses.add(guessing.guess(header.get(i), looks.get(i)));
        }
        return OneUseEach.of(guesses);
    }

    private static HeadedTable headed(Rows rows, long headerRow) throws Refused {
        try {
            return new HeadedTable(rows, headerRow);
        } catch (Refused e) {
            rows.close();
            throw e;
        }
    }

    private static ColumnGuessing guessing(Words words) {
        SubstanceMentions mentions = VocabularyResources.mentions(words.vocabulary().substances());
        return new ColumnGuessing(words.vocabulary(), words.areas(), mentions);
    }

    @Override
    public List<UnclearValue> unclear(
            Path file, List<MappingLine> lines, Words words, Progress progress) throws Refused {
        Mapping mapping = MappingFile.of("mapping", lines, words.vocabulary());
        ColumnGuessing guessing = guessing(words);
        CellValues cells =
                new CellValues(words.vocabulary(), words.areas(), guessing.mentions(), mapping);
        record Place(Mapping.FieldRule rule, String value) {}
        Map<Place, Integer> found = new LinkedHashMap<>();
        Set<Place> clear = new HashSet<>();
        List<Mapping.FieldRule> coded =
                mapping.rules().stream()
                        .filter(Mapping.FieldRule.class::isInstance)
                        .map(Mapping.FieldRule.class::cast)
                        .filter(rule -> !list(rule.target().type()).isEmpty())
                        .toList();
        Rows rows =
                TableFile.rows(
                        file, mapping.sheet(), mapping.delimiter(), mapping.encoding(), limits);
        try (HeadedTable table = headed(rows, mapping.headerRow())) {
            long count = 0;
            Optional<CsvTable.Row> row = table.next();
            while (row.isPresent()) {
                if (count++ % REPORT_EVERY == 0) {
                    progress.report("reading", count, 0);
                    progress.checkCancelled();
                }
                for (Mapping.FieldRule rule : coded) {
                    int at = table.column(rule.column());
                    String value =
                            at < 0 || at >= row.get().cells().size()
                                    ? ""
                                    : row.get().cells().get(at).strip();
                    Place place = new Place(rule, value);
                    if (!value.isEmpty() && value.length() <= PREVIEW_CELLS) {
                        if (found.containsKey(place)) {
                            found.merge(place, 1, Integer::sum);
                        } else if (!clear.contains(place)
                                && found.size() < MOST_UNCLEAR
                                && clear.size() < MOST_UNCLEAR * PREVIEW_CELLS) {
                            CellValues.Outcome outcome = cells.convert(rule, value);
                            if (outcome.fault().isPresent()) {
                                found.put(place, 1);
                            } else {
                                clear.add(place);
                            }
                        }
                    }
                }
                row = table.next();
            }
        }
        List<UnclearValue> unclear = new ArrayList<>();
        List<Map.Entry<Place, Integer>> byColumn = new ArrayList<>(found.entrySet());
        byColumn.sort(java.util.Comparator.comparingInt(e -> coded.indexOf(e.getKey().rule)));
        byColumn.forEach(entry -> {
            Place place = entry.getKey();
            int times = entry.getValue();
            Optional<ValueWords.Meaning> meaning =
                    guessing.meaning(list(place.rule.target().type()), place.value);
            unclear.add(
                    new UnclearValue(
                            place.rule.column(),
                            place.rule.target().text(),
                            place.value,
                            times,
                            meaning.map(ValueWords.Meaning::code).orElse(""),
                            meaning.map(ValueWords.Meaning::certainty)
                                    .orElse(ColumnGuess.Certainty.POSSIBLE)));
        });
        return unclear;
    }

    private static String list(FieldType type) {
        return switch (type) {
            case FieldType.Code code -> code.list();
            case FieldType.Codes codes -> codes.list();
            default -> "";
        };
    }

    @Override
    public IntakeSource source(
            Path file, List<MappingLine> mapping, Words words, Supplier<UUID> ids) {
        return new MappedTable(
                file,
                mapping,
                words.vocabulary(),
                words.areas(),
                VocabularyResources.mentions(words.vocabulary().substances()),
                ids);
    }

    @Override
    public List<MappingLine> readMapping(Path file, Words words) throws Refused {
        List<MappingLine> lines = MappingFile.lines(file, limits);
        MappingFile.of(CsvTable.fileName(file), lines, words.vocabulary());
        return lines.stream().filter(line -> !line.use().isEmpty()).toList();
    }

    @Override
    public void writeCases(
            IntakeSource source,
            PanelProfile profile,
            Vocabulary vocabulary,
            List<String> about,
            Path file,
            Progress progress)
            throws Refused {
        try (VigilFolderWriter writer =
                VigilFolderWriter.workbook(file, about, profile, vocabulary)) {
            source.read(writer, progress);
            progress.checkCancelled();
            writer.finish();
        }
    }

    @Override
    public void writeMapping(List<MappingLine> lines, Path file) throws Refused {
        NewFile.write(
                file,
                out -> {
                    try (CsvWriter csv =
                            CsvWriter.builder()
                                    .build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
                        csv.writeRecord(HEADER);
                        for (MappingLine line : lines) {
                            csv.writeRecord(
                                    List.of(
                                                    line.column(),
                                                    line.use(),
                                                    line.target(),
                                                    line.when(),
                                                    line.value(),
                                                    line.onlyIf(),
                                                    line.note())
                                            .stream()
                                            .map(FormulaGuard::guard)
                                            .toList());
                        }
                    }
                });
    }
}
