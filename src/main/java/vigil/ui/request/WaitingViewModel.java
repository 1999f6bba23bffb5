package vigil.ui.request;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vigil.casework.Changed;
import vigil.casework.InformationRequests;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.RequestStore;
import vigil.casework.WaitingLists;
import vigil.domain.access.Right;
import vigil.domain.casefile.RequestStatus;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LatestWork;

/** Everything that is waited for, read again whenever a case changed. */
public final class WaitingViewModel {

    private final Kit kit;
    private final PanelDesk desk;
    private final LatestWork reading;
    private final Runnable stopListening;
    private final ReadOnlyObjectWrapper<Optional<WaitingLists.Picture>> picture =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> trouble =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    public WaitingViewModel(Kit kit, PanelDesk desk) {
        this.kit = kit;
        this.desk = desk;
        this.reading = new LatestWork(kit.work(), Duration.ZERO);
        this.stopListening =
                desk.onChange(changed -> {
                    if (changed == Changed.CASES) {
                        kit.work().onWindow(this::read);
                    }
                });
        read();
    }

    private void read() {
        reading.request(
                "readingWaiting",
                progress -> desk.waiting().picture(progress),
                read -> {
                    trouble.set(Optional.empty());
                    picture.set(Optional.of(read));
                },
                problem -> trouble.set(Optional.of(problem)));
    }

    ReadOnlyObjectProperty<Optional<WaitingLists.Picture>> picture() {
        return picture.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Problem>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    Vocabulary vocabulary() {
        return desk.vocabulary();
    }

    boolean mayWrite() {
        return desk.session().may(Right.WRITE_CASES);
    }

    void chase(
            List<RequestStore.Open> requests,
            Optional<RequestStatus> step,
            Path folder,
            Consumer<InformationRequests.Done> then) {
        kit.work()
                .run(
                        "writingLetters",
                        progress ->
                                desk.requests()
                                        .chase(
                                                requests.stream()
                                                        .map(r ->
                                                                new InformationRequests.Target(
                                                                        r.reviewCase(),
                                                                        r.request().id()))
                                                        .toList(),
                                                step,
                                                folder),
                        then,
                        kit::report);
    }

    void dispose() {
        reading.stop();
        stopListening.run();
    }
}
