package vigil.ui.meeting;

import java.nio.IntBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vigil.casework.PageViewer;
import vigil.casework.PageViewer.Picture;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;

/**
 * The pages of a document one below the other. Those in view are drawn first, and only near ones at
 * all.
 */
final class PageStrip {

    /** Pixels of the window for each point at the size of print. */
    private static final double PRINT = 96.0 / 72.0;

    private static final double MARGIN = 40;
    private static final Duration PAUSE = Duration.ofMillis(80);

    private final Kit kit;
    private final PreviewViewModel model;
    private final VBox pages = Controls.styled(new VBox(), "pages");
    private final ScrollPane scroll = new ScrollPane(pages);
    private final List<Sheet> sheets = new ArrayList<>();
    private Runnable drawing = () -> {};
    private boolean moving;

    PageStrip(Kit kit, PreviewViewModel model) {
        this.kit = kit;
        this.model = model;
        scroll.setFitToWidth(true);
        scroll.setPannable(true);
        scroll.setId("preview-pages");
        scroll.getStyleClass().addAll("preview-pages", "wide"); // a page of paper
        scroll.setAccessibleText(kit.say("preview.pages"));
        scroll.viewportBoundsProperty().addListener((p, was, is) -> resize());
        scroll.vvalueProperty().addListener((p, was, is) -> scrolled());
        scroll.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        model.zoom().chosen().addListener((p, was, is) -> resize());
        model.document().search().addListener((p, was, is) -> mark());
        model.prepared().addListener((p, was, is) -> fill());
        fill();
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown()) {
            return;
        }
        KeyCode code = event.getCode();
        if (code == KeyCode.PAGE_DOWN || code == KeyCode.RIGHT) {
            go(model.page().get() + 1);
        } else if (code == KeyCode.PAGE_UP || code == KeyCode.LEFT) {
            go(model.page().get() - 1);
        } else if (code == KeyCode.HOME) {
            go(0);
        } else if (code == KeyCode.END) {
            go(sheets.size() - 1);
        } else {
            return;
        }
        event.consume();
    }

    private void fill() {
        sheets.clear();
        for (PageViewer.Size size : model.document().sizes()) {
            sheets.add(new Sheet(sheets.size(), size));
        }
        pages.getChildren().setAll(sheets.stream().map(Sheet::node).toList());
        mark();
        resize();
        go(model.page().get());
    }

    /** Window pixels for each point: as chosen, or as wide as there is room. */
    private double scale() {
        double room = scroll.getViewportBounds().getWidth() - MARGIN;
        double widest = sheets.stream().mapToDouble(sheet -> sheet.size.width()).max().orElse(1);
        return model.zoom()
                .chosen()
                .get()
                .map(zoom -> zoom * PRINT)
                .orElse(Math.max(0.2, room / widest));
    }

    /** How large pages are now, where 1 is as printed. */
    double zoom() {
        return scale() / PRINT;
    }

    private void resize() {
        double scale = scale();
        sheets.forEach(sheet -> sheet.size(scale));
        drawSoon();
    }

    private void drawSoon() {
        drawing.run();
        drawing = kit.work().later(PAUSE, this::draw);
    }

    private void draw() {
        if (sheets.isEmpty() || scroll.getScene() == null) {
            return;
        }
        pages.applyCss();
        pages.layout();
        double top = top();
        double bottom = top + scroll.getViewportBounds().getHeight();
        List<Integer> wanted = new ArrayList<>();
        List<Integer> near = new ArrayList<>();
        for (Sheet sheet : sheets) {
            Bounds at = sheet.node().getBoundsInParent();
            double height = at.getHeight();
            if (at.getMaxY() >= top && at.getMinY() <= bottom) {
                wanted.add(sheet.number);
            } else if (at.getMaxY() >= top - height && at.getMinY() <= bottom + height) {
                near.add(sheet.number);
            } else {
                sheet.forget();
            }
        }
        wanted.addAll(near);
        double density =
                scroll.getScene().getWindow() == null
                        ? 1
                        : scroll.getScene().getWindow().getOutputScaleX();
        double pixels = Math.round(scale() * density * 1000) / 1000.0;
        model.document().draw(wanted, pixels, this::take);
    }

    private void take(int page, Picture picture) {
        if (page < sheets.size()) {
            sheets.get(page).show(picture);
        }
    }

    /** How far down the view is, in pixels of the strip. */
    private double top() {
        double beyond = Math.max(0, pages.getHeight() - scroll.getViewportBounds().getHeight());
        return scroll.getVvalue() * beyond;
    }

    private void scrolled() {
        if (!moving) {
            double middle = top() + scroll.getViewportBounds().getHeight() / 3;
            sheets.stream()
                    .filter(sheet -> sheet.node().getBoundsInParent().getMaxY() >= middle)
                    .findFirst()
                    .ifPresent(sheet -> model.page().set(sheet.number));
        }
        drawSoon();
    }

    /** Brings a page to the top of the view; beyond the ends, the end. */
    void go(int page) {
        if (sheets.isEmpty()) {
            return;
        }
        int to = Math.clamp(page, 0, sheets.size() - 1);
        pages.applyCss();
        pages.layout();
        double beyond = pages.getHeight() - scroll.getViewportBounds().getHeight();
        double y = sheets.get(to).node().getBoundsInParent().getMinY() - 8;
        moving = true;
        scroll.setVvalue(beyond <= 0 ? 0 : Math.clamp(y / beyond, 0, 1));
        moving = false;
        model.page().set(to);
        drawSoon();
    }

    private void mark() {
        sheets.forEach(sheet -> sheet.mark(model.document().search().get().on(sheet.number)));
    }

    Node node() {
        return scroll;
    }

    void focus() {
        scroll.requestFocus();
    }

    /** One page as paper. */
    private final class Sheet {
        private final int number;
        private final ImageView image = new ImageView();
        private final Label hits = Controls.styled(new Label(), "page-hits");
        private final StackPane paper = Controls.styled(new StackPane(image, hits), "paper");
        private final PageViewer.Size size;
        private Optional<Picture> shown = Optional.empty();

        Sheet(int number, PageViewer.Size size) {
            this.number = number;
            this.size = size;
            image.setSmooth(true);
            paper.setAccessibleText(kit.say("preview.page.of", number + 1, model.pages()));
            StackPane.setAlignment(hits, javafx.geometry.Pos.TOP_RIGHT);
            Controls.show(hits, false);
        }

        void size(double scale) {
            double w = Math.round(size.width() * scale);
            double h = Math.round(size.height() * scale);
            paper.setMinSize(w, h);
            paper.setPrefSize(w, h);
            paper.setMaxSize(w, h);
            image.setFitWidth(w);
            image.setFitHeight(h);
        }

        void show(Picture picture) {
            if (shown.filter(before -> before == picture).isPresent()) {
                return;
            }
            shown = Optional.of(picture);
            image.setImage(
                    new WritableImage(
                            new PixelBuffer<>(
                                    picture.width(),
                                    picture.height(),
                                    IntBuffer.wrap(picture.pixels()),
                                    PixelFormat.getIntArgbPreInstance())));
        }

        void forget() {
            shown = Optional.empty();
            image.setImage(null);
        }

        void mark(int count) {
            paper.getStyleClass().remove("paper-hit");
            if (count > 0) {
                paper.getStyleClass().add("paper-hit");
                hits.setText(kit.say("preview.hits", count));
            }
            Controls.show(hits, count > 0);
        }

        Node node() {
            return paper;
        }
    }
}
