package vigil.casework.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import vigil.casework.CaseRow;
import vigil.casework.CaseText;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.domain.casefile.CaseId;
import vigil.ui.kit.TestKit;

/**
 * Measures counting and searching over 100,000 cases of 120 words each. A program, not a test:
 * times belong to a machine.
 */
final class SearchSpeed {

    private static final int CASES = 100_000;
    private static final int WORDS = 120;
    private static final int VOCABULARY = 60_000;

    private final Random random = new Random(1);

    private SearchSpeed() {}

    public static void main(String[] arguments) throws Refused {
        new SearchSpeed().run();
    }

    private static void say(String what, double value, String unit) {
        System.out.printf(Locale.ROOT, "%-60s %10.1f %s%n", what, value, unit);
    }

    /** The more often used the shorter, as in a language: rank by Zipf's law. */
    private String word() {
        int rank = (int) Math.pow(VOCABULARY, random.nextDouble());
        return Integer.toString(rank * 37 + 400, 30).replaceAll("[0-9]", "q");
    }

    private CaseText text(CaseId id) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < WORDS; i++) {
            text.append(word()).append(i % 14 == 13 ? ". " : " ");
        }
        return new CaseText(
                id, List.of(new CaseText.Passage("incident.narrative", text.toString())));
    }

    private static long used() {
        System.gc();
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private void run() throws Refused {
        Map<CaseId, Long> stamps = new HashMap<>();
        for (int i = 0; i < CASES; i++) {
            stamps.put(new CaseId(new UUID(3, i)), 1L);
        }
        long before = used();
        long making = 0;
        long[] made = {0};
        long start = System.nanoTime();
        TextIndex index =
                TextIndex.NONE.updated(
                        stamps,
                        ids -> {
                            long began = System.nanoTime();
                            List<CaseText> texts = ids.stream().map(this::text).toList();
                            made[0] += System.nanoTime() - began;
                            return texts;
                        },
                        Progress.none());
        making = made[0];
        say(
                "texts: indexing 100,000 × 120 words",
                (System.nanoTime() - start - making) / 1e6,
                "ms");
        say("texts: memory of the index", (used() - before) / 1e6, "MB");
        say("texts: of it words and places", index.bytes() / 1e6, "MB");
        for (String typed :
                List.of("qq ", "qa", "\"qq qqq\"", "qb* -qq", "zzzzzz ", "qaqq qbqq ", "q*")) {
            List<Double> times = new ArrayList<>();
            int found = 0;
            for (int i = 0; i < 9; i++) {
                long began = System.nanoTime();
                found = index.find(TextQuery.parse(typed)).size();
                times.add((System.nanoTime() - began) / 1e6);
            }
            times.sort(null);
            say("texts: " + typed + " (" + found + " cases)", times.get(4), "ms");
        }
        stamps.merge(new CaseId(new UUID(3, 5)), 1L, Long::sum);
        long began = System.nanoTime();
        index.updated(stamps, ids -> ids.stream().map(this::text).toList(), Progress.none());
        say("texts: taking one changed case in", (System.nanoTime() - began) / 1e6, "ms");
        facets();
    }

    private static void facets() {
        InventedCases invented = new InventedCases(2);
        List<CaseRow> rows = invented.rows(CASES);
        CaseIndex index = CaseIndex.of(rows, TestKit.vocabulary(), InventedCases.TODAY);
        long start = System.nanoTime();
        index.prepare();
        say("facets: preparing columns and row texts", (System.nanoTime() - start) / 1e6, "ms");
        List<Double> counting = new ArrayList<>();
        List<Double> finding = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            CaseFilter filter = invented.filter();
            long began = System.nanoTime();
            index.counts(filter, Optional.empty());
            counting.add((System.nanoTime() - began) / 1e6);
            began = System.nanoTime();
            index.find(filter, Optional.empty(), CaseIndex.Order.DIED, true, () -> false);
            finding.add((System.nanoTime() - began) / 1e6);
        }
        counting.sort(null);
        finding.sort(null);
        say("facets: counting all 19, median of 60 filters", counting.get(30), "ms");
        say("facets: counting, 95 %", counting.get(57), "ms");
        say("facets: filtering, median", finding.get(30), "ms");
        say("facets: filtering, 95 %", finding.get(57), "ms");
    }
}
