package vigil.ui.kit;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** The pictures the program uses, each always for the same thing. */
public enum Icon {
    HOME(BootstrapIcons.HOUSE_DOOR),
    CASES(BootstrapIcons.FOLDER2_OPEN),
    PATTERNS(BootstrapIcons.GRAPH_UP),
    MEETINGS(BootstrapIcons.PEOPLE),
    ACTIONS(BootstrapIcons.CHECK2_SQUARE),
    SETTINGS(BootstrapIcons.SLIDERS),
    SEARCH(BootstrapIcons.SEARCH),
    LOCK(BootstrapIcons.LOCK),
    UNLOCK(BootstrapIcons.UNLOCK),
    ADD(BootstrapIcons.PLUS),
    NOTIFY(BootstrapIcons.JOURNAL_PLUS),
    SAVE(BootstrapIcons.CHECK2),
    REMOVE(BootstrapIcons.TRASH),
    CLOSE(BootstrapIcons.X),
    BACK(BootstrapIcons.ARROW_LEFT),
    NEXT(BootstrapIcons.CHEVRON_RIGHT),
    DOWN(BootstrapIcons.CHEVRON_DOWN),
    UP(BootstrapIcons.CHEVRON_UP),
    GAP(BootstrapIcons.QUESTION_CIRCLE),
    HELP(BootstrapIcons.QUESTION_CIRCLE),
    INFORMATION(BootstrapIcons.INFO_CIRCLE),
    WARNING(BootstrapIcons.EXCLAMATION_TRIANGLE),
    ERROR(BootstrapIcons.EXCLAMATION_OCTAGON),
    DONE(BootstrapIcons.CHECK_CIRCLE),
    URGENT(BootstrapIcons.EXCLAMATION_CIRCLE),
    HISTORY(BootstrapIcons.CLOCK_HISTORY),
    CALENDAR(BootstrapIcons.CALENDAR3),
    PRINT(BootstrapIcons.PRINTER),
    PDF(BootstrapIcons.FILE_EARMARK_RICHTEXT),
    KEY(BootstrapIcons.KEY),
    FOLDER(BootstrapIcons.FOLDER),
    PERSON(BootstrapIcons.PERSON),
    SUBSTANCE(BootstrapIcons.EYEDROPPER),
    FACTOR(BootstrapIcons.DIAGRAM_3),
    AGENCY(BootstrapIcons.BUILDING),
    TIMELINE(BootstrapIcons.LIST_TASK),
    PLACE(BootstrapIcons.GEO_ALT),
    NEW(BootstrapIcons.STARS),
    RISING(BootstrapIcons.ARROW_UP_RIGHT),
    TOGETHER(BootstrapIcons.LINK_45DEG),
    SUN(BootstrapIcons.SUN),
    MOON(BootstrapIcons.MOON),
    FILTER(BootstrapIcons.FUNNEL),
    SHIELD(BootstrapIcons.SHIELD_LOCK),
    RESTRICTED(BootstrapIcons.EYE_SLASH),
    WATCH(BootstrapIcons.EYE),
    ZOOM_IN(BootstrapIcons.ZOOM_IN),
    ZOOM_OUT(BootstrapIcons.ZOOM_OUT),
    COPY(BootstrapIcons.CLIPBOARD),
    EDIT(BootstrapIcons.PENCIL),
    FLASK(BootstrapIcons.DROPLET_HALF),
    MENU(BootstrapIcons.THREE_DOTS),
    GRIP(BootstrapIcons.GRIP_VERTICAL),
    UNDO(BootstrapIcons.ARROW_COUNTERCLOCKWISE),
    REDO(BootstrapIcons.ARROW_CLOCKWISE),
    BEFORE(BootstrapIcons.CHEVRON_LEFT),
    FIT(BootstrapIcons.ARROWS_EXPAND),
    RELEASE(BootstrapIcons.BOX_ARROW_UP_RIGHT),
    GUEST(BootstrapIcons.PERSON_PLUS),
    CLOCK(BootstrapIcons.CLOCK),
    MINUTES(BootstrapIcons.FILE_TEXT);

    private final BootstrapIcons picture;

    Icon(BootstrapIcons picture) {
        this.picture = picture;
    }

    /** A new node of it; decoration, so a reader is not told of it. */
    public FontIcon node() {
        FontIcon icon = new FontIcon(picture);
        icon.setFocusTraversable(false);
        return icon;
    }

    /** Draws this one in the place of another: a new node would have to be dressed first. */
    public void on(FontIcon icon) {
        icon.setIconCode(picture);
    }
}
