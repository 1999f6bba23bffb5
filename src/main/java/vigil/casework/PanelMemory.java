package vigil.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.UUID;
import vigil.domain.panel.MeetingState;
import vigil.domain.pattern.Claim;
import vigil.domain.pattern.Disposition;
import vigil.domain.pattern.FindingDecision;
import vigil.domain.pattern.FindingRecord;
import vigil.domain.pattern.Standing;
import vigil.domain.pattern.Verdict;
import vigil.patterns.Finding;
import vigil.patterns.Level;
import vigil.patterns.Parked;
import vigil.patterns.PatternBoard;
import vigil.patterns.PatternSummary;
import vigil.patterns.Slice;

/**
 * What the panel remembers of findings: what it decided about each, and how each stood when it last
 * met.
 *
 * @param records what was decided, by {@link Finding#key}
 * @param last the last meeting at which it was recorded how findings stood
 * @param today the day on which it is asked
 */
public record PanelMemory(
        Map<String, FindingRecord> records, Optional<LastMeeting> last, LocalDate today) {

    /**
     * A meeting that was held.
     *
     * @param standings how findings stood then, by key
     */
    public record LastMeeting(
            UUID id, String title, LocalDate date, Map<String, Standing> standings) {

        public LastMeeting {
            standings = Map.copyOf(standings);
        }
    }

    public PanelMemory {
        records = Map.copyOf(records);
    }

    /** A panel that has decided nothing yet. */
    public static PanelMemory none(LocalDate today) {
        return new PanelMemory(Map.of(), Optional.empty(), today);
    }

    static PanelMemory read(Records records, LocalDate today) {
        Map<String, List<FindingDecision>> decisions = new LinkedHashMap<>();
        for (FindingDecision decision : records.findings().decisions()) {
            decisions.computeIfAbsent(decision.finding(), key -> new ArrayList<>()).add(decision);
        }
        Map<String, FindingRecord> all = new TreeMap<>();
        decisions.forEach((key, list) -> all.put(key, new FindingRecord(key, list)));
        Optional<LastMeeting> last =
                records.panel().meetings().stream()
                        .filter(meeting -> meeting.state() != MeetingState.PLANNED)
                        .filter(meeting -> records.findings().recorded(meeting.id()))
                        .findFirst()
                        .map(meeting ->
                                new LastMeeting(
                                        meeting.id(),
                                        meeting.title(),
                                        meeting.date(),
                                        records.findings().standings(meeting.id())));
        return new PanelMemory(all, last, today);
    }

    /** Everything decided about a finding. */
    public FindingRecord record(String key) {
        return records.getOrDefault(key, FindingRecord.none(key));
    }

    /** Where a finding stands with the panel. */
    public Disposition disposition(String key) {
        return record(key).disposition(today);
    }

    /** How a finding stood at the last meeting, if that can be compared. */
    public Optional<Standing> atLastMeeting(Finding finding) {
        return last.flatMap(meeting -> Optional.ofNullable(meeting.standings().get(finding.key())))
                .filter(then -> then.scope().equals(scope(finding.slice())));
    }

    /** Whether the last meeting looked at the same deaths and did not have this finding. */
    public boolean newSinceLastMeeting(Finding finding) {
        String scope = scope(finding.slice());
        return last.map(LastMeeting::standings)
                .filter(all -> !all.containsKey(finding.key()))
                .filter(all -> all.values().stream().anyMatch(s -> s.scope().equals(scope)))
                .isPresent();
    }

    /** How a finding stood when the decision that holds was made, if that can be compared. */
    public Optional<Standing> atDecision(Finding finding) {
        return record(finding.key())
                .current()
                .map(FindingDecision::standing)
                .filter(then -> then.scope().equals(scope(finding.slice())));
    }

    /** Whether it was set aside and stands on a board nevertheless: it grew, or its day came. */
    public boolean isBack(Finding finding, PatternBoard board) {
        boolean setAside =
                record(finding.key())
                        .current()
                        .filter(d ->
                                d.verdict() instanceof Verdict.Snoozed
                                        || d.verdict() instanceof Verdict.Dismissed)
                        .isPresent();
        return setAside && board.parked().stream().noneMatch(p -> p.key().equals(finding.key()));
    }

    /** How a finding stands now. */
    public static Standing standing(Finding finding) {
        return new Standing(
                finding.figures().observed(),
                finding.figures().denominator(),
                finding.figures().hasExpectation()
                        ? OptionalDouble.of(finding.figures().expected())
                        : OptionalDouble.empty(),
                Claim.valueOf(finding.level().name()),
                scope(finding.slice()));
    }

    /** Which deaths on what evidence, as a text that is equal only for the same. */
    static String scope(Slice slice) {
        if (slice.equals(Slice.everything().on(slice.basis()))) {
            return slice.basis().name();
        }
        String whole =
                slice.basis()
                        + " "
                        + slice.areas()
                        + " "
                        + slice.period()
                        + " "
                        + slice.having()
                        + " "
                        + slice.statuses();
        return whole.substring(0, Math.min(whole.length(), 4000));
    }

    /**
     * What a search is to keep off its board. Growth is judged only where the same deaths were
     * counted on the same evidence; elsewhere what is set aside stays aside.
     */
    Map<String, Parked> parked(Slice slice) {
        Map<String, Parked> parked = new TreeMap<>();
        String scope = scope(slice);
        records.forEach((key, record) -> {
            if (record.disposition(today).aside()) {
                Standing then = record.current().orElseThrow().standing();
                parked.put(
                        key,
                        then.scope().equals(scope)
                                ? new Parked(then.observed(), Level.valueOf(then.claim().name()))
                                : Parked.whatever());
            }
        });
        return parked;
    }

    /** The same with a line for everything watched or raised that would not have got one. */
    PatternSummary keeping(PatternSummary summary) {
        List<PatternBoard.Entry> lines = new ArrayList<>(summary.board().entries());
        List<String> there = new ArrayList<>(lines.stream().map(l -> l.finding().key()).toList());
        for (Finding finding : summary.findings()) {
            if (disposition(finding.key()).kept() && !there.contains(finding.key())) {
                lines.add(new PatternBoard.Entry(finding, List.of()));
                there.add(finding.key());
            }
        }
        return lines.size() == summary.board().entries().size()
                ? summary
                : summary.withBoard(
                        new PatternBoard(
                                lines, summary.board().byLuck(), summary.board().parked()));
    }
}
