package vigil.ui.action;

import javafx.scene.control.Label;
import vigil.domain.vocabulary.CodeList;
import vigil.ui.kit.Controls;

/** How far a recommendation or action has come, as a chip. */
public final class StatusChips {

    private static final String IN_PROGRESS = "ACT_STATUS02";

    private StatusChips() {}

    /**
     * @param status code of ACT_STATUS
     */
    public static Label of(String status, CodeList labels) {
        String tone =
                switch (status) {
                    case IN_PROGRESS -> "accent";
                    case "ACT_STATUS03", "ACT_STATUS04" -> "success";
                    case "ACT_STATUS05" -> "danger";
                    default -> "neutral";
                };
        return Controls.chip(labels.label(status), tone);
    }
}
