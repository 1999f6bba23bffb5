package vigil.ui.selection;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vigil.casework.CaseChoice;
import vigil.casework.CaseRow;
import vigil.patterns.WaitingCase;
import vigil.ui.cases.StatusChip;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;
import vigil.ui.kit.WrappingCell;

/** A waiting case: its tick, its points with the reasons, and why it does not stand higher. */
final class WaitingCell extends WrappingCell<CaseChoice.Waiting> {

    private final Kit kit;
    private final SelectionViewModel model;
    private final CheckBox box = new CheckBox();
    private Optional<BooleanProperty> bound = Optional.empty();

    WaitingCell(Kit kit, SelectionViewModel model) {
        this.kit = kit;
        this.model = model;
        setPrefWidth(0); // as wide as the list, however long its words
        box.setFocusTraversable(false);
    }

    @Override
    protected void updateItem(CaseChoice.@Nullable Waiting one, boolean empty) {
        super.updateItem(one, empty);
        bound.ifPresent(box.selectedProperty()::unbindBidirectional);
        bound = Optional.empty();
        setText(null);
        if (empty || one == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        BooleanProperty tick = model.ticked(one.row().id());
        box.selectedProperty().bindBidirectional(tick);
        bound = Optional.of(tick);
        box.setDisable(one.on().isPresent() || !model.mayPutOnAgenda());
        setGraphic(line(one));
        setAccessibleText(spoken(one));
    }

    private Node line(CaseChoice.Waiting one) {
        CaseRow row = one.row();
        String reference = row.reference().text();
        box.setAccessibleText(reference);
        Label title =
                Controls.plain(
                        row.name().isEmpty() ? reference : reference + "  " + row.name(), "strong");
        title.setMinWidth(0);
        HBox head =
                Controls.row(
                        title,
                        Controls.plain(model.vocabulary().list("AREA").label(row.area()), "muted"),
                        StatusChip.brief(row.status(), kit),
                        Controls.gap());
        one.on()
                .ifPresent(meeting ->
                        head.getChildren()
                                .add(
                                        whole(
                                                Controls.chip(
                                                        kit.say(
                                                                "select.on",
                                                                kit.words().date(meeting.date())),
                                                        "success"))));
        head.getChildren()
                .add(
                        whole(
                                Controls.chip(
                                        kit.say("select.points", points(one.judged().score())),
                                        "accent")));
        GridPane reasons = Controls.styled(new GridPane(), "select-reasons");
        int at = 0;
        for (WaitingCase.Part part : one.judged().parts()) {
            Label value = Controls.plain(points(part.points()), "strong");
            value.setMinWidth(Region.USE_PREF_SIZE);
            Label reason = Controls.wrapping(model.reason(part));
            GridPane.setHgrow(reason, Priority.ALWAYS);
            reasons.addRow(at++, value, reason);
        }
        VBox words = new VBox(head, reasons);
        words.getStyleClass().add("select-words");
        lacks(one)
                .ifPresent(lacks ->
                        words.getChildren().add(Controls.wrapping(lacks, "muted", "small")));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(12, box, words);
        line.getStyleClass().add("select-line");
        return line;
    }

    private static Label whole(Label chip) {
        chip.setMinWidth(Region.USE_PREF_SIZE);
        return chip;
    }

    private Optional<String> lacks(CaseChoice.Waiting one) {
        List<WaitingCase.Ground> lacking = model.lacking(one.judged());
        return lacking.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        kit.say(
                                "select.lacks",
                                lacking.stream()
                                        .map(ground -> kit.say("select.lack." + ground.name()))
                                        .collect(Collectors.joining(" · "))));
    }

    private String spoken(CaseChoice.Waiting one) {
        List<String> parts = new ArrayList<>();
        parts.add(one.row().reference().text());
        parts.add(kit.say("select.points", points(one.judged().score())));
        one.on().ifPresent(m -> parts.add(kit.say("select.on", kit.words().date(m.date()))));
        one.judged().parts().forEach(part -> parts.add(model.reason(part)));
        lacks(one).ifPresent(parts::add);
        return String.join(". ", parts);
    }

    private String points(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(kit.words().locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }
}
