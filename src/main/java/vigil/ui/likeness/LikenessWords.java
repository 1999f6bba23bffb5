package vigil.ui.likeness;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import vigil.casework.Duplicates;
import vigil.domain.likeness.Likeness;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;

/** Says in words why two cases are alike. */
final class LikenessWords {

    private static final int BRIEF = 4;

    private final Kit kit;

    LikenessWords(Kit kit) {
        this.kit = kit;
    }

    String reason(Likeness.Reason reason) {
        return kit.say("likeness.reason." + reason.key(), reason.words().toArray());
    }

    /** What speaks for it, in one line. */
    String brief(Likeness likeness) {
        String said =
                likeness.reasons().stream()
                        .filter(reason -> reason.bits() > 0)
                        .limit(BRIEF)
                        .map(this::reason)
                        .collect(Collectors.joining(" · "));
        return said.isEmpty() ? kit.say("likeness.kind." + likeness.kind()) : said;
    }

    /** What speaks for it, or what against. */
    List<String> reasons(Likeness likeness, boolean for_) {
        return likeness.reasons().stream()
                .filter(reason -> for_ ? reason.bits() > 0 : reason.bits() <= 0)
                .map(this::reason)
                .toList();
    }

    /** The same where room is short: never cut. */
    Node wholeChip(Likeness likeness) {
        HBox whole = new HBox(chip(likeness));
        whole.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        whole.setMinWidth(Region.USE_PREF_SIZE);
        return whole;
    }

    Label chip(Likeness likeness) {
        if (!likeness.samePerson()) {
            return Controls.chip(kit.say("likeness.kind." + likeness.kind()), "neutral");
        }
        return switch (likeness.kind()) {
            case EARLIER_NEAR_FATAL ->
                    Controls.chip(kit.say("likeness.kind.EARLIER_NEAR_FATAL"), "accent");
            default ->
                    Controls.chip(
                            kit.say("likeness.level." + likeness.level()),
                            likeness.level() == Likeness.Level.SAME ? "danger" : "warning");
        };
    }

    /** Which link fits, as code of LINK_TYPE. */
    static String link(Likeness likeness) {
        return switch (likeness.kind()) {
            case EARLIER_NEAR_FATAL -> Duplicates.EARLIER_NEAR_FATAL;
            case SAME_ADDRESS -> "LINK_TYPE02";
            case DUPLICATE, NONE -> "LINK_TYPE03";
            case SAME_INCIDENT -> "LINK_TYPE01";
        };
    }
}
