package vigil.exchange;

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
import vigil.casework.Refused;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.AnswerKey;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.FieldType;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.panel.Area;
import vigil.domain.vocabulary.Substance;
import vigil.domain.vocabulary.SubstanceMention;
import vigil.domain.vocabulary.SubstanceMentions;
import vigil.domain.vocabulary.Vocabulary;

/** The reading of one table under one mapping: each row becomes a case or is refused. */
final class TableReading {

    private static final int SHOWN = 200;

    /**
     * What the cases are for.
     *
     * @param areas its boroughs
     */
    record Store(
            Vocabulary vocabulary,
            List<Area> areas,
            SubstanceMentions mentions,
            Supplier<UUID> ids) {

        Store {
            areas = List.copyOf(areas);
        }
    }

    private final HeadedTable rows;
    private final Store store;
    private final Mapping mapping;
    private final CellValues values;
    private final Intake intake;
    private final Map<String, Integer> columns = new HashMap<>();

    TableReading(HeadedTable rows, Mapping mapping, CellValues values, Store store, Intake intake)
            throws Refused {
        this.rows = rows;
        this.store = store;
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
                Fault why = skipped.contains(i) ? Fault.COLUMN_SKIPPED : Fault.COLUMN_NOT_MAPPED;
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
            refused("", Fault.CELL_COUNT, "");
            return;
        }
        row.notes()
                .forEach((at, fault) -> skipped(rows.header().get(at), fault, row.cells().get(at)));
        CaseAssembly assembly = new CaseAssembly(store.vocabulary.catalogue(), store.ids);
        boolean good = true;
        for (Mapping.Rule rule : mapping.rules()) {
            if (applies(rule, row)) {
                good &= apply(rule, row, assembly);
            }
        }
        if (good) {
            ReviewCase reviewCase = assembly.build(new CaseReference("DARD-OTH-0000-000"));
            intake.reviewCase(
                    reviewCase.withReference(NextReference.placeholder(reviewCase, store.areas)),
                    true);
        }
    }

    private boolean applies(Mapping.Rule rule, CsvTable.Row row) {
        return rule.condition()
                .map(c -> CellValues.matches(c.value(), CellValues.lower(cell(row, c.column()))))
                .orElse(true);
    }

    private String cell(CsvTable.Row row, String column) {
        return row.cells().get(columns.getOrDefault(column.toLowerCase(Locale.ROOT), 0)).strip();
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
            case Mapping.NameRule name -> name(name, cell(row, name.column()), assembly);
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
                refused(rule.column(), Fault.MISSING_VALUE, "");
                return false;
            }
            return true;
        }
        CellValues.Outcome outcome = values.convert(rule, cell);
        if (rule.required() && !(outcome.answer().orElse(null) instanceof Answer.Known)) {
            Fault fault = outcome.fault().orElse(Fault.MISSING_VALUE);
            refused(rule.column(), fault, cell);
            return false;
        }
        outcome.fault().ifPresent(fault -> skipped(rule.column(), fault, cell));
        outcome.answer().ifPresent(answer -> keep(rule, cell, answer, assembly));
        if (outcome.answer().isEmpty() && outcome.fault().isEmpty()) {
            intake.coded("nothing");
        }
        return true;
    }

    private void keep(Mapping.FieldRule rule, String cell, Answer answer, CaseAssembly assembly) {
        if (assembly.answer(rule.target(), answer)) {
            intake.coded(answer instanceof Answer.Known ? "answer" : "gap");
        } else {
            skipped(rule.column(), Fault.ALREADY_ANSWERED, cell);
        }
    }

    private void name(Mapping.NameRule rule, String cell, CaseAssembly assembly) {
        if (cell.isEmpty()) {
            return;
        }
        FullName name = FullName.parse(cell);
        part(rule, Fields.SURNAME, name.surname(), assembly);
        part(rule, Fields.FORENAMES, name.forenames(), assembly);
    }

    private void part(Mapping.NameRule rule, FieldKey field, String text, CaseAssembly assembly) {
        if (!text.isEmpty()) {
            Mapping.FieldRule of =
                    new Mapping.FieldRule(
                            rule.column(),
                            rule.condition(),
                            rule.place(),
                            new Mapping.Target(
                                    new AnswerKey(field, 0),
                                    Optional.empty(),
                                    new FieldType.Text(false)),
                            List.of(),
                            Optional.of("{}"),
                            false);
            field(of, text, assembly);
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
        List<SubstanceMention> found = store.mentions.find(cell);
        if (found.isEmpty()) {
            skipped(rule.column(), Fault.NO_SUBSTANCE, cell);
        }
        found.forEach(mention -> mention(rule.column(), mention, rule.stage(), assembly));
    }

    private void mention(
            String column, SubstanceMention mention, Mapping.Stage stage, CaseAssembly assembly) {
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
                        || !store.mentions.named(cell).isEmpty();
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
        List<Substance> named = store.mentions.named(entry);
        if (named.size() == 1) {
            substance(Optional.of(named.getFirst().code()), entry, rule.stage(), assembly);
            return;
        }
        if (named.isEmpty()) {
            List<SubstanceMention> found = store.mentions.find(entry);
            if (!found.isEmpty()) {
                found.forEach(mention -> mention(rule.column(), mention, rule.stage(), assembly));
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
            Optional<String> code, String asWritten, Mapping.Stage stage, CaseAssembly assembly) {
        assembly.evidence(code, asWritten, stage);
        intake.coded(code.isPresent() ? "substance" : "substanceAsWritten");
    }

    private void skipped(String column, Fault fault, String value) {
        intake.skipped(rows.place(), column, fault.key(), shown(value));
    }

    private void refused(String column, Fault fault, String value) {
        intake.refused(rows.place(), column, fault.key(), shown(value));
    }

    private static String shown(String value) {
        return value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
    }
}
