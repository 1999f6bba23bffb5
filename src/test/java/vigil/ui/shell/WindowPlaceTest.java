package vigil.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class WindowPlaceTest {

    private static final Rectangle2D LEFT = new Rectangle2D(0, 0, 1920, 1080);
    private static final Rectangle2D RIGHT = new Rectangle2D(1920, 0, 1920, 1080);

    private static WindowPlace.Place place(String text) {
        return WindowPlace.Place.parse(text).orElseThrow();
    }

    @Test
    void aPlaceIsReadAsItWasWritten() {
        WindowPlace.Place place = new WindowPlace.Place(-40, 12, 1360, 860, true);
        assertThat(WindowPlace.Place.parse(place.text())).contains(place);
        assertThat(WindowPlace.Place.parse("")).isEmpty();
        assertThat(WindowPlace.Place.parse("1 2 3 4 maybe")).isEmpty();
    }

    @Test
    void aWindowIsNotPutOnAScreenThatIsGone() {
        assertThat(place("2400 100 1360 860 false").on(List.of(LEFT, RIGHT))).isTrue();
        assertThat(place("2400 100 1360 860 false").on(List.of(LEFT))).isFalse();
        assertThat(place("100 -400 1360 860 false").on(List.of(LEFT))).isFalse();
        assertThat(place("100 1070 1360 860 false").on(List.of(LEFT))).isFalse();
        assertThat(place("1500 100 1360 860 false").on(List.of(LEFT))).as("part of it").isTrue();
    }
}
