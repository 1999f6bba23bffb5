package vigil.domain.together;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What an item of a case says, after all that was done to it in any store. */
public sealed interface Standing {

    /** What forms and lists show: where it is disputed, one side, the same in every store. */
    Optional<String> shown();

    /** Nobody contradicts it. */
    record Settled(Optional<String> shown) implements Standing {}

    /**
     * People who did not know of one another gave it different texts, and nobody has chosen yet.
     *
     * @param sides at least two, of different texts; the shown one first
     */
    record Disputed(List<Side> sides) implements Standing {
        public Disputed {
            sides = List.copyOf(sides);
            if (sides.size() < 2) {
                throw new IllegalArgumentException("a dispute has two sides");
            }
        }

        @Override
        public Optional<String> shown() {
            return sides.getFirst().text();
        }
    }

    /**
     * One of the texts.
     *
     * @param text empty if it was taken away, or is not in the entry that the other side is of
     * @param edits the latest changes that say so, in the order of their identities; none if it was
     *     never there
     */
    record Side(Optional<String> text, List<Edit> edits) {
        public Side {
            edits = List.copyOf(edits);
        }
    }

    /**
     * What is there before what is gone, so that nothing disappears by itself; then the earlier.
     */
    Comparator<Side> ORDER =
            Comparator.comparing((Side side) -> side.text().isEmpty())
                    .thenComparing(side ->
                            side.edits().stream()
                                    .map(Edit::id)
                                    .map(UUID::toString)
                                    .min(Comparator.naturalOrder())
                                    .orElse(""))
                    .thenComparing(side -> side.text().orElse(""));
}
