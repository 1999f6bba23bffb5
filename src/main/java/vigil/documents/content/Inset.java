package vigil.documents.content;

import java.util.List;
import java.util.Optional;

/** Words set apart from the rest by a bar at their side, such as a learning point. */
public record Inset(Tone tone, Optional<String> title, List<Prose> blocks) implements Block {

    /** Colour of the bar. It repeats what the words say and never says it alone. */
    public enum Tone {
        PLAIN,
        LEARNING,
        CAUTION
    }

    public Inset {
        blocks = List.copyOf(blocks);
        Refuse.when(blocks.isEmpty(), "an inset has words");
    }

    public static Inset of(Tone tone, String title, Prose... blocks) {
        return new Inset(tone, Optional.of(title), List.of(blocks));
    }
}
