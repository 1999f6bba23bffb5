package vigil.domain.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Everything in a case as named texts, and back. An answer is {@code =value} or {@code ?gap}, then,
 * after a unit separator, its source or note. A row is its columns joined by unit separators, in
 * the order of its record.
 */
final class ItemText {

    private static final char SEPARATOR = '\u001f';

    private ItemText() {}

    static Map<String, String> all(ReviewCase reviewCase) {
        LinkedHashMap<String, String> texts = new LinkedHashMap<>();
        reviewCase
                .answers()
                .all()
                .forEach((key, answer) ->
                        texts.put("answer:" + key.field() + "#" + key.occurrence(), text(answer)));
        reviewCase.evidence().forEach(row -> texts.put("evidence:" + row.id(), text(row)));
        reviewCase.toxicology().forEach(row -> texts.put("toxicology:" + row.id(), text(row)));
        reviewCase.factors().forEach(row -> texts.put("factor:" + row.id(), text(row)));
        reviewCase.returns().forEach(row -> texts.put("return:" + row.id(), text(row)));
        reviewCase.chronology().forEach(row -> texts.put("chronology:" + row.id(), text(row)));
        reviewCase.links().forEach(link -> texts.put("link:" + link.other(), link.type()));
        return texts;
    }

    static ReviewCase read(ReviewCase base, Map<String, String> texts, FieldCatalogue catalogue) {
        TreeMap<AnswerKey, Answer> answers = new TreeMap<>();
        List<SubstanceEvidence> evidence = new ArrayList<>();
        List<FactorFinding> factors = new ArrayList<>();
        List<AgencyReturn> returns = new ArrayList<>();
        List<ChronologyEntry> chronology = new ArrayList<>();
        List<CaseLink> links = new ArrayList<>();
        List<ToxicologyReport> toxicology = new ArrayList<>();
        texts.forEach((item, text) -> {
            int colon = item.indexOf(':');
            String name = item.substring(colon + 1);
            String[] columns = text.split(String.valueOf(SEPARATOR), -1);
            switch (item.substring(0, colon)) {
                case "answer" -> {
                    AnswerKey key = answerKey(name);
                    catalogue
                            .find(key.field())
                            .flatMap(field -> answer(field.type(), text))
                            .ifPresent(answer -> answers.put(key, answer));
                }
                case "evidence" -> evidence.add(evidence(UUID.fromString(name), List.of(columns)));
                case "toxicology" -> toxicology.add(toxicology(UUID.fromString(name), columns));
                case "factor" -> factors.add(factor(UUID.fromString(name), columns));
                case "return" -> returns.add(agencyReturn(UUID.fromString(name), columns));
                case "chronology" -> chronology.add(chronology(UUID.fromString(name), columns));
                case "link" -> links.add(new CaseLink(new CaseId(UUID.fromString(name)), text));
                default -> {
                    // From a later program; it keeps what it understands.
                }
            }
        });
        return new ReviewCase(
                base.id(),
                base.reference(),
                base.version(),
                new Answers(answers),
                evidence,
                factors,
                returns,
                chronology,
                links,
                toxicology);
    }

    static List<String> columns(String text) {
        return List.of(text.split(String.valueOf(SEPARATOR), -1));
    }

    static AnswerKey answerKey(String name) {
        int hash = name.lastIndexOf('#');
        return new AnswerKey(
                new FieldKey(name.substring(0, hash)), Integer.parseInt(name.substring(hash + 1)));
    }

    static String text(Answer answer) {
        return switch (answer) {
            case Answer.Known known -> tail("=" + ValueText.format(known.value()), known.source());
            case Answer.Gap gap -> tail("?" + gap.reason().code(), gap.note());
        };
    }

    private static String tail(String text, String tail) {
        return tail.isEmpty() ? text : text + SEPARATOR + PlainText.clean(tail);
    }

    static Optional<Answer> answer(FieldType type, String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        int end = text.lastIndexOf(SEPARATOR);
        String body = text.substring(1, end < 0 ? text.length() : end);
        String tail = end < 0 ? "" : text.substring(end + 1);
        if (text.charAt(0) == '?') {
            return GapReason.ofCode(body).map(reason -> new Answer.Gap(reason, tail));
        }
        return ValueText.parse(type, body).map(value -> new Answer.Known(value, tail));
    }

    private static String text(SubstanceEvidence row) {
        return join(evidenceColumns(row).toArray(String[]::new));
    }

    /** In the order of {@link EvidenceColumn}. */
    static List<String> evidenceColumns(SubstanceEvidence row) {
        return List.of(
                row.substance().orElse(""),
                row.asWritten(),
                row.stage().code(),
                row.role().orElse(""),
                row.source().orElse(""),
                row.prescribed().orElse(""),
                row.route().orElse(""),
                row.form().orElse(""),
                row.appearance(),
                row.unexpected().orElse(""),
                row.matrix().orElse(""),
                row.concentration(),
                row.unit(),
                row.laboratory(),
                row.reported().map(PartialDate::text).orElse(""),
                row.certificateLine().orElse(""),
                row.report().map(UUID::toString).orElse(""),
                row.note());
    }

    /** The last columns are missing from what an earlier program wrote. */
    static SubstanceEvidence evidence(UUID id, List<String> c) {
        return new SubstanceEvidence(
                id,
                some(c.get(0)),
                c.get(1),
                EvidenceStage.ofCode(c.get(2)).orElse(EvidenceStage.SUSPECTED),
                some(c.get(3)),
                some(c.get(4)),
                some(c.get(5)),
                some(c.get(6)),
                some(c.get(7)),
                c.get(8),
                some(c.get(9)),
                some(c.get(10)),
                c.get(11),
                c.get(12),
                c.get(13),
                PartialDate.parse(c.get(14)),
                some(c.get(15)),
                c.size() > 16 ? some(c.get(16)).map(UUID::fromString) : Optional.empty(),
                c.size() > 17 ? c.get(17) : "");
    }

    private static String text(ToxicologyReport row) {
        return join(
                row.kind(),
                row.laboratory(),
                row.reference(),
                row.sampled().map(PartialDate::text).orElse(""),
                row.received().map(PartialDate::text).orElse(""),
                row.reported().map(PartialDate::text).orElse(""),
                row.matrix().orElse(""),
                row.note());
    }

    private static ToxicologyReport toxicology(UUID id, String[] c) {
        return new ToxicologyReport(
                id,
                c[0],
                c[1],
                c[2],
                PartialDate.parse(c[3]),
                PartialDate.parse(c[4]),
                PartialDate.parse(c[5]),
                some(c[6]),
                c[7]);
    }

    private static String text(FactorFinding row) {
        return join(
                row.factor(),
                String.valueOf(row.influence().grade()),
                row.modifiable().orElse(""),
                row.note());
    }

    private static FactorFinding factor(UUID id, String[] c) {
        return new FactorFinding(
                id, c[0], Influence.ofGrade(Integer.parseInt(c[1])), some(c[2]), c[3]);
    }

    private static String text(AgencyReturn row) {
        return join(
                row.agency(),
                row.contact(),
                date(row.sent()),
                date(row.due()),
                row.status(),
                String.join(" ", row.reminders().stream().map(LocalDate::toString).toList()),
                date(row.received()),
                row.recordsHeld().orElse(""),
                row.content(),
                row.disclosure().orElse(""),
                row.file());
    }

    private static AgencyReturn agencyReturn(UUID id, String[] c) {
        return new AgencyReturn(
                id,
                c[0],
                c[1],
                date(c[2]),
                date(c[3]),
                c[4],
                c[5].isEmpty()
                        ? List.of()
                        : List.of(c[5].split(" ")).stream().map(LocalDate::parse).toList(),
                date(c[6]),
                some(c[7]),
                c[8],
                some(c[9]),
                c[10]);
    }

    private static String text(ChronologyEntry row) {
        return join(
                row.date().text(),
                row.time().map(ClockTime::text).orElse(""),
                row.event(),
                row.what(),
                row.fromReturn().map(UUID::toString).orElse(""),
                row.missed() ? "1" : "",
                row.good() ? "1" : "",
                row.tier(),
                row.agency().orElse(""),
                Statement.text(row.statements()),
                Statement.ids(row.apartFrom()));
    }

    private static ChronologyEntry chronology(UUID id, String[] c) {
        return new ChronologyEntry(
                id,
                PartialDate.parse(c[0]).orElseThrow(),
                ClockTime.parse(c[1]),
                c[2],
                c[3],
                some(c[4]).map(UUID::fromString),
                !c[5].isEmpty(),
                !c[6].isEmpty(),
                c[7],
                c.length > 8 ? some(c[8]) : Optional.empty(), // texts of before had eight
                c.length > 9 ? Statement.parse(c[9]) : List.of(),
                c.length > 10 ? Statement.parseIds(c[10]) : List.of());
    }

    private static String join(String... columns) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < columns.length; i++) {
            text.append(i == 0 ? "" : SEPARATOR).append(PlainText.clean(columns[i]));
        }
        return text.toString();
    }

    private static Optional<String> some(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static String date(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse("");
    }

    private static Optional<LocalDate> date(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }
}
