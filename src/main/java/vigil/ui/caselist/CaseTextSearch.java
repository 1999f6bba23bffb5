package vigil.ui.caselist;

import java.time.Duration;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import vigil.casework.CaseReadings;
import vigil.casework.CaseText;
import vigil.casework.PanelDesk;
import vigil.casework.search.CaseIndex;
import vigil.casework.search.Snippet;
import vigil.casework.search.TextIndex;
import vigil.casework.search.TextQuery;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LatestWork;

/**
 * Searching what people wrote. The index is made in the background and is only in memory; passages
 * around what was found are read from the store for the rows that are on screen. Used on the
 * window's thread.
 */
final class CaseTextSearch {

    /** So long, scrolling on replaces the passages asked for. */
    private static final Duration UNTIL_STILL = Duration.ofMillis(80);

    private final Kit kit;
    private final Optional<CaseReadings> readings;
    private final LatestWork indexing;
    private final LatestWork passages;
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final Map<CaseId, Optional<Snippet>> snippets = new HashMap<>();
    private final Set<CaseId> wanted = new LinkedHashSet<>();
    private TextIndex index = TextIndex.NONE;
    private TextQuery query = new TextQuery(List.of());
    private Runnable arrived = () -> {};

    CaseTextSearch(Kit kit, Optional<PanelDesk> desk) {
        this.kit = kit;
        this.readings = desk.map(PanelDesk::readings);
        this.indexing = new LatestWork(kit.work(), Duration.ZERO);
        this.passages = new LatestWork(kit.work(), UNTIL_STILL);
    }

    /** Whether there are texts at all. */
    boolean offered() {
        return readings.isPresent();
    }

    ReadOnlyBooleanProperty ready() {
        return ready.getReadOnlyProperty();
    }

    /**
     * Brings the index to what is stored now: all texts the first time, then only changed cases.
     */
    void refresh(Runnable then) {
        readings.ifPresent(reading -> {
            TextIndex before = index;
            indexing.request(
                    "readingTexts",
                    progress -> before.updated(reading.stamps(), reading::read, progress),
                    made -> {
                        boolean same = made == before && ready.get();
                        index = made;
                        ready.set(true);
                        if (!same) {
                            snippets.clear();
                            then.run();
                        }
                    },
                    kit::report);
        });
    }

    /** The index as it stands, to search with in the background. */
    TextIndex index() {
        return index;
    }

    /** The rows that a query is found in. */
    static BitSet rows(CaseIndex cases, TextIndex texts, String typed) {
        return cases.rowsOf(texts.find(TextQuery.parse(typed)));
    }

    /** From now on passages are those of this query. */
    void show(String typed) {
        query = TextQuery.parse(typed);
        snippets.clear();
        wanted.clear();
    }

    /** Leaves in the audit that texts were searched. */
    void note(List<CaseReference> found) {
        readings.ifPresent(reading ->
                kit.work()
                        .run(
                                "searchingTexts",
                                () -> reading.noteSearch(found),
                                () -> {},
                                kit::report));
    }

    void whenArrived(Runnable listener) {
        arrived = listener;
    }

    /** The passage found in a case, if it is here; if not it is fetched, and word comes. */
    Optional<Snippet> snippet(CaseId id) {
        Optional<Snippet> known = snippets.get(id);
        if (known != null) {
            return known;
        }
        if (wanted.add(id)) {
            fetch();
        }
        return Optional.empty();
    }

    private void fetch() {
        readings.ifPresent(reading -> {
            TextQuery asked = query;
            List<CaseId> ids = List.copyOf(wanted);
            passages.request(
                    "readingTexts",
                    progress -> {
                        Map<CaseId, Optional<Snippet>> found = new HashMap<>();
                        for (CaseText text : reading.read(ids)) {
                            found.put(text.id(), Snippet.of(text, asked));
                        }
                        return found;
                    },
                    found -> {
                        if (asked.equals(query)) {
                            snippets.putAll(found);
                            wanted.removeAll(found.keySet());
                            arrived.run();
                        }
                    },
                    kit::report);
        });
    }

    /** Lets go of every text. */
    void dispose() {
        indexing.stop();
        passages.stop();
        index = TextIndex.NONE;
        snippets.clear();
        ready.set(false);
    }
}
