package vigil.ui.cases;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import vigil.casework.CaseRow;
import vigil.casework.Changed;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LatestWork;

/**
 * The case list: reads all rows once, then filters and sorts them away from the window's thread.
 */
public final class CaseListViewModel {

    /** Something to filter by, with how many cases it would show. */
    public record Facet(String code, String label, int cases) {}

    private static final Duration UNTIL_PAINTED = Duration.ofMillis(300);

    private final Kit kit;
    private final Caseload cases;
    private final LatestWork reading;
    private final LatestWork filtering;
    private final Runnable stopListening;
    private final ObservableList<CaseRow> shown = FXCollections.observableArrayList();
    private final ObjectProperty<CaseFilter> filter = new SimpleObjectProperty<>(CaseFilter.NONE);
    private final ObjectProperty<CaseIndex.Order> order =
            new SimpleObjectProperty<>(CaseIndex.Order.NOTIFIED);
    private final BooleanProperty descending = new SimpleBooleanProperty(true);
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Problem>> trouble =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private CaseIndex index;
    private CaseIndex prepared;

    public CaseListViewModel(Kit kit, PanelDesk desk) {
        this(kit, Caseload.of(desk));
    }

    public CaseListViewModel(Kit kit, Caseload cases) {
        this.kit = kit;
        this.cases = cases;
        this.index = CaseIndex.of(List.of(), cases.vocabulary());
        this.prepared = index;
        this.reading = new LatestWork(kit.work(), Duration.ZERO);
        this.filtering = new LatestWork(kit.work(), Duration.ZERO);
        filter.addListener((p, was, is) -> refilter());
        order.addListener((p, was, is) -> refilter());
        descending.addListener((p, was, is) -> refilter());
        stopListening =
                cases.onChange(changed -> {
                    if (changed == Changed.CASES) {
                        kit.work().onWindow(this::read);
                    }
                });
        read();
    }

    private void read() {
        Vocabulary vocabulary = cases.vocabulary();
        reading.request(
                "readingCases",
                progress -> CaseIndex.of(cases.rows(), vocabulary),
                read -> {
                    index = read;
                    total.set(read.rows().size());
                    trouble.set(Optional.empty());
                    refilter();
                },
                problem -> trouble.set(Optional.of(problem)));
    }

    private void refilter() {
        CaseIndex searched = index;
        CaseFilter by = filter.get();
        CaseIndex.Order sort = order.get();
        boolean down = descending.get();
        filtering.request(
                "filtering",
                progress -> searched.find(by, sort, down, progress::cancelled),
                found ->
                        found.ifPresent(rows -> {
                            shown.setAll(rows);
                            loaded.set(true);
                            prepare(searched);
                        }),
                kit::report);
    }

    /** Once the list stands, so that it does not wait for what only a search needs. */
    private void prepare(CaseIndex searched) {
        if (prepared != searched) {
            prepared = searched;
            kit.work()
                    .later(
                            UNTIL_PAINTED,
                            () ->
                                    kit.work()
                                            .run(
                                                    "preparingSearch",
                                                    progress -> {
                                                        searched.prepare();
                                                        return true;
                                                    },
                                                    done -> {},
                                                    kit::report));
        }
    }

    public ObservableList<CaseRow> shown() {
        return shown;
    }

    public ObjectProperty<CaseFilter> filter() {
        return filter;
    }

    public void sort(CaseIndex.Order by, boolean down) {
        order.set(by);
        descending.set(down);
    }

    public ReadOnlyIntegerProperty total() {
        return total.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty loaded() {
        return loaded.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Problem>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    public Vocabulary vocabulary() {
        return cases.vocabulary();
    }

    /** The years in which somebody in the list died, latest first. */
    public List<Facet> years() {
        Map<Integer, Long> counts =
                index.rows().stream()
                        .flatMap(row -> row.death().stream())
                        .collect(
                                Collectors.groupingBy(
                                        date -> date.year(),
                                        () ->
                                                new TreeMap<Integer, Long>(
                                                        java.util.Comparator.reverseOrder()),
                                        Collectors.counting()));
        return counts.entrySet().stream()
                .map(e ->
                        new Facet(
                                e.getKey().toString(),
                                e.getKey().toString(),
                                e.getValue().intValue()))
                .toList();
    }

    /** The panel's areas, in its order, with their cases. */
    public List<Facet> areas() {
        Map<String, Long> counts =
                index.rows().stream()
                        .collect(Collectors.groupingBy(CaseRow::area, Collectors.counting()));
        return cases.vocabulary().list("AREA").codes().stream()
                .map(code ->
                        new Facet(
                                code.code(),
                                code.label(),
                                counts.getOrDefault(code.code(), 0L).intValue()))
                .filter(facet -> facet.cases() > 0)
                .toList();
    }

    /** The statuses, in the order of the work, with their cases. */
    public List<Facet> statuses() {
        Map<String, Long> counts =
                index.rows().stream()
                        .collect(
                                Collectors.groupingBy(
                                        row -> row.status().code(), Collectors.counting()));
        return cases.vocabulary().list("CASE_STATUS").codes().stream()
                .map(code ->
                        new Facet(
                                code.code(),
                                code.label(),
                                counts.getOrDefault(code.code(), 0L).intValue()))
                .filter(facet -> facet.cases() > 0)
                .toList();
    }

    public void dispose() {
        stopListening.run();
        reading.stop();
        filtering.stop();
    }
}
