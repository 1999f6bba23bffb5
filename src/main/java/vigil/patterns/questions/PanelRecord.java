package vigil.patterns.questions;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything the questions are asked of.
 *
 * @param deaths in any order, each with its own reference
 * @param actions steps the panel agreed on
 * @param recommendations for each of them, the references of the cases it came from
 * @param populations people who live in each area, by its code; empty if nobody said
 */
public record PanelRecord(
        List<DeathRow> deaths,
        List<ActionFact> actions,
        Map<String, List<String>> recommendations,
        Map<String, Long> populations) {

    public PanelRecord {
        deaths = List.copyOf(deaths);
        actions = List.copyOf(actions);
        recommendations = java.util.Collections.unmodifiableMap(new TreeMap<>(recommendations));
        populations = java.util.Collections.unmodifiableMap(new TreeMap<>(populations));
    }

    public static PanelRecord of(List<DeathRow> deaths) {
        return new PanelRecord(deaths, List.of(), Map.of(), Map.of());
    }
}
