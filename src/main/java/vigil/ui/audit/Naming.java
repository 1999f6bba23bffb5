package vigil.ui.audit;

import java.util.Optional;
import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Choices as people read them; nobody types them. */
final class Naming<T> extends StringConverter<Optional<T>> {

    private final Function<Optional<T>, String> name;

    Naming(Function<Optional<T>, String> name) {
        this.name = name;
    }

    @Override
    public String toString(@Nullable Optional<T> choice) {
        return choice == null ? "" : name.apply(choice);
    }

    @Override
    public Optional<T> fromString(String typed) {
        return Optional.empty();
    }
}
