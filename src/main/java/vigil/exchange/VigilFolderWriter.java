package vigil.exchange;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vigil.casework.AlertStore;
import vigil.casework.Intake;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.domain.access.PanelMember;
import vigil.domain.alert.AlertPart;
import vigil.domain.alert.AlertReport;
import vigil.domain.alert.AlertScores;
import vigil.domain.alert.AlertText;
import vigil.domain.alert.DrugAlert;
import vigil.domain.casefile.AgencyReturn;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseLink;
import vigil.domain.casefile.ChronologyEntry;
import vigil.domain.casefile.ClockTime;
import vigil.domain.casefile.FactorFinding;
import vigil.domain.casefile.FieldDefinition;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.SubstanceEvidence;
import vigil.domain.casefile.ToxicologyReport;
import vigil.domain.panel.AgendaItem;
import vigil.domain.panel.Area;
import vigil.domain.panel.Attendance;
import vigil.domain.panel.CaseDiscussion;
import vigil.domain.panel.DeclaredInterest;
import vigil.domain.panel.FollowThrough;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.PanelAction;
import vigil.domain.panel.PanelProfile;
import vigil.domain.panel.Recommendation;
import vigil.domain.vocabulary.Vocabulary;

/**
 * Writes what a source hands over as a folder of CSV files that {@link VigilFolder} reads, case by
 * case. Identities become names: a case its reference, a meeting its day, a member a running
 * number. panel.csv is written last, so that a folder without it was not finished. An answer
 * without content (an empty text, no codes) is not written.
 */
public final class VigilFolderWriter implements Intake, AutoCloseable {

    private final PanelProfile profile;
    private final List<FieldDefinition> fields;
    private final Vocabulary vocabulary;
    private final TableOutput output;
    private final Map<UUID, String> members = new HashMap<>();
    private final Map<CaseId, String> cases = new HashMap<>();
    private final List<UnwrittenLink> links = new ArrayList<>();
    private final Map<UUID, String> meetings = new HashMap<>();
    private final Set<String> meetingNames = new HashSet<>();
    private final Map<UUID, String> recommendations = new HashMap<>();
    private final Map<UUID, String> items = new HashMap<>();

    /** A link waits until the case at its other end has a reference. */
    private record UnwrittenLink(String reference, CaseLink link) {}

    private VigilFolderWriter(PanelProfile profile, Vocabulary vocabulary, Output output) {
        this.profile = profile;
        this.vocabulary = vocabulary;
        this.fields =
                vocabulary.catalogue().fields().stream().filter(FieldDefinition::answered).toList();
        this.output = output.of(fields.stream().map(field -> field.key().text()).toList());
    }

    /** Makes what is written to, with the columns of the cases. */
    private interface Output {
        TableOutput of(List<String> fields);
    }

    /**
     * Starts a workbook with the tables of cases as sheets; what is said of meetings is left out.
     *
     * @param about what its first sheet says, line by line; its marking first
     */
    public static VigilFolderWriter workbook(
            Path file, List<String> about, PanelProfile profile, Vocabulary vocabulary)
            throws Refused {
        VigilFolderWriter writer =
                new VigilFolderWriter(
                        profile, vocabulary, fields -> new WorkbookOutput(file, about, fields));
        writer.output.begin();
        return writer;
    }

    /**
     * Starts a folder, which is created if it is not there.
     *
     * @throws Refused if it holds a finished folder of this kind already, or cannot be written
     */
    public static VigilFolderWriter create(Path folder, PanelProfile profile, Vocabulary vocabulary)
            throws Refused {
        if (Files.exists(folder.resolve(FolderLayout.PANEL.file()))) {
            throw new Refused(new Problem.AlreadyThere(CsvTable.fileName(folder)));
        }
        VigilFolderWriter writer =
                new VigilFolderWriter(
                        profile, vocabulary, fields -> new FolderOutput(folder, fields));
        writer.output.begin();
        return writer;
    }

    @Override
    public void rowRead() {}

    @Override
    public void coded(String what) {}

    @Override
    public void skipped(String column, String reason, String value) {}

    @Override
    public void refused(String place, String column, String reason) {
        throw new IllegalStateException("what is written comes from facts, not from rows");
    }

    @Override
    public void member(PanelMember member) throws Refused {
        String key = "m" + (members.size() + 1);
        members.put(member.id(), key);
        output.row(
                FolderLayout.MEMBERS,
                key,
                member.userName().orElse(""),
                member.name(),
                member.agency(),
                member.role().name(),
                TableOutput.yes(member.active()),
                TableOutput.yes(member.cleared()));
    }

    @Override
    public void reviewCase(ReviewCase reviewCase, boolean needsReference) throws Refused {
        String reference = reviewCase.reference().text();
        cases.put(reviewCase.id(), reference);
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
        reviewCase.links().forEach(link -> links.add(new UnwrittenLink(reference, link)));
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
                    String cell = CaseCells.write(answer, field.type(), this::memberKey);
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

    private String memberKey(String id) {
        try {
            return members.getOrDefault(UUID.fromString(id), id);
        } catch (IllegalArgumentException notAnIdentity) {
            return id;
        }
    }

    @Override
    public void meeting(Meeting meeting) throws Refused {
        String key = meeting.date().toString();
        for (int again = 2; !meetingNames.add(key); again++) {
            key = meeting.date() + "-" + again;
        }
        meetings.put(meeting.id(), key);
        output.row(
                FolderLayout.MEETINGS,
                key,
                meeting.title(),
                meeting.date().toString(),
                meeting.startsAt(),
                meeting.venue(),
                member(meeting.chair()),
                member(meeting.secretary()),
                String.valueOf(meeting.quorum()),
                meeting.state().name(),
                meeting.confidentiality());
        Map<UUID, String> seats = new HashMap<>();
        for (Attendance a : meeting.attendance()) {
            String seat = String.valueOf(seats.size() + 1);
            seats.put(a.id(), seat);
            output.row(
                    FolderLayout.ATTENDANCE,
                    key,
                    seat,
                    member(a.member()),
                    a.name(),
                    a.agency(),
                    a.role(),
                    a.presence().name(),
                    a.deputyFor(),
                    TableOutput.yes(a.confidentialityAccepted()));
        }
        for (DeclaredInterest i : meeting.interests()) {
            output.row(
                    FolderLayout.INTERESTS,
                    key,
                    seats.getOrDefault(i.attendance(), ""),
                    reference(Optional.of(i.reviewCase())),
                    i.note(),
                    TableOutput.yes(i.leftRoom()));
        }
        for (AgendaItem item : meeting.agenda()) {
            output.row(
                    FolderLayout.AGENDA,
                    key,
                    item.kind().name(),
                    item.title(),
                    reference(item.reviewCase()),
                    String.valueOf(item.minutesPlanned()),
                    item.discussion(),
                    item.decision());
        }
        for (CaseDiscussion d : meeting.discussions()) {
            output.row(
                    FolderLayout.DISCUSSIONS,
                    key,
                    reference(Optional.of(d.reviewCase())),
                    d.presenter(),
                    d.summary(),
                    d.agencies(),
                    d.wentWell(),
                    d.different(),
                    d.learning(),
                    d.disagreement(),
                    d.preventability().orElse(""),
                    d.confidence().orElse(""),
                    d.decision().map(Enum::name).orElse(""),
                    d.themes(),
                    TableOutput.date(d.returnOn()),
                    d.returnReason());
        }
    }

    @Override
    public void recommendation(Recommendation r) throws Refused {
        recommendations.put(r.id(), r.reference());
        items.put(r.id(), r.reference());
        output.row(
                FolderLayout.RECOMMENDATIONS,
                r.reference(),
                meetingKey(r.meeting()),
                reference(r.reviewCase()),
                r.madeOn().toString(),
                r.wording(),
                r.reach().orElse(""),
                r.kind().orElse(""),
                r.ownerAgency().orElse(""),
                r.ownerPerson(),
                r.accepted().orElse(""),
                r.acceptedReason(),
                TableOutput.date(r.due()),
                r.status(),
                r.evidence(),
                r.effectMeasure(),
                r.escalated().orElse(""));
    }

    @Override
    public void followThrough(FollowThrough t) throws Refused {
        output.row(
                FolderLayout.FOLLOW_THROUGH,
                items.getOrDefault(t.item(), ""),
                TableOutput.date(t.repliedOn()),
                t.factor().orElse(""),
                t.pillars().stream().map(Enum::name).collect(Collectors.joining(" ")),
                TableOutput.date(t.lookOn()),
                TableOutput.date(t.lookedOn()),
                t.found());
    }

    @Override
    public void alert(DrugAlert alert, List<AlertStore.Event> events) throws Refused {
        AlertReport report = alert.report();
        AlertScores scores = alert.scores();
        AlertText text = alert.text();
        output.row(
                FolderLayout.ALERTS,
                alert.reference(),
                report.received().toString(),
                report.source().orElse(""),
                report.criterion().orElse(""),
                report.substance().orElse(""),
                report.description(),
                report.area().orElse(""),
                report.evidence().orElse(""),
                number(scores.of(AlertScores.Question.RELEVANCE)),
                number(scores.of(AlertScores.Question.SPREAD)),
                number(scores.of(AlertScores.Question.SERIOUSNESS)),
                number(scores.of(AlertScores.Question.PLAUSIBILITY)),
                scores.note(),
                alert.decision().map(Enum::name).orElse(""),
                alert.grade().map(Enum::name).orElse(""),
                String.join(" ", alert.audience()),
                text.of(AlertPart.TITLE),
                text.of(AlertPart.KNOWN),
                text.of(AlertPart.SIGNS),
                text.of(AlertPart.ADVICE),
                text.of(AlertPart.SAY),
                text.of(AlertPart.AVOID),
                TableOutput.date(alert.dates().issued()),
                TableOutput.date(alert.dates().expires()),
                TableOutput.date(alert.dates().withdrawn()),
                number(alert.reached()));
        for (CaseId id : alert.cases()) {
            String reference = reference(Optional.of(id));
            if (!reference.isEmpty()) {
                output.row(FolderLayout.ALERT_CASES, alert.reference(), reference);
            }
        }
        for (DrugAlert.LinkedFinding finding : alert.findings()) {
            output.row(
                    FolderLayout.ALERT_FINDINGS, alert.reference(), finding.key(), finding.said());
        }
        for (AlertStore.Event event : events) {
            output.row(
                    FolderLayout.ALERT_EVENTS,
                    alert.reference(),
                    event.kind().name(),
                    event.at().toString(),
                    member(Optional.of(event.member())),
                    event.note(),
                    TableOutput.date(event.expires()),
                    event.recipient(),
                    event.sha256());
        }
    }

    private static String number(OptionalInt number) {
        return number.isPresent() ? String.valueOf(number.getAsInt()) : "";
    }

    @Override
    public void action(PanelAction a) throws Refused {
        items.put(a.id(), a.reference());
        output.row(
                FolderLayout.ACTIONS,
                a.reference(),
                a.recommendation().map(id -> recommendations.getOrDefault(id, "")).orElse(""),
                meetingKey(a.meeting()),
                reference(a.reviewCase()),
                a.raisedOn().toString(),
                a.wording(),
                a.ownerAgency().orElse(""),
                a.ownerPerson(),
                TableOutput.date(a.due()),
                a.status(),
                a.evidence(),
                TableOutput.date(a.completedOn()));
    }

    private String member(Optional<UUID> id) {
        return id.map(i -> members.getOrDefault(i, "")).orElse("");
    }

    private String reference(Optional<CaseId> id) {
        return id.map(i -> cases.getOrDefault(i, "")).orElse("");
    }

    private String meetingKey(Optional<UUID> id) {
        return id.map(i -> meetings.getOrDefault(i, "")).orElse("");
    }

    /** Finishes the folder. Until then it cannot be read. */
    public void finish() throws Refused {
        for (UnwrittenLink unwritten : links) {
            String other = cases.get(unwritten.link.other());
            if (other != null) {
                output.row(FolderLayout.LINKS, unwritten.reference, other, unwritten.link.type());
            }
        }
        List<List<String>> panel = new ArrayList<>();
        panel.add(List.of("panel", "", profile.name(), ""));
        for (Area area : profile.areas()) {
            panel.add(List.of("area", area.code(), area.name(), area.abbreviation()));
        }
        output.finish(panel);
    }

    /** Lets go of the files; without {@link #finish} the folder stays unfinished. */
    @Override
    public void close() {
        output.letGo();
    }
}
