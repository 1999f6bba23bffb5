package vigil.patterns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The groups of deaths that are compared with all others, and which items are worth comparing: not
 * those that go with the group by their nature.
 */
final class GroupLabels {

    private static final int LEAST_IN_GROUP = 5;
    private static final int LATEST_MONTHS = 3;

    /** Shared cases of either from which two names stand for one fact. */
    private static final double ONE_FACT = 0.8;

    /** Cases expected from which none at all means that the two exclude each other. */
    private static final double NEVER = 10;

    /** A class on the watch list in more deaths than this share is no longer a group apart. */
    private static final double COMMON_FROM = 0.25;

    private static final String TREATMENT = "treatment";

    private final Reading reading;
    private final ItemMatrix matrix;
    private final List<Cover> covers;
    private final List<Contrast.Label> labels = new ArrayList<>();

    GroupLabels(Reading reading, ItemMatrix matrix, List<Cover> covers) {
        this.reading = reading;
        this.matrix = matrix;
        this.covers = covers;
    }

    /** What is compared between groups. */
    static boolean inCovers(Item item) {
        return switch (item.kind()) {
            case SUBSTANCE, FACTOR -> true;
            case CIRCUMSTANCE -> !item.group().equals(TREATMENT);
            case SUBSTANCE_CLASS, SUBSTANCE_FAMILY, SEX, AGE_BAND, AREA -> false;
        };
    }

    /** Every group that has enough cases, and enough outside it. */
    List<Contrast.Label> all() {
        Optional<Item> sex = smallerSex();
        for (int k = 0; k < matrix.items().size(); k++) {
            Item item = matrix.item(k);
            boolean group =
                    switch (item.kind()) {
                        case SEX -> sex.equals(Optional.of(item));
                        case AGE_BAND -> true;
                        case CIRCUMSTANCE -> item.group().equals(TREATMENT);
                        case SUBSTANCE_CLASS ->
                                reading.taxonomy().watched(item)
                                        && count(item)
                                                < COMMON_FROM * Bits.count(matrix.assessed(k));
                        default -> false;
                    };
            if (group) {
                addLabel(item, matrix.present(k), matrix.assessed(k));
            }
        }
        long[] latest = Bits.none(matrix.size());
        for (int i = 0; i < matrix.size(); i++) {
            if (reading.months().back(matrix.cases().get(i).died()) < LATEST_MONTHS) {
                Bits.set(latest, i);
            }
        }
        addLabel(
                Item.circumstance("latest", String.valueOf(LATEST_MONTHS)),
                latest,
                Bits.all(matrix.size()));
        return List.copyOf(labels);
    }

    /** Of two sexes one is compared with the other, once. */
    private Optional<Item> smallerSex() {
        return matrix.items().stream()
                .filter(item -> item.kind() == Item.Kind.SEX)
                .filter(item -> count(item) >= LEAST_IN_GROUP)
                .min(Comparator.comparingInt(this::count).thenComparing(item -> item));
    }

    private int count(Item item) {
        return Bits.count(matrix.present(matrix.position(item)));
    }

    private void addLabel(Item item, long[] members, long[] known) {
        int in = Bits.count(members);
        if (in < LEAST_IN_GROUP || Bits.count(known) - in < LEAST_IN_GROUP) {
            return;
        }
        Set<Item> same = sameMatter(item);
        boolean[] tested = new boolean[covers.size()];
        for (int c = 0; c < tested.length; c++) {
            tested[c] =
                    covers.get(c).items().stream().noneMatch(same::contains)
                            && !oneFact(covers.get(c), members, known);
        }
        labels.add(new Contrast.Label(item, members, known, tested));
    }

    /** What goes with a group, or with a substance of a group that is a class, by its nature. */
    private Set<Item> sameMatter(Item group) {
        List<Item> named =
                Stream.concat(
                                Stream.of(group),
                                matrix.items().stream()
                                        .filter(item -> item.kind() == Item.Kind.SUBSTANCE)
                                        .filter(item ->
                                                group.kind() == Item.Kind.SUBSTANCE_CLASS
                                                        && reading.taxonomy()
                                                                .lineage(item)
                                                                .contains(group.key())))
                        .toList();
        return matrix.items().stream()
                .filter(item -> named.stream().anyMatch(n -> reading.taxonomy().muted(n, item)))
                .collect(Collectors.toSet());
    }

    /** Whether a cover and a group are one fact under two names, or exclude each other. */
    private static boolean oneFact(Cover cover, long[] members, long[] known) {
        long[] comparable = Bits.and(cover.assessed(), known);
        int has = Bits.countBoth(cover.cases(), comparable);
        int in = Bits.countBoth(members, comparable);
        int both = Bits.countBoth(Bits.and(cover.cases(), members), comparable);
        int either = has + in - both;
        boolean apart = both == 0 && (double) has * in > NEVER * Bits.count(comparable);
        return apart || both >= ONE_FACT * either;
    }
}
