package vigil.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vigil.casework.Refused;
import vigil.domain.casefile.AgencyReturn;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.ChronologyEntry;
import vigil.domain.casefile.ClockTime;
import vigil.domain.casefile.FactorFinding;
import vigil.domain.casefile.FieldDefinition;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.SubstanceEvidence;
import vigil.domain.casefile.ToxicologyReport;
import vigil.domain.vocabulary.Vocabulary;

/** Writes a case into the tables of a folder, one row for each of its parts. */
final class CaseTables {

    private final Vocabulary vocabulary;
    private final List<FieldDefinition> fields;
    private final WrittenNames names;
    private final TableOutput output;

    /**
     * @param fields the columns of the table of cases, after the reference
     */
    CaseTables(
            Vocabulary vocabulary,
            List<FieldDefinition> fields,
            WrittenNames names,
            TableOutput output) {
        this.vocabulary = vocabulary;
        this.fields = fields;
        this.names = names;
        this.output = output;
    }

    void write(ReviewCase reviewCase) throws Refused {
        String reference = reviewCase.reference().text();
        answers(reviewCase, reference);
        Map<UUID, String> reports = new HashMap<>();
        for (ToxicologyReport t : reviewCase.toxicology()) {
            String number = String.valueOf(reports.size() + 1);
            reports.put(t.id(), number);
            output.row(
                    FolderLayout.TOXICOLOGY,
                    reference,
                    number,
                    t.kind(),
                    t.laboratory(),
                    t.reference(),
                    t.sampled().map(PartialDate::text).orElse(""),
                    t.received().map(PartialDate::text).orElse(""),
                    t.reported().map(PartialDate::text).orElse(""),
                    t.matrix().orElse(""),
                    t.note());
        }
        for (SubstanceEvidence e : reviewCase.evidence()) {
            output.row(
                    FolderLayout.SUBSTANCES,
                    reference,
                    e.substance().orElse(""),
                    e.asWritten(),
                    e.stage().code(),
                    e.role().orElse(""),
                    e.source().orElse(""),
                    e.prescribed().orElse(""),
                    e.route().orElse(""),
                    e.form().orElse(""),
                    e.appearance(),
                    e.unexpected().orElse(""),
                    e.matrix().orElse(""),
                    e.concentration(),
                    e.unit(),
                    e.laboratory(),
                    e.reported().map(PartialDate::text).orElse(""),
                    e.certificateLine().orElse(""),
                    e.report().map(id -> reports.getOrDefault(id, "")).orElse(""),
                    e.note());
        }
        for (FactorFinding f : reviewCase.factors()) {
            output.row(
                    FolderLayout.FACTORS,
                    reference,
                    f.factor(),
                    String.valueOf(f.influence().grade()),
                    f.modifiable().orElse(""),
                    f.note());
        }
        Map<UUID, String> numbers = new HashMap<>();
        for (AgencyReturn r : reviewCase.returns()) {
            String number = String.valueOf(numbers.size() + 1);
            numbers.put(r.id(), number);
            output.row(
                    FolderLayout.RETURNS,
                    reference,
                    number,
                    r.agency(),
                    r.contact(),
                    TableOutput.date(r.sent()),
                    TableOutput.date(r.due()),
                    r.status(),
                    String.join(" ", r.reminders().stream().map(LocalDate::toString).toList()),
                    TableOutput.date(r.received()),
                    r.recordsHeld().orElse(""),
                    r.content(),
                    r.disclosure().orElse(""),
                    r.file());
        }
        ChronologyNumbers lines = new ChronologyNumbers(reviewCase.chronology(), numbers);
        for (ChronologyEntry c : reviewCase.chronology()) {
            output.row(
                    FolderLayout.CHRONOLOGY,
                    reference,
                    c.date().text(),
                    c.time().map(ClockTime::text).orElse(""),
                    c.event(),
                    c.what(),
                    c.fromReturn().map(id -> numbers.getOrDefault(id, "")).orElse(""),
                    TableOutput.yes(c.missed()),
                    TableOutput.yes(c.good()),
                    c.tier(),
                    lines.of(c.id()),
                    c.agency().orElse(""),
                    lines.statements(c),
                    lines.apartFrom(c));
        }
    }

    private void answers(ReviewCase reviewCase, String reference) throws Refused {
        Map<String, String> first = new HashMap<>();
        Map<String, List<String>> sources = new LinkedHashMap<>();
        List<List<String>> further = new ArrayList<>();
        reviewCase
                .answers()
                .all()
                .forEach((key, answer) -> {
                    FieldDefinition field = vocabulary.catalogue().get(key.field());
                    String cell = CaseCells.write(answer, field.type(), names::memberOr);
                    if (cell.isEmpty()) {
                        return;
                    }
                    String number = String.valueOf(key.occurrence() + 1);
                    if (key.occurrence() == 0) {
                        first.put(key.field().text(), cell);
                    } else {
                        further.add(List.of(reference, key.field().text(), number, cell));
                    }
                    if (answer instanceof Answer.Known known && !known.source().isEmpty()) {
                        sources.computeIfAbsent(known.source(), s -> new ArrayList<>())
                                .add(key.field() + (key.occurrence() == 0 ? "" : "#" + number));
                    }
                });
        List<String> cells = new ArrayList<>();
        cells.add(reference);
        fields.forEach(field -> cells.add(first.getOrDefault(field.key().text(), "")));
        output.row(FolderLayout.CASES, cells);
        for (List<String> one : further) {
            output.row(FolderLayout.ANSWERS, one);
        }
        for (Map.Entry<String, List<String>> source : sources.entrySet()) {
            output.row(
                    FolderLayout.SOURCES,
                    reference,
                    source.getKey(),
                    String.join(";", source.getValue()));
        }
    }
}
