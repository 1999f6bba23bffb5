package vigil.ui.pack;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import vigil.casework.PageViewer;
import vigil.casework.Problem;

/** A document that is being made, and its pages once it is. */
interface PagesViewModel {

    /** The sizes of its pages; none while it is not made. */
    List<PageViewer.Size> sizes();

    /** Hears when it begins to be made, is made, or cannot be. */
    void whenChanged(Runnable listener);

    ReadOnlyObjectProperty<Optional<Problem>> trouble();

    /** What is being done, in words; empty if nothing is. */
    ReadOnlyStringProperty step();

    /** Draws a page of what is shown. */
    void draw(int page, double scale, Consumer<PageViewer.Picture> then);
}
