package vigil.words;

import java.text.NumberFormat;
import java.util.Optional;
import vigil.casework.PanelMemory;
import vigil.domain.pattern.Disposition;
import vigil.domain.pattern.FindingDecision;
import vigil.domain.pattern.Standing;
import vigil.domain.pattern.Verdict;
import vigil.domain.vocabulary.Vocabulary;
import vigil.patterns.Figures;
import vigil.patterns.Finding;
import vigil.patterns.Item;
import vigil.patterns.PatternBoard;

/** Says what the panel decided about a finding, and how the finding stood. */
public final class DecisionWords {

    /** Fewer deaths, or fewer others, are not told on paper that goes round. */
    private static final int FEW = 5;

    private final Words words;
    private final PatternWords patterns;
    private final Vocabulary vocabulary;

    public DecisionWords(Words words, Vocabulary vocabulary) {
        this.words = words;
        this.patterns = new PatternWords(words, vocabulary);
        this.vocabulary = vocabulary;
    }

    /** What a finding is about, without figures: the title of its item on an agenda. */
    public String title(Finding finding) {
        String key = "decision.title." + finding.type().name();
        String names =
                words.of(
                        "pattern.names." + Math.clamp(finding.items().size(), 1, 3),
                        finding.items().isEmpty()
                                ? new Object[] {""}
                                : finding.items().stream().map(this::name).toArray());
        String area = finding.area().map(vocabulary.list("AREA")::label).orElse("");
        return finding.area().isPresent()
                ? words.find(key + ".inArea", names, area)
                        .orElseGet(() -> words.of(key, names, area))
                : words.of(key, names, area);
    }

    private String name(Item item) {
        return patterns.name(item);
    }

    /**
     * What an agenda and minutes say of a finding: its sentence, or, where it rests on fewer than
     * five deaths or leaves fewer than five, no figures.
     */
    public String safely(Finding finding) {
        Figures figures = finding.figures();
        long rest = figures.denominator() - figures.observed();
        return figures.observed() < FEW || (rest > 0 && rest < FEW)
                ? words.of("decision.raised.few")
                : patterns.say(finding.sentence());
    }

    /** Where a finding stands, in a word or two; nothing if nothing was decided. */
    public Optional<String> chip(PanelMemory memory, Finding finding, PatternBoard board) {
        if (memory.isBack(finding, board)) {
            return Optional.of(words.of("decision.back"));
        }
        Disposition now = memory.disposition(finding.key());
        return now == Disposition.OPEN ? Optional.empty() : Optional.of(disposition(now));
    }

    public String disposition(Disposition disposition) {
        return words.of("decision.disposition." + disposition.name());
    }

    /** What became of a finding since the last meeting; nothing if there is no meeting to say. */
    public Optional<String> sinceLastMeeting(PanelMemory memory, Finding finding) {
        if (memory.last().isEmpty()) {
            return Optional.empty();
        }
        String date = words.date(memory.last().get().date());
        if (memory.newSinceLastMeeting(finding)) {
            return Optional.of(words.of("decision.since.new", date));
        }
        return memory.atLastMeeting(finding)
                .map(then -> changed("decision.since", then, finding, date));
    }

    /** The same in a word or two; nothing if nothing changed. */
    public Optional<String> sign(PanelMemory memory, Finding finding) {
        if (memory.newSinceLastMeeting(finding)) {
            return Optional.of(words.of("decision.sign.new"));
        }
        long now = finding.figures().observed();
        return memory.atLastMeeting(finding)
                .filter(then -> then.observed() != now)
                .map(then -> words.of("decision.sign.was", then.observed(), now));
    }

    /** What became of a finding since it was decided about. */
    public Optional<String> sinceDecision(PanelMemory memory, Finding finding) {
        return memory.atDecision(finding)
                .filter(then -> then.observed() != finding.figures().observed())
                .map(then -> changed("decision.then", then, finding, ""));
    }

    private String changed(String key, Standing then, Finding finding, String date) {
        long now = finding.figures().observed();
        return now == then.observed()
                ? words.of(key + ".same", now, date)
                : words.of(key + ".changed", then.observed(), now, date);
    }

    /** How a finding stood. */
    public String figures(Standing standing) {
        String level = words.of("patterns.level." + standing.claim().name());
        if (standing.expected().isEmpty()) {
            return words.of(
                    "decision.figures.count", standing.observed(), standing.denominator(), level);
        }
        NumberFormat format = NumberFormat.getNumberInstance(words.locale());
        double expected = standing.expected().getAsDouble();
        format.setMaximumFractionDigits(expected < 10 ? 1 : 0);
        return words.of(
                "decision.figures",
                standing.observed(),
                standing.denominator(),
                format.format(expected),
                level);
    }

    /**
     * What was decided, in a sentence without its reason.
     *
     * @param by who
     * @param meeting the title of the meeting it was raised to, or nothing
     */
    public String verdict(FindingDecision decision, String by, String meeting) {
        return switch (decision.verdict()) {
            case Verdict.Watched watched -> words.of("decision.verdict.watched", by);
            case Verdict.Raised raised ->
                    meeting.isEmpty()
                            ? words.of("decision.verdict.raised", by)
                            : words.of("decision.verdict.raisedTo", by, meeting);
            case Verdict.Snoozed snoozed ->
                    words.of("decision.verdict.snoozed", by, words.date(snoozed.until()));
            case Verdict.Dismissed dismissed -> words.of("decision.verdict.dismissed", by);
            case Verdict.TakenUp taken -> words.of("decision.verdict.takenUp", by);
            case Verdict.Undone undone -> words.of("decision.verdict.undone", by);
        };
    }
}
