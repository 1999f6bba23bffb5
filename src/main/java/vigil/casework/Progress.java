package vigil.casework;

/**
 * How far a long piece of work has come, and whether the person still wants it. Called on the
 * working thread; cheap to call often.
 */
public interface Progress {

    /**
     * Tells how far it is.
     *
     * @param step ends a message key
     * @param done how much of {@code total}; a total of 0 means it is not known
     */
    void report(String step, long done, long total);

    /** Asked between steps; work that finds true stops with {@link Problem.Cancelled}. */
    boolean cancelled();

    default void checkCancelled() throws Refused {
        if (cancelled()) {
            throw new Refused(new Problem.Cancelled());
        }
    }

    /** Goes nowhere. */
    static Progress none() {
        return new Progress() {
            @Override
            public void report(String step, long done, long total) {}

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }
}
