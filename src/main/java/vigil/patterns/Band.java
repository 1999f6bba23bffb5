package vigil.patterns;

/**
 * One bar of a finding's detail.
 *
 * @param first smallest value in it
 * @param last largest value in it
 * @param count cases in it
 */
public record Band(int first, int last, long count) {}
