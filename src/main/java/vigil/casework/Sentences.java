package vigil.casework;

import java.util.Locale;

/** Finds the sentence of a key, for files that leave the program in words. */
@FunctionalInterface
public interface Sentences {

    String of(String key, Object... arguments);

    /** The language they are in, for dates and numbers between them. */
    default Locale locale() {
        return Locale.UK;
    }
}
