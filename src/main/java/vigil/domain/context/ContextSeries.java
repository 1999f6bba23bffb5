package vigil.domain.context;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A series of figures with every publication of it.
 *
 * @param publications the latest first; never empty
 */
public record ContextSeries(List<ContextPublication> publications) {

    public ContextSeries {
        List<ContextPublication> sorted = new ArrayList<>(publications);
        sorted.sort(
                Comparator.comparing((ContextPublication one) -> one.head().published())
                        .thenComparing(ContextPublication::added)
                        .reversed());
        publications = List.copyOf(sorted);
        if (publications.isEmpty()) {
            throw new IllegalArgumentException("A series has a publication");
        }
    }

    /** Publications by series, the series in order of their names. */
    public static List<ContextSeries> of(List<ContextPublication> all) {
        Map<String, List<ContextPublication>> byName = new LinkedHashMap<>();
        all.stream()
                .sorted(Comparator.comparing((ContextPublication one) -> one.head().key()))
                .forEach(one ->
                        byName.computeIfAbsent(one.head().key(), key -> new ArrayList<>())
                                .add(one));
        return byName.values().stream().map(ContextSeries::new).toList();
    }

    public String name() {
        return latest().head().series();
    }

    public ContextPublication latest() {
        return publications.getFirst();
    }

    /** What somebody could have read on a day: the latest that was published by then. */
    public Optional<ContextPublication> asPublishedBy(LocalDate day) {
        return publications.stream()
                .filter(one -> !one.head().published().isAfter(day))
                .findFirst();
    }
}
