package vigil.ui.setting;

import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;

/** The sections of the settings, to jump to; beside them, where a window leaves the room. */
final class SettingsContents {

    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

    /** Of the page, the list and what is between them, in the size text comes in. */
    private static final double ROOM = 1330;

    private final VBox list;

    /**
     * @param jump brings a section into view, and the keyboard into it
     */
    SettingsContents(Kit kit, List<SettingSection> sections, Consumer<SettingSection> jump) {
        list = Controls.styled(new VBox(), "settings-contents");
        list.setId("settings-contents");
        list.getChildren().add(Controls.plain(kit.say("settings.contents"), "muted", "small"));
        for (SettingSection section : sections) {
            Hyperlink link = new Hyperlink(section.title());
            link.setId(section.node().getId() + "-link");
            link.setOnAction(event -> {
                link.setVisited(false);
                jump.accept(section);
            });
            link.visibleProperty().bind(section.node().visibleProperty());
            link.managedProperty().bind(section.node().managedProperty());
            list.getChildren().add(link);
        }
        list.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        list.setPickOnBounds(false);
        // Before the settings for the keyboard, over their empty side for the eye.
        list.setViewOrder(-1);
        StackPane.setAlignment(list, Pos.TOP_LEFT);
    }

    /**
     * @param width of all the room there is
     * @param larger how much larger text is than it comes
     */
    void fit(double width, double larger) {
        Controls.show(list, width >= ROOM * larger);
    }

    /** Marks where one is; the head stands above the sections. */
    void here(int section) {
        for (int i = 1; i < list.getChildren().size(); i++) {
            list.getChildren().get(i).pseudoClassStateChanged(HERE, i - 1 == section);
        }
    }

    VBox node() {
        return list;
    }
}
