package vigil.ui.patterns;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vigil.casework.Changed;
import vigil.casework.Intent;
import vigil.casework.PanelDesk;
import vigil.casework.PanelMemory;
import vigil.casework.PanelStore;
import vigil.casework.PatternDecisions;
import vigil.casework.PatternDecisions.About;
import vigil.casework.PatternWatch;
import vigil.casework.Problem;
import vigil.domain.panel.AgendaKind;
import vigil.domain.panel.Meeting;
import vigil.domain.pattern.FindingDecision;
import vigil.domain.pattern.FindingRecord;
import vigil.patterns.Finding;
import vigil.patterns.Slice;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Work;
import vigil.words.DecisionWords;
import vigil.words.PatternWords;

/** Decides about findings, one after another; one for all the findings of a page. */
public final class DecisionViewModel {

    /** What was decided last, with the words for it. */
    public record Done(FindingDecision decision, String sentence, boolean canBeUndone) {}

    /** What is set aside or kept, with how each stands now. */
    public record Kept(List<PatternDecisions.Decided> decided, PatternWatch.Found found) {}

    private final Kit kit;
    private final PanelDesk desk;
    private final DecisionWords words;
    private final PatternWords patternWords;
    private final ReadOnlyObjectWrapper<Optional<Done>> done =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    public DecisionViewModel(Kit kit, PanelDesk desk) {
        this.kit = kit;
        this.desk = desk;
        this.words = new DecisionWords(kit.words(), desk.vocabulary());
        this.patternWords = new PatternWords(kit.words(), desk.vocabulary());
    }

    public DecisionWords words() {
        return words;
    }

    public PatternWords patternWords() {
        return patternWords;
    }

    public LocalDate today() {
        return desk.patterns().asAt();
    }

    /** Whether this member may decide so. */
    public boolean may(Intent intent) {
        return desk.patternDecisions().may(intent);
    }

    /** What is decided about, as it is shown. */
    public About about(Finding finding, PanelMemory memory) {
        return About.of(finding, patternWords.say(finding.sentence()), memory);
    }

    public About about(FindingRecord record) {
        return About.of(record);
    }

    public void watch(About about, Consumer<Problem> problem) {
        make(
                progress -> desk.patternDecisions().watch(about),
                kit.say("decision.done.watched"),
                problem);
    }

    public void snooze(About about, LocalDate until, String reason, Consumer<Problem> problem) {
        make(
                progress -> desk.patternDecisions().snooze(about, until, reason),
                kit.say("decision.done.snoozed", kit.words().date(until)),
                problem);
    }

    public void dismiss(About about, String reason, Consumer<Problem> problem) {
        make(
                progress -> desk.patternDecisions().dismiss(about, reason),
                kit.say("decision.done.dismissed"),
                problem);
    }

    public void takeUp(About about, Consumer<Problem> problem) {
        make(
                progress -> desk.patternDecisions().takeUp(about, ""),
                kit.say("decision.done.takenUp"),
                problem);
    }

    /** Puts a finding on the agenda of a meeting that is planned. */
    public void raise(About about, Finding finding, UUID meeting, Consumer<Problem> problem) {
        PatternDecisions.Raising raising = raising(finding, meeting);
        make(
                progress -> desk.patternDecisions().raise(about, raising),
                kit.say("decision.done.raised"),
                problem);
    }

    /** Plans a meeting with the standing agenda, and puts the finding on it. */
    public void planAndRaise(
            About about, Finding finding, LocalDate day, Consumer<Problem> problem) {
        String title = kit.say("meetings.plan.title.default");
        Map<AgendaKind, String> titles = new EnumMap<>(AgendaKind.class);
        for (AgendaKind kind : AgendaKind.values()) {
            if (kind != AgendaKind.CASE) {
                titles.put(kind, kit.say("agenda.kind." + kind.name()));
            }
        }
        make(
                progress -> {
                    Meeting planned =
                            desk.meetings()
                                    .save(desk.meetings().draft(title, day, List.of(), titles));
                    return desk.patternDecisions().raise(about, raising(finding, planned.id()));
                },
                kit.say("decision.done.raised"),
                problem);
    }

    private PatternDecisions.Raising raising(Finding finding, UUID meeting) {
        return new PatternDecisions.Raising(meeting, words.title(finding), words.safely(finding));
    }

    /** Takes back what was decided last. */
    public void undo() {
        done.get()
                .filter(Done::canBeUndone)
                .ifPresent(last ->
                        run(
                                progress -> desk.patternDecisions().undo(last.decision()),
                                made ->
                                        done.set(
                                                Optional.of(
                                                        new Done(
                                                                made,
                                                                kit.say("decision.done.undone"),
                                                                false))),
                                kit::report));
    }

    public void forget() {
        done.set(Optional.empty());
    }

    private void make(
            Work.Task<FindingDecision> decide, String sentence, Consumer<Problem> problem) {
        run(decide, made -> done.set(Optional.of(new Done(made, sentence, true))), problem);
    }

    private void run(
            Work.Task<FindingDecision> decide,
            Consumer<FindingDecision> then,
            Consumer<Problem> problem) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        kit.work()
                .run(
                        "saving",
                        decide,
                        made -> {
                            busy.set(false);
                            then.accept(made);
                        },
                        trouble -> {
                            busy.set(false);
                            problem.accept(trouble);
                        });
    }

    /** The meetings that are still to come, the next first. */
    public void planned(Consumer<List<PanelStore.MeetingRow>> then) {
        kit.work()
                .run(
                        "readingMeetings",
                        progress -> desk.patternDecisions().planned(),
                        then,
                        kit::report);
    }

    /** What became of a finding. */
    public void history(
            String finding,
            Consumer<List<PatternDecisions.Event>> then,
            Consumer<Problem> problem) {
        kit.work()
                .run(
                        "readingSettings",
                        progress -> desk.patternDecisions().history(finding),
                        then,
                        problem);
    }

    /** Everything set aside or kept, and a search that says how it stands now. */
    public void kept(Consumer<Kept> then, Consumer<Problem> problem) {
        kit.work()
                .run(
                        "searchingPatterns",
                        progress ->
                                new Kept(
                                        desk.patternDecisions().all(),
                                        desk.patterns().search(Slice.everything(), progress)),
                        then,
                        problem);
    }

    /** Hears when somebody decides, until the handle is run. */
    public Runnable whenDecided(Runnable listener) {
        return desk.onChange(changed -> {
            if (changed == Changed.DECISIONS) {
                kit.work().onWindow(listener);
            }
        });
    }

    public ReadOnlyObjectProperty<Optional<Done>> done() {
        return done.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }
}
