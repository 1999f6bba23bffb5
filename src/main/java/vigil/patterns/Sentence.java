package vigil.patterns;

import java.util.List;

/**
 * Something to be said, without its words: the key of a text and what goes into it.
 *
 * @param key of a {@link java.text.MessageFormat} pattern in {@code vigil/text/patterns.properties}
 * @param arguments for {0}, {1}, …
 */
public record Sentence(String key, List<Argument> arguments) {

    public Sentence {
        arguments = List.copyOf(arguments);
    }

    static Sentence of(String key, Argument... arguments) {
        return new Sentence(key, List.of(arguments));
    }
}
