package vigil.domain.together;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Every change of one item that is known here. Laying two histories together is their union, so it
 * does not matter in which order, how often, or by which way they come.
 */
public final class ItemHistory {

    private static final ItemHistory NONE = new ItemHistory(new TreeMap<>());

    /** By the text of the identity, which sorts alike everywhere. */
    private final Map<String, Edit> edits;

    private ItemHistory(Map<String, Edit> edits) {
        this.edits = edits;
    }

    public static ItemHistory none() {
        return NONE;
    }

    public static ItemHistory of(Collection<Edit> edits) {
        return NONE.with(edits);
    }

    /**
     * @throws TwistedHistory if two changes of one identity say different things, which no honest
     *     store writes
     */
    public ItemHistory with(Collection<Edit> more) {
        TreeMap<String, Edit> all = new TreeMap<>(edits);
        for (Edit edit : more) {
            Edit known = all.putIfAbsent(edit.id().toString(), edit);
            if (known != null && !known.agreesWith(edit)) {
                throw new TwistedHistory();
            }
        }
        return new ItemHistory(all);
    }

    public ItemHistory union(ItemHistory other) {
        return with(other.edits.values());
    }

    public boolean knows(UUID id) {
        return edits.containsKey(id.toString());
    }

    /** In the order of their identities. */
    public List<Edit> edits() {
        return List.copyOf(edits.values());
    }

    /** The changes that no other one replaced, in the order of their identities. */
    public List<Edit> heads() {
        Set<UUID> replaced = new HashSet<>();
        edits.values().forEach(edit -> replaced.addAll(edit.basedOn()));
        return edits.values().stream().filter(edit -> !replaced.contains(edit.id())).toList();
    }

    /**
     * Whether no change goes back to itself by way of others. One that does would replace itself
     * and be seen nowhere; no store writes such a thing, so who reads a file from elsewhere asks.
     */
    public boolean sound() {
        Set<String> reached = new HashSet<>();
        List<Edit> todo = new ArrayList<>(heads());
        while (!todo.isEmpty()) {
            Edit next = todo.removeLast();
            if (reached.add(next.id().toString())) {
                next.basedOn().stream()
                        .map(id -> edits.get(id.toString()))
                        .filter(java.util.Objects::nonNull)
                        .forEach(todo::add);
            }
        }
        // What lies on a circle above every head is reached from none.
        return reached.size() == edits.size();
    }

    /** What the latest changes come to, looking at this item alone. */
    public Standing standing() {
        return standing(sides(heads()));
    }

    static Standing standing(List<Standing.Side> sides) {
        if (sides.isEmpty()) {
            return new Standing.Settled(Optional.empty());
        }
        return sides.size() == 1
                ? new Standing.Settled(sides.getFirst().text())
                : new Standing.Disputed(sides);
    }

    /** Those that say the same are one side. */
    static List<Standing.Side> sides(List<Edit> heads) {
        Map<Optional<String>, List<Edit>> byText = new LinkedHashMap<>();
        heads.forEach(
                head -> byText.computeIfAbsent(head.after(), t -> new ArrayList<>()).add(head));
        return byText.entrySet().stream()
                .map(side -> new Standing.Side(side.getKey(), side.getValue()))
                .sorted(Standing.ORDER)
                .toList();
    }

    /** The identities in an order that is the same everywhere. */
    static final Comparator<Edit> BY_ID = Comparator.comparing(edit -> edit.id().toString());

    @Override
    public boolean equals(Object other) {
        return other instanceof ItemHistory history && history.edits.equals(edits);
    }

    @Override
    public int hashCode() {
        return edits.hashCode();
    }
}
