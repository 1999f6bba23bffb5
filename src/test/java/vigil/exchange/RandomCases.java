package vigil.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import vigil.domain.access.PanelMember;
import vigil.domain.access.PanelRole;
import vigil.domain.casefile.AgencyReturn;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.AnswerKey;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseLink;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.ChronologyEntry;
import vigil.domain.casefile.ClockTime;
import vigil.domain.casefile.EvidenceStage;
import vigil.domain.casefile.FactorFinding;
import vigil.domain.casefile.FieldDefinition;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.FieldType;
import vigil.domain.casefile.GapReason;
import vigil.domain.casefile.Influence;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Statement;
import vigil.domain.casefile.SubstanceEvidence;
import vigil.domain.casefile.ToxicologyReport;
import vigil.domain.casefile.Value;
import vigil.domain.panel.AgendaItem;
import vigil.domain.panel.AgendaKind;
import vigil.domain.panel.Attendance;
import vigil.domain.panel.CaseDecision;
import vigil.domain.panel.CaseDiscussion;
import vigil.domain.panel.DeclaredInterest;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.MeetingState;
import vigil.domain.panel.PanelAction;
import vigil.domain.panel.Presence;
import vigil.domain.panel.Recommendation;
import vigil.domain.vocabulary.Vocabulary;

/** Makes cases and meetings that use every kind of value, with texts that are hard on files. */
public final class RandomCases {

    private static final String[] HARD = {
        "=1+1",
        "+44",
        "-5",
        "@home",
        "'quoted'",
        "'=x",
        "''=x",
        "?UNK02",
        "\\",
        "\\?",
        "a,b",
        "say \"so\"",
        "two\nlines",
        "\nfirst",
        " spaces ",
        "tab\there",
        "\tfirst",
        "é ü ł ʼ",
        "😀",
        "|a=b|",
        "a\\|b",
        "#",
        "\"",
        "''",
        "?",
        "null",
        "NA",
        "x;y;z",
        "1,000",
        "0012",
        "2025-01-01",
        "·"
    };

    private final Random random;
    private final Vocabulary vocabulary;

    public RandomCases(long seed, Vocabulary vocabulary) {
        this.random = new Random(seed);
        this.vocabulary = vocabulary;
    }

    private boolean chance(double p) {
        return random.nextDouble() < p;
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    String text() {
        StringBuilder text = new StringBuilder(pick(List.of(HARD)));
        while (chance(0.4)) {
            text.append(chance(0.5) ? " " : "").append(pick(List.of(HARD)));
        }
        return text.toString();
    }

    private String maybeText() {
        return chance(0.5) ? "" : text();
    }

    private String code(String list) {
        return pick(vocabulary.list(list).codes()).code();
    }

    private Optional<String> maybe(String list) {
        return chance(0.5) ? Optional.empty() : Optional.of(code(list));
    }

    private String substance() {
        return pick(vocabulary.substances().all()).code();
    }

    private LocalDate day() {
        return LocalDate.of(2019, 1, 1).plusDays(random.nextInt(2_800));
    }

    private Optional<LocalDate> maybeDay() {
        return chance(0.5) ? Optional.empty() : Optional.of(day());
    }

    private PartialDate date() {
        LocalDate day = day();
        PartialDate date =
                switch (random.nextInt(4)) {
                    case 0 -> PartialDate.ofYear(day.getYear());
                    case 1 -> PartialDate.ofMonth(day.getYear(), day.getMonthValue());
                    default -> PartialDate.of(day);
                };
        return date.asEstimated(chance(0.2));
    }

    private Optional<PartialDate> maybeDate() {
        return chance(0.5) ? Optional.empty() : Optional.of(date());
    }

    private ClockTime time() {
        return new ClockTime(LocalTime.of(random.nextInt(24), random.nextInt(60)), chance(0.3));
    }

    private List<String> several(java.util.function.Supplier<String> one) {
        LinkedHashSet<String> all = new LinkedHashSet<>();
        do {
            all.add(one.get());
        } while (chance(0.5));
        return List.copyOf(all);
    }

    private Value value(FieldType type, List<PanelMember> members) {
        return switch (type) {
            case FieldType.Text t -> new Value.Text(text());
            case FieldType.Code c -> new Value.Code(code(c.list()));
            case FieldType.Codes c -> new Value.Codes(several(() -> code(c.list())));
            case FieldType.Date d -> new Value.Date(date());
            case FieldType.DateTime d ->
                    new Value.Moment(date(), chance(0.3) ? Optional.empty() : Optional.of(time()));
            case FieldType.Time t -> new Value.Time(time());
            case FieldType.Number n ->
                    new Value.Number(
                            new BigDecimal(
                                    vigil.domain.casefile.ValueText.format(
                                            new Value.Number(
                                                    BigDecimal.valueOf(
                                                            random.nextInt(100_000) - 1_000,
                                                            random.nextInt(3))))));
            case FieldType.NhsNumber n -> new Value.Text("9990000018");
            case FieldType.Postcode p -> new Value.Text("S5 9ZZ");
            case FieldType.Substance s -> new Value.Code(substance());
            case FieldType.Substances s -> new Value.Codes(several(this::substance));
            case FieldType.Member m ->
                    new Value.Code((chance(0.9) ? pick(members).id() : id()).toString());
            case FieldType.Parts parts -> {
                LinkedHashMap<String, Value> values = new LinkedHashMap<>();
                FieldType.Part sure = pick(parts.parts());
                for (FieldType.Part part : parts.parts()) {
                    if (part == sure || chance(0.4)) {
                        values.put(part.name(), value(part.type(), members));
                    }
                }
                yield new Value.Parts(values);
            }
            default -> throw new IllegalArgumentException();
        };
    }

    public List<PanelMember> members(int count) {
        List<PanelMember> members = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            members.add(
                    new PanelMember(
                            id(),
                            chance(0.5) ? Optional.of("user" + i) : Optional.empty(),
                            "Member " + text(),
                            code("AGENCY_TYPE"),
                            pick(List.of(PanelRole.values())),
                            chance(0.8)));
        }
        return members;
    }

    public List<ReviewCase> cases(int count, List<PanelMember> members) {
        List<CaseId> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(new CaseId(id()));
        }
        List<ReviewCase> cases = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            cases.add(reviewCase(ids, i, members));
        }
        return cases;
    }

    private ReviewCase reviewCase(List<CaseId> ids, int number, List<PanelMember> members) {
        TreeMap<AnswerKey, Answer> answers = new TreeMap<>();
        for (FieldDefinition field : vocabulary.catalogue().fields()) {
            if (field.answered()) {
                for (int i = 0; i < (field.section().repeats() ? 3 : 1); i++) {
                    if (chance(0.3)) {
                        Answer answer =
                                chance(0.2)
                                        ? new Answer.Gap(
                                                pick(List.of(GapReason.values())), maybeText())
                                        : new Answer.Known(
                                                value(field.type(), members),
                                                chance(0.7) ? "" : code("AGENCY_TYPE"));
                        answers.put(new AnswerKey(field.key(), i), answer);
                    }
                }
            }
        }
        List<ToxicologyReport> toxicology = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            toxicology.add(
                    new ToxicologyReport(
                            id(),
                            code("TOX_KIND"),
                            maybeText(),
                            maybeText(),
                            maybeDate(),
                            maybeDate(),
                            maybeDate(),
                            maybe("MATRIX"),
                            maybeText()));
        }
        List<SubstanceEvidence> evidence = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Optional<String> substance = chance(0.2) ? Optional.empty() : Optional.of(substance());
            evidence.add(
                    new SubstanceEvidence(
                            id(),
                            substance,
                            substance.isEmpty() ? "x" + text() : maybeText(),
                            pick(List.of(EvidenceStage.values())),
                            maybe("SUB_ROLE"),
                            maybe("SUB_SOURCE"),
                            maybe("YNU"),
                            maybe("ROUTE"),
                            maybe("FORM"),
                            maybeText(),
                            maybe("YNU"),
                            maybe("MATRIX"),
                            chance(0.5) ? "" : "<5",
                            chance(0.5) ? "" : "µg/L",
                            maybeText(),
                            maybeDate(),
                            maybe("CERT_LINE"),
                            toxicology.isEmpty() || chance(0.4)
                                    ? Optional.empty()
                                    : Optional.of(pick(toxicology).id()),
                            maybeText()));
        }
        List<FactorFinding> factors = new ArrayList<>();
        for (String factor : several(() -> pick(List.copyOf(vocabulary.factors().keySet())))) {
            factors.add(
                    new FactorFinding(
                            id(),
                            factor,
                            pick(List.of(Influence.values())),
                            maybe("MODIFIABLE"),
                            maybeText()));
        }
        List<AgencyReturn> returns = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            List<LocalDate> reminders = new ArrayList<>();
            while (chance(0.4)) {
                reminders.add(day());
            }
            returns.add(
                    new AgencyReturn(
                            id(),
                            code("AGENCY_TYPE"),
                            maybeText(),
                            maybeDay(),
                            maybeDay(),
                            code("AGENCY_STATUS"),
                            reminders,
                            maybeDay(),
                            maybe("RECORDS_HELD"),
                            maybeText(),
                            maybe("DISCLOSURE"),
                            maybeText()));
        }
        List<ChronologyEntry> chronology = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            chronology.add(
                    new ChronologyEntry(
                            id(),
                            date(),
                            chance(0.5) ? Optional.empty() : Optional.of(time()),
                            code("EVENT_TYPE"),
                            maybeText(),
                            returns.isEmpty() || chance(0.3)
                                    ? Optional.empty()
                                    : Optional.of(pick(returns).id()),
                            chance(0.3),
                            chance(0.3),
                            code("OUTPUT_TIER"),
                            maybe("AGENCY_TYPE"),
                            List.of(),
                            List.of()));
        }
        decide(chronology, returns);
        List<CaseLink> links = new ArrayList<>();
        if (ids.size() > 1 && chance(0.5)) {
            CaseId other = ids.get((number + 1 + random.nextInt(ids.size() - 1)) % ids.size());
            links.add(new CaseLink(other, code("LINK_TYPE")));
        }
        return new ReviewCase(
                ids.get(number),
                CaseReference.of("SHE", 2025, number + 1),
                0,
                new Answers(answers),
                evidence,
                factors,
                returns,
                chronology,
                links,
                toxicology);
    }

    /** Some lines are several sources' of one event, and some were decided to be another. */
    private void decide(List<ChronologyEntry> chronology, List<AgencyReturn> returns) {
        List<UUID> lines = new ArrayList<>();
        for (int i = 0; i < chronology.size(); i++) {
            ChronologyEntry entry = chronology.get(i);
            lines.add(entry.id());
            if (chance(0.4)) {
                List<Statement> statements = new ArrayList<>();
                statements.add(Statement.of(entry));
                do {
                    boolean form = chance(0.3);
                    Statement said =
                            new Statement(
                                    form ? formLine() : id(),
                                    form || returns.isEmpty() || chance(0.3)
                                            ? Optional.empty()
                                            : Optional.of(pick(returns).id()),
                                    maybe("AGENCY_TYPE"),
                                    date(),
                                    chance(0.5) ? Optional.empty() : Optional.of(time()),
                                    code("EVENT_TYPE"),
                                    maybeText(),
                                    form
                                            ? Optional.of(new FieldKey("justice.prisonRelease"))
                                            : Optional.empty());
                    statements.add(said);
                    lines.add(said.line());
                } while (chance(0.4));
                chronology.set(i, entry.withStatements(statements));
            }
        }
        for (int i = 0; i < chronology.size(); i++) {
            if (chance(0.4)) {
                ChronologyEntry entry = chronology.get(i);
                LinkedHashSet<UUID> apart = new LinkedHashSet<>();
                do {
                    apart.add(chance(0.3) ? formLine() : pick(lines));
                } while (chance(0.5));
                chronology.set(i, entry.withApartFrom(List.copyOf(apart)));
            }
        }
    }

    /** The identity of a line that the form holds, which every case gives alike. */
    private UUID formLine() {
        return UUID.nameUUIDFromBytes(
                date().text().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    Meeting meeting(List<PanelMember> members, List<ReviewCase> cases) {
        List<Attendance> attendance = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            attendance.add(
                    new Attendance(
                            id(),
                            chance(0.5) ? Optional.empty() : Optional.of(pick(members).id()),
                            text(),
                            code("AGENCY_TYPE"),
                            maybeText(),
                            pick(List.of(Presence.values())),
                            maybeText(),
                            chance(0.5)));
        }
        List<AgendaItem> agenda = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            agenda.add(
                    new AgendaItem(
                            id(),
                            pick(List.of(AgendaKind.values())),
                            maybeText(),
                            chance(0.5) ? Optional.empty() : Optional.of(pick(cases).id()),
                            random.nextInt(60),
                            maybeText(),
                            maybeText()));
        }
        List<CaseDiscussion> discussions = new ArrayList<>();
        for (int i = 0; i < Math.min(3, cases.size()); i++) {
            discussions.add(
                    new CaseDiscussion(
                            id(),
                            cases.get(i).id(),
                            maybeText(),
                            maybeText(),
                            maybeText(),
                            maybeText(),
                            maybeText(),
                            maybeText(),
                            maybeText(),
                            maybe("PREVENT"),
                            maybe("PANEL_CONF"),
                            chance(0.5)
                                    ? Optional.empty()
                                    : Optional.of(pick(List.of(CaseDecision.values()))),
                            maybeText(),
                            maybeDay(),
                            maybeText()));
        }
        return new Meeting(
                id(),
                0,
                "Meeting " + text(),
                LocalDate.of(2026, 3, 1).plusDays(random.nextInt(3)),
                "10:00",
                maybeText(),
                chance(0.5) ? Optional.empty() : Optional.of(pick(members).id()),
                chance(0.5) ? Optional.empty() : Optional.of(pick(members).id()),
                random.nextInt(9),
                pick(List.of(MeetingState.values())),
                maybeText(),
                attendance,
                List.of(
                        new DeclaredInterest(
                                attendance.getFirst().id(),
                                cases.getFirst().id(),
                                maybeText(),
                                chance(0.5))),
                agenda,
                discussions);
    }

    Recommendation recommendation(int number, List<Meeting> meetings, List<ReviewCase> cases) {
        return new Recommendation(
                id(),
                0,
                "R-2026-" + number,
                chance(0.3) ? Optional.empty() : Optional.of(pick(meetings).id()),
                chance(0.3) ? Optional.empty() : Optional.of(pick(cases).id()),
                day(),
                "x" + text(),
                maybe("REC_LEVEL"),
                maybe("REC_TYPE"),
                maybe("AGENCY_TYPE"),
                maybeText(),
                maybe("ACCEPTED"),
                maybeText(),
                maybeDay(),
                code("ACT_STATUS"),
                maybeText(),
                maybeText(),
                maybe("ESCALATED"));
    }

    PanelAction action(int number, List<Recommendation> recommendations, List<Meeting> meetings) {
        return new PanelAction(
                id(),
                0,
                "A-2026-" + number,
                chance(0.3) ? Optional.empty() : Optional.of(pick(recommendations).id()),
                chance(0.3) ? Optional.empty() : Optional.of(pick(meetings).id()),
                Optional.empty(),
                day(),
                "x" + text(),
                maybe("AGENCY_TYPE"),
                maybeText(),
                maybeDay(),
                code("ACT_STATUS"),
                maybeText(),
                maybeDay());
    }
}
