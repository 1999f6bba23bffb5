package vigil.casework;

/** Finds the sentence of a key, for files that leave the program in words. */
@FunctionalInterface
public interface Sentences {

    String of(String key, Object... arguments);
}
