package vigil.ui.meeting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vigil.casework.PanelStore.MeetingRow;
import vigil.domain.panel.MeetingState;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;

/**
 * A meeting: its day as on a calendar, what it is called, and where it stands. What it is drawn
 * with it keeps from one meeting to the next, for a list that scrolls fills all its lines at once.
 */
final class MeetingCell extends ListCell<MeetingRow> {

    private static final PseudoClass COMING = PseudoClass.getPseudoClass("coming");

    private final Kit kit;
    private final Supplier<LocalDate> today;
    private final Label number = Controls.plain("", "day-number");
    private final Label month = Controls.plain("", "day-month");
    private final VBox day = Controls.styled(new VBox(number, month), "day");
    private final Label title = Controls.plain("", "meeting-title");
    private final Label when = Controls.plain("", "muted");
    private final Label venue = Controls.plain("", "muted", "small");
    private final Label cases = Controls.plain("");
    private final Label people = Controls.plain("", "muted", "small");
    private final StackPane chip = Controls.styled(new StackPane(), "meeting-state");
    private final HBox card;
    private Optional<MeetingState> stateShown = Optional.empty();

    /**
     * @param open told which one was clicked
     */
    MeetingCell(Kit kit, Supplier<LocalDate> today, Consumer<MeetingRow> open) {
        this.kit = kit;
        this.today = today;
        VBox what = new VBox(title, when, venue);
        what.setAlignment(Pos.CENTER_LEFT);
        what.setMinWidth(0);
        HBox.setHgrow(what, Priority.ALWAYS);
        VBox figures = new VBox(cases, people);
        figures.setAlignment(Pos.CENTER_RIGHT);
        figures.setMinWidth(Region.USE_PREF_SIZE);
        card =
                Controls.styled(
                        new HBox(day, what, figures, chip, Icon.NEXT.node()), "meeting-card");
        setOnMouseClicked(event -> {
            if (!isEmpty()) {
                open.accept(getItem());
            }
        });
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable MeetingRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        number.setText(String.valueOf(row.date().getDayOfMonth()));
        month.setText(kit.words().month(YearMonth.from(row.date())));
        day.pseudoClassStateChanged(
                COMING, row.state() == MeetingState.PLANNED && !row.date().isBefore(today.get()));
        title.setText(row.title());
        when.setText(kit.say("meetings.when", weekday(row.date()), row.startsAt()));
        venue.setText(row.venue()); // on a line of its own, or little of it is seen
        Controls.show(venue, !row.venue().isBlank());
        cases.setText(kit.say("meetings.cases", row.cases()));
        people.setText(people(row));
        if (!stateShown.equals(Optional.of(row.state()))) {
            stateShown = Optional.of(row.state());
            Label state = StateChip.of(kit, row.state());
            state.setMinWidth(Region.USE_PREF_SIZE);
            chip.getChildren().setAll(state);
        }
        setGraphic(card);
        setAccessibleText(
                String.join(
                        ", ",
                        List.of(
                                kit.words().longDate(row.date()),
                                row.title(),
                                kit.say("meeting.state." + row.state().name()))));
    }

    private String weekday(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.FULL, kit.words().locale());
    }

    private String people(MeetingRow row) {
        if (row.state() == MeetingState.PLANNED) {
            return kit.say("meetings.expected", row.present(), row.quorum());
        }
        return kit.say(
                row.quorate() ? "meetings.quorate" : "meetings.notQuorate",
                row.present(),
                row.quorum());
    }
}
