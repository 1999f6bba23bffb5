package vigil.ui.alert;

import java.nio.IntBuffer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vigil.casework.PageViewer;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Sheets;

/** The page as it would leave, over the page on which it is written. */
final class AlertPreview {

    /** Pixels for each point: sharp at the size shown, twice that on dense screens. */
    private static final double SCALE = 2.2;

    private static final double WIDTH = 700;

    private AlertPreview() {}

    static void open(Kit kit, AlertsViewModel model, Sheets sheets) {
        model.preview(SCALE, made -> show(kit, made, sheets), kit::report);
    }

    private static void show(Kit kit, AlertsViewModel.Preview made, Sheets sheets) {
        Controls controls = new Controls(kit);
        PageViewer.Picture picture = made.picture();
        ImageView image =
                new ImageView(
                        new WritableImage(
                                new PixelBuffer<>(
                                        picture.width(),
                                        picture.height(),
                                        IntBuffer.wrap(picture.pixels()),
                                        PixelFormat.getIntArgbPreInstance())));
        image.setPreserveRatio(true);
        image.setSmooth(true);
        image.setFitWidth(WIDTH);
        StackPane paper = Controls.styled(new StackPane(image), "paper");
        paper.setMaxSize(StackPane.USE_PREF_SIZE, StackPane.USE_PREF_SIZE);
        ScrollPane scroll = new ScrollPane(new StackPane(paper));
        scroll.setFitToWidth(true);
        scroll.setId("alert-page");
        scroll.setAccessibleText(kit.say("alert.preview.said"));
        scroll.getStyleClass().addAll("preview-pages", "wide"); // a page of paper
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Label pages =
                Controls.plain(
                        kit.say("alert.preview.pages", made.prepared().pages()),
                        made.prepared().pages() > 1 ? "complaint" : "muted");
        Button close = controls.button("alert.preview.close", sheets::close);
        HBox head =
                Controls.row(controls.heading("alert.preview.title"), pages, Controls.gap(), close);
        VBox sheet = Controls.styled(new VBox(head, scroll), "sheet", "alert-preview");
        sheets.showAtSide(sheet, close, () -> true);
    }
}
