package vigil.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vigil.disclosure.gate.GateRule;
import vigil.disclosure.gate.ShownCount;
import vigil.disclosure.report.Part;
import vigil.disclosure.report.Phrase;
import vigil.disclosure.report.Report;
import vigil.patterns.measures.MeasureCount;
import vigil.words.PhraseWords;
import vigil.words.Words;

/** What document and workbook of a report say in the same words: head, notes and counts. */
final class ReportWords {

    /** A label and what stands beside it. */
    record Pair(String label, String value) {}

    private static final int RULES = 6;

    /** Those that a sheet of a page or two has room for. */
    private static final Set<Integer> IN_BRIEF = Set.of(3, 5);

    private final Words words;
    private final Report report;
    private final PhraseWords phrases;

    ReportWords(Words words, Report report) {
        this.words = words;
        this.report = report;
        this.phrases = new PhraseWords(words, report.vocabulary());
    }

    String say(Phrase phrase) {
        return phrases.say(phrase);
    }

    String of(String key, Object... arguments) {
        return words.of(key, arguments);
    }

    String title() {
        return say(report.about().title());
    }

    String readers() {
        return words.of("report.for." + report.about().tier().name());
    }

    int threshold() {
        return report.rule().threshold();
    }

    /** Whose it is, up to when, by which rules, made by what. */
    List<Pair> head() {
        Report.About about = report.about();
        List<Pair> head = new ArrayList<>();
        head.add(new Pair(words.of("report.head.panel"), about.panel()));
        head.add(new Pair(words.of("report.head.for"), readers()));
        head.add(new Pair(words.of("report.head.cutOff"), words.longDate(about.cutOff())));
        about.facts().forEach(fact -> head.add(new Pair(say(fact.label()), say(fact.value()))));
        head.add(new Pair(words.of("report.head.evidence"), words.of("report.head.confirmed")));
        head.add(
                new Pair(
                        words.of("report.head.rules"),
                        words.of("report.head.rules." + report.rule().mode(), threshold())));
        head.add(new Pair(words.of("report.head.version"), words.of("pack.head.program.value")));
        head.add(new Pair(words.of("report.head.hash"), report.hash()));
        return head;
    }

    /** A count as it may be seen. */
    String count(ShownCount count) {
        return switch (count) {
            case ShownCount.Exact exact -> number(exact.count());
            case ShownCount.Rounded rounded -> number(rounded.count());
            case ShownCount.Hidden _ -> words.of("gate.symbol");
        };
    }

    /** A number of a table of deaths. */
    String cell(Part.Pick pick) {
        return pick.none() ? words.of("report.noNumber") : count(report.at(pick));
    }

    /** What a row of yes, no and not known says, if all of it may be seen and anything is known. */
    Optional<MeasureCount> share(Part.Line line) {
        List<Long> counts = new ArrayList<>();
        for (Part.Pick pick : line.cells().subList(0, 2)) {
            if (report.at(pick) instanceof ShownCount.Exact exact) {
                counts.add(exact.count());
            }
        }
        return counts.size() == 2 && counts.get(0) + counts.get(1) > 0
                ? Optional.of(new MeasureCount(counts.get(0), counts.get(1), 0))
                : Optional.empty();
    }

    /** A share in whole per cent. */
    String percent(double share) {
        return String.format(Locale.UK, "%.0f%%", 100 * share);
    }

    private static String number(long count) {
        return String.format(Locale.UK, "%,d", count);
    }

    /** What is to be said beneath a table of deaths: that and why some of it is not shown. */
    List<String> beneath(Part.Figures figures) {
        List<String> said = new ArrayList<>();
        long hidden = report.hidden(figures);
        if (report.rule().mode() == GateRule.Mode.ROUND) {
            said.add(words.of("gate.note.rounded"));
        }
        if (hidden > 0) {
            said.add(words.of("report.hidden", hidden, Report.numbers(figures), threshold()));
        }
        return said;
    }

    /** By which rules things are hidden, for anybody. */
    List<String> rules() {
        List<String> rules = new ArrayList<>();
        rules.add(words.of("report.rule.mode." + report.rule().mode(), threshold()));
        rules.add(words.of("report.rule.sign"));
        if (!report.about().brief()) {
            rules.add(
                    words.of(
                            report.rule().zerosShown()
                                    ? "report.rule.zeros"
                                    : "report.rule.noZeros"));
        }
        for (int i = 1; i <= RULES; i++) {
            if (!report.about().brief() || IN_BRIEF.contains(i)) {
                rules.add(words.of("report.rule." + i, threshold()));
            }
        }
        return rules;
    }

    /** How much of each table is hidden: what, numbers, not shown. */
    List<List<String>> tally() {
        return report.figures().stream()
                .map(figures ->
                        List.of(
                                say(figures.caption()),
                                number(Report.numbers(figures)),
                                number(report.hidden(figures))))
                .toList();
    }

    /** What was left out as a whole, and why. */
    List<List<String>> leftOut() {
        List<List<String>> lines = new ArrayList<>();
        report.leftOut()
                .forEach(left ->
                        lines.add(
                                List.of(
                                        say(left.what()),
                                        words.of("report.left." + left.reason(), threshold()))));
        report.findings()
                .ifPresent(view ->
                        view.leftOut()
                                .forEach(left ->
                                        lines.add(
                                                List.of(
                                                        words.of(
                                                                "report.left.findings",
                                                                left.findings()),
                                                        words.of(
                                                                "pack.leftOut." + left.reason(),
                                                                threshold())))));
        return lines;
    }
}
