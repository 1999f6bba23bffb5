package vigil.documents.pdf;

import java.util.List;

/**
 * Words that are broken into lines together.
 *
 * @param inlines one for each run
 */
record Passage(Letters letters, TextStyle style, List<Inline> inlines) {

    /** Where the words of a run belong in the tag tree, and which heading they lead to, or -1. */
    record Inline(Tag tag, int target) {

        static final int NOWHERE = -1;

        boolean leads() {
            return target != NOWHERE;
        }
    }

    /** The same words, larger or smaller. */
    Passage sized(double size) {
        return size == style.size() ? this : new Passage(letters, style.sized(size), inlines);
    }

    double points(int thousandths) {
        return thousandths * style.size() / Face.EM;
    }

    /** Width on one line. */
    double width() {
        return points(letters.width(0, letters.count()));
    }
}
