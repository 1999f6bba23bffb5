package vigil.app.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Time on processors, which other programs on the machine lengthen less than time on the clock. */
final class CpuTime {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private CpuTime() {}

    /** Milliseconds that all threads of this program have spent, compiling and collecting too. */
    static double millis() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(spent -> spent.toNanos() / 1e6)
                .orElse(Double.NaN);
    }

    /** Milliseconds of all threads that run Java now, finely; no compiling, no collecting. */
    static double threadMillis() {
        double nanos = 0;
        for (long id : THREADS.getAllThreadIds()) {
            nanos += Math.max(0, THREADS.getThreadCpuTime(id));
        }
        return nanos / 1e6;
    }

    /** Milliseconds of this thread, finely. */
    static double ownMillis() {
        return THREADS.getCurrentThreadCpuTime() / 1e6;
    }
}
