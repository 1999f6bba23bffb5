package vigil.ui.briefing;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import vigil.casework.BriefingPacks;
import vigil.casework.BriefingReplies;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.ui.kit.Kit;

/** Making the packs of a meeting, and taking in what comes back. */
final class BriefingsModel {

    /** Who there is, and what was sent. */
    record Read(List<BriefingPacks.Reader> readers, List<BriefingPacks.Line> sent) {}

    /** A pack just made, with whose it is; its code is shown until the sheet closes. */
    record Done(String reader, BriefingPacks.Made made) {}

    private final Kit kit;
    private final PanelDesk desk;
    private final UUID meeting;
    private final ReadOnlyObjectWrapper<Optional<Read>> read =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> trouble =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ObservableList<Done> done = FXCollections.observableArrayList();
    private Runnable cancel = () -> {};

    BriefingsModel(Kit kit, PanelDesk desk, UUID meeting) {
        this.kit = kit;
        this.desk = desk;
        this.meeting = meeting;
    }

    ReadOnlyObjectProperty<Optional<Read>> read() {
        return read.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Problem>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    ObservableList<Done> done() {
        return done;
    }

    void begin() {
        kit.work()
                .run(
                        "readingPacks",
                        progress ->
                                new Read(
                                        desk.briefings().readers(meeting),
                                        desk.briefings().sent(meeting)),
                        is -> read.set(Optional.of(is)),
                        problem -> trouble.set(Optional.of(problem)));
    }

    /** Makes a pack for each, one after the other; those made before it stops stay. */
    void make(List<BriefingPacks.Reader> readers, Set<UUID> toCard, LocalDate until, Path folder) {
        if (busy.get()) {
            return;
        }
        trouble.set(Optional.empty());
        busy.set(true);
        List<BriefingPacks.Reader> wanted = new ArrayList<>(readers);
        cancel =
                kit.work()
                        .run(
                                "makingPacks",
                                progress -> {
                                    for (BriefingPacks.Reader reader : wanted) {
                                        progress.checkCancelled();
                                        progress.report(
                                                "writing", wanted.indexOf(reader), wanted.size());
                                        makeOne(reader, toCard, until, folder);
                                    }
                                    return wanted.size();
                                },
                                made -> ended(Optional.empty()),
                                problem ->
                                        ended(
                                                Optional.of(problem)
                                                        .filter(p ->
                                                                !(p
                                                                        instanceof
                                                                        Problem.Cancelled))));
    }

    private void makeOne(
            BriefingPacks.Reader reader, Set<UUID> toCard, LocalDate until, Path folder)
            throws Refused {
        BriefingPacks.Made made =
                desk.briefings()
                        .make(
                                meeting,
                                List.of(reader.member().id()),
                                toCard,
                                until,
                                folder,
                                vigil.casework.Progress.none())
                        .getFirst();
        kit.work().onWindow(() -> done.add(new Done(reader.member().name(), made)));
    }

    private void ended(Optional<Problem> problem) {
        busy.set(false);
        trouble.set(problem);
        begin();
    }

    void cancel() {
        cancel.run();
    }

    /** Keeps the card that a member gave. */
    void keepCard(UUID member, String text) {
        kit.work()
                .run(
                        "keepingCard",
                        progress -> desk.briefings().keepCard(member, text),
                        card -> {
                            kit.notices().done(kit.say("briefings.card.kept", card.fingerprint()));
                            begin();
                        },
                        kit::report);
    }

    /** Takes in a file that a member sent back, comments or a receipt. */
    void take(Path file) {
        kit.work()
                .run(
                        "takingComments",
                        progress -> taken(file),
                        said -> {
                            trouble.set(Optional.empty());
                            kit.notices().done(said);
                            begin();
                        },
                        problem -> trouble.set(Optional.of(problem)));
    }

    private String taken(Path file) throws Refused {
        if (BriefingReplies.isReceipt(file)) {
            return kit.say(
                    "cli.briefing.receiptTaken", desk.briefingReplies().takeReceipt(file).reader());
        }
        BriefingReplies.Taken taken = desk.briefingReplies().takeComments(file);
        return kit.say("cli.briefing.taken", taken.comments(), taken.from());
    }
}
