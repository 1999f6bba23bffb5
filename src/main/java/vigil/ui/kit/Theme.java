package vigil.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import vigil.casework.DeviceSettings;
import vigil.casework.DeviceSettings.Device;

/** Light, dark or high contrast, how large, and whether things move: for every screen. */
public final class Theme {

    /** How it can look; {@code contrast} is black on white with strong lines. */
    public static final List<String> CHOICES = List.of("system", "light", "dark", "contrast");

    /** Whether things may move: as the system asks, or never. */
    public static final List<String> MOTION = List.of("system", "reduced");

    private static final List<String> UPRIGHT =
            List.of("SourceSans3-Regular.ttf", "SourceSans3-Semibold.ttf");

    private static final List<String> SLANTED =
            List.of("SourceSans3-It.ttf", "SourceSans3-SemiboldIt.ttf");

    private final DeviceSettings device;
    private final List<Scene> scenes = new ArrayList<>();
    private boolean complete;

    /** With the letters of the first page; {@link #complete} brings the others. */
    public Theme(DeviceSettings device) {
        this.device = device;
        load(UPRIGHT);
        Platform.getPreferences()
                .colorSchemeProperty()
                .addListener((p, was, is) -> scenes.forEach(this::apply));
    }

    /** The slanted letters too, which no page needs before a store is open. */
    public void complete() {
        if (!complete) {
            complete = true;
            load(SLANTED);
        }
    }

    private static void load(List<String> fonts) {
        for (String font : fonts) {
            var stream = Theme.class.getResourceAsStream("/vigil/fonts/" + font);
            if (stream != null) {
                Font.loadFont(stream, 14);
            }
        }
    }

    /** Dresses a scene, now and whenever the choice changes. */
    public void dress(Scene scene) {
        scenes.add(scene);
        scene.getStylesheets()
                .add(
                        Objects.requireNonNull(Theme.class.getResource("/vigil/css/vigil.css"))
                                .toExternalForm());
        apply(scene);
    }

    /** The scene is gone. */
    public void forget(Scene scene) {
        scenes.remove(scene);
    }

    /** What was chosen, one of {@link #CHOICES}. */
    public String choice() {
        String choice = device.get(Device.THEME);
        return CHOICES.contains(choice) ? choice : CHOICES.getFirst();
    }

    public boolean dark() {
        return switch (choice()) {
            case "dark" -> true;
            case "light", "contrast" -> false;
            default -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }

    /**
     * @param choice one of {@link #CHOICES}
     */
    public void choose(String choice) {
        device.set(Device.THEME, choice);
        scenes.forEach(this::apply);
    }

    /**
     * Text size in hundredths: 80 to 200 in tens, for each of which the style sheet has a class.
     */
    public void size(int percent) {
        device.set(Device.TEXT_SIZE, String.valueOf(rounded(percent)));
        scenes.forEach(this::apply);
    }

    public int size() {
        return size(device);
    }

    /** Text size in hundredths that a computer has set. */
    static int size(DeviceSettings device) {
        String size = device.get(Device.TEXT_SIZE);
        return size.matches("\\d{2,3}") ? rounded(Integer.parseInt(size)) : 100;
    }

    private static int rounded(int percent) {
        return Math.clamp(Math.round(percent / 10f) * 10, 80, 200);
    }

    /** What was chosen, one of {@link #MOTION}. */
    public String motion() {
        String choice = device.get(Device.MOTION);
        return MOTION.contains(choice) ? choice : MOTION.getFirst();
    }

    /**
     * @param choice one of {@link #MOTION}
     */
    public void motion(String choice) {
        device.set(Device.MOTION, choice);
        scenes.forEach(this::apply);
    }

    /** Whether nothing should move by itself. */
    public boolean still() {
        return motion().equals("reduced") || Platform.getPreferences().isReducedMotion();
    }

    private void apply(Scene scene) {
        boolean dark = dark();
        String sheet =
                dark
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet();
        if (!sheet.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(sheet);
        }
        var classes = scene.getRoot().getStyleClass();
        List<String> next = new ArrayList<>(classes);
        next.removeIf(name -> name.startsWith("vigil-"));
        next.addAll(List.of(dark ? "vigil-dark" : "vigil-light", "vigil-size-" + size()));
        if (choice().equals("contrast")) {
            next.add("vigil-contrast"); // over the light one
        }
        if (still()) {
            next.add("vigil-still");
        }
        if (!next.equals(classes)) {
            classes.setAll(next); // at once: everything is dressed anew at each change
        }
    }
}
