package vigil.documents;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vigil.disclosure.pack.PackFinding;
import vigil.disclosure.pack.PackView;
import vigil.disclosure.pack.Quarter;
import vigil.disclosure.pack.Share;
import vigil.patterns.FindingType;
import vigil.patterns.Item;
import vigil.words.PatternWords;
import vigil.words.Words;

/** Says what stands in a pack. Numbers have at most two digits that matter, save counts. */
final class PackSentences {

    private static final int SMALL = 10;

    private final Words words;
    private final PatternWords names;

    PackSentences(Words words, PackView view) {
        this.words = words;
        this.names = new PatternWords(words, view.vocabulary());
    }

    /** What a finding says: the fact, where, when. */
    String says(PackFinding finding) {
        List<String> said = new ArrayList<>();
        said.add(fact(finding));
        boolean allThere =
                (appeared(finding) || finding.type() == FindingType.RARE_REPEAT)
                        && !finding.says().endsWith(".here");
        if (finding.area().isPresent() && finding.mostly()) {
            said.add(words.of("pack.mostlyIn", area(finding)));
        } else if (finding.area().isPresent() && allThere) {
            said.add(words.of("pack.allIn", area(finding), finding.counted().has()));
        }
        finding.when()
                .filter(when -> !appeared(finding))
                .ifPresent(when -> said.add(words.of("pack.when", quarters(when))));
        if (finding.watched()) {
            said.add(words.of("pack.watched"));
        }
        return String.join(" ", said);
    }

    private String fact(PackFinding finding) {
        String key = "pack.says." + finding.says();
        if (finding.type() == FindingType.GROUP_DIFFERENCE && finding.others().isEmpty()) {
            key = "pack.says.GROUP_DIFFERENCE.alone";
        }
        if (finding.type() == FindingType.TOTAL_DEATHS && finding.area().isPresent()) {
            key += ".inArea";
        }
        if (appeared(finding) && finding.when().isPresent()) {
            key += ".when";
        }
        return words.of(
                key,
                names(finding),
                finding.isShare() ? share(finding.counted()) : deaths(finding.counted().has()),
                expected(finding),
                area(finding),
                finding.when().map(this::quarters).orElse(""),
                finding.days() > 0
                        ? String.valueOf(finding.days())
                        : words.of("pack.months", finding.months()),
                group(finding),
                finding.others().map(this::share).orElse(""));
    }

    /** Names it in a few words. */
    String heading(PackFinding finding) {
        boolean group = finding.type() == FindingType.GROUP_DIFFERENCE;
        return words.of(
                "pack.heading." + finding.type(),
                names(finding),
                group ? group(finding) : area(finding));
    }

    private static boolean appeared(PackFinding finding) {
        return finding.type() == FindingType.FIRST_SEEN || finding.type() == FindingType.RETURNED;
    }

    private String group(PackFinding finding) {
        return finding.group().map(names::name).orElse("");
    }

    private String names(PackFinding finding) {
        return joined(finding.items());
    }

    private String joined(List<Item> items) {
        List<String> all = items.stream().map(names::name).toList();
        return switch (all.size()) {
            case 0 -> "";
            case 1, 2, 3 ->
                    words.of("pattern.names." + all.size(), (Object[]) all.toArray(String[]::new));
            default -> all.stream().collect(Collectors.joining(", "));
        };
    }

    String name(Item item) {
        return names.name(item);
    }

    private String area(PackFinding finding) {
        return finding.area()
                .map(code -> names.name(Item.area(code)))
                .orElse(words.of("pack.somewhere"));
    }

    private String expected(PackFinding finding) {
        return finding.expected()
                .map(e -> words.of("pack.about", estimate(e.deaths())))
                .orElse(words.of("pack.figures.none"));
    }

    /** How many times as many as expected; nothing if nothing was expected. */
    List<String> ratio(PackFinding finding) {
        return finding.expected().stream()
                .map(e ->
                        Double.isNaN(e.low())
                                ? words.of("pack.ratio.plain", times(e.ratio()))
                                : words.of(
                                        "pack.ratio",
                                        times(e.ratio()),
                                        times(e.low()),
                                        times(e.high())))
                .toList();
    }

    String share(Share share) {
        return share.percent().isPresent()
                ? words.of("pack.share", share.has(), share.of(), share.percent().getAsInt())
                : words.of("pack.share.few", share.has(), share.of());
    }

    /** Its percentage alone, for a table that has the fraction beside it. */
    String percent(Share share) {
        return share.percent().isPresent()
                ? words.of("pattern.percent", share.percent().getAsInt())
                : words.of("pack.figures.none");
    }

    /** What share was expected. */
    String percent(double expected, long of) {
        return of < Share.LEAST_FOR_PERCENT
                ? words.of("pack.figures.none")
                : words.of("pattern.percent", Math.round(100 * expected / of));
    }

    String deaths(long count) {
        return words.of("pack.deaths", count);
    }

    String quarters(PackFinding.Quarters when) {
        if (when.first().equals(when.last())) {
            return quarter(when.first());
        }
        return when.first().year() == when.last().year()
                ? words.of(
                        "pack.quarters.sameYear",
                        when.first().number(),
                        when.last().number(),
                        String.valueOf(when.first().year()))
                : words.of("pack.quarters", quarter(when.first()), quarter(when.last()));
    }

    String quarter(Quarter quarter) {
        return words.of("pack.quarter", quarter.number(), String.valueOf(quarter.year()));
    }

    String shortQuarter(Quarter quarter) {
        return words.of("pack.quarter.short", quarter.number(), String.valueOf(quarter.year()));
    }

    /** One digit after the point below ten, whole above; two digits below one. */
    /** How many times as many; what stands before "times" is never a single one. */
    private String times(double value) {
        String read = estimate(value);
        return read.equals("1") ? "1.0" : read;
    }

    String estimate(double value) {
        if (value >= SMALL) {
            return String.valueOf(Math.round(value));
        }
        BigDecimal rounded =
                value >= 1
                        ? BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_EVEN)
                        : BigDecimal.valueOf(value)
                                .round(new MathContext(2, RoundingMode.HALF_EVEN));
        return rounded.toPlainString();
    }
}
