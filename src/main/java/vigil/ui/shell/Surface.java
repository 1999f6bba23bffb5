package vigil.ui.shell;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import vigil.casework.DeviceSettings.Device;
import vigil.ui.kit.FxWork;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Language;
import vigil.ui.kit.Sheets;
import vigil.ui.kit.Theme;

/**
 * What the window is made of, for those who show something in it.
 *
 * @param content what fills it; the rest lies over that
 */
record Surface(
        Kit kit,
        FxWork work,
        Theme theme,
        Scene scene,
        StackPane content,
        NoticeBoard notices,
        Sheets sheets,
        Learning learning) {

    void fill(Node page) {
        content.getChildren().setAll(page);
    }

    /**
     * From now on everything that is made is in this language.
     *
     * @param choice {@code system}, {@code en} or {@code cy}
     */
    void speak(String choice) {
        kit.device().set(Device.LANGUAGE, choice);
        kit.words().speak(Language.chosen(kit.device(), Locale.getDefault()));
    }
}
