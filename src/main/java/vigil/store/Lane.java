package vigil.store;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vigil.casework.Problem;
import vigil.casework.Refused;

/**
 * Threads of the store's own, on which all work with H2 is done. They are never interrupted: an
 * interrupt during a read or write closes the database file for everybody. Whoever waits may be
 * interrupted; it goes on waiting, because the work goes on, and has its interrupt back afterwards.
 */
final class Lane implements AutoCloseable {

    private final ExecutorService threads;
    private final ThreadLocal<Boolean> inside = ThreadLocal.withInitial(() -> false);

    /** A lane of so many threads; one thread keeps the order of what is asked. */
    Lane(String name, int count) {
        this.threads =
                Executors.newFixedThreadPool(
                        count, Thread.ofPlatform().name(name, 0).daemon(true).factory());
    }

    /** Whether the caller is on this lane already, where waiting for it would be for ever. */
    boolean isInside() {
        return inside.get();
    }

    <T> T run(Callable<T> work) throws Refused {
        Future<T> result;
        try {
            result =
                    threads.submit(() -> {
                        inside.set(true);
                        return work.call();
                    });
        } catch (RejectedExecutionException e) {
            throw new Refused(new Problem.StoreClosed());
        }
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return result.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw thrown(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Refused thrown(@Nullable Throwable cause) {
        return switch (cause) {
            case Refused refused -> refused;
            case RuntimeException unexpected -> throw unexpected;
            case Error error -> throw error;
            case null, default -> throw new IllegalStateException(cause);
        };
    }

    /** Takes nothing more, and waits for what was taken. */
    @Override
    public void close() {
        threads.shutdown();
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = threads.awaitTermination(1, TimeUnit.HOURS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
