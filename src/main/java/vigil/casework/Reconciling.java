package vigil.casework;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vigil.domain.access.PanelMember;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.FieldCatalogue;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.panel.PanelProfile;
import vigil.domain.together.CaseHistory;
import vigil.domain.together.Edit;
import vigil.domain.together.Standing;

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

    /** A bundle that was made. */
    public record Made(Bundles.Header header, int cases, boolean whole) {}

    /**
     * What taking a bundle does, or would do.
     *
     * @param missing whether earlier bundles of this sender were not taken here, so that this one
     *     may lack cases: a whole one should be asked for
     * @param open items to choose of that there was nothing to choose of before
     * @param openIn the references of their cases
     * @param lettered cases that share a number with another one and get a letter
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
            List<CaseReference> openIn,
            List<Lettered> lettered,
            int unseen,
            int alike,
            Optional<Instant> takenBefore,
            Optional<String> receipt) {
        public Outcome {
            openIn = List.copyOf(openIn);
            lettered = List.copyOf(lettered);
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
                    unseen,
                    cases,
                    takenBefore,
                    receipt);
        }
    }

    /** A case that has another reference in this store than it had. */
    public record Lettered(CaseReference before, CaseReference now) {}

    /** Something of which nobody has chosen yet. */
    public record Dispute(
            CaseId reviewCase,
            CaseReference reference,
            String item,
            Instant since,
            List<Side> sides) {
        public Dispute {
            sides = List.copyOf(sides);
        }

        /** Whether another text than those of the sides may be written: answers only. */
        public boolean writable() {
            return item.startsWith("answer:");
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
    private final TogetherFormat format;
    private final PanelProfile profile;

    Reconciling(Desk desk, StoreBundles bundles, TogetherFormat format, PanelProfile profile) {
        this.desk = desk;
        this.bundles = bundles;
        this.format = format;
        this.profile = profile;
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
     * Writes a bundle into a new file. For a store that is known to have some of it, only cases
     * that were written to since; each of them with its whole history, so that no order of taking
     * bundles matters.
     */
    public Made send(Order order, Path file, Progress progress) throws Refused {
        order.carried().require(desk.session());
        if (Files.exists(file)) {
            throw new Refused(new Problem.NotWritable(file.toString()));
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (Bundles.Self self = bundles.self()) {
            Files.deleteIfExists(part);
            Made made =
                    desk.work()
                            .write(
                                    desk.session(),
                                    Intent.SEND_BUNDLE,
                                    tx -> send(tx, order, self, part, progress));
            try {
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            }
            return made;
        } catch (IOException e) {
            throw new Refused(new Problem.NotWritable(file.toString()), e);
        } finally {
            try {
                Files.deleteIfExists(part);
            } catch (IOException e) {
                // It is sealed, so what is left of it says nothing to anybody.
            }
        }
    }

    private Made send(Transaction tx, Order order, Bundles.Self self, Path part, Progress progress)
            throws Refused {
        TogetherStore together = tx.together();
        Optional<UUID> to =
                order.recipient() instanceof Bundles.Recipient.ByCard card
                        ? Optional.of(card.card().id())
                        : Optional.empty();
        Optional<TogetherStore.Other> known =
                together.others().stream()
                        .filter(other -> to.equals(Optional.of(other.store())))
                        .findFirst();
        long since =
                known.filter(other -> !order.whole())
                        .filter(other -> !other.store().equals(together.storeId()))
                        .filter(other ->
                                order.carried().within(Carried.ofCode(other.confirmedClasses())))
                        .map(TogetherStore.Other::confirmed)
                        .orElse(0L);
        long newest = order.areas().isEmpty() ? together.newest() : 0;
        List<CaseId> cases = cases(tx, order, since == 0 ? -1 : since);
        TogetherFormat.Head head =
                new TogetherFormat.Head(
                        together.storeId(),
                        profile.name(),
                        since,
                        newest,
                        order.carried().code(),
                        together.others().stream()
                                .collect(
                                        Collectors.toMap(
                                                TogetherStore.Other::store,
                                                TogetherStore.Other::taken)));
        Instant now = desk.clock().instant();
        Bundles.Draft draft =
                new Bundles.Draft(
                        Bundles.Kind.CASES, desk.ids().next(), now, order.expires(), true);
        Bundles.Header header;
        try (OutputStream out =
                Files.newOutputStream(
                        part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            header =
                    bundles.format()
                            .seal(
                                    out,
                                    draft,
                                    self,
                                    order.recipient(),
                                    content ->
                                            write(
                                                    tx,
                                                    format.begin(content, head),
                                                    cases,
                                                    order.carried(),
                                                    progress));
        } catch (IOException e) {
            throw new Refused(new Problem.NotWritable(part.toString()), e);
        }
        together.keep(
                new TogetherStore.Sent(
                        header.id(),
                        to,
                        order.recipientName(),
                        header.digest(),
                        newest,
                        order.carried().code(),
                        cases.size(),
                        now,
                        order.expires(),
                        Optional.empty()));
        if (order.recipient() instanceof Bundles.Recipient.ByCard card) {
            TogetherStore.Other other =
                    known.orElseGet(() -> stranger(card.card().id(), card.card().name()));
            together.keep(
                    new TogetherStore.Other(
                            other.store(),
                            other.name(),
                            newest,
                            other.confirmed(),
                            other.confirmedClasses(),
                            other.taken(),
                            Optional.of(now),
                            other.lastTaken()));
        }
        tx.audit(
                "bundle " + header.id(),
                cases.size() + " cases " + order.carried().code() + " to " + to(header));
        return new Made(header, cases.size(), since == 0);
    }

    private static List<CaseId> cases(Transaction tx, Order order, long since) {
        List<CaseId> cases = tx.together().writtenAfter(since);
        if (order.areas().isEmpty()) {
            return cases;
        }
        Set<CaseId> wanted =
                tx.cases().rows(Sight.ALL).stream()
                        .filter(row -> order.areas().contains(row.area()))
                        .map(CaseRow::id)
                        .collect(Collectors.toSet());
        return cases.stream().filter(wanted::contains).toList();
    }

    private static String to(Bundles.Header header) {
        return header.recipient().orElse("passphrase");
    }

    private static TogetherStore.Other stranger(UUID store, String name) {
        return new TogetherStore.Other(
                store, name, 0, 0, "", 0, Optional.empty(), Optional.empty());
    }

    private static void write(
            Transaction tx,
            TogetherFormat.Outgoing out,
            List<CaseId> cases,
            Carried carried,
            Progress progress)
            throws IOException, Refused {
        for (PanelMember member : tx.panel().members()) {
            out.member(member);
        }
        long done = 0;
        for (CaseId id : cases) {
            progress.checkCancelled();
            progress.report("writingBundle", done++, cases.size());
            TogetherStore.Held held =
                    tx.together()
                            .held(id, carried.sight())
                            .orElseThrow(() -> new Refused(new Problem.NotFound(id.toString())));
            out.reviewCase(
                    new TogetherFormat.Travelling(
                            id,
                            held.reviewCase().reference(),
                            held.created(),
                            held.origin(),
                            held.history().edits()));
        }
        out.end();
    }

    /** Who made a bundle and when, before it is opened. */
    public Bundles.Header header(Path file) throws Refused {
        Bundles.Header header = bundles.format().header(Bundles.Sealed.of(file));
        if (header.kind() != Bundles.Kind.CASES) {
            throw new Refused(new Problem.BundleUnusable("kind", List.of()));
        }
        return header;
    }

    /**
     * What taking a bundle would do; nothing is taken.
     *
     * @param passphrase if it was sealed to one
     */
    public Outcome look(Path file, Optional<Passphrase> passphrase, Progress progress)
            throws Refused {
        header(file);
        List<ReviewCase> newcomers = new ArrayList<>();
        Outcome outcome =
                open(
                        file,
                        passphrase,
                        (header, content) ->
                                desk.work()
                                        .write(
                                                desk.session(),
                                                Intent.LOOK_INTO_BUNDLE,
                                                tx -> {
                                                    BundleTaking taking =
                                                            taking(tx, header, false, progress);
                                                    taking.read(format, content);
                                                    newcomers.addAll(taking.newcomers());
                                                    tx.audit("bundle " + header.id(), "");
                                                    return taking.outcome(Optional.empty());
                                                }));
        return outcome.withAlike(alike(newcomers, progress));
    }

    private BundleTaking taking(
            Transaction tx, Bundles.Header header, boolean writing, Progress progress) {
        return new BundleTaking(desk, bundles.format(), tx, header, writing, progress);
    }

    private int alike(List<ReviewCase> newcomers, Progress progress) throws Refused {
        Duplicates duplicates = new Duplicates(desk);
        int alike = 0;
        if (duplicates.possible()) {
            for (ReviewCase each : newcomers) {
                progress.checkCancelled();
                alike += duplicates.of(each).isEmpty() ? 0 : 1;
            }
        }
        return alike;
    }

    /** Takes a bundle: all of it in one transaction, or nothing. */
    public Outcome take(Path file, Optional<Passphrase> passphrase, Progress progress)
            throws Refused {
        header(file);
        Outcome outcome =
                open(
                        file,
                        passphrase,
                        (header, content) -> {
                            try (Bundles.Self self = bundles.self()) {
                                return desk.work()
                                        .write(
                                                desk.session(),
                                                Intent.TAKE_BUNDLE,
                                                tx -> take(tx, header, content, self, progress));
                            }
                        });
        desk.news().tell(Changed.CASES);
        desk.news().tell(Changed.MEMBERS);
        desk.news().tell(Changed.TOGETHER);
        return outcome;
    }

    private Outcome take(
            Transaction tx,
            Bundles.Header header,
            java.io.InputStream content,
            Bundles.Self self,
            Progress progress)
            throws Refused {
        bundles.takeOnce(tx, header);
        BundleTaking taking = taking(tx, header, true, progress);
        taking.read(format, content);
        Outcome outcome =
                taking.outcome(
                        Optional.of(
                                bundles.format().receipt(header, desk.clock().instant(), self)));
        tx.audit(
                "bundle " + header.id(),
                "%d new, %d changed, %d to choose"
                        .formatted(outcome.added(), outcome.changed(), outcome.open()));
        return outcome;
    }

    private <T> T open(Path file, Optional<Passphrase> passphrase, Bundles.Reading<T> reading)
            throws Refused {
        Bundles.Sealed sealed = Bundles.Sealed.of(file);
        Instant now = desk.clock().instant();
        if (passphrase.isPresent()) {
            return bundles.format()
                    .open(sealed, new Bundles.Opener.ByPassphrase(passphrase.get()), now, reading);
        }
        try (Bundles.Self self = bundles.self()) {
            return bundles.format().open(sealed, new Bundles.Opener.BySelf(self), now, reading);
        }
    }

    /**
     * Notes from a receipt that a bundle was taken.
     *
     * @throws Refused {@link Problem.BundleUnusable} {@code receipt} if it is of no bundle that was
     *     made here, or not from the one it was sealed to
     */
    public TogetherStore.Sent confirm(String receipt) throws Refused {
        Bundles.Receipt said = bundles.format().receipt(receipt);
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
                                            sent.made(),
                                            sent.expires(),
                                            Optional.of(said.takenAt()));
                            tx.together().keep(confirmed);
                            known(tx, said.by().id(), said.by().name(), confirmed);
                            tx.audit("bundle " + sent.bundle(), "taken");
                            return confirmed;
                        });
    }

    static void known(Transaction tx, UUID store, String name, TogetherStore.Sent confirmed) {
        TogetherStore.Other other =
                tx.together().others().stream()
                        .filter(o -> o.store().equals(store))
                        .findFirst()
                        .orElseGet(() -> stranger(store, name));
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

    /** Everything to choose of, by case. */
    public List<Dispute> disputes() throws Refused {
        return desk.work()
                .read(
                        desk.session(),
                        records ->
                                disputes(records, records.together().open(desk.session().sight())));
    }

    /** What there is to choose of in one case. */
    public List<Dispute> disputes(CaseId id) throws Refused {
        return desk.work()
                .read(
                        desk.session(),
                        records ->
                                disputes(
                                        records,
                                        records.together().open(id, desk.session().sight())));
    }

    /** How many items wait for a choice, in all cases. */
    public int waiting() throws Refused {
        return desk.work()
                .read(
                        desk.session(),
                        records -> records.together().open(desk.session().sight()).size());
    }

    /** How many items of a case wait for a choice. */
    public int waiting(CaseId id) throws Refused {
        return desk.work()
                .read(
                        desk.session(),
                        records -> records.together().open(id, desk.session().sight()).size());
    }

    private List<Dispute> disputes(Records records, List<TogetherStore.Open> open) {
        Map<CaseId, Optional<TogetherStore.Held>> read = new HashMap<>();
        List<Dispute> disputes = new ArrayList<>();
        for (TogetherStore.Open one : open) {
            read.computeIfAbsent(
                            one.reviewCase(),
                            id -> records.together().held(id, desk.session().sight()))
                    .ifPresent(held ->
                            disputes.add(
                                    new Dispute(
                                            one.reviewCase(),
                                            one.reference(),
                                            one.item(),
                                            one.since(),
                                            sides(records, held.history(), one.item()))));
        }
        return disputes.stream().filter(dispute -> dispute.sides().size() > 1).toList();
    }

    private static List<Side> sides(Records records, CaseHistory history, String item) {
        Map<UUID, String> names = new HashMap<>();
        records.together().others().forEach(other -> names.put(other.store(), other.name()));
        UUID here = records.together().storeId();
        if (history.standing(item) instanceof Standing.Disputed disputed) {
            return disputed.sides().stream()
                    .map(side -> side(side, side.text().equals(disputed.shown()), here, names))
                    .toList();
        }
        String shown = LaidTogether.doubled(history.shown()).getOrDefault(item, item);
        List<Side> sides = new ArrayList<>();
        for (String one : List.of(shown, item)) {
            Standing.Side side =
                    new Standing.Side(history.standing(one).shown(), history.item(one).heads());
            sides.add(side(side, one.equals(shown), here, names));
        }
        return shown.equals(item) ? List.of() : sides;
    }

    private static Side side(
            Standing.Side side, boolean shown, UUID here, Map<UUID, String> names) {
        return new Side(
                side.text(),
                side.edits().stream()
                        .sorted(java.util.Comparator.comparing(Edit::at).reversed())
                        .map(edit ->
                                new Said(
                                        edit.author(),
                                        edit.at(),
                                        edit.store().equals(here),
                                        names.getOrDefault(edit.store(), "")))
                        .toList(),
                shown);
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
        FieldCatalogue catalogue = desk.vocabulary().catalogue();
        desk.work()
                .write(
                        desk.session(),
                        Intent.CHOOSE_VALUE,
                        tx -> {
                            ClosedCases.refuse(tx, desk.session(), seen.reviewCase());
                            TogetherStore.Held held =
                                    tx.together()
                                            .held(seen.reviewCase(), desk.session().sight())
                                            .orElseThrow(() ->
                                                    new Refused(
                                                            new Problem.NotFound(
                                                                    seen.reference().text())));
                            if (!texts(sides(tx, held.history(), seen.item()))
                                    .equals(texts(seen.sides()))) {
                                long version = held.reviewCase().version();
                                throw new Refused(
                                        new Problem.Stale(
                                                seen.reference().text(), version, version));
                            }
                            List<Edit> choice = choice(tx, held.history(), seen.item(), text);
                            LaidTogether laid =
                                    LaidTogether.of(held, choice, catalogue, tx.together()::exists);
                            store(tx, laid, desk);
                            tx.audit(seen.reference().text(), seen.item());
                            return laid.shown();
                        });
        desk.news().tell(Changed.CASES);
    }

    private static Set<Optional<String>> texts(List<Side> sides) {
        return sides.stream().map(Side::text).collect(Collectors.toCollection(HashSet::new));
    }

    private List<Edit> choice(
            Transaction tx, CaseHistory history, String item, Optional<String> text) {
        CaseHistory.Hand hand =
                new CaseHistory.Hand(
                        tx.together().storeId(),
                        desk.session().member().id(),
                        desk.session().member().name(),
                        desk.clock().instant().truncatedTo(java.time.temporal.ChronoUnit.MICROS));
        UUID id = desk.ids().next();
        Optional<String> other =
                Optional.ofNullable(LaidTogether.doubled(history.shown()).get(item));
        if (other.isPresent() && !(history.standing(item) instanceof Standing.Disputed)) {
            // Two rows of one factor: the one that is not chosen goes.
            String gone = history.standing(item).shown().equals(text) ? other.get() : item;
            return List.of(history.choice(id, gone, Optional.empty(), hand));
        }
        return List.of(history.choice(id, item, text, hand));
    }

    /** Writes what was laid together of a case that is here. */
    static void store(Transaction tx, LaidTogether laid, Desk desk) throws Refused {
        TogetherStore.Held held = laid.here().orElseThrow();
        Instant now = desk.clock().instant();
        if (!tx.together().add(held, laid.shown(), laid.history(), laid.added(), now)) {
            long version = held.reviewCase().version();
            throw new Refused(
                    new Problem.Stale(held.reviewCase().reference().text(), version, version + 1));
        }
        tx.together().dispute(laid.shown().id(), laid.open(), desk.session().sight(), now);
    }
}
