package vigil.documents.pdf;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what went wrong while a document is made. */
final class Warnings {

    private final Map<Warning.Kind, Integer> counts = new EnumMap<>(Warning.Kind.class);

    void count(Warning.Kind kind) {
        counts.merge(kind, 1, Integer::sum);
    }

    List<Warning> all() {
        List<Warning> all = new ArrayList<>();
        counts.forEach((kind, count) -> all.add(new Warning(kind, count)));
        return List.copyOf(all);
    }
}
