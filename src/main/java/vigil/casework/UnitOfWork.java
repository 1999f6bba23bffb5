package vigil.casework;

/**
 * One transaction a person's intent: permission, the work, its audit row, then the commit, or
 * nothing at all. Writes run one after another on the store's own thread; reads run beside them on
 * a consistent view. Both wait, so they are called on a background thread. Never nested.
 */
public interface UnitOfWork {

    /** The work of a write; what it throws undoes it. */
    @FunctionalInterface
    interface Change<T> {
        T make(Transaction transaction) throws Refused;
    }

    /** The work of a read. */
    @FunctionalInterface
    interface Look<T> {
        T take(Records records) throws Refused;
    }

    <T> T write(Session session, Intent intent, Change<T> change) throws Refused;

    /** The same for what lets something leave, with what that is. */
    default <T> T write(Session session, Leaving leaving, Change<T> change) throws Refused {
        return write(session, leaving.intent(), change);
    }

    <T> T read(Session session, Look<T> look) throws Refused;
}
