package vigil.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vigil.casework.NetworkPlace;

/** Whether a folder is copied elsewhere by something, or lies on another computer. */
final class SharedPlace {

    private static final List<String> SYNCHRONISED =
            List.of(
                    "onedrive",
                    "dropbox",
                    "google drive",
                    "googledrive",
                    "my drive",
                    "icloud drive",
                    "icloud~",
                    "mobile documents",
                    "nextcloud",
                    "owncloud",
                    "seafile",
                    "syncthing",
                    "box sync",
                    "sharepoint",
                    "pcloud");

    private SharedPlace() {}

    /**
     * What copies a folder elsewhere: the part of its path, or of the environment, that says so.
     */
    static Optional<String> synchronisedBy(Path folder, Map<String, String> environment) {
        Path absolute = folder.toAbsolutePath().normalize();
        for (String variable : List.of("OneDrive", "OneDriveCommercial", "OneDriveConsumer")) {
            String place = environment.getOrDefault(variable, "");
            if (!place.isBlank() && absolute.startsWith(Path.of(place))) {
                return Optional.of("OneDrive");
            }
        }
        for (Path part : absolute) {
            String name = part.toString().toLowerCase(Locale.ROOT);
            Optional<String> found = SYNCHRONISED.stream().filter(name::startsWith).findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The kind of network drive a folder is on. */
    static Optional<String> network(Path folder) {
        String type = type(folder).orElse("");
        String path = folder.toAbsolutePath().toString();
        if (!NetworkPlace.is(type, path)) {
            return Optional.empty();
        }
        return Optional.of(NetworkPlace.is(type, "") ? type : "UNC");
    }

    /** The kind of file system, such as {@code ext4}. */
    static Optional<String> type(Path folder) {
        try {
            return Optional.of(Files.getFileStore(folder).type().toLowerCase(Locale.ROOT));
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }
}
