package vigil.ui.caselist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.casework.search.CaseColumn;
import vigil.casework.search.CaseIndex;

/**
 * Which columns stand in the list, in which order and how wide, and what it is sorted by: all that
 * this computer remembers of it.
 *
 * @param columns at least one
 */
record ColumnChoice(List<Shown> columns, CaseIndex.Order order, boolean descending) {

    /**
     * @param width in pixels; 0 for the usual one
     */
    record Shown(CaseColumn column, int width) {}

    static final ColumnChoice USUAL =
            new ColumnChoice(
                    CaseColumn.USUAL.stream().map(column -> new Shown(column, 0)).toList(),
                    CaseIndex.Order.NOTIFIED,
                    true);

    ColumnChoice {
        columns = List.copyOf(columns);
    }

    /** Such as {@code reference:150 name:0|NOTIFIED desc}. */
    String text() {
        StringBuilder text = new StringBuilder();
        columns.forEach(shown ->
                text.append(text.isEmpty() ? "" : " ")
                        .append(shown.column().key())
                        .append(':')
                        .append(shown.width()));
        return text + "|" + order.name() + (descending ? " desc" : " asc");
    }

    /** Reads a choice; what it does not know it leaves out, and nothing at all is the usual one. */
    static ColumnChoice parse(String text) {
        String[] halves = text.split("\\|", 2);
        List<Shown> columns = new ArrayList<>();
        for (String part : halves[0].split(" ")) {
            String[] pair = part.split(":", 2);
            Optional<CaseColumn> column = CaseColumn.ofKey(pair[0]);
            boolean width = pair.length == 2 && pair[1].matches("\\d{1,4}");
            if (column.isPresent() && columns.stream().noneMatch(s -> s.column() == column.get())) {
                columns.add(new Shown(column.get(), width ? Integer.parseInt(pair[1]) : 0));
            }
        }
        if (columns.isEmpty()) {
            return USUAL;
        }
        CaseIndex.Order order = CaseIndex.Order.NOTIFIED;
        boolean descending = true;
        if (halves.length == 2) {
            String[] sorting = halves[1].split(" ");
            for (CaseIndex.Order each : CaseIndex.Order.values()) {
                if (each.name().equals(sorting[0])) {
                    order = each;
                    descending = sorting.length < 2 || sorting[1].equals("desc");
                }
            }
        }
        return new ColumnChoice(columns, order, descending);
    }

    ColumnChoice with(List<Shown> newColumns) {
        return new ColumnChoice(newColumns, order, descending);
    }
}
