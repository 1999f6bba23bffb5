package vigil.ui.pack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import vigil.casework.PageViewer;
import vigil.casework.PanelDesk;
import vigil.casework.PanelStore;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.casework.SummaryPacks;
import vigil.domain.panel.OutputTier;
import vigil.patterns.PatternSummary;
import vigil.patterns.Slice;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LatestWork;

/** The pack as it would be saved: made anew for each choice, the search done once. */
final class PackViewModel implements PagesViewModel {

    /** A pack and its pages. */
    record Made(SummaryPacks.Prepared prepared, PageViewer viewer, List<PageViewer.Size> sizes) {}

    private final Kit kit;
    private final PanelDesk desk;
    private final Slice slice;
    private final LatestWork making;
    private final ObjectProperty<OutputTier> tier;
    private final ObjectProperty<Optional<UUID>> meeting;
    private final ObservableList<PanelStore.MeetingRow> meetings =
            FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Made>> made =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> trouble =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ToldStep step;
    private final AtomicReference<@Nullable PatternSummary> found = new AtomicReference<>();
    private boolean closed;

    PackViewModel(Kit kit, PanelDesk desk, Slice slice, Optional<UUID> wanted) {
        this.kit = kit;
        this.step = new ToldStep(kit);
        this.desk = desk;
        this.slice = slice;
        this.making = new LatestWork(kit.work(), Duration.ZERO);
        this.tier = new SimpleObjectProperty<>(tiers().getLast());
        this.meeting = new SimpleObjectProperty<>(wanted);
        if (tiers().contains(OutputTier.FULL)) {
            tier.set(OutputTier.FULL);
        }
        tier.addListener((p, was, is) -> make());
        meeting.addListener((p, was, is) -> make());
    }

    PanelDesk desk() {
        return desk;
    }

    /** Those that this member may make it for. */
    List<OutputTier> tiers() {
        return desk.packs().tiers().stream().filter(desk.packs()::may).toList();
    }

    /** Reads the meetings, takes the next one if none was given, and makes the pack. */
    void begin() {
        kit.work()
                .run(
                        "readingMeetings",
                        progress -> desk.meetings().list(),
                        this::meetings,
                        problem -> make());
    }

    private void meetings(List<PanelStore.MeetingRow> all) {
        meetings.setAll(
                all.stream()
                        .sorted(Comparator.comparing(PanelStore.MeetingRow::date).reversed())
                        .toList());
        Optional<UUID> next =
                all.stream()
                        .filter(row -> !row.date().isBefore(desk.patterns().asAt()))
                        .min(Comparator.comparing(PanelStore.MeetingRow::date))
                        .map(PanelStore.MeetingRow::id);
        if (meeting.get().isEmpty() && next.isPresent()) {
            meeting.set(next); // which makes it
        } else {
            make();
        }
    }

    /** Makes the pack for what is chosen. */
    void make() {
        drop();
        busy.set(true);
        trouble.set(Optional.empty());
        SummaryPacks.Request request = new SummaryPacks.Request(tier.get(), meeting.get(), slice);
        making.request(
                "makingPack",
                progress -> make(request, step.over(progress)),
                this::show,
                this::fail);
    }

    private Made make(SummaryPacks.Request request, Progress progress) throws Refused {
        PatternSummary summary = found.get();
        if (summary == null) {
            summary = desk.patterns().search(slice, progress).summary();
            found.set(summary);
        }
        SummaryPacks.Prepared prepared = desk.packs().prepare(request, summary, progress);
        PageViewer viewer = desk.packs().view(prepared);
        return new Made(
                prepared,
                viewer,
                IntStream.range(0, viewer.pages()).mapToObj(viewer::size).toList());
    }

    private void show(Made result) {
        busy.set(false);
        step.end();
        if (closed) {
            discard(result.viewer());
        } else {
            made.set(Optional.of(result));
        }
    }

    private void fail(Problem problem) {
        busy.set(false);
        step.end();
        trouble.set(Optional.of(problem));
    }

    private void drop() {
        made.get().ifPresent(old -> discard(old.viewer()));
        made.set(Optional.empty());
    }

    private void discard(PageViewer viewer) {
        kit.work().run("drawingPage", viewer::close, () -> {}, kit::report);
    }

    @Override
    public List<PageViewer.Size> sizes() {
        return made.get().map(Made::sizes).orElse(List.of());
    }

    @Override
    public void whenChanged(Runnable listener) {
        made.addListener((p, was, is) -> listener.run());
        busy.addListener((p, was, is) -> listener.run());
        trouble.addListener((p, was, is) -> listener.run());
    }

    @Override
    public void draw(int page, double scale, Consumer<PageViewer.Picture> then) {
        made.get()
                .ifPresent(shown ->
                        kit.work()
                                .run(
                                        "drawingPage",
                                        progress -> shown.viewer().page(page, scale),
                                        picture -> {
                                            if (made.get().filter(m -> m == shown).isPresent()) {
                                                then.accept(picture);
                                            }
                                        },
                                        kit::report));
    }

    /** Saves both files into a folder; nothing in it is written over. */
    void save(Path folder, Consumer<List<Path>> then, Consumer<Problem> problem) {
        made.get()
                .ifPresent(shown ->
                        kit.work()
                                .run(
                                        "savingPack",
                                        progress -> {
                                            if (!Files.isDirectory(folder)) {
                                                throw new Refused(
                                                        new Problem.NotWritable(folder.toString()));
                                            }
                                            return desk.packs()
                                                    .release(shown.prepared(), folder, progress);
                                        },
                                        then,
                                        problem));
    }

    ObjectProperty<OutputTier> tier() {
        return tier;
    }

    ObjectProperty<Optional<UUID>> meeting() {
        return meeting;
    }

    ObservableList<PanelStore.MeetingRow> meetings() {
        return meetings;
    }

    ReadOnlyObjectProperty<Optional<Made>> made() {
        return made.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<Optional<Problem>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyStringProperty step() {
        return step.words();
    }

    /** Calls off what is running and lets go of the pack. */
    void dispose() {
        closed = true;
        making.stop();
        drop();
    }
}
