package vigil.ui.member;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import vigil.casework.KeyVault;
import vigil.casework.Passphrase;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;
import vigil.ui.kit.PassphraseInput;
import vigil.ui.kit.StrengthMeter;

/** A new passphrase typed twice, and how good it is. */
final class PassphrasePair {

    private final PassphraseInput first;
    private final PassphraseInput again;
    private final StrengthMeter meter;
    private final Function<Passphrase, KeyVault.Strength> judge;
    private final ReadOnlyBooleanWrapper good = new ReadOnlyBooleanWrapper();
    private final VBox root;

    PassphrasePair(Kit kit, String id, Function<Passphrase, KeyVault.Strength> judge) {
        this.judge = judge;
        Controls controls = new Controls(kit);
        first = new PassphraseInput(kit.say("members.passphrase"));
        first.setId(id + "-passphrase");
        again = new PassphraseInput(kit.say("members.again"));
        again.setId(id + "-again");
        meter = new StrengthMeter(kit);
        first.textProperty().addListener((p, was, is) -> look());
        again.textProperty().addListener((p, was, is) -> look());
        root =
                Controls.column(
                        controls.labelled("members.passphrase", first),
                        meter.node(),
                        controls.labelled("members.again", again));
    }

    private void look() {
        try (Passphrase typed = first.peek()) {
            KeyVault.Strength strength = judge.apply(typed);
            if (typed.length() == 0) {
                meter.clear();
            } else {
                meter.show(strength);
            }
            good.set(strength.accepted() && first.sameAs(again));
        }
    }

    /** Whether it is strong enough and typed alike twice. */
    ReadOnlyBooleanProperty good() {
        return good.getReadOnlyProperty();
    }

    /** What was typed; both fields are empty afterwards. */
    Passphrase take() {
        again.wipe();
        return first.take();
    }

    Node node() {
        return root;
    }
}
