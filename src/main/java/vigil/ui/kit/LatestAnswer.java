package vigil.ui.kit;

import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;

/**
 * The answer to a question that may change: worked out again in the background when it does, the
 * last answer staying until the next is there.
 *
 * @param <Q> the question
 * @param <A> the answer
 */
public final class LatestAnswer<Q, A> {

    /** Works an answer out, in the background. */
    @FunctionalInterface
    public interface Answering<Q, A> {
        A answer(Q question, Progress progress) throws Refused;
    }

    private final String name;
    private final Answering<Q, A> answering;
    private final LatestWork work;
    private final ObjectProperty<Q> question;
    private final ReadOnlyObjectWrapper<Optional<A>> answer =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> trouble =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /**
     * @param name of the work
     * @param pause how long to wait for another question before starting
     * @param first the question to begin with; nothing is worked out before {@link #again} or
     *     another question
     */
    public LatestAnswer(
            Work work, String name, Duration pause, Q first, Answering<Q, A> answering) {
        this.name = name;
        this.answering = answering;
        this.work = new LatestWork(work, pause);
        this.question = new SimpleObjectProperty<>(first);
        question.addListener((p, was, is) -> again());
    }

    /** Answers the same question again. */
    public void again() {
        Q asked = question.get();
        busy.set(true);
        work.request(
                name,
                progress -> answering.answer(asked, progress),
                result -> {
                    busy.set(false);
                    trouble.set(Optional.empty());
                    answer.set(Optional.of(result));
                },
                this::failed,
                () -> failed(new Problem.Cancelled()));
    }

    private void failed(Problem problem) {
        busy.set(false);
        trouble.set(Optional.of(problem));
    }

    public ObjectProperty<Q> question() {
        return question;
    }

    public ReadOnlyObjectProperty<Optional<A>> answer() {
        return answer.getReadOnlyProperty();
    }

    /** Why there is no answer to this question. */
    public ReadOnlyObjectProperty<Optional<Problem>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    public void stop() {
        work.stop();
    }
}
