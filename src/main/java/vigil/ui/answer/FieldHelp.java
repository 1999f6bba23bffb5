package vigil.ui.answer;

import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vigil.domain.casefile.FieldDefinition;
import vigil.domain.casefile.FieldKey;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;

/**
 * What the field that has the keyboard means, why it is asked, when it is wanted and who will see
 * it. Always the same height, so that nothing moves while somebody goes from field to field.
 */
public final class FieldHelp {

    private final Kit kit;
    private final Label name = Controls.styled(new Label(), "strong");
    private final Label wanted = Controls.styled(new Label(), "muted", "small");
    private final Label seen = Controls.styled(new Label(), "muted", "small");
    private final Label keys = Controls.styled(new Label(), "shortcut");
    private final Label text = Controls.wrapping("", "small");
    private final VBox root;
    private Optional<FieldDefinition> field = Optional.empty();

    /**
     * @param explain opens what the guide says about a field
     */
    public FieldHelp(Kit kit, java.util.function.Consumer<FieldKey> explain) {
        this.kit = kit;
        Button more =
                new Controls(kit)
                        .icon(
                                "fieldHelp.more",
                                Icon.HELP,
                                () -> field.ifPresent(f -> explain.accept(f.key())));
        more.setFocusTraversable(false); // F1 does it from the field itself
        HBox head = Controls.row(more, name, wanted, Controls.gap(), seen, keys);
        keys.setText(kit.say("fieldHelp.history"));
        text.setMinHeight(0);
        root = Controls.styled(new VBox(head, text), "field-help");
        root.setId("field-help");
        show(Optional.empty());
        ChangeListener<Node> follow = (p, was, is) -> show(fieldAt(is));
        root.sceneProperty()
                .addListener((p, was, is) -> {
                    watch(was, follow, false);
                    watch(is, follow, true);
                });
    }

    private static void watch(
            @org.jspecify.annotations.Nullable Scene scene,
            ChangeListener<Node> follow,
            boolean on) {
        if (scene != null && on) {
            scene.focusOwnerProperty().addListener(follow);
        } else if (scene != null) {
            scene.focusOwnerProperty().removeListener(follow);
        }
    }

    private static Optional<FieldDefinition> fieldAt(
            @org.jspecify.annotations.Nullable Node focused) {
        for (Node node = focused; node != null; node = node.getParent()) {
            if (node instanceof AnswerField field) {
                return Optional.of(field.definition());
            }
        }
        return Optional.empty();
    }

    private void show(Optional<FieldDefinition> now) {
        field = now;
        name.setText(field.map(FieldDefinition::label).orElseGet(() -> kit.say("fieldHelp.none")));
        text.setText(
                field.map(FieldDefinition::help).orElseGet(() -> kit.say("fieldHelp.none.text")));
        Controls.show(keys, field.isPresent());
        wanted.setText(field.map(this::wanted).orElse(""));
        seen.setText(
                field.map(f -> kit.say("fieldHelp.seen." + f.sensitivity().name())).orElse(""));
    }

    private String wanted(FieldDefinition field) {
        if (field.notification() == FieldDefinition.Need.MANDATORY) {
            return kit.say("fieldHelp.atNotification");
        }
        return kit.say(
                field.panel() == FieldDefinition.Need.MANDATORY
                        ? "fieldHelp.beforePanel"
                        : "fieldHelp.ifKnown");
    }

    /** The field that has the keyboard, if one has. */
    public Optional<FieldDefinition> field() {
        return field;
    }

    public Node node() {
        return root;
    }
}
