package vigil.ui.intake;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vigil.domain.intake.Proposal;
import vigil.domain.intake.Target;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;

/** One proposal in the list: what it would put where, why, and what was said to it. */
final class ProposalCell extends ListCell<PasteViewModel.Row> {

    private final Kit kit;
    private final TargetText texts;

    ProposalCell(Kit kit, TargetText texts) {
        this.kit = kit;
        this.texts = texts;
        getStyleClass().add("proposal");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(PasteViewModel.Row row, boolean empty) {
        super.updateItem(row, empty);
        getStyleClass().removeAll("proposal-yes", "proposal-no");
        setText(null);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        Proposal proposal = row.proposal();
        Target target = row.chosen();
        boolean open = row.said() == PasteViewModel.Said.NOTHING;
        Label subject = Controls.wrapping(texts.subject(target), "muted", "small");
        String value =
                proposal.ambiguous() && open ? kit.say("intake.choose") : texts.value(target);
        Label what = Controls.wrapping(value, "strong");
        Label why =
                Controls.wrapping(kit.say("intake.reason." + proposal.reason()), "muted", "small");
        VBox middle = new VBox(subject, what);
        if (proposal.ambiguous() && open) {
            int number = 1;
            for (Target choice : proposal.choices()) {
                Label key = Controls.plain(String.valueOf(number++), "shortcut");
                key.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
                HBox line = Controls.row(key, Controls.wrapping(texts.choice(choice)));
                line.getStyleClass().add("proposal-choice");
                middle.getChildren().add(line);
            }
        }
        if (open) {
            middle.getChildren().add(why);
        }
        middle.setMinWidth(0);
        HBox.setHgrow(middle, Priority.ALWAYS);
        Label state = state(row);
        state.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        HBox line = new HBox(10, TargetText.icon(target).node(), middle, state);
        line.getStyleClass().add("proposal-line");
        setGraphic(line);
        setAccessibleText(
                String.join(
                        ". ",
                        List.of(
                                texts.subject(target),
                                value,
                                kit.say("intake.reason." + proposal.reason()),
                                state.getText())));
        if (row.said() == PasteViewModel.Said.YES) {
            getStyleClass().add("proposal-yes");
        } else if (row.said() == PasteViewModel.Said.NO) {
            getStyleClass().add("proposal-no");
        }
    }

    private Label state(PasteViewModel.Row row) {
        return switch (row.said()) {
            case YES -> chip("intake.taken", "success", Icon.DONE);
            case NO -> chip("intake.leftOut", "neutral", Icon.CLOSE);
            case NOTHING ->
                    row.proposal().ambiguous()
                            ? chip("intake.asks", "warning", Icon.HELP)
                            : row.proposal().sure()
                                    ? Controls.chip(kit.say("intake.sure"), "accent")
                                    : Controls.chip(kit.say("intake.likely"), "neutral");
        };
    }

    private Label chip(String key, String tone, Icon icon) {
        Label chip = Controls.chip(kit.say(key), tone);
        chip.setGraphic(icon.node());
        return chip;
    }
}
