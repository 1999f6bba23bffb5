package vigil.ui.action;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import vigil.ui.kit.CodeBox;
import vigil.ui.kit.Controls;
import vigil.ui.kit.DayField;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Segments;

/**
 * The part of a recommendation that comes later: how far it reaches, what its owner answered, and
 * how one will see whether it worked. Folded while it is new.
 */
final class OwnersReply {

    private static final int LETTERS = 2_000;

    private final Kit kit;
    private final FollowUpFormViewModel model;
    private final TitledPane root;

    OwnersReply(Kit kit, FollowUpFormViewModel model) {
        this.kit = kit;
        this.model = model;
        Controls controls = new Controls(kit);
        FollowUpFields fields = model.fields();
        Segments<String> accepted = new Segments<>(kit.say("action.accepted"), false);
        model.vocabulary().list("ACCEPTED").codes().forEach(c -> accepted.add(c.code(), c.label()));
        accepted.show(fields.accepted().get());
        accepted.whenChosen(fields.accepted()::set);
        fields.accepted().addListener((p, was, is) -> accepted.show(is));
        DayField replied =
                SecondLook.day(kit, "action-replied", fields.repliedOn(), "action.day.prompt");
        TextField reason = new TextField();
        FollowUpForm.write(reason, LETTERS, fields.acceptedReason());
        TextField effect = new TextField();
        FollowUpForm.write(effect, LETTERS, fields.effectMeasure());
        GridPane grid = FollowUpForm.halves();
        grid.addRow(
                0,
                controls.labelled("action.reach", box("REC_LEVEL", fields.reach())),
                controls.labelled("action.type", box("REC_TYPE", fields.type())));
        VBox body =
                Controls.column(
                        grid,
                        controls.labelled("action.accepted", accepted),
                        controls.labelled("action.repliedOn", replied, replied.input()),
                        controls.labelled("action.acceptedReason", reason),
                        controls.labelled("action.effect", effect),
                        controls.labelled(
                                "action.escalated", box("ESCALATED", fields.escalated())));
        root = new TitledPane(kit.say("action.more"), body);
        root.setId("action-more");
        root.setAnimated(false);
        root.setExpanded(!model.base().get().isNew());
    }

    private CodeBox box(String list, ObjectProperty<Optional<String>> property) {
        CodeBox box = new CodeBox(model.vocabulary().list(list), kit.say("action.notSaid"));
        box.show(property.get());
        box.whenChosen(property::set);
        property.addListener((p, was, is) -> box.show(is));
        return box;
    }

    Node node() {
        return root;
    }
}
