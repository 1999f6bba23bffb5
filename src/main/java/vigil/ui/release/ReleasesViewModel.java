package vigil.ui.release;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import vigil.casework.Changed;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.Releases;
import vigil.disclosure.gate.GateRule;
import vigil.ui.kit.Kit;

/** The register of releases, read anew whenever something leaves. */
public final class ReleasesViewModel {

    /** Whether the register has been read yet. */
    enum State {
        READING,
        THERE,
        REFUSED
    }

    private record Read(java.util.List<Releases.Entry> entries, GateRule rule) {}

    private final Kit kit;
    private final PanelDesk desk;
    private final ObservableList<Releases.Entry> entries = FXCollections.observableArrayList();
    private final ObjectProperty<State> state = new SimpleObjectProperty<>(State.READING);
    private final ObjectProperty<GateRule> rule = new SimpleObjectProperty<>(GateRule.USUAL);
    private final Runnable stopListening;
    private Optional<Problem> problem = Optional.empty();

    public ReleasesViewModel(Kit kit, PanelDesk desk) {
        this.kit = kit;
        this.desk = desk;
        this.stopListening =
                desk.onChange(changed -> {
                    if (changed == Changed.RELEASES || changed == Changed.SETTINGS) {
                        kit.work().onWindow(this::read);
                    }
                });
    }

    void read() {
        kit.work()
                .run(
                        "readingReleases",
                        progress -> new Read(desk.releases().register(), desk.releases().rule()),
                        read -> {
                            entries.setAll(read.entries());
                            rule.set(read.rule());
                            state.set(State.THERE);
                        },
                        refused -> {
                            problem = Optional.of(refused);
                            state.set(State.REFUSED);
                        });
    }

    ObservableList<Releases.Entry> entries() {
        return entries;
    }

    ObservableValue<State> state() {
        return state;
    }

    ObservableValue<GateRule> rule() {
        return rule;
    }

    Optional<Problem> problem() {
        return problem;
    }

    String moment(Instant at) {
        ZoneId zone = kit.clock().getZone();
        return kit.words().date(LocalDate.ofInstant(at, zone))
                + " "
                + DateTimeFormatter.ofPattern("HH:mm").format(at.atZone(zone));
    }

    void dispose() {
        stopListening.run();
    }
}
