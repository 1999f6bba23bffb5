package vigil.documents.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One element of the tree that a screen reader follows. Elements of blocks are put into the tree as
 * the blocks are laid out; those inside a line (links, words in another language) when they are
 * first painted, because only then is it known what stands before them.
 */
final class Tag {

    /** What an element holds. */
    sealed interface Kid {}

    /** Another element. */
    record Part(Tag tag) implements Kid {}

    /** Something painted on a page, by its number there. */
    record Mark(int page, int number) implements Kid {}

    /** A link's active area, by its place in the parent tree. */
    record Area(int page, int number) implements Kid {}

    /** Which cells a head speaks for. */
    enum Scope {
        COLUMN,
        ROW
    }

    /** Where a figure stands, in points from the lower left corner of its page. */
    record Box(float left, float bottom, float right, float top) {}

    private final String type;
    private final @Nullable Tag parent;
    private final List<Kid> kids = new ArrayList<>(2);
    private boolean attached;
    private Optional<Locale> language = Optional.empty();
    private Optional<String> description = Optional.empty();
    private Optional<Scope> scope = Optional.empty();
    private Optional<String> numbering = Optional.empty();
    private Optional<Box> box = Optional.empty();

    private Tag(String type, @Nullable Tag parent) {
        this.type = type;
        this.parent = parent;
    }

    static Tag root() {
        Tag root = new Tag("Document", null);
        root.attached = true;
        return root;
    }

    /** A new last element of this one. */
    Tag add(String kind) {
        Tag tag = later(kind);
        tag.attach();
        return tag;
    }

    /** A new element of this one that takes its place when it is first painted. */
    Tag later(String kind) {
        return new Tag(kind, this);
    }

    void attach() {
        if (!attached && parent != null) {
            parent.attach();
            parent.kids.add(new Part(this));
            attached = true;
        }
    }

    void add(Kid kid) {
        kids.add(kid);
    }

    String type() {
        return type;
    }

    List<Kid> kids() {
        return kids;
    }

    Tag spoken(Locale words) {
        language = Optional.of(words);
        return this;
    }

    Tag described(String words) {
        description = Optional.of(words);
        return this;
    }

    Tag heading(Scope cells) {
        scope = Optional.of(cells);
        return this;
    }

    Tag numbered(String style) {
        numbering = Optional.of(style);
        return this;
    }

    void at(Box place) {
        box = Optional.of(place);
    }

    Optional<Locale> language() {
        return language;
    }

    Optional<String> description() {
        return description;
    }

    Optional<Scope> scope() {
        return scope;
    }

    Optional<String> numbering() {
        return numbering;
    }

    Optional<Box> box() {
        return box;
    }
}
