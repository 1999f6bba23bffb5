package vigil.patterns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vigil.patterns.statistics.Hypergeometric;
import vigil.patterns.statistics.InformationComponent;
import vigil.patterns.statistics.MultipleTesting;

/**
 * Turns the signals of the early-warning scans into findings, one line for one rise: what is said
 * of a class and of its member, of a pair and of its parts, of an area and of all areas, is folded
 * together.
 */
final class RiseFindings {

    /**
     * One in a hundred for all rises together, half of it for substances; links may have the larger
     * part of the one in twenty that the whole board may have.
     */
    private static final double STRONG_FROM = 0.005;

    /** Pairs, areas and circumstances together are given what substances have alone. */
    private static final double STRONG_FROM_BESIDE = STRONG_FROM / 3;

    private static final double POSSIBLE_FROM = 0.05;
    private static final int YEAR = 12;
    private static final double HALF = 0.5;

    private final Reading reading;
    private final EarlyWarning scans;
    private final List<YearlyTrend> trends;
    private final ItemMatrix matrix;
    private final Set<ScanRow> ofThisYear = new HashSet<>();
    private final Map<ScanRow, SecondOpinion> opinions = new HashMap<>();
    private final Map<String, SecondOpinion> byKey = new TreeMap<>();

    RiseFindings(Reading reading, EarlyWarning scans, List<YearlyTrend> trends) {
        this.trends = trends;
        this.reading = reading;
        this.scans = scans;
        this.matrix = scans.matrix();
    }

    /** The lines to show, each with what is folded under it. */
    List<PatternBoard.Entry> entries(PatternSummary.Rises tables) {
        List<Rise> rises = new ArrayList<>();
        opinions.putAll(
                new SecondOpinions(reading)
                        .of(
                                tables.all().stream()
                                        .flatMap(table -> table.rows().stream())
                                        .filter(row -> row.p() <= POSSIBLE_FROM)
                                        .toList()));
        for (ScanTable table : tables.all()) {
            ofThisYear.addAll(risenWithinTheYear(table));
            for (ScanRow row : table.rows()) {
                if (row.p() <= POSSIBLE_FROM) {
                    rises.add(rise(row, table));
                }
            }
        }
        Map<Rise, Rise> under = new NestedRises(reading.taxonomy()).fold(rises);
        Map<Rise, List<Finding>> folded = new HashMap<>();
        for (Rise rise : rises) {
            Rise shown = rise;
            while (under.containsKey(shown)) {
                shown = under.getOrDefault(shown, shown);
            }
            if (shown != rise) {
                folded.computeIfAbsent(shown, key -> new ArrayList<>()).add(rise.finding());
            }
        }
        return rises.stream()
                .filter(rise -> !under.containsKey(rise))
                .map(rise ->
                        new PatternBoard.Entry(
                                rise.finding(), folded.getOrDefault(rise, List.of())))
                .toList();
    }

    /**
     * Those of a family that could be strong and rose within the latest year too, allowing for how
     * many there are (Holm, Scand. J. Stat. 6, 1979).
     */
    private List<ScanRow> risenWithinTheYear(ScanTable table) {
        List<ScanRow> open =
                table.rows().stream().filter(row -> row.p() <= strongFrom(row)).toList();
        double[] adjusted =
                MultipleTesting.HOLM.adjust(
                        open.stream().mapToDouble(row -> latestYear(row).chance()).toArray());
        return IntStream.range(0, open.size())
                .filter(i -> adjusted[i] <= POSSIBLE_FROM)
                .mapToObj(open::get)
                .toList();
    }

    private LatestYear latestYear(ScanRow row) {
        long[] bits = matrix.together(row.items());
        long[] assessed = matrix.assessed(matrix.position(row.items().getFirst()));
        int[] deaths = new int[LatestYear.MONTHS];
        int[] cases = new int[LatestYear.MONTHS];
        for (int i = 0; i < matrix.size(); i++) {
            int back = scans.monthsBack(i);
            boolean inArea = row.area().map(matrix.cases().get(i).area()::equals).orElse(true);
            if (inArea && back < LatestYear.MONTHS && Bits.has(assessed, i)) {
                deaths[back]++;
                cases[back] += Bits.has(bits, i) ? 1 : 0;
            }
        }
        return new LatestYear(
                deaths, cases, Math.min(reading.options().windowMonths(), LatestYear.MONTHS - 1));
    }

    private Rise rise(ScanRow row, ScanTable table) {
        long[] bits = matrix.together(row.items());
        long[] assessed = matrix.assessed(matrix.position(row.items().getFirst()));
        List<CaseFact> behind = new ArrayList<>();
        List<CaseFact> deaths = new ArrayList<>();
        int[] counts = new int[reading.options().windowMonths() + 1];
        for (int i = 0; i < matrix.size(); i++) {
            CaseFact fact = matrix.cases().get(i);
            boolean inArea = row.area().map(fact.area()::equals).orElse(true);
            int back = scans.monthsBack(i);
            if (inArea && back < row.window() && Bits.has(assessed, i)) {
                deaths.add(fact);
            }
            if (inArea && Bits.has(bits, i)) {
                if (back < row.window()) {
                    behind.add(fact);
                }
                for (int w = back + 1; w < counts.length; w++) {
                    counts[w]++;
                }
            }
        }
        Finding finding = finding(row, table, behind, deaths);
        Optional.ofNullable(opinions.get(row))
                .ifPresent(opinion -> byKey.put(finding.key(), opinion));
        return new Rise(row, counts, together(row, assessed), finding);
    }

    /** What other methods say of the rises, by the findings' keys; after {@link #entries}. */
    Map<String, SecondOpinion> opinions() {
        return byKey;
    }

    /** Whether both parts of a pair rose with it, and met more often than by chance. */
    private boolean together(ScanRow row, long[] assessed) {
        if (row.items().size() < 2) {
            return true;
        }
        int[] each = new int[2];
        int[] all = new int[2];
        for (int i = 0; i < matrix.size(); i++) {
            for (int k = 0; k < 2; k++) {
                if (Bits.has(matrix.present(matrix.position(row.items().get(k))), i)) {
                    all[k]++;
                    each[k] += scans.monthsBack(i) < row.window() ? 1 : 0;
                }
            }
        }
        double share = (double) row.inWindow() / Bits.count(assessed);
        double excess = HALF * (row.observed() - row.expected());
        return each[0] - all[0] * share >= excess
                && each[1] - all[1] * share >= excess
                && new Hypergeometric(row.inWindow(), each[0], each[1]).upperTail(row.observed())
                        <= POSSIBLE_FROM;
    }

    private Finding finding(
            ScanRow row, ScanTable table, List<CaseFact> behind, List<CaseFact> deaths) {
        Window window = new Window(reading.months().firstOf(row.window()), reading.last());
        boolean substances = row.items().stream().allMatch(Item::isSubstance);
        List<CaseFact> all = inWindow(row);
        Optional<AreaShare> crowded =
                row.area().isPresent() ? Optional.empty() : AreaShare.crowded(behind, deaths);
        Figures figures = Figures.of(row.observed(), row.inWindow(), row.expected());
        List<Argument> arguments = new ArrayList<>();
        arguments.add(Argument.names(row.items()));
        arguments.add(Argument.count(row.observed()));
        arguments.add(Argument.count(row.inWindow()));
        arguments.add(Argument.count(row.window()));
        arguments.add(Argument.count(Math.min(scans.history(), reading.options().historyMonths())));
        arguments.add(Argument.about(row.expected()));
        arguments.add(new Argument.OnceIn(row.p()));
        row.area().map(Item::area).map(Argument::name).ifPresent(arguments::add);
        crowded.ifPresent(share -> {
            arguments.add(Argument.name(Item.area(share.area())));
            arguments.add(Argument.count(share.count()));
            arguments.add(Argument.about(share.expected()));
        });
        String key = row.items().size() > 1 ? "pattern.risingTogether" : "pattern.rising";
        String variant =
                row.area().isPresent() ? ".inArea" : crowded.isPresent() ? ".mostlyIn" : "";
        return new Finding(
                type(row, substances),
                ofThisYear.contains(row) ? Level.STRONG : Level.POSSIBLE,
                row.items(),
                row.area().or(() -> crowded.map(AreaShare::area)),
                Optional.empty(),
                Optional.of(window),
                figures,
                Evidence.permuted(
                        Evidence.Method.MONTH_PERMUTATION,
                        row.p(),
                        table.nodes(),
                        table.permutations()),
                Completeness.of(all),
                Reading.references(behind),
                caveats(window, behind, substances),
                List.of(),
                InformationComponent.of(row.observed(), row.expected())
                        .cautiousGain(row.expected()),
                row.items().stream().anyMatch(reading.taxonomy()::watched),
                new Sentence(key + variant, arguments),
                notes(row, all),
                reading.slice());
    }

    private static double strongFrom(ScanRow row) {
        boolean substances = row.items().stream().allMatch(Item::isSubstance);
        boolean beside = !substances || row.items().size() > 1 || row.area().isPresent();
        return beside ? STRONG_FROM_BESIDE : STRONG_FROM;
    }

    private static FindingType type(ScanRow row, boolean substances) {
        if (row.items().size() > 1) {
            return FindingType.RISING_COMBINATION;
        }
        if (!substances) {
            return FindingType.RISING_CIRCUMSTANCE;
        }
        return row.area().isPresent() ? FindingType.RISING_IN_AREA : FindingType.RISING_SUBSTANCE;
    }

    /** The deaths of the window, whether or not they can say. */
    private List<CaseFact> inWindow(ScanRow row) {
        List<CaseFact> all = new ArrayList<>();
        for (int i = 0; i < matrix.size(); i++) {
            CaseFact fact = matrix.cases().get(i);
            if (scans.monthsBack(i) < row.window()
                    && row.area().map(fact.area()::equals).orElse(true)) {
                all.add(fact);
            }
        }
        return all;
    }

    private List<Caveat> caveats(Window window, List<CaseFact> behind, boolean substances) {
        List<Caveat> caveats = new ArrayList<>(reading.caveats(window, behind, substances));
        if (substances) {
            caveats.add(Caveat.LABORATORIES_CHANGE);
        }
        if (scans.history() < 2 * YEAR) {
            caveats.add(Caveat.SHORT_RECORD);
        }
        return caveats;
    }

    private List<Sentence> notes(ScanRow row, List<CaseFact> all) {
        List<Sentence> notes = new ArrayList<>(reading.alsoSuspected(row.items(), all));
        Optional.ofNullable(opinions.get(row)).flatMap(SecondOpinion::note).ifPresent(notes::add);
        if (row.area().isEmpty()) {
            YearlyTrend.note(trends, row.items()).ifPresent(notes::add);
        }
        if (row.monthsGoing() > 0) {
            notes.add(
                    Sentence.of(
                            "pattern.note.continuingSince",
                            new Argument.Month(reading.last().minusMonths(row.monthsGoing()))));
        }
        return notes;
    }
}
