package vigil.patterns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns the strong and possible sets of a {@link CombinationTable} into findings. */
final class CombinationFindings {

    private static final double FEW_SAY_BELOW = 0.8;

    private final Reading reading;
    private final ItemMatrix matrix;
    private final Completeness completeness;

    CombinationFindings(Reading reading, ItemMatrix matrix) {
        this.reading = reading;
        this.matrix = matrix;
        this.completeness = Completeness.of(matrix.cases());
    }

    List<Finding> findings(CombinationTable table) {
        List<Finding> findings = new ArrayList<>();
        for (TestedSet set : table.sets()) {
            if (set.level() == Level.STRONG || set.level() == Level.POSSIBLE) {
                findings.add(finding(set, table));
            }
        }
        return findings;
    }

    private Finding finding(TestedSet set, CombinationTable table) {
        long[] bits = matrix.together(set.items());
        Optional<Item> area =
                set.items().stream().filter(item -> item.kind() == Item.Kind.AREA).findFirst();
        List<Item> items = set.items().stream().filter(i -> i.kind() != Item.Kind.AREA).toList();
        int looked = set.items().size() == 2 ? table.pairsTested() : table.triplesTested();
        List<Argument> arguments = new ArrayList<>();
        arguments.add(Argument.names(items));
        arguments.add(Argument.count(set.observed()));
        arguments.add(
                Argument.count(
                        area.map(a -> deathsIn(a, items.getFirst()))
                                .orElse((long) set.denominator())));
        arguments.add(Argument.about(set.expected()));
        arguments.add(Argument.times(set.observed() / set.expected()));
        arguments.add(Argument.times(set.ratio().lowRatio()));
        arguments.add(Argument.times(set.ratio().highRatio()));
        arguments.add(Argument.about(CombinationTable.POSSIBLE_FROM * looked));
        area.map(Argument::name).ifPresent(arguments::add);
        String key = area.isPresent() ? "pattern.areaEmphasis" : "pattern.combination";
        Window window = matrix.window(bits);
        List<CaseFact> behind = new ArrayList<>();
        Bits.each(bits, i -> behind.add(matrix.cases().get(i)));
        return new Finding(
                area.isPresent() ? FindingType.AREA_EMPHASIS : FindingType.COMBINATION,
                set.level(),
                items,
                area.map(Item::code),
                Optional.empty(),
                Optional.of(window),
                Figures.of(set.observed(), set.denominator(), set.expected(), set.ratio()),
                Evidence.exact(Evidence.Method.STRATIFIED_EXACT, set.midP(), set.q(), looked),
                completeness,
                Reading.references(behind),
                caveats(set, window, behind),
                List.of(),
                set.score(),
                items.stream().anyMatch(reading.taxonomy()::watched),
                new Sentence(
                        key + (set.level() == Level.STRONG ? ".strong" : ".possible"), arguments),
                List.of(),
                reading.slice());
    }

    private long deathsIn(Item area, Item item) {
        return Bits.countBoth(
                matrix.present(matrix.position(area)), matrix.assessed(matrix.position(item)));
    }

    private List<Caveat> caveats(TestedSet set, Window window, List<CaseFact> behind) {
        boolean substances = set.items().stream().anyMatch(Item::isSubstance);
        List<Caveat> caveats = new ArrayList<>(reading.caveats(window, behind, substances));
        // Combinations are not about time, so that late months do not make them doubtful.
        caveats.remove(Caveat.PROVISIONAL_MONTHS);
        if (set.denominator() < FEW_SAY_BELOW * matrix.size()) {
            caveats.add(Caveat.MANY_UNKNOWN);
        }
        caveats.add(Caveat.NOT_RECORDED_IS_NOT_ABSENT);
        if (set.level() != Level.STRONG) {
            caveats.add(Caveat.NOT_CAUSE);
        }
        caveats.add(Caveat.REVIEWED_ONLY);
        return caveats;
    }
}
