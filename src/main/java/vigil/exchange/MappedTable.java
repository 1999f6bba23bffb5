package vigil.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import vigil.casework.Intake;
import vigil.casework.IntakeSource;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.panel.Area;
import vigil.domain.vocabulary.Substance;
import vigil.domain.vocabulary.SubstanceMention;
import vigil.domain.vocabulary.SubstanceMentions;
import vigil.domain.vocabulary.Vocabulary;

/**
 * Any table with one row a case, read through a mapping file that says what its columns mean. Each
 * row becomes a case or is refused; each value is coded or said to be left out, and why.
 */
public final class MappedTable implements IntakeSource {

    private static final int REPORT_EVERY = 200;
    private static final int SHOWN = 200;

    private final Path table;
    private final Path mappingFile;
    private final Vocabulary vocabulary;
    private final List<Area> areas;
    private final SubstanceMentions mentions;
    private final Supplier<UUID> ids;
    private final ReadLimits limits;

    /**
     * @param table a CSV file, plain or packed with gzip
     * @param mapping the mapping file
     * @param areas the boroughs of the store that the cases are for
     */
    public MappedTable(
            Path table,
            Path mapping,
            Vocabulary vocabulary,
            List<Area> areas,
            SubstanceMentions mentions) {
        this(table, mapping, vocabulary, areas, mentions, UUID::randomUUID, ReadLimits.DEFAULT);
    }

    MappedTable(
            Path table,
            Path mapping,
            Vocabulary vocabulary,
            List<Area> areas,
            SubstanceMentions mentions,
            Supplier<UUID> ids,
            ReadLimits limits) {
        this.table = table;
        this.mappingFile = mapping;
        this.vocabulary = vocabulary;
        this.areas = List.copyOf(areas);
        this.mentions = mentions;
        this.ids = ids;
        this.limits = limits;
    }

    @Override
    public String name() {
        return CsvTable.fileName(table);
    }

    @Override
    public void read(Intake intake, Progress progress) throws Refused {
        Mapping mapping = MappingFile.read(mappingFile, vocabulary, limits);
        CellValues values = new CellValues(vocabulary, areas, mentions, mapping);
        check(mapping, values);
        try (CsvTable rows =
                CsvTable.open(table, limits, mapping.delimiter(), mapping.encoding())) {
            Reading reading = new Reading(rows, mapping, values, intake);
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
                    throw CsvTable.refused(
                            CsvTable.fileName(mappingFile), rule.place(), Fault.MISSING_VALUE);
                }
            }
            for (String text : texts) {
                if (target.isPresent() && !text.isEmpty() && !text.contains("{}")) {
                    Optional<Fault> fault = values.constant(target.get(), text).fault();
                    if (fault.isPresent()) {
                        throw CsvTable.refused(
                                CsvTable.fileName(mappingFile), rule.place(), fault.get());
                    }
                }
            }
        }
    }

    /** The reading of one table under one mapping. */
    private final class Reading {

        private final CsvTable rows;
        private final Mapping mapping;
        private final CellValues values;
        private final Intake intake;
        private final Map<String, Integer> columns = new HashMap<>();

        Reading(CsvTable rows, Mapping mapping, CellValues values, Intake intake) throws Refused {
            this.rows = rows;
            this.mapping = mapping;
            this.values = values;
            this.intake = intake;
            for (Mapping.Rule rule : mapping.rules()) {
                if (!rule.column().isEmpty()) {
                    find(rule.column());
                }
                if (rule.condition().isPresent()) {
                    find(rule.condition().get().column());
                }
            }
        }

        private void find(String column) throws Refused {
            int at = rows.column(column);
            if (at < 0) {
                throw rows.refused(column, Fault.MISSING_COLUMN);
            }
            columns.put(column.toLowerCase(Locale.ROOT), at);
        }

        void sayWhatIsLeftOut() {
            Set<Integer> used = new HashSet<>(columns.values());
            Set<Integer> skipped = new HashSet<>();
            mapping.skipped().forEach(column -> skipped.add(rows.column(column)));
            for (int i = 0; i < rows.header().size(); i++) {
                if (!used.contains(i)) {
                    Fault why =
                            skipped.contains(i) ? Fault.COLUMN_SKIPPED : Fault.COLUMN_NOT_MAPPED;
                    intake.skipped(rows.header().get(i), why.key(), "");
                }
            }
        }

        void read(CsvTable.Row row) throws Refused {
            if (row.blank()) {
                intake.skipped("", Fault.BLANK_ROW.key(), "");
                return;
            }
            if (row.cells().size() != rows.header().size()) {
                intake.refused(rows.place(), "", Fault.CELL_COUNT.key());
                return;
            }
            CaseAssembly assembly = new CaseAssembly(vocabulary.catalogue(), ids);
            boolean good = true;
            for (Mapping.Rule rule : mapping.rules()) {
                if (applies(rule, row)) {
                    good &= apply(rule, row, assembly);
                }
            }
            if (good) {
                ReviewCase reviewCase = assembly.build(new CaseReference("DARD-OTH-0000-000"));
                intake.reviewCase(
                        reviewCase.withReference(NextReference.placeholder(reviewCase, areas)),
                        true);
            }
        }

        private boolean applies(Mapping.Rule rule, CsvTable.Row row) {
            return rule.condition()
                    .map(c ->
                            CellValues.matches(c.value(), CellValues.lower(cell(row, c.column()))))
                    .orElse(true);
        }

        private String cell(CsvTable.Row row, String column) {
            return row.cells()
                    .get(columns.getOrDefault(column.toLowerCase(Locale.ROOT), 0))
                    .strip();
        }

        /** Whether the row can still become a case. */
        private boolean apply(Mapping.Rule rule, CsvTable.Row row, CaseAssembly assembly) {
            switch (rule) {
                case Mapping.FieldRule field -> {
                    return field(field, cell(row, field.column()), assembly);
                }
                case Mapping.ConstantRule constant -> {
                    if (!assembly.answered(constant.target())) {
                        values.constant(constant.target(), constant.value())
                                .answer()
                                .ifPresent(answer -> assembly.answer(constant.target(), answer));
                    }
                }
                case Mapping.FlagRule flag -> flag(flag, cell(row, flag.column()), assembly);
                case Mapping.TextRule text -> text(text, cell(row, text.column()), assembly);
                case Mapping.ListRule list -> list(list, cell(row, list.column()), assembly);
            }
            return true;
        }

        private boolean field(Mapping.FieldRule rule, String cell, CaseAssembly assembly) {
            if (cell.isEmpty()) {
                Optional<String> ofEmpty =
                        rule.choices().stream()
                                .filter(c -> c.when().equals("(empty)"))
                                .map(Mapping.Choice::value)
                                .findFirst();
                if (ofEmpty.isPresent() && !ofEmpty.get().isEmpty()) {
                    values.constant(rule.target(), ofEmpty.get())
                            .answer()
                            .ifPresent(answer -> keep(rule, cell, answer, assembly));
                } else if (rule.required()) {
                    intake.refused(rows.place(), rule.column(), Fault.MISSING_VALUE.key());
                    return false;
                }
                return true;
            }
            CellValues.Outcome outcome = values.convert(rule, cell);
            if (rule.required() && !(outcome.answer().orElse(null) instanceof Answer.Known)) {
                Fault fault = outcome.fault().orElse(Fault.MISSING_VALUE);
                intake.refused(rows.place(), rule.column(), fault.key());
                return false;
            }
            outcome.fault().ifPresent(fault -> skipped(rule.column(), fault, cell));
            outcome.answer().ifPresent(answer -> keep(rule, cell, answer, assembly));
            if (outcome.answer().isEmpty() && outcome.fault().isEmpty()) {
                intake.coded("nothing");
            }
            return true;
        }

        private void keep(
                Mapping.FieldRule rule, String cell, Answer answer, CaseAssembly assembly) {
            if (assembly.answer(rule.target(), answer)) {
                intake.coded(answer instanceof Answer.Known ? "answer" : "gap");
            } else {
                skipped(rule.column(), Fault.ALREADY_ANSWERED, cell);
            }
        }

        private void flag(Mapping.FlagRule rule, String cell, CaseAssembly assembly) {
            if (cell.isEmpty()) {
                return;
            }
            Optional<String> code = CellValues.choice(rule.choices(), cell);
            if (code.isEmpty()) {
                skipped(rule.column(), Fault.VALUE_NOT_MAPPED, cell);
            } else if (code.get().isEmpty()) {
                intake.coded("nothing");
            } else {
                substance(code, rule.column(), rule.stage(), assembly);
            }
        }

        private void text(Mapping.TextRule rule, String cell, CaseAssembly assembly) {
            if (cell.isEmpty()) {
                return;
            }
            List<SubstanceMention> found = mentions.find(cell);
            if (found.isEmpty()) {
                skipped(rule.column(), Fault.NO_SUBSTANCE, cell);
            }
            found.forEach(mention -> mention(rule.column(), mention, rule.stage(), assembly));
        }

        private void mention(
                String column,
                SubstanceMention mention,
                Mapping.Stage stage,
                CaseAssembly assembly) {
            if (mention.negated()) {
                skipped(column, Fault.SUBSTANCE_DENIED, mention.text());
                return;
            }
            if (mention.ambiguous()) {
                skipped(column, Fault.SUBSTANCE_AMBIGUOUS, mention.text());
            }
            substance(mention.only().map(Substance::code), mention.text(), stage, assembly);
        }

        private void list(Mapping.ListRule rule, String cell, CaseAssembly assembly) {
            // A comma or a slash can be part of a name, as in 1,4-BD; then the cell is one entry.
            boolean one =
                    rule.named().containsKey(CellValues.lower(cell))
                            || !mentions.named(cell).isEmpty();
            for (String piece : one ? new String[] {cell} : cell.split("[;,/+\\n]")) {
                String entry = piece.strip();
                if (!entry.isEmpty()) {
                    entry(rule, entry, assembly);
                }
            }
        }

        private void entry(Mapping.ListRule rule, String entry, CaseAssembly assembly) {
            Optional<Substance> given = rule.named().get(CellValues.lower(entry));
            if (given != null) {
                if (given.isPresent()) {
                    substance(given.map(Substance::code), entry, rule.stage(), assembly);
                } else {
                    intake.coded("nothing");
                }
                return;
            }
            List<Substance> named = mentions.named(entry);
            if (named.size() == 1) {
                substance(Optional.of(named.getFirst().code()), entry, rule.stage(), assembly);
                return;
            }
            if (named.isEmpty()) {
                List<SubstanceMention> found = mentions.find(entry);
                if (!found.isEmpty()) {
                    found.forEach(
                            mention -> mention(rule.column(), mention, rule.stage(), assembly));
                    return;
                }
            }
            skipped(
                    rule.column(),
                    named.isEmpty() ? Fault.SUBSTANCE_UNCODED : Fault.SUBSTANCE_AMBIGUOUS,
                    entry);
            substance(Optional.empty(), entry, rule.stage(), assembly);
        }

        private void substance(
                Optional<String> code,
                String asWritten,
                Mapping.Stage stage,
                CaseAssembly assembly) {
            assembly.evidence(code, asWritten, stage);
            intake.coded(code.isPresent() ? "substance" : "substanceAsWritten");
        }

        private void skipped(String column, Fault fault, String value) {
            intake.skipped(
                    column,
                    fault.key(),
                    value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value);
        }
    }
}
