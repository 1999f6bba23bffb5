package vigil.casework;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sealed bundles as this store sends and takes them: under its own card, and each once. */
public final class StoreBundles {

    private final Desk desk;
    private final Bundles bundles;
    private final UUID store;
    private final String name;

    StoreBundles(Desk desk, Bundles bundles, UUID store, String name) {
        this.desk = desk;
        this.bundles = bundles;
        this.store = store;
        this.name = name;
    }

    /** The format, for whatever needs no store. */
    public Bundles format() {
        return bundles;
    }

    /** This store's card, to give to others. */
    public Bundles.Card card() throws Refused {
        try (Bundles.Self self = self()) {
            return self.card();
        }
    }

    /** This store as it signs and opens; the caller closes it. Made when first asked for. */
    public Bundles.Self self() throws Refused {
        Optional<byte[]> kept =
                desk.work().read(desk.session(), records -> records.bundles().secret());
        byte[] secret = kept.isPresent() ? kept.get() : made();
        try {
            return bundles.self(secret, store, name);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private byte[] made() throws Refused {
        return desk.work()
                .write(
                        desk.session(),
                        Intent.MAKE_CARD,
                        tx -> {
                            // Another window may have been first.
                            Optional<byte[]> kept = tx.bundles().secret();
                            if (kept.isPresent()) {
                                tx.audit("card", "");
                                return kept.get();
                            }
                            byte[] secret = bundles.newSecret();
                            tx.bundles().keepSecret(secret, desk.clock().instant());
                            tx.audit("card", "");
                            return secret;
                        });
    }

    /**
     * Remembers, within the transaction that takes a bundle in, that it was; a bundle for one use
     * is refused the second time.
     *
     * @throws Refused {@link Problem.BundleUnusable} {@code taken} with the day of the first time
     */
    public void takeOnce(Transaction tx, Bundles.Header header) throws Refused {
        Optional<BundleStore.Taken> before = tx.bundles().taken(header.id());
        if (before.isPresent()) {
            if (header.singleUse()) {
                throw new Refused(
                        new Problem.BundleUnusable(
                                "taken", List.of(Problem.day(before.get().at()))));
            }
            return;
        }
        tx.bundles()
                .take(
                        new BundleStore.Taken(
                                header.id(),
                                header.kind(),
                                header.sender().name(),
                                header.sender().fingerprint(),
                                desk.clock().instant(),
                                desk.session().member().id()));
    }

    /** What the use cases stand on that send and take bundles. */
    Desk desk() {
        return desk;
    }

    /** What was taken in, latest first. */
    public List<BundleStore.Taken> taken() throws Refused {
        return desk.work().read(desk.session(), records -> records.bundles().taken());
    }
}
