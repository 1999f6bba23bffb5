package vigil.domain.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The difference of two versions of a case, item by item, as texts. The same form serves history,
 * audit, undo, drafts and merging: applied to the earlier version it gives the later one, and its
 * {@link #inverse} gives the earlier again.
 */
public record CaseChange(List<Item> items) {

    private static final String ANSWER = "answer:";
    private static final String TYPED = "typed:";

    /**
     * One changed item.
     *
     * @param item {@code answer:<field>#<occurrence>}, or {@code evidence:}, {@code factor:},
     *     {@code return:}, {@code chronology:} with the row's identity, or {@code link:} with the
     *     other case; in drafts also {@code typed:<field>#<occurrence>}
     * @param before its text, or empty if it was not there
     * @param after its text, or empty if it is gone
     */
    public record Item(String item, Optional<String> before, Optional<String> after) {}

    /** What a stored text of an answer says; empty if it is no answer of this type. */
    public static Optional<Answer> answer(FieldType type, String text) {
        return ItemText.answer(type, text);
    }

    /** The columns of a stored text of a row, in the order of its record without the identity. */
    public static List<String> columns(String text) {
        return ItemText.columns(text);
    }

    /** Every item of a case that is there, as texts. */
    public static Map<String, String> texts(ReviewCase reviewCase) {
        return ItemText.all(reviewCase);
    }

    public CaseChange {
        items = List.copyOf(items);
    }

    /** With what was typed in fields and is no answer, which drafts keep beside the answers. */
    public CaseChange withTyped(Map<AnswerKey, String> typed) {
        List<Item> all = new ArrayList<>(items);
        typed.forEach((key, text) ->
                all.add(
                        new Item(
                                TYPED + key.field() + "#" + key.occurrence(),
                                Optional.empty(),
                                Optional.of(PlainText.clean(text)))));
        return new CaseChange(all);
    }

    /** What was typed in fields and makes no answer. */
    public Map<AnswerKey, String> typed() {
        Map<AnswerKey, String> typed = new LinkedHashMap<>();
        for (Item item : items) {
            if (item.item().startsWith(TYPED)) {
                item.after()
                        .ifPresent(text ->
                                typed.put(
                                        ItemText.answerKey(item.item().substring(TYPED.length())),
                                        text));
            }
        }
        return typed;
    }

    /** The field that an item is an answer of, or was typed in, if it is one. */
    public static Optional<FieldKey> field(String item) {
        return item.startsWith(ANSWER) || item.startsWith(TYPED)
                ? Optional.of(ItemText.answerKey(item.substring(item.indexOf(':') + 1)).field())
                : Optional.empty();
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    /** What turned {@code before} into {@code after}; rows that are new, in their order there. */
    public static CaseChange between(ReviewCase before, ReviewCase after) {
        Map<String, String> old = ItemText.all(before);
        Map<String, String> now = ItemText.all(after);
        LinkedHashSet<String> names = new LinkedHashSet<>(old.keySet());
        names.addAll(now.keySet());
        List<Item> items = new ArrayList<>();
        for (String name : names) {
            Optional<String> was = Optional.ofNullable(old.get(name));
            Optional<String> is = Optional.ofNullable(now.get(name));
            if (!was.equals(is)) {
                items.add(new Item(name, was, is));
            }
        }
        return new CaseChange(items);
    }

    public CaseChange inverse() {
        return new CaseChange(
                items.stream()
                        .map(item -> new Item(item.item(), item.after(), item.before()))
                        .toList());
    }

    /**
     * Makes this change to a case. Items whose field or form this program does not know are left
     * out. Rows keep their order; new ones come last.
     */
    public ReviewCase applyTo(ReviewCase reviewCase, FieldCatalogue catalogue) {
        LinkedHashMap<String, String> texts = new LinkedHashMap<>(ItemText.all(reviewCase));
        for (Item item : items) {
            item.after()
                    .ifPresentOrElse(
                            text -> texts.put(item.item(), text), () -> texts.remove(item.item()));
        }
        return ItemText.read(reviewCase, texts, catalogue);
    }

    /** Items that both changes touch and leave different. */
    public List<Item> conflictsWith(CaseChange other) {
        Map<String, Optional<String>> theirs = new LinkedHashMap<>();
        other.items.forEach(item -> theirs.put(item.item(), item.after()));
        return items.stream()
                .filter(item ->
                        theirs.containsKey(item.item())
                                && !item.after().equals(theirs.get(item.item())))
                .toList();
    }
}
