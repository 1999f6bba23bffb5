package vigil.ui.patterns;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import vigil.casework.CaseRow;
import vigil.casework.Changed;
import vigil.casework.PanelDesk;
import vigil.casework.PatternWatch;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.domain.access.Right;
import vigil.domain.casefile.CaseId;
import vigil.domain.vocabulary.Code;
import vigil.domain.vocabulary.Vocabulary;
import vigil.patterns.Slice;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LatestWork;
import vigil.words.PatternWords;

/**
 * The board of patterns: searched again in the background whenever a case or a filter changes. The
 * newest request wins; what was found last stays until something newer is there.
 */
public final class PatternBoardViewModel {

    /** How it stands with the search. */
    sealed interface State {}

    /**
     * It runs.
     *
     * @param step ends a message key; empty before the first
     * @param done steps finished
     * @param total 0 while that is not known
     */
    record Searching(String step, long done, long total) implements State {}

    /** What is shown is how it is. */
    record UpToDate() implements State {}

    /** Somebody called it off; what is shown is older than the cases or the filters. */
    record Stopped() implements State {}

    /** It went wrong; what is shown is older than the cases or the filters. */
    record Failed(Problem problem) implements State {}

    /** Finds what there is in a slice. */
    @FunctionalInterface
    interface Search {
        PatternWatch.Found in(Slice slice, Progress progress) throws Refused;
    }

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Kit kit;
    private final PanelDesk desk;
    private final Search search;
    private final LatestWork searching;
    private final LatestWork reading;
    private final Runnable stopListening;
    private final PatternWords words;
    private final ObjectProperty<BoardQuestion> question =
            new SimpleObjectProperty<>(BoardQuestion.ALL);
    private final ReadOnlyObjectWrapper<Optional<PatternWatch.Found>> found =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new Searching("", 0, 0));
    private long newest;

    public PatternBoardViewModel(Kit kit, PanelDesk desk) {
        this(kit, desk, (slice, progress) -> desk.patterns().search(slice, progress));
    }

    PatternBoardViewModel(Kit kit, PanelDesk desk, Search search) {
        this.kit = kit;
        this.search = search;
        this.desk = desk;
        this.words = new PatternWords(kit.words(), desk.vocabulary());
        this.searching = new LatestWork(kit.work(), PAUSE);
        this.reading = new LatestWork(kit.work(), Duration.ZERO);
        question.addListener((p, was, is) -> search());
        stopListening =
                desk.onChange(changed -> {
                    if (changed == Changed.CASES || changed == Changed.DECISIONS) {
                        kit.work().onWindow(this::search);
                    }
                });
        search();
    }

    /** Looks again, whatever is under way. */
    void search() {
        long mine = ++newest;
        state.set(new Searching("", 0, 0));
        Slice slice = question.get().slice(desk.patterns().asAt());
        searching.request(
                "searchingPatterns",
                progress -> search.in(slice, watched(progress, mine)),
                result -> {
                    found.set(Optional.of(result));
                    state.set(new UpToDate());
                },
                problem -> state.set(new Failed(problem)),
                this::stop);
    }

    /** Calls the search off; what was found last stays. */
    void stop() {
        newest++;
        searching.stop();
        state.set(new Stopped());
    }

    private Progress watched(Progress progress, long mine) {
        return new Progress() {
            @Override
            public void report(String step, long done, long total) {
                progress.report(step, done, total);
                kit.work()
                        .onWindow(() -> {
                            if (mine == newest && state.get() instanceof Searching) {
                                state.set(new Searching(step, done, total));
                            }
                        });
            }

            @Override
            public boolean cancelled() {
                return progress.cancelled();
            }
        };
    }

    /** Reads the lines of the cases behind a finding, without names; in order of death. */
    void cases(Set<CaseId> ids, Consumer<List<CaseRow>> then) {
        if (!mayOpenCases()) {
            then.accept(List.of());
            return;
        }
        reading.request(
                "readingCases",
                progress ->
                        desk.cases().list().stream()
                                .filter(row -> ids.contains(row.id()))
                                .sorted(
                                        java.util.Comparator.comparing((CaseRow row) ->
                                                        row.death()
                                                                .map(d -> d.earliest())
                                                                .orElse(LocalDate.MAX))
                                                .thenComparing(row -> row.reference().text()))
                                .toList(),
                then,
                kit::report);
    }

    /** Whether the member may see which cases are behind a finding, or their number only. */
    boolean mayOpenCases() {
        return desk.session().may(Right.READ_CASES);
    }

    public ObjectProperty<BoardQuestion> question() {
        return question;
    }

    public ReadOnlyObjectProperty<Optional<PatternWatch.Found>> found() {
        return found.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    PatternWords words() {
        return words;
    }

    Vocabulary vocabulary() {
        return desk.vocabulary();
    }

    LocalDate today() {
        return desk.patterns().asAt();
    }

    List<Code> areas() {
        return desk.profile().areas().stream()
                .map(area -> new Code(area.code(), area.name()))
                .toList();
    }

    public void dispose() {
        stopListening.run();
        searching.stop();
        reading.stop();
    }
}
