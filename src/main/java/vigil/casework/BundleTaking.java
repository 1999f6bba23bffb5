package vigil.casework;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vigil.domain.access.PanelMember;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.together.Edit;
import vigil.domain.together.PanelReference;

/** Lays what comes in a bundle together with what is here, within one transaction. */
final class BundleTaking implements TogetherFormat.Incoming {

    /** Of how many new cases a look asks whom they are about. */
    private static final int LOOKED_UP = 2_000;

    /** Letters of the name and of the agency of a member. */
    private static final int NAME = 200;

    private static final int CODE = 40;

    private final Desk desk;
    private final Bundles cards;
    private final List<ReviewCase> newcomers = new ArrayList<>();
    private final Transaction tx;
    private final Bundles.Header header;
    private final boolean writing;
    private final Progress progress;
    private final Set<UUID> members = new HashSet<>();
    private final List<TogetherFormat.Travelling> waiting = new ArrayList<>();
    private final PanelTaking panel;
    private final List<String> openIn = new ArrayList<>();
    private final List<Reconciling.Lettered> lettered = new ArrayList<>();
    private final Optional<Instant> takenBefore;
    private Optional<TogetherFormat.Head> head = Optional.empty();
    private boolean missing;
    private int added;
    private int changed;
    private int unchanged;
    private int open;
    private int unseen;
    private long done;

    BundleTaking(
            Desk desk,
            Bundles cards,
            Transaction tx,
            Bundles.Header header,
            boolean writing,
            Progress progress) {
        this.desk = desk;
        this.cards = cards;
        this.tx = tx;
        this.header = header;
        this.writing = writing;
        this.progress = progress;
        this.takenBefore =
                writing
                        ? Optional.empty()
                        : tx.bundles().taken(header.id()).map(BundleStore.Taken::at);
        this.panel = new PanelTaking(desk, tx, writing);
        tx.panel().members().forEach(member -> members.add(member.id()));
    }

    void read(TogetherFormat format, InputStream content) throws Refused {
        try {
            format.read(content, this);
        } catch (IOException e) {
            throw new Refused(LaidTogether.damaged().problem(), e);
        }
        // Links to cases that came after them.
        for (TogetherFormat.Travelling travelling : waiting) {
            TogetherStore.Held here =
                    tx.together()
                            .held(travelling.id(), desk.session().sight().ofNobody())
                            .orElseThrow();
            LaidTogether laid = laid(Optional.of(here), travelling);
            if (!laid.shown().links().equals(here.reviewCase().links())) {
                laid.store(tx, desk);
            }
        }
        panel.settle();
        if (writing) {
            remember();
        }
    }

    @Override
    public void head(TogetherFormat.Head said) throws Refused {
        if (!said.store().equals(header.sender().id())) {
            throw new Refused(new Problem.BundleUnusable("sender", List.of()));
        }
        Carried.ofCode(said.classes()).require(desk.session());
        missing = said.since() > 0 && other(said).map(o -> o.taken() < said.since()).orElse(true);
        head = Optional.of(said);
    }

    private Optional<TogetherStore.Other> other(TogetherFormat.Head said) {
        return tx.together().other(said.store());
    }

    @Override
    public void member(PanelMember member) throws Refused {
        if (member.name().length() > NAME || member.agency().length() > CODE) {
            throw LaidTogether.damaged();
        }
        panel.arrives(PanelReference.Kind.MEMBER, member.id());
        if (writing && members.add(member.id())) {
            // Somebody the cases name; not somebody who works here.
            tx.panel()
                    .saveMember(
                            new PanelMember(
                                    member.id(),
                                    Optional.empty(),
                                    member.name(),
                                    member.agency(),
                                    member.role(),
                                    false,
                                    false));
        }
    }

    @Override
    public void reviewCase(TogetherFormat.Travelling came) throws Refused {
        TogetherFormat.Travelling travelling = withoutWhatIsGone(came);
        progress.checkCancelled();
        progress.report("layingTogether", done++, 0);
        Carried carried = Carried.ofCode(head.orElseThrow(LaidTogether::damaged).classes());
        for (Edit edit : travelling.edits()) {
            if (!carried.holds(tx.together().sensitivity(edit.item()))) {
                throw new Refused(new Problem.BundleUnusable("damaged", List.of()));
            }
        }
        Optional<TogetherStore.Held> here =
                tx.together().held(travelling.id(), desk.session().sight().ofNobody());
        LaidTogether laid = laid(here, travelling);
        panel.arrives(PanelReference.Kind.CASE, travelling.id().value());
        int newly = laid.newlyOpen().size();
        open += newly;
        if (laid.isNew()) {
            added++;
            land(laid, travelling);
        } else if (laid.changes()) {
            changed++;
            if (writing) {
                laid.store(tx, desk);
            }
        } else {
            unchanged++;
        }
        if (newly > 0) {
            openIn.add(laid.shown().reference().text());
        }
        boolean link = laid.heldBack().stream().anyMatch(item -> item.startsWith("link:"));
        if (link && writing) {
            waiting.add(travelling);
        }
    }

    @Override
    public void record(TogetherFormat.TravellingRecord travelling) throws Refused {
        progress.checkCancelled();
        progress.report("layingTogether", done++, 0);
        if (head.isEmpty()) {
            throw LaidTogether.damaged();
        }
        panel.take(travelling);
    }

    /** What was removed here for good does not come back from a store that still has it. */
    private TogetherFormat.Travelling withoutWhatIsGone(TogetherFormat.Travelling came) {
        java.util.Set<vigil.domain.retention.RetainedContent> gone = tx.retention().gone(came.id());
        if (gone.isEmpty()) {
            return came;
        }
        return new TogetherFormat.Travelling(
                came.id(),
                came.reference(),
                came.created(),
                came.origin(),
                came.edits().stream()
                        .filter(edit ->
                                GoneContent.mayCome(
                                        edit.item(), gone, desk.vocabulary().catalogue()))
                        .toList());
    }

    private LaidTogether laid(
            Optional<TogetherStore.Held> here, TogetherFormat.Travelling travelling)
            throws Refused {
        return LaidTogether.of(
                here, travelling, desk.vocabulary().catalogue(), tx.together()::exists);
    }

    private void land(LaidTogether laid, TogetherFormat.Travelling travelling) {
        if (!writing && newcomers.size() < LOOKED_UP) {
            newcomers.add(laid.shown());
        }
        CaseReference reference = freeReference(travelling.id(), travelling.reference());
        unseen +=
                vigil.domain.casefile.CaseChange.texts(laid.shown())
                                .keySet()
                                .containsAll(shownOf(laid))
                        ? 0
                        : 1;
        if (writing) {
            tx.together()
                    .land(
                            laid.shown().withReference(reference),
                            travelling.created(),
                            travelling.origin(),
                            laid.history());
            new SafetyCare(desk).arrived(tx, laid.shown().withReference(reference));
            tx.together()
                    .dispute(
                            laid.shown().id(),
                            laid.open(),
                            desk.session().sight(),
                            desk.clock().instant());
        }
    }

    private static Set<String> shownOf(LaidTogether laid) {
        Set<String> wanted = new HashSet<>(laid.history().shown().keySet());
        wanted.removeAll(laid.heldBack());
        return wanted;
    }

    /**
     * The reference of a case that comes: its own, unless another case has it. Then the one whose
     * identity was given later has a letter, which is the same one in both stores.
     */
    private CaseReference freeReference(CaseId id, CaseReference wanted) {
        Optional<CaseId> holder = tx.cases().identify(wanted);
        if (holder.isEmpty()) {
            return wanted;
        }
        Set<CaseReference> taken = new HashSet<>(tx.together().alike(wanted));
        char letter = 'B';
        while (letter < 'Z' && taken.contains(wanted.lettered(letter))) {
            letter++;
        }
        CaseReference free = wanted.lettered(letter);
        if (id.toString().compareTo(holder.get().toString()) > 0) {
            lettered.add(new Reconciling.Lettered(wanted.text(), free.text()));
            return free;
        }
        lettered.add(new Reconciling.Lettered(wanted.text(), free.text()));
        if (writing) {
            tx.together().rename(holder.get(), free);
        }
        return wanted;
    }

    private void remember() {
        TogetherFormat.Head said = head.orElseThrow();
        keepCard();
        // What it has of this store's is as good as a receipt, should that have been lost.
        Optional.ofNullable(said.have().get(tx.together().storeId()))
                .flatMap(has ->
                        tx.together().sent().stream()
                                .filter(s -> s.store().equals(Optional.of(said.store())))
                                .filter(s -> has > 0 && s.newest() == has)
                                .findFirst())
                .ifPresent(sent -> BundleReceipts.known(tx, said.store(), said.name(), sent));
        TogetherStore.Other other =
                other(said)
                        .orElseGet(() -> TogetherStore.Other.stranger(said.store(), said.name()));
        tx.together()
                .keep(
                        new TogetherStore.Other(
                                other.store(),
                                said.name(),
                                other.sent(),
                                other.confirmed(),
                                other.confirmedClasses(),
                                missing ? other.taken() : Math.max(other.taken(), said.newest()),
                                other.lastSent(),
                                Optional.of(desk.clock().instant())));
    }

    /** So that an answer can be sealed to whom it came from; somebody has yet to compare it. */
    private void keepCard() {
        Bundles.Card card = header.sender();
        if (tx.together().cards().stream().noneMatch(kept -> kept.store().equals(card.id()))) {
            tx.together()
                    .keep(
                            new TogetherStore.KeptCard(
                                    card.id(), cards.written(card), Optional.empty()),
                            desk.session().member().id());
        }
    }

    /** The cases that would be new here, of which some may be about people who are here. */
    List<ReviewCase> newcomers() {
        return List.copyOf(newcomers);
    }

    private static <T> List<T> both(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    Reconciling.Outcome outcome(Optional<String> receipt) throws Refused {
        TogetherFormat.Head said = head.orElseThrow(LaidTogether::damaged);
        return new Reconciling.Outcome(
                header,
                said.name(),
                Carried.ofCode(said.classes()),
                missing,
                added,
                changed,
                unchanged,
                open + panel.open(),
                both(openIn, panel.openIn()),
                both(lettered, panel.lettered()),
                panel.relocked(),
                panel.counts(),
                unseen,
                0,
                takenBefore,
                receipt);
    }
}
