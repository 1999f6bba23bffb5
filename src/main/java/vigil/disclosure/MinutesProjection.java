package vigil.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import vigil.disclosure.identity.KnownIdentifiers;
import vigil.disclosure.identity.Relabelling;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.EvidenceStage;
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
            case FULL -> new MadeMinutes(new FullMinutes(record, projection).view(), List.of());
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
            case FULL -> new FullMinutes(record, projection).view();
            case PUBLIC -> projection.published();
            case AGENCY, REDACTED, ALERT ->
                    throw new IllegalArgumentException("no minutes of this tier: " + tier);
        };
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

    /** Items other than cases. What was said is free text and stays in; only decisions go out. */
    List<MinutesView.Item> items(boolean withDiscussion) {
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

    List<String> learning() {
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
                        Comparator.comparingInt(MinutesView.Theme::cases)
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
