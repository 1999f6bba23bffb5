package vigil.ui.meeting;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vigil.casework.CaseRow;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseStatus;
import vigil.domain.panel.AgendaKind;
import vigil.domain.panel.Meeting;
import vigil.domain.vocabulary.Terms;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.kit.Kit;

/** A meeting that is being planned: when, where, and which of the waiting cases. */
public final class PlanMeetingViewModel {

    private final Kit kit;
    private final PanelDesk desk;
    private final List<CaseRow> waiting;
    private final StringProperty title = new SimpleStringProperty();
    private final ObjectProperty<Optional<LocalDate>> date =
            new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty startsAt = new SimpleStringProperty("10:00");
    private final StringProperty venue = new SimpleStringProperty("");
    private final Map<CaseId, BooleanProperty> chosen = new LinkedHashMap<>();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    PlanMeetingViewModel(Kit kit, PanelDesk desk, List<CaseRow> waiting) {
        this.kit = kit;
        this.desk = desk;
        this.waiting = waiting;
        title.set(kit.say("meetings.plan.title.default"));
        for (CaseRow row : waiting) {
            BooleanProperty choice = new SimpleBooleanProperty();
            choice.addListener((p, was, is) -> count.set(count.get() + (is ? 1 : -1)));
            chosen.put(row.id(), choice);
        }
    }

    public StringProperty title() {
        return title;
    }

    public ObjectProperty<Optional<LocalDate>> date() {
        return date;
    }

    public StringProperty startsAt() {
        return startsAt;
    }

    public StringProperty venue() {
        return venue;
    }

    /** The cases that wait and hold what is typed in their reference, name or area. */
    public List<CaseRow> waiting(String typed) {
        String query = Terms.fold(typed);
        return waiting.stream()
                .filter(row ->
                        Terms.fold(
                                        row.reference().text()
                                                + " "
                                                + row.name()
                                                + " "
                                                + vocabulary().list("AREA").label(row.area()))
                                .contains(query))
                .toList();
    }

    /** Whether a case is on the agenda. */
    public BooleanProperty chosen(CaseRow row) {
        return chosen.computeIfAbsent(row.id(), id -> new SimpleBooleanProperty());
    }

    public ReadOnlyIntegerProperty count() {
        return count.getReadOnlyProperty();
    }

    public void chooseReady() {
        waiting.stream()
                .filter(row -> row.status() == CaseStatus.READY)
                .forEach(row -> chosen(row).set(true));
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    public Vocabulary vocabulary() {
        return desk.vocabulary();
    }

    /**
     * Stores the meeting with the standing agenda, everybody active invited and these cases on it.
     */
    public void plan(Consumer<UUID> then, Consumer<Problem> problem) {
        if (busy.get() || date.get().isEmpty()) {
            return;
        }
        LocalDate day = date.get().get();
        String called =
                title.get().isBlank()
                        ? kit.say("meetings.plan.title.default")
                        : title.get().strip();
        List<CaseRow> cases = waiting.stream().filter(row -> chosen(row).get()).toList();
        Map<AgendaKind, String> titles = new EnumMap<>(AgendaKind.class);
        for (AgendaKind kind : AgendaKind.values()) {
            if (kind != AgendaKind.CASE) {
                titles.put(kind, kit.say("agenda.kind." + kind.name()));
            }
        }
        String at = startsAt.get().strip();
        String where = venue.get().strip();
        busy.set(true);
        kit.work()
                .run(
                        "saving",
                        progress -> {
                            Meeting draft = desk.meetings().draft(called, day, cases, titles);
                            return desk.meetings()
                                    .save(
                                            draft.withDetails(
                                                    called,
                                                    day,
                                                    at,
                                                    where,
                                                    draft.chair(),
                                                    draft.secretary(),
                                                    draft.quorum()));
                        },
                        saved -> {
                            busy.set(false);
                            then.accept(saved.id());
                        },
                        trouble -> {
                            busy.set(false);
                            problem.accept(trouble);
                        });
    }
}
