package vigil.casework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vigil.domain.access.Right;
import vigil.domain.casefile.CaseId;
import vigil.domain.together.CaseHistory;
import vigil.domain.together.Edit;
import vigil.domain.together.PanelItems;
import vigil.domain.together.PanelKind;
import vigil.domain.together.PanelMerge;
import vigil.domain.together.Standing;

/** What was said differently of meetings, recommendations, actions and alerts, and choosing. */
final class PanelDisputes {

    private final Desk desk;

    PanelDisputes(Desk desk) {
        this.desk = desk;
    }

    /** Who may not write a record does not choose what it says either. */
    static Right writing(PanelKind kind, String item) {
        return switch (kind) {
            case MEETING -> Right.WRITE_MEETINGS;
            case RECOMMENDATION, ACTION -> Right.WRITE_ACTIONS;
            case ALERT ->
                    item.equals("issued") || item.equals("withdrawn")
                            ? Right.RELEASE_ALERTS
                            : Right.WRITE_ALERTS;
        };
    }

    int waiting(Records records) {
        return open(records).size();
    }

    /** Those that the member may read; of a case that is closed to them nothing is told. */
    private List<PanelHistories.Open> open(Records records) {
        List<PanelHistories.Open> open = records.histories().open();
        if (open.isEmpty()) {
            return open;
        }
        ClosedTraces closed = ClosedTraces.of(records, desk.session());
        return open.stream()
                .filter(one -> desk.session().may(right(one.key().kind())))
                .filter(one -> !closed.any() || !traces(records, closed, one))
                .toList();
    }

    /** Whether it is of a closed case, or one of its sides tells of one. */
    private static boolean traces(Records records, ClosedTraces closed, PanelHistories.Open one) {
        boolean follows =
                one.key().kind() == PanelKind.RECOMMENDATION
                        || one.key().kind() == PanelKind.ACTION;
        if (follows && !closed.mayRead(records, one.key().id())) {
            return true;
        }
        Optional<PanelHistories.Held> held = records.histories().held(one.key());
        return held.isPresent()
                && (closed.of(agendaCase(held.get(), one.item()))
                        || Optional.ofNullable(
                                        shown(records, held.get()).disputes().get(one.item()))
                                .filter(disputed -> tells(closed, one.item(), disputed))
                                .isPresent());
    }

    private static boolean tells(ClosedTraces closed, String item, Standing.Disputed disputed) {
        return disputed.sides().stream()
                .flatMap(side -> side.text().stream())
                .anyMatch(text ->
                        closed.named(text)
                                || closed.of(PanelItems.reviewCase(item, text).map(CaseId::new)));
    }

    /** The case that an item of the agenda is about. */
    private static Optional<CaseId> agendaCase(PanelHistories.Held held, String item) {
        int dot = item.indexOf('.');
        String entry = dot < 0 ? item : item.substring(0, dot);
        return item.startsWith("agenda:")
                ? Optional.ofNullable(held.texts().get(entry + ".case"))
                        .map(UUID::fromString)
                        .map(CaseId::new)
                : Optional.empty();
    }

    private static final String NONE = "00000000-0000-0000-0000-000000000000";

    private static Right right(PanelKind kind) {
        return switch (kind) {
            case MEETING -> Right.READ_MEETINGS;
            case RECOMMENDATION, ACTION -> Right.READ_ACTIONS;
            case ALERT -> Right.READ_ALERTS;
        };
    }

    List<Reconciling.Dispute> all(Records records) {
        Map<PanelHistories.Key, Optional<PanelHistories.Held>> read = new HashMap<>();
        List<Reconciling.Dispute> disputes = new ArrayList<>();
        for (PanelHistories.Open one : open(records)) {
            read.computeIfAbsent(one.key(), records.histories()::held)
                    .ifPresent(held ->
                            Optional.ofNullable(shown(records, held).disputes().get(one.item()))
                                    .map(disputed ->
                                            new Reconciling.Dispute(
                                                    subject(records, held, one.item()),
                                                    one.item(),
                                                    one.since(),
                                                    Disputes.sides(records, disputed)))
                                    .ifPresent(disputes::add));
        }
        return disputes;
    }

    private static PanelMerge.Shown shown(Records records, PanelHistories.Held held) {
        return PanelMerge.shown(
                held.key().kind(), held.key().id(), held.history(), records.histories()::exists);
    }

    private Reconciling.OfRecord subject(Records records, PanelHistories.Held held, String item) {
        String title =
                switch (held.key().kind()) {
                    case MEETING -> entry(records, held, item);
                    case RECOMMENDATION, ACTION -> held.texts().getOrDefault("wording", "");
                    case ALERT ->
                            held.texts()
                                    .getOrDefault(
                                            "part.title",
                                            held.texts().getOrDefault("description", ""));
                };
        return new Reconciling.OfRecord(
                held.key(),
                held.reference().isEmpty()
                        ? held.texts().getOrDefault("date", "")
                        : held.reference(),
                title);
    }

    /** What the sides of disputed items refer to, by what people call it. */
    Map<UUID, String> names(Records records) {
        Map<UUID, String> names = new HashMap<>();
        if (open(records).isEmpty()) {
            return names;
        }
        records.panel().members().forEach(member -> names.put(member.id(), member.name()));
        records.panel().recommendations().forEach(r -> names.put(r.id(), r.reference()));
        records.panel().meetings().forEach(m -> names.put(m.id(), m.title()));
        records.cases()
                .rows(desk.session().sight())
                .forEach(row -> names.put(row.id().value(), row.reference().text()));
        return names;
    }

    /** Of which item of the agenda, person or case; of the meeting itself its title. */
    private String entry(Records records, PanelHistories.Held held, String item) {
        int dot = item.indexOf('.');
        String whole = dot < 0 ? item : item.substring(0, dot);
        if (item.startsWith("agenda:")) {
            List<String> columns =
                    List.of(held.texts().getOrDefault(whole, "\u001f").split("\u001f", -1));
            return columns.get(1);
        }
        if (item.startsWith("attendance:")) {
            String row = held.texts().getOrDefault(whole, "");
            return row.substring(0, Math.max(0, row.indexOf('\u001f')));
        }
        return PanelItems.reviewCase(item, NONE)
                .flatMap(id -> records.cases().find(new CaseId(id), desk.session().sight()))
                .map(found -> found.reference().text())
                .orElseGet(() -> held.texts().getOrDefault("title", ""));
    }

    void choose(Reconciling.OfRecord one, Reconciling.Dispute seen, Optional<String> text)
            throws Refused {
        PanelKind kind = one.key().kind();
        desk.work()
                .write(
                        desk.session(),
                        Intent.CHOOSE_VALUE,
                        tx -> {
                            desk.session().require(writing(kind, seen.item()));
                            if (open(tx).stream()
                                    .noneMatch(o ->
                                            o.key().equals(one.key())
                                                    && o.item().equals(seen.item()))) {
                                // Chosen meanwhile, or of a case that is closed to them.
                                throw new Refused(new Problem.Stale(one.name(), 0, 0));
                            }
                            PanelHistories.Held held =
                                    tx.histories()
                                            .held(one.key())
                                            .orElseThrow(() ->
                                                    new Refused(new Problem.NotFound(one.name())));
                            Standing.Disputed disputed =
                                    shown(tx, held).disputes().get(seen.item());
                            if (disputed == null
                                    || !Disputes.texts(Disputes.sides(tx, disputed))
                                            .equals(Disputes.texts(seen.sides()))) {
                                throw new Refused(new Problem.Stale(one.name(), 0, 0));
                            }
                            boolean closed =
                                    PanelItems.closed(kind, held.texts())
                                            && PanelItems.fixed(kind, seen.item());
                            if (closed && !text.equals(disputed.shown())) {
                                throw closed(one);
                            }
                            LaidRecord laid =
                                    LaidRecord.of(
                                            Optional.of(held),
                                            held,
                                            choice(tx, held, seen.item(), text, closed),
                                            tx.histories()::exists);
                            laid.store(tx, desk);
                            tx.audit(one.name(), seen.item());
                            return held;
                        });
        desk.news().tell(Changed.TOGETHER);
        desk.news()
                .tell(
                        switch (kind) {
                            case MEETING -> Changed.MEETINGS;
                            case RECOMMENDATION, ACTION -> Changed.ACTIONS;
                            case ALERT -> Changed.ALERTS;
                        });
    }

    /** What was signed or issued is put right in the way for that, not by choosing. */
    private static Refused closed(Reconciling.OfRecord one) {
        return one.key().kind() == PanelKind.ALERT
                ? new Refused(new Problem.AlertIssued(one.name()))
                : new Refused(new Problem.Invalid("meeting.version", "minutesLocked", List.of()));
    }

    private List<Edit> choice(
            Transaction tx,
            PanelHistories.Held held,
            String item,
            Optional<String> text,
            boolean closed) {
        CaseHistory.Hand hand = Disputes.hand(tx, desk);
        Edit choice = held.history().choice(desk.ids().next(), item, text, hand);
        if (!closed) {
            return List.of(choice);
        }
        // Whoever chooses what it was closed with says so again.
        return List.of(
                new Edit(
                        choice.id(),
                        choice.store(),
                        item,
                        text,
                        text,
                        choice.who(),
                        choice.author(),
                        choice.at(),
                        choice.basedOn()));
    }
}
