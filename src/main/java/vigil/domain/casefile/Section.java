package vigil.domain.casefile;

/**
 * One of the 22 parts of the catalogue.
 *
 * @param letter A to V, its place in the order
 * @param key the first half of its fields' keys
 * @param title its heading
 * @param repeats whether a case can hold it more than once
 */
public record Section(String letter, String key, String title, boolean repeats) {}
