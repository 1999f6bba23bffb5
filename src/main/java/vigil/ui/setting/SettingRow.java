package vigil.ui.setting;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vigil.domain.vocabulary.Terms;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;

/** One setting: its name, what it does, its control, and the way back to its default. */
final class SettingRow {

    private final Kit kit;
    private final String name;
    private final String searched;
    private final Node control;
    private final Label changed;
    private final Button reset;
    private final Label trouble = Controls.wrapping("", "complaint", "small");
    private final HBox line;

    /**
     * @param name of the setting: {@code quorum}
     * @param range what it may be and its default, in words; may be empty
     * @param back sets it back to its default; nothing if it has none
     */
    SettingRow(Kit kit, String name, Node control, String range, Optional<Runnable> back) {
        this.kit = kit;
        this.name = name;
        this.control = control;
        String key = "settings." + name;
        Label label = Controls.wrapping(kit.say(key), "strong");
        label.setLabelFor(control);
        label.setWrapText(true);
        control.setAccessibleText(kit.say(key));
        control.setId(Controls.id(key));
        changed = Controls.chip(kit.say("settings.changed"), "accent");
        VBox words = new VBox(Controls.row(label, changed));
        String help = kit.find(key + ".help").orElse("");
        String all = (help + " " + range).strip();
        if (!all.isEmpty()) {
            words.getChildren().add(Controls.wrapping(all, "muted", "small"));
            control.setAccessibleHelp(all);
        }
        words.setPrefWidth(430);
        words.setMinWidth(260);
        reset = Controls.styled(new Button(kit.say("settings.reset")), "flat", "small");
        reset.setGraphic(Icon.UNDO.node());
        reset.setId(Controls.id(key) + "-reset");
        reset.setAccessibleText(kit.say("settings.reset") + ": " + kit.say(key));
        back.ifPresent(action -> reset.setOnAction(event -> action.run()));
        VBox side = new VBox(Controls.row(control, reset), trouble);
        trouble.setId(Controls.id(key) + "-trouble");
        line = Controls.row(words, side);
        line.getStyleClass().add("setting-line");
        line.setId(Controls.id(key) + "-line");
        searched =
                Terms.fold(
                        kit.say(key)
                                + " "
                                + all
                                + " "
                                + kit.find("settings.words." + name).orElse(""));
        complain("");
        changed(false);
    }

    /** Says whether it is otherwise than its default; only then there is a way back. */
    void changed(boolean is) {
        Controls.show(changed, is);
        Controls.show(reset, is && reset.getOnAction() != null);
    }

    /** Says what is wrong with what stands there; nothing if it is empty. */
    void complain(String sentence) {
        trouble.setText(sentence);
        Controls.show(trouble, !sentence.isEmpty());
    }

    /** Nobody here can change it, and why. */
    void held() {
        control.setDisable(true);
        control.getStyleClass().add("held");
        reset.setDisable(true);
        Label why = Controls.plain(kit.say("settings.byPolicy"), "muted", "small");
        why.setGraphic(Icon.LOCK.node());
        line.getChildren().add(why);
    }

    boolean matches(String folded) {
        for (String word : folded.split(" ")) {
            if (!searched.contains(word)) {
                return false;
            }
        }
        return true;
    }

    String name() {
        return name;
    }

    Node control() {
        return control;
    }

    HBox node() {
        return line;
    }
}
