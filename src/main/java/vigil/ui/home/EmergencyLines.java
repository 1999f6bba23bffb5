package vigil.ui.home;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import vigil.casework.Emergencies;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;

/** Cases opened in an emergency, until somebody has looked at each. */
final class EmergencyLines {

    private EmergencyLines() {}

    static Node[] of(Kit kit, HomeViewModel model) {
        return model.emergencies().stream()
                .map(each -> line(kit, model, each))
                .toArray(Node[]::new);
    }

    private static String moment(Kit kit, LocalDateTime at) {
        return kit.words().date(at.toLocalDate())
                + ", "
                + at.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    }

    private static Node line(Kit kit, HomeViewModel model, Emergencies.Waiting waiting) {
        LocalDateTime at = LocalDateTime.ofInstant(waiting.opening().at(), kit.clock().getZone());
        VBox said =
                new VBox(
                        Controls.wrapping(
                                kit.say(
                                        "emergency.home",
                                        waiting.member(),
                                        waiting.opening().reference(),
                                        moment(kit, at),
                                        waiting.opening().words())),
                        Controls.wrapping(
                                kit.say("emergency.home." + waiting.opening().barred().name())
                                        + (waiting.mayReview()
                                                ? ""
                                                : " "
                                                        + kit.say(
                                                                waiting.own()
                                                                        ? "emergency.home.own"
                                                                        : "emergency.home.waits")),
                                "muted",
                                "small"));
        return AttentionCard.line(
                Icon.URGENT,
                "warning",
                said,
                waiting.mayReview()
                        ? new Button[] {
                            new Controls(kit)
                                    .button("emergency.home.seen", () -> model.reviewed(waiting))
                        }
                        : new Button[0]);
    }
}
