package vigil.disclosure.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vigil.disclosure.gate.CountTable;
import vigil.disclosure.gate.GateRule;
import vigil.disclosure.gate.Place;
import vigil.disclosure.gate.ShownTable;
import vigil.disclosure.gate.Subject;
import vigil.disclosure.pack.PackTables;
import vigil.disclosure.pack.PackView;
import vigil.disclosure.pack.Quarter;
import vigil.domain.vocabulary.Vocabulary;

/**
 * A pack before the gate: its words, and the tables of true counts that are brought to the gate. It
 * never reaches a writer; what the gate lets out becomes a {@link Report}.
 */
public final class ReportDraft {

    /**
     * A table brought to the gate.
     *
     * @param what it is called where it was left out
     * @param also places that are hidden in any case, because what remains of all deaths there is
     *     small
     */
    public record Counted(Phrase what, CountTable table, Subject subject, Set<Place> also) {
        public Counted {
            also = Set.copyOf(also);
        }

        public static Counted of(Phrase what, CountTable table, Subject subject) {
            return new Counted(what, table, subject, Set.of());
        }
    }

    /** Collects a draft, section after section. */
    public static final class Builder {

        private final Report.About about;
        private final Vocabulary vocabulary;
        private final List<Report.Section> sections = new ArrayList<>();
        private final List<Counted> tables = new ArrayList<>();
        private final List<Report.LeftOut> leftOut = new ArrayList<>();
        private Optional<PackTables> findings = Optional.empty();
        private Quarter first = Quarter.of(java.time.LocalDate.EPOCH);

        private Builder(Report.About about, Vocabulary vocabulary) {
            this.about = about;
            this.vocabulary = vocabulary;
        }

        /**
         * Adds a table.
         *
         * @return its number, to pick from it
         */
        public int count(Counted table) {
            for (Counted other : tables) {
                if (other.table().title().equals(table.table().title())) {
                    throw new IllegalArgumentException("Two tables of one title");
                }
            }
            tables.add(table);
            return tables.size() - 1;
        }

        public Builder section(Phrase heading, List<Part> parts) {
            sections.add(new Report.Section(heading, parts));
            return this;
        }

        public Builder section(Phrase heading, Part... parts) {
            return section(heading, List.of(parts));
        }

        /** Says that something is not in it. */
        public Builder leftOut(Phrase what, String reason) {
            leftOut.add(new Report.LeftOut(what, reason));
            return this;
        }

        /**
         * The findings of the pattern board, cut down by rule but not yet by the gate.
         *
         * @param firstQuarter from which the panel has deaths
         */
        public Builder findings(PackView view, Quarter firstQuarter) {
            findings = Optional.of(PackTables.of(view, firstQuarter));
            first = firstQuarter;
            return this;
        }

        public ReportDraft build() {
            return new ReportDraft(
                    about, vocabulary, sections, tables, findings, first, leftOut, Set.of());
        }
    }

    private final Report.About about;
    private final Vocabulary vocabulary;
    private final List<Report.Section> sections;
    private final List<Counted> tables;
    private final Optional<PackTables> findings;
    private final Quarter first;
    private final List<Report.LeftOut> leftOut;
    private final Set<Integer> refused;

    private ReportDraft(
            Report.About about,
            Vocabulary vocabulary,
            List<Report.Section> sections,
            List<Counted> tables,
            Optional<PackTables> findings,
            Quarter first,
            List<Report.LeftOut> leftOut,
            Set<Integer> refused) {
        this.about = about;
        this.vocabulary = vocabulary;
        this.sections = List.copyOf(sections);
        this.tables = List.copyOf(tables);
        this.findings = findings;
        this.first = first;
        this.leftOut = List.copyOf(leftOut);
        this.refused = Set.copyOf(refused);
    }

    /** A pack in which nothing stands yet. */
    public static Builder of(Report.About about, Vocabulary vocabulary) {
        return new Builder(about, vocabulary);
    }

    public Report.About about() {
        return about;
    }

    /** The tables that are brought to the gate, in their order. */
    public List<Counted> tables() {
        List<Counted> all = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            if (!refused.contains(i)) {
                all.add(tables.get(i));
            }
        }
        findings.stream()
                .flatMap(pack -> pack.entries().stream())
                .map(entry ->
                        Counted.of(
                                Phrase.of("report.findings.one"), entry.table(), entry.subject()))
                .forEach(all::add);
        return all;
    }

    /**
     * The same without a table that the gate would not let out.
     *
     * @param reason ends the key of why
     */
    public ReportDraft without(String title, String reason) {
        Set<Integer> more = new TreeSet<>(refused);
        List<Report.LeftOut> said = new ArrayList<>(leftOut);
        for (int i = 0; i < tables.size(); i++) {
            if (tables.get(i).table().title().equals(title) && more.add(i)) {
                said.add(new Report.LeftOut(tables.get(i).what(), reason));
            }
        }
        Optional<PackTables> fewer =
                more.size() > refused.size()
                        ? findings
                        : findings.map(pack -> PackTables.of(pack.without(title), first));
        return new ReportDraft(about, vocabulary, sections, tables, fewer, first, said, more);
    }

    /**
     * The same with only those findings of which the gate shows every count.
     *
     * @param shown in the order of {@link #tables}
     */
    public ReportDraft withFindingsOf(List<ShownTable> shown) {
        int counted = tables.size() - refused.size();
        return new ReportDraft(
                about,
                vocabulary,
                sections,
                tables,
                findings.map(pack ->
                        PackTables.of(pack.shown(shown.subList(counted, shown.size())), first)),
                first,
                leftOut,
                refused);
    }

    /**
     * The pack from what the gate let out.
     *
     * @param shown in the order of {@link #tables}
     * @param hash of the figures, by the register
     */
    public Report shown(List<ShownTable> shown, GateRule rule, String hash) {
        if (shown.size() != tables().size()) {
            throw new IllegalArgumentException("A table for each table");
        }
        List<Optional<ShownTable>> pool = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < tables.size(); i++) {
            pool.add(refused.contains(i) ? Optional.empty() : Optional.of(shown.get(next++)));
        }
        List<ShownTable> rest = shown.subList(next, shown.size());
        return new Report(
                about,
                rule,
                sections.stream().map(this::told).toList(),
                pool,
                findings.map(pack -> pack.shown(rest)),
                leftOut,
                hash,
                vocabulary);
    }

    /** Without lines of which no number may be seen because their tables were left out. */
    private Report.Section told(Report.Section section) {
        return new Report.Section(
                section.heading(), section.parts().stream().map(this::told).toList());
    }

    private Part told(Part part) {
        return switch (part) {
            case Part.Figures figures -> told(figures);
            case Part.Shares shares -> new Part.Shares(shares.defined(), told(shares.figures()));
            default -> part;
        };
    }

    private Part.Figures told(Part.Figures figures) {
        return new Part.Figures(
                figures.caption(),
                figures.corner(),
                figures.columns(),
                figures.lines().stream()
                        .filter(line ->
                                !line.cells().stream()
                                        .allMatch(pick ->
                                                pick.none() || refused.contains(pick.table())))
                        .toList(),
                figures.chart()
                        .map(chart ->
                                new Part.Bars(
                                        chart.title(),
                                        chart.lying(),
                                        chart.bars().stream()
                                                .filter(bar ->
                                                        !refused.contains(bar.count().table()))
                                                .toList()))
                        .filter(chart -> !chart.bars().isEmpty()));
    }
}
