package vigil.patterns;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a table of transactions has for the first time, or again after a long absence. However short
 * the record is, unlike the board, which then speaks of the watch list only.
 */
public final class PlainAppearances {

    private PlainAppearances() {}

    /**
     * Appearances by name. Items of a group ({@code age:…}) are circumstances, not substances, and
     * are left out unless they are listed.
     *
     * @param listed items that are substances whatever they are called
     * @param days of the window that ends with the last day
     * @param absence days between the last mention before the window and the first in it that make
     *     a return
     */
    public static List<Appearance> of(
            Transactions transactions, Set<String> listed, LocalDate last, int days, int absence) {
        SortedMap<String, List<LocalDate>> mentions = new TreeMap<>();
        for (Transactions.Case one : transactions.until(last).cases()) {
            for (String item : one.has()) {
                if (Transactions.group(item).isEmpty() || listed.contains(item)) {
                    mentions.computeIfAbsent(item, key -> new ArrayList<>()).add(one.died());
                }
            }
        }
        LocalDate from = last.minusDays(days - 1L);
        List<Appearance> found = new ArrayList<>();
        mentions.forEach((item, dates) -> {
            List<LocalDate> now = dates.stream().filter(day -> !day.isBefore(from)).toList();
            Optional<LocalDate> before =
                    dates.stream().filter(day -> day.isBefore(from)).reduce((a, b) -> b);
            if (!now.isEmpty()
                    && before.map(day -> ChronoUnit.DAYS.between(day, now.getFirst()) >= absence)
                            .orElse(true)) {
                found.add(new Appearance(Item.factor(item), now.getFirst(), before, now.size()));
            }
        });
        return found;
    }
}
