package vigil.ui.alert;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import vigil.domain.vocabulary.CodeList;
import vigil.ui.kit.CodeBox;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LiveText;

/** The fields an alert is written in. */
final class AlertFields {

    private final Kit kit;
    private final AlertsViewModel model;
    private final boolean open;

    AlertFields(Kit kit, AlertsViewModel model, boolean open) {
        this.kit = kit;
        this.model = model;
        this.open = open;
    }

    CodeBox codes(
            String id, CodeList list, Optional<String> now, Consumer<Optional<String>> chosen) {
        CodeBox box = new CodeBox(list, kit.say("alert.notChosen"));
        box.setId(id);
        box.show(now);
        box.whenChosen(chosen);
        box.setDisable(!open);
        return box;
    }

    CodeBox codes(String id, String list, Optional<String> now, Consumer<Optional<String>> chosen) {
        return codes(id, model.vocabulary().list(list), now, chosen);
    }

    TextField line(String id, int longest, String now, Consumer<String> typed) {
        return set(new TextField(), id, longest, now, typed);
    }

    <T extends TextInputControl> T set(
            T field, String id, int longest, String now, Consumer<String> typed) {
        field.setId(id);
        field.setTextFormatter(LiveText.limit(longest));
        field.setText(now);
        field.textProperty().addListener((p, was, is) -> typed.accept(is));
        field.setEditable(open);
        return field;
    }
}
