package vigil.ui.kit;

import java.util.Arrays;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vigil.casework.OpeningReason;

/** Stands where a closed case would, until somebody says why they open it. */
public final class ReasonPage {

    private static final int WORDS = 500;

    private final Kit kit;
    private final ToggleGroup whys = new ToggleGroup();
    private final TextField words = new TextField();
    private final Label complaint = Controls.wrapping("", "complaint");
    private final Consumer<OpeningReason> then;
    private final Node root;

    public ReasonPage(Kit kit, String reference, Consumer<OpeningReason> then) {
        this.kit = kit;
        this.then = then;
        Controls controls = new Controls(kit);
        VBox choices = Controls.styled(new VBox(), "column", "tight");
        Arrays.stream(OpeningReason.Why.values())
                .filter(why -> why != OpeningReason.Why.NONE && why != OpeningReason.Why.MEETING)
                .forEach(why -> {
                    RadioButton choice = new RadioButton(kit.say("reason." + why.name()));
                    choice.setId("reason-" + why.name());
                    choice.setUserData(why);
                    choice.setToggleGroup(whys);
                    choices.getChildren().add(choice);
                });
        words.setId("reason-words");
        words.setTextFormatter(LiveText.limit(WORDS));
        words.setPromptText(kit.say("reason.words.prompt"));
        words.setOnAction(event -> open());
        whys.selectedToggleProperty().addListener((p, was, is) -> quiet());
        words.textProperty().addListener((p, was, is) -> quiet());
        Controls.show(complaint, false);
        Button open = controls.primary("reason.open", this::open);
        open.setId("reason-open");
        VBox card =
                Controls.card(
                        Controls.row(
                                Icon.LOCK.node(),
                                Controls.wrapping(
                                        kit.say("reason.title", reference), "section-title")),
                        Controls.wrapping(kit.say("reason.text"), "muted"),
                        choices,
                        controls.labelled("reason.words", words),
                        complaint,
                        Controls.row(Controls.gap(), open));
        card.getStyleClass().add("reason-card");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        root = Controls.styled(new StackPane(card), "reason-page");
    }

    private void quiet() {
        Controls.show(complaint, false);
    }

    private void open() {
        OpeningReason reason =
                whys.getSelectedToggle() == null
                        ? OpeningReason.NONE
                        : new OpeningReason(
                                (OpeningReason.Why) whys.getSelectedToggle().getUserData(),
                                words.getText());
        if (reason.given()) {
            then.accept(reason);
        } else {
            complaint.setText(
                    kit.say(
                            reason.why() == OpeningReason.Why.OTHER
                                    ? "reason.missing.words"
                                    : "reason.missing"));
            Controls.show(complaint, true);
        }
    }

    public void focus() {
        ((RadioButton) whys.getToggles().getFirst()).requestFocus();
    }

    public Node node() {
        return root;
    }
}
