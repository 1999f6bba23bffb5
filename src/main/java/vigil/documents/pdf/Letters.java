package vigil.documents.pdf;

import java.util.Map;
import java.util.Optional;

/**
 * The letters of a passage in reading order, each with its face, width and the run it came from. A
 * line feed is a letter too, without width.
 */
final class Letters {

    private final int[] letters;
    private final short[] advances;
    private final short[] kerns;
    private final Face[] faces;
    private final short[] runs;
    private final Map<Integer, String> unshown;
    private final Map<Integer, Integer> raised;

    /**
     * Arrays of one length.
     *
     * @param unshown what a box stands for, by its place
     * @param raised how far above the line an accent stands, by its place, if not on it
     */
    Letters(
            int[] letters,
            short[] advances,
            short[] kerns,
            Face[] faces,
            short[] runs,
            Map<Integer, String> unshown,
            Map<Integer, Integer> raised) {
        this.letters = letters;
        this.advances = advances;
        this.kerns = kerns;
        this.faces = faces;
        this.runs = runs;
        this.unshown = unshown;
        this.raised = raised;
    }

    int count() {
        return letters.length;
    }

    int letter(int index) {
        return letters[index];
    }

    /** Width in thousandths of the size, with what is added before the next letter. */
    int step(int index) {
        return advances[index] + kerns[index];
    }

    /** Width of a letter that ends a line: what would bring the next one nearer does not count. */
    int lastStep(int index) {
        return LegibleText.isAccent(letters[index]) ? step(index) : advances[index];
    }

    int kern(int index) {
        return kerns[index];
    }

    Face face(int index) {
        return faces[index];
    }

    int run(int index) {
        return runs[index];
    }

    /** The text that the box at this place stands for, if it is a box. */
    Optional<String> unshown(int index) {
        return Optional.ofNullable(unshown.get(index));
    }

    /** Thousandths of the size. */
    int raised(int index) {
        return raised.getOrDefault(index, 0);
    }

    /** Whether the letter is painted by itself. */
    boolean standsAlone(int index) {
        return unshown.containsKey(index) || raised.containsKey(index);
    }

    boolean feeds(int index) {
        return letters[index] == '\n';
    }

    /** Whether a line may end here without anything being seen. */
    boolean blank(int index) {
        return letters[index] == ' ' || letters[index] == '\n';
    }

    /** Width of the letters from, inclusive, to, exclusive. */
    int width(int from, int to) {
        int width = 0;
        for (int i = from; i < to; i++) {
            width += advances[i] + kerns[i];
        }
        return width;
    }
}
