package vigil.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import vigil.domain.access.PanelMember;
import vigil.domain.access.Right;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;

/** Looking at who did what. */
public final class AuditReading {

    /** Everything but lists and searches, which say little about any one case. */
    private static final Set<String> OF_A_CASE =
            EnumSet.complementOf(
                            EnumSet.of(Intent.LIST_NAMES, Intent.SEARCH_NAMES, Intent.SEARCH_TEXT))
                    .stream()
                    .map(Intent::name)
                    .collect(Collectors.toUnmodifiableSet());

    private final Desk desk;
    private final AtomicBoolean noted = new AtomicBoolean();

    AuditReading(Desk desk) {
        this.desk = desk;
    }

    /** Whether this member may look at what everybody did. */
    public boolean may() {
        return desk.session().may(Right.READ_AUDIT);
    }

    public List<AuditTrail.Entry> latest(int limit) throws Refused {
        return page(AuditTrail.Question.ALL, Long.MAX_VALUE, limit);
    }

    /**
     * A page of rows, latest first. That somebody looks is itself noted, once while the store is
     * open.
     *
     * @param before only rows with a smaller number; {@link Long#MAX_VALUE} for the first page
     */
    public List<AuditTrail.Entry> page(AuditTrail.Question question, long before, int limit)
            throws Refused {
        note();
        return desk.work()
                .read(desk.session(), records -> records.audit().page(question, before, limit));
    }

    /** How many rows answer a question. */
    public long count(AuditTrail.Question question) throws Refused {
        desk.session().require(Right.READ_AUDIT);
        return desk.work().read(desk.session(), records -> records.audit().count(question));
    }

    private void note() throws Refused {
        desk.session().require(Right.READ_AUDIT);
        if (noted.compareAndSet(false, true)) {
            desk.work()
                    .write(
                            desk.session(),
                            Intent.READ_AUDIT,
                            tx -> {
                                tx.audit("audit", "");
                                return true;
                            });
        }
    }

    /** Who opened, saved and took out one case, latest first; for whoever may open the case. */
    public List<AuditTrail.Entry> ofCase(CaseReference reference, int limit) throws Refused {
        desk.session().require(Right.READ_CASES);
        return desk.work()
                .read(
                        desk.session(),
                        records -> {
                            refuseClosed(records, reference);
                            return records.audit()
                                    .page(
                                            AuditTrail.Question.ALL
                                                    .of(reference.text())
                                                    .only(OF_A_CASE),
                                            Long.MAX_VALUE,
                                            limit);
                        });
    }

    private void refuseClosed(Records records, CaseReference reference) throws Refused {
        Optional<CaseId> id = records.cases().identify(reference);
        if (id.isPresent()) {
            ClosedCases.refuse(records, desk.session(), id.get());
        }
    }

    /**
     * Who has seen the name of the person a case is about: a line for each member and way, the
     * latest first.
     */
    public List<NameSeen> names(CaseReference reference) throws Refused {
        note();
        return desk.work()
                .read(
                        desk.session(),
                        records -> {
                            refuseClosed(records, reference);
                            record Key(UUID member, NameSeen.Way way) {}
                            Map<Key, NameSeen> seen = new HashMap<>();
                            records.audit()
                                    .each(
                                            AuditTrail.Question.ALL.of(reference.text()),
                                            row ->
                                                    NameSeen.way(row.entry())
                                                            .map(way -> one(row.entry(), way))
                                                            .ifPresent(line ->
                                                                    seen.merge(
                                                                            new Key(
                                                                                    line.member(),
                                                                                    line.way()),
                                                                            line,
                                                                            AuditReading::both)));
                            List<NameSeen> lines = new ArrayList<>(seen.values());
                            lines.sort(Comparator.comparing(NameSeen::last).reversed());
                            return List.copyOf(lines);
                        });
    }

    private static NameSeen one(AuditTrail.Entry entry, NameSeen.Way way) {
        Instant at = entry.at();
        return new NameSeen(entry.member(), entry.memberName(), way, 1, at, at);
    }

    private static NameSeen both(NameSeen before, NameSeen after) {
        return new NameSeen(
                before.member(),
                before.memberName(),
                before.way(),
                before.times() + after.times(),
                before.first(),
                after.last());
    }

    /** Members and meetings as rows call them, with the names that people know them by. */
    public Map<String, String> known() throws Refused {
        return desk.work()
                .read(
                        desk.session(),
                        records -> {
                            Map<String, String> names = new HashMap<>();
                            for (PanelMember member : records.panel().members()) {
                                names.put("member " + member.id(), member.name());
                                member.userName()
                                        .ifPresent(
                                                user -> names.put("user " + user, member.name()));
                            }
                            records.panel()
                                    .meetings()
                                    .forEach(meeting ->
                                            names.put("meeting " + meeting.id(), meeting.title()));
                            return Map.copyOf(names);
                        });
    }

    /** Everybody who ever had a row, by name; those who have left the panel among them. */
    public List<PanelMember> members() throws Refused {
        desk.session().require(Right.READ_AUDIT);
        return desk.work()
                .read(
                        desk.session(),
                        records ->
                                records.panel().members().stream()
                                        .sorted(Comparator.comparing(PanelMember::name))
                                        .toList());
    }

    /** Walks the whole chain; whoever looks after the store may, too. */
    public AuditTrail.Walk verify(Progress progress) throws Refused {
        if (!desk.session().may(Right.MANAGE_STORE)) {
            desk.session().require(Right.READ_AUDIT);
        }
        return desk.work().read(desk.session(), records -> records.audit().walk(progress));
    }
}
