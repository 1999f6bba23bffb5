package vigil.patterns;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Real deaths (Connecticut, published as open data) as transactions: a date, an area and a set of
 * named items, none of them unknown.
 */
final class Connecticut {

    private static final Set<String> EXCLUSIVE = Set.of("sex", "age", "place", "mode", "manner");

    private Connecticut() {}

    /** Case references with their items. */
    static Map<String, Set<String>> transactions(String file) {
        Map<String, Set<String>> cases = new TreeMap<>();
        for (NamedCsvRecord row : Reference.rows(file)) {
            cases.computeIfAbsent(row.getField("case_id"), key -> new TreeSet<>())
                    .add(row.getField("item"));
        }
        return cases;
    }

    /** Every item a factor that was looked for in every case, so that absence means no. */
    static List<CaseFact> asFactors(Map<String, Set<String>> items, String casesFile) {
        List<CaseFact> facts = new ArrayList<>();
        for (NamedCsvRecord row : Reference.rows(casesFile)) {
            Set<String> found = items.get(row.getField("case_id"));
            if (found != null) {
                CaseFact.Builder fact = start(row).factorsAssessed(true);
                found.forEach(item -> fact.factor(item, 1));
                facts.add(fact.build());
            }
        }
        return facts;
    }

    /** Items of the taxonomy and other plain names as substances, all toxicology back. */
    static List<CaseFact> asSubstances() {
        Map<String, Set<String>> items = transactions("data/connecticut_rich_items.csv.gz");
        List<CaseFact> facts = new ArrayList<>();
        for (NamedCsvRecord row : Reference.rows("data/connecticut_rich_cases.csv.gz")) {
            CaseFact.Builder fact = start(row).toxicologyBack(true).factorsAssessed(true);
            for (String item : items.getOrDefault(row.getField("case_id"), Set.of())) {
                if (item.contains(":") || item.equals("weekend") || item.startsWith("away")) {
                    fact.factor(item, 1);
                } else {
                    fact.substance(item, EvidenceStage.TOXICOLOGY);
                }
            }
            facts.add(fact.build());
        }
        return facts;
    }

    private static CaseFact.Builder start(NamedCsvRecord row) {
        return CaseFact.of(
                row.getField("case_id"),
                LocalDate.parse(row.getField("date")),
                row.getField("area"));
    }

    /** Classes and families of the scan's reference, links and exclusive groups of the engine's. */
    static Taxonomy taxonomy() {
        List<Taxonomy.Substance> substances = new ArrayList<>();
        for (NamedCsvRecord row : Reference.rows("oracles/scan/taxonomy.csv")) {
            substances.add(
                    new Taxonomy.Substance(
                            row.getField("item"),
                            Optional.of(row.getField("class")),
                            Optional.of(row.getField("family")),
                            List.of(),
                            false));
        }
        return new Taxonomy(substances, links(), exclusive());
    }

    static List<Taxonomy.KnownLink> links() {
        return Reference.rows("oracles/engine/known_links.csv").stream()
                .map(row ->
                        new Taxonomy.KnownLink(
                                row.getField("item_a"),
                                row.getField("item_b"),
                                row.getField("why")))
                .toList();
    }

    private static List<Set<String>> exclusive() {
        Map<String, Set<String>> groups = new HashMap<>();
        for (String file :
                List.of(
                        "data/connecticut_rich_items.csv.gz",
                        "data/connecticut_flags_items.csv.gz")) {
            for (NamedCsvRecord row : Reference.rows(file)) {
                String item = row.getField("item");
                int colon = item.indexOf(':');
                if (colon > 0 && EXCLUSIVE.contains(item.substring(0, colon))) {
                    groups.computeIfAbsent(item.substring(0, colon), key -> new TreeSet<>())
                            .add(item);
                }
            }
        }
        return List.copyOf(groups.values());
    }
}
