package vigil.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Stream;
import vigil.disclosure.identity.KnownIdentifiers;
import vigil.disclosure.identity.Relabelling;
import vigil.domain.access.PanelMember;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.DerivedFacts;
import vigil.domain.casefile.EvidenceStage;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.SubstanceEvidence;
import vigil.domain.casefile.TwoViews;
import vigil.domain.panel.AgendaItem;
import vigil.domain.panel.AgendaKind;
import vigil.domain.panel.CaseDiscussion;
import vigil.domain.panel.MeetingState;
import vigil.domain.panel.OutputTier;
import vigil.domain.panel.PanelAction;
import vigil.domain.panel.Presence;
import vigil.domain.panel.Recommendation;
import vigil.domain.vocabulary.Factor;
import vigil.domain.vocabulary.Vocabulary;

/**
 * Makes the minutes of a tier from the one record, by leaving out. The full version has everything
 * but what the police or the law restrict and what concerns next of kin; the public one has themes,
 * learning, recommendations and counts that are not small, and no case, no name and no exact place.
 */
public final class MinutesProjection {

    private final MinutesRecord record;
    private final Vocabulary vocabulary;

    private MinutesProjection(MinutesRecord record) {
        this.record = record;
        this.vocabulary = record.vocabulary();
    }

    /** The tiers that can be made so far. */
    public static List<OutputTier> tiers() {
        return List.of(OutputTier.FULL, OutputTier.AGENCY, OutputTier.REDACTED, OutputTier.PUBLIC);
    }

    /** Codes of the agencies that an extract can be made for. */
    public static List<String> agencies(MinutesRecord record) {
        return List.copyOf(AgencyMinutes.agencies(record));
    }

    /**
     * The minutes of a tier, with labels in the place of what points to people.
     *
     * @param agency code of the agency whose extract it is; empty for any other tier
     * @param known what may not stand in it
     */
    public static MadeMinutes make(
            MinutesRecord record, OutputTier tier, String agency, KnownIdentifiers known) {
        MinutesProjection projection = new MinutesProjection(record);
        Relabelling labels =
                new Relabelling(
                        known,
                        tier == OutputTier.REDACTED || tier == OutputTier.PUBLIC,
                        record.asOf());
        return switch (tier) {
            case FULL -> new MadeMinutes(projection.full(), List.of());
            case AGENCY ->
                    new MadeMinutes(
                            new AgencyMinutes(record, projection, agency, labels).view(),
                            labels.log());
            case REDACTED ->
                    new MadeMinutes(
                            new RedactedMinutes(record, projection, labels).view(), labels.log());
            case PUBLIC ->
                    new MadeMinutes(
                            new PublicLabels(labels).of(record, projection.published()),
                            labels.log());
            case ALERT -> throw new IllegalArgumentException("no minutes of this tier: " + tier);
        };
    }

    /** The full version, or the public one before anything in it is relabelled. */
    public static MinutesView of(MinutesRecord record, OutputTier tier) {
        MinutesProjection projection = new MinutesProjection(record);
        return switch (tier) {
            case FULL -> projection.full();
            case PUBLIC -> projection.published();
            case AGENCY, REDACTED, ALERT ->
                    throw new IllegalArgumentException("no minutes of this tier: " + tier);
        };
    }

    private MinutesView full() {
        var meeting = record.meeting();
        return new MinutesView(
                OutputTier.FULL,
                record.profile().name(),
                meeting.title(),
                meeting.date(),
                meeting.startsAt(),
                meeting.venue(),
                record.markings().of(OutputTier.FULL),
                draft(),
                meeting.chair().flatMap(this::name),
                meeting.secretary().flatMap(this::name),
                meeting.quorate(),
                present(),
                meeting.quorum(),
                meeting.attendance().stream()
                        .map(a ->
                                new MinutesView.Attendee(
                                        a.name(),
                                        agency(a.agency()),
                                        a.role(),
                                        a.presence(),
                                        a.deputyFor(),
                                        a.confidentialityAccepted()))
                        .toList(),
                represented(),
                interests(),
                meeting.confidentiality(),
                items(true),
                casePages(),
                meeting.discussions().size(),
                learning(),
                themes(),
                Stream.concat(record.recommendations().stream(), again())
                        .map(r -> line(r, true))
                        .toList(),
                record.actions().stream().map(a -> line(a, true)).toList(),
                surveillance(false),
                record.since(),
                record.next().map(m -> m.date()),
                "",
                record.approvedOn(),
                record.approved(),
                record.amended(),
                course());
    }

    private MinutesView published() {
        var meeting = record.meeting();
        return new MinutesView(
                OutputTier.PUBLIC,
                record.profile().name(),
                meeting.title(),
                meeting.date(),
                "",
                "",
                record.markings().of(OutputTier.PUBLIC),
                draft(),
                Optional.empty(),
                Optional.empty(),
                meeting.quorate(),
                present(),
                meeting.quorum(),
                List.of(),
                represented(),
                List.of(),
                "",
                items(false),
                List.of(),
                meeting.discussions().size(),
                learning(),
                themes(),
                record.recommendations().stream().map(r -> line(r, false)).toList(),
                record.actions().stream().map(a -> line(a, false)).toList(),
                surveillance(true),
                record.since(),
                record.next().map(m -> m.date()),
                "",
                record.approvedOn(),
                record.approved(),
                record.amended(),
                List.of());
    }

    boolean draft() {
        return record.meeting().state() == MeetingState.PLANNED
                || record.meeting().state() == MeetingState.HELD;
    }

    int present() {
        return (int)
                record.meeting().attendance().stream().filter(a -> a.presence().counts()).count();
    }

    private Optional<String> name(java.util.UUID member) {
        return record.members().stream()
                .filter(m -> m.id().equals(member))
                .map(PanelMember::name)
                .findFirst();
    }

    String agency(String code) {
        return vocabulary.list("AGENCY_TYPE").label(code);
    }

    List<String> represented() {
        TreeSet<String> agencies = new TreeSet<>();
        record.meeting().attendance().stream()
                .filter(a -> a.presence().counts() || a.presence() == Presence.OBSERVER)
                .forEach(a -> agencies.add(agency(a.agency())));
        return List.copyOf(agencies);
    }

    private List<MinutesView.Interest> interests() {
        return record.meeting().interests().stream()
                .map(interest ->
                        new MinutesView.Interest(
                                record.meeting().attendance().stream()
                                        .filter(a -> a.id().equals(interest.attendance()))
                                        .map(a -> a.name())
                                        .findFirst()
                                        .orElse(""),
                                Optional.ofNullable(record.cases().get(interest.reviewCase()))
                                        .map(c -> c.reference().text())
                                        .orElse(""),
                                interest.note(),
                                interest.leftRoom()))
                .toList();
    }

    /** Recommendations that stood already and were made again, each once. */
    private Stream<Recommendation> again() {
        return record.again().values().stream()
                .flatMap(List::stream)
                .filter(r -> !record.recommendations().contains(r))
                .distinct()
                .sorted(java.util.Comparator.comparing(Recommendation::reference));
    }

    /** Who came late, left and came back, and when it was over; nothing of the clock. */
    private List<MinutesView.Moment> course() {
        List<MinutesView.Moment> moments = new ArrayList<>();
        boolean begun = false;
        for (MinutesRecord.Movement each : record.course()) {
            boolean told =
                    switch (each.kind()) {
                        case ITEM_BEGUN -> !begun;
                        case PAUSED, GONE_ON -> false;
                        default -> true;
                    };
            begun = true;
            if (told) {
                moments.add(
                        new MinutesView.Moment(
                                each.at(),
                                each.kind(),
                                each.person().map(this::attending).orElse(""),
                                each.item().map(this::title).orElse("")));
            }
        }
        return moments;
    }

    private String attending(java.util.UUID attendance) {
        return record.meeting().attendance().stream()
                .filter(a -> a.id().equals(attendance))
                .map(a -> a.name())
                .findFirst()
                .orElse("");
    }

    private String title(java.util.UUID item) {
        return record.meeting().agenda().stream()
                .filter(i -> i.id().equals(item))
                .map(i ->
                        i.reviewCase()
                                .flatMap(id -> Optional.ofNullable(record.cases().get(id)))
                                .map(c -> c.reference().text())
                                .orElse(i.title()))
                .findFirst()
                .orElse("");
    }

    /** Items other than cases. What was said is free text and stays in; only decisions go out. */
    private List<MinutesView.Item> items(boolean withDiscussion) {
        return record.meeting().agenda().stream()
                .filter(item -> item.kind() != AgendaKind.CASE)
                .filter(item -> withDiscussion || travels(item))
                .map(item ->
                        new MinutesView.Item(
                                item.kind(),
                                item.title(),
                                withDiscussion ? item.discussion() : "",
                                item.decision()))
                .toList();
    }

    private static boolean travels(AgendaItem item) {
        return switch (item.kind()) {
            case ALERTS, THEMES, FEED -> !item.decision().isBlank();
            default -> false;
        };
    }

    private List<MinutesView.CasePage> casePages() {
        List<MinutesView.CasePage> pages = new ArrayList<>();
        for (AgendaItem item : record.meeting().agenda()) {
            item.reviewCase()
                    .flatMap(id -> Optional.ofNullable(record.cases().get(id)))
                    .flatMap(c -> record.meeting().discussion(c.id()).map(d -> page(c, d)))
                    .ifPresent(pages::add);
        }
        return pages;
    }

    private MinutesView.CasePage page(ReviewCase reviewCase, CaseDiscussion said) {
        return new MinutesView.CasePage(
                reviewCase.reference().text(),
                facts(reviewCase),
                reviewCase.chronology().stream()
                        .filter(entry -> entry.missed() || entry.good())
                        .map(entry ->
                                new MinutesView.Event(
                                        entry.date().text(),
                                        entry.what(),
                                        entry.missed(),
                                        entry.good()))
                        .toList(),
                said.presenter(),
                said.summary(),
                said.agencies(),
                said.wentWell(),
                said.different(),
                reviewCase.factors().stream()
                        .map(finding ->
                                new MinutesView.FactorLine(
                                        vocabulary.factorName(finding.factor()),
                                        finding.influence().grade(),
                                        vocabulary
                                                .factor(finding.factor())
                                                .filter(Factor::protective)
                                                .isPresent(),
                                        finding.note()))
                        .toList(),
                said.preventability().map(vocabulary.list("PREVENT")::label).orElse(""),
                said.confidence().map(vocabulary.list("PANEL_CONF")::label).orElse(""),
                said.learning(),
                Stream.concat(
                                record.recommendations().stream()
                                        .filter(r ->
                                                r.reviewCase()
                                                        .filter(reviewCase.id()::equals)
                                                        .isPresent()),
                                record.again().getOrDefault(reviewCase.id(), List.of()).stream())
                        .map(r -> r.reference() + " " + r.wording())
                        .toList(),
                said.decision().map(Enum::name),
                said.returnReason(),
                said.disagreement());
    }

    /** Who, when, where and what was found; never the police's or the family's answers. */
    private List<MinutesView.Fact> facts(ReviewCase reviewCase) {
        Answers answers = reviewCase.answers();
        List<MinutesView.Fact> facts = new ArrayList<>();
        add(facts, "name", reviewCase.name());
        OptionalInt age = DerivedFacts.ageAtDeath(answers);
        add(facts, "age", age.isPresent() ? String.valueOf(age.getAsInt()) : "");
        add(facts, "sex", answers.code(Fields.SEX).map(vocabulary.list("SEX")::label).orElse(""));
        add(facts, "died", reviewCase.dateOfDeath().map(PartialDate::text).orElse(""));
        add(
                facts,
                "place",
                answers.code(Fields.PLACE).map(vocabulary.list("PLACE")::label).orElse(""));
        add(
                facts,
                "area",
                answers.code(Fields.AREA_OF_RESIDENCE)
                        .map(vocabulary.list("AREA")::label)
                        .orElse(""));
        add(
                facts,
                "treatment",
                answers.code(Fields.TREATMENT_STATUS)
                        .map(vocabulary.list("TX_STATUS")::label)
                        .orElse(""));
        add(facts, "confirmed", substances(reviewCase, true));
        add(facts, "suspected", substances(reviewCase, false));
        add(
                facts,
                "conclusion",
                answers.code(Fields.CONCLUSION)
                        .map(vocabulary.list("CONCLUSION")::label)
                        .orElse(""));
        add(facts, "panelView", panelView(answers, vocabulary));
        return facts;
    }

    /** The panel's view beside a conclusion that differs from it; nothing if they agree. */
    static String panelView(Answers answers, Vocabulary vocabulary) {
        TwoViews views = TwoViews.of(answers);
        return views.differ() ? views.panel().map(vocabulary.list("INTENT")::label).orElse("") : "";
    }

    static void add(List<MinutesView.Fact> facts, String caption, String value) {
        if (!value.isBlank()) {
            facts.add(new MinutesView.Fact(caption, value));
        }
    }

    String substances(ReviewCase reviewCase, boolean confirmed) {
        return String.join(
                ", ",
                reviewCase.evidence().stream()
                        .filter(e -> e.stage().strength() != EvidenceStage.Strength.NONE)
                        .filter(e -> e.stage().confirmed() == confirmed)
                        .map(this::substance)
                        .distinct()
                        .toList());
    }

    private String substance(SubstanceEvidence evidence) {
        return evidence.substance().map(vocabulary.substances()::name).orElse(evidence.asWritten());
    }

    private List<String> learning() {
        return record.meeting().discussions().stream()
                .map(CaseDiscussion::learning)
                .filter(text -> !text.isBlank())
                .toList();
    }

    List<MinutesView.Theme> themes() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (CaseDiscussion said : record.meeting().discussions()) {
            Arrays.stream(said.themes().split("[;,]"))
                    .map(String::strip)
                    .filter(theme -> !theme.isEmpty())
                    .distinct()
                    .forEach(theme -> counts.merge(theme, 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .map(e -> new MinutesView.Theme(e.getKey(), e.getValue()))
                .sorted(
                        java.util.Comparator.comparingInt(MinutesView.Theme::cases)
                                .reversed()
                                .thenComparing(MinutesView.Theme::name))
                .toList();
    }

    MinutesView.Line line(Recommendation r, boolean named) {
        return new MinutesView.Line(
                r.reference(),
                r.wording(),
                owner(r.ownerAgency(), r.ownerPerson(), named),
                r.due(),
                vocabulary.list("ACT_STATUS").label(r.status()),
                r.due().filter(due -> due.isBefore(record.asOf())).isPresent()
                        && r.status().equals(PanelAction.NOT_STARTED));
    }

    MinutesView.Line line(PanelAction a, boolean named) {
        return new MinutesView.Line(
                a.reference(),
                a.wording(),
                owner(a.ownerAgency(), a.ownerPerson(), named),
                a.due(),
                vocabulary.list("ACT_STATUS").label(a.status()),
                a.overdue(record.asOf()));
    }

    private String owner(Optional<String> agency, String person, boolean named) {
        String of = agency.map(this::agency).orElse("");
        return named && !person.isBlank() ? (of.isEmpty() ? person : person + ", " + of) : of;
    }

    List<MinutesView.Surveillance> surveillance(boolean suppressed) {
        List<MinutesView.Surveillance> lines = new ArrayList<>();
        if (suppressed) {
            // One total only: with areas beside it a small cell could be worked out again.
            int total = record.notified().values().stream().mapToInt(Integer::intValue).sum();
            lines.add(new MinutesView.Surveillance("", "", shown(total)));
            return lines;
        }
        vocabulary
                .list("AREA")
                .codes()
                .forEach(area ->
                        vocabulary
                                .list("CASE_TYPE")
                                .codes()
                                .forEach(type ->
                                        Optional.ofNullable(
                                                        record.notified()
                                                                .get(
                                                                        new MinutesRecord
                                                                                .AreaAndType(
                                                                                area.code(),
                                                                                type.code())))
                                                .ifPresent(n ->
                                                        lines.add(
                                                                new MinutesView.Surveillance(
                                                                        area.label(),
                                                                        type.label(),
                                                                        String.valueOf(n))))));
        return lines;
    }

    private String shown(int count) {
        return count > 0 && count < record.threshold()
                ? "<" + record.threshold()
                : String.valueOf(count);
    }
}
