package vigil.ui.setting;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;

/** A setting that is kept as lines of text and filled in as rows. */
interface ListedSetting {

    Node node();

    /** Shows what is kept. */
    void show(String content);

    /** What is filled in, as it is kept. */
    String written();

    /** Told what is filled in when the keyboard leaves a field of it. */
    void whenChanged(Consumer<String> then);

    /** What is wrong with what is filled in, in words; nothing if it can be kept. */
    default Optional<String> trouble() {
        return Optional.empty();
    }
}
