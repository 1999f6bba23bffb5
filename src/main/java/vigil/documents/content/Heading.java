package vigil.documents.content;

import java.util.List;
import java.util.Optional;

/**
 * A heading, which is also a bookmark and may stand in the contents.
 *
 * @param level 1 (the title of the document) to 4
 * @param anchor by which {@link Run#target} finds it
 */
public record Heading(int level, List<Run> runs, Optional<String> anchor) implements Block {

    /** The deepest level. */
    public static final int LOWEST = 4;

    public Heading {
        runs = List.copyOf(runs);
        Refuse.when(level < 1 || level > LOWEST, "a heading level is 1 to 4");
        Refuse.when(Run.plain(runs).isBlank(), "a heading has words");
    }

    public static Heading of(int level, String text) {
        return new Heading(level, List.of(Run.of(text)), Optional.empty());
    }

    public Heading anchored(String name) {
        return new Heading(level, runs, Optional.of(name));
    }

    public String text() {
        return Run.plain(runs);
    }
}
