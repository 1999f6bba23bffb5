package vigil.casework;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Passes the news of a commit to whoever listens, on the thread that committed. */
public final class ChangeNews {

    private final List<Consumer<Changed>> listeners = new CopyOnWriteArrayList<>();

    /** Listens until the returned handle is run. */
    public Runnable listen(Consumer<Changed> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void tell(Changed changed) {
        listeners.forEach(listener -> listener.accept(changed));
    }
}
