package vigil.ui.context;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import vigil.casework.Changed;
import vigil.casework.ContextFigures;
import vigil.casework.ContextFiles;
import vigil.casework.ContextReading;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.domain.context.ContextHead;
import vigil.domain.context.ContextPublication;
import vigil.domain.context.ContextSeries;
import vigil.domain.context.ContextValue;
import vigil.domain.panel.Area;
import vigil.patterns.measures.Measure;
import vigil.ui.kit.Kit;

/** The series that are kept, and what a file would add to them. */
public final class ContextViewModel {

    /** Whether the series have been read yet. */
    enum State {
        READING,
        THERE,
        REFUSED
    }

    private final Kit kit;
    private final PanelDesk desk;
    private final ContextFigures figures;
    private final ObservableList<ContextSeries> series = FXCollections.observableArrayList();
    private final ObjectProperty<State> state = new SimpleObjectProperty<>(State.READING);
    private final ObjectProperty<Optional<ContextReading>> reading =
            new SimpleObjectProperty<>(Optional.empty());
    private final Map<String, String> places = new LinkedHashMap<>();
    private final Runnable stopListening;
    private Optional<Problem> problem = Optional.empty();

    public ContextViewModel(Kit kit, PanelDesk desk) {
        this.kit = kit;
        this.desk = desk;
        this.figures = desk.context();
        for (Area area : figures.areas()) {
            places.put(area.code(), area.name());
        }
        places.put(ContextValue.WHOLE, kit.say("context.whole"));
        places.put(ContextValue.ENGLAND, kit.say("context.england"));
        this.stopListening =
                desk.onChange(changed -> {
                    if (changed == Changed.CONTEXT) {
                        kit.work().onWindow(this::read);
                    }
                });
    }

    void read() {
        kit.work()
                .run(
                        "readingFigures",
                        progress -> desk.context().list(),
                        all -> {
                            series.setAll(all);
                            state.set(State.THERE);
                        },
                        refused -> {
                            problem = Optional.of(refused);
                            state.set(State.REFUSED);
                        });
    }

    ObservableList<ContextSeries> series() {
        return series;
    }

    ObservableValue<State> state() {
        return state;
    }

    Optional<Problem> problem() {
        return problem;
    }

    /** What was read of a file and is not kept yet. */
    ObservableValue<Optional<ContextReading>> reading() {
        return reading;
    }

    boolean mayChange() {
        return figures.mayChange();
    }

    /** The places in the order they are shown. */
    List<String> places() {
        return List.copyOf(places.keySet());
    }

    String place(String code) {
        return places.getOrDefault(code, code);
    }

    /** Which measure it stands beside. */
    String beside(ContextHead head) {
        return head.measure().isEmpty()
                ? kit.say("context.besideNone")
                : kit.say("context.beside", kit.say("measure." + head.measure()));
    }

    private Map<String, String> measures() {
        Map<String, String> names = new LinkedHashMap<>();
        for (Measure measure : Measure.values()) {
            names.put(measure.key(), kit.say("measure." + measure.key()));
        }
        return names;
    }

    /** Looks into a file; nothing is kept. */
    void look(Path file, ContextFiles.Said said) {
        kit.work()
                .run(
                        "readingFigures",
                        progress -> figures.look(file, said, measures(), progress),
                        read -> reading.set(Optional.of(read)),
                        kit::report);
    }

    void forget() {
        reading.set(Optional.empty());
    }

    /** Whether a publication of this series and day is kept already. */
    boolean replaces(ContextHead head) {
        return all(head).stream().anyMatch(one -> one.head().published().equals(head.published()));
    }

    /** How many other publications of a series there are. */
    int others(ContextHead head) {
        return all(head).size();
    }

    private List<ContextPublication> all(ContextHead head) {
        return series.stream()
                .filter(one -> one.latest().head().key().equals(head.key()))
                .flatMap(one -> one.publications().stream())
                .toList();
    }

    void keep() {
        reading.get()
                .ifPresent(read ->
                        kit.work()
                                .run(
                                        "readingFigures",
                                        progress -> figures.keep(read),
                                        kept -> {
                                            forget();
                                            kit.notices()
                                                    .done(
                                                            kit.say(
                                                                    "context.kept",
                                                                    kept.values(),
                                                                    kept.added(),
                                                                    kept.replaced()));
                                        },
                                        kit::report));
    }

    void delete(ContextPublication publication) {
        kit.work()
                .run(
                        "readingFigures",
                        () -> figures.delete(publication.id()),
                        () ->
                                kit.notices()
                                        .done(
                                                kit.say(
                                                        "context.deleted",
                                                        publication.head().series())),
                        kit::report);
    }

    void template(Path file, Consumer<Path> then) {
        kit.work()
                .run(
                        "readingFigures",
                        () -> figures.writeTemplate(file),
                        () -> then.accept(file),
                        kit::report);
    }

    void dispose() {
        stopListening.run();
    }
}
