package vigil.ui.answer;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import vigil.domain.casefile.Value;
import vigil.ui.kit.Controls;

/** A date and, if known, a time, in two fields. */
final class MomentEditor implements AnswerEditor {

    private final AnswerEditor date;
    private final AnswerEditor time;
    private final HBox box;

    MomentEditor(AnswerEditor date, AnswerEditor time) {
        this.date = date;
        this.time = time;
        this.box = Controls.row(date.node(), time.node());
        time.input().accessibleTextProperty().bind(date.input().accessibleTextProperty());
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public Node input() {
        return date.input();
    }

    @Override
    public void show(Optional<Value> value) {
        Optional<Value.Moment> moment = value.map(v -> v instanceof Value.Moment m ? m : null);
        date.show(moment.map(m -> new Value.Date(m.date())));
        time.show(moment.flatMap(Value.Moment::time).map(Value.Time::new));
    }

    @Override
    public Optional<Value> value() {
        return date.value()
                .map(d ->
                        new Value.Moment(
                                ((Value.Date) d).date(),
                                time.value().map(t -> ((Value.Time) t).time())));
    }

    @Override
    public String typed() {
        return AnswerEditor.joined(List.of(date, time));
    }

    @Override
    public void showTyped(String text) {
        AnswerEditor.showJoined(text, List.of(date, time));
    }

    @Override
    public Optional<String> complaint() {
        return date.complaint()
                .or(time::complaint)
                .or(() ->
                        date.value().isEmpty() && time.value().isPresent()
                                ? Optional.of("timeWithoutDate")
                                : Optional.empty());
    }

    @Override
    public Optional<String> understood() {
        return date.understood();
    }

    @Override
    public void onEdited(Runnable listener) {
        date.onEdited(listener);
        time.onEdited(listener);
    }
}
