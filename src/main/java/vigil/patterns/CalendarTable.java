package vigil.patterns;

import java.util.List;

/**
 * On which days people died; estimated dates are left out.
 *
 * @param deaths with a known day
 * @param weekdays Monday to Sunday
 * @param daysOfMonth the 1st to the 31st
 * @param months January to December, of whole years only
 */
public record CalendarTable(
        long deaths, List<Long> weekdays, List<Long> daysOfMonth, List<Long> months) {

    public CalendarTable {
        weekdays = List.copyOf(weekdays);
        daysOfMonth = List.copyOf(daysOfMonth);
        months = List.copyOf(months);
    }
}
