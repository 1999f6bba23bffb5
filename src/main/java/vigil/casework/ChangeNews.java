package vigil.casework;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import vigil.domain.casefile.CaseId;

/** Passes the news of a commit to whoever listens, on the thread that committed. */
public final class ChangeNews {

    private final List<Consumer<Changed>> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<CaseId>> caseListeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<Changed>> otherListeners = new CopyOnWriteArrayList<>();

    /** Listens until the returned handle is run. */
    public Runnable listen(Consumer<Changed> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /**
     * Listens for as long as there is news, and is told before everybody else.
     *
     * @param one hears which case changed if it was one alone
     * @param other hears all other news
     */
    void listenFirst(Consumer<CaseId> one, Consumer<Changed> other) {
        caseListeners.add(one);
        otherListeners.add(other);
    }

    void tell(Changed changed) {
        otherListeners.forEach(listener -> listener.accept(changed));
        listeners.forEach(listener -> listener.accept(changed));
    }

    /** One case changed, and nothing of any other. */
    void tellOf(CaseId id) {
        caseListeners.forEach(listener -> listener.accept(id));
        listeners.forEach(listener -> listener.accept(Changed.CASES));
    }
}
