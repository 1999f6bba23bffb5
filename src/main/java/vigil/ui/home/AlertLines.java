package vigil.ui.home;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import vigil.casework.DrugAlerts;
import vigil.domain.alert.DrugAlert;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator;

/** Drug alerts that end soon, and reports about drugs that nobody has decided about. */
final class AlertLines {

    private static final int NAMED = 4;

    private AlertLines() {}

    static Optional<Node> of(Kit kit, DrugAlerts.Outlook outlook, Navigator navigator) {
        VBox sentences = new VBox();
        say(kit, "alerts.home.ending", outlook.ending(), sentences);
        say(kit, "alerts.home.waiting", outlook.waiting(), sentences);
        if (sentences.getChildren().isEmpty()) {
            return Optional.empty();
        }
        sentences.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        Button look =
                new Controls(kit)
                        .button(
                                "alerts.home.look",
                                () -> {
                                    List<DrugAlert> all =
                                            outlook.ending().isEmpty()
                                                    ? outlook.waiting()
                                                    : outlook.ending();
                                    navigator.openAlert(all.getFirst().id());
                                });
        return Optional.of(AttentionCard.line(Icon.URGENT, "warning", sentences, look));
    }

    private static void say(Kit kit, String key, List<DrugAlert> alerts, VBox into) {
        if (!alerts.isEmpty()) {
            String named =
                    alerts.stream()
                            .limit(NAMED)
                            .map(DrugAlert::reference)
                            .collect(Collectors.joining(", "));
            Label line =
                    Controls.wrapping(
                            kit.say(
                                    key,
                                    alerts.size(),
                                    alerts.size() > NAMED ? named + " …" : named));
            into.getChildren().add(line);
        }
    }
}
