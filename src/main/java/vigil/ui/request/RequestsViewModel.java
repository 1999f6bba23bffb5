package vigil.ui.request;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import vigil.casework.AgencyContact;
import vigil.casework.InformationRequests;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.casework.ReturnFiles;
import vigil.casework.ReturnVersion;
import vigil.domain.access.Right;
import vigil.domain.casefile.AgencyReturn;
import vigil.domain.casefile.RequestStatus;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Work;

/** The requests of the case that is open in the form. */
public final class RequestsViewModel {

    /** What a request sheet starts from. */
    record Beginning(LocalDate due, Optional<LocalDate> askBy, List<AgencyContact> contacts) {}

    /** A file looked at, with its bytes. */
    record Looked(InformationRequests.Look look, InformationRequests.Arrived file) {}

    private final Kit kit;
    private final PanelDesk desk;
    private final StoredCase edited;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    public RequestsViewModel(Kit kit, PanelDesk desk, StoredCase edited) {
        this.kit = kit;
        this.desk = desk;
        this.edited = edited;
    }

    ReadOnlyObjectProperty<Optional<ReviewCase>> edited() {
        return edited.edited();
    }

    StoredCase form() {
        return edited;
    }

    Vocabulary vocabulary() {
        return desk.vocabulary();
    }

    boolean mayWrite() {
        return desk.session().may(Right.WRITE_CASES);
    }

    boolean mayWriteLetters() {
        return desk.requests().mayWriteLetters();
    }

    boolean seesLiving() {
        return desk.session().may(Right.READ_LIVING);
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    UUID newId() {
        return desk.newId();
    }

    String area() {
        return edited.edited()
                .get()
                .flatMap(c -> c.answers().code(vigil.domain.casefile.Fields.AREA_OF_RESIDENCE))
                .orElse("");
    }

    void begin(Consumer<Beginning> then) {
        withCase(now ->
                run(
                        "readingRequests",
                        progress ->
                                new Beginning(
                                        desk.requests().due(),
                                        desk.requests().askBy(now),
                                        desk.requests().contacts()),
                        then,
                        kit::report));
    }

    void ask(
            List<InformationRequests.Asking> agencies,
            LocalDate due,
            Path folder,
            Consumer<InformationRequests.Done> then,
            Consumer<Problem> problem) {
        withCase(now ->
                run(
                        "writingLetters",
                        progress -> desk.requests().ask(now.id(), agencies, due, folder),
                        done -> {
                            edited.goOnFrom(done.cases().getFirst());
                            then.accept(done);
                        },
                        problem));
    }

    void chase(
            List<AgencyReturn> requests,
            Optional<RequestStatus> step,
            Path folder,
            Consumer<InformationRequests.Done> then) {
        withCase(now ->
                run(
                        "writingLetters",
                        progress ->
                                desk.requests()
                                        .chase(
                                                requests.stream()
                                                        .map(r ->
                                                                new InformationRequests.Target(
                                                                        now.id(), r.id()))
                                                        .toList(),
                                                step,
                                                folder),
                        done -> {
                            edited.goOnFrom(done.cases().getFirst());
                            then.accept(done);
                        },
                        kit::report));
    }

    /** Reads a file of the disk and says which request it answers. */
    void look(Path file, Consumer<Looked> then) {
        withCase(now ->
                run(
                        "readingReturn",
                        progress -> {
                            byte[] bytes = bytes(file);
                            return new Looked(
                                    desk.requests().look(now, bytes),
                                    new InformationRequests.Arrived(
                                            String.valueOf(file.getFileName()), bytes));
                        },
                        then,
                        kit::report));
    }

    private static byte[] bytes(Path file) throws Refused {
        try (InputStream stream = Files.newInputStream(file)) {
            // One more than is allowed, so that what is too large is known to be.
            return stream.readNBytes(ReturnFiles.LARGEST + 1);
        } catch (IOException e) {
            throw new Refused(new Problem.ReturnUnreadable("unreadable"), e);
        }
    }

    void receive(
            AgencyReturn request,
            AgencyReturn.Reply reply,
            Optional<InformationRequests.Arrived> file,
            Runnable then,
            Consumer<Problem> problem) {
        withCase(now ->
                run(
                        "saving",
                        progress -> desk.requests().receive(now.id(), request.id(), reply, file),
                        stored -> {
                            edited.goOnFrom(stored);
                            then.run();
                        },
                        problem));
    }

    void correct(
            AgencyReturn request,
            AgencyReturn.Reply reply,
            Optional<InformationRequests.Arrived> file,
            String why,
            Runnable then,
            Consumer<Problem> problem) {
        withCase(now ->
                run(
                        "saving",
                        progress ->
                                desk.requests().correct(now.id(), request.id(), reply, file, why),
                        stored -> then.run(),
                        problem));
    }

    /** Everything that was received for one request, the first first. */
    void versions(AgencyReturn request, Consumer<List<ReturnVersion>> then) {
        withCase(now ->
                run(
                        "readingReturn",
                        progress ->
                                desk.requests().versions(now.id()).stream()
                                        .filter(v -> v.request().equals(request.id()))
                                        .toList(),
                        then,
                        kit::report));
    }

    void offered(ReturnVersion version, Consumer<InformationRequests.Offered> then) {
        withCase(now ->
                run(
                        "readingReturn",
                        progress -> desk.requests().offered(now, version),
                        then,
                        kit::report));
    }

    void copy(ReturnVersion version, Path target, Runnable then) {
        withCase(now ->
                kit.work()
                        .run(
                                "saving",
                                () -> desk.requests().copy(now, version, target),
                                then,
                                kit::report));
    }

    String memberName(UUID member, java.util.Map<UUID, String> names) {
        return names.getOrDefault(member, kit.say("answer.formerMember"));
    }

    void members(Consumer<java.util.Map<UUID, String>> then) {
        run(
                "readingRequests",
                progress -> {
                    java.util.Map<UUID, String> names = new java.util.HashMap<>();
                    desk.membership().members().forEach(m -> names.put(m.id(), m.name()));
                    return names;
                },
                then,
                kit::report);
    }

    private void withCase(Consumer<ReviewCase> action) {
        edited.edited().get().ifPresent(action);
    }

    private <T> void run(
            String name, Work.Task<T> task, Consumer<T> then, Consumer<Problem> problem) {
        busy.set(true);
        kit.work()
                .run(
                        name,
                        task,
                        result -> {
                            busy.set(false);
                            then.accept(result);
                        },
                        trouble -> {
                            busy.set(false);
                            problem.accept(trouble);
                        });
    }
}
