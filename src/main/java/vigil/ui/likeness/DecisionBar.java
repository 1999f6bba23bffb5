package vigil.ui.likeness;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import vigil.casework.Duplicates;
import vigil.domain.likeness.Likeness;
import vigil.domain.vocabulary.CodeList;
import vigil.ui.kit.CodeBox;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;

/** The four things one can say of two cases, each with a key of its own. */
final class DecisionBar {

    private final FlowPane row = Controls.styled(new FlowPane(), "decisions");
    private final Button same;
    private final CodeBox type;
    private final Consumer<Decision> decided;

    DecisionBar(Kit kit, CodeList linkTypes, Consumer<Decision> decided) {
        this.decided = decided;
        Controls controls = new Controls(kit);
        this.type = new CodeBox(linkable(linkTypes), "");
        type.setAccessibleText(kit.say("likeness.linkType"));
        type.setId("likeness-link-type");
        type.setMaxWidth(260);
        same = controls.primary("likeness.same", () -> decide(Decision.Kind.SAME));
        row.getChildren()
                .setAll(
                        same,
                        controls.button("likeness.notSame", () -> decide(Decision.Kind.NOT_SAME)),
                        controls.button("likeness.later", () -> decide(Decision.Kind.LATER)),
                        controls.button("likeness.link", () -> decide(Decision.Kind.LINK)),
                        type);
    }

    /** The links that people make; only a merge makes a duplicate. */
    static CodeList linkable(CodeList linkTypes) {
        return new CodeList(
                linkTypes.name(),
                linkTypes.title(),
                linkTypes.codes().stream()
                        .filter(code -> !code.code().equals(Duplicates.DUPLICATE))
                        .toList());
    }

    private void decide(Decision.Kind kind) {
        decided.accept(
                new Decision(kind, kind == Decision.Kind.LINK ? type.chosen().orElse("") : ""));
    }

    Node node() {
        return row;
    }

    void show(Likeness likeness) {
        type.show(Optional.of(LikenessWords.link(likeness)));
    }

    void focus() {
        same.requestFocus();
    }

    /** S, L, N and D while no text is being typed. */
    void pressed(KeyEvent event) {
        if (event.isShortcutDown()
                || event.isAltDown()
                || event.getTarget() instanceof TextInputControl
                || event.getTarget() instanceof ComboBoxBase) {
            return;
        }
        Optional<Decision.Kind> kind =
                switch (event.getCode()) {
                    case KeyCode.S -> Optional.of(Decision.Kind.SAME);
                    case KeyCode.L -> Optional.of(Decision.Kind.LINK);
                    case KeyCode.N -> Optional.of(Decision.Kind.NOT_SAME);
                    case KeyCode.D -> Optional.of(Decision.Kind.LATER);
                    default -> Optional.empty();
                };
        kind.ifPresent(k -> {
            event.consume();
            decide(k);
        });
    }
}
