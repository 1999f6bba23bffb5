package vigil.domain.context;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A series as it was published on a day. A later publication does not change it: it stands beside.
 *
 * @param file name of the file it came from
 * @param added when it was brought in
 * @param member by whom
 * @param values each area and period once, in order
 */
public record ContextPublication(
        UUID id,
        ContextHead head,
        String file,
        Instant added,
        UUID member,
        List<ContextValue> values) {

    private static final Comparator<ContextValue> ORDER =
            Comparator.comparing(ContextValue::area).thenComparing(ContextValue::period);

    public ContextPublication {
        List<ContextValue> sorted = new ArrayList<>(values);
        sorted.sort(ORDER);
        values = List.copyOf(sorted);
    }

    /** The figures of one area, in time. */
    public List<ContextValue> of(String area) {
        return values.stream().filter(value -> value.area().equals(area)).toList();
    }

    /** The figure of an area and period. */
    public Optional<ContextValue> at(String area, ContextPeriod period) {
        return values.stream()
                .filter(value -> value.area().equals(area) && value.period().equals(period))
                .findFirst();
    }

    /** The areas it has figures of. */
    public List<String> areas() {
        return values.stream().map(ContextValue::area).distinct().toList();
    }
}
