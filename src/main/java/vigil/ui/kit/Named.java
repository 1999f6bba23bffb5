package vigil.ui.kit;

import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** The names of what a box offers; nothing is typed into it. */
public final class Named<T> extends StringConverter<T> {

    private final ComboBox<T> box;
    private final Function<T, String> name;

    private Named(ComboBox<T> box, Function<T, String> name) {
        this.box = box;
        this.name = name;
    }

    /** Lets a box say names. */
    public static <T> void in(ComboBox<T> box, Function<T, String> name) {
        box.setConverter(new Named<>(box, name));
    }

    @Override
    public String toString(T value) {
        return value == null ? "" : name.apply(value);
    }

    @Override
    public T fromString(String text) {
        return box.getValue();
    }
}
