package vigil.ui.meeting;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import vigil.casework.CopyForm;
import vigil.casework.PageViewer;
import vigil.casework.PanelDesk;
import vigil.casework.Passphrase;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Publication;
import vigil.casework.Refused;
import vigil.disclosure.identity.Redaction;
import vigil.ui.kit.Kit;

/** Copies of the minutes that are shown on their way out, and the register of those that left. */
final class LeavingCopies {

    /** What became of a wish to release. */
    enum Outcome {
        RELEASED,
        FILE_EXISTS
    }

    private record Printed(Printing.Outcome outcome, List<Publication.Gone> register) {}

    private final Kit kit;
    private final PanelDesk desk;
    private final UUID meeting;
    private final Supplier<Optional<Publication.Prepared>> shown;
    private final Runnable released;
    private final ObservableList<Publication.Gone> register = FXCollections.observableArrayList();

    /**
     * @param shown the minutes that are shown, if any
     * @param released runs when a file was written
     */
    LeavingCopies(
            Kit kit,
            PanelDesk desk,
            UUID meeting,
            Supplier<Optional<Publication.Prepared>> shown,
            Runnable released) {
        this.kit = kit;
        this.desk = desk;
        this.meeting = meeting;
        this.shown = shown;
        this.released = released;
    }

    /** To whom minutes of this meeting went, latest first. */
    ObservableList<Publication.Gone> register() {
        return register;
    }

    /**
     * Prints a copy, which the register has from the moment it is made.
     *
     * @param then gets what became of it
     */
    void print(
            PagePrinter printer,
            String name,
            String title,
            String recipient,
            Consumer<Printing.Outcome> then,
            Consumer<Problem> problem) {
        shown.get()
                .ifPresent(minutes ->
                        kit.work()
                                .run(
                                        "printing",
                                        progress -> {
                                            PagePrinter.Job job =
                                                    printer.begin(name, title)
                                                            .orElseThrow(() ->
                                                                    new Refused(
                                                                            new Problem.NotFound(
                                                                                    name)));
                                            return new Printed(
                                                    send(minutes, recipient, job, progress),
                                                    desk.publication().register(meeting));
                                        },
                                        printed -> {
                                            register.setAll(printed.register());
                                            then.accept(printed.outcome());
                                        },
                                        problem));
    }

    private Printing.Outcome send(
            Publication.Prepared minutes, String recipient, PagePrinter.Job job, Progress progress)
            throws Refused {
        PageViewer pages;
        try {
            pages = desk.publication().print(minutes, recipient.strip());
        } catch (Refused refused) {
            job.cancel();
            throw refused;
        }
        return Printing.run(pages, job, progress);
    }

    /**
     * Writes the minutes to a file and remembers who got them.
     *
     * @param as what kind of file; its passphrase is wiped at the end
     * @param replace whether a file that is already there may be replaced
     */
    void release(
            CopyForm as,
            String recipient,
            Path target,
            boolean replace,
            Consumer<Outcome> then,
            Consumer<Problem> problem) {
        shown.get()
                .ifPresent(minutes ->
                        kit.work()
                                .run(
                                        "saving",
                                        progress -> {
                                            if (!replace && Files.exists(target)) {
                                                return Optional.<List<Publication.Gone>>empty();
                                            }
                                            desk.publication()
                                                    .release(
                                                            minutes, as, target, recipient.strip());
                                            return Optional.of(
                                                    desk.publication().register(meeting));
                                        },
                                        all -> {
                                            wipe(as);
                                            all.ifPresent(register::setAll);
                                            if (all.isPresent()) {
                                                released.run();
                                            }
                                            then.accept(
                                                    all.isPresent()
                                                            ? Outcome.RELEASED
                                                            : Outcome.FILE_EXISTS);
                                        },
                                        trouble -> {
                                            wipe(as);
                                            problem.accept(trouble);
                                        }));
    }

    private static void wipe(CopyForm form) {
        if (form instanceof CopyForm.Protected(Passphrase passphrase)) {
            passphrase.close();
        }
    }

    /** What keeps a copy in that would go to this recipient under this name. */
    void lastLook(
            Path target,
            String recipient,
            Consumer<List<Publication.Leak>> then,
            Consumer<Problem> problem) {
        shown.get()
                .ifPresent(minutes ->
                        kit.work()
                                .run(
                                        "writingMinutes",
                                        progress ->
                                                desk.publication()
                                                        .lastLook(
                                                                minutes, target, recipient.strip()),
                                        then,
                                        problem));
    }

    /** Writes the redaction log of these minutes to a file. */
    void writeLog(Path target, Runnable then) {
        shown.get()
                .ifPresent(minutes ->
                        kit.work()
                                .run(
                                        "saving",
                                        progress -> {
                                            desk.publication().writeLog(minutes, target);
                                            return target;
                                        },
                                        written -> then.run(),
                                        kit::report));
    }

    /** What was left out of a copy that left. */
    void log(Publication.Gone gone, Consumer<List<Redaction>> then) {
        kit.work()
                .run(
                        "openingMeeting",
                        progress -> desk.publication().log(gone.release().id()),
                        then,
                        kit::report);
    }
}
