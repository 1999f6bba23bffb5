package vigil.ui.retention;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import vigil.casework.Changed;
import vigil.casework.DeviceSettings.Device;
import vigil.casework.Intent;
import vigil.casework.LegalHolds;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.casework.Retention;
import vigil.casework.RetentionCarrying.Older;
import vigil.casework.RetentionStore.Item;
import vigil.casework.RetentionStore.Proposal;
import vigil.domain.casefile.CaseReference;
import vigil.domain.retention.RetentionPolicy;
import vigil.ui.kit.Kit;

/** What the page about retention shows, read anew whenever it changes. */
public final class RetentionViewModel {

    /** Everything on the page. */
    record Read(
            RetentionPolicy policy,
            Retention.Due due,
            List<Proposal> proposals,
            List<LegalHolds.Named> holds) {}

    private final Kit kit;
    private final PanelDesk desk;
    private final ObjectProperty<Optional<Read>> read =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Problem>> problem =
            new SimpleObjectProperty<>(Optional.empty());
    private final Runnable stopListening;

    public RetentionViewModel(Kit kit, PanelDesk desk) {
        this.kit = kit;
        this.desk = desk;
        this.stopListening =
                desk.onChange(changed -> {
                    if (changed == Changed.RETENTION || changed == Changed.CASES) {
                        kit.work().onWindow(this::read);
                    }
                });
    }

    void read() {
        kit.work()
                .run(
                        "readingRetention",
                        progress ->
                                new Read(
                                        desk.retention().policy(),
                                        desk.retention().due(),
                                        desk.retention().proposals(),
                                        desk.legalHolds().all()),
                        now -> {
                            problem.set(Optional.empty());
                            read.set(Optional.of(now));
                        },
                        refused -> problem.set(Optional.of(refused)));
    }

    ObservableValue<Optional<Read>> shown() {
        return read;
    }

    ObservableValue<Optional<Problem>> problem() {
        return problem;
    }

    boolean may(Intent intent) {
        return desk.session().may(intent);
    }

    /** Whether whoever is signed in proposed it, and so cannot approve it. */
    boolean own(Proposal proposal) {
        return proposal.proposedBy().equals(desk.session().member().id());
    }

    String day(Instant at) {
        return kit.words().date(LocalDate.ofInstant(at, kit.clock().getZone()));
    }

    void set(RetentionPolicy policy, Runnable then) {
        kit.work().run("savingRetention", () -> desk.retention().set(policy), then, kit::report);
    }

    void propose(List<Item> items, Consumer<Proposal> then) {
        kit.work()
                .run(
                        "proposingRetention",
                        progress -> desk.retention().propose(items),
                        then,
                        kit::report);
    }

    void approve(Proposal proposal) {
        kit.work()
                .run(
                        "approvingRetention",
                        progress -> desk.retention().approve(proposal.id()),
                        done -> {},
                        kit::report);
    }

    void reject(Proposal proposal, String reason, Runnable then) {
        kit.work()
                .run(
                        "rejectingRetention",
                        () -> desk.retention().reject(proposal.id(), reason),
                        then,
                        kit::report);
    }

    void carryOut(Proposal proposal, Runnable then) {
        kit.work()
                .run(
                        "removing",
                        progress -> desk.retentionCarrying().carryOut(proposal.id(), progress),
                        done -> then.run(),
                        kit::report);
    }

    void older(Proposal proposal, Consumer<List<Older>> then) {
        kit.work()
                .run(
                        "comparingBackups",
                        progress ->
                                desk.retentionCarrying().older(proposal.id(), places(), progress),
                        then,
                        kit::report);
    }

    void finish(Proposal proposal, Collection<Older> delete, Runnable then) {
        kit.work()
                .run(
                        "finishingRetention",
                        progress ->
                                desk.retentionCarrying()
                                        .finish(proposal.id(), delete, places(), progress),
                        done -> then.run(),
                        kit::report);
    }

    private List<Path> places() {
        String folder = kit.device().get(Device.BACKUP_FOLDER).strip();
        try {
            return folder.isEmpty() ? List.of() : List.of(Path.of(folder));
        } catch (InvalidPathException notHere) {
            return List.of();
        }
    }

    void certificate(Proposal proposal, Path file, Runnable then) {
        kit.work()
                .run(
                        "writingCertificate",
                        () -> {
                            byte[] pdf = desk.retentionCertificates().pdf(proposal.id()).pdf();
                            try {
                                Files.write(file, pdf);
                            } catch (IOException e) {
                                throw new Refused(new Problem.NotWritable(file.toString()), e);
                            }
                        },
                        then,
                        kit::report);
    }

    void hold(
            Optional<CaseReference> reviewCase,
            String reason,
            Optional<LocalDate> until,
            Runnable then) {
        kit.work()
                .run(
                        "holding",
                        progress -> desk.legalHolds().hold(reviewCase, reason, until),
                        done -> then.run(),
                        kit::report);
    }

    void lift(UUID hold, String reason, Runnable then) {
        kit.work().run("lifting", () -> desk.legalHolds().lift(hold, reason), then, kit::report);
    }

    void dispose() {
        stopListening.run();
    }
}
