package vigil.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where this computer keeps a program's settings and logs, by the custom of its system. */
record Folders(Path settings, Path logs) {

    static final String POLICY = "policy.properties";

    static Folders ofThisComputer() {
        return of(System.getenv(), System.getProperty("user.home"), System.getProperty("os.name"));
    }

    static Folders of(Map<String, String> environment, String home, String system) {
        String os = system.toLowerCase(Locale.ROOT);
        if (os.contains("win")) {
            Path base =
                    Optional.ofNullable(environment.get("APPDATA"))
                            .map(Path::of)
                            .orElse(Path.of(home, "AppData", "Roaming"));
            return new Folders(base.resolve("Vigil"), base.resolve("Vigil"));
        }
        if (os.contains("mac")) {
            return new Folders(
                    Path.of(home, "Library", "Application Support", "Vigil"),
                    Path.of(home, "Library", "Logs", "Vigil"));
        }
        return new Folders(
                xdg(environment, "XDG_CONFIG_HOME", home, ".config"),
                xdg(environment, "XDG_STATE_HOME", home, ".local/state"));
    }

    /**
     * Where a policy for every user of this computer can stand, which only who looks after it may
     * write; the one that is named first goes before.
     *
     * @param program the folder the program was started from
     */
    static List<Path> policies(Map<String, String> environment, String system, Path program) {
        String os = system.toLowerCase(Locale.ROOT);
        Path ofSystem;
        if (os.contains("win")) {
            ofSystem =
                    Path.of(environment.getOrDefault("ProgramData", "C:\\ProgramData"))
                            .resolve("Vigil");
        } else if (os.contains("mac")) {
            ofSystem = Path.of("/Library/Application Support/Vigil");
        } else {
            ofSystem = Path.of("/etc/vigil");
        }
        return List.of(ofSystem.resolve(POLICY), program.resolve(POLICY));
    }

    private static Path xdg(
            Map<String, String> environment, String variable, String home, String fallback) {
        return Optional.ofNullable(environment.get(variable))
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .orElse(Path.of(home, fallback.split("/")))
                .resolve("vigil");
    }
}
