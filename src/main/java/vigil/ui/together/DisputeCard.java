package vigil.ui.together;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vigil.casework.Problem;
import vigil.casework.Reconciling;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.CaseChange;
import vigil.domain.casefile.FieldDefinition;
import vigil.domain.casefile.FieldType;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Value;
import vigil.domain.casefile.ValueText;
import vigil.domain.together.PanelItems;
import vigil.domain.together.PanelKind;
import vigil.domain.vocabulary.Code;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator;
import vigil.ui.kit.Reveal;
import vigil.words.DisputeWords;
import vigil.words.ItemWords;
import vigil.words.MeetingName;

/** One item that was said differently: the sides beside each other, and what to do about it. */
final class DisputeCard {

    private final Kit kit;
    private final TogetherViewModel model;
    private final DisputeWords items;
    private final Reconciling.Dispute dispute;
    private final Controls controls;
    private final Hyperlink open;
    private final Label complaint = Controls.wrapping("", "complaint");
    private final VBox root = Controls.styled(new VBox(), "dispute", "column");

    DisputeCard(
            Kit kit,
            TogetherViewModel model,
            DisputeWords items,
            Navigator navigator,
            Reconciling.Dispute dispute) {
        this.kit = kit;
        this.model = model;
        this.items = items;
        this.dispute = dispute;
        this.controls = new Controls(kit);
        this.open = new Hyperlink(name());
        open.setOnAction(event -> open(navigator));
        open.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        HBox head = Controls.row(open, Controls.wrapping(items.name(dispute), "strong"));
        HBox sides = Controls.styled(new HBox(), "row");
        int number = 1;
        for (Reconciling.Side side : dispute.sides()) {
            sides.getChildren().add(side(side, number++));
        }
        sides.setFillHeight(true);
        root.getChildren().setAll(head, sides, complaint);
        Controls.show(complaint, false);
        if (model.mayChoose(dispute)) {
            third().ifPresent(root.getChildren()::add);
        }
    }

    /** A meeting has no reference: its day names it. */
    private String name() {
        return dispute.subject() instanceof Reconciling.OfRecord one
                        && one.key().kind() == PanelKind.MEETING
                ? MeetingName.of(kit.words(), one.name())
                : dispute.subject().name();
    }

    private void open(Navigator navigator) {
        switch (dispute.subject()) {
            case Reconciling.OfCase one -> navigator.openCase(one.id());
            case Reconciling.OfRecord one -> {
                switch (one.key().kind()) {
                    case MEETING -> navigator.openMeeting(one.key().id());
                    case RECOMMENDATION, ACTION -> navigator.go(Navigator.Page.ACTIONS);
                    case ALERT -> navigator.openAlert(one.key().id());
                }
            }
        }
    }

    Node node() {
        return root;
    }

    /** Takes the keyboard to its beginning. */
    void focus() {
        open.requestFocus();
        Reveal.show(root);
    }

    private Node side(Reconciling.Side side, int number) {
        String text = items.text(dispute, side.text());
        VBox box = Controls.styled(new VBox(), "dispute-side", "column", "tight");
        box.getChildren().add(Controls.wrapping(text, "dispute-text"));
        for (Reconciling.Said said : side.said()) {
            box.getChildren().add(Controls.wrapping(said(said), "muted", "small"));
        }
        if (side.said().isEmpty()) {
            box.getChildren().add(Controls.wrapping(kit.say("together.said.nobody"), "muted"));
        }
        if (side.shown()) {
            box.getChildren()
                    .add(Controls.row(Controls.chip(kit.say("apart.shownNow"), "neutral")));
        }
        if (model.mayChoose(dispute)) {
            Button choose = controls.button("apart.chooseSide", () -> choose(side.text()));
            choose.setId("apart-choose-" + number);
            choose.setAccessibleText(kit.say("apart.chooseSide.of", items.name(dispute), text));
            box.getChildren().addAll(Controls.gap(), Controls.row(choose));
        }
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setPrefWidth(360); // by it the height is reckoned that long texts need
        box.setMaxWidth(Double.MAX_VALUE);
        return box;
    }

    private String said(Reconciling.Said said) {
        return said.here()
                ? kit.say("together.said.here", said.author(), model.moment(said.at()))
                : kit.say(
                        "together.said.there",
                        said.author(),
                        model.moment(said.at()),
                        said.store().isEmpty() ? kit.say("together.otherStore") : said.store());
    }

    private void choose(Optional<String> text) {
        model.choose(dispute, text, this::refused);
    }

    private void refused(Problem problem) {
        complaint.setText(kit.sentence(problem));
        Controls.show(complaint, true);
        if (problem instanceof Problem.Stale) {
            model.read();
        }
    }

    /** Another text than those of the sides, for answers that are written as one. */
    private Optional<Node> third() {
        if (dispute.writable() && dispute.subject() instanceof Reconciling.OfRecord one) {
            TextArea area = new TextArea();
            area.setPrefRowCount(4);
            area.setWrapText(true);
            return Optional.of(
                    written(items.name(dispute), area, () -> keep(one, area.getText().strip())));
        }
        Optional<FieldDefinition> field = ItemWords.field(dispute.item(), model.vocabulary());
        if (!dispute.writable() || field.isEmpty()) {
            return Optional.empty();
        }
        return switch (field.get().type()) {
            case FieldType.Text text when text.multiline() -> {
                TextArea area = new TextArea();
                area.setPrefRowCount(4);
                area.setWrapText(true);
                yield Optional.of(written(field.get(), area, area::getText));
            }
            case FieldType.Code code -> {
                List<Code> codes = new ArrayList<>(model.vocabulary().list(code.list()).codes());
                ComboBox<Code> box = controls.choice("apart.third", codes);
                yield Optional.of(
                        written(
                                field.get(),
                                box,
                                () ->
                                        Optional.ofNullable(box.getValue())
                                                .map(Code::code)
                                                .orElse("")));
            }
            case FieldType.Text text -> Optional.of(typed(field.get()));
            case FieldType.Postcode p -> Optional.of(typed(field.get()));
            case FieldType.NhsNumber n -> Optional.of(typed(field.get()));
            case FieldType.Number n -> Optional.of(typed(field.get()));
            case FieldType.Date d -> Optional.of(typed(field.get()));
            case FieldType.Time t -> Optional.of(typed(field.get()));
            default -> Optional.empty();
        };
    }

    private Node typed(FieldDefinition field) {
        TextField line = new TextField();
        line.setPrefColumnCount(24);
        return written(field, line, line::getText);
    }

    private Node written(FieldDefinition field, Node input, Supplier<String> text) {
        return written(field.label(), input, () -> keep(field, text.get().strip()));
    }

    private Node written(String name, Node input, Runnable then) {
        Button other = controls.flat("apart.third", vigil.ui.kit.Icon.EDIT, () -> {});
        input.setAccessibleText(kit.say("apart.third.of", name));
        input.setId("apart-third-text");
        VBox box = Controls.column(Controls.row(other));
        other.setOnAction(event -> {
            Button keep = controls.button("apart.third.keep", then);
            box.getChildren().setAll(input, Controls.row(keep));
            input.requestFocus();
        });
        return box;
    }

    private void keep(Reconciling.OfRecord one, String typed) {
        int room = PanelItems.longest(one.key().kind(), dispute.item());
        if (typed.isEmpty() || typed.length() > room) {
            complaint.setText(kit.say("apart.third.wrong", items.name(dispute)));
            Controls.show(complaint, true);
            return;
        }
        choose(Optional.of(typed));
    }

    private void keep(FieldDefinition field, String typed) {
        Optional<Value> value = value(field.type(), typed);
        if (value.isEmpty()) {
            complaint.setText(kit.say("apart.third.wrong", field.label()));
            Controls.show(complaint, true);
            return;
        }
        if (!(dispute.subject() instanceof Reconciling.OfCase one)) {
            return;
        }
        ReviewCase holding =
                ReviewCase.blank(one.id(), one.reference())
                        .with(field.key(), Answer.of(value.get()));
        choose(
                Optional.ofNullable(
                        CaseChange.texts(holding).get("answer:" + field.key().text() + "#0")));
    }

    private Optional<Value> value(FieldType type, String typed) {
        if (type instanceof FieldType.Date) {
            return vigil.domain.casefile.TypedDate.parse(
                            typed, java.time.LocalDate.now(kit.clock()))
                    .map(Value.Date::new);
        }
        return ValueText.parse(type, typed);
    }
}
