package vigil.patterns;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Asked now and then by long work whether anyone still wants it. */
final class Cancellation {

    private final BooleanSupplier asked;

    Cancellation(BooleanSupplier asked) {
        this.asked = asked;
    }

    static Cancellation never() {
        return new Cancellation(() -> false);
    }

    void check() {
        if (asked.getAsBoolean()) {
            throw new CancellationException();
        }
    }
}
