package vigil.ui.caselist;

import java.time.Duration;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import vigil.casework.Intent;
import vigil.casework.NamesListed;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.search.CaseFilter;
import vigil.casework.search.CaseIndex;
import vigil.casework.search.FacetCounts;
import vigil.casework.search.TextIndex;
import vigil.domain.access.PanelMember;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.CaseStatus;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LatestWork;

/**
 * The case list: reads all rows once, then filters, sorts and counts them away from the window's
 * thread.
 */
public final class CaseListViewModel {

    private static final Duration UNTIL_PAINTED = Duration.ofMillis(300);

    /** Texts are read after everything else that an opened store has to do. */
    private static final Duration UNTIL_TEXTS = Duration.ofMillis(1_500);

    /** Counts beside the facets follow once typing rests, so that they never hold up a key. */
    private static final Duration UNTIL_RESTED = Duration.ofMillis(150);

    private static final int SHORTEST_IN_TEXT = 3;

    private final Kit kit;
    private final Caseload cases;
    private final LatestWork reading;
    private final LatestWork filtering;
    private final LatestWork counting;
    private final Runnable stopListening;
    private final CaseTextSearch texts;
    private final ObservableList<CaseRow> shown = FXCollections.observableArrayList();
    private final ObjectProperty<CaseFilter> filter = new SimpleObjectProperty<>(CaseFilter.NONE);
    private final ObjectProperty<CaseIndex.Order> order =
            new SimpleObjectProperty<>(CaseIndex.Order.NOTIFIED);
    private final BooleanProperty descending = new SimpleBooleanProperty(true);
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper alsoInText = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<FacetCounts> counts =
            new ReadOnlyObjectWrapper<>(FacetCounts.NONE);
    private final ReadOnlyObjectWrapper<Map<String, String>> members =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<Optional<Problem>> trouble =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private CaseIndex index;
    private CaseIndex prepared;
    private String audited = "";
    private String searchedNames = "";
    private Runnable waiting = () -> {};
    private boolean disposed;

    public CaseListViewModel(Kit kit, PanelDesk desk) {
        this(kit, Caseload.of(desk));
    }

    public CaseListViewModel(Kit kit, Caseload cases) {
        this.kit = kit;
        this.cases = cases;
        this.index = CaseIndex.of(List.of(), cases.vocabulary(), today());
        this.prepared = index;
        this.reading = new LatestWork(kit.work(), Duration.ZERO);
        this.filtering = new LatestWork(kit.work(), Duration.ZERO);
        this.counting = new LatestWork(kit.work(), UNTIL_RESTED);
        this.texts = new CaseTextSearch(kit, cases.desk());
        filter.addListener((p, was, is) -> refilter());
        order.addListener((p, was, is) -> refilter());
        descending.addListener((p, was, is) -> refilter());
        stopListening = cases.onChange(changed -> kit.work().onWindow(() -> changed(changed)));
        read();
        readMembers();
    }

    LocalDate today() {
        return LocalDate.now(kit.clock());
    }

    private void changed(Changed changed) {
        if (disposed) {
            return;
        }
        switch (changed) {
            case CASES -> read();
            case MEMBERS -> readMembers();
            case MEETINGS -> refreshTexts();
            default -> {}
        }
    }

    void read() {
        Vocabulary vocabulary = cases.vocabulary();
        LocalDate today = today();
        reading.request(
                "readingCases",
                progress -> CaseIndex.of(cases.rows(), vocabulary, today),
                read -> {
                    index = read;
                    total.set(
                            (int)
                                    read.rows().stream()
                                            .filter(row -> row.status() != CaseStatus.MERGED)
                                            .count());
                    trouble.set(Optional.empty());
                    refilter();
                    refreshTexts();
                },
                problem -> trouble.set(Optional.of(problem)));
    }

    private void readMembers() {
        cases.desk()
                .ifPresent(desk ->
                        kit.work()
                                .run(
                                        "readingSettings",
                                        progress -> desk.membership().members(),
                                        all ->
                                                members.set(
                                                        all.stream()
                                                                .collect(
                                                                        Collectors.toMap(
                                                                                m ->
                                                                                        m.id().toString(),
                                                                                PanelMember::name,
                                                                                (a, b) -> a))),
                                        kit::report));
    }

    private void refilter() {
        CaseIndex searched = index;
        CaseFilter by = filter.get();
        CaseIndex.Order sort = order.get();
        boolean down = descending.get();
        TextIndex written = texts.index();
        filtering.request(
                "filtering",
                progress ->
                        searched.find(
                                by, inText(searched, written, by), sort, down, progress::cancelled),
                found -> found.ifPresent(rows -> show(searched, by, rows)),
                kit::report);
    }

    private static Optional<BitSet> inText(CaseIndex cases, TextIndex written, CaseFilter filter) {
        return filter.text().map(text -> CaseTextSearch.rows(cases, written, text));
    }

    private void show(CaseIndex searched, CaseFilter by, List<CaseRow> rows) {
        texts.show(by.text().orElse(""));
        shown.setAll(rows);
        loaded.set(true);
        prepare(searched);
        count(searched, by);
    }

    /** Counts what each facet would show, and how many cases hold the words in their text. */
    private void count(CaseIndex searched, CaseFilter by) {
        TextIndex written = texts.index();
        boolean alsoText =
                by.text().isEmpty() && by.words().length() >= SHORTEST_IN_TEXT && textsReady();
        record Counted(FacetCounts facets, int inText) {}
        counting.request(
                "counting",
                progress -> {
                    FacetCounts facets = searched.counts(by, inText(searched, written, by));
                    int also =
                            alsoText
                                    ? searched.find(
                                                    by.withQuery(""),
                                                    Optional.of(
                                                            CaseTextSearch.rows(
                                                                    searched, written, by.words())),
                                                    CaseIndex.Order.NOTIFIED,
                                                    true,
                                                    progress::cancelled)
                                            .map(List::size)
                                            .orElse(0)
                                    : 0;
                    return new Counted(facets, also);
                },
                counted -> {
                    counts.set(counted.facets());
                    alsoInText.set(counted.inText());
                    audit(by);
                },
                kit::report);
    }

    /** One row in the audit for each text that was searched for and come to rest. */
    private void audit(CaseFilter by) {
        String text = by.text().orElse("");
        if (!text.isEmpty() && textsReady() && !text.equals(audited)) {
            texts.note(shown.stream().map(CaseRow::reference).toList());
        }
        audited = text;
        cases.desk().ifPresent(desk -> auditNames(by, desk));
    }

    /** The list with its names once, and each search among them that has come to rest. */
    private void auditNames(CaseFilter by, PanelDesk desk) {
        String query = by.words().strip();
        boolean searched = !query.isEmpty() && !query.equals(searchedNames);
        List<CaseReference> found = NamesListed.named(shown);
        searchedNames = query;
        kit.work()
                .run(
                        "readingCases",
                        () -> {
                            desk.namesListed().listed(NamesListed.Where.CASES, found);
                            if (searched) {
                                desk.namesListed().searched(NamesListed.Where.CASES, found);
                            }
                        },
                        () -> {},
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

    private void refreshTexts() {
        if (!texts.offered()) {
            return;
        }
        waiting.run();
        waiting =
                kit.work()
                        .later(
                                UNTIL_TEXTS,
                                () -> {
                                    if (!disposed) {
                                        texts.refresh(this::textsChanged);
                                    }
                                });
    }

    private void textsChanged() {
        if (filter.get().text().isPresent()) {
            refilter();
        } else {
            count(index, filter.get());
        }
    }

    private boolean textsReady() {
        return texts.ready().get();
    }

    CaseTextSearch texts() {
        return texts;
    }

    /** Whether the member may; everything where no store is open behind the list. */
    boolean may(Intent intent) {
        return desk().filter(desk -> !desk.session().may(intent)).isEmpty();
    }

    Optional<PanelDesk> desk() {
        return cases.desk();
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

    CaseIndex.Order order() {
        return order.get();
    }

    boolean descending() {
        return descending.get();
    }

    public ReadOnlyIntegerProperty total() {
        return total.getReadOnlyProperty();
    }

    /** How many cases hold the words typed in their text; 0 if that is not known. */
    public ReadOnlyIntegerProperty alsoInText() {
        return alsoInText.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<FacetCounts> counts() {
        return counts.getReadOnlyProperty();
    }

    /** The names of members by identity. */
    public ReadOnlyObjectProperty<Map<String, String>> members() {
        return members.getReadOnlyProperty();
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

    public void dispose() {
        disposed = true;
        stopListening.run();
        waiting.run();
        reading.stop();
        filtering.stop();
        counting.stop();
        texts.dispose();
    }
}
