package vigil.patterns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts what rose month by month over the whole record, and asks for a {@link SecondOpinion}. */
final class SecondOpinions {

    private final Reading reading;

    SecondOpinions(Reading reading) {
        this.reading = reading;
    }

    /** An opinion on each row; none when the record holds less than a month before the rise. */
    Map<ScanRow, SecondOpinion> of(List<ScanRow> rows) {
        Map<ScanRow, SecondOpinion> opinions = new HashMap<>();
        if (rows.isEmpty()) {
            return opinions;
        }
        Months months = reading.months();
        // The month in which the record begins is rarely whole, and is left out.
        int length = months.back(reading.known().getFirst().died());
        List<long[]> counts = new ArrayList<>();
        rows.forEach(row -> counts.add(new long[length]));
        CaseReader reader = new CaseReader(reading.taxonomy(), reading.basis());
        for (CaseFact fact : reading.known()) {
            int back = months.back(fact.died());
            if (back < length) {
                Set<Item> items = reader.items(fact);
                for (int k = 0; k < rows.size(); k++) {
                    if (items.containsAll(rows.get(k).items())
                            && rows.get(k).area().map(fact.area()::equals).orElse(true)) {
                        counts.get(k)[length - 1 - back]++;
                    }
                }
            }
        }
        for (int k = 0; k < rows.size(); k++) {
            if (rows.get(k).window() < length) {
                opinions.put(
                        rows.get(k), SecondOpinion.of(counts.get(k), rows.get(k).window(), months));
            }
        }
        return opinions;
    }
}
