package vigil.app;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import vigil.casework.DeviceSettings;
import vigil.casework.Policy;
import vigil.casework.StoreMemory;
import vigil.casework.ThisComputer;

/**
 * This computer's settings as a small properties file, written beside itself and moved into place.
 * A file that cannot be read or written costs the looks and nothing else, so it is never a problem.
 */
final class DeviceFile implements DeviceSettings {

    private static final int RECENT = 6;
    private static final String RECENT_KEY = "recentStores";

    private final Path file;
    private final Policy policy;
    private final ThisComputer computer;
    private final Properties properties = new Properties();

    DeviceFile(Path file) {
        this(file, Policy.none(), ThisComputer.unknown());
    }

    /**
     * @param policy what the organisation has set, which goes before what the file says
     */
    DeviceFile(Path file, Policy policy, ThisComputer computer) {
        this.policy = policy;
        this.computer = computer;
        this.file = file;
        if (Files.isReadable(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException unreadable) {
                properties.clear();
            }
        }
    }

    @Override
    public synchronized String get(Device setting) {
        return policy.holds(setting, Optional.ofNullable(properties.getProperty(setting.name())));
    }

    @Override
    public synchronized void set(Device setting, String content) {
        if (policy.locked(setting)) {
            return;
        }
        properties.setProperty(setting.name(), content);
        store();
    }

    @Override
    public synchronized List<String> recentStores() {
        return Arrays.stream(properties.getProperty(RECENT_KEY, "").split("\n"))
                .filter(folder -> !folder.isBlank() && Files.isDirectory(Path.of(folder)))
                .toList();
    }

    @Override
    public synchronized void opened(String folder) {
        List<String> recent = new ArrayList<>(recentStores());
        recent.remove(folder);
        recent.addFirst(folder);
        properties.setProperty(
                RECENT_KEY, String.join("\n", recent.subList(0, Math.min(RECENT, recent.size()))));
        store();
    }

    @Override
    public Policy policy() {
        return policy;
    }

    @Override
    public ThisComputer computer() {
        return computer;
    }

    @Override
    public StoreMemory memory() {
        return new StoreMemoryFile(file.resolveSibling("stores.seen"));
    }

    private void store() {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (Writer writer = Files.newBufferedWriter(beside, StandardCharsets.UTF_8)) {
                properties.store(writer, "Vigil on this computer");
            }
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            // Then the choice holds until the program ends.
        }
    }
}
