package vigil.disclosure.pack;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.disclosure.gate.GateRule;
import vigil.disclosure.pack.PackView.LeftOut;
import vigil.disclosure.pack.PackView.Reason;
import vigil.domain.panel.OutputTier;
import vigil.domain.vocabulary.Vocabulary;
import vigil.patterns.Completeness;
import vigil.patterns.Figures;
import vigil.patterns.Finding;
import vigil.patterns.FindingType;
import vigil.patterns.GroupShare;
import vigil.patterns.Item;
import vigil.patterns.PatternBoard;
import vigil.patterns.PatternSummary;
import vigil.patterns.Window;

/**
 * Makes of what was found a pack for one tier. What is not named in {@link PackFinding} does not
 * come along for anybody; outside the panel {@link PackRules} holds besides.
 */
public final class PackProjection {

    /** Counts below this never leave, whatever a panel has set. */
    public static final int LEAST_THRESHOLD = 5;

    /** The latest quarter first; without quarters by name. */
    private static final Comparator<PackView.Detection> DETECTIONS =
            Comparator.comparing(
                            (PackView.Detection seen) -> seen.first().orElse(Quarter.NONE),
                            Comparator.reverseOrder())
                    .thenComparing(PackView.Detection::item);

    private final PatternSummary summary;
    private final boolean inside;
    private final PackRules rules;
    private final int threshold;
    private final Map<Reason, Integer> left = new EnumMap<>(Reason.class);

    private PackProjection(PatternSummary summary, OutputTier tier, GateRule rule) {
        this.summary = summary;
        this.inside = tier == OutputTier.FULL;
        this.threshold = Math.max(LEAST_THRESHOLD, rule.threshold());
        this.rules = new PackRules(threshold);
    }

    /** The tiers that a pack can be made in: for the panel's members, and for anybody. */
    public static List<OutputTier> tiers() {
        return List.of(OutputTier.FULL, OutputTier.PUBLIC);
    }

    public static PackView of(
            PatternSummary summary, PackView.About about, GateRule rule, Vocabulary vocabulary) {
        return new PackProjection(summary, about.tier(), rule).view(about, rule, vocabulary);
    }

    private PackView view(PackView.About about, GateRule rule, Vocabulary vocabulary) {
        List<PackFinding> findings = new ArrayList<>();
        for (PatternBoard.Entry entry : summary.board().entries()) {
            finding(entry.finding()).ifPresent(findings::add);
        }
        Completeness known = summary.completeness();
        return new PackView(
                about,
                rule,
                summary.deaths(),
                share(known.toxicologyBack(), known.deaths()),
                share(known.factorsAssessed(), known.deaths()),
                findings,
                detections(),
                left.entrySet().stream()
                        .map(entry -> new LeftOut(entry.getKey(), entry.getValue()))
                        .toList(),
                vocabulary);
    }

    private Optional<PackFinding> finding(Finding finding) {
        PackFinding made = strip(finding);
        if (inside) {
            return Optional.of(made);
        }
        Optional<Reason> against = rules.against(made, belowBorough(finding));
        against.ifPresent(reason -> left.merge(reason, 1, Integer::sum));
        return against.isPresent() ? Optional.empty() : Optional.of(made);
    }

    private static boolean belowBorough(Finding finding) {
        return finding.items().stream().anyMatch(PackProjection::isPlace);
    }

    private static boolean isPlace(Item item) {
        return item.kind() == Item.Kind.CIRCUMSTANCE && item.group().equals("district");
    }

    private PackFinding strip(Finding finding) {
        Figures figures = finding.figures();
        boolean share = PackFinding.isShare(finding.type());
        Optional<GroupShare> group = group(finding);
        boolean mostly =
                finding.area().isPresent()
                        && (finding.type() == FindingType.RISING_SUBSTANCE
                                || finding.type() == FindingType.RISING_COMBINATION
                                || finding.type() == FindingType.RISING_CIRCUMSTANCE);
        // Where most of it was is a count of its own, which nobody has checked.
        Optional<String> area = mostly && !inside ? Optional.empty() : finding.area();
        return new PackFinding(
                finding.type(),
                says(finding, group),
                finding.level(),
                finding.watched(),
                finding.items().stream()
                        .filter(item -> !isPlace(item))
                        .filter(item -> group.filter(g -> g.group().equals(item)).isEmpty())
                        .toList(),
                group.map(GroupShare::group),
                area,
                mostly && inside,
                share
                        ? new Share(figures.observed(), figures.denominator())
                        : new Share(figures.observed(), figures.observed()),
                group.map(g -> new Share(g.restHas(), g.rest())),
                figures.hasExpectation() && figures.expected() > 0
                        ? Optional.of(
                                new PackFinding.Expected(
                                        figures.expected(),
                                        figures.ratio(),
                                        figures.low(),
                                        figures.high()))
                        : Optional.empty(),
                group.filter(g -> !g.more()).isPresent(),
                months(finding),
                finding.type() == FindingType.TOTAL_DEATHS
                        ? finding.window().map(PackProjection::days).orElse(0)
                        : 0,
                when(finding),
                finding.evidence().method(),
                finding.caveats(),
                false);
    }

    private static String says(Finding finding, Optional<GroupShare> group) {
        String type = finding.type().name();
        if (belowBorough(finding)) {
            return type + ".part";
        }
        if (group.filter(g -> !g.more()).isPresent()) {
            return type + ".fewer";
        }
        String key = finding.sentence().key();
        return key.startsWith("pattern.thirdEver")
                ? type + ".third"
                : key.startsWith("pattern.firstSeen.here")
                        ? type + ".here"
                        : key.startsWith("pattern.firstSeen.suspected")
                                ? type + ".suspected"
                                : type;
    }

    /** The comparison behind a difference between groups. */
    private Optional<GroupShare> group(Finding finding) {
        if (finding.type() != FindingType.GROUP_DIFFERENCE) {
            return Optional.empty();
        }
        return summary.groups().stream()
                .filter(share -> {
                    HashSet<Item> named = new HashSet<>(share.items());
                    named.add(share.group());
                    return named.equals(new HashSet<>(finding.items()))
                            && share.has() == finding.figures().observed()
                            && share.inGroup() == finding.figures().denominator();
                })
                .findFirst();
    }

    private static int months(Finding finding) {
        return switch (finding.type()) {
            case RISING_SUBSTANCE, RISING_IN_AREA, RISING_COMBINATION, RISING_CIRCUMSTANCE ->
                    finding.window()
                            .map(w ->
                                    (int)
                                            ChronoUnit.MONTHS.between(
                                                    w.first(), w.last().plusDays(1)))
                            .map(months -> Math.max(1, months))
                            .orElse(1);
            default -> 0;
        };
    }

    private static int days(Window window) {
        return (int) ChronoUnit.DAYS.between(window.first(), window.last()) + 1;
    }

    /** Outside the panel a quarter could hold very few of the deaths, so that none is said. */
    private Optional<PackFinding.Quarters> when(Finding finding) {
        boolean told =
                switch (finding.type()) {
                    case FIRST_SEEN, RETURNED, RARE_REPEAT, SPACE_TIME_CLUSTER, SAME_PLACE ->
                            inside;
                    default -> false;
                };
        boolean appeared =
                finding.type() == FindingType.FIRST_SEEN || finding.type() == FindingType.RETURNED;
        return told
                ? finding.window()
                        .map(w ->
                                new PackFinding.Quarters(
                                        Quarter.of(w.first()),
                                        Quarter.of(appeared ? w.first() : w.last())))
                : Optional.empty();
    }

    private List<PackView.Detection> detections() {
        return summary.appearances().stream()
                .filter(seen -> inside || seen.cases() >= threshold)
                .map(seen ->
                        new PackView.Detection(
                                seen.item(),
                                inside
                                        ? Optional.of(Quarter.of(seen.firstInWindow()))
                                        : Optional.empty(),
                                seen.cases(),
                                seen.isNew()))
                .sorted(DETECTIONS)
                .toList();
    }

    private Optional<Share> share(long has, long of) {
        Share share = new Share(has, of);
        return inside || share.holds(threshold) ? Optional.of(share) : Optional.empty();
    }
}
