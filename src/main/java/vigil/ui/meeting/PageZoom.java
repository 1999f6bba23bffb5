package vigil.ui.meeting;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** How large pages are shown. */
final class PageZoom {

    private static final List<Double> STEPS =
            List.of(0.5, 0.67, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0);

    private final ObjectProperty<Optional<Double>> chosen =
            new SimpleObjectProperty<>(Optional.empty());

    /** How large, where 1 is as printed; empty for as wide as there is room. */
    ObjectProperty<Optional<Double>> chosen() {
        return chosen;
    }

    /**
     * Makes the pages larger or smaller by one step.
     *
     * @param now how large they are now, also where they fill the width
     */
    void step(double now, boolean larger) {
        chosen.set(
                Optional.of(
                        larger
                                ? STEPS.stream()
                                        .filter(z -> z > now + 0.01)
                                        .findFirst()
                                        .orElse(STEPS.getLast())
                                : STEPS.reversed().stream()
                                        .filter(z -> z < now - 0.01)
                                        .findFirst()
                                        .orElse(STEPS.getFirst())));
    }
}
