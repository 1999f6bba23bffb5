package vigil.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vigil.casework.PlainTables;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.casework.analysis.AnalystFiles;
import vigil.patterns.CombinationTable;
import vigil.patterns.EvidenceBasis;
import vigil.patterns.Itemsets;
import vigil.patterns.Level;
import vigil.patterns.PlainAppearances;
import vigil.patterns.PlainClusters;
import vigil.patterns.PlainCombinations;
import vigil.patterns.PlainScan;
import vigil.patterns.ShareClusters;
import vigil.patterns.SimilarCases;
import vigil.patterns.Taxonomy;
import vigil.patterns.Transactions;

/** Everything that is worked out from an analyst's cases, part by part. */
final class CaseAnalysis {

    /** The parts, in the order in which they are written. */
    static final List<String> PARTS =
            List.of(
                    "patterns",
                    "scan",
                    "first",
                    "similar",
                    "clusters",
                    "trend",
                    "itemsets",
                    "contrast");

    private static final int NEW_DAYS = 183;
    private static final int ABSENCE_DAYS = 730;
    private static final int ALL_SIMILAR_UP_TO = 1_000;
    private static final int PERMUTATIONS = 9_999;
    private static final int STUDY_DAYS = 364;

    private final AnalystFiles files;
    private final CaseOptions options;
    private final AnalyseCommand.Common common;

    CaseAnalysis(PlainTables tables, CaseOptions options, AnalyseCommand.Common common) {
        this.files = new AnalystFiles(tables);
        this.options = options;
        this.common = common;
    }

    /**
     * What was worked out.
     *
     * @param facts single figures by name
     * @param tables by the names of their parts
     */
    record Result(Map<String, Object> facts, Map<String, ResultTable> tables) {

        void write(JsonGenerator json) throws IOException {
            json.writeStartObject();
            json.writeStringField("format", "vigil-analysis/1");
            for (Map.Entry<String, Object> fact : facts.entrySet()) {
                json.writeFieldName(fact.getKey());
                ResultTable.value(json, fact.getValue());
            }
            for (Map.Entry<String, ResultTable> table : tables.entrySet()) {
                table.getValue().json(json, table.getKey());
            }
            json.writeEndObject();
        }
    }

    Result run(Path casesFile) throws Refused {
        Result result = new Result(new LinkedHashMap<>(), new LinkedHashMap<>());
        Optional<List<ShareClusters.Counts>> counts = files.shares(casesFile);
        if (counts.isPresent()) {
            shares(result, counts.get());
            return result;
        }
        Optional<List<PlainClusters.Deaths>> deaths = files.deaths(casesFile);
        if (deaths.isPresent()) {
            clusters(result, deaths.get(), Optional.empty(), 0);
            return result;
        }
        if (options.items == null) {
            throw refused(casesFile, "needsItems");
        }
        AnalystFiles.Cases read = files.cases(casesFile, options.items, options.countEmpty);
        if (read.transactions().cases().isEmpty()) {
            throw refused(options.items, "noRows");
        }
        LocalDate asAt =
                Optional.ofNullable(options.asAt)
                        .orElse(
                                YearMonth.from(read.transactions().cases().getLast().died())
                                        .atEndOfMonth());
        Transactions cases = read.transactions().until(asAt);
        if (cases.cases().isEmpty()) {
            throw refused(casesFile, "noCases", asAt);
        }
        Long given = common.seed();
        long seed = given == null ? cases.seed() : given;
        List<Taxonomy.Substance> taxonomy =
                options.taxonomy == null ? List.of() : files.taxonomy(options.taxonomy);
        Map<String, Object> facts = result.facts();
        facts.put("as_at", asAt);
        // Seeds need all 64 bits, which a JSON number does not carry everywhere.
        facts.put("seed", Long.toString(seed));
        facts.put("cases", cases.cases().size());
        facts.put("cases_without_items", read.without());
        facts.put("items_of_other_cases", read.strangers());
        facts.put("items", cases.items().size());
        if (wanted("patterns", true)) {
            patterns(result, cases);
        }
        if (wanted("scan", true)) {
            scan(result, cases, taxonomy, asAt, seed);
        }
        if (wanted("first", true)) {
            first(result, cases, taxonomy, asAt);
        }
        if (wanted(
                "similar", cases.cases().size() <= ALL_SIMILAR_UP_TO || !options.like.isEmpty())) {
            similar(result, cases, casesFile);
        }
        if (wanted("clusters", areas(cases).size() > 1)) {
            List<PlainClusters.Deaths> all =
                    cases.cases().stream()
                            .filter(one -> !one.area().isBlank())
                            .map(one -> new PlainClusters.Deaths(one.area(), one.died(), 1))
                            .toList();
            if (!all.isEmpty()) {
                clusters(result, all, Optional.of(asAt), seed);
            }
        }
        if (wanted("trend", true)) {
            result.tables().put("trend", new GroupAndTrend(files, options).trend(cases));
        }
        if (wanted("itemsets", options.support > 0)) {
            itemsets(result, cases, casesFile);
        }
        if (wanted("contrast", options.group != null || options.labels != null)) {
            new GroupAndTrend(files, options)
                    .contrast(result, cases, casesFile, common.permutations(), seed);
        }
        return result;
    }

    private boolean wanted(String part, boolean usually) {
        return options.only.isEmpty() ? usually : options.only.contains(part);
    }

    static Refused refused(Path file, String reason, Object... details) {
        String name = Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("");
        return new Refused(new Problem.NotAnalysable(name, "", reason, List.of(details)));
    }

    private static Set<String> areas(Transactions cases) {
        Set<String> areas = new TreeSet<>();
        cases.cases().stream().map(Transactions.Case::area).forEach(areas::add);
        areas.remove("");
        return areas;
    }

    private void patterns(Result result, Transactions cases) throws Refused {
        List<Taxonomy.KnownLink> links =
                options.links == null ? List.of() : files.links(options.links);
        PlainCombinations search =
                new PlainCombinations(cases, links, options.least, options.largest);
        CombinationTable table = search.table();
        Map<String, Object> facts = result.facts();
        facts.put("strata", table.strata());
        facts.put("pairs_tested", table.pairsTested());
        facts.put("triples_tested", table.triplesTested());
        facts.put("strong", table.count(Level.STRONG));
        facts.put("possible", table.count(Level.POSSIBLE));
        facts.put("expected_by_chance_possible", table.possibleByLuck());
        result.tables().put("top", PatternRows.top(search.first(options.top)));
        result.tables().put("patterns", PatternRows.all(table));
    }

    private void scan(
            Result result,
            Transactions cases,
            List<Taxonomy.Substance> taxonomy,
            LocalDate asAt,
            long seed) {
        PlainScan scan = new PlainScan(cases, taxonomy, asAt, common.history());
        int permutations = common.permutations() == 0 ? PERMUTATIONS : common.permutations();
        result.facts().put("scan_to", scan.last());
        result.facts().put("scan_permutations", permutations);
        String month = YearMonth.from(scan.last()).toString();
        result.tables()
                .put(
                        "scan",
                        PatternRows.scan(
                                month,
                                scan.table(
                                        new PlainScan.Settings(
                                                common.windows(), permutations, seed))));
    }

    private void first(
            Result result, Transactions cases, List<Taxonomy.Substance> taxonomy, LocalDate asAt) {
        Set<String> listed = new HashSet<>();
        taxonomy.forEach(member -> listed.add(member.code()));
        result.tables()
                .put(
                        "first",
                        PatternRows.first(
                                asAt,
                                PlainAppearances.of(cases, listed, asAt, NEW_DAYS, ABSENCE_DAYS)));
    }

    private void similar(Result result, Transactions cases, Path casesFile) throws Refused {
        List<String> known = cases.cases().stream().map(Transactions.Case::reference).toList();
        for (String asked : options.like) {
            if (!known.contains(asked)) {
                throw refused(casesFile, "noSuchCase", asked);
            }
        }
        SimilarCases search =
                new SimilarCases(cases.facts(), Taxonomy.empty(), EvidenceBasis.CONFIRMED);
        result.tables()
                .put(
                        "similar",
                        PatternRows.similar(
                                options.like.isEmpty() ? known : options.like,
                                search,
                                options.most));
    }

    private void clusters(
            Result result, List<PlainClusters.Deaths> deaths, Optional<LocalDate> asAt, long seed)
            throws Refused {
        Set<String> names = new TreeSet<>();
        deaths.forEach(some -> names.add(some.place()));
        List<PlainClusters.Place> places =
                options.places == null ? List.of() : files.places(options.places, names);
        TreeSet<LocalDate> days = new TreeSet<>();
        deaths.forEach(some -> days.add(some.day()));
        LocalDate to = Optional.ofNullable(common.to()).orElse(asAt.orElse(days.last()));
        LocalDate from =
                Optional.ofNullable(common.from())
                        .orElse(asAt.isPresent() ? to.minusDays(STUDY_DAYS - 1L) : days.first());
        if (from.isAfter(to)) {
            throw refused(Path.of("--from"), "studyOrder");
        }
        int permutations = common.permutations() == 0 ? 999 : common.permutations();
        Long given = common.seed();
        PlainClusters.Settings settings =
                new PlainClusters.Settings(
                        from,
                        to,
                        options.longest,
                        !options.ended,
                        options.radius,
                        permutations,
                        given == null ? seed : given);
        PlainClusters.Result found = PlainClusters.of(deaths, places, settings);
        Map<String, Object> facts = result.facts();
        facts.put("clusters_from", from);
        facts.put("clusters_to", to);
        facts.put("clusters_locations", found.locations());
        facts.put("clusters_cases", found.cases());
        facts.put("clusters_permutations", permutations);
        result.tables().put("clusters", PatternRows.clusters(found));
    }

    private void shares(Result result, List<ShareClusters.Counts> counts) {
        int permutations = common.permutations() == 0 ? 999 : common.permutations();
        Long given = common.seed();
        ShareClusters search = new ShareClusters(counts);
        result.facts().put("clusters_locations", search.locations());
        result.facts().put("clusters_permutations", permutations);
        result.tables()
                .put(
                        "clusters",
                        PatternRows.shares(
                                search.clusters(permutations, given == null ? 0 : given)));
    }

    private void itemsets(Result result, Transactions cases, Path casesFile) throws Refused {
        try {
            Itemsets found = Itemsets.of(cases, Math.max(1, options.support));
            List<Integer> bySize = new ArrayList<>();
            long support = 0;
            for (Itemsets.Set set : found.sets()) {
                while (bySize.size() < set.size()) {
                    bySize.add(0);
                }
                bySize.set(set.size() - 1, bySize.get(set.size() - 1) + 1);
                support += set.support();
            }
            result.tables()
                    .put(
                            "itemsets_counts",
                            new ResultTable(
                                            "minsup",
                                            "n",
                                            "items",
                                            "frequent",
                                            "closed",
                                            "maximal",
                                            "by_size",
                                            "sum_support")
                                    .row(
                                            Math.max(1, options.support),
                                            found.cases(),
                                            found.items(),
                                            found.sets().size(),
                                            found.sets().stream()
                                                    .filter(Itemsets.Set::closed)
                                                    .count(),
                                            found.sets().stream()
                                                    .filter(Itemsets.Set::maximal)
                                                    .count(),
                                            bySize,
                                            support));
            result.tables().put("itemsets", PatternRows.itemsets(found));
        } catch (Itemsets.TooMany e) {
            throw refused(casesFile, "tooManySets", Itemsets.MOST);
        }
    }
}
