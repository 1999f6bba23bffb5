package vigil.ui.together;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vigil.casework.BundleStore;
import vigil.casework.Bundles;
import vigil.casework.Carried;
import vigil.casework.Changed;
import vigil.casework.Intent;
import vigil.casework.KnownStores;
import vigil.casework.PanelDesk;
import vigil.casework.Passphrase;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Reconciling;
import vigil.casework.Refused;
import vigil.casework.SmallText;
import vigil.casework.TogetherStore;
import vigil.domain.access.Right;
import vigil.domain.panel.Area;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LatestWork;
import vigil.ui.kit.Work;

/** The other stores, what went to them and came from them, and what there is to choose. */
public final class TogetherViewModel {

    /** Everything the page shows. */
    record Read(
            List<KnownStores.Known> stores,
            List<TogetherStore.Sent> sent,
            List<BundleStore.Taken> taken,
            List<Reconciling.Dispute> disputes,
            Map<UUID, String> names) {

        boolean nothing() {
            return stores.isEmpty() && sent.isEmpty() && taken.isEmpty() && disputes.isEmpty();
        }
    }

    /** A bundle that was taken: what it did, and where its receipt is, if that could be written. */
    record Taken(Reconciling.Outcome outcome, Optional<Path> receipt, int doubts) {}

    private final Kit kit;
    private final PanelDesk desk;
    private final LatestWork reading;
    private final Runnable stopListening;
    private final ReadOnlyObjectWrapper<Optional<Read>> read =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> trouble =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private Runnable cancel = () -> {};

    public TogetherViewModel(Kit kit, PanelDesk desk) {
        this.kit = kit;
        this.desk = desk;
        this.reading = new LatestWork(kit.work(), Duration.ZERO);
        this.stopListening =
                desk.onChange(changed -> {
                    if (changed == Changed.CASES || changed == Changed.TOGETHER) {
                        kit.work().onWindow(this::read);
                    }
                });
    }

    /** Whether there is anything on the page for who is signed in. */
    public static boolean may(PanelDesk desk) {
        return desk.session().may(Intent.SEND_BUNDLE)
                || desk.session().may(Intent.TAKE_BUNDLE)
                || desk.session().may(Intent.CHOOSE_VALUE);
    }

    void read() {
        reading.request(
                "readingTogether",
                progress ->
                        new Read(
                                desk.knownStores().all(),
                                desk.reconciling().sent(),
                                desk.bundles().taken().stream()
                                        .filter(taken -> taken.kind() == Bundles.Kind.CASES)
                                        .toList(),
                                desk.reconciling().disputes(),
                                desk.reconciling().names()),
                is -> {
                    trouble.set(Optional.empty());
                    read.set(Optional.of(is));
                },
                problem -> trouble.set(Optional.of(problem)));
    }

    /** What a member, case, meeting or recommendation that an item refers to is called. */
    Optional<String> named(UUID id) {
        return read.get().flatMap(is -> Optional.ofNullable(is.names().get(id)));
    }

    ReadOnlyObjectProperty<Optional<Read>> wasRead() {
        return read.getReadOnlyProperty();
    }

    /** Why the page cannot be read. */
    ReadOnlyObjectProperty<Optional<Problem>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /** Whether a bundle is being made, looked into or taken. */
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    void cancel() {
        cancel.run();
    }

    boolean maySend() {
        return desk.session().may(Intent.SEND_BUNDLE);
    }

    boolean mayTake() {
        return desk.session().may(Intent.TAKE_BUNDLE);
    }

    boolean mayChoose(Reconciling.Dispute dispute) {
        return desk.reconciling().mayChoose(dispute);
    }

    boolean mayCarryNames() {
        return Carried.usual(desk.session()).identity();
    }

    boolean mayCarryPolice() {
        return desk.session().may(Right.READ_POLICE);
    }

    Carried carried(boolean names, boolean police) {
        Carried usual = Carried.usual(desk.session());
        return names
                ? new Carried(usual.identity(), usual.living(), police)
                : new Carried(false, false, false);
    }

    List<Area> areas() {
        return desk.profile().areas();
    }

    Vocabulary vocabulary() {
        return desk.vocabulary();
    }

    ZoneId zone() {
        return kit.clock().getZone();
    }

    /** A code to seal a bundle to, to be read out by telephone. */
    char[] newCode() {
        return desk.bundles().format().newCode();
    }

    String moment(Instant at) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK)
                .format(at.atZone(zone()));
    }

    private <T> void once(String name, Work.Task<T> task, Consumer<T> then, Consumer<Problem> bad) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        cancel =
                kit.work()
                        .run(
                                name,
                                task,
                                result -> {
                                    busy.set(false);
                                    then.accept(result);
                                },
                                problem -> {
                                    busy.set(false);
                                    bad.accept(problem);
                                });
    }

    void send(
            Reconciling.Order order,
            Path file,
            Consumer<Reconciling.Made> then,
            Consumer<Problem> bad) {
        once(
                "makingBundle",
                progress -> desk.reconciling().send(order, file, progress),
                made -> {
                    read();
                    then.accept(made);
                },
                bad);
    }

    /** Who made a bundle, before it is opened. */
    void header(Path file, Consumer<Bundles.Header> then, Consumer<Problem> bad) {
        once("lookingIntoBundle", progress -> desk.reconciling().header(file), then, bad);
    }

    void look(
            Path file,
            Optional<Passphrase> words,
            Consumer<Reconciling.Outcome> then,
            Consumer<Problem> bad) {
        once(
                "lookingIntoBundle",
                progress -> {
                    try {
                        return desk.reconciling().look(file, words, progress);
                    } finally {
                        words.ifPresent(Passphrase::close);
                    }
                },
                then,
                bad);
    }

    void take(Path file, Optional<Passphrase> words, Consumer<Taken> then, Consumer<Problem> bad) {
        once(
                "takingBundle",
                progress -> {
                    try {
                        return taken(file, words, progress);
                    } finally {
                        words.ifPresent(Passphrase::close);
                    }
                },
                then,
                bad);
    }

    private Taken taken(Path file, Optional<Passphrase> words, Progress progress) throws Refused {
        Reconciling.Outcome outcome = desk.reconciling().take(file, words, progress);
        // From here on it is taken, whatever else goes wrong.
        Path beside = file.resolveSibling(file.getFileName() + ".receipt");
        Optional<Path> written = Optional.of(beside);
        try {
            SmallText.write(beside, outcome.receipt().orElseThrow());
        } catch (Refused noRoomForIt) {
            written = Optional.empty();
        }
        int doubts =
                desk.duplicates().possible()
                        ? desk.duplicates().undecided(Progress.none()).size()
                        : 0;
        return new Taken(outcome, written, doubts);
    }

    void confirm(String receipt, Consumer<TogetherStore.Sent> then, Consumer<Problem> bad) {
        once(
                "notingReceipt",
                progress -> desk.reconciling().confirm(receipt),
                sent -> {
                    read();
                    then.accept(sent);
                },
                bad);
    }

    void card(Consumer<String> then, Consumer<Problem> bad) {
        kit.work().run("readingCard", progress -> desk.reconciling().card(), then, bad);
    }

    /** A card as it was read, to show its fingerprint. */
    String fingerprint(String card) {
        try {
            return desk.reconciling().card(card).fingerprint();
        } catch (Refused none) {
            return "";
        }
    }

    void keepCard(String text, Consumer<Bundles.Card> then, Consumer<Problem> bad) {
        once("keepingCard", progress -> desk.knownStores().keep(text), then, bad);
    }

    void compared(Bundles.Card card) {
        once(
                "keepingCard",
                progress -> {
                    desk.knownStores().compared(card);
                    return card;
                },
                done -> kit.notices().done(kit.say("apart.compared.done", card.name())),
                kit::report);
    }

    void choose(Reconciling.Dispute dispute, Optional<String> text, Consumer<Problem> bad) {
        once(
                "choosing",
                progress -> {
                    desk.reconciling().choose(dispute, text);
                    return dispute;
                },
                done -> kit.notices().done(kit.say("apart.chosen", dispute.subject().name())),
                bad);
    }

    void dispose() {
        reading.stop();
        stopListening.run();
    }
}
