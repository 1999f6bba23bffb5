package vigil.patterns;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.patterns.statistics.PoissonCount;

/**
 * A rare substance twice within 28 days, or for the third time ever, in the latest months. Shown
 * without waiting for significance; rare means that its own past would give two in 28 days at most
 * once in a hundred such spans.
 */
final class RareRepeat {

    private static final int SPAN_DAYS = 28;
    private static final int THIRD = 3;
    private static final double RARE_FROM = 0.01;

    private final Reading reading;
    private final LocalDate from;

    RareRepeat(Reading reading) {
        this.reading = reading;
        this.from = reading.last().minusDays(reading.options().newDays() - 1L);
    }

    /**
     * @param mentions deaths with each substance, in order
     * @param appearances those already shown as new or returned
     */
    List<Finding> findings(Map<Item, List<CaseFact>> mentions, List<Appearance> appearances) {
        List<Item> shown = appearances.stream().map(Appearance::item).toList();
        List<Finding> findings = new ArrayList<>();
        mentions.forEach((item, facts) -> {
            if (!shown.contains(item)) {
                within28Days(item, facts).or(() -> thirdEver(item, facts)).ifPresent(findings::add);
            }
        });
        return findings;
    }

    private Optional<Finding> within28Days(Item item, List<CaseFact> facts) {
        List<CaseFact> best = List.of();
        for (int i = 0; i < facts.size(); i++) {
            int j = i;
            while (j + 1 < facts.size() && span(facts.get(i), facts.get(j + 1)) < SPAN_DAYS) {
                j++;
            }
            // The latest of equals: it is the one that is news.
            if (j > i && !facts.get(j).died().isBefore(from) && j - i + 1 >= best.size()) {
                best = facts.subList(i, j + 1);
            }
        }
        if (best.isEmpty()) {
            return Optional.empty();
        }
        LocalDate start = best.getFirst().died();
        long before = facts.stream().filter(fact -> fact.died().isBefore(start)).count();
        long days = ChronoUnit.DAYS.between(reading.known().getFirst().died(), start);
        double usual = days <= 0 ? 0 : (double) before * SPAN_DAYS / days;
        if (PoissonCount.upperTail(2, usual) > RARE_FROM) {
            return Optional.empty();
        }
        return Optional.of(
                finding(
                        item,
                        best,
                        "pattern.rareRepeat",
                        List.of(
                                Argument.name(item),
                                Argument.count(best.size()),
                                new Argument.Day(start),
                                new Argument.Day(best.getLast().died()),
                                Argument.count(before)),
                        facts.size() > best.size() ? List.of(inAll(facts, best)) : List.of()));
    }

    /** How many there are in the whole record, and how many of them where the latest are. */
    private static Sentence inAll(List<CaseFact> facts, List<CaseFact> latest) {
        Argument count = Argument.count(facts.size());
        Argument first = new Argument.Month(facts.getFirst().died());
        return AreaShare.only(latest)
                .map(area ->
                        Sentence.of(
                                "pattern.note.inAll.inArea",
                                count,
                                first,
                                Argument.count(
                                        facts.stream()
                                                .filter(fact -> fact.area().equals(area))
                                                .count()),
                                Argument.name(Item.area(area))))
                .orElseGet(() -> Sentence.of("pattern.note.inAll", count, first));
    }

    private Optional<Finding> thirdEver(Item item, List<CaseFact> facts) {
        if (facts.size() != THIRD || facts.getLast().died().isBefore(from)) {
            return Optional.empty();
        }
        return Optional.of(
                finding(
                        item,
                        facts,
                        "pattern.thirdEver",
                        List.of(
                                Argument.name(item),
                                new Argument.Month(facts.getLast().died()),
                                new Argument.Month(facts.getFirst().died())),
                        List.of()));
    }

    private static long span(CaseFact first, CaseFact second) {
        return ChronoUnit.DAYS.between(first.died(), second.died());
    }

    private Finding finding(
            Item item,
            List<CaseFact> behind,
            String key,
            List<Argument> arguments,
            List<Sentence> notes) {
        Optional<String> area = AreaShare.only(behind);
        Window window = new Window(behind.getFirst().died(), behind.getLast().died());
        List<CaseFact> deaths =
                reading.known().stream()
                        .filter(fact -> !fact.died().isBefore(window.first()))
                        .filter(fact -> !fact.died().isAfter(window.last()))
                        .toList();
        List<Argument> all = new ArrayList<>(arguments);
        area.map(Item::area).map(Argument::name).ifPresent(all::add);
        return new Finding(
                FindingType.RARE_REPEAT,
                Level.NEW,
                List.of(item),
                area,
                Optional.empty(),
                Optional.of(window),
                Figures.count(behind.size(), deaths.size()),
                Evidence.none(),
                Completeness.of(deaths),
                Reading.references(behind),
                reading.caveats(window, behind, true),
                List.of(),
                0,
                reading.taxonomy().watched(item),
                new Sentence(area.isPresent() ? key + ".inArea" : key, all),
                notes,
                reading.slice());
    }
}
