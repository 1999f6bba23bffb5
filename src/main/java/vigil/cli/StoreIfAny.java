package vigil.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** A store that may be named; the one opened last if it is not. */
final class StoreIfAny {

    @Parameters(
            paramLabel = "STORE",
            arity = "0..1",
            description = "Folder of the store; the one opened last if left out.")
    private @Nullable Path store;

    /** None if none is named and none was opened. */
    Optional<Path> folder(Tools tools) {
        return Optional.ofNullable(store)
                .or(() ->
                        tools.device().recentStores().stream()
                                .map(Path::of)
                                .filter(tools.care()::isStore)
                                .findFirst());
    }
}
