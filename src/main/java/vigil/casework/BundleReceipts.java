package vigil.casework;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the other stores have taken, as their receipts and bundles say. */
final class BundleReceipts {

    private final Desk desk;
    private final Bundles format;

    BundleReceipts(Desk desk, Bundles format) {
        this.desk = desk;
        this.format = format;
    }

    TogetherStore.Sent confirm(String receipt) throws Refused {
        Bundles.Receipt said = format.receipt(receipt);
        return desk.work()
                .write(
                        desk.session(),
                        Intent.CONFIRM_BUNDLE,
                        tx -> {
                            TogetherStore.Sent sent =
                                    tx.together().sent().stream()
                                            .filter(s -> s.bundle().equals(said.bundle()))
                                            .filter(s -> s.digest().equals(said.digest()))
                                            .filter(s ->
                                                    s.store().isEmpty()
                                                            || s.store()
                                                                    .get()
                                                                    .equals(said.by().id()))
                                            .findFirst()
                                            .orElseThrow(() ->
                                                    new Refused(
                                                            new Problem.BundleUnusable(
                                                                    "receipt", List.of())));
                            TogetherStore.Sent confirmed =
                                    new TogetherStore.Sent(
                                            sent.bundle(),
                                            sent.store(),
                                            sent.recipient(),
                                            sent.digest(),
                                            sent.newest(),
                                            sent.classes(),
                                            sent.cases(),
                                            sent.records(),
                                            sent.made(),
                                            sent.expires(),
                                            Optional.of(said.takenAt()));
                            tx.together().keep(confirmed);
                            known(tx, said.by().id(), said.by().name(), confirmed);
                            tx.audit("bundle " + sent.bundle(), "taken");
                            return confirmed;
                        });
    }

    /** Notes how far another store is known to have this one’s. */
    static void known(Transaction tx, UUID store, String name, TogetherStore.Sent confirmed) {
        TogetherStore.Other other =
                tx.together()
                        .other(store)
                        .orElseGet(() -> TogetherStore.Other.stranger(store, name));
        Carried now = Carried.ofCode(confirmed.classes());
        Carried before = Carried.ofCode(other.confirmedClasses());
        boolean narrower = other.confirmed() > 0 && !before.within(now);
        if (confirmed.newest() >= other.confirmed()) {
            tx.together()
                    .keep(
                            new TogetherStore.Other(
                                    store,
                                    other.name(),
                                    Math.max(other.sent(), confirmed.newest()),
                                    confirmed.newest(),
                                    narrower ? both(now, before).code() : now.code(),
                                    other.taken(),
                                    other.lastSent(),
                                    other.lastTaken()));
        }
    }

    /** What was confirmed in every bundle up to now. */
    private static Carried both(Carried a, Carried b) {
        return new Carried(
                a.identity() && b.identity(), a.living() && b.living(), a.police() && b.police());
    }
}
