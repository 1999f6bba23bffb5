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

    /** A section that begins so little further down is the one that is read. */
    private static final double NEAR = 60;

    private final VBox list;
    private final List<SettingSection> sections;

    /**
     * @param jump brings a section into view, and the keyboard into it
     */
    SettingsContents(Kit kit, List<SettingSection> sections, Consumer<SettingSection> jump) {
        this.sections = List.copyOf(sections);
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

    /**
     * Marks where one is.
     *
     * @param down how far the page is scrolled, up to 1
     * @param room how much of it is out of sight
     */
    void mark(double down, double room) {
        mark(section(down, room));
    }

    /** Also where the page ends before it gets to the top. */
    void mark(SettingSection section) {
        mark(sections.indexOf(section));
    }

    private void mark(int here) {
        for (int i = 0; i < sections.size(); i++) {
            // The first line says what the others are.
            list.getChildren().get(i + 1).pseudoClassStateChanged(HERE, i == here);
        }
    }

    /** The one at the top; at the very end the last, which never gets there. */
    private int section(double down, double room) {
        if (down >= 1) {
            return sections.size() - 1;
        }
        double top = down * Math.max(0, room) + NEAR;
        int here = 0;
        for (int i = 0; i < sections.size(); i++) {
            VBox card = sections.get(i).node();
            if (card.isVisible() && card.getBoundsInParent().getMinY() <= top) {
                here = i;
            }
        }
        return here;
    }

    VBox node() {
        return list;
    }
}
