package vigil.casework;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vigil.domain.access.Right;
import vigil.domain.context.ContextHead;
import vigil.domain.context.ContextPublication;
import vigil.domain.context.ContextSeries;
import vigil.domain.context.ContextValue;
import vigil.domain.panel.Area;
import vigil.domain.panel.PanelProfile;
import vigil.patterns.measures.Measure;

/** Figures from elsewhere: looked into, kept by publication, laid beside the panel's own. */
public final class ContextFigures {

    /**
     * What was kept: publications that are new, and such as took the place of one of the same day.
     */
    public record Kept(int added, int replaced, long values) {}

    private final Desk desk;
    private final PanelProfile profile;
    private final ContextFiles files;

    ContextFigures(Desk desk, PanelProfile profile, ContextFiles files) {
        this.desk = desk;
        this.profile = profile;
        this.files = files;
    }

    /** Whether this member may bring figures in. */
    public boolean mayChange() {
        return desk.session().may(Right.IMPORT);
    }

    /** The series in order of their names. */
    public List<ContextSeries> list() throws Refused {
        return ContextSeries.of(
                desk.work().read(desk.session(), records -> records.context().all()));
    }

    /** The names of areas that a file may use, in the order they are shown. */
    public List<Area> areas() {
        List<Area> areas = new ArrayList<>(profile.areas());
        areas.add(new Area(ContextValue.WHOLE, profile.name(), "ALL"));
        areas.add(new Area(ContextValue.ENGLAND, "England", "ENG"));
        return areas;
    }

    /**
     * Looks into a file; nothing is kept.
     *
     * @param measures what the measures are called, by key
     */
    public ContextReading look(
            Path file, ContextFiles.Said said, Map<String, String> measures, Progress progress)
            throws Refused {
        desk.session().require(Right.IMPORT);
        return files.read(file, said, names(measures), progress);
    }

    private ContextFiles.Names names(Map<String, String> measures) {
        Map<String, String> areas = new HashMap<>();
        for (String all : List.of("all", "all areas", "county", "whole", "whole area", "total")) {
            areas.put(all, ContextValue.WHOLE);
        }
        for (Area area : areas()) {
            areas.put(area.code().toLowerCase(Locale.ROOT), area.code());
            areas.put(area.name().toLowerCase(Locale.ROOT), area.code());
        }
        Map<String, String> keys = new HashMap<>();
        for (Measure measure : Measure.values()) {
            keys.put(measure.key().toLowerCase(Locale.ROOT), measure.key());
        }
        measures.forEach((key, name) -> keys.put(name.toLowerCase(Locale.ROOT), key));
        return new ContextFiles.Names(areas, keys, desk.today());
    }

    /**
     * Keeps what was understood. A publication of the same series and day gives way; any other
     * stays.
     *
     * @throws Refused {@link Problem.Invalid} if nothing was understood
     */
    public Kept keep(ContextReading reading) throws Refused {
        if (reading.values() == 0) {
            throw new Refused(new Problem.Invalid("context.values", "missing", List.of()));
        }
        Kept kept =
                desk.work()
                        .write(
                                desk.session(),
                                Intent.IMPORT_CONTEXT,
                                tx -> {
                                    int replaced = 0;
                                    int added = 0;
                                    for (ContextReading.Read read : reading.publications()) {
                                        if (read.values().isEmpty()) {
                                            continue;
                                        }
                                        Optional<ContextPublication> same =
                                                same(tx.context().all(), read.head());
                                        if (same.isPresent()) {
                                            tx.context().drop(same.get().id());
                                            replaced++;
                                        } else {
                                            added++;
                                        }
                                        tx.context().add(publication(reading.file(), read));
                                        tx.audit(
                                                subject(read.head()),
                                                (same.isPresent() ? "replaced " : "added ")
                                                        + read.values().size());
                                    }
                                    return new Kept(added, replaced, reading.values());
                                });
        desk.news().tell(Changed.CONTEXT);
        return kept;
    }

    private static String subject(ContextHead head) {
        return "figures " + head.series() + " " + head.published();
    }

    private static Optional<ContextPublication> same(
            List<ContextPublication> all, ContextHead head) {
        return all.stream()
                .filter(one -> one.head().key().equals(head.key()))
                .filter(one -> one.head().published().equals(head.published()))
                .findFirst();
    }

    private ContextPublication publication(String file, ContextReading.Read read) {
        return new ContextPublication(
                desk.ids().next(),
                read.head(),
                file,
                desk.clock().instant(),
                desk.session().member().id(),
                read.values());
    }

    /** Takes one publication away for good. */
    public void delete(UUID publication) throws Refused {
        desk.work()
                .write(
                        desk.session(),
                        Intent.DELETE_CONTEXT,
                        tx -> {
                            ContextPublication found =
                                    tx.context().all().stream()
                                            .filter(one -> one.id().equals(publication))
                                            .findFirst()
                                            .orElseThrow(() ->
                                                    new Refused(
                                                            new Problem.NotFound(
                                                                    publication.toString())));
                            tx.context().drop(publication);
                            tx.audit(subject(found.head()), "deleted " + found.values().size());
                            return publication;
                        });
        desk.news().tell(Changed.CONTEXT);
    }

    /** The publication of a series, the latest unless a day is given. */
    public Optional<ContextPublication> find(String series, Optional<LocalDate> published)
            throws Refused {
        String key = ContextHead.key(series);
        return list().stream()
                .filter(one -> ContextHead.key(one.name()).equals(key))
                .flatMap(one -> one.publications().stream())
                .filter(one ->
                        published.isEmpty() || published.get().equals(one.head().published()))
                .findFirst();
    }

    public void writeTemplate(Path file) throws Refused {
        files.writeTemplate(file);
    }
}
