package vigil.ui.kit;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import vigil.casework.DeviceSettings.Device;

/**
 * Pictures of screens, to be looked at by people: a page in a window of a given size, light or
 * dark, as {@code target/screens/<name>-<light|dark>-<width>x<height>.png}. Used on the window's
 * thread. Without {@link #drawn drawing} pages are laid out all the same.
 */
public final class Screens {

    private static final Path FOLDER = Path.of("target", "screens");

    /** What the navigation and the bars of the window take, so that a page has its true room. */
    private static final int SIDE = 210;

    private static final int BARS = 82;

    private final Stage stage;
    private final TestKit kit;

    public Screens(Stage stage, TestKit kit) {
        this.stage = stage;
        this.kit = kit;
    }

    /**
     * Whether the toolkit draws at all. Drawing takes a third of the time of the tests of windows,
     * and nobody sees it, so it does so only when pictures are asked for.
     */
    public static boolean drawn() {
        return !Boolean.getBoolean("quantum.norenderjobs");
    }

    /**
     * Puts a page into the window as it is in a whole window of this size, dressed. The headless
     * screen has 1000 lines, so no whole window may be higher than 1080.
     */
    public Scene show(Parent page, int width, int height, boolean dark) {
        kit.device().set(Device.THEME, dark ? "dark" : "light");
        StackPane frame = new StackPane(page);
        frame.getStyleClass().add("frame");
        int across = width - SIDE;
        int down = height - BARS;
        Scene scene = new Scene(frame, across, down);
        new Theme(kit.device()).dress(scene);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(across);
        stage.setHeight(down);
        stage.show();
        return scene;
    }

    /** Writes what the window shows now, to where it says. */
    public Path write(String name, boolean dark) {
        Scene scene = stage.getScene();
        Parent root = scene.getRoot();
        root.applyCss();
        root.layout();
        int width = (int) scene.getWidth();
        int height = (int) scene.getHeight();
        Path file =
                FOLDER.resolve(
                        name
                                + "-"
                                + (dark ? "dark" : "light")
                                + "-"
                                + (width + SIDE)
                                + "x"
                                + (height + BARS)
                                + ".png");
        if (!drawn()) {
            return file;
        }
        int[] pixels = new int[width * height];
        scene.snapshot(new WritableImage(width, height))
                .getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            Files.createDirectories(FOLDER);
            ImageIO.write(picture, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
