package vigil.ui.meeting;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.Publication;
import vigil.casework.Refused;
import vigil.casework.ReleaseRequest;
import vigil.casework.SecondPerson;
import vigil.ui.kit.Kit;

/** The second person's word on the minutes that are shown: asked for, given, refused. */
final class Approval {

    @FunctionalInterface
    private interface Decision {
        ReleaseRequest make() throws Refused;
    }

    private final Kit kit;
    private final PanelDesk desk;
    private final UUID meeting;
    private final Supplier<Optional<Publication.Prepared>> shown;
    private final Runnable decided;
    private final ReadOnlyObjectWrapper<Optional<SecondPerson.Standing>> standing =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * @param shown the minutes that are shown, if any
     * @param decided runs when a decision is stored
     */
    Approval(
            Kit kit,
            PanelDesk desk,
            UUID meeting,
            Supplier<Optional<Publication.Prepared>> shown,
            Runnable decided) {
        this.kit = kit;
        this.desk = desk;
        this.meeting = meeting;
        this.shown = shown;
        this.decided = decided;
    }

    /** How it stands for the version that is shown. */
    ReadOnlyObjectProperty<Optional<SecondPerson.Standing>> standing() {
        return standing.getReadOnlyProperty();
    }

    void show(SecondPerson.Standing now) {
        standing.set(Optional.of(now));
    }

    /** Whether a second person has to agree at all. */
    boolean needed() {
        return standing.get().filter(SecondPerson.Standing::needed).isPresent();
    }

    /** Whether a second person has still to agree. */
    boolean missing() {
        return standing.get().filter(now -> !now.free()).isPresent();
    }

    boolean mayApprove() {
        return desk.secondPerson().mayApprove();
    }

    boolean ownRequest(ReleaseRequest request) {
        return request.askedBy().equals(desk.session().member().id());
    }

    /** Asks for approval of the version that is shown. */
    void ask(String recipient, Runnable then, Consumer<Problem> problem) {
        shown.get()
                .ifPresent(minutes ->
                        decide(() -> desk.secondPerson().ask(minutes, recipient), then, problem));
    }

    void approve(ReleaseRequest request, Runnable then) {
        decide(() -> desk.secondPerson().approve(meeting, request.id()), then, kit::report);
    }

    void refuse(ReleaseRequest request, String reason, Runnable then) {
        decide(() -> desk.secondPerson().refuse(meeting, request.id(), reason), then, kit::report);
    }

    private void decide(Decision decision, Runnable then, Consumer<Problem> problem) {
        Optional<Publication.Prepared> minutes = shown.get();
        kit.work()
                .run(
                        "saving",
                        progress -> {
                            decision.make();
                            return minutes.isPresent()
                                    ? Optional.of(desk.secondPerson().standing(minutes.get()))
                                    : Optional.<SecondPerson.Standing>empty();
                        },
                        now -> {
                            standing.set(now);
                            decided.run();
                            then.run();
                        },
                        problem);
    }
}
