package vigil.store;

/**
 * Neighbouring pages of a file, counted from 0.
 *
 * @param first the first of them
 * @param last the last of them
 */
record PageRange(long first, long last) {}
