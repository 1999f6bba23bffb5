package vigil.domain.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vigil.domain.casefile.CaseId;

class CarryOverTest {

    private static final CaseId CASE = new CaseId(new UUID(2, 1));
    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    private static AgendaItem item(int n, AgendaKind kind, String decision) {
        return new AgendaItem(
                new UUID(1, n),
                kind,
                "Item " + n,
                kind == AgendaKind.CASE ? Optional.of(CASE) : Optional.empty(),
                5,
                "",
                decision);
    }

    private static Meeting meeting(int n, MeetingState state, AgendaItem... items) {
        return new Meeting(
                new UUID(0, n),
                1,
                "Panel meeting",
                DAY.plusMonths(n),
                "10:00",
                "",
                Optional.empty(),
                Optional.empty(),
                3,
                state,
                "",
                List.of(),
                List.of(),
                List.of(items),
                List.of());
    }

    private static Meeting deciding(Meeting meeting, CaseDecision decision) {
        return meeting.withDiscussion(
                CaseDiscussion.blank(new UUID(5, 1), CASE)
                        .withJudgement(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(decision),
                                Optional.empty()));
    }

    private static MeetingPlan plan(int n, Set<UUID> standing, Map<UUID, UUID> carried) {
        return new MeetingPlan(
                new UUID(0, n), Optional.empty(), QuorumRule.of(3), standing, carried);
    }

    private static List<OpenItem> open(Meeting... meetings) {
        return new CarryOver(List.of(meetings), List.of(), Set.of()).open();
    }

    @Test
    void aCaseStaysOpenUntilItIsDecided() {
        Meeting held = meeting(1, MeetingState.HELD, item(1, AgendaKind.CASE, ""));
        assertThat(open(held)).extracting(OpenItem::why).containsExactly(OpenItem.Why.NOT_DECIDED);
        assertThat(open(deciding(held, CaseDecision.DEFER)))
                .extracting(OpenItem::why)
                .containsExactly(OpenItem.Why.DEFERRED);
        assertThat(open(deciding(held, CaseDecision.RETURN)))
                .extracting(OpenItem::why)
                .containsExactly(OpenItem.Why.RETURNS);
        assertThat(open(deciding(held, CaseDecision.COMPLETE))).isEmpty();
    }

    @Test
    void aPlannedMeetingLeavesNothingOpen() {
        assertThat(open(meeting(1, MeetingState.PLANNED, item(1, AgendaKind.CASE, "")))).isEmpty();
    }

    @Test
    void aCaseOnALaterAgendaIsTakenCareOfUntilItIsTakenOff() {
        Meeting held = meeting(1, MeetingState.HELD, item(1, AgendaKind.CASE, ""));
        Meeting next = meeting(2, MeetingState.PLANNED, item(2, AgendaKind.CASE, ""));
        assertThat(open(held, next)).isEmpty();
        assertThat(open(held, next.withAgenda(List.of()))).hasSize(1);
    }

    @Test
    void standingItemsAreNotCarriedAndOthersAreWhereverTheyStand() {
        AgendaItem business = item(1, AgendaKind.OTHER, "");
        AgendaItem added = item(2, AgendaKind.OTHER, "");
        Meeting held = meeting(1, MeetingState.HELD, added, business);
        assertThat(
                        new CarryOver(
                                        List.of(held),
                                        List.of(plan(1, Set.of(business.id()), Map.of())),
                                        Set.of())
                                .open())
                .extracting(OpenItem::item)
                .containsExactly(added.id());
    }

    @Test
    void whatWasLetGoDoesNotComeBack() {
        Meeting held = meeting(1, MeetingState.HELD, item(1, AgendaKind.CASE, ""));
        assertThat(new CarryOver(List.of(held), List.of(), Set.of(new UUID(1, 1))).open())
                .isEmpty();
    }

    /**
     * Random panels over ten meetings that take up, drop, decide and let go at random: every item
     * that was added and not decided or let go is either open or on a later agenda.
     */
    @Test
    void nothingOpenEverDisappears() {
        Random random = new Random(515);
        for (int round = 0; round < 300; round++) {
            List<Meeting> meetings = new ArrayList<>();
            List<MeetingPlan> plans = new ArrayList<>();
            Set<UUID> letGo = new HashSet<>();
            Set<UUID> closed = new HashSet<>();
            Map<UUID, UUID> origin = new HashMap<>();
            int number = 0;
            for (int m = 1; m <= 10; m++) {
                Map<UUID, UUID> carried = new HashMap<>();
                List<AgendaItem> items = new ArrayList<>();
                for (OpenItem open : new CarryOver(meetings, plans, letGo).open()) {
                    if (random.nextInt(3) > 0) {
                        AgendaItem item = item(++number, AgendaKind.OTHER, decision(random));
                        items.add(item);
                        carried.put(item.id(), open.item());
                        origin.put(item.id(), origin.getOrDefault(open.item(), open.item()));
                    } else if (random.nextInt(3) == 0) {
                        letGo.add(open.item());
                        closed.add(origin.getOrDefault(open.item(), open.item()));
                    }
                }
                for (int k = random.nextInt(3); k > 0; k--) {
                    items.add(item(++number, AgendaKind.OTHER, decision(random)));
                }
                for (AgendaItem item : items) {
                    if (!item.decision().isBlank()) {
                        closed.add(origin.getOrDefault(item.id(), item.id()));
                    }
                }
                meetings.add(meeting(m, MeetingState.HELD, items.toArray(AgendaItem[]::new)));
                plans.add(plan(m, Set.of(), carried));
            }
            Set<UUID> begun = new HashSet<>();
            meetings.forEach(
                    m -> m.agenda().forEach(i -> begun.add(origin.getOrDefault(i.id(), i.id()))));
            Set<UUID> open = new HashSet<>();
            new CarryOver(meetings, plans, letGo)
                    .open()
                    .forEach(o -> open.add(origin.getOrDefault(o.item(), o.item())));
            begun.removeAll(closed);
            assertThat(open).isEqualTo(begun);
        }
    }

    private static String decision(Random random) {
        return random.nextBoolean() ? "Agreed." : "";
    }
}
