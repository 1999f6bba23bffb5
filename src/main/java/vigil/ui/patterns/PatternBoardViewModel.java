package vigil.ui.patterns;

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
import vigil.casework.PatternWatch;
import vigil.casework.Problem;
import vigil.domain.vocabulary.Code;
import vigil.domain.vocabulary.Vocabulary;
import vigil.patterns.EvidenceBasis;
import vigil.patterns.Period;
import vigil.patterns.Slice;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LatestWork;
import vigil.words.PatternWords;

/** The board of patterns: searched again in the background whenever a case or a filter changes. */
public final class PatternBoardViewModel {

    /**
     * What is looked at.
     *
     * @param area code, or all if empty
     * @param years how many years back, or all if 0
     */
    public record Question(String area, EvidenceBasis basis, int years) {
        static final Question ALL = new Question("", EvidenceBasis.CONFIRMED, 0);
    }

    private final Kit kit;
    private final PanelDesk desk;
    private final LatestWork searching;
    private final Runnable stopListening;
    private final PatternWords words;
    private final DecisionViewModel decisions;
    private final ObjectProperty<Question> question = new SimpleObjectProperty<>(Question.ALL);
    private final ReadOnlyObjectWrapper<Optional<PatternWatch.Found>> found =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> trouble =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    public PatternBoardViewModel(Kit kit, PanelDesk desk) {
        this.kit = kit;
        this.desk = desk;
        this.words = new PatternWords(kit.words(), desk.vocabulary());
        this.decisions = new DecisionViewModel(kit, desk);
        this.searching = new LatestWork(kit.work(), Duration.ofMillis(250));
        question.addListener((p, was, is) -> search());
        stopListening =
                desk.onChange(changed -> {
                    if (changed == Changed.CASES || changed == Changed.DECISIONS) {
                        kit.work().onWindow(this::search);
                    }
                });
        search();
    }

    private void search() {
        busy.set(true);
        Slice slice = slice(question.get(), desk.patterns().asAt());
        searching.request(
                "searchingPatterns",
                progress -> desk.patterns().search(slice, progress),
                result -> {
                    busy.set(false);
                    trouble.set(Optional.empty());
                    found.set(Optional.of(result));
                },
                problem -> {
                    busy.set(false);
                    trouble.set(Optional.of(problem));
                });
    }

    static Slice slice(Question question, LocalDate today) {
        Slice slice = Slice.everything().on(question.basis());
        if (!question.area().isEmpty()) {
            slice = slice.inAreas(Set.of(question.area()));
        }
        if (question.years() > 0) {
            slice =
                    slice.within(
                            new Period(
                                    Optional.of(today.minusYears(question.years()).plusDays(1)),
                                    Optional.of(today)));
        }
        return slice;
    }

    public ObjectProperty<Question> question() {
        return question;
    }

    public ReadOnlyObjectProperty<Optional<PatternWatch.Found>> found() {
        return found.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Problem>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    public PatternWords words() {
        return words;
    }

    /** Deciding about what was found. */
    public DecisionViewModel decisions() {
        return decisions;
    }

    public Vocabulary vocabulary() {
        return desk.vocabulary();
    }

    public List<Code> areas() {
        return desk.profile().areas().stream()
                .map(area -> new Code(area.code(), area.name()))
                .toList();
    }

    public void dispose() {
        stopListening.run();
        searching.stop();
    }
}
