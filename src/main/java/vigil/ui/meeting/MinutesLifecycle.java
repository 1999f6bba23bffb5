package vigil.ui.meeting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vigil.casework.Intent;
import vigil.casework.MinutesStore;
import vigil.casework.MinutesVersions;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.domain.access.PanelMember;
import vigil.domain.panel.MeetingState;
import vigil.ui.kit.Kit;

/** How far the minutes of a meeting have come, what was locked of them, and the next step. */
final class MinutesLifecycle {

    /** As it is stored now. */
    record Standing(
            MeetingState state,
            List<MinutesStore.Version> versions,
            List<MinutesStore.Amendment> amendments,
            Map<UUID, String> names) {

        Standing {
            versions = List.copyOf(versions);
            amendments = List.copyOf(amendments);
            names = Map.copyOf(names);
        }

        static final Standing UNREAD =
                new Standing(MeetingState.PLANNED, List.of(), List.of(), Map.of());

        String name(UUID member) {
            return names.getOrDefault(member, "");
        }

        /** Whether they were locked elsewhere, so that nothing of them is kept here. */
        boolean broughtIn() {
            return state == MeetingState.LOCKED && versions.isEmpty();
        }

        /** The number of the version that would come after those that are locked. */
        int next() {
            return versions.size() + 1;
        }
    }

    private final Kit kit;
    private final PanelDesk desk;
    private final UUID meeting;
    private final Consumer<Runnable> onceKept;
    private final Runnable reread;
    private final ReadOnlyObjectWrapper<Standing> standing =
            new ReadOnlyObjectWrapper<>(Standing.UNREAD);

    /**
     * @param onceKept runs something once what is being written is stored
     * @param reread shows the meeting as it is stored after a step
     */
    MinutesLifecycle(
            Kit kit, PanelDesk desk, UUID meeting, Consumer<Runnable> onceKept, Runnable reread) {
        this.kit = kit;
        this.desk = desk;
        this.meeting = meeting;
        this.onceKept = onceKept;
        this.reread = reread;
    }

    ReadOnlyObjectProperty<Standing> standing() {
        return standing.getReadOnlyProperty();
    }

    boolean mayLock() {
        return may(Intent.LOCK_MINUTES) && may(Intent.RELEASE_FULL);
    }

    boolean mayOpen() {
        return may(Intent.AMEND_MINUTES);
    }

    private boolean may(Intent intent) {
        return intent.right().filter(right -> !desk.session().may(right)).isEmpty();
    }

    void read() {
        kit.work()
                .run(
                        "openingMeeting",
                        progress -> read(desk.minutesVersions()),
                        standing::set,
                        kit::report);
    }

    private Standing read(MinutesVersions versions) throws Refused {
        Map<UUID, String> names = new HashMap<>();
        for (PanelMember member : desk.membership().members()) {
            names.put(member.id(), member.name());
        }
        return new Standing(
                desk.meetings().open(meeting).state(),
                versions.versions(meeting),
                versions.amendments(meeting),
                names);
    }

    /** Something to do with the versions of these minutes. */
    @FunctionalInterface
    private interface Step {
        void on(MinutesVersions versions, Progress progress) throws Refused;
    }

    /** Locks the minutes; {@code then} gets the number of the version. */
    void lock(Consumer<Integer> then, Consumer<Problem> problem) {
        int number = standing.get().next();
        step(
                "lockingMinutes",
                (versions, progress) -> versions.lock(meeting, progress),
                () -> then.accept(number),
                problem);
    }

    void reopen(Runnable then, Consumer<Problem> problem) {
        step("saving", (versions, progress) -> versions.reopen(meeting), then, problem);
    }

    void amend(String reason, Consumer<Integer> then, Consumer<Problem> problem) {
        int number = standing.get().next();
        step(
                "saving",
                (versions, progress) -> versions.amend(meeting, reason),
                () -> then.accept(number),
                problem);
    }

    private void step(String name, Step step, Runnable then, Consumer<Problem> problem) {
        onceKept.accept(() ->
                kit.work()
                        .run(
                                name,
                                progress -> {
                                    MinutesVersions versions = desk.minutesVersions();
                                    step.on(versions, progress);
                                    return read(versions);
                                },
                                now -> {
                                    standing.set(now);
                                    reread.run();
                                    then.run();
                                },
                                problem));
    }
}
