package vigil.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import vigil.casework.Intake;
import vigil.casework.Refused;
import vigil.domain.casefile.AgencyReturn;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.AnswerKey;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseLink;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.ChronologyEntry;
import vigil.domain.casefile.EvidenceStage;
import vigil.domain.casefile.FactorFinding;
import vigil.domain.casefile.FieldDefinition;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Influence;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.SubstanceEvidence;
import vigil.domain.casefile.ToxicologyReport;
import vigil.domain.vocabulary.Vocabulary;

/** Turns the rows of one case, from all its files, into the case. */
final class FolderCases {

    private static final int LONG = 100_000;
    private static final int NAME = 200;
    private static final int WORD = 400;

    private final Vocabulary vocabulary;
    private final FolderNames names;
    private final Supplier<UUID> ids;
    private final Intake intake;
    private boolean good = true;

    FolderCases(Vocabulary vocabulary, FolderNames names, Supplier<UUID> ids, Intake intake) {
        this.vocabulary = vocabulary;
        this.names = names;
        this.ids = ids;
        this.intake = intake;
    }

    /** The fields that the columns of cases.csv stand for; the first is the reference. */
    static Map<String, FieldDefinition> fields(FolderTable cases, Vocabulary vocabulary)
            throws Refused {
        Map<String, FieldDefinition> fields = new HashMap<>();
        for (String column : cases.header()) {
            if (!column.equals("reference")) {
                Optional<FieldDefinition> field =
                        column.indexOf('.') > 0
                                ? vocabulary.catalogue().find(new FieldKey(column))
                                : Optional.empty();
                fields.put(
                        column,
                        field.filter(FieldDefinition::answered)
                                .orElseThrow(() -> cases.refused(column, Fault.UNKNOWN_COLUMN)));
            }
        }
        return fields;
    }

    /** Starts on the next case. */
    void begin() {
        good = true;
    }

    /** Whether nothing was wrong with the case so far. */
    boolean good() {
        return good;
    }

    private RowCells cells(FolderTable table, CsvTable.Row row) {
        return new RowCells(table.file(), table.header(), row, vocabulary, intake);
    }

    private <T> void keep(RowCells row, String what, List<T> kept, Supplier<T> made) {
        if (row.good()) {
            kept.add(made.get());
            intake.coded(what);
        }
        good &= row.good();
    }

    Map<AnswerKey, Answer> answers(
            FolderTable table, CsvTable.Row row, Map<String, FieldDefinition> fields) {
        TreeMap<AnswerKey, Answer> answers = new TreeMap<>();
        RowCells cells = cells(table, row);
        if (cells.good()) {
            for (int i = 0; i < table.header().size(); i++) {
                FieldDefinition field = fields.get(table.header().get(i));
                String cell = row.cells().get(i);
                if (field != null && !cell.isEmpty()) {
                    answer(cells, field, table.header().get(i), cell, 0, answers);
                }
            }
        }
        good &= cells.good();
        return answers;
    }

    void further(FolderTable table, List<CsvTable.Row> rows, Map<AnswerKey, Answer> answers) {
        for (CsvTable.Row row : rows) {
            RowCells cells = cells(table, row);
            int occurrence = cells.number("occurrence", 2, 99);
            Optional<FieldDefinition> field = field(cells.raw("field"));
            String cell = cells.raw("value");
            if (field.isEmpty() || !field.get().section().repeats()) {
                cells.bad("field", Fault.UNKNOWN_FIELD);
            } else if (cell.isEmpty()) {
                cells.bad("value", Fault.MISSING_VALUE);
            } else if (cells.good()) {
                answer(cells, field.get(), "value", cell, occurrence - 1, answers);
            }
            good &= cells.good();
        }
    }

    private Optional<FieldDefinition> field(String text) {
        String key = text.strip();
        return key.indexOf('.') > 0
                ? vocabulary.catalogue().find(new FieldKey(key)).filter(FieldDefinition::answered)
                : Optional.empty();
    }

    private void answer(
            RowCells cells,
            FieldDefinition field,
            String column,
            String cell,
            int occurrence,
            Map<AnswerKey, Answer> answers) {
        CaseCells.Read read =
                CaseCells.read(cell, field.key(), field.type(), vocabulary, names::member);
        read.fault().ifPresent(fault -> cells.bad(column, fault));
        if (read.answer().isPresent()) {
            if (answers.put(new AnswerKey(field.key(), occurrence), read.answer().get()) != null) {
                cells.bad(column, Fault.TWICE);
            }
            intake.coded(read.answer().get() instanceof Answer.Known ? "answer" : "gap");
        }
    }

    /** Says of answers who gave them. */
    void sources(FolderTable table, List<CsvTable.Row> rows, Map<AnswerKey, Answer> answers) {
        for (CsvTable.Row row : rows) {
            RowCells cells = cells(table, row);
            String agency = cells.neededCode("agency", "AGENCY_TYPE");
            for (String name : cells.needed("fields", LONG).split(";", -1)) {
                int hash = name.indexOf('#');
                Optional<FieldDefinition> field = field(hash < 0 ? name : name.substring(0, hash));
                String digits = hash < 0 ? "1" : name.substring(hash + 1).strip();
                if (!cells.good()) {
                    break;
                }
                if (field.isEmpty() || !digits.matches("[1-9]\\d?")) {
                    cells.bad("fields", Fault.UNKNOWN_FIELD);
                    break;
                }
                AnswerKey key = new AnswerKey(field.get().key(), Integer.parseInt(digits) - 1);
                if (answers.get(key) instanceof Answer.Known known) {
                    answers.put(key, new Answer.Known(known.value(), agency));
                } else {
                    cells.bad("fields", Fault.NOT_FOUND);
                }
            }
            good &= cells.good();
        }
    }

    /** Reports of toxicology, and under their numbers in {@code numbers} their identities. */
    List<ToxicologyReport> toxicology(
            FolderTable table, List<CsvTable.Row> rows, Map<String, UUID> numbers) {
        List<ToxicologyReport> reports = new ArrayList<>();
        for (CsvTable.Row row : rows) {
            RowCells c = cells(table, row);
            UUID id = ids.get();
            if (numbers.put(c.needed("report", 20).strip(), id) != null) {
                c.bad("report", Fault.TWICE);
            }
            String kind = c.neededCode("kind", "TOX_KIND");
            String laboratory = c.text("laboratory", NAME);
            String reference = c.text("laboratory reference", 100);
            Optional<PartialDate> sampled = c.partialDate("sampled");
            Optional<PartialDate> received = c.partialDate("received");
            Optional<PartialDate> reported = c.partialDate("reported");
            Optional<String> matrix = c.code("matrix", "MATRIX");
            String note = c.text("note", 4_000);
            keep(
                    c,
                    "toxicology",
                    reports,
                    () ->
                            new ToxicologyReport(
                                    id,
                                    kind,
                                    laboratory,
                                    reference,
                                    sampled,
                                    received,
                                    reported,
                                    matrix,
                                    note));
        }
        return reports;
    }

    /**
     * @param reports the identities of the case's reports of toxicology under their numbers
     */
    List<SubstanceEvidence> evidence(
            FolderTable table, List<CsvTable.Row> rows, Map<String, UUID> reports) {
        List<SubstanceEvidence> evidence = new ArrayList<>();
        for (CsvTable.Row row : rows) {
            RowCells c = cells(table, row);
            Optional<String> substance =
                    Optional.of(c.raw("substance").strip()).filter(s -> !s.isEmpty());
            if (substance.isPresent()
                    && vocabulary.substances().byCode(substance.get()).isEmpty()) {
                c.bad("substance", Fault.UNKNOWN_SUBSTANCE);
            }
            String asWritten = c.text("as written", WORD);
            if (substance.isEmpty() && asWritten.isBlank()) {
                c.bad("substance", Fault.MISSING_VALUE);
            }
            EvidenceStage stage =
                    EvidenceStage.ofCode(c.neededCode("stage", "SUB_STAGE"))
                            .orElse(EvidenceStage.SUSPECTED);
            Optional<String> role = c.code("role", "SUB_ROLE");
            Optional<String> source = c.code("source", "SUB_SOURCE");
            Optional<String> prescribed = c.code("prescribed", "YNU");
            Optional<String> route = c.code("route", "ROUTE");
            Optional<String> form = c.code("form", "FORM");
            String appearance = c.text("appearance", 1_000);
            Optional<String> unexpected = c.code("unexpected", "YNU");
            Optional<String> matrix = c.code("matrix", "MATRIX");
            String concentration = c.text("concentration", 40);
            String unit = c.text("unit", 40);
            String laboratory = c.text("laboratory", NAME);
            Optional<PartialDate> reported = c.partialDate("reported");
            Optional<String> line = c.code("certificate line", "CERT_LINE");
            Optional<UUID> report = FolderNames.find(c, "report", reports);
            String note = c.text("note", 1_000);
            keep(
                    c,
                    "substance",
                    evidence,
                    () ->
                            new SubstanceEvidence(
                                    ids.get(),
                                    substance,
                                    asWritten,
                                    stage,
                                    role,
                                    source,
                                    prescribed,
                                    route,
                                    form,
                                    appearance,
                                    unexpected,
                                    matrix,
                                    concentration,
                                    unit,
                                    laboratory,
                                    reported,
                                    line,
                                    report,
                                    note));
        }
        return evidence;
    }

    List<FactorFinding> factors(FolderTable table, List<CsvTable.Row> rows) {
        List<FactorFinding> factors = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (CsvTable.Row row : rows) {
            RowCells c = cells(table, row);
            String factor = c.needed("factor", 20);
            if (c.good() && vocabulary.factor(factor).isEmpty()) {
                c.bad("factor", Fault.UNKNOWN_CODE);
            }
            if (!seen.add(factor)) {
                c.bad("factor", Fault.TWICE);
            }
            int influence = c.number("influence", 0, 3);
            Optional<String> modifiable = c.code("modifiable", "MODIFIABLE");
            String note = c.text("note", 4_000);
            keep(
                    c,
                    "factor",
                    factors,
                    () ->
                            new FactorFinding(
                                    ids.get(),
                                    factor,
                                    Influence.ofGrade(influence),
                                    modifiable,
                                    note));
        }
        return factors;
    }

    /** Returns, and under their numbers in {@code numbers} their identities. */
    List<AgencyReturn> returns(
            FolderTable table, List<CsvTable.Row> rows, Map<String, UUID> numbers) {
        List<AgencyReturn> returns = new ArrayList<>();
        for (CsvTable.Row row : rows) {
            RowCells c = cells(table, row);
            UUID id = ids.get();
            if (numbers.put(c.needed("return", 20).strip(), id) != null) {
                c.bad("return", Fault.TWICE);
            }
            String agency = c.neededCode("agency", "AGENCY_TYPE");
            String contact = c.text("contact", WORD);
            var sent = c.date("sent");
            var due = c.date("due");
            String status = c.neededCode("status", "AGENCY_STATUS");
            var reminders = c.dates("reminders");
            var received = c.date("received");
            Optional<String> held = c.code("records held", "RECORDS_HELD");
            String content = c.text("content", LONG);
            Optional<String> disclosure = c.code("disclosure", "DISCLOSURE");
            String file = c.text("file", WORD);
            keep(
                    c,
                    "return",
                    returns,
                    () ->
                            new AgencyReturn(
                                    id,
                                    agency,
                                    contact,
                                    sent,
                                    due,
                                    status,
                                    reminders,
                                    received,
                                    held,
                                    content,
                                    disclosure,
                                    file));
        }
        return returns;
    }

    /**
     * @param returns the identities of the case's returns under their numbers
     */
    List<ChronologyEntry> chronology(
            FolderTable table, List<CsvTable.Row> rows, Map<String, UUID> returns) {
        List<RowCells> all = rows.stream().map(row -> cells(table, row)).toList();
        ChronologyCells lines = new ChronologyCells(vocabulary, ids, all, returns);
        List<ChronologyEntry> chronology = new ArrayList<>();
        for (RowCells row : all) {
            lines.entry(row).ifPresent(entry -> keep(row, "chronology", chronology, () -> entry));
            good &= row.good();
        }
        return chronology;
    }

    List<CaseLink> links(FolderTable table, List<CsvTable.Row> rows, CaseId self) {
        List<CaseLink> links = new ArrayList<>();
        Set<CaseId> seen = new HashSet<>(Set.of(self));
        for (CsvTable.Row row : rows) {
            RowCells c = cells(table, row);
            Optional<CaseId> other = FolderNames.need(c, "other", names.cases());
            if (other.isPresent() && !seen.add(other.get())) {
                c.bad("other", Fault.TWICE);
            }
            String type = c.neededCode("type", "LINK_TYPE");
            keep(c, "link", links, () -> new CaseLink(other.orElseThrow(), type));
        }
        return links;
    }

    ReviewCase build(
            CaseId id,
            CaseReference reference,
            Map<AnswerKey, Answer> answers,
            List<SubstanceEvidence> evidence,
            List<FactorFinding> factors,
            List<AgencyReturn> returns,
            List<ChronologyEntry> chronology,
            List<CaseLink> links,
            List<ToxicologyReport> toxicology) {
        return new ReviewCase(
                id,
                reference,
                0,
                Answers.of(answers),
                evidence,
                factors,
                returns,
                chronology,
                links,
                toxicology);
    }
}
