package vigil.casework;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vigil.casework.RetentionStore.Carried;
import vigil.casework.RetentionStore.DealtBackup;
import vigil.casework.RetentionStore.Fate;
import vigil.casework.RetentionStore.Item;
import vigil.casework.RetentionStore.Proposal;
import vigil.casework.RetentionStore.State;
import vigil.domain.access.KeyClass;
import vigil.domain.access.Right;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseStatus;
import vigil.domain.casefile.DerivedFacts;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.retention.LegalHold;
import vigil.domain.retention.RetainedContent;

/**
 * Removes what was approved, so that nobody can bring it back: the rows in one transaction; then
 * new keys; then, as the store is closed, a file written anew and a backup of it that is proven;
 * then the backups from before, one by one at a person's word. Stopped anywhere, it goes on from
 * there when the store is next opened by somebody who may.
 */
public final class RetentionCarrying {

    static final String AUDIT_AT_RESEAL = "audit rows before the file was written anew";
    static final String LEFT = "found texts";
    static final String LEFT_IN_AUDIT = "found audit";
    static final String LOOKED = "looked texts";
    private static final int BAND = 5;

    /**
     * A backup from before.
     *
     * @param place the folder it is in
     * @param reachable whether that can be read at all; if not, which backups are there is unknown
     */
    public record Older(
            Path place, String name, Optional<Instant> made, long cases, boolean reachable) {

        Path folder() {
            return place.resolve(name);
        }
    }

    private final Desk desk;
    private final PanelDesk.Unlocked unlocked;
    private final OpenedStore store;
    private final KeyHolding keys;

    RetentionCarrying(Desk desk, PanelDesk.Unlocked unlocked, OpenedStore store, KeyHolding keys) {
        this.desk = desk;
        this.unlocked = unlocked;
        this.store = store;
        this.keys = keys;
    }

    /** Whether whoever is signed in may, and holds the keys that it takes. */
    public boolean may() {
        return desk.session().may(Intent.CARRY_OUT_RETENTION)
                && desk.session().may(Right.MANAGE_STORE)
                && unlocked.key().held().containsAll(Set.of(KeyClass.IDENTITY, KeyClass.MEMBERS));
    }

    /**
     * Removes what another person approved. Afterwards the store is to be closed, which writes its
     * file anew.
     *
     * @throws Refused if it was not approved, or the keys are not held
     */
    public Proposal carryOut(UUID id, Progress progress) throws Refused {
        desk.session().require(Intent.CARRY_OUT_RETENTION.right().orElseThrow());
        desk.session().require(Right.MANAGE_STORE);
        if (!may()) {
            throw new Refused(new Problem.KeyNotHeld());
        }
        progress.report("removing", 0, 0);
        String file = store.fileId();
        desk.work()
                .write(
                        desk.session(),
                        Intent.CARRY_OUT_RETENTION,
                        tx -> remove(tx, id, file, progress));
        resume(progress);
        desk.news().tell(Changed.CASES);
        desk.news().tell(Changed.MEETINGS);
        desk.news().tell(Changed.RETENTION);
        return find(id);
    }

    private Proposal find(UUID id) throws Refused {
        return desk.look(
                Reading.RETENTION,
                records ->
                        records.retention().proposals().stream()
                                .filter(proposal -> proposal.id().equals(id))
                                .findFirst()
                                .orElseThrow());
    }

    private Proposal remove(Transaction tx, UUID id, String file, Progress progress)
            throws Refused {
        Proposal proposal = Retention.require(tx, id, State.APPROVED);
        if (proposal.decision().map(by -> by.member().equals(proposal.proposedBy())).orElse(true)) {
            throw new Refused(
                    new Problem.Invalid("case.retentionReview", "retentionOwn", List.of()));
        }
        LocalDate today = desk.today();
        List<LegalHold> holds =
                tx.retention().holds().stream().filter(h -> h.holds(today)).toList();
        Map<CaseId, RetentionStore.Standing> standings =
                tx.retention().standings().stream()
                        .collect(Collectors.toMap(RetentionStore.Standing::id, s -> s));
        Map<CaseId, Set<RetainedContent>> wanted = new LinkedHashMap<>();
        for (Item item : proposal.items()) {
            wanted.computeIfAbsent(item.id(), c -> EnumSet.noneOf(RetainedContent.class))
                    .add(item.content());
        }
        Collection<String> ownWords = ownWords(tx);
        List<String> words = new ArrayList<>();
        long done = 0;
        long removed = 0;
        for (Map.Entry<CaseId, Set<RetainedContent>> entry : wanted.entrySet()) {
            progress.report("removing", done++, wanted.size());
            Optional<String> stays = stays(standings, entry.getKey(), holds);
            if (stays.isPresent()) {
                for (RetainedContent content : entry.getValue()) {
                    tx.retention().stays(id, entry.getKey(), content, stays.get());
                }
                continue;
            }
            ReviewCase reviewCase =
                    tx.cases()
                            .find(entry.getKey(), Sight.ALL)
                            .orElseThrow(() ->
                                    new Refused(new Problem.NotFound(entry.getKey().toString())));
            NamesOut names = new NamesOut(reviewCase, desk.vocabulary().catalogue(), ownWords);
            if (entry.getValue().contains(RetainedContent.IDENTIFIERS)) {
                words.addAll(names.mustBeGone());
            }
            tx.retention()
                    .remove(
                            new RetentionStore.Removal(
                                    entry.getKey(),
                                    entry.getValue(),
                                    id,
                                    desk.clock().instant(),
                                    names,
                                    age(reviewCase)));
            removed++;
        }
        RetentionStore.Found found = tx.retention().find(words);
        tx.retention().count(id, LEFT, found.texts());
        tx.retention().count(id, LEFT_IN_AUDIT, found.audit());
        tx.retention().count(id, LOOKED, found.looked());
        Proposal now =
                proposal.carried(
                        new Carried(
                                desk.session().member().name(),
                                desk.clock().instant(),
                                file,
                                Optional.empty(),
                                "",
                                Optional.empty()),
                        State.REMOVED);
        tx.retention().keep(now);
        tx.audit(proposal.reference(), removed + " cases removed");
        return now;
    }

    /** Why nothing of a case goes in spite of the approval, if so. */
    private static Optional<String> stays(
            Map<CaseId, RetentionStore.Standing> standings, CaseId id, List<LegalHold> holds) {
        RetentionStore.Standing one = standings.get(id);
        if (one == null) {
            return Optional.of("OPEN");
        }
        RetentionStore.Standing decides = Retention.keeper(one, standings);
        if (Retention.held(one, decides, holds)) {
            return Optional.of("HELD");
        }
        return decides.status() == CaseStatus.CLOSED ? Optional.empty() : Optional.of("OPEN");
    }

    /** The middle of the five years in which the age lies; nothing if no age is known. */
    private static Optional<Integer> age(ReviewCase reviewCase) {
        OptionalInt age = DerivedFacts.ageAtDeath(reviewCase.answers());
        return age.isEmpty()
                ? Optional.empty()
                : Optional.of(age.getAsInt() / BAND * BAND + BAND / 2);
    }

    private Collection<String> ownWords(Records records) {
        Set<String> words = new HashSet<>();
        records.panel().members().forEach(member -> words.add(member.name()));
        for (String list : List.of("AREA", "AGENCY_TYPE")) {
            desk.vocabulary().list(list).codes().forEach(code -> words.add(code.label()));
        }
        return words;
    }

    /** Goes on with whatever was begun; does nothing if nothing was, or for who may not. */
    public void resume(Progress progress) throws Refused {
        if (!may()) {
            return;
        }
        List<Proposal> all =
                desk.work().read(desk.session(), records -> records.retention().proposals());
        for (Proposal proposal : all) {
            if (proposal.state() == State.REMOVED) {
                reseal(proposal, progress);
            } else if (proposal.state() == State.RESEALED) {
                rewritten(proposal);
            }
        }
    }

    private void reseal(Proposal proposal, Progress progress) throws Refused {
        Set<KeyClass> classes = EnumSet.noneOf(KeyClass.class);
        for (Item item : proposal.items()) {
            if (item.stayed().isEmpty()) {
                keyClass(item.content()).ifPresent(classes::add);
            }
        }
        classes.retainAll(unlocked.key().held());
        Set<KeyClass> changing = keys.roster().changing();
        keys.finishChange(progress);
        Set<KeyClass> others = EnumSet.noneOf(KeyClass.class);
        others.addAll(classes);
        others.removeAll(changing);
        if (!others.isEmpty()) {
            keys.changeKeys(others, progress);
        }
        unlocked.vault().forgetBefore(unlocked.folder());
        store.rewriteWhenClosed();
        move(
                proposal,
                proposal.carried()
                        .map(c ->
                                new Carried(
                                        c.by(),
                                        c.at(),
                                        fileNow(),
                                        Optional.empty(),
                                        classes.stream()
                                                .map(KeyClass::name)
                                                .collect(Collectors.joining(" ")),
                                        Optional.empty()))
                        .orElseThrow(),
                State.RESEALED);
    }

    private String fileNow() {
        try {
            return store.fileId();
        } catch (Refused unreadable) {
            return "";
        }
    }

    private void rewritten(Proposal proposal) throws Refused {
        Carried carried = proposal.carried().orElseThrow();
        String file = store.fileId();
        if (file.equals(carried.fileBefore())) {
            store.rewriteWhenClosed(); // there was no room for it, or it has not been closed
            return;
        }
        move(
                proposal,
                new Carried(
                        carried.by(),
                        carried.at(),
                        carried.fileBefore(),
                        Optional.of(file),
                        carried.keys(),
                        Optional.empty()),
                State.REWRITTEN);
    }

    private void move(Proposal proposal, Carried carried, State next) throws Refused {
        long rows = store.standing().map(OpenedStore.Standing::rows).orElse(0L);
        desk.work()
                .write(
                        desk.session(),
                        Intent.CARRY_OUT_RETENTION,
                        tx -> {
                            tx.retention().keep(proposal.carried(carried, next));
                            if (next == State.RESEALED) {
                                tx.retention().count(proposal.id(), AUDIT_AT_RESEAL, rows);
                            }
                            tx.audit(proposal.reference(), next.name() + " " + carried.keys());
                            return next;
                        });
        desk.news().tell(Changed.RETENTION);
    }

    private static Optional<KeyClass> keyClass(RetainedContent content) {
        return switch (content) {
            case IDENTIFIERS -> Optional.of(KeyClass.IDENTITY);
            case LIVING -> Optional.of(KeyClass.LIVING);
            case POLICE -> Optional.of(KeyClass.POLICE);
            case WORDS -> Optional.empty();
        };
    }

    /**
     * Backups and stores kept aside from before the file was written anew, all of which still hold
     * what was removed.
     *
     * @param second other places where backups are, such as a stick
     */
    public List<Older> older(UUID id, Collection<Path> second, Progress progress) throws Refused {
        desk.session().require(Reading.RETENTION);
        long newest = freshFrom(id);
        List<Older> older = new ArrayList<>();
        StoreBackups backups = unlocked.backups();
        for (StoreBackups.Copy copy : backups.list(unlocked.folder(), progress)) {
            if (copy.auditRows() <= newest) {
                older.add(older(copy));
            }
        }
        for (Path aside : backups.aside(unlocked.folder())) {
            older.add(
                    new Older(
                            Optional.ofNullable(aside.getParent()).orElse(aside),
                            String.valueOf(aside.getFileName()),
                            Optional.empty(),
                            0,
                            true));
        }
        UUID own = unlocked.key().storeId();
        for (Path place : second) {
            if (!Files.isDirectory(place)) {
                older.add(new Older(place, "", Optional.empty(), 0, false));
                continue;
            }
            for (StoreBackups.Copy copy : backups.list(place, progress)) {
                if (copy.storeId().map(own::equals).orElse(false) && copy.auditRows() <= newest) {
                    older.add(older(copy));
                }
            }
        }
        return older;
    }

    private static Older older(StoreBackups.Copy copy) {
        return new Older(
                Optional.ofNullable(copy.folder().getParent()).orElse(copy.folder()),
                copy.name(),
                Optional.of(copy.made()),
                copy.cases(),
                true);
    }

    private long freshFrom(UUID id) throws Refused {
        return desk.look(
                Reading.RETENTION,
                records ->
                        records.retention()
                                .figures(id)
                                .getOrDefault(AUDIT_AT_RESEAL, Long.MAX_VALUE - 1));
    }

    /**
     * Does with the backups from before what a person says, and finishes: those chosen are deleted,
     * the others noted as kept, and a place that cannot be reached is named.
     *
     * @throws Refused if there is no proven backup from after the removal yet; then nothing is
     *     deleted
     */
    public Proposal finish(
            UUID id, Collection<Older> delete, Collection<Path> second, Progress progress)
            throws Refused {
        desk.session().require(Intent.CARRY_OUT_RETENTION.right().orElseThrow());
        Proposal proposal =
                desk.look(
                        Reading.RETENTION,
                        records -> Retention.require(records, id, State.REWRITTEN));
        long newest = freshFrom(id);
        StoreBackups.Copy fresh =
                unlocked.backups().list(unlocked.folder(), progress).stream()
                        .filter(copy -> copy.auditRows() > newest && copy.good())
                        .findFirst()
                        .orElseThrow(() ->
                                new Refused(
                                        new Problem.Invalid(
                                                "case.retentionReview",
                                                "retentionNoFresh",
                                                List.of())));
        unlocked.backups().prove(fresh.folder(), unlocked.key(), progress);
        Instant now = desk.clock().instant();
        List<DealtBackup> dealt = new ArrayList<>();
        for (Older one : older(id, second, progress)) {
            Fate fate = one.reachable() ? Fate.KEPT : Fate.UNREACHABLE;
            if (one.reachable() && delete.contains(one)) {
                unlocked.backups().delete(one.folder());
                fate = Fate.DELETED;
            }
            dealt.add(
                    new DealtBackup(
                            one.place().toString(),
                            one.name(),
                            one.made(),
                            one.cases(),
                            fate,
                            now));
        }
        dealt.add(
                new DealtBackup(
                        unlocked.folder().toString(),
                        fresh.name(),
                        Optional.of(fresh.made()),
                        fresh.cases(),
                        Fate.FRESH,
                        now));
        OpenedStore.Verified verified = store.verify(progress);
        desk.work()
                .write(
                        desk.session(),
                        Intent.CARRY_OUT_RETENTION,
                        tx -> {
                            for (DealtBackup backup : dealt) {
                                tx.retention().keep(id, backup);
                            }
                            tx.retention().count(id, "verified pages", verified.pages());
                            tx.retention().count(id, "verified audit rows", verified.auditRows());
                            Carried c = proposal.carried().orElseThrow();
                            tx.retention()
                                    .keep(
                                            proposal.carried(
                                                    new Carried(
                                                            c.by(),
                                                            c.at(),
                                                            c.fileBefore(),
                                                            c.fileAfter(),
                                                            c.keys(),
                                                            Optional.of(now)),
                                                    State.DONE));
                            tx.audit(
                                    proposal.reference(),
                                    "DONE, older backups deleted "
                                            + dealt.stream()
                                                    .filter(b -> b.fate() == Fate.DELETED)
                                                    .count()
                                            + " of "
                                            + (dealt.size() - 1));
                            return id;
                        });
        desk.news().tell(Changed.RETENTION);
        return find(id);
    }
}
