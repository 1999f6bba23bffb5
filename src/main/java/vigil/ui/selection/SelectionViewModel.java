package vigil.ui.selection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import vigil.casework.CaseChoice;
import vigil.casework.Changed;
import vigil.casework.PanelDesk;
import vigil.casework.PanelStore.MeetingRow;
import vigil.casework.Problem;
import vigil.domain.access.Right;
import vigil.domain.casefile.CaseId;
import vigil.domain.vocabulary.Vocabulary;
import vigil.patterns.WaitingCase;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LatestWork;
import vigil.words.PatternWords;

/** The waiting cases, which of them are ticked, and the agenda they go to. */
public final class SelectionViewModel {

    /** What was put on an agenda just now. */
    public record Done(CaseChoice.Chosen chosen, MeetingRow meeting) {}

    private final Kit kit;
    private final PanelDesk desk;
    private final PatternWords words;
    private final LatestWork reading;
    private final Runnable stopListening;
    private final Map<CaseId, BooleanProperty> ticked = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<Optional<CaseChoice.Offer>> offer =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> trouble =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Done>> done =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private boolean inView;

    public SelectionViewModel(Kit kit, PanelDesk desk) {
        this.kit = kit;
        this.desk = desk;
        this.words = new PatternWords(kit.words(), desk.vocabulary());
        this.reading = new LatestWork(kit.work(), Duration.ofMillis(250));
        this.stopListening =
                desk.onChange(changed -> {
                    if (changed == Changed.CASES || changed == Changed.MEETINGS) {
                        kit.work()
                                .onWindow(() -> {
                                    if (inView) {
                                        read();
                                    }
                                });
                    }
                });
    }

    /** The page is looked at, or no longer. */
    void inView(boolean is) {
        inView = is;
        if (is) {
            read();
        }
    }

    private void read() {
        reading.request(
                "searchingPatterns",
                progress -> desk.caseChoice().offer(progress),
                read -> {
                    trouble.set(Optional.empty());
                    keep(read);
                    offer.set(Optional.of(read));
                },
                problem -> trouble.set(Optional.of(problem)));
    }

    /** Ticks of cases that no longer wait, or are on an agenda now, are gone. */
    private void keep(CaseChoice.Offer read) {
        Set<CaseId> free =
                read.waiting().stream()
                        .filter(one -> one.on().isEmpty())
                        .map(one -> one.row().id())
                        .collect(Collectors.toSet());
        ticked.forEach((id, tick) -> {
            if (!free.contains(id)) {
                tick.set(false);
            }
        });
    }

    /** Whether a case is ticked. */
    public BooleanProperty ticked(CaseId id) {
        return ticked.computeIfAbsent(
                id,
                key -> {
                    BooleanProperty tick = new SimpleBooleanProperty();
                    tick.addListener((p, was, is) -> count.set(count.get() + (is ? 1 : -1)));
                    return tick;
                });
    }

    /** Puts what is ticked on an agenda, in one go. */
    public void putOnAgenda(MeetingRow meeting) {
        Optional<CaseChoice.Offer> all = offer.get();
        if (busy.get() || all.isEmpty() || count.get() == 0) {
            return;
        }
        var rows =
                new ArrayList<>(
                        all.get().waiting().stream()
                                .map(CaseChoice.Waiting::row)
                                .filter(row -> ticked(row.id()).get())
                                .toList());
        busy.set(true);
        kit.work()
                .run(
                        "saving",
                        progress -> desk.caseChoice().putOnAgenda(rows, meeting.id()),
                        chosen -> {
                            busy.set(false);
                            rows.forEach(row -> ticked(row.id()).set(false));
                            done.set(Optional.of(new Done(chosen, meeting)));
                        },
                        this::complain);
    }

    /** Takes what was put on it last off the agenda again. */
    public void undo() {
        done.get()
                .ifPresent(last -> {
                    busy.set(true);
                    kit.work()
                            .run(
                                    "saving",
                                    () -> desk.caseChoice().undo(last.chosen()),
                                    () -> {
                                        busy.set(false);
                                        done.set(Optional.empty());
                                        kit.notices().done(kit.say("select.undone"));
                                    },
                                    this::complain);
                });
    }

    private void complain(Problem problem) {
        busy.set(false);
        kit.report(problem);
    }

    public void forget() {
        done.set(Optional.empty());
    }

    /** What speaks for a case, with its points. */
    public String reason(WaitingCase.Part part) {
        return words.say(part.reason());
    }

    /** The grounds on which a case got no point: why it does not stand higher. */
    public List<WaitingCase.Ground> lacking(WaitingCase judged) {
        List<WaitingCase.Ground> lacking = new ArrayList<>(List.of(WaitingCase.Ground.values()));
        judged.parts().forEach(part -> lacking.remove(part.ground()));
        return lacking;
    }

    public boolean mayPutOnAgenda() {
        return desk.caseChoice().mayPutOnAgenda();
    }

    /** The right it takes to change an agenda, in words. */
    public String right() {
        return kit.say("right." + Right.WRITE_MEETINGS.name());
    }

    public Vocabulary vocabulary() {
        return desk.vocabulary();
    }

    public ReadOnlyObjectProperty<Optional<CaseChoice.Offer>> offer() {
        return offer.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Problem>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Done>> done() {
        return done.getReadOnlyProperty();
    }

    public ReadOnlyIntegerProperty count() {
        return count.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    public void dispose() {
        stopListening.run();
        reading.stop();
    }
}
