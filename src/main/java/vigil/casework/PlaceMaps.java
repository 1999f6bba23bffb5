package vigil.casework;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vigil.domain.access.Right;
import vigil.domain.casefile.CaseId;
import vigil.domain.geography.BoundarySet;
import vigil.domain.geography.Extent;
import vigil.domain.geography.PlaceLevel;
import vigil.domain.panel.Area;
import vigil.patterns.CaseFact;
import vigil.patterns.Item;
import vigil.patterns.Options;
import vigil.patterns.PlaceCounts;
import vigil.patterns.Slice;

/** Deaths on a map: how many, of what, where; and the outlines to draw them on. */
public final class PlaceMaps {

    /**
     * A map's figures.
     *
     * @param counts by the codes of places
     * @param names what places are called, where that is known
     * @param outlines to draw them on, if the panel has some
     * @param frame outlines of the boroughs to lie over finer places, if they are of the same map
     * @param cases which case is behind each reference
     */
    public record Counted(
            PlaceLevel level,
            PlaceCounts counts,
            SortedMap<String, String> names,
            Optional<BoundarySet> outlines,
            Optional<BoundarySet> frame,
            Map<String, CaseId> cases) {}

    /**
     * What was read.
     *
     * @param places how many outlines or postcodes were kept
     * @param left how many other shapes the file held
     */
    public record Taken(PlaceLevel level, int places, int left) {}

    private final Desk desk;
    private final PatternWatch watch;
    private final BoundaryFiles files;
    private final List<Area> areas;

    PlaceMaps(Desk desk, PatternWatch watch, BoundaryFiles files, List<Area> areas) {
        this.desk = desk;
        this.watch = watch;
        this.files = files;
        this.areas = areas;
    }

    /** The levels that have outlines of their own. */
    public List<PlaceLevel> drawn() throws Refused {
        return desk.work().read(desk.session(), records -> records.places().levels());
    }

    /** Whether the panel has a table of wards, without which there is no map of them. */
    public boolean knowsWards() throws Refused {
        return desk.work().read(desk.session(), records -> records.places().postcodes() > 0);
    }

    /**
     * Counts the deaths of a slice by place.
     *
     * @param item what is asked for; every death if empty
     */
    public Counted count(PlaceLevel level, Slice slice, Optional<Item> item, Progress progress)
            throws Refused {
        desk.session().require(Right.READ_PATTERNS);
        return desk.work()
                .read(
                        desk.session(),
                        records -> {
                            PatternWatch.Facts facts = watch.facts(records, progress);
                            progress.checkCancelled();
                            return counted(level, slice, item, facts, records);
                        });
    }

    private Counted counted(
            PlaceLevel level,
            Slice slice,
            Optional<Item> item,
            PatternWatch.Facts facts,
            Records records) {
        Map<String, String> wards = new HashMap<>();
        if (level == PlaceLevel.WARD) {
            Map<CaseId, String> byCase = records.places().wards();
            facts.ids()
                    .forEach((reference, id) ->
                            Optional.ofNullable(byCase.get(id))
                                    .ifPresent(ward -> wards.put(reference, ward)));
        }
        PlaceCounts counts =
                PlaceCounts.of(
                        facts.rows(),
                        PatternWatch.taxonomy(desk.vocabulary()),
                        slice,
                        Options.asAt(desk.today()),
                        item,
                        fact -> place(level, fact, wards));
        Optional<BoundarySet> outlines = records.places().boundaries(level);
        Optional<BoundarySet> boroughs =
                level == PlaceLevel.BOROUGH
                        ? Optional.empty()
                        : records.places().boundaries(PlaceLevel.BOROUGH);
        SortedMap<String, String> names = new TreeMap<>();
        areas.forEach(area -> names.put(area.code(), area.name()));
        outlines.ifPresent(set -> set.boundaries().forEach(b -> names.put(b.code(), b.name())));
        return new Counted(
                level,
                counts,
                names,
                outlines,
                boroughs.filter(frame -> outlines.isPresent() && sameMap(frame, outlines.get())),
                facts.ids());
    }

    private static boolean sameMap(BoundarySet one, BoundarySet other) {
        return Extent.of(one.boundaries()).touches(Extent.of(other.boundaries()));
    }

    private static Optional<String> place(
            PlaceLevel level, CaseFact fact, Map<String, String> wards) {
        return switch (level) {
            case BOROUGH -> Optional.of(fact.area());
            case DISTRICT -> fact.district();
            case WARD -> Optional.ofNullable(wards.get(fact.reference()));
        };
    }

    /**
     * Takes outlines from a file; which level they are of is seen from their names and codes. They
     * replace those of the same level.
     *
     * @param attribution what is to be printed beneath a map
     */
    public Taken takeOutlines(Path file, String attribution, Progress progress) throws Refused {
        desk.session().require(Right.IMPORT);
        Map<String, String> codes = new HashMap<>();
        areas.forEach(area -> codes.put(area.name().toLowerCase(Locale.ROOT), area.code()));
        BoundaryFiles.Outlines read = files.outlines(file, codes, progress);
        progress.checkCancelled();
        BoundarySet set =
                new BoundarySet(
                        read.level(),
                        String.valueOf(file.getFileName()),
                        attribution.strip(),
                        desk.today(),
                        read.boundaries());
        return desk.work()
                .write(
                        desk.session(),
                        Intent.IMPORT_MAP,
                        tx -> {
                            tx.places().replace(set);
                            tx.audit("map", read.level().name() + " " + set.boundaries().size());
                            return new Taken(read.level(), set.boundaries().size(), read.left());
                        });
    }

    /** Takes the table of wards from a file; it replaces the one that was there. */
    public Taken takeWards(Path file, Progress progress) throws Refused {
        desk.session().require(Right.IMPORT);
        Map<String, String> wards = files.wards(file, progress);
        progress.checkCancelled();
        return desk.work()
                .write(
                        desk.session(),
                        Intent.IMPORT_MAP,
                        tx -> {
                            tx.places().replaceWards(wards);
                            tx.audit("map", "postcodes " + wards.size());
                            return new Taken(PlaceLevel.WARD, wards.size(), 0);
                        });
    }

    /** Takes the outlines of a level away. */
    public void dropOutlines(PlaceLevel level) throws Refused {
        desk.work()
                .write(
                        desk.session(),
                        Intent.IMPORT_MAP,
                        tx -> {
                            tx.places().drop(level);
                            tx.audit("map", level.name() + " dropped");
                            return level;
                        });
    }
}
