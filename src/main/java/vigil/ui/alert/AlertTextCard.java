package vigil.ui.alert;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vigil.domain.alert.AlertPart;
import vigil.domain.alert.AlertWording;
import vigil.domain.alert.DrugAlert;
import vigil.ui.kit.Beside;
import vigil.ui.kit.Controls;
import vigil.ui.kit.GrowingText;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;

/** The words of the alert, and beside them what helps with the part that is being written. */
final class AlertTextCard {

    private static final int MOST = 2000;

    private final Kit kit;
    private final AlertsViewModel model;
    private final boolean open;
    private final Controls controls;
    private final VBox guide = Controls.styled(new VBox(), "alert-guide");
    private final VBox root;

    AlertTextCard(Kit kit, AlertsViewModel model, boolean open) {
        this.kit = kit;
        this.model = model;
        this.open = open;
        this.controls = new Controls(kit);
        VBox parts = Controls.styled(new VBox(), "column");
        for (AlertPart part : AlertPart.values()) {
            parts.getChildren().add(part(part));
        }
        HBox.setHgrow(parts, Priority.ALWAYS);
        parts.setMinWidth(0);
        HBox both = Controls.styled(new Beside(38, parts), "row", "loose", "alert-words");
        if (open) {
            guide.setMaxHeight(VBox.USE_PREF_SIZE);
            both.setFillHeight(false);
            both.getChildren().add(guide);
            guide(AlertPart.TITLE);
        }
        root =
                Controls.card(
                        controls.heading("alert.words"), controls.muted("alert.words.text"), both);
    }

    private Node part(AlertPart part) {
        AlertFields fields = new AlertFields(kit, model, open);
        String now = model.edited().get().map(a -> a.text().of(part)).orElse("");
        TextInputControl field =
                part == AlertPart.TITLE ? new TextField() : new GrowingText(open ? 2 : 1);
        Label letters = Controls.plain("", "muted", "small");
        fields.set(
                field,
                "alert-text-" + part.name(),
                MOST,
                now,
                text -> model.edit(a -> a.withText(a.text().with(part, text))));
        field.focusedProperty()
                .addListener((p, was, is) -> {
                    if (is) {
                        guide(part);
                    }
                });
        VBox box = controls.labelled("alert.part." + part.name(), field);
        VBox all = Controls.styled(new VBox(box), "column", "tight");
        if (open) {
            VBox cautions = Controls.styled(new VBox(), "column", "tight");
            letters.textProperty()
                    .bind(field.textProperty().map(text -> letters(part, text.strip().length())));
            field.textProperty().addListener((p, was, is) -> tooLong(letters, part, is));
            ChangeListener<Object> listener = (p, was, is) -> caution(part, cautions);
            cautions.getProperties().put("listener", listener); // lives as long as the node
            model.edited().addListener(new WeakChangeListener<>(listener));
            caution(part, cautions);
            all.getChildren().addAll(letters, cautions);
        }
        all.getChildren().add(new AlertHits(kit, model, part.name()).node());
        return all;
    }

    private String letters(AlertPart part, int count) {
        return count > part.longest()
                ? kit.say("alert.tooLong", count - part.longest())
                : kit.say("alert.letters", count, part.longest());
    }

    private static void tooLong(Label letters, AlertPart part, String text) {
        letters.getStyleClass().remove("complaint");
        if (text.strip().length() > part.longest()) {
            letters.getStyleClass().add("complaint");
        }
    }

    private void caution(AlertPart part, VBox cautions) {
        cautions.getChildren().clear();
        for (AlertWording.Caution caution :
                model.edited().get().map(AlertTextCard::wording).orElse(java.util.List.of())) {
            if (caution.part() == part) {
                cautions.getChildren()
                        .add(
                                Controls.row(
                                        Icon.INFORMATION.node(),
                                        Controls.wrapping(
                                                kit.say(
                                                        "alert.caution." + caution.reason().name(),
                                                        caution.word()),
                                                "small")));
            }
        }
        Controls.show(cautions, !cautions.getChildren().isEmpty());
    }

    private static java.util.List<AlertWording.Caution> wording(DrugAlert alert) {
        return AlertWording.of(alert);
    }

    private void guide(AlertPart part) {
        guide.getChildren()
                .setAll(
                        Controls.plain(kit.say("alert.guide"), "muted", "small"),
                        Controls.plain(kit.say("alert.part." + part.name()), "strong"));
        for (String line : kit.say("alert.guide." + part.name()).split("\n")) {
            guide.getChildren().add(Controls.wrapping(line));
        }
    }

    VBox node() {
        return root;
    }
}
