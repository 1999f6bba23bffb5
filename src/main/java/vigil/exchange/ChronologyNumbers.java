package vigil.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vigil.domain.casefile.ChronologyEntry;
import vigil.domain.casefile.Statement;

/**
 * The lines of one chronology as numbers: first those that stand in it, then those that were merged
 * into one of them. A line that is neither comes from a field of the form, or is gone; its identity
 * does not depend on the case and is written as it is.
 */
final class ChronologyNumbers {

    private static final int WHAT_FOLLOWS_RETURN = 3;

    private final Map<UUID, String> lines = new HashMap<>();
    private final Map<UUID, String> returns;

    /**
     * @param returns the numbers of the case's returns
     */
    ChronologyNumbers(List<ChronologyEntry> chronology, Map<UUID, String> returns) {
        this.returns = returns;
        chronology.forEach(entry -> number(entry.id()));
        for (ChronologyEntry entry : chronology) {
            for (Statement statement : entry.statements()) {
                if (statement.field().isEmpty()) {
                    number(statement.line());
                }
            }
        }
    }

    private void number(UUID line) {
        lines.putIfAbsent(line, String.valueOf(lines.size() + 1));
    }

    String of(UUID line) {
        return lines.getOrDefault(line, line.toString());
    }

    /** Canonical text of the statements, with numbers for lines and returns. */
    String statements(ChronologyEntry entry) {
        List<String> rows = new ArrayList<>();
        for (Statement statement : entry.statements()) {
            String[] columns = Statement.text(List.of(statement)).split("\t", WHAT_FOLLOWS_RETURN);
            columns[0] = of(statement.line());
            columns[1] = statement.fromReturn().map(id -> returns.getOrDefault(id, "")).orElse("");
            rows.add(String.join("\t", columns));
        }
        return String.join("\n", rows);
    }

    String apartFrom(ChronologyEntry entry) {
        return String.join(" ", entry.apartFrom().stream().map(this::of).toList());
    }
}
