package vigil.patterns;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import vigil.SharedMaterial;

/**
 * Prints how long a whole search takes: run {@code java -cp … vigil.patterns.PatternTimes 500 1}
 * (deaths, repetitions) in a fresh virtual machine for the cold figure. Not a test.
 */
public final class PatternTimes {

    private PatternTimes() {}

    public static void main(String[] arguments) throws IOException {
        int size = Integer.parseInt(arguments[0]);
        int repetitions = Integer.parseInt(arguments[1]);
        List<CaseFact> facts = synthetic(size);
        LocalDate last = facts.stream().map(CaseFact::died).max(LocalDate::compareTo).orElseThrow();
        for (int i = 0; i < repetitions; i++) {
            Map<String, Long> times = new TreeMap<>();
            long[] mark = {System.nanoTime()};
            String[] step = {"start"};
            long start = mark[0];
            long cpu = cpu();
            PatternSummary summary =
                    PatternSearch.run(
                            facts,
                            Taxonomy.empty(),
                            Slice.everything(),
                            Options.asAt(last),
                            () -> false,
                            (name, done, total) -> {
                                long now = System.nanoTime();
                                times.put(done + " " + step[0], (now - mark[0]) / 1_000_000);
                                mark[0] = now;
                                step[0] = name;
                            });
            long end = System.nanoTime();
            times.put("9 " + step[0], (end - mark[0]) / 1_000_000);
            System.out.printf(
                    "%d deaths: %d ms, CPU %d ms, %d pairs, %d triples, %d findings %s%n",
                    size,
                    (end - start) / 1_000_000,
                    (cpu() - cpu) / 1_000_000,
                    summary.combinations().pairsTested(),
                    summary.combinations().triplesTested(),
                    summary.findings().size(),
                    times);
        }
    }

    private static long cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
    }

    /** The synthetic transactions: half of the items as substances, in four areas. */
    static List<CaseFact> synthetic(int size) throws IOException {
        Map<String, String> names = new HashMap<>();
        for (NamedCsvRecord row : Reference.rows("data/perf/perf_10000.txt.items.csv")) {
            names.put(row.getField("id"), row.getField("item"));
        }
        List<String> lines = Files.readAllLines(SharedMaterial.require("data/perf/perf_10000.txt"));
        List<NamedCsvRecord> dates = Reference.rows("data/perf/perf_10000.txt.dates.csv.gz");
        int from = lines.size() - Math.min(size, lines.size());
        LocalDate last = LocalDate.parse(dates.getLast().getField("date"));
        // A hundred deaths a year, and more for the largest, over at most the file's 25 years.
        double daysEach = Math.min(9100, size * 3.65) / size;
        SplittableRandom random = new SplittableRandom(1);
        List<CaseFact> facts = new ArrayList<>();
        for (int i = from; i < lines.size(); i++) {
            CaseFact.Builder fact =
                    CaseFact.of(
                                    dates.get(i).getField("case_id"),
                                    last.minusDays(Math.round((lines.size() - 1 - i) * daysEach)),
                                    "area" + random.nextInt(4))
                            .toxicologyBack(random.nextInt(10) > 0)
                            .factorsAssessed(random.nextInt(10) > 0);
            for (String id : lines.get(i).split(" ")) {
                String name = Optional.ofNullable(names.get(id)).orElseThrow();
                if (name.startsWith("factor:") || name.startsWith("condition:")) {
                    fact.factor(name, 2);
                } else if (name.contains(":")) {
                    fact.circumstance(
                            name.substring(0, name.indexOf(':')),
                            name.substring(name.indexOf(':') + 1));
                } else {
                    fact.substance(name, EvidenceStage.TOXICOLOGY);
                }
            }
            if (random.nextInt(5) == 0) {
                fact.daysSinceRelease(random.nextInt(366));
            }
            fact.premises("p" + random.nextInt(size));
            facts.add(fact.build());
        }
        return facts;
    }
}
