package vigil.ui.meeting;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import vigil.casework.Changed;
import vigil.casework.OpeningReason;
import vigil.casework.PanelDesk;
import vigil.casework.PanelStore;
import vigil.casework.Problem;
import vigil.domain.access.Right;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.FactorFinding;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.panel.AdviceAgain;
import vigil.domain.panel.CaseDecision;
import vigil.domain.panel.CaseDiscussion;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.MeetingLack;
import vigil.domain.panel.MeetingText;
import vigil.domain.panel.PanelAction;
import vigil.domain.panel.Recommendation;
import vigil.ui.action.FollowUp;
import vigil.ui.action.FollowUpFormViewModel;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LatestWork;

/** One case at one meeting: what the panel needs to know of it, says of it, and decides. */
final class CasePageViewModel {

    private final Kit kit;
    private final PanelDesk desk;
    private final MeetingViewModel meeting;
    private final UUID meetingId;
    private final CaseId id;
    private final LatestWork reading;
    private final FactorKeeping factorKeeping;
    private final Runnable stopListening;
    private final ReadOnlyObjectWrapper<Optional<ReviewCase>> reviewCase =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> trouble =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<PanelStore.PastDiscussion> before =
            FXCollections.observableArrayList();
    private final ObservableList<FollowUp> followUps = FXCollections.observableArrayList();
    private Map<UUID, AdviceAgain> links = Map.of();
    private Consumer<FollowUpFormViewModel> resumed = form -> {};
    private boolean opened;

    CasePageViewModel(
            Kit kit, PanelDesk desk, MeetingViewModel meeting, UUID meetingId, CaseId id) {
        this.kit = kit;
        this.desk = desk;
        this.meeting = meeting;
        this.meetingId = meetingId;
        this.id = id;
        this.reading = new LatestWork(kit.work(), Duration.ZERO);
        this.factorKeeping = new FactorKeeping(kit, desk);
        stopListening =
                desk.onChange(changed -> {
                    if (changed == Changed.ACTIONS) {
                        kit.work().onWindow(this::readFollowUps);
                    }
                });
    }

    /**
     * Reads the case, which is written down as a view of it; nothing is read that is closed to this
     * person.
     */
    void open() {
        if (opened || closed()) {
            return;
        }
        opened = true;
        kit.work()
                .run(
                        "openingCase",
                        progress -> desk.cases().open(id, OpeningReason.AT_MEETING),
                        read -> {
                            factorKeeping.from(read);
                            reviewCase.set(Optional.of(read.reviewCase()));
                            factors(factorKeeping.tagged(read));
                        },
                        problem -> trouble.set(Optional.of(problem)));
        kit.work()
                .run(
                        "readingHistory",
                        progress -> desk.meetings().discussions(id),
                        all ->
                                before.setAll(
                                        all.stream()
                                                .filter(d -> !d.meeting().equals(meetingId))
                                                .toList()),
                        kit::report);
        readFollowUps();
        kit.work()
                .run(
                        "readingActions",
                        progress ->
                                new Begun(
                                        desk.holding().draft(meetingId, apart(false)),
                                        desk.holding().draft(meetingId, apart(true))),
                        this::resume,
                        kit::report);
    }

    /** A recommendation and an action that were being written when the program ended. */
    private record Begun(Optional<String> advice, Optional<String> task) {}

    private void resume(Begun begun) {
        if (mayRecommend()) {
            begun.advice()
                    .ifPresentOrElse(
                            text -> begin(newRecommendation(), text),
                            () -> begun.task().ifPresent(text -> begin(newAction(), text)));
        }
    }

    private void begin(FollowUpFormViewModel form, String text) {
        form.wording().set(text);
        resumed.accept(form);
    }

    /** Is given the form of what was being written and not saved. */
    void whenResumed(Consumer<FollowUpFormViewModel> listener) {
        resumed = listener;
    }

    private MeetingText apart(boolean action) {
        return new MeetingText(
                id.value(), action ? MeetingText.Part.TASK : MeetingText.Part.ADVICE);
    }

    /** Keeps the words of a new recommendation or action as they are typed; blank forgets them. */
    void typed(FollowUpFormViewModel form, String text) {
        FollowUp item = form.base().get();
        if (item.isNew() || text.isEmpty()) {
            meeting.typeApart(apart(item instanceof FollowUp.Agreed), text);
        }
    }

    private void readFollowUps() {
        if (!opened) {
            return;
        }
        reading.request(
                "readingActions",
                progress -> {
                    List<FollowUp> all = new ArrayList<>();
                    for (Recommendation r : desk.actions().recommendations()) {
                        all.add(new FollowUp.Advised(r));
                    }
                    for (PanelAction a : desk.actions().actions()) {
                        all.add(new FollowUp.Agreed(a));
                    }
                    Map<UUID, AdviceAgain> linked = new HashMap<>();
                    desk.linkedAdvice().all().stream()
                            .filter(a -> a.reviewCase().equals(id))
                            .forEach(a -> linked.put(a.recommendation(), a));
                    List<FollowUp> ofCase =
                            all.stream()
                                    .filter(item ->
                                            item.reviewCase().filter(id::equals).isPresent()
                                                    || linked.containsKey(item.id()))
                                    .sorted(
                                            java.util.Comparator.comparing(FollowUp::kind)
                                                    .reversed()
                                                    .thenComparing(FollowUp::reference))
                                    .toList();
                    return new Found(ofCase, linked);
                },
                found -> {
                    links = found.links();
                    followUps.setAll(found.items());
                },
                kit::report);
    }

    /** What there is of a case, and which of it is linked and not its own. */
    private record Found(List<FollowUp> items, Map<UUID, AdviceAgain> links) {}

    /** That a recommendation was made before and is linked to the case. */
    Optional<AdviceAgain> linked(FollowUp item) {
        return Optional.ofNullable(links.get(item.id()));
    }

    /** Links a recommendation that stands instead of making a new one. */
    void link(Recommendation standing, String wording, Runnable then) {
        kit.work()
                .run(
                        "saving",
                        () -> desk.linkedAdvice().link(standing.id(), meetingId, id, wording),
                        () -> {
                            kit.notices()
                                    .done(
                                            kit.say(
                                                    "meeting.followUp.linkedTo",
                                                    standing.reference()));
                            then.run();
                        },
                        kit::report);
    }

    void unlink(AdviceAgain link) {
        kit.work().run("saving", () -> desk.linkedAdvice().unlink(link), () -> {}, kit::report);
    }

    /** The agencies that sent what they hold of the case and of which nothing is written. */
    List<String> silent() {
        return reviewCase
                .get()
                .map(c -> MeetingLack.silent(discussion().agencies(), desk.signing().sent(c)))
                .orElse(List.of());
    }

    CaseId id() {
        return id;
    }

    MeetingViewModel meeting() {
        return meeting;
    }

    /** Whether this person declared an interest in the case, so that it is closed to them. */
    boolean closed() {
        return meeting.meeting()
                .get()
                .filter(m -> Attendances.concerned(m, meeting.member(), id))
                .isPresent();
    }

    ReadOnlyObjectProperty<Optional<ReviewCase>> reviewCase() {
        return reviewCase.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Problem>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /** What panels said of it at other meetings, latest first. */
    ObservableList<PanelStore.PastDiscussion> before() {
        return before;
    }

    /** Recommendations, then actions, of this case from any meeting. */
    ObservableList<FollowUp> followUps() {
        return followUps;
    }

    boolean madeHere(FollowUp item) {
        return item.meeting().filter(meetingId::equals).isPresent();
    }

    /** What is written of it at this meeting; blank until something is. */
    CaseDiscussion discussion() {
        return meeting.meeting()
                .get()
                .flatMap(m -> m.discussion(id))
                .orElseGet(() -> CaseDiscussion.blank(desk.newId(), id));
    }

    /** Tags factors in the case; kept as they are tagged. */
    void factors(List<FactorFinding> factors) {
        reviewCase
                .get()
                .filter(now -> !now.factors().equals(factors))
                .ifPresent(now -> {
                    ReviewCase edited = now.withFactors(factors);
                    reviewCase.set(Optional.of(edited));
                    factorKeeping.keep(edited);
                });
    }

    private void change(UnaryOperator<CaseDiscussion> edit) {
        CaseDiscussion now = discussion();
        CaseDiscussion after = edit.apply(now);
        if (!after.equals(now)) {
            meeting.change((Meeting m) -> m.withDiscussion(after));
        }
    }

    void say(Said field, String text) {
        meeting.type(new MeetingText(id.value(), MeetingText.Part.valueOf(field.name())), text);
    }

    void preventability(Optional<String> code) {
        change(d -> d.withJudgement(code, d.confidence(), d.decision(), d.returnOn()));
    }

    void confidence(Optional<String> code) {
        change(d -> d.withJudgement(d.preventability(), code, d.decision(), d.returnOn()));
    }

    void decision(Optional<CaseDecision> decision) {
        change(d -> d.withJudgement(d.preventability(), d.confidence(), decision, d.returnOn()));
    }

    void returnOn(Optional<LocalDate> day) {
        change(d -> d.withJudgement(d.preventability(), d.confidence(), d.decision(), day));
    }

    boolean mayRecommend() {
        return desk.session().may(Right.WRITE_ACTIONS);
    }

    /** Whether this person may tag factors. */
    boolean mayTag() {
        return desk.session().may(Right.WRITE_FACTORS);
    }

    FollowUpFormViewModel newRecommendation() {
        return form(
                new FollowUp.Advised(
                        desk.actions().newRecommendation(Optional.of(meetingId), Optional.of(id))));
    }

    /**
     * A new action, which follows from the latest recommendation made of the case here, if there is
     * one.
     */
    FollowUpFormViewModel newAction() {
        Optional<UUID> follows =
                followUps.stream()
                        .filter(item -> item instanceof FollowUp.Advised && madeHere(item))
                        .map(FollowUp::id)
                        .reduce((first, second) -> second);
        return form(
                new FollowUp.Agreed(
                        desk.actions()
                                .newAction(follows, Optional.of(meetingId), Optional.of(id))));
    }

    FollowUpFormViewModel form(FollowUp item) {
        return new FollowUpFormViewModel(kit, desk, item);
    }

    /** Saves the factors at once. */
    void keepFactors() {
        factorKeeping.keepNow();
    }

    void dispose() {
        factorKeeping.keepNow();
        stopListening.run();
        reading.stop();
    }
}
