package vigil.ui.meeting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vigil.casework.PageViewer;
import vigil.ui.kit.Kit;

/** A document as far as it has been drawn and read: pages by scale, and where words stand in it. */
final class DrawnDocument {

    /** Pixels kept drawn: some twelve pages at a comfortable size. */
    private static final long KEPT_PIXELS = 24_000_000;

    private final Kit kit;
    private final PageCache cache = new PageCache(KEPT_PIXELS);
    private final Map<Integer, String> texts = new HashMap<>();
    private final ReadOnlyObjectWrapper<PageSearch> search =
            new ReadOnlyObjectWrapper<>(PageSearch.NONE);
    private Optional<PageDrawing> drawing = Optional.empty();
    private List<PageViewer.Size> sizes = List.of();
    private String words = "";
    private boolean reading;

    DrawnDocument(Kit kit) {
        this.kit = kit;
    }

    /** Shows another document in place of the one there was; what is searched for stays. */
    void open(PageViewer viewer, List<PageViewer.Size> pageSizes) {
        close();
        sizes = pageSizes;
        drawing = Optional.of(new PageDrawing(kit, viewer, kit::report));
        search(words);
    }

    /** Lets go of the document and of every picture of it. */
    void close() {
        drawing.ifPresent(PageDrawing::close);
        drawing = Optional.empty();
        sizes = List.of();
        cache.clear();
        texts.clear();
        reading = false;
    }

    /** Closes a document that came too late to be shown. */
    void discard(PageViewer viewer) {
        new PageDrawing(kit, viewer, kit::report).close();
    }

    /** How large each page is, in points. */
    List<PageViewer.Size> sizes() {
        return sizes;
    }

    /** Gets the picture of a page. */
    @FunctionalInterface
    interface PageTaker {
        void take(int page, PageViewer.Picture picture);
    }

    /**
     * Gives the pictures of these pages, at once where they are kept, the others as they are drawn,
     * the first of them first. What was asked for before and is not drawn yet is forgotten.
     *
     * @param scale pixels for each point
     */
    void draw(List<Integer> wanted, double scale, PageTaker taker) {
        if (drawing.isEmpty()) {
            return;
        }
        PageDrawing pages = drawing.get();
        pages.forget();
        List<Integer> missing = new ArrayList<>();
        for (int each : wanted) {
            cache.get(each, scale)
                    .ifPresentOrElse(picture -> taker.take(each, picture), () -> missing.add(each));
        }
        for (int each : missing) {
            pages.draw(
                    each,
                    scale,
                    picture -> {
                        cache.put(each, scale, picture);
                        taker.take(each, picture);
                    });
        }
        pages.begin();
    }

    ReadOnlyObjectProperty<PageSearch> search() {
        return search.getReadOnlyProperty();
    }

    /** Searches the words of every page; they are read once, and found as they are read. */
    void search(String typed) {
        words = typed;
        drawing.filter(d -> !typed.isBlank()).ifPresent(this::read);
        search.set(PageSearch.of(typed, texts));
    }

    private void read(PageDrawing pages) {
        if (!reading) {
            reading = true;
            for (int i = 0; i < sizes.size(); i++) {
                int each = i;
                pages.read(
                        each,
                        text -> {
                            texts.put(each, text);
                            search.set(PageSearch.of(words, texts));
                        });
            }
            pages.begin();
        }
    }
}
