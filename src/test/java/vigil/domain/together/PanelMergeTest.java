package vigil.domain.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vigil.domain.alert.AlertPart;
import vigil.domain.alert.DrugAlert;
import vigil.domain.casefile.CaseId;
import vigil.domain.panel.AgendaItem;
import vigil.domain.panel.AgendaKind;
import vigil.domain.panel.Attendance;
import vigil.domain.panel.CaseDiscussion;
import vigil.domain.panel.DeclaredInterest;
import vigil.domain.panel.FollowThrough;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.MeetingState;
import vigil.domain.panel.PanelAction;
import vigil.domain.panel.Presence;
import vigil.domain.panel.Recommendation;

/** Meetings, recommendations, actions and alerts in two to five stores that worked apart. */
class PanelMergeTest {

    private static final int WORLDS = 1_200;
    private static final UUID RECORD = new UUID(9, 9);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private static UUID small(String what, int number) {
        return UUID.nameUUIDFromBytes(
                (what + number).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static CaseHistory.Hand hand(UUID store) {
        return new CaseHistory.Hand(store, store, "Sam", NOON);
    }

    private static SortedMap<String, String> shown(PanelKind kind, CaseHistory history) {
        return PanelMerge.shown(kind, RECORD, history, id -> true).texts();
    }

    /** The texts as they come back from the record that is made of them. */
    private static SortedMap<String, String> stored(PanelKind kind, Map<String, String> texts) {
        return switch (kind) {
            case MEETING ->
                    MeetingItems.texts(MeetingItems.meeting(RECORD, 1, Optional.empty(), texts));
            case RECOMMENDATION ->
                    FollowUpItems.texts(
                            FollowUpItems.recommendation(RECORD, 1, "R-2026-01", texts),
                            FollowUpItems.through(RECORD, texts));
            case ACTION ->
                    FollowUpItems.texts(
                            FollowUpItems.action(RECORD, 1, "A-2026-01", texts),
                            FollowUpItems.through(RECORD, texts));
            case ALERT -> AlertItems.texts(AlertItems.alert(RECORD, 1, "DA-2026-01", texts));
        };
    }

    /** Stores that hold one record, change it as their forms do, and meet by chance. */
    private static final class World {
        private final PanelKind kind;
        private final Random random;
        private final List<CaseHistory> stores = new ArrayList<>();
        private final Map<String, Set<UUID>> knew = new HashMap<>();

        World(PanelKind kind, long seed) {
            this.kind = kind;
            this.random = new Random(seed);
            SortedMap<String, String> texts = new TreeMap<>(begin());
            CaseHistory start =
                    PanelMerge.nothing()
                            .with(
                                    texts.entrySet().stream()
                                            .map(e ->
                                                    PanelMerge.begun(
                                                            kind,
                                                            RECORD,
                                                            e.getKey(),
                                                            e.getValue(),
                                                            RECORD,
                                                            NOON))
                                            .toList());
            int number = 2 + random.nextInt(4);
            for (int i = 0; i < number; i++) {
                stores.add(start);
            }
            for (int steps = 2 + random.nextInt(18); steps > 0; steps--) {
                step();
            }
        }

        private SortedMap<String, String> begin() {
            return switch (kind) {
                case RECOMMENDATION ->
                        FollowUpItems.texts(
                                new Recommendation(
                                        RECORD,
                                        0,
                                        "R-2026-01",
                                        Optional.of(small("meeting", 1)),
                                        Optional.empty(),
                                        DAY,
                                        "Ask",
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        "",
                                        Optional.empty(),
                                        "",
                                        Optional.of(DAY),
                                        PanelAction.NOT_STARTED,
                                        "",
                                        "",
                                        Optional.empty()),
                                FollowThrough.none(RECORD));
                case ACTION ->
                        FollowUpItems.texts(
                                new PanelAction(
                                        RECORD,
                                        0,
                                        "A-2026-01",
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of(new CaseId(small("case", 1))),
                                        DAY,
                                        "Ask",
                                        Optional.empty(),
                                        "Sam",
                                        Optional.of(DAY),
                                        PanelAction.NOT_STARTED,
                                        "",
                                        Optional.empty()),
                                FollowThrough.none(RECORD));
                case ALERT -> AlertItems.texts(DrugAlert.begun(RECORD, DAY));
                case MEETING ->
                        MeetingItems.texts(
                                placed(
                                        new Meeting(
                                                RECORD,
                                                0,
                                                "November",
                                                DAY,
                                                "10:00",
                                                "",
                                                Optional.empty(),
                                                Optional.empty(),
                                                3,
                                                MeetingState.HELD,
                                                "",
                                                List.of(seat(1), seat(2)),
                                                List.of(),
                                                List.of(item(1), item(2), item(3)),
                                                List.of()),
                                        Map.of()));
            };
        }

        private static MeetingItems.Placed placed(Meeting meeting, Map<UUID, Integer> known) {
            Map<UUID, Integer> places =
                    new HashMap<>(
                            Places.of(
                                    meeting.attendance().stream().map(Attendance::id).toList(),
                                    known));
            places.putAll(Places.of(meeting.agenda().stream().map(AgendaItem::id).toList(), known));
            return new MeetingItems.Placed(meeting, places);
        }

        private static AgendaItem item(int number) {
            return new AgendaItem(
                    small("item", number),
                    AgendaKind.OTHER,
                    "Item " + number,
                    Optional.empty(),
                    5,
                    "",
                    "");
        }

        private static Attendance seat(int member) {
            return new Attendance(
                    small("seat", member),
                    Optional.of(small("member", member)),
                    "Member " + member,
                    "AGENCY_TYPE07",
                    "",
                    Presence.PRESENT,
                    "",
                    false);
        }

        private void step() {
            int at = random.nextInt(stores.size());
            CaseHistory here = stores.get(at);
            if (random.nextInt(4) == 0) {
                stores.set(at, here.union(stores.get(random.nextInt(stores.size()))));
                return;
            }
            SortedMap<String, String> before = shown(kind, here);
            SortedMap<String, String> after = changed(before);
            UUID save = new UUID(random.nextLong(), random.nextLong());
            List<Edit> edits =
                    PanelMerge.edits(kind, here, before, after, save, hand(small("store", at)));
            CaseHistory next = here;
            for (Edit edit : edits) {
                knew.put(
                        edit.id() + edit.item(),
                        next.edits().stream().map(Edit::id).collect(Collectors.toSet()));
                next = next.with(List.of(edit));
            }
            stores.set(at, next);
        }

        private String word() {
            return random.nextInt(5) == 0 ? "" : "text " + random.nextInt(4);
        }

        private SortedMap<String, String> changed(SortedMap<String, String> before) {
            if (kind == PanelKind.MEETING) {
                return meeting(MeetingItems.meeting(RECORD, 1, Optional.empty(), before));
            }
            SortedMap<String, String> after = new TreeMap<>(before);
            List<String> items =
                    kind == PanelKind.ALERT
                            ? List.of(
                                    "description",
                                    AlertItems.part(AlertPart.TITLE),
                                    AlertItems.part(AlertPart.KNOWN))
                            : List.of("wording", "evidence", "ownerPerson", "found");
            after.put(items.get(random.nextInt(items.size())), word());
            switch (random.nextInt(6)) {
                case 0 ->
                        after.put(
                                kind == PanelKind.ALERT ? "expires" : "due",
                                DAY.plusDays(random.nextInt(3)).toString());
                case 1 -> {
                    if (kind == PanelKind.ALERT) {
                        UUID one = small("case", random.nextInt(3));
                        after.put("case:" + one, one.toString());
                        after.put("issued", DAY.toString());
                    } else {
                        after.put("status", "ACT_STATUS0" + (2 + random.nextInt(3)));
                    }
                }
                default -> {}
            }
            after.values().removeIf(String::isEmpty);
            if (PanelItems.closed(kind, before)) {
                // As the use case does: what was issued is not written to again.
                after.keySet().removeIf(item -> PanelItems.fixed(kind, item));
                before.forEach((item, text) -> {
                    if (PanelItems.fixed(kind, item)) {
                        after.put(item, text);
                    }
                });
            }
            return after;
        }

        private SortedMap<String, String> meeting(MeetingItems.Placed placed) {
            Meeting m = placed.meeting();
            if (!m.state().open()) {
                return MeetingItems.texts(
                        new MeetingItems.Placed(
                                random.nextInt(2) == 0 ? m.withState(MeetingState.HELD) : m,
                                placed.places()));
            }
            List<AgendaItem> agenda = new ArrayList<>(m.agenda());
            List<Attendance> attendance = new ArrayList<>(m.attendance());
            CaseId reviewCase = new CaseId(small("case", random.nextInt(2)));
            Meeting next = m;
            switch (random.nextInt(8)) {
                case 0 -> agenda.add(random.nextInt(agenda.size() + 1), item(random.nextInt(99)));
                case 1 -> {
                    if (!agenda.isEmpty()) {
                        agenda.remove(random.nextInt(agenda.size()));
                    }
                }
                case 2, 3 -> {
                    if (!agenda.isEmpty()) {
                        int one = random.nextInt(agenda.size());
                        AgendaItem i = agenda.get(one);
                        agenda.set(
                                one,
                                new AgendaItem(
                                        i.id(),
                                        i.kind(),
                                        i.title(),
                                        i.reviewCase(),
                                        i.minutesPlanned(),
                                        word(),
                                        random.nextBoolean() ? word() : i.decision()));
                    }
                }
                case 4 -> {
                    int member = random.nextInt(5);
                    if (attendance.removeIf(
                            a -> a.member().equals(Optional.of(small("member", member))))) {
                        next =
                                next.withInterests(
                                        m.interests().stream()
                                                .filter(d ->
                                                        attendance.stream()
                                                                .anyMatch(a ->
                                                                        a.id().equals(
                                                                                        d
                                                                                                .attendance())))
                                                .toList());
                    } else {
                        attendance.add(seat(member));
                    }
                }
                case 5 ->
                        next =
                                next.withDiscussion(
                                        new CaseDiscussion(
                                                small("discussion", random.nextInt(99)),
                                                reviewCase,
                                                "",
                                                word(),
                                                "",
                                                "",
                                                "",
                                                word(),
                                                "",
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.empty(),
                                                "",
                                                Optional.empty(),
                                                ""));
                case 6 -> {
                    if (!attendance.isEmpty()) {
                        next =
                                next.withInterests(
                                        List.of(
                                                new DeclaredInterest(
                                                        attendance.getFirst().id(),
                                                        reviewCase,
                                                        word(),
                                                        random.nextBoolean())));
                    }
                }
                default -> next = next.withState(MeetingState.LOCKED);
            }
            Set<UUID> seen = new HashSet<>();
            agenda.removeIf(i -> !seen.add(i.id()));
            return MeetingItems.texts(
                    placed(next.withAgenda(agenda).withAttendance(attendance), placed.places()));
        }
    }

    private static List<World> worlds() {
        List<World> worlds = new ArrayList<>();
        for (long seed = 0; seed < WORLDS; seed++) {
            worlds.add(new World(PanelKind.values()[(int) (seed % 4)], seed));
        }
        return worlds;
    }

    private static CaseHistory together(List<CaseHistory> stores) {
        return stores.stream().reduce(CaseHistory::union).orElseThrow();
    }

    @Test
    void everyOrderGivesTheSameAndTheRecordsMadeOfItSayIt() {
        int disputed = 0;
        for (World world : worlds()) {
            CaseHistory merged = together(world.stores);
            PanelMerge.Shown shown = PanelMerge.shown(world.kind, RECORD, merged, id -> true);
            List<CaseHistory> other = new ArrayList<>(world.stores);
            java.util.Collections.shuffle(other, world.random);
            other.add(other.getFirst());
            assertThat(PanelMerge.shown(world.kind, RECORD, together(other), id -> true))
                    .isEqualTo(shown);
            assertThat(PanelItems.sound(world.kind, RECORD, shown.texts())).isTrue();
            assertThat(stored(world.kind, shown.texts())).isEqualTo(shown.texts());
            disputed += shown.disputes().size();
        }
        assertThat(disputed).isGreaterThan(WORLDS / 4);
    }

    @Test
    void nothingIsDroppedAndWhatWasSaidApartIsAConflictWithEverySide() {
        for (World world : worlds()) {
            CaseHistory merged = together(world.stores);
            PanelMerge.Shown shown = PanelMerge.shown(world.kind, RECORD, merged, id -> true);
            for (String item : merged.items()) {
                Set<Optional<String>> visible =
                        shown.disputes().containsKey(item)
                                ? shown.disputes().get(item).sides().stream()
                                        .map(Standing.Side::text)
                                        .collect(Collectors.toSet())
                                : Set.of(merged.standing(item).shown());
                assertThat(visible)
                        .containsAll(merged.item(item).heads().stream().map(Edit::after).toList());
                List<Edit> edits = merged.item(item).edits();
                Set<Optional<String>> unseen =
                        edits.stream()
                                .filter(edit ->
                                        edits.stream()
                                                .noneMatch(later ->
                                                        world.knew
                                                                .getOrDefault(
                                                                        later.id() + item, Set.of())
                                                                .contains(edit.id())))
                                .map(Edit::after)
                                .collect(Collectors.toSet());
                if (unseen.size() > 1) {
                    assertThat(visible).containsAll(unseen);
                    assertThat(shown.disputes()).containsKey(item);
                }
            }
        }
    }

    @Test
    void whatIsClosedSaysWhatItWasClosedWithUntilSomebodyChooses() {
        int kept = 0;
        for (World world : worlds()) {
            CaseHistory merged = together(world.stores);
            PanelMerge.Shown shown = PanelMerge.shown(world.kind, RECORD, merged, id -> true);
            if (!PanelItems.closed(world.kind, shown.texts())) {
                continue;
            }
            for (Map.Entry<String, String> entry : shown.texts().entrySet()) {
                if (PanelItems.fixed(world.kind, entry.getKey())) {
                    List<Edit> said =
                            merged.item(entry.getKey()).edits().stream()
                                    .filter(edit ->
                                            edit.after().equals(Optional.of(entry.getValue())))
                                    .filter(edit ->
                                            edit.before().equals(edit.after())
                                                    || edit.basedOn().isEmpty())
                                    .toList();
                    // What was left of an entry that was taken away is completed from before.
                    kept += said.isEmpty() ? 0 : 1;
                    assertThat(
                                    said.isEmpty()
                                            && merged.standing(entry.getKey()).shown().isPresent())
                            .isFalse();
                }
            }
        }
        assertThat(kept).isGreaterThan(500);
    }

    @Test
    void aDecisionWrittenApartFromTheLockingIsShownBesideTheLockedOne() {
        World world = new World(PanelKind.MEETING, 1);
        SortedMap<String, String> open = world.begin();
        CaseHistory start =
                PanelMerge.nothing()
                        .with(
                                open.entrySet().stream()
                                        .map(e ->
                                                PanelMerge.begun(
                                                        PanelKind.MEETING,
                                                        RECORD,
                                                        e.getKey(),
                                                        e.getValue(),
                                                        RECORD,
                                                        NOON))
                                        .toList());
        SortedMap<String, String> locked = new TreeMap<>(open);
        locked.put("state", MeetingState.LOCKED.name());
        SortedMap<String, String> written = new TreeMap<>(open);
        String decision = "agenda:" + small("item", 1) + ".decision";
        written.put(decision, "Said elsewhere");
        written.put("venue", "Town hall");
        CaseHistory here =
                start.with(
                        PanelMerge.edits(
                                PanelKind.MEETING,
                                start,
                                open,
                                locked,
                                small("a", 1),
                                hand(RECORD)));
        CaseHistory there =
                start.with(
                        PanelMerge.edits(
                                PanelKind.MEETING,
                                start,
                                open,
                                written,
                                small("b", 1),
                                hand(RECORD)));
        PanelMerge.Shown shown =
                PanelMerge.shown(PanelKind.MEETING, RECORD, here.union(there), id -> true);
        assertThat(shown.texts()).isEqualTo(locked);
        assertThat(shown.disputes()).containsOnlyKeys(decision, "venue");
        assertThat(shown.disputes().get(decision).sides())
                .extracting(Standing.Side::text)
                .containsExactly(Optional.empty(), Optional.of("Said elsewhere"));
    }

    @Test
    void whatIsPutBetweenTwoMovesNothingElse() {
        List<UUID> order = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            order.add(small("place", i));
        }
        Map<UUID, Integer> places = Places.of(order, Map.of());
        for (int i = 10; i < 22; i++) {
            order.add(2, small("place", i));
            Map<UUID, Integer> next = Places.of(order, places);
            assertThat(next).containsAllEntriesOf(places);
            assertThat(order).isSortedAccordingTo(java.util.Comparator.comparing(next::get));
            places = next;
        }
        order.add(0, order.removeLast());
        assertThat(order)
                .isSortedAccordingTo(java.util.Comparator.comparing(Places.of(order, places)::get));
    }
}
