package vigil.disclosure.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vigil.disclosure.gate.CountTable;
import vigil.disclosure.gate.ShownCount;
import vigil.disclosure.gate.ShownTable;
import vigil.disclosure.gate.Subject;
import vigil.disclosure.pack.PackView.LeftOut;
import vigil.disclosure.pack.PackView.Reason;
import vigil.patterns.Item;

/**
 * Every count of a pack as a table for the gate, and the pack again from what the gate let out.
 *
 * @param about what each table is of, in the order of the view: toxicology, factors, findings,
 *     detections
 */
public record PackTables(PackView view, List<Entry> entries) {

    private static final String WITH = "recorded";
    private static final String WITHOUT = "not recorded";

    /** A table and what it counts. */
    public record Entry(Part part, int index, CountTable table, Subject subject) {}

    /** What of the view a table is of. */
    public enum Part {
        TOXICOLOGY,
        FACTORS,
        FINDING,
        DETECTION
    }

    public PackTables {
        entries = List.copyOf(entries);
    }

    /**
     * The tables of a view.
     *
     * @param firstQuarter of the record, so that releases of different times can be compared
     */
    public static PackTables of(PackView view, Quarter firstQuarter) {
        return new Maker(view, firstQuarter).tables();
    }

    private record Maker(PackView view, Quarter firstQuarter) {

        PackTables tables() {
            List<Entry> entries = new ArrayList<>();
            view.toxicology()
                    .ifPresent(share ->
                            entries.add(
                                    entry(
                                            Part.TOXICOLOGY,
                                            0,
                                            "toxicology back",
                                            share,
                                            Optional.empty())));
            view.factors()
                    .ifPresent(share ->
                            entries.add(
                                    entry(
                                            Part.FACTORS,
                                            0,
                                            "factors assessed",
                                            share,
                                            Optional.empty())));
            for (int i = 0; i < view.findings().size(); i++) {
                entries.add(finding(i, view.findings().get(i)));
            }
            for (int i = 0; i < view.detections().size(); i++) {
                PackView.Detection seen = view.detections().get(i);
                entries.add(count(Part.DETECTION, i, seen.item().key(), seen.deaths()));
            }
            return new PackTables(view, entries);
        }

        private Entry finding(int index, PackFinding finding) {
            String what =
                    finding.type()
                            + " "
                            + finding.items().stream()
                                    .map(Item::key)
                                    .collect(Collectors.joining(" + "))
                            + finding.group().map(group -> " in " + group.key()).orElse("")
                            + latest(finding);
            Entry entry =
                    finding.isShare()
                            ? entry(Part.FINDING, index, what, finding.counted(), finding.others())
                            : count(Part.FINDING, index, what, finding.counted().has());
            Subject subject = entry.subject;
            if (finding.area().isPresent()) {
                subject = subject.within("area", Set.of(finding.area().get()));
            }
            return new Entry(entry.part, index, entry.table, subject);
        }

        /** Latest months of one day are no part of those of another. */
        private String latest(PackFinding finding) {
            String until = " to " + view.about().cutOff();
            return finding.months() > 0
                    ? " in months " + finding.months() + until
                    : finding.days() > 0 ? " in days " + finding.days() + until : "";
        }

        private Entry entry(
                Part part, int index, String what, Share share, Optional<Share> others) {
            List<String> columns =
                    others.isPresent() ? List.of("group", "others") : List.of("deaths");
            List<Long> with = new ArrayList<>(List.of(share.has()));
            List<Long> without = new ArrayList<>(List.of(share.rest()));
            others.ifPresent(o -> {
                with.add(o.has());
                without.add(o.rest());
            });
            return new Entry(
                    part,
                    index,
                    new CountTable(
                            title(part, index, what),
                            List.of(WITH, WITHOUT),
                            columns,
                            List.of(with, without),
                            true),
                    subject(what, others.isPresent() ? "group" : ""));
        }

        private Entry count(Part part, int index, String what, long deaths) {
            return new Entry(
                    part,
                    index,
                    new CountTable(
                            title(part, index, what),
                            List.of(WITH),
                            List.of("deaths"),
                            List.of(List.of(deaths)),
                            false),
                    subject(what, ""));
        }

        private static String title(Part part, int index, String what) {
            return part + " " + (index + 1) + ": " + what;
        }

        private Subject subject(String what, String columns) {
            TreeSet<String> quarters = new TreeSet<>();
            Quarter last = Quarter.of(view.about().cutOff());
            Quarter.between(firstQuarter, last).forEach(quarter -> quarters.add(quarter.code()));
            Subject subject =
                    // Who can say differs from thing to thing, so that each counts its own.
                    Subject.of("deaths " + view.about().basis() + " " + what, what, columns)
                            .within("quarter", quarters);
            return view.about().areas().isEmpty()
                    ? subject
                    : subject.within("area", new TreeSet<>(view.about().areas()));
        }
    }

    /** The pack without what a table is of, because the gate would not let it out. */
    public PackView without(String title) {
        List<PackFinding> findings = new ArrayList<>(view.findings());
        List<PackView.Detection> detections = new ArrayList<>(view.detections());
        Optional<Share> toxicology = view.toxicology();
        Optional<Share> factors = view.factors();
        int lost = 0;
        for (Entry entry : entries.reversed()) {
            if (!entry.table.title().equals(title)) {
                continue;
            }
            switch (entry.part) {
                case TOXICOLOGY -> toxicology = Optional.empty();
                case FACTORS -> factors = Optional.empty();
                case FINDING -> {
                    findings.remove(entry.index);
                    lost++;
                }
                case DETECTION -> detections.remove(entry.index);
            }
        }
        return with(toxicology, factors, findings, detections, lost);
    }

    /**
     * The pack from what the gate let out: what it hid is left out, what it rounded is rounded.
     *
     * @param tables in the order of the entries
     */
    public PackView shown(List<ShownTable> tables) {
        if (tables.size() != entries.size()) {
            throw new IllegalArgumentException("A table for each table");
        }
        Optional<Share> toxicology = Optional.empty();
        Optional<Share> factors = Optional.empty();
        List<PackFinding> findings = new ArrayList<>();
        List<PackView.Detection> detections = new ArrayList<>();
        int lost = 0;
        for (int i = 0; i < tables.size(); i++) {
            Entry entry = entries.get(i);
            ShownTable table = tables.get(i);
            Optional<Share> share = share(table, 0);
            switch (entry.part) {
                case TOXICOLOGY -> toxicology = share;
                case FACTORS -> factors = share;
                case FINDING -> {
                    Optional<PackFinding> finding = finding(entry, table, share);
                    finding.ifPresent(findings::add);
                    lost += finding.isPresent() ? 0 : 1;
                }
                case DETECTION ->
                        share.ifPresent(counted -> {
                            PackView.Detection seen = view.detections().get(entry.index);
                            detections.add(
                                    new PackView.Detection(
                                            seen.item(),
                                            seen.first(),
                                            counted.has(),
                                            seen.isNew()));
                        });
            }
        }
        return with(toxicology, factors, findings, detections, lost);
    }

    private Optional<PackFinding> finding(Entry entry, ShownTable table, Optional<Share> share) {
        PackFinding finding = view.findings().get(entry.index);
        if (share.isEmpty()) {
            return Optional.empty();
        }
        if (finding.others().isEmpty()) {
            return Optional.of(
                    rounded(table) ? finding.shown(share.get(), Optional.empty()) : finding);
        }
        Optional<Share> others = share(table, 1);
        if (others.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(rounded(table) ? finding.shown(share.get(), others) : finding);
    }

    private PackView with(
            Optional<Share> toxicology,
            Optional<Share> factors,
            List<PackFinding> findings,
            List<PackView.Detection> detections,
            int lost) {
        List<LeftOut> leftOut = new ArrayList<>();
        int earlier = lost;
        for (LeftOut left : view.leftOut()) {
            if (left.reason() == Reason.EARLIER) {
                earlier += left.findings();
            } else {
                leftOut.add(left);
            }
        }
        if (earlier > 0) {
            leftOut.add(new LeftOut(Reason.EARLIER, earlier));
        }
        return new PackView(
                view.about(),
                view.rule(),
                view.deaths(),
                toxicology,
                factors,
                findings,
                detections,
                leftOut,
                view.vocabulary());
    }

    private static boolean rounded(ShownTable table) {
        return table.counts().stream()
                .anyMatch(row -> row.stream().anyMatch(ShownCount.Rounded.class::isInstance));
    }

    /** What a column shows; nothing if any of it is hidden. */
    private static Optional<Share> share(ShownTable table, int column) {
        long has = 0;
        long of = 0;
        for (int row = 0; row < table.counts().size(); row++) {
            Optional<Long> count = count(table.counts().get(row).get(column));
            if (count.isEmpty()) {
                return Optional.empty();
            }
            has = row == 0 ? count.get() : has;
            of += count.get();
        }
        return Optional.of(new Share(has, of));
    }

    private static Optional<Long> count(ShownCount count) {
        return switch (count) {
            case ShownCount.Exact exact -> Optional.of(exact.count());
            case ShownCount.Rounded rounded -> Optional.of(rounded.count());
            case ShownCount.Hidden hidden -> Optional.empty();
        };
    }
}
