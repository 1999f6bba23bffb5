package vigil.ui.question;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import vigil.casework.Changed;
import vigil.casework.PanelDesk;
import vigil.casework.PatternQuestions;
import vigil.casework.Problem;
import vigil.domain.access.Right;
import vigil.domain.vocabulary.Code;
import vigil.patterns.EvidenceBasis;
import vigil.patterns.Period;
import vigil.patterns.Slice;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LatestWork;
import vigil.words.QuestionWords;

/**
 * The answers to the standing questions, worked out again in the background whenever a case, an
 * action or a filter changes. The newest request wins; what was answered last stays until then.
 */
public final class QuestionsViewModel {

    /**
     * What is asked about.
     *
     * @param area code, or all if empty
     * @param years how many years back, or all if 0
     */
    record Choice(String area, EvidenceBasis basis, int years) {
        static final Choice ALL = new Choice("", EvidenceBasis.CONFIRMED, 0);

        Slice slice(LocalDate today) {
            Slice slice = Slice.everything().on(basis);
            if (!area.isEmpty()) {
                slice = slice.inAreas(Set.of(area));
            }
            return slice.within(Period.lastYears(years, today));
        }
    }

    private final PanelDesk desk;
    private final QuestionWords words;
    private final LatestWork answering;
    private final Runnable stopListening;
    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.ALL);
    private final ReadOnlyObjectWrapper<Optional<PatternQuestions.Found>> found =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> trouble =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper stopped = new ReadOnlyBooleanWrapper();

    public QuestionsViewModel(Kit kit, PanelDesk desk) {
        this.desk = desk;
        this.words = new QuestionWords(kit.words(), desk.vocabulary());
        this.answering = new LatestWork(kit.work(), Duration.ofMillis(250));
        choice.addListener((p, was, is) -> ask());
        stopListening =
                desk.onChange(changed -> {
                    if (changed == Changed.CASES || changed == Changed.ACTIONS) {
                        kit.work().onWindow(this::ask);
                    }
                });
        ask();
    }

    /** Asks again, whatever is under way. */
    void ask() {
        busy.set(true);
        stopped.set(false);
        Slice slice = choice.get().slice(desk.questions().asAt());
        answering.request(
                "answeringQuestions",
                progress -> desk.questions().answer(slice, progress),
                result -> {
                    busy.set(false);
                    trouble.set(Optional.empty());
                    found.set(Optional.of(result));
                },
                problem -> {
                    busy.set(false);
                    trouble.set(Optional.of(problem));
                },
                this::stop);
    }

    /** Calls it off; what was answered last stays. */
    void stop() {
        answering.stop();
        busy.set(false);
        stopped.set(true);
    }

    ObjectProperty<Choice> choice() {
        return choice;
    }

    ReadOnlyObjectProperty<Optional<PatternQuestions.Found>> found() {
        return found.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Problem>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty stopped() {
        return stopped.getReadOnlyProperty();
    }

    QuestionWords words() {
        return words;
    }

    boolean mayReadCases() {
        return desk.session().may(Right.READ_CASES);
    }

    List<Code> areas() {
        return desk.profile().areas().stream()
                .map(area -> new Code(area.code(), area.name()))
                .toList();
    }

    void dispose() {
        stopListening.run();
        answering.stop();
    }
}
