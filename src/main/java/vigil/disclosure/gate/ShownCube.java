package vigil.disclosure.gate;

import java.util.List;
import java.util.Optional;

/**
 * A table by three properties as it may leave.
 *
 * @param sheets one for each layer
 * @param together all layers together, if totals are shown
 */
public record ShownCube(
        String title,
        List<String> layers,
        List<ShownTable> sheets,
        Optional<ShownTable> together,
        List<String> notes) {

    public ShownCube {
        layers = List.copyOf(layers);
        sheets = List.copyOf(sheets);
        notes = List.copyOf(notes);
    }
}
