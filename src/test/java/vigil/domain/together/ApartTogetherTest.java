package vigil.domain.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Thousands of histories of two to five stores that worked apart, met by chance, and worked on. */
class ApartTogetherTest {

    private static final int HISTORIES = 2000;

    private static final List<String> ITEMS =
            List.of(
                    "answer:incident.place#0",
                    "answer:person.surname#0",
                    "answer:contacts.agency#0",
                    "answer:contacts.date#0",
                    "answer:contacts.agency#1",
                    "answer:contacts.date#1",
                    "evidence:1",
                    "link:2");

    static Optional<String> entry(String item) {
        return item.startsWith("answer:contacts.")
                ? Optional.of("contacts" + item.substring(item.indexOf('#')))
                : Optional.empty();
    }

    /** A made-up world: what each store knows, and what whoever made a change knew. */
    private static final class World {
        private final Random random;
        private final List<UUID> ids = new ArrayList<>();
        private final List<CaseHistory> stores = new ArrayList<>();
        private final Map<String, Set<UUID>> knew = new HashMap<>();
        private final Map<String, Edit> made = new HashMap<>();
        private long clock;

        World(long seed) {
            random = new Random(seed);
            CaseHistory nothing = CaseHistory.none(ApartTogetherTest::entry);
            CaseHistory start = nothing;
            UUID caseId = id();
            for (String item : ITEMS) {
                if (random.nextInt(3) == 0) {
                    start =
                            keep(
                                    start,
                                    nothing.edit(
                                            caseId,
                                            item,
                                            Optional.empty(),
                                            Optional.of("first"),
                                            hand(caseId)));
                }
            }
            int number = 2 + random.nextInt(4);
            for (int i = 0; i < number; i++) {
                ids.add(id());
                stores.add(start);
            }
            int steps = 1 + random.nextInt(24);
            for (int i = 0; i < steps; i++) {
                step();
            }
        }

        private UUID id() {
            return new UUID(random.nextLong(), random.nextLong());
        }

        private CaseHistory.Hand hand(UUID store) {
            // Clocks go wrong: nothing may hang on them.
            return new CaseHistory.Hand(
                    store, store, "a", Instant.ofEpochSecond(random.nextInt(1000) + clock++ % 3));
        }

        private void step() {
            int at = random.nextInt(stores.size());
            CaseHistory here = stores.get(at);
            switch (random.nextInt(6)) {
                case 0 -> {
                    int from = random.nextInt(stores.size());
                    stores.set(at, here.union(stores.get(from)));
                }
                case 1 -> {
                    SortedMap<String, Standing.Disputed> open = here.disputes();
                    if (!open.isEmpty()) {
                        String item = List.copyOf(open.keySet()).get(random.nextInt(open.size()));
                        List<Standing.Side> sides = open.get(item).sides();
                        Optional<String> text =
                                random.nextInt(3) == 0
                                        ? Optional.of("written " + random.nextInt(9))
                                        : sides.get(random.nextInt(sides.size())).text();
                        CaseHistory after =
                                keep(here, here.choice(id(), item, text, hand(ids.get(at))));
                        stores.set(at, after);
                        assertThat(after.standing(item)).isEqualTo(new Standing.Settled(text));
                    }
                }
                default -> {
                    UUID save = id();
                    CaseHistory after = here;
                    for (int n = random.nextInt(3); n >= 0; n--) {
                        String item = ITEMS.get(random.nextInt(ITEMS.size()));
                        if (after.item(item).knows(save)) {
                            continue;
                        }
                        Optional<String> text =
                                random.nextInt(4) == 0
                                        ? Optional.empty()
                                        : Optional.of("text " + random.nextInt(4));
                        Optional<String> shown = here.standing(item).shown();
                        if (!text.equals(shown)) {
                            after =
                                    keep(
                                            after,
                                            here.edit(save, item, shown, text, hand(ids.get(at))));
                        }
                    }
                    stores.set(at, after);
                }
            }
        }

        private CaseHistory keep(CaseHistory to, Edit edit) {
            String name = edit.id() + edit.item();
            made.put(name, edit);
            knew.put(name, to.edits().stream().map(Edit::id).collect(Collectors.toSet()));
            return to.with(List.of(edit));
        }
    }

    @Test
    void everyOrderOfLayingTogetherGivesTheSame() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            World world = new World(seed);
            CaseHistory first = together(world.stores);
            for (List<CaseHistory> order : orders(world.stores)) {
                CaseHistory merged = together(order);
                assertThat(merged).isEqualTo(first);
                assertThat(merged.shown()).isEqualTo(first.shown());
                assertThat(merged.disputes()).isEqualTo(first.disputes());
                assertThat(merged.union(order.getFirst())).isEqualTo(merged);
                assertThat(merged.union(merged)).isEqualTo(merged);
            }
            if (world.stores.size() > 2) {
                CaseHistory a = world.stores.get(0);
                CaseHistory b = world.stores.get(1);
                CaseHistory c = world.stores.get(2);
                assertThat(a.union(b).union(c)).isEqualTo(a.union(b.union(c)));
                assertThat(a.union(b)).isEqualTo(b.union(a));
            }
        }
    }

    @Test
    void everyChangeIsBehindTheValueOrInADisputeThatShowsIt() {
        int disputed = 0;
        for (long seed = 0; seed < HISTORIES; seed++) {
            World world = new World(seed);
            CaseHistory merged = together(world.stores);
            assertThat(merged.edits()).hasSameSizeAs(world.made.values());
            for (String item : merged.items()) {
                Standing standing = merged.standing(item);
                Set<Optional<String>> visible = new HashSet<>();
                Set<UUID> reached = new HashSet<>();
                switch (standing) {
                    case Standing.Settled settled -> {
                        visible.add(settled.shown());
                        merged.item(item).heads().forEach(head -> reached.add(head.id()));
                        assertThat(texts(merged.item(item).heads())).isSubsetOf(visible);
                    }
                    case Standing.Disputed dispute -> {
                        disputed++;
                        dispute.sides()
                                .forEach(side -> {
                                    visible.add(side.text());
                                    side.edits().forEach(e -> reached.add(e.id()));
                                    assertThat(texts(side.edits()))
                                            .isSubsetOf(List.of(side.text()));
                                });
                        assertThat(visible).hasSameSizeAs(dispute.sides());
                    }
                }
                assertThat(ancestry(merged.item(item), reached))
                        .isEqualTo(
                                merged.item(item).edits().stream()
                                        .map(Edit::id)
                                        .collect(Collectors.toSet()));
            }
        }
        assertThat(disputed).isGreaterThan(HISTORIES);
    }

    @Test
    void nobodyReplacesWhatTheyDidNotKnow() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            World world = new World(seed);
            world.made.forEach(
                    (name, edit) -> assertThat(world.knew.get(name)).containsAll(edit.basedOn()));
        }
    }

    /** The causal order worked out a second way, from what each author knew. */
    @Test
    void changesMadeApartThatDifferAreDisputed() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            World world = new World(seed);
            CaseHistory merged = together(world.stores);
            for (String item : merged.items()) {
                List<Edit> edits = merged.item(item).edits();
                // A change nobody who changed the item knew of is certainly not replaced.
                List<Edit> unseen =
                        edits.stream()
                                .filter(edit ->
                                        edits.stream()
                                                .noneMatch(other ->
                                                        world.knew
                                                                .get(other.id() + item)
                                                                .contains(edit.id())))
                                .toList();
                Set<Optional<String>> texts = texts(unseen);
                if (texts.size() > 1) {
                    assertThat(merged.standing(item)).isInstanceOf(Standing.Disputed.class);
                    assertThat(
                                    ((Standing.Disputed) merged.standing(item))
                                            .sides().stream().map(Standing.Side::text).toList())
                            .containsAll(texts);
                }
            }
        }
    }

    private static Set<Optional<String>> texts(List<Edit> edits) {
        return edits.stream().map(Edit::after).collect(Collectors.toSet());
    }

    private static Set<UUID> ancestry(ItemHistory history, Set<UUID> from) {
        Map<UUID, Edit> byId =
                history.edits().stream().collect(Collectors.toMap(Edit::id, edit -> edit));
        Set<UUID> found = new HashSet<>();
        List<UUID> todo = new ArrayList<>(from);
        while (!todo.isEmpty()) {
            Edit next = byId.get(todo.removeLast());
            if (next != null && found.add(next.id())) {
                todo.addAll(next.basedOn());
            }
        }
        return found;
    }

    private static CaseHistory together(List<CaseHistory> stores) {
        return stores.stream().reduce(CaseHistory::union).orElseThrow();
    }

    private static List<List<CaseHistory>> orders(List<CaseHistory> stores) {
        if (stores.size() == 1) {
            return List.of(stores);
        }
        List<List<CaseHistory>> orders = new ArrayList<>();
        for (int i = 0; i < stores.size(); i++) {
            List<CaseHistory> rest = new ArrayList<>(stores);
            CaseHistory first = rest.remove(i);
            for (List<CaseHistory> order : orders(rest)) {
                List<CaseHistory> whole = new ArrayList<>(List.of(first));
                whole.addAll(order);
                orders.add(whole);
            }
        }
        return orders;
    }
}
