package vigil.ui.shell;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import vigil.casework.DeviceSettings;
import vigil.casework.DeviceSettings.Device;

/**
 * Where the window stood and how large it was. On a screen that is gone it is not put there again:
 * then it comes up where the system puts it, in its usual size.
 */
final class WindowPlace {

    /** So much of the title bar must be on a screen that it can be taken hold of. */
    private static final double HOLD = 120;

    private static final double BAR = 30;

    private final DeviceSettings device;

    private WindowPlace(DeviceSettings device) {
        this.device = device;
    }

    static WindowPlace of(DeviceSettings device) {
        return new WindowPlace(device);
    }

    /**
     * @param x of its left upper corner
     * @param large whether it filled the screen
     */
    record Place(double x, double y, double width, double height, boolean large) {

        String text() {
            return (int) x + " " + (int) y + " " + (int) width + " " + (int) height + " " + large;
        }

        static Optional<Place> parse(String text) {
            String[] parts = text.split(" ");
            if (parts.length != 5 || !text.matches("(-?\\d{1,5} ){2}(\\d{1,5} ){2}(true|false)")) {
                return Optional.empty();
            }
            return Optional.of(
                    new Place(
                            Integer.parseInt(parts[0]),
                            Integer.parseInt(parts[1]),
                            Integer.parseInt(parts[2]),
                            Integer.parseInt(parts[3]),
                            Boolean.parseBoolean(parts[4])));
        }

        /** Whether it can be taken hold of on one of these screens. */
        boolean on(List<Rectangle2D> screens) {
            Rectangle2D bar = new Rectangle2D(x + HOLD / 2, y, Math.max(1, width - HOLD), BAR);
            return screens.stream()
                    .anyMatch(screen ->
                            screen.intersects(bar)
                                    && y >= screen.getMinY() - 1
                                    && y + BAR <= screen.getMaxY());
        }
    }

    /** Puts a window where it stood last, and notes where it is when it goes. */
    void remember(Stage stage) {
        Place.parse(device.get(Device.WINDOW))
                .filter(place -> place.on(screens()))
                .ifPresent(place -> {
                    stage.setX(place.x());
                    stage.setY(place.y());
                    stage.setWidth(place.width());
                    stage.setHeight(place.height());
                    stage.setMaximized(place.large());
                });
        stage.setOnHiding(event -> note(stage));
    }

    private void note(Stage stage) {
        if (stage.isIconified()) {
            return;
        }
        // What fills the screen keeps the size it had before, as far as that is known.
        Optional<Place> before = Place.parse(device.get(Device.WINDOW));
        Place now =
                new Place(
                        stage.getX(),
                        stage.getY(),
                        stage.getWidth(),
                        stage.getHeight(),
                        stage.isMaximized());
        Place kept =
                stage.isMaximized() && before.isPresent()
                        ? new Place(
                                before.get().x(),
                                before.get().y(),
                                before.get().width(),
                                before.get().height(),
                                true)
                        : now;
        device.set(Device.WINDOW, kept.text());
    }

    private static List<Rectangle2D> screens() {
        return Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
    }
}
