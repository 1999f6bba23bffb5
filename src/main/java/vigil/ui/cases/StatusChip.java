package vigil.ui.cases;

import javafx.scene.control.Label;
import vigil.domain.casefile.CaseStatus;
import vigil.domain.vocabulary.CodeList;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Tip;

/** A case's status as a chip. */
public final class StatusChip {

    private StatusChip() {}

    public static Label of(CaseStatus status, CodeList labels) {
        return Controls.chip(labels.label(status.code()), tone(status));
    }

    /** In a word or two, for lists; the whole of it when pointed at. */
    public static Label brief(CaseStatus status, Kit kit) {
        Label chip = Controls.chip(kit.say("status.brief." + status.name()), tone(status));
        chip.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        String whole = kit.vocabulary().list("CASE_STATUS").label(status.code());
        Tip.on(chip, whole);
        chip.setAccessibleText(whole);
        return chip;
    }

    private static String tone(CaseStatus status) {
        return switch (status) {
            case NOTIFIED, SCREENING -> "accent";
            case GATHERING, AWAITING_INQUEST, ACTIONS_OPEN -> "warning";
            case READY, AT_PANEL -> "success";
            case CLOSED, OUT_OF_SCOPE, MERGED -> "neutral";
        };
    }
}
