package vigil.ui.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import vigil.EveryValue;
import vigil.domain.access.PanelMember;
import vigil.domain.access.PanelRole;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.FieldDefinition;
import vigil.domain.casefile.GapReason;
import vigil.domain.casefile.Value;
import vigil.domain.vocabulary.Code;
import vigil.domain.vocabulary.CodeList;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.kit.InlineWork;
import vigil.ui.kit.Kit;
import vigil.ui.kit.TestKit;

/** Every field of the catalogue that a person answers has an editor that gives back its value. */
@Tag("gui")
@ExtendWith(ApplicationExtension.class)
class EveryEditorTest {

    private static final PanelMember MEMBER =
            new PanelMember(
                    new UUID(7, 7),
                    Optional.empty(),
                    "Ruth Ashdown",
                    "AGENCY_TYPE17",
                    PanelRole.COORDINATOR,
                    true);
    private static final Vocabulary VOCABULARY =
            TestKit.vocabulary()
                    .withList(
                            new CodeList("AREA", "Area", List.of(new Code("AREA01", "Sheffield"))));

    private final VBox root = new VBox();

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(root, 900, 700));
        stage.show();
    }

    private static List<FieldDefinition> answered() {
        return VOCABULARY.catalogue().fields().stream().filter(FieldDefinition::answered).toList();
    }

    private static Editors editors() {
        Kit kit = new TestKit().with(new InlineWork());
        return new Editors(kit, VOCABULARY, List.of(MEMBER));
    }

    @Test
    void everyAnsweredFieldHasAnEditorThatGivesBackWhatItWasGiven(FxRobot robot) {
        List<String> wrong = new ArrayList<>();
        robot.interact(() -> {
            Editors editors = editors();
            for (FieldDefinition field : answered()) {
                Value value = EveryValue.of(field.type(), VOCABULARY, MEMBER.id().toString());
                AnswerEditor editor = editors.editor(field.type(), field.label());
                root.getChildren().setAll(editor.node());
                root.applyCss();
                editor.show(Optional.of(value));
                if (!editor.value().equals(Optional.of(value)) || editor.complaint().isPresent()) {
                    wrong.add(field.key() + ": " + value + " became " + editor.value());
                }
                editor.show(Optional.empty());
                if (editor.value().isPresent()) {
                    wrong.add(field.key() + " is not emptied");
                }
            }
        });
        assertThat(answered()).hasSizeGreaterThan(150);
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyAnsweredFieldIsNamedAndExplainedToThoseWhoCannotSeeIt(FxRobot robot) {
        List<String> wrong = new ArrayList<>();
        robot.interact(() -> {
            Editors editors = editors();
            for (FieldDefinition field : answered()) {
                AnswerField shown = new AnswerField(field, editors);
                root.getChildren().setAll(shown);
                if (!shown.names(field.label()) || !shown.explains(field.help())) {
                    wrong.add(field.key().text());
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyAnsweredFieldTakesAReasonWhyItIsNotKnown(FxRobot robot) {
        List<String> wrong = new ArrayList<>();
        robot.interact(() -> {
            Editors editors = editors();
            for (FieldDefinition field : answered()) {
                AnswerField shown = new AnswerField(field, editors);
                Answer gap = Answer.gap(GapReason.NOT_YET_ASKED);
                shown.show(Optional.of(gap));
                if (!shown.shows(Optional.of(gap)) || shown.wrong()) {
                    wrong.add(field.key().text());
                }
            }
        });
        assertThat(wrong).isEmpty();
    }
}
