package vigil.casework.search;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A filter as text to keep: a line {@code query=…} and one {@code facet=value;value} for each
 * facet. A restriction to given cases is not kept.
 */
public final class FilterText {

    private FilterText() {}

    public static String format(CaseFilter filter) {
        StringBuilder text = new StringBuilder();
        if (!filter.query().isBlank()) {
            text.append("query=").append(filter.query().replace('\n', ' ')).append('\n');
        }
        filter.chosen()
                .forEach((facet, values) ->
                        text.append(facet.key())
                                .append('=')
                                .append(String.join(";", values))
                                .append('\n'));
        return text.toString();
    }

    /** Reads a kept filter; a facet that this edition does not know narrows nothing. */
    public static CaseFilter parse(String text) {
        String query = "";
        Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
        for (String line : text.split("\n")) {
            int equals = line.indexOf('=');
            if (equals < 0) {
                continue;
            }
            String value = line.substring(equals + 1);
            if (line.startsWith("query=")) {
                query = value;
            } else {
                Facet.ofKey(line.substring(0, equals))
                        .ifPresent(facet -> chosen.put(facet, Set.of(value.split(";"))));
            }
        }
        return new CaseFilter(query, chosen, Optional.empty());
    }
}
