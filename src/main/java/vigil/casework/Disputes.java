package vigil.casework;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.FieldCatalogue;
import vigil.domain.together.CaseHistory;
import vigil.domain.together.Edit;
import vigil.domain.together.Standing;

/** What was said differently in several stores, and choosing between its sides. */
final class Disputes {

    private final Desk desk;
    private final PanelDisputes panel;

    Disputes(Desk desk) {
        this.desk = desk;
        this.panel = new PanelDisputes(desk);
    }

    List<Reconciling.Dispute> all() throws Refused {
        return desk.work()
                .read(
                        desk.session(),
                        records -> {
                            List<Reconciling.Dispute> all =
                                    new ArrayList<>(
                                            disputes(
                                                    records,
                                                    records.together()
                                                            .open(desk.session().sight())));
                            all.addAll(panel.all(records));
                            return all;
                        });
    }

    List<Reconciling.Dispute> of(CaseId id) throws Refused {
        return desk.work()
                .read(
                        desk.session(),
                        records ->
                                disputes(
                                        records,
                                        records.together().open(id, desk.session().sight())));
    }

    Map<UUID, String> names() throws Refused {
        return desk.work().read(desk.session(), panel::names);
    }

    int waiting() throws Refused {
        return desk.work()
                .read(
                        desk.session(),
                        records ->
                                records.together().open(desk.session().sight()).size()
                                        + panel.waiting(records));
    }

    int waiting(CaseId id) throws Refused {
        return desk.work()
                .read(
                        desk.session(),
                        records -> records.together().open(id, desk.session().sight()).size());
    }

    private List<Reconciling.Dispute> disputes(Records records, List<TogetherStore.Open> open) {
        Map<CaseId, Optional<TogetherStore.Held>> read = new HashMap<>();
        List<Reconciling.Dispute> disputes = new ArrayList<>();
        for (TogetherStore.Open one : open) {
            read.computeIfAbsent(
                            one.reviewCase(),
                            id -> records.together().held(id, desk.session().sight()))
                    .ifPresent(held ->
                            disputes.add(
                                    new Reconciling.Dispute(
                                            new Reconciling.OfCase(
                                                    one.reviewCase(), one.reference()),
                                            one.item(),
                                            one.since(),
                                            sides(records, held.history(), one.item()))));
        }
        return disputes.stream().filter(dispute -> dispute.sides().size() > 1).toList();
    }

    static List<Reconciling.Side> sides(Records records, Standing.Disputed disputed) {
        Map<UUID, String> names = names(records);
        UUID here = records.together().storeId();
        return disputed.sides().stream()
                .map(side -> side(side, side.text().equals(disputed.shown()), here, names))
                .toList();
    }

    private static Map<UUID, String> names(Records records) {
        Map<UUID, String> names = new HashMap<>();
        records.together().others().forEach(other -> names.put(other.store(), other.name()));
        return names;
    }

    private static List<Reconciling.Side> sides(Records records, CaseHistory history, String item) {
        if (history.standing(item) instanceof Standing.Disputed disputed) {
            return sides(records, disputed);
        }
        Map<UUID, String> names = names(records);
        UUID here = records.together().storeId();
        String shown = LaidTogether.doubled(history.shown()).getOrDefault(item, item);
        List<Reconciling.Side> sides = new ArrayList<>();
        for (String one : List.of(shown, item)) {
            Standing.Side side =
                    new Standing.Side(history.standing(one).shown(), history.item(one).heads());
            sides.add(side(side, one.equals(shown), here, names));
        }
        return shown.equals(item) ? List.of() : sides;
    }

    private static Reconciling.Side side(
            Standing.Side side, boolean shown, UUID here, Map<UUID, String> names) {
        return new Reconciling.Side(
                side.text(),
                side.edits().stream()
                        .sorted(Comparator.comparing(Edit::at).reversed())
                        .map(edit ->
                                new Reconciling.Said(
                                        edit.author(),
                                        edit.at(),
                                        edit.store().equals(here),
                                        names.getOrDefault(edit.store(), "")))
                        .toList(),
                shown);
    }

    void choose(Reconciling.Dispute seen, Optional<String> text) throws Refused {
        switch (seen.subject()) {
            case Reconciling.OfCase one -> choose(one, seen, text);
            case Reconciling.OfRecord one -> panel.choose(one, seen, text);
        }
    }

    private void choose(Reconciling.OfCase one, Reconciling.Dispute seen, Optional<String> text)
            throws Refused {
        FieldCatalogue catalogue = desk.vocabulary().catalogue();
        desk.work()
                .write(
                        desk.session(),
                        Intent.CHOOSE_VALUE,
                        tx -> {
                            ClosedCases.refuse(tx, desk.session(), one.id());
                            TogetherStore.Held held =
                                    tx.together()
                                            .held(one.id(), desk.session().sight())
                                            .orElseThrow(() ->
                                                    new Refused(
                                                            new Problem.NotFound(
                                                                    seen.subject().name())));
                            if (!texts(sides(tx, held.history(), seen.item()))
                                    .equals(texts(seen.sides()))) {
                                long version = held.reviewCase().version();
                                throw new Refused(
                                        new Problem.Stale(seen.subject().name(), version, version));
                            }
                            List<Edit> choice = choice(tx, held.history(), seen.item(), text);
                            LaidTogether laid =
                                    LaidTogether.of(held, choice, catalogue, tx.together()::exists);
                            laid.store(tx, desk);
                            tx.audit(seen.subject().name(), seen.item());
                            return laid.shown();
                        });
        desk.news().tell(Changed.CASES);
    }

    static Set<Optional<String>> texts(List<Reconciling.Side> sides) {
        return sides.stream()
                .map(Reconciling.Side::text)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Who chooses, here and now. */
    static CaseHistory.Hand hand(Records records, Desk desk) {
        return new CaseHistory.Hand(
                records.together().storeId(),
                desk.session().member().id(),
                desk.session().member().name(),
                desk.clock().instant().truncatedTo(ChronoUnit.MICROS));
    }

    private List<Edit> choice(
            Transaction tx, CaseHistory history, String item, Optional<String> text) {
        CaseHistory.Hand hand = hand(tx, desk);
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
}
