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
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vigil.domain.access.PanelMember;
import vigil.domain.casefile.CaseId;
import vigil.domain.panel.PanelProfile;
import vigil.domain.retention.RetainedContent;
import vigil.domain.together.Edit;
import vigil.domain.together.PanelKind;

/**
 * Makes bundles. For a store that is known to have some of it, only cases that were written to
 * since; each of them with its whole history, so that no order of taking bundles matters.
 */
final class BundleSending {

    private final Desk desk;
    private final StoreBundles bundles;
    private final TogetherFormat format;
    private final PanelProfile profile;

    BundleSending(Desk desk, StoreBundles bundles, TogetherFormat format, PanelProfile profile) {
        this.desk = desk;
        this.bundles = bundles;
        this.format = format;
        this.profile = profile;
    }

    Reconciling.Made send(Reconciling.Order order, Path file, Progress progress) throws Refused {
        order.carried().require(desk.session());
        if (Files.exists(file)) {
            throw new Refused(new Problem.NotWritable(file.toString()));
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (Bundles.Self self = bundles.self()) {
            Files.deleteIfExists(part);
            Reconciling.Made made =
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

    private Reconciling.Made send(
            Transaction tx,
            Reconciling.Order order,
            Bundles.Self self,
            Path part,
            Progress progress)
            throws Refused {
        TogetherStore together = tx.together();
        Optional<UUID> to =
                order.recipient() instanceof Bundles.Recipient.ByCard card
                        ? Optional.of(card.card().id())
                        : Optional.empty();
        Optional<TogetherStore.Other> known = to.flatMap(together::other);
        long since =
                known.filter(other -> !order.whole())
                        .filter(other -> !other.store().equals(together.storeId()))
                        .filter(other ->
                                order.carried().within(Carried.ofCode(other.confirmedClasses())))
                        .map(TogetherStore.Other::confirmed)
                        .orElse(0L);
        long newest = order.areas().isEmpty() ? together.newest() : 0;
        List<CaseId> cases = cases(tx, order, since == 0 ? -1 : since);
        List<TogetherFormat.TravellingRecord> records =
                records(tx, order, new HashSet<>(cases), since == 0 ? -1 : since);
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
                                                    desk,
                                                    tx,
                                                    format.begin(content, head),
                                                    cases,
                                                    records,
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
                        records.size(),
                        now,
                        order.expires(),
                        Optional.empty()));
        if (order.recipient() instanceof Bundles.Recipient.ByCard card) {
            TogetherStore.Other other =
                    known.orElseGet(() ->
                            TogetherStore.Other.stranger(card.card().id(), card.card().name()));
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
                cases.size()
                        + " cases, "
                        + records.size()
                        + " other records "
                        + order.carried().code()
                        + " to "
                        + to(header));
        return new Reconciling.Made(header, cases.size(), counts(records), since == 0);
    }

    private static Map<PanelKind, Integer> counts(List<TogetherFormat.TravellingRecord> records) {
        Map<PanelKind, Integer> counts = new EnumMap<>(PanelKind.class);
        records.forEach(record -> counts.merge(record.key().kind(), 1, Integer::sum));
        return counts;
    }

    /**
     * Meetings, recommendations, actions and alerts. Of some areas only what was recommended and
     * agreed about their cases: a meeting or an alert is of no area.
     */
    private static List<TogetherFormat.TravellingRecord> records(
            Transaction tx, Reconciling.Order order, Set<CaseId> cases, long since) {
        PanelGone gone = new PanelGone(tx);
        List<TogetherFormat.TravellingRecord> records = new ArrayList<>();
        for (PanelHistories.Key key : tx.histories().writtenAfter(since)) {
            Optional<PanelHistories.Held> held = tx.histories().held(key);
            if (held.isEmpty() || !order.areas().isEmpty() && !about(tx, held.get(), cases)) {
                continue;
            }
            PanelHistories.Held one = held.get();
            records.add(
                    new TogetherFormat.TravellingRecord(
                            key,
                            one.reference(),
                            one.created(),
                            one.origin(),
                            gone.without(key, held, one.history().edits())));
        }
        return records;
    }

    /** Whether it is about one of the cases, or follows from a recommendation that is. */
    private static boolean about(Transaction tx, PanelHistories.Held held, Set<CaseId> cases) {
        if (held.key().kind() != PanelKind.RECOMMENDATION
                && held.key().kind() != PanelKind.ACTION) {
            return false;
        }
        return id(held, "case").map(CaseId::new).filter(cases::contains).isPresent()
                || id(held, "follows")
                        .flatMap(advice ->
                                tx.histories()
                                        .held(
                                                new PanelHistories.Key(
                                                        PanelKind.RECOMMENDATION, advice)))
                        .filter(advice -> about(tx, advice, cases))
                        .isPresent();
    }

    private static Optional<UUID> id(PanelHistories.Held held, String item) {
        return Optional.ofNullable(held.texts().get(item)).map(UUID::fromString);
    }

    private static List<CaseId> cases(Transaction tx, Reconciling.Order order, long since) {
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

    /** What was removed here for good is not sent as if somebody had changed it. */
    private static List<Edit> withoutWhatIsGone(
            Desk desk, Transaction tx, CaseId id, List<Edit> edits) {
        Set<RetainedContent> gone = tx.retention().gone(id);
        return gone.isEmpty()
                ? edits
                : edits.stream()
                        .filter(edit ->
                                GoneContent.mayGo(edit.item(), gone, desk.vocabulary().catalogue()))
                        .toList();
    }

    private static void write(
            Desk desk,
            Transaction tx,
            TogetherFormat.Outgoing out,
            List<CaseId> cases,
            List<TogetherFormat.TravellingRecord> records,
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
                            withoutWhatIsGone(desk, tx, id, held.history().edits())));
        }
        for (TogetherFormat.TravellingRecord record : records) {
            progress.checkCancelled();
            out.record(record);
        }
        out.end();
    }
}
