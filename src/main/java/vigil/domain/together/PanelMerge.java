package vigil.domain.together;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Meetings, recommendations, actions and alerts that were worked on in several stores, laid
 * together by the same rule as cases: {@link CaseHistory}. Two things are their own:
 *
 * <ul>
 *   <li>What was signed or issued stays as it was. Whoever closes a record says again what each of
 *       its items holds; what somebody changed apart, without knowing of that, is disputed, and
 *       until somebody chooses the closed text is shown.
 *   <li>What a record began with is known by a digest of what it says. So two copies of a store
 *       have the same beginnings, also of records that are older than histories.
 * </ul>
 */
public final class PanelMerge {

    /**
     * How a record is to be shown.
     *
     * @param texts its items, but for those that refer to something that is not here
     * @param disputes what somebody has to choose of
     * @param missing what is referred to and not here
     */
    public record Shown(
            SortedMap<String, String> texts,
            SortedMap<String, Standing.Disputed> disputes,
            SortedSet<UUID> missing) {}

    private PanelMerge() {}

    public static CaseHistory nothing() {
        return CaseHistory.none(item -> Optional.empty());
    }

    /** The identity of what an item of a record began with. */
    public static UUID beginning(PanelKind kind, UUID record, String item, String text) {
        return UUID.nameUUIDFromBytes(
                (kind + "|" + record + "|" + item + "|" + text).getBytes(StandardCharsets.UTF_8));
    }

    /** What an item of a record began with, as a change. */
    public static Edit begun(
            PanelKind kind, UUID record, String item, String text, UUID store, Instant at) {
        return new Edit(
                beginning(kind, record, item, text),
                store,
                item,
                Optional.empty(),
                Optional.of(text),
                record,
                "",
                at,
                Set.of());
    }

    /**
     * What somebody did who had the record as it was before in front of them.
     *
     * @param id of the save
     */
    public static List<Edit> edits(
            PanelKind kind,
            CaseHistory history,
            Map<String, String> before,
            Map<String, String> after,
            UUID id,
            CaseHistory.Hand hand) {
        SortedSet<String> items = new TreeSet<>(before.keySet());
        items.addAll(after.keySet());
        List<Edit> edits = new ArrayList<>();
        for (String item : items) {
            Optional<String> was = Optional.ofNullable(before.get(item));
            Optional<String> is = Optional.ofNullable(after.get(item));
            if (!was.equals(is) && !PanelItems.onlyAdded(item)) {
                edits.add(history.edit(id, item, was, is, hand));
            }
        }
        if (PanelItems.closed(kind, after)) {
            boolean closing = !PanelItems.closed(kind, before) && !before.isEmpty();
            Set<String> changed = new HashSet<>();
            edits.forEach(edit -> changed.add(edit.item()));
            CaseHistory grown = history.with(edits);
            UUID again = UUID.nameUUIDFromBytes((id + "|closed").getBytes(StandardCharsets.UTF_8));
            for (String item : items) {
                Optional<String> is = Optional.ofNullable(after.get(item));
                if (PanelItems.fixed(kind, item) && (closing || changed.contains(item))) {
                    edits.add(grown.edit(again, item, is, is, hand));
                }
            }
        }
        return edits;
    }

    /**
     * @param present whether what an item refers to is in this store
     */
    public static Shown shown(
            PanelKind kind, UUID record, CaseHistory history, Predicate<PanelReference> present) {
        TreeMap<String, String> wanted = new TreeMap<>();
        TreeMap<String, Standing.Disputed> disputes = new TreeMap<>();
        for (String item : history.items()) {
            put(item, affirmedFirst(history.standing(item)), wanted, disputes);
        }
        if (PanelItems.closed(kind, wanted)) {
            for (String item : history.items()) {
                if (PanelItems.fixed(kind, item)) {
                    wanted.remove(item);
                    put(item, closed(kind, record, history, item), wanted, disputes);
                }
            }
        }
        complete(kind, history, wanted);
        TreeSet<UUID> missing = new TreeSet<>();
        for (String item : List.copyOf(wanted.keySet())) {
            PanelItems.refersTo(item, wanted.getOrDefault(item, ""))
                    .filter(other -> !present.test(other))
                    .ifPresent(other -> {
                        missing.add(other.id());
                        wanted.remove(item);
                    });
        }
        return new Shown(wanted, disputes, missing);
    }

    private static void put(
            String item,
            Standing standing,
            Map<String, String> wanted,
            Map<String, Standing.Disputed> disputes) {
        standing.shown().ifPresent(text -> wanted.put(item, text));
        if (standing instanceof Standing.Disputed disputed) {
            disputes.put(item, disputed);
        } else {
            disputes.remove(item);
        }
    }

    /** What somebody who closed the record said is shown before what they did not know of. */
    private static Standing affirmedFirst(Standing standing) {
        if (!(standing instanceof Standing.Disputed disputed)) {
            return standing;
        }
        List<Standing.Side> sides = new ArrayList<>(disputed.sides());
        sides.sort(Comparator.comparing(side -> side.edits().stream().noneMatch(PanelMerge::said)));
        return new Standing.Disputed(sides);
    }

    private static boolean said(Edit edit) {
        return edit.before().equals(edit.after());
    }

    private static boolean affirmed(PanelKind kind, UUID record, Edit edit) {
        return said(edit)
                || edit.basedOn().isEmpty()
                        && edit.after()
                                .filter(text ->
                                        edit.id()
                                                .equals(beginning(kind, record, edit.item(), text)))
                                .isPresent();
    }

    /** An item of what is closed: what it was closed with stands before everything else. */
    private static Standing closed(PanelKind kind, UUID record, CaseHistory history, String item) {
        List<Edit> affirmed =
                history.item(item).edits().stream()
                        .filter(edit -> affirmed(kind, record, edit))
                        .toList();
        Set<UUID> replaced = new HashSet<>();
        Map<UUID, Edit> all = new HashMap<>();
        history.item(item).edits().forEach(edit -> all.put(edit.id(), edit));
        affirmed.forEach(edit -> behind(edit, all, replaced));
        List<Edit> last =
                affirmed.stream()
                        .filter(edit -> !replaced.contains(edit.id()))
                        .sorted(ItemHistory.BY_ID)
                        .toList();
        Standing standing = history.standing(item);
        List<Standing.Side> sides = new ArrayList<>();
        Optional<String> kept = last.isEmpty() ? Optional.empty() : last.getFirst().after();
        sides.add(
                new Standing.Side(
                        kept, last.stream().filter(edit -> edit.after().equals(kept)).toList()));
        List<Standing.Side> said =
                standing instanceof Standing.Disputed disputed
                        ? disputed.sides()
                        : List.of(new Standing.Side(standing.shown(), history.item(item).heads()));
        said.stream().filter(side -> !side.text().equals(kept)).forEach(sides::add);
        return sides.size() > 1
                ? new Standing.Disputed(sides)
                : new Standing.Settled(sides.getFirst().text());
    }

    private static void behind(Edit edit, Map<UUID, Edit> all, Set<UUID> reached) {
        List<UUID> todo = new ArrayList<>(edit.basedOn());
        while (!todo.isEmpty()) {
            UUID next = todo.removeLast();
            Edit before = all.get(next);
            if (reached.add(next) && before != null) {
                todo.addAll(before.basedOn());
            }
        }
    }

    /** Somebody took an entry away while another wrote in it: what is left of it needs the rest. */
    private static void complete(
            PanelKind kind, CaseHistory history, SortedMap<String, String> wanted) {
        for (String item : PanelItems.needed(kind, wanted.keySet())) {
            if (!wanted.containsKey(item)) {
                history.item(item).heads().stream()
                        .sorted(ItemHistory.BY_ID)
                        .flatMap(edit -> edit.before().stream())
                        .findFirst()
                        .ifPresent(text -> wanted.put(item, text));
            }
        }
    }
}
