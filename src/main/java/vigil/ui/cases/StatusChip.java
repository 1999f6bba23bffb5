package vigil.ui.cases;

import javafx.scene.control.Label;
import vigil.domain.casefile.CaseStatus;
import vigil.domain.vocabulary.CodeList;
import vigil.ui.kit.Controls;

/** A case's status as a chip. */
public final class StatusChip {

    private StatusChip() {}

    public static Label of(CaseStatus status, CodeList labels) {
        String tone =
                switch (status) {
                    case NOTIFIED, SCREENING -> "accent";
                    case GATHERING, AWAITING_INQUEST, ACTIONS_OPEN -> "warning";
                    case READY, AT_PANEL -> "success";
                    case CLOSED, OUT_OF_SCOPE, MERGED -> "neutral";
                };
        return Controls.chip(labels.label(status.code()), tone);
    }
}
