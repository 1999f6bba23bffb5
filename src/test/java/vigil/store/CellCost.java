package vigil.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vigil.casework.Sight;
import vigil.domain.casefile.Answers;
import vigil.domain.likeness.RandomPeople;

/**
 * Not a test: prints how much processor time storing and listing cases with names takes, on H2 in
 * memory so that nothing hides what the cells cost. Arguments: cases, rounds.
 */
final class CellCost {

    private CellCost() {}

    public static void main(String[] arguments) throws Exception {
        int cases = Integer.parseInt(arguments[0]);
        List<Double> storing = new ArrayList<>();
        List<Double> listing = new ArrayList<>();
        for (int round = 0; round < Integer.parseInt(arguments[1]); round++) {
            RandomPeople random = new RandomPeople(round);
            List<Answers> people = new ArrayList<>();
            for (int i = 0; i < cases; i++) {
                people.add(random.answers());
            }
            try (PeopleInMemory store = new PeopleInMemory()) {
                var rows = store.cases();
                long start = cpu();
                for (int i = 0; i < cases; i++) {
                    rows.insert(
                            PeopleInMemory.reviewCase(i, people.get(i)).withVersion(1),
                            Optional.empty(),
                            Instant.EPOCH);
                }
                store.kept();
                storing.add((cpu() - start) / 1e6);
                for (int i = 0; i < 15; i++) {
                    start = cpu();
                    if (rows.rows(Sight.ALL).size() != cases) {
                        throw new IllegalStateException("cases are missing");
                    }
                    listing.add((cpu() - start) / 1e6);
                }
            }
        }
        print("storing " + cases, storing);
        print("listing " + cases, listing.subList(listing.size() / 2, listing.size()));
    }

    /** Time of all processors that this program had, which other programs do not change much. */
    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean)
                        java.lang.management.ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static void print(String what, List<Double> times) {
        List<Double> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "%-20s median %8.1f ms, fastest %8.1f ms%n",
                what,
                sorted.get(sorted.size() / 2),
                sorted.getFirst());
    }
}
