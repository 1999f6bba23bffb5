package vigil.disclosure.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Stream;
import vigil.patterns.Appearance;
import vigil.patterns.Argument;
import vigil.patterns.CalendarTable;
import vigil.patterns.Caveat;
import vigil.patterns.CombinationTable;
import vigil.patterns.Completeness;
import vigil.patterns.Evidence;
import vigil.patterns.Figures;
import vigil.patterns.Finding;
import vigil.patterns.FindingType;
import vigil.patterns.GroupShare;
import vigil.patterns.Item;
import vigil.patterns.Level;
import vigil.patterns.PatternBoard;
import vigil.patterns.PatternSummary;
import vigil.patterns.ScanTable;
import vigil.patterns.Sentence;
import vigil.patterns.Slice;
import vigil.patterns.Window;

/** Summaries of searches that never were: findings of every kind, with figures of every size. */
public final class MadeUpSummary {

    public static final LocalDate AS_AT = LocalDate.of(2026, 11, 22);

    /** Stands in whatever must never come along. */
    public static final String SECRET = "SECRET-CASE";

    private static final List<String> AREAS =
            List.of("SHEFFIELD", "BARNSLEY", "ROTHERHAM", "DONCASTER");

    private final Random random;
    private final List<Item> items;
    private final List<GroupShare> groups = new ArrayList<>();

    private MadeUpSummary(long seed, List<String> substances) {
        this.random = new Random(seed);
        this.items = substances.stream().map(Item::substance).toList();
    }

    /**
     * @param substances codes that may be named
     */
    public static PatternSummary of(long seed, int findings, List<String> substances) {
        return new MadeUpSummary(seed, substances).summary(findings);
    }

    private PatternSummary summary(int count) {
        List<PatternBoard.Entry> entries =
                Stream.generate(this::finding)
                        .limit(count)
                        .map(finding -> new PatternBoard.Entry(finding, List.of()))
                        .toList();
        long deaths = 12 + random.nextInt(900);
        CombinationTable none = new CombinationTable(0, 0, List.of(), 0, 0, List.of());
        ScanTable scan = new ScanTable(0, 0, 0, List.of());
        List<Appearance> seen =
                Stream.generate(() ->
                                new Appearance(
                                        item(),
                                        day(),
                                        random.nextBoolean()
                                                ? Optional.of(day())
                                                : Optional.empty(),
                                        1 + random.nextInt(9)))
                        .limit(random.nextInt(6))
                        .toList();
        return new PatternSummary(
                Slice.everything(),
                AS_AT,
                7,
                999,
                (int) deaths,
                new Completeness(
                        deaths, deaths - random.nextInt(12), random.nextInt((int) deaths + 1)),
                LocalDate.of(2026, 8, 1),
                new PatternBoard(entries, List.of(), List.of()),
                entries.stream().map(PatternBoard.Entry::finding).toList(),
                List.of(),
                none,
                none,
                new PatternSummary.Rises(scan, scan, scan, scan),
                Map.of(),
                groups,
                List.of(),
                new CalendarTable(0, List.of(), List.of(), List.of()),
                seen,
                Map.of(),
                Map.of(),
                List.of());
    }

    private Item item() {
        return items.get(random.nextInt(items.size()));
    }

    private LocalDate day() {
        return AS_AT.minusDays(random.nextInt(900));
    }

    private Finding finding() {
        FindingType type = FindingType.values()[random.nextInt(FindingType.values().length)];
        long observed = 1 + random.nextInt(14);
        long whole = observed + random.nextInt(random.nextBoolean() ? 8 : 300);
        boolean counted =
                type == FindingType.FIRST_SEEN
                        || type == FindingType.RETURNED
                        || type == FindingType.RARE_REPEAT;
        double expected = 0.1 + random.nextInt(90) / 10.0;
        Figures figures =
                counted
                        ? new Figures(
                                observed, whole, Double.NaN, Double.NaN, Double.NaN, Double.NaN)
                        : new Figures(
                                observed,
                                whole,
                                expected,
                                observed / expected,
                                0.7 * observed / expected,
                                1.6 * observed / expected);
        List<Item> named = named(type, observed, whole);
        LocalDate last = day();
        return new Finding(
                type,
                counted ? Level.NEW : Level.values()[1 + random.nextInt(3)],
                named,
                random.nextInt(3) > 0 || needsArea(type)
                        ? Optional.of(AREAS.get(random.nextInt(AREAS.size())))
                        : Optional.empty(),
                type == FindingType.SAME_PLACE ? Optional.of(SECRET) : Optional.empty(),
                Optional.of(new Window(last.minusDays(random.nextInt(180)), last)),
                figures,
                new Evidence(
                        Evidence.Method.values()[random.nextInt(Evidence.Method.values().length)],
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        10,
                        999),
                new Completeness(whole, whole - random.nextInt(2), whole),
                List.of(SECRET + "-1", SECRET + "-2"),
                List.of(Caveat.values()[random.nextInt(Caveat.values().length)]),
                List.of(),
                1,
                random.nextBoolean(),
                new Sentence(
                        random.nextInt(4) == 0 && type == FindingType.FIRST_SEEN
                                ? "pattern.firstSeen.here.oneInArea"
                                : "pattern.rareRepeat",
                        List.of(new Argument.Day(last))),
                List.of(new Sentence("pattern.note.lastSeen", List.of(new Argument.Month(last)))),
                Slice.everything());
    }

    private static boolean needsArea(FindingType type) {
        return type == FindingType.AREA_EMPHASIS
                || type == FindingType.RISING_IN_AREA
                || type == FindingType.SPACE_TIME_CLUSTER;
    }

    private List<Item> named(FindingType type, long observed, long whole) {
        return switch (type) {
            case TOTAL_DEATHS, SAME_PLACE, AFTER_RELEASE, AFTER_DISCHARGE -> List.of();
            case CALENDAR -> List.of(Item.circumstance("when", "Friday to Sunday"));
            case SPACE_TIME_CLUSTER ->
                    random.nextBoolean()
                            ? List.of(Item.circumstance("district", SECRET + " S3"))
                            : List.of();
            case COMBINATION, RISING_COMBINATION, AREA_EMPHASIS ->
                    Stream.generate(this::item).distinct().limit(1 + random.nextInt(3)).toList();
            case GROUP_DIFFERENCE -> {
                Item group = Item.sex("SEX02");
                List<Item> had =
                        Stream.generate(this::item)
                                .distinct()
                                .limit(1 + random.nextInt(3))
                                .toList();
                long rest = random.nextInt(random.nextBoolean() ? 9 : 400);
                long restHas = rest == 0 ? 0 : random.nextLong(rest + 1);
                groups.add(
                        new GroupShare(
                                group,
                                had,
                                random.nextBoolean(),
                                observed,
                                whole,
                                restHas,
                                rest,
                                0,
                                0,
                                0,
                                0.001,
                                0.001));
                yield Stream.concat(had.stream(), Stream.of(group)).toList();
            }
            default -> List.of(item());
        };
    }
}
