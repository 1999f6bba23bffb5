package vigil.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What becomes of words that name nothing: they stay where somebody cares, else it is said. */
@Tag("gui")
@ExtendWith(ApplicationExtension.class)
class PickFieldTest {

    private final List<String> said = new ArrayList<>();
    private PickField<String> field;
    private Button next;

    @Start
    void start(Stage stage) {
        List<String> all = List.of("Hostel", "Home");
        field =
                new PickField<>(
                        typed -> all.stream().filter(a -> a.startsWith(typed)).toList(),
                        text -> text,
                        text -> "");
        next = new Button("next");
        Scene scene = new Scene(new VBox(field, next), 300, 200);
        scene.addEventHandler(PickField.NamesNothing.TYPE, event -> said.add(event.typed()));
        stage.setScene(scene);
        stage.show();
    }

    private void leaveWith(FxRobot robot, String words) {
        robot.interact(() -> {
            field.requestFocus();
            field.setText(words);
            next.requestFocus();
        });
    }

    @Test
    void whereNobodyCaresWhatWasThereComesBackAndItIsSaid(FxRobot robot) {
        robot.interact(() -> field.show(Optional.of("Home")));
        leaveWith(robot, "Spaceship");
        assertThat(field.getText()).isEqualTo("Home");
        assertThat(said).containsExactly("Spaceship");
    }

    @Test
    void whereSomebodyCaresTheWordsStayUntilTheyAreCorrected(FxRobot robot) {
        List<String> heard = new ArrayList<>();
        robot.interact(() -> field.whenUnnamed(() -> heard.add(field.unnamed())));
        leaveWith(robot, "Spaceship");
        assertThat(field.getText()).isEqualTo("Spaceship");
        leaveWith(robot, "");
        assertThat(heard).containsExactly("Spaceship", "");
        leaveWith(robot, "hostel");
        leaveWith(robot, "Hostel");
        assertThat(field.picked()).contains("Hostel");
        assertThat(field.unnamed()).isEmpty();
        assertThat(said).isEmpty();
    }
}
