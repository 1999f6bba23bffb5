package vigil.casework.analysis;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vigil.casework.PlainTables;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.patterns.PlainClusters;
import vigil.patterns.ShareClusters;
import vigil.patterns.Taxonomy;
import vigil.patterns.Transactions;

/** Reads the tables of one analysis. Each is refused with the line and the remedy. */
public final class AnalystFiles {

    private static final List<String> YES = List.of("yes", "true", "1");
    private static final List<String> NO = List.of("no", "false", "0");
    private static final List<String> UNKNOWN = List.of("unknown", "na", "?");

    private final PlainTables tables;

    public AnalystFiles(PlainTables tables) {
        this.tables = tables;
    }

    /**
     * The cases with what is known of them.
     *
     * @param without cases of which the items say nothing at all
     * @param strangers cases of the items that are not among the cases; they are left out
     */
    public record Cases(Transactions transactions, int without, int strangers) {}

    /**
     * Cases and their items.
     *
     * <p>A row is yes, unless a column {@code value} says no or unknown. Where an item is answered
     * with "no" anywhere, a case without a row for it was not asked, and it is unknown; else no row
     * is no. Of a case without any row nothing is known; it is left out unless {@code countEmpty}.
     *
     * @param countEmpty whether a case without any row counts as having nothing
     */
    public Cases cases(Path casesFile, Path itemsFile, boolean countEmpty) throws Refused {
        Map<String, Answers> answers = new TreeMap<>();
        Set<String> asked = items(itemsFile, answers);
        List<Transactions.Case> cases = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        int without = 0;
        try (NamedRows rows = new NamedRows(tables, casesFile).needing("case_id", "date")) {
            boolean areas = rows.has("area");
            while (rows.next()) {
                String reference = rows.needed("case_id");
                if (!seen.add(reference)) {
                    throw rows.refused("caseTwice", "case_id");
                }
                LocalDate died = rows.date("date");
                Answers given = answers.get(reference);
                without += given == null ? 1 : 0;
                if (given != null || countEmpty) {
                    Answers all = given == null ? new Answers() : given;
                    cases.add(
                            new Transactions.Case(
                                    reference,
                                    died,
                                    areas ? rows.text("area") : "",
                                    new TreeSet<>(all.yes),
                                    unknown(all, asked)));
                }
            }
            if (seen.isEmpty()) {
                throw rows.refusedWhole("noRows");
            }
            if (cases.isEmpty()) {
                throw new Refused(
                        new Problem.NotAnalysable(
                                name(itemsFile), "", "caseUnknown", List.of(rows.file())));
            }
        }
        int strangers = (int) answers.keySet().stream().filter(c -> !seen.contains(c)).count();
        return new Cases(new Transactions(cases), without, strangers);
    }

    private static TreeSet<String> unknown(Answers given, Set<String> asked) {
        TreeSet<String> unknown = new TreeSet<>(given.unknown);
        for (String item : asked) {
            if (!given.yes.contains(item) && !given.no.contains(item)) {
                unknown.add(item);
            }
        }
        return unknown;
    }

    /** The items that are answered with "no" anywhere. */
    private Set<String> items(Path file, Map<String, Answers> answers) throws Refused {
        Set<String> asked = new TreeSet<>();
        Map<String, String> names = new HashMap<>();
        try (NamedRows rows = new NamedRows(tables, file).needing("case_id", "item")) {
            boolean values = rows.has("value");
            while (rows.next()) {
                String reference = rows.needed("case_id");
                String written = rows.needed("item");
                String item = names.computeIfAbsent(written, key -> written);
                if (item.indexOf('|') >= 0) {
                    throw rows.refused("bar", "item");
                }
                Answers of = answers.computeIfAbsent(reference, key -> new Answers());
                String value = values ? rows.text("value").toLowerCase(java.util.Locale.ROOT) : "y";
                Set<String> into =
                        into(of, value).orElseThrow(() -> rows.refused("value", "value"));
                if (into == of.no) {
                    asked.add(item);
                }
                into.add(item);
                int said =
                        (of.yes.contains(item) ? 1 : 0)
                                + (of.no.contains(item) ? 1 : 0)
                                + (of.unknown.contains(item) ? 1 : 0);
                if (said > 1) {
                    throw rows.refused("contradiction", "case_id", "item");
                }
            }
            if (answers.isEmpty()) {
                throw rows.refusedWhole("noRows");
            }
        }
        return asked;
    }

    private static Optional<Set<String>> into(Answers answers, String value) {
        if (means(YES, value)) {
            return Optional.of(answers.yes);
        }
        if (means(NO, value)) {
            return Optional.of(answers.no);
        }
        return means(UNKNOWN, value) ? Optional.of(answers.unknown) : Optional.empty();
    }

    /** Whether it is a word or how one begins; nothing at all is unknown. */
    private static boolean means(List<String> words, String value) {
        return value.isEmpty()
                ? words.equals(UNKNOWN)
                : words.stream().anyMatch(word -> word.startsWith(value));
    }

    /** Items with their classes and families. */
    public List<Taxonomy.Substance> taxonomy(Path file) throws Refused {
        Map<String, Taxonomy.Substance> members = new TreeMap<>();
        try (NamedRows rows = new NamedRows(tables, file).needing("item", "class", "family")) {
            while (rows.next()) {
                String item = rows.needed("item");
                Taxonomy.Substance member =
                        new Taxonomy.Substance(
                                item,
                                some(rows.text("class")),
                                some(rows.text("family")),
                                List.of(),
                                false);
                if (members.put(item, member) != null) {
                    throw rows.refused("itemTwice", "item");
                }
            }
            if (members.isEmpty()) {
                throw rows.refusedWhole("noRows");
            }
        }
        return List.copyOf(members.values());
    }

    private static Optional<String> some(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** Pairs of items that are never tested. */
    public List<Taxonomy.KnownLink> links(Path file) throws Refused {
        List<Taxonomy.KnownLink> links = new ArrayList<>();
        try (NamedRows rows = new NamedRows(tables, file).needing("item_a", "item_b")) {
            while (rows.next()) {
                links.add(
                        new Taxonomy.KnownLink(
                                rows.needed("item_a"),
                                rows.needed("item_b"),
                                rows.has("why") ? rows.text("why") : ""));
            }
        }
        return links;
    }

    /** Which cases are in a group, in the order of the file. */
    public Map<String, Boolean> labels(Path file, Transactions transactions) throws Refused {
        Set<String> known = new TreeSet<>();
        transactions.cases().forEach(one -> known.add(one.reference()));
        Map<String, Boolean> labels = new LinkedHashMap<>();
        try (NamedRows rows = new NamedRows(tables, file).needing("case_id", "label")) {
            while (rows.next()) {
                String reference = rows.needed("case_id");
                String label = rows.text("label").toLowerCase(java.util.Locale.ROOT);
                if (!known.contains(reference)) {
                    throw rows.refused("labelUnknown", "case_id");
                }
                if (means(UNKNOWN, label)) {
                    continue;
                }
                if (!means(YES, label) && !means(NO, label)) {
                    throw rows.refused("label", "label");
                }
                if (labels.put(reference, means(YES, label)) != null) {
                    throw rows.refused("caseTwice", "case_id");
                }
            }
        }
        return labels;
    }

    /**
     * Deals of labels, one text of 0 and 1 a line, each with as many 1 as there are in the group.
     */
    public List<String> deals(Path file, Map<String, Boolean> labels) throws Refused {
        long group = labels.values().stream().filter(in -> in).count();
        List<String> deals = tables.lines(file);
        for (int i = 0; i < deals.size(); i++) {
            String deal = deals.get(i);
            if (deal.length() != labels.size()
                    || deal.chars().anyMatch(c -> c != '0' && c != '1')
                    || deal.chars().filter(c -> c == '1').count() != group) {
                throw new Refused(
                        new Problem.NotAnalysable(
                                name(file),
                                "line " + (i + 1),
                                "deal",
                                List.of(labels.size(), group)));
            }
        }
        return deals;
    }

    /** Where places are: by {@code loc}, or by {@code name} or {@code area} where there is none. */
    public List<PlainClusters.Place> places(Path file, Set<String> wanted) throws Refused {
        List<PlainClusters.Place> places = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        try (NamedRows rows = new NamedRows(tables, file).needing("lat", "lon")) {
            List<String> keys = List.of("loc", "name", "area").stream().filter(rows::has).toList();
            if (keys.isEmpty()) {
                throw rows.refusedWhole("column", "loc", "loc, lat, lon");
            }
            while (rows.next()) {
                double latitude = rows.number("lat");
                double longitude = rows.number("lon");
                if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
                    throw rows.refused("degrees", "lat", "lon");
                }
                String key =
                        keys.stream()
                                .map(rows::text)
                                .filter(wanted::contains)
                                .findFirst()
                                .orElse(rows.needed(keys.getFirst()));
                if (!seen.add(key)) {
                    throw rows.refused("placeTwice", keys.getFirst());
                }
                places.add(new PlainClusters.Place(key, latitude, longitude));
            }
            for (String place : wanted) {
                if (!seen.contains(place)) {
                    throw rows.refusedWhole("placeMissing");
                }
            }
        }
        return places;
    }

    /**
     * Cases and controls by place, for the scan of shares alone; nothing if it is another table.
     */
    public Optional<List<ShareClusters.Counts>> shares(Path file) throws Refused {
        try (NamedRows rows = new NamedRows(tables, file)) {
            if (!rows.has("loc") || !rows.has("cases") || !rows.has("controls")) {
                return Optional.empty();
            }
            rows.needing("lat", "lon");
            List<ShareClusters.Counts> counts = new ArrayList<>();
            Set<String> seen = new TreeSet<>();
            while (rows.next()) {
                String name = rows.needed("loc");
                if (!seen.add(name)) {
                    throw rows.refused("placeTwice", "loc");
                }
                counts.add(
                        new ShareClusters.Counts(
                                new PlainClusters.Place(
                                        name, rows.number("lat"), rows.number("lon")),
                                rows.count("cases"),
                                rows.count("controls")));
            }
            if (counts.stream().mapToInt(ShareClusters.Counts::cases).sum() == 0) {
                throw rows.refusedWhole("noRows");
            }
            return Optional.of(counts);
        }
    }

    /** Deaths by place and day, for the space-time scan alone; nothing if it is another table. */
    public Optional<List<PlainClusters.Deaths>> deaths(Path file) throws Refused {
        try (NamedRows rows = new NamedRows(tables, file)) {
            if (!rows.has("loc") || !rows.has("date") || rows.has("case_id")) {
                return Optional.empty();
            }
            List<PlainClusters.Deaths> deaths = new ArrayList<>();
            while (rows.next()) {
                deaths.add(
                        new PlainClusters.Deaths(
                                rows.needed("loc"),
                                rows.date("date"),
                                rows.has("cases") ? rows.count("cases") : 1));
            }
            if (deaths.isEmpty()) {
                throw rows.refusedWhole("noRows");
            }
            return Optional.of(deaths);
        }
    }

    private static String name(Path file) {
        return Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("");
    }

    /** What was said of one case. */
    private static final class Answers {
        private final Set<String> yes = new TreeSet<>();
        private final Set<String> no = new TreeSet<>();
        private final Set<String> unknown = new TreeSet<>();
    }
}
