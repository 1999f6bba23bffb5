package vigil.casework;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.panel.PanelProfile;
import vigil.domain.together.PanelItems;
import vigil.domain.together.PanelKind;

/**
 * Working apart, then together: what was done in this store goes to another in a sealed bundle, and
 * what was done there is laid together with what was done here. Nothing is replaced that its author
 * had not seen; what cannot be decided is shown to a person with every side of it.
 */
public final class Reconciling {

    /**
     * A bundle to be made.
     *
     * @param recipientName whom it is for, in the sender's words
     * @param whole everything, even if the other store is known to have some of it
     * @param areas codes of the areas of residence whose cases it holds; all if none. Such a bundle
     *     counts for nothing in what the other store is known to have
     */
    public record Order(
            Bundles.Recipient recipient,
            String recipientName,
            Carried carried,
            Optional<Instant> expires,
            boolean whole,
            Set<String> areas) {

        public Order {
            areas = Set.copyOf(areas);
        }

        /** Of every area. */
        public Order(
                Bundles.Recipient recipient,
                String recipientName,
                Carried carried,
                Optional<Instant> expires,
                boolean whole) {
            this(recipient, recipientName, carried, expires, whole, Set.of());
        }
    }

    /**
     * A bundle that was made.
     *
     * @param records how many meetings, recommendations, actions and alerts it holds
     */
    public record Made(
            Bundles.Header header, int cases, Map<PanelKind, Integer> records, boolean whole) {
        public Made {
            records = Map.copyOf(records);
        }

        /** How many of a kind. */
        public int of(PanelKind kind) {
            return records.getOrDefault(kind, 0);
        }
    }

    /** How many records of a kind are new here, were changed, and are the same. */
    public record Count(int added, int changed, int unchanged) {
        Count plus(Count other) {
            return new Count(
                    added + other.added, changed + other.changed, unchanged + other.unchanged);
        }
    }

    /**
     * What taking a bundle does, or would do.
     *
     * @param missing whether earlier bundles of this sender were not taken here, so that this one
     *     may lack cases: a whole one should be asked for
     * @param open items to choose of that there was nothing to choose of before
     * @param openIn the references of what they are of; of a meeting its title
     * @param lettered what shares a number with another one and gets a letter
     * @param relocked the days of meetings whose minutes are locked here and say something else
     *     once it is taken, since they were opened again elsewhere
     * @param records what it does with meetings, recommendations, actions and alerts; the other
     *     counts are of cases, but for {@code open}
     * @param unseen cases that hold something this program cannot show; it is kept
     * @param alike new cases that may be about somebody who is in this store; asked when looking
     * @param takenBefore when this bundle was taken before
     * @param receipt for the sender, once it is taken
     */
    public record Outcome(
            Bundles.Header header,
            String sender,
            Carried carried,
            boolean missing,
            int added,
            int changed,
            int unchanged,
            int open,
            List<String> openIn,
            List<Lettered> lettered,
            List<String> relocked,
            Map<PanelKind, Count> records,
            int unseen,
            int alike,
            Optional<Instant> takenBefore,
            Optional<String> receipt) {
        public Outcome {
            openIn = List.copyOf(openIn);
            lettered = List.copyOf(lettered);
            relocked = List.copyOf(relocked);
            records = Map.copyOf(records);
        }

        /** What it does with records of a kind. */
        public Count of(PanelKind kind) {
            return records.getOrDefault(kind, new Count(0, 0, 0));
        }

        Outcome withAlike(int cases) {
            return new Outcome(
                    header,
                    sender,
                    carried,
                    missing,
                    added,
                    changed,
                    unchanged,
                    open,
                    openIn,
                    lettered,
                    relocked,
                    records,
                    unseen,
                    cases,
                    takenBefore,
                    receipt);
        }
    }

    /** Something that has another reference in this store than it had. */
    public record Lettered(String before, String now) {}

    /** What a dispute is of. */
    public sealed interface Subject {
        /** What people call it. */
        String name();
    }

    /** A case. */
    public record OfCase(CaseId id, CaseReference reference) implements Subject {
        @Override
        public String name() {
            return reference.text();
        }
    }

    /**
     * A meeting, recommendation, action or alert.
     *
     * @param name its reference; of a meeting its day
     * @param title the beginning of its words
     */
    public record OfRecord(PanelHistories.Key key, String name, String title) implements Subject {}

    /** Something of which nobody has chosen yet. */
    public record Dispute(Subject subject, String item, Instant since, List<Side> sides) {
        public Dispute {
            sides = List.copyOf(sides);
        }

        /** The case it is of, if it is of one. */
        public Optional<CaseId> reviewCase() {
            return subject instanceof OfCase one ? Optional.of(one.id()) : Optional.empty();
        }

        /** Whether another text than those of the sides may be written: answers, and words. */
        public boolean writable() {
            return subject instanceof OfCase ? item.startsWith("answer:") : PanelItems.words(item);
        }
    }

    /**
     * One text that was given.
     *
     * @param text empty if it was taken away or is not there
     * @param said by whom and when, latest first
     * @param shown whether forms and lists show it meanwhile
     */
    public record Side(Optional<String> text, List<Said> said, boolean shown) {
        public Side {
            said = List.copyOf(said);
        }
    }

    /**
     * @param here whether it was said in this store
     * @param store the name of the other store, if it is known
     */
    public record Said(String author, Instant at, boolean here, String store) {}

    private final Desk desk;
    private final StoreBundles bundles;
    private final BundleSending sending;
    private final BundleArrival arrival;
    private final BundleReceipts receipts;
    private final Disputes disputes;

    Reconciling(Desk desk, StoreBundles bundles, TogetherFormat format, PanelProfile profile) {
        this.desk = desk;
        this.bundles = bundles;
        this.sending = new BundleSending(desk, bundles, format, profile);
        this.arrival = new BundleArrival(desk, bundles, format);
        this.receipts = new BundleReceipts(desk, bundles.format());
        this.disputes = new Disputes(desk);
    }

    /** The stores this one works with. */
    public List<TogetherStore.Other> others() throws Refused {
        return desk.work().read(desk.session(), records -> records.together().others());
    }

    /** Bundles that were made here, latest first. */
    public List<TogetherStore.Sent> sent() throws Refused {
        return desk.work().read(desk.session(), records -> records.together().sent());
    }

    /** This store's card as lines of text, to give to another. */
    public String card() throws Refused {
        return bundles.format().written(bundles.card());
    }

    /** Reads another store's card. */
    public Bundles.Card card(String text) throws Refused {
        return bundles.format().card(text);
    }

    /**
     * Writes a bundle into a new file. For a store that is known to have some of it, only what was
     * written to since; each of it with its whole history, so that no order of taking bundles
     * matters.
     */
    public Made send(Order order, Path file, Progress progress) throws Refused {
        return sending.send(order, file, progress);
    }

    /** Who made a bundle and when, before it is opened. */
    public Bundles.Header header(Path file) throws Refused {
        return arrival.header(file);
    }

    /**
     * What taking a bundle would do; nothing is taken.
     *
     * @param passphrase if it was sealed to one
     */
    public Outcome look(Path file, Optional<Passphrase> passphrase, Progress progress)
            throws Refused {
        return arrival.look(file, passphrase, progress);
    }

    /** Takes a bundle: all of it in one transaction, or nothing. */
    public Outcome take(Path file, Optional<Passphrase> passphrase, Progress progress)
            throws Refused {
        return arrival.take(file, passphrase, progress);
    }

    /**
     * Notes from a receipt that a bundle was taken.
     *
     * @throws Refused {@link Problem.BundleUnusable} {@code receipt} if it is of no bundle that was
     *     made here, or not from the one it was sealed to
     */
    public TogetherStore.Sent confirm(String receipt) throws Refused {
        return receipts.confirm(receipt);
    }

    /** Everything to choose of, by case. */
    public List<Dispute> disputes() throws Refused {
        return disputes.all();
    }

    /** Whether who is signed in may choose. */
    public boolean mayChoose(Dispute dispute) {
        return desk.session().may(Intent.CHOOSE_VALUE)
                && (!(dispute.subject() instanceof OfRecord one)
                        || desk.session()
                                .may(PanelDisputes.writing(one.key().kind(), dispute.item())));
    }

    /** What there is to choose of in one case. */
    public List<Dispute> disputes(CaseId id) throws Refused {
        return disputes.of(id);
    }

    /** What members, cases, meetings and recommendations are called that disputed items name. */
    public Map<UUID, String> names() throws Refused {
        return disputes.names();
    }

    /** How many items wait for a choice, in all cases. */
    public int waiting() throws Refused {
        return disputes.waiting();
    }

    /** How many items of a case wait for a choice. */
    public int waiting(CaseId id) throws Refused {
        return disputes.waiting(id);
    }

    /**
     * Chooses. Every side stays in the history; the choice travels with the next bundle and settles
     * it in every store, unless somebody there has chosen otherwise meanwhile.
     *
     * @param seen what there was to choose of, as it was shown
     * @param text what it is to say; for an answer, another than those of the sides is allowed
     * @throws Refused {@link Problem.Stale} if it has changed since it was shown
     */
    public void choose(Dispute seen, Optional<String> text) throws Refused {
        disputes.choose(seen, text);
    }
}
