package vigil.ui.home;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.casework.Emergencies;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;

/** Cases opened in an emergency, until somebody has looked at each. */
final class EmergencyLines {

    private EmergencyLines() {}

    static Optional<Node> of(Kit kit, HomeViewModel model) {
        if (model.emergencies().isEmpty()) {
            return Optional.empty();
        }
        VBox all = Controls.styled(new VBox(), "column", "tight");
        all.setId("home-emergencies");
        model.emergencies().forEach(each -> all.getChildren().add(line(kit, model, each)));
        return Optional.of(all);
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
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox banner = Controls.styled(new HBox(Icon.URGENT.node(), said), "banner");
        banner.getStyleClass().add("banner-warning");
        if (waiting.mayReview()) {
            Button seen =
                    new Controls(kit).button("emergency.home.seen", () -> model.reviewed(waiting));
            seen.setMinWidth(Region.USE_PREF_SIZE);
            banner.getChildren().add(seen);
        }
        return banner;
    }
}
