package vigil.casework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vigil.domain.casefile.CaseId;
import vigil.domain.panel.AgendaItem;
import vigil.domain.panel.AgendaKind;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.MeetingPlan;
import vigil.domain.panel.OpenItem;
import vigil.domain.panel.QuorumRule;
import vigil.domain.panel.TemplateItem;

/**
 * The agenda of a meeting that is planned: the standing items in their order, what is carried over
 * from earlier meetings, the cases, and what is due and was taken onto it.
 */
final class DraftedAgenda {

    /**
     * A meeting with its agenda.
     *
     * @param taken the items that were made of what is due, by its key
     */
    record Made(Meeting meeting, MeetingPlan plan, Map<String, UUID> taken) {}

    private final Desk desk;
    private final MeetingPlanning.Wanted wanted;

    DraftedAgenda(Desk desk, MeetingPlanning.Wanted wanted) {
        this.desk = desk;
        this.wanted = wanted;
    }

    /** The draft of a meeting with its agenda. */
    Made of(Records tx, Meeting draft) {
        QuorumRule rule =
                wanted.series().isEmpty() && wanted.quorum().people() == 0
                        ? QuorumRule.of(draft.quorum())
                        : wanted.quorum();
        List<OpenItem> carry =
                MeetingPlanning.open(tx).stream()
                        .filter(o -> o.back().filter(wanted.date()::isBefore).isEmpty())
                        .filter(o -> o.date().isBefore(wanted.date()))
                        .filter(o -> !wanted.left().contains(new MeetingMatter.Open(o).key()))
                        .map(o -> MeetingPreparation.called(desk, tx, o))
                        .toList();
        List<AgendaItem> items = new ArrayList<>();
        Set<UUID> standing = new HashSet<>();
        Map<UUID, UUID> carried = new HashMap<>();
        Map<String, UUID> taken = new HashMap<>();
        Set<AgendaKind> done = new HashSet<>();
        int again = Setting.CARRIED_MINUTES.number(tx.settings().get(Setting.CARRIED_MINUTES));
        boolean placed = false;
        for (TemplateItem each : wanted.template()) {
            if (each.kind() == AgendaKind.CASE) {
                cases(carry, each.minutes(), items, carried);
                placed = true;
            } else if (!each.title().isBlank()) {
                AgendaItem item = item(each.kind(), each.title(), Optional.empty(), each.minutes());
                items.add(item);
                standing.add(item.id());
                others(carry, each.kind(), again, items, carried);
                if (done.add(each.kind())) {
                    extras(each.kind(), items, taken);
                }
            }
        }
        if (!placed) {
            int minutes = Setting.CASE_MINUTES.number(tx.settings().get(Setting.CASE_MINUTES));
            cases(carry, minutes, items, carried);
        }
        for (OpenItem open : carry) {
            if (open.reviewCase().isEmpty() && !carried.containsValue(open.item())) {
                add(open, again, items, carried);
            }
        }
        for (AgendaKind kind : AgendaKind.values()) {
            if (done.add(kind)) {
                extras(kind, items, taken);
            }
        }
        Meeting meeting =
                draft.withDetails(
                                wanted.title(),
                                wanted.date(),
                                wanted.startsAt(),
                                wanted.venue(),
                                draft.chair(),
                                draft.secretary(),
                                rule.people())
                        .withAgenda(items)
                        .withVersion(1);
        return new Made(
                meeting,
                new MeetingPlan(
                        draft.id(), wanted.series(), rule, wanted.minutes(), standing, carried),
                taken);
    }

    private void extras(AgendaKind kind, List<AgendaItem> items, Map<String, UUID> taken) {
        for (MeetingPlanning.Extra extra : wanted.extra()) {
            if (extra.kind() == kind) {
                AgendaItem item =
                        new AgendaItem(
                                desk.ids().next(),
                                kind,
                                extra.title(),
                                Optional.empty(),
                                extra.minutes(),
                                extra.discussion(),
                                "");
                items.add(item);
                taken.put(extra.matter(), item.id());
            }
        }
    }

    /** Cases carried over come first: they have waited. */
    private void cases(
            List<OpenItem> carry, int minutes, List<AgendaItem> items, Map<UUID, UUID> carried) {
        Set<CaseId> there = new HashSet<>();
        for (OpenItem open : carry) {
            if (open.reviewCase().isPresent() && there.add(open.reviewCase().get())) {
                add(open, minutes, items, carried);
            }
        }
        for (CaseRow row : wanted.cases()) {
            if (there.add(row.id())) {
                items.add(
                        item(
                                AgendaKind.CASE,
                                row.reference().text(),
                                Optional.of(row.id()),
                                minutes));
            }
        }
    }

    private void others(
            List<OpenItem> carry,
            AgendaKind kind,
            int minutes,
            List<AgendaItem> items,
            Map<UUID, UUID> carried) {
        for (OpenItem open : carry) {
            if (open.reviewCase().isEmpty()
                    && open.kind() == kind
                    && !carried.containsValue(open.item())) {
                add(open, minutes, items, carried);
            }
        }
    }

    private void add(OpenItem open, int minutes, List<AgendaItem> items, Map<UUID, UUID> carried) {
        AgendaItem item = item(open.kind(), open.title(), open.reviewCase(), minutes);
        items.add(item);
        carried.put(item.id(), open.item());
    }

    private AgendaItem item(
            AgendaKind kind, String title, Optional<CaseId> reviewCase, int minutes) {
        return new AgendaItem(desk.ids().next(), kind, title, reviewCase, minutes, "", "");
    }
}
