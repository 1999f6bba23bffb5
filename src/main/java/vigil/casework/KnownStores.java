package vigil.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The stores that this one works with, their cards, and whether their fingerprints are theirs. */
public final class KnownStores {

    /**
     * Another store.
     *
     * @param card what bundles for it are sealed to, if it was given
     * @param compared when somebody compared the card's fingerprint with the other side
     * @param other how far each is known to have the other's work, once a bundle went
     */
    public record Known(
            UUID store,
            String name,
            Optional<Bundles.Card> card,
            Optional<Instant> compared,
            Optional<TogetherStore.Other> other) {}

    private final Desk desk;
    private final StoreBundles bundles;

    KnownStores(Desk desk, StoreBundles bundles) {
        this.desk = desk;
        this.bundles = bundles;
    }

    /** By name; those that gave a card first. */
    public List<Known> all() throws Refused {
        return desk.work()
                .read(
                        desk.session(),
                        records -> {
                            Map<UUID, TogetherStore.Other> others = new HashMap<>();
                            records.together().others().forEach(o -> others.put(o.store(), o));
                            List<Known> known = new ArrayList<>();
                            for (TogetherStore.KeptCard kept : records.together().cards()) {
                                Bundles.Card card = bundles.format().card(kept.card());
                                known.add(
                                        new Known(
                                                kept.store(),
                                                card.name(),
                                                Optional.of(card),
                                                kept.compared(),
                                                Optional.ofNullable(others.remove(kept.store()))));
                            }
                            others.values()
                                    .forEach(o ->
                                            known.add(
                                                    new Known(
                                                            o.store(),
                                                            o.name(),
                                                            Optional.empty(),
                                                            Optional.empty(),
                                                            Optional.of(o))));
                            known.sort(
                                    java.util.Comparator.comparing(
                                                    (Known one) -> one.card().isEmpty())
                                            .thenComparing(Known::name)
                                            .thenComparing(one -> one.store().toString()));
                            return known;
                        });
    }

    /**
     * Keeps the card of another store. Unless it is the one that is kept, somebody has to compare
     * its fingerprint anew.
     *
     * @throws Refused {@link Problem.BundleUnusable} {@code card} if it is none or was changed, or
     *     {@code ownCard} if it is this store's
     */
    public Bundles.Card keep(String text) throws Refused {
        Bundles.Card card = bundles.format().card(text);
        desk.work()
                .write(
                        desk.session(),
                        Intent.KEEP_STORE_CARD,
                        tx -> {
                            if (card.id().equals(tx.together().storeId())) {
                                throw new Refused(new Problem.BundleUnusable("ownCard", List.of()));
                            }
                            if (!kept(tx, card)) {
                                keep(tx, card, Optional.empty());
                            }
                            tx.audit("store " + card.id(), card.fingerprint());
                            return card;
                        });
        desk.news().tell(Changed.TOGETHER);
        return card;
    }

    private boolean kept(Records records, Bundles.Card card) throws Refused {
        for (TogetherStore.KeptCard kept : records.together().cards()) {
            if (kept.store().equals(card.id())
                    && bundles.format()
                            .card(kept.card())
                            .fingerprint()
                            .equals(card.fingerprint())) {
                return true;
            }
        }
        return false;
    }

    private void keep(Transaction tx, Bundles.Card card, Optional<Instant> compared) {
        tx.together()
                .keep(
                        new TogetherStore.KeptCard(
                                card.id(), bundles.format().written(card), compared),
                        desk.session().member().id());
    }

    /** Notes that the fingerprint of a card was compared with the other side, and is theirs. */
    public void compared(Bundles.Card card) throws Refused {
        desk.work()
                .write(
                        desk.session(),
                        Intent.KEEP_STORE_CARD,
                        tx -> {
                            keep(tx, card, Optional.of(desk.clock().instant()));
                            tx.audit("store " + card.id(), "compared " + card.fingerprint());
                            return card;
                        });
        desk.news().tell(Changed.TOGETHER);
    }
}
