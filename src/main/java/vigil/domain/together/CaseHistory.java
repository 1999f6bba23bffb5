package vigil.domain.together;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/**
 * Everything that was done to one case in any store, item by item. An item says what its latest
 * changes say; where these were made apart and differ, it is disputed until somebody who has all of
 * them before them chooses. No clock decides.
 *
 * <p>The entries of a section that repeats (the second prescription, the third contact) are known
 * by their number only. Two stores that each begin entry 2 mean two things, so an entry with two
 * beginnings is disputed item by item, even where the items are different ones: otherwise half of
 * one thing would be read with half of another.
 */
public final class CaseHistory {

    private final SortedMap<String, ItemHistory> items;
    private final Function<String, Optional<String>> entry;

    private CaseHistory(
            SortedMap<String, ItemHistory> items, Function<String, Optional<String>> entry) {
        this.items = items;
        this.entry = entry;
    }

    /**
     * @param entry the entry an item belongs to, if it is of a section that repeats
     */
    public static CaseHistory none(Function<String, Optional<String>> entry) {
        return new CaseHistory(new TreeMap<>(), entry);
    }

    /** Who makes a change, where and when. */
    public record Hand(UUID store, UUID who, String author, Instant at) {}

    public CaseHistory with(Collection<Edit> more) {
        Map<String, List<Edit>> byItem = new HashMap<>();
        more.forEach(edit -> byItem.computeIfAbsent(edit.item(), i -> new ArrayList<>()).add(edit));
        TreeMap<String, ItemHistory> all = new TreeMap<>(items);
        byItem.forEach((item, edits) ->
                all.put(item, all.getOrDefault(item, ItemHistory.none()).with(edits)));
        return new CaseHistory(all, entry);
    }

    public CaseHistory union(CaseHistory other) {
        return with(other.edits());
    }

    public Set<String> items() {
        return Collections.unmodifiableSet(items.keySet());
    }

    public ItemHistory item(String item) {
        return items.getOrDefault(item, ItemHistory.none());
    }

    /** Every change, by item. */
    public List<Edit> edits() {
        return items.values().stream().flatMap(history -> history.edits().stream()).toList();
    }

    /** Those that the other one does not know. */
    public List<Edit> beyond(CaseHistory other) {
        return edits().stream().filter(edit -> !other.item(edit.item()).knows(edit.id())).toList();
    }

    /** What an item says now. */
    public Standing standing(String item) {
        ItemHistory history = item(item);
        Set<UUID> beginnings = beginnings(item);
        if (beginnings.size() < 2 || chosen(history, beginnings)) {
            return history.standing();
        }
        Map<UUID, Set<UUID>> from = origins(item);
        List<Edit> heads = history.heads();
        Map<Optional<String>, Set<Edit>> byText = new HashMap<>();
        for (UUID beginning : beginnings) {
            List<Edit> own =
                    heads.stream()
                            .filter(h -> from.getOrDefault(h.id(), Set.of()).contains(beginning))
                            .toList();
            if (own.isEmpty()) {
                byText.computeIfAbsent(Optional.empty(), t -> new LinkedHashSet<>());
            }
            own.forEach(head ->
                    byText.computeIfAbsent(head.after(), t -> new LinkedHashSet<>()).add(head));
        }
        return ItemHistory.standing(
                byText.entrySet().stream()
                        .map(side ->
                                new Standing.Side(
                                        side.getKey(),
                                        side.getValue().stream()
                                                .sorted(ItemHistory.BY_ID)
                                                .toList()))
                        .sorted(Standing.ORDER)
                        .toList());
    }

    /** The items that are disputed, with their sides. */
    public SortedMap<String, Standing.Disputed> disputes() {
        TreeMap<String, Standing.Disputed> disputes = new TreeMap<>();
        for (String item : items.keySet()) {
            if (standing(item) instanceof Standing.Disputed disputed) {
                disputes.put(item, disputed);
            }
        }
        return disputes;
    }

    /** The texts of all items that are there, as a case is shown. */
    public SortedMap<String, String> shown() {
        TreeMap<String, String> shown = new TreeMap<>();
        items.keySet()
                .forEach(item -> standing(item).shown().ifPresent(text -> shown.put(item, text)));
        return shown;
    }

    /**
     * A change by somebody who had {@code before} in front of them, and not what others say of a
     * disputed item: what they did not see, they do not replace.
     */
    public Edit edit(
            UUID id, String item, Optional<String> before, Optional<String> after, Hand hand) {
        Set<UUID> seen = new HashSet<>();
        item(item).heads().stream()
                .filter(head -> head.after().equals(before))
                .forEach(head -> seen.add(head.id()));
        if (seen.isEmpty()) {
            seen.addAll(entryHeads(item));
        }
        return edit(id, item, before, after, hand, seen);
    }

    /** A choice by somebody who was shown every side: it replaces all of them. */
    public Edit choice(UUID id, String item, Optional<String> text, Hand hand) {
        Set<UUID> beginnings = beginnings(item);
        Set<UUID> all = new HashSet<>(beginnings);
        item(item).heads().forEach(head -> all.add(head.id()));
        Optional<String> before = beginnings.size() < 2 ? standing(item).shown() : Optional.empty();
        return edit(id, item, before, text, hand, all);
    }

    private static Edit edit(
            UUID id,
            String item,
            Optional<String> before,
            Optional<String> after,
            Hand hand,
            Set<UUID> basedOn) {
        return new Edit(
                id,
                hand.store(),
                item,
                before,
                after,
                hand.who(),
                hand.author(),
                hand.at(),
                basedOn);
    }

    private static boolean chosen(ItemHistory history, Set<UUID> beginnings) {
        return history.edits().stream().anyMatch(edit -> edit.basedOn().containsAll(beginnings));
    }

    private List<Edit> entryEdits(String item) {
        Optional<String> whole = entry.apply(item);
        return whole.isEmpty()
                ? List.of()
                : items.entrySet().stream()
                        .filter(other -> entry.apply(other.getKey()).equals(whole))
                        .flatMap(other -> other.getValue().edits().stream())
                        .toList();
    }

    private Set<UUID> entryHeads(String item) {
        Optional<String> whole = entry.apply(item);
        Set<UUID> heads = new HashSet<>();
        if (whole.isPresent()) {
            items.forEach((other, history) -> {
                if (entry.apply(other).equals(whole)) {
                    history.heads().forEach(head -> heads.add(head.id()));
                }
            });
        }
        return heads;
    }

    /** The changes that began the entry an item is of, knowing of nothing in it. */
    private Set<UUID> beginnings(String item) {
        Set<UUID> beginnings = new HashSet<>();
        for (Edit edit : entryEdits(item)) {
            if (edit.basedOn().isEmpty()) {
                beginnings.add(edit.id());
            }
        }
        return beginnings;
    }

    /** For each change in an entry the beginnings it goes back to. */
    private Map<UUID, Set<UUID>> origins(String item) {
        Map<UUID, Set<UUID>> bases = new HashMap<>();
        entryEdits(item)
                .forEach(edit ->
                        bases.computeIfAbsent(edit.id(), id -> new HashSet<>())
                                .addAll(edit.basedOn()));
        Map<UUID, Set<UUID>> origins = new HashMap<>();
        for (UUID id : bases.keySet()) {
            Set<UUID> found = new HashSet<>();
            Set<UUID> seen = new HashSet<>();
            List<UUID> todo = new ArrayList<>(List.of(id));
            while (!todo.isEmpty()) {
                UUID next = todo.removeLast();
                if (seen.add(next)) {
                    Set<UUID> before = bases.getOrDefault(next, Set.of());
                    if (before.isEmpty()) {
                        found.add(next);
                    }
                    todo.addAll(before);
                }
            }
            origins.put(id, found);
        }
        return origins;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CaseHistory history && history.items.equals(items);
    }

    @Override
    public int hashCode() {
        return items.hashCode();
    }
}
