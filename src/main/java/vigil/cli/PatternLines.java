package vigil.cli;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import vigil.domain.vocabulary.Vocabulary;
import vigil.patterns.BeforeAfter;
import vigil.patterns.Finding;
import vigil.patterns.PatternBoard;
import vigil.patterns.PatternSummary;
import vigil.words.PatternWords;
import vigil.words.Words;

/** Says on the console what a search found. */
final class PatternLines {

    private static final int WIDTH = 96;
    private static final int CHANGES = 5;

    private final Words words;
    private final PatternWords patternWords;
    private final Output output;

    private final StandingForm standing;

    PatternLines(Words words, Vocabulary vocabulary, Output output, StandingForm standing) {
        this.standing = standing;
        this.words = words;
        this.patternWords = new PatternWords(words, vocabulary);
        this.output = output;
    }

    void say(PatternSummary summary) {
        output.say(
                "cli.patterns.deaths",
                summary.deaths(),
                words.date(summary.asAt()),
                summary.completeness().toxicologyBack());
        if (summary.board().entries().isEmpty()) {
            output.say("cli.patterns.nothing");
        }
        int number = 1;
        for (PatternBoard.Entry entry : summary.board().entries()) {
            String level = words.of("patterns.level." + entry.finding().level());
            output.wrapped(
                    "%2d. ".formatted(number++),
                    level + ": " + patternWords.say(entry.finding().sentence()),
                    WIDTH);
            standing.beneath(entry.finding())
                    .ifPresent(said -> output.wrapped("      ", said, WIDTH));
            if (!entry.finding().bands().isEmpty()) {
                output.wrapped("      ", bands(entry.finding()), WIDTH);
            }
            patternWords
                    .beneath(entry.finding())
                    .forEach(note -> output.wrapped("      ", note, WIDTH));
            if (!entry.similar().isEmpty()) {
                output.wrapped(
                        "      ", words.of("cli.patterns.similar", entry.similar().size()), WIDTH);
            }
        }
        summary.remarks().forEach(remark -> output.wrapped("", patternWords.say(remark), WIDTH));
    }

    /** What changed after an action: all deaths and the items with the clearest change. */
    void say(List<BeforeAfter> changes) {
        changes.stream().limit(1).forEach(this::say);
        changes.stream()
                .skip(1)
                .sorted(Comparator.comparingDouble(BeforeAfter::chance))
                .limit(CHANGES)
                .forEach(this::say);
    }

    private void say(BeforeAfter change) {
        output.wrapped("    ", patternWords.say(change.sentence()), WIDTH);
    }

    private String bands(Finding finding) {
        return finding.bands().stream()
                .map(band ->
                        words.of(
                                "cli.patterns.band",
                                words.of("patterns.band", band.first(), band.last()),
                                band.count()))
                .collect(Collectors.joining(", ", "", "."));
    }
}
