package vigil.ui.kit;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/**
 * What is said beside the pointer when it rests on something. Each tooltip is a window of its own,
 * and a page has a hundred that nobody ever sees: one is made when the pointer first comes.
 */
public final class Tip {

    private static final double WIDEST = 420;

    private Tip() {}

    /**
     * Says a text, also to a reader, unless that is given other help.
     *
     * @param text may be another one later
     */
    public static void on(Control control, String text) {
        Object before = control.getProperties().put(Tip.class, text);
        String help = control.getAccessibleHelp();
        if (help == null || help.equals(before)) {
            control.setAccessibleHelp(text);
        }
        if (before == null) {
            control.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> make(control));
        } else if (control.getTooltip() != null) {
            make(control);
        }
    }

    /** Says what something means, in as many lines as that takes; a reader is told elsewhere. */
    public static void explain(Node node, String text) {
        node.addEventHandler(
                MouseEvent.MOUSE_ENTERED,
                new EventHandler<>() {
                    @Override
                    public void handle(MouseEvent event) {
                        node.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
                        Tooltip made = new Tooltip(text);
                        made.setWrapText(true);
                        made.setMaxWidth(WIDEST);
                        Tooltip.install(node, made);
                    }
                });
    }

    /** Whether something is said of it. */
    public static boolean has(Control control) {
        return control.getTooltip() != null
                || control.hasProperties() && control.getProperties().containsKey(Tip.class);
    }

    private static void make(Control control) {
        String text = String.valueOf(control.getProperties().get(Tip.class));
        Tooltip made = control.getTooltip();
        if (made == null) {
            control.setTooltip(new Tooltip(text));
        } else {
            made.setText(text);
        }
    }
}
