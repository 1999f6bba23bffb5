package vigil.patterns;

/** Told how far a search has come; called on the searching thread. */
@FunctionalInterface
public interface SearchProgress {

    /**
     * A step begins.
     *
     * @param step ends a message key
     * @param done steps finished
     * @param total steps in all
     */
    void reached(String step, int done, int total);

    static SearchProgress none() {
        return (step, done, total) -> {};
    }
}
