package vigil.ui.patterns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vigil.patterns.Item;
import vigil.patterns.PatternSummary;
import vigil.patterns.Period;
import vigil.patterns.Slice;
import vigil.ui.kit.Kit;
import vigil.words.PatternWords;

/** Says which deaths are looked at, and on what evidence. */
public final class SliceWords {

    private final Kit kit;
    private final PatternWords words;

    public SliceWords(Kit kit, PatternWords words) {
        this.kit = kit;
        this.words = words;
    }

    /** “412 deaths: women, Doncaster, … Toxicology is back for 380 of 412 (92%).” */
    public String say(PatternSummary summary) {
        long back = summary.completeness().toxicologyBack();
        String which = say(summary.slice(), summary.asAt());
        return summary.deaths() == 0
                ? kit.say("board.looked.none", which)
                : kit.say(
                        "board.looked",
                        summary.deaths(),
                        which,
                        back,
                        new FigureWords(kit).percent(back, summary.deaths()));
    }

    /** “women, age 25-34, Doncaster, 1 Jan 2025 to 22 Nov 2026, confirmed substances”. */
    public String say(Slice slice, LocalDate asAt) {
        List<String> parts = new ArrayList<>();
        slice.having().forEach(item -> parts.add(inside(words.name(item))));
        parts.add(
                slice.areas().isEmpty()
                        ? kit.say("board.areas.all")
                        : slice.areas().stream()
                                .map(Item::area)
                                .map(words::name)
                                .collect(Collectors.joining(" + ")));
        parts.add(period(slice.period(), asAt));
        parts.add(kit.say("board.basis." + slice.basis().name()));
        return String.join(", ", parts);
    }

    private String inside(String name) {
        return name.substring(0, 1).toLowerCase(kit.words().locale()) + name.substring(1);
    }

    /** The dates of death looked at; never beyond the day of the search. */
    String period(Period period, LocalDate asAt) {
        LocalDate last = period.last().filter(day -> day.isBefore(asAt)).orElse(asAt);
        return period.first()
                .map(first ->
                        kit.say(
                                "board.period.between",
                                kit.words().date(first),
                                kit.words().date(last)))
                .orElseGet(() -> kit.say("board.period.until", kit.words().date(last)));
    }
}
