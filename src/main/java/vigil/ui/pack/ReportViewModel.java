package vigil.ui.pack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import vigil.casework.PageViewer;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.casework.Reports;
import vigil.disclosure.report.FoiAnswer;
import vigil.domain.panel.Area;
import vigil.domain.panel.OutputTier;
import vigil.patterns.measures.MeasureSpan;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LatestWork;

/** A pack for readers outside the panel, made anew for each choice. */
final class ReportViewModel implements PagesViewModel {

    /** Spans of the sheet of measures: the last whole one and those before it. */
    static final int SPANS = 5;

    /** The packs there are; the name ends the keys of their words. */
    enum Kind {
        CDP,
        THREAT,
        ANNUAL,
        MEASURES,
        FOI
    }

    /**
     * What was chosen.
     *
     * @param cutOff the last day that counts
     */
    record Choice(
            Kind kind,
            Optional<String> area,
            LocalDate cutOff,
            OutputTier tier,
            boolean rounded,
            MeasureSpan.Step step,
            FoiAnswer.Asked asked) {

        Choice of(Kind other, LocalDate day) {
            OutputTier usual =
                    other == Kind.CDP || other == Kind.THREAT || other == Kind.MEASURES
                            ? OutputTier.REDACTED
                            : OutputTier.PUBLIC;
            return new Choice(other, area, day, usual, rounded, step, asked);
        }

        Choice in(Optional<String> code) {
            return new Choice(kind, code, cutOff, tier, rounded, step, asked);
        }

        Choice until(LocalDate day) {
            return new Choice(kind, area, day, tier, rounded, step, asked);
        }

        Choice to(OutputTier readers) {
            return new Choice(kind, area, cutOff, readers, rounded, step, asked);
        }

        Choice rounding(boolean counts) {
            return new Choice(kind, area, cutOff, tier, counts, step, asked);
        }

        Choice asking(FoiAnswer.Asked question) {
            return new Choice(kind, area, cutOff, tier, rounded, step, question);
        }

        Choice by(MeasureSpan.Step span) {
            return new Choice(kind, area, cutOff, tier, rounded, span, asked);
        }

        Reports.Wanted wanted() {
            return switch (kind) {
                case CDP -> new Reports.Wanted.Cdp(area);
                case THREAT -> new Reports.Wanted.Threat();
                case ANNUAL -> new Reports.Wanted.Annual();
                case MEASURES -> new Reports.Wanted.Measures(step, SPANS);
                case FOI -> new Reports.Wanted.Foi(asked);
            };
        }
    }

    /** A pack and its pages. */
    record Made(Reports.Prepared prepared, PageViewer viewer, List<PageViewer.Size> sizes) {}

    private static final int CHOICES = 12;
    private static final int YEARS = 6;

    private final Kit kit;
    private final PanelDesk desk;
    private final LatestWork making;
    private final ReadOnlyObjectWrapper<Choice> choice;
    private final ReadOnlyObjectWrapper<Optional<Made>> made =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> trouble =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ToldStep step;
    private final List<Runnable> listeners = new ArrayList<>();
    private boolean closed;

    /** The kinds of pack that this member may make. */
    List<Kind> kinds() {
        return Arrays.stream(Kind.values())
                .filter(kind ->
                        desk.reportPacks()
                                .may(choice.get().of(kind, choice.get().cutOff()).wanted()))
                .toList();
    }

    /** The readers this member may make packs for. */
    List<OutputTier> tiers() {
        return Reports.tiers().stream().filter(desk.reportPacks()::may).toList();
    }

    ReportViewModel(Kit kit, PanelDesk desk) {
        this.kit = kit;
        this.step = new ToldStep(kit);
        this.desk = desk;
        this.making = new LatestWork(kit.work(), Duration.ofMillis(150));
        int last = desk.reportPacks().today().getYear() - 1;
        this.choice =
                new ReadOnlyObjectWrapper<>(
                        new Choice(
                                Kind.CDP,
                                Optional.empty(),
                                desk.reportPacks().usualCutOff(),
                                OutputTier.REDACTED,
                                false,
                                MeasureSpan.Step.YEAR,
                                new FoiAnswer.Asked(
                                        true, true, false, last - YEARS + 1, last, Set.of())));
        if (!kinds().contains(Kind.CDP) && !kinds().isEmpty()) {
            Kind only = kinds().getFirst();
            choice.set(choice.get().of(only, cutOffs(only).getFirst()));
        }
    }

    /** For the readers usual for its kind, or for others if this member may not publish. */
    private Choice allowed(Choice wanted) {
        return tiers().contains(wanted.tier()) ? wanted : wanted.to(OutputTier.REDACTED);
    }

    ReadOnlyObjectProperty<Choice> choice() {
        return choice.getReadOnlyProperty();
    }

    /** Takes a choice and makes the pack for it. */
    void choose(Choice asked) {
        Choice wanted = allowed(asked);
        if (!wanted.equals(choice.get())) {
            choice.set(wanted);
            make();
        }
    }

    List<Area> areas() {
        return desk.profile().areas();
    }

    /** The last days that a kind of pack can count up to, the latest first. */
    List<LocalDate> cutOffs(Kind kind) {
        LocalDate today = desk.reportPacks().today();
        LocalDate quarter = desk.reportPacks().usualCutOff();
        LocalDate month = today.withDayOfMonth(1).minusDays(1);
        LocalDate year = LocalDate.of(today.getYear() - 1, 12, 31);
        return IntStream.range(0, CHOICES)
                .mapToObj(back ->
                        switch (kind) {
                            case CDP, MEASURES, FOI ->
                                    quarter.plusDays(1).minusMonths(3L * back).minusDays(1);
                            case THREAT -> month.plusDays(1).minusMonths(back).minusDays(1);
                            case ANNUAL -> year.minusYears(back);
                        })
                .toList();
    }

    /** The years that an answer can be about, the latest first. */
    List<Integer> years() {
        int now = desk.reportPacks().today().getYear();
        return IntStream.range(0, FoiAnswer.MOST_YEARS).mapToObj(back -> now - back).toList();
    }

    /** Makes the pack for what is chosen. */
    void make() {
        drop();
        trouble.set(Optional.empty());
        step.begin();
        changed();
        Choice now = choice.get();
        making.request(
                "makingPack", progress -> make(now, step.over(progress)), this::show, this::fail);
    }

    private Made make(Choice now, Progress progress) throws Refused {
        Reports packs = desk.reportPacks();
        Reports.Prepared prepared =
                packs.prepare(
                        now.wanted(),
                        new Reports.Terms(now.tier(), now.cutOff(), now.rounded()),
                        progress);
        PageViewer viewer = packs.view(prepared);
        return new Made(
                prepared,
                viewer,
                IntStream.range(0, viewer.pages()).mapToObj(viewer::size).toList());
    }

    private void show(Made result) {
        step.end();
        if (closed) {
            discard(result.viewer());
        } else {
            made.set(Optional.of(result));
            changed();
        }
    }

    private void fail(Problem problem) {
        step.end();
        trouble.set(Optional.of(problem));
        changed();
    }

    private void drop() {
        made.get().ifPresent(old -> discard(old.viewer()));
        made.set(Optional.empty());
    }

    private void discard(PageViewer viewer) {
        kit.work().run("drawingPage", viewer::close, () -> {}, kit::report);
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    Optional<Reports.Prepared> prepared() {
        return made.get().map(Made::prepared);
    }

    @Override
    public List<PageViewer.Size> sizes() {
        return made.get().map(Made::sizes).orElse(List.of());
    }

    @Override
    public void whenChanged(Runnable listener) {
        listeners.add(listener);
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

    /** Saves the pack into a folder; nothing in it is written over. */
    void save(
            Path folder,
            Set<Reports.Form> forms,
            String recipient,
            Consumer<List<Path>> then,
            Consumer<Problem> problem) {
        Set<Reports.Form> wanted = EnumSet.copyOf(forms);
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
                                            return desk.reportPacks()
                                                    .release(
                                                            shown.prepared(),
                                                            folder,
                                                            wanted,
                                                            recipient,
                                                            progress);
                                        },
                                        then,
                                        problem));
    }

    @Override
    public ReadOnlyObjectProperty<Optional<Problem>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyStringProperty step() {
        return step.words();
    }

    /** Calls off what is running. */
    void stop() {
        making.stop();
        fail(new Problem.Cancelled());
    }

    /** Calls off what is running and lets go of the pack. */
    void dispose() {
        closed = true;
        making.stop();
        drop();
    }
}
