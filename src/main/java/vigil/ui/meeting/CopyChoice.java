package vigil.ui.meeting;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import vigil.casework.CopyForm;
import vigil.casework.Passphrase;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Named;
import vigil.ui.kit.PassphraseInput;
import vigil.ui.kit.StrengthMeter;

/** What kind of file is released, and the passphrase of one that has one. */
final class CopyChoice {

    private final Kit kit;
    private final Controls controls;
    private final PreviewViewModel model;
    private final ComboBox<CopyForm.Kind> kind = new ComboBox<>();
    private final Label text = Controls.wrapping("", "muted", "small");
    private final PassphraseInput first;
    private final PassphraseInput again;
    private final StrengthMeter meter;
    private final VBox secret;
    private final VBox root;
    private boolean strong;

    /**
     * @param typed hears that a passphrase is being typed
     */
    CopyChoice(Kit kit, PreviewViewModel model, Runnable typed) {
        this.kit = kit;
        this.model = model;
        this.controls = new Controls(kit);
        this.first = new PassphraseInput(kit.say("copy.passphrase"));
        this.again = new PassphraseInput(kit.say("copy.again"));
        this.meter = new StrengthMeter(kit);
        first.setId("copy-passphrase");
        again.setId("copy-again");
        first.textProperty()
                .addListener((p, was, is) -> {
                    typed.run();
                    judge();
                });
        again.textProperty().addListener((p, was, is) -> typed.run());
        kind.setId("copy-form");
        kind.setMaxWidth(Double.MAX_VALUE);
        kind.getItems()
                .setAll(CopyForm.Kind.ARCHIVE, CopyForm.Kind.PROTECTED, CopyForm.Kind.EDITABLE);
        Named.in(kind, each -> kit.say("copy.form." + each.name()));
        secret =
                Controls.column(
                        controls.labelled("copy.passphrase", first),
                        meter.node(),
                        controls.labelled("copy.again", again));
        root = Controls.column(controls.labelled("copy.form", kind), text, secret);
        kind.setValue(CopyForm.Kind.ARCHIVE);
        kind.setOnAction(event -> model.form().set(chosen()));
        model.form().addListener((p, was, is) -> show(is));
        show(model.form().get());
    }

    private CopyForm.Kind chosen() {
        return Optional.ofNullable(kind.getValue()).orElse(CopyForm.Kind.ARCHIVE);
    }

    private void show(CopyForm.Kind form) {
        kind.setValue(form);
        text.setText(kit.say("copy.text." + form.name()));
        Controls.show(secret, form == CopyForm.Kind.PROTECTED);
        clear();
    }

    private void judge() {
        if (first.getText().isEmpty()) {
            strong = false;
            meter.clear();
            return;
        }
        try (Passphrase typed = first.peek()) {
            var strength = model.strength(typed);
            strong = strength.accepted();
            meter.show(strength);
        }
    }

    /** What is wrong with the passphrase, if there is to be one; the field gets the keyboard. */
    Optional<String> complaint() {
        if (chosen() != CopyForm.Kind.PROTECTED) {
            return Optional.empty();
        }
        if (first.getText().isEmpty()) {
            first.requestFocus();
            return Optional.of(kit.say("check.empty"));
        }
        if (!strong) {
            first.requestFocus();
            return Optional.of(kit.say("copy.weak"));
        }
        if (!first.sameAs(again)) {
            again.requestFocus();
            return Optional.of(kit.say("copy.different"));
        }
        return Optional.empty();
    }

    /** As it was chosen; whoever takes it closes the passphrase. */
    CopyForm taken() {
        return switch (chosen()) {
            case PROTECTED -> new CopyForm.Protected(first.peek());
            case EDITABLE -> new CopyForm.Editable();
            case ARCHIVE, PRINTED -> new CopyForm.Archive();
        };
    }

    /** Forgets what was typed. */
    void clear() {
        first.wipe();
        again.wipe();
    }

    Node node() {
        return root;
    }
}
