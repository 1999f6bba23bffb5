package vigil.ui.patterns;

import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.TypedDate;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;

/**
 * From one day to another, typed the way people type dates: “1/4/24”, “mar 2025”. A month or year
 * stands for its first day at the beginning and its last at the end.
 */
final class DateSpan {

    private final Kit kit;
    private final PatternBoardViewModel model;
    private final TextField from;
    private final TextField to;
    private final Label note = Controls.wrapping("", "complaint", "small");
    private final FlowPane root;

    DateSpan(Kit kit, PatternBoardViewModel model) {
        this.kit = kit;
        this.model = model;
        Controls controls = new Controls(kit);
        from = field("board.from");
        to = field("board.to");
        root =
                Controls.styled(
                        new FlowPane(
                                Controls.plain(kit.say("board.from")),
                                from,
                                Controls.plain(kit.say("board.to")),
                                to,
                                controls.button("board.dates.use", this::use),
                                note),
                        "board-filters");
        close();
    }

    private TextField field(String key) {
        TextField field = new TextField();
        field.setId(Controls.id(key));
        field.setPrefColumnCount(10);
        field.setPromptText(kit.say(key + ".prompt"));
        field.setAccessibleText(kit.say(key));
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                use();
                event.consume();
            }
        });
        return field;
    }

    /** Shows the two fields and gives the first the keyboard. */
    void open() {
        Controls.show(root, true);
        complain("");
        from.requestFocus();
    }

    void close() {
        Controls.show(root, false);
    }

    private Optional<PartialDate> read(TextField field) {
        return TypedDate.parse(field.getText(), model.today());
    }

    private void use() {
        if (wrong(from)) {
            complain(kit.say("board.dates.wrong", from.getText().strip()));
            from.requestFocus();
            return;
        }
        if (wrong(to)) {
            complain(kit.say("board.dates.wrong", to.getText().strip()));
            to.requestFocus();
            return;
        }
        Optional<LocalDate> first = read(from).map(PartialDate::earliest);
        Optional<LocalDate> last = read(to).map(PartialDate::latest);
        if (first.isPresent() && last.isPresent() && first.get().isAfter(last.get())) {
            complain(kit.say("board.dates.order"));
            to.requestFocus();
            return;
        }
        if (first.filter(day -> day.isAfter(model.today())).isPresent()) {
            complain(kit.say("board.dates.future"));
            from.requestFocus();
            return;
        }
        complain("");
        close();
        model.question()
                .set(
                        first.isEmpty() && last.isEmpty()
                                ? model.question().get().over(new BoardQuestion.Years(0))
                                : model.question()
                                        .get()
                                        .over(new BoardQuestion.Dates(first, last)));
    }

    private boolean wrong(TextField field) {
        return !field.getText().isBlank() && read(field).isEmpty();
    }

    private void complain(String sentence) {
        note.setText(sentence);
        Controls.show(note, !sentence.isEmpty());
    }

    Node node() {
        return root;
    }
}
