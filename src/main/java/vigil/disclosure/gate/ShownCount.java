package vigil.disclosure.gate;

/**
 * A count as it may be seen. Nothing in it tells why a count is hidden, because that would tell.
 */
public sealed interface ShownCount {

    /** The count itself. */
    record Exact(long count) implements ShownCount {}

    /** The nearest multiple of a base. */
    record Rounded(long count) implements ShownCount {}

    /** Not to be seen. */
    record Hidden() implements ShownCount {}

    static ShownCount of(long count) {
        return new Exact(count);
    }
}
