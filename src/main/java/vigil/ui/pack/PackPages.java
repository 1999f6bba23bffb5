package vigil.ui.pack;

import java.nio.IntBuffer;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vigil.casework.PageViewer;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;

/** The pack page by page: one at a time, as wide as there is room. */
final class PackPages {

    private static final double WIDTH = 480;
    private static final double MARGIN = 28;

    private final Kit kit;
    private final PagesViewModel model;
    private final ImageView image = new ImageView();
    private final StackPane paper = Controls.styled(new StackPane(image), "paper");
    private final ScrollPane scroll = new ScrollPane();
    private final Label where = new Label();
    private final Label waiting = Controls.wrapping("", "muted");
    private final VBox busy;
    private final Button before;
    private final Button next;
    private final StackPane middle = new StackPane();
    private final VBox root;
    private int page;

    PackPages(Kit kit, PagesViewModel model) {
        this.kit = kit;
        this.model = model;
        Controls controls = new Controls(kit);
        before = controls.icon("preview.before", Icon.BEFORE, () -> go(page - 1));
        next = controls.icon("preview.next", Icon.NEXT, () -> go(page + 1));
        where.setId("pack-where");
        where.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        scroll.setId("pack-pages");
        scroll.getStyleClass().add("preview-pages");
        scroll.setFitToWidth(true);
        scroll.setPannable(true);
        scroll.setContent(Controls.styled(new VBox(paper), "pages"));
        scroll.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        waiting.setId("pack-waiting");
        busy = Controls.styled(new VBox(waiting), "pack-waiting");
        middle.setPrefWidth(WIDTH + MARGIN);
        VBox.setVgrow(middle, Priority.ALWAYS);
        HBox bar = Controls.row(Controls.gap(), before, where, next, Controls.gap());
        root = Controls.styled(new VBox(bar, middle), "pack-pages");
        model.whenChanged(this::show);
        model.step().addListener((p, was, is) -> say());
        show();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.PAGE_DOWN || event.getCode() == KeyCode.RIGHT) {
            go(page + 1);
        } else if (event.getCode() == KeyCode.PAGE_UP || event.getCode() == KeyCode.LEFT) {
            go(page - 1);
        } else if (event.getCode() == KeyCode.HOME) {
            go(0);
        } else if (event.getCode() == KeyCode.END) {
            go(pages() - 1);
        } else {
            return;
        }
        event.consume();
    }

    private int pages() {
        return model.sizes().size();
    }

    private void show() {
        if (pages() == 0) {
            image.setImage(null);
            where.setText("");
            before.setDisable(true);
            next.setDisable(true);
            say();
            middle.getChildren().setAll(busy);
        } else if (!middle.getChildren().contains(scroll)) {
            middle.getChildren().setAll(scroll);
            go(0);
        }
    }

    private void say() {
        waiting.setText(
                model.trouble()
                        .get()
                        .map(kit::sentence)
                        .orElse(
                                Optional.of(model.step().get())
                                        .filter(step -> !step.isBlank())
                                        .orElse(kit.say("work.makingPack"))));
    }

    private void go(int wanted) {
        int last = pages() - 1;
        if (last < 0) {
            return;
        }
        page = Math.clamp(wanted, 0, last);
        before.setDisable(page == 0);
        next.setDisable(page == last);
        where.setText(kit.say("preview.page", page + 1, last + 1));
        paper.setAccessibleText(kit.say("preview.page.of", page + 1, last + 1));
        scroll.setVvalue(0);
        PageViewer.Size size = model.sizes().get(page);
        double scale = WIDTH / size.width();
        paper.setMinSize(WIDTH, size.height() * scale);
        paper.setMaxSize(WIDTH, size.height() * scale);
        image.setFitWidth(WIDTH);
        image.setFitHeight(size.height() * scale);
        int asked = page;
        model.draw(
                page,
                scale * 2,
                picture -> {
                    if (asked == page) {
                        image.setImage(
                                new WritableImage(
                                        new PixelBuffer<>(
                                                picture.width(),
                                                picture.height(),
                                                IntBuffer.wrap(picture.pixels()),
                                                PixelFormat.getIntArgbPreInstance())));
                    }
                });
    }

    Node node() {
        return root;
    }
}
