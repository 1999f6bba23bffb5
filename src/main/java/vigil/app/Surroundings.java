package vigil.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * What the program finds itself in, so that a test can make another of it.
 *
 * @param environment variables
 * @param system name of the operating system
 * @param javaFeature feature number of the Java that runs
 * @param mostMemory bytes the program may take
 * @param folders of this computer's settings and log
 * @param policies where a policy may stand
 * @param swaps where Linux says what it swaps to
 */
record Surroundings(
        Clock clock,
        Map<String, String> environment,
        String system,
        String home,
        int javaFeature,
        long mostMemory,
        Folders folders,
        List<Path> policies,
        Path swaps) {

    static Surroundings here(Clock clock, Folders folders, List<Path> policies) {
        return new Surroundings(
                clock,
                System.getenv(),
                System.getProperty("os.name"),
                System.getProperty("user.home"),
                Runtime.version().feature(),
                Runtime.getRuntime().maxMemory(),
                folders,
                policies,
                Path.of("/proc/swaps"));
    }

    boolean windows() {
        return system.startsWith("Windows");
    }

    boolean linux() {
        return system.startsWith("Linux");
    }
}
