package vigil.ui.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vigil.domain.casefile.CaseId;
import vigil.domain.panel.AgendaItem;
import vigil.domain.panel.AgendaKind;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.MeetingState;

class AgendaTest {

    private static AgendaItem item(int n, AgendaKind kind, int minutes) {
        return new AgendaItem(
                new UUID(1, n),
                kind,
                "Item " + n,
                kind == AgendaKind.CASE
                        ? Optional.of(new CaseId(new UUID(2, n)))
                        : Optional.empty(),
                minutes,
                "",
                "");
    }

    private static Meeting meeting(String startsAt, AgendaItem... items) {
        return new Meeting(
                new UUID(0, 1),
                1,
                "Panel meeting",
                LocalDate.of(2026, 9, 17),
                startsAt,
                "",
                Optional.empty(),
                Optional.empty(),
                3,
                MeetingState.PLANNED,
                "",
                List.of(),
                List.of(),
                List.of(items),
                List.of());
    }

    private static Meeting three() {
        return meeting(
                "9.30",
                item(1, AgendaKind.WELCOME, 5),
                item(2, AgendaKind.CASE, 20),
                item(3, AgendaKind.OTHER, 10));
    }

    private static List<String> titles(Meeting meeting) {
        return meeting.agenda().stream().map(AgendaItem::title).toList();
    }

    @Test
    void anItemMovesUpAndDownAndStopsAtTheEnds() {
        assertThat(titles(Agenda.move(three(), new UUID(1, 2), -1)))
                .containsExactly("Item 2", "Item 1", "Item 3");
        assertThat(titles(Agenda.move(three(), new UUID(1, 2), 1)))
                .containsExactly("Item 1", "Item 3", "Item 2");
        assertThat(Agenda.move(three(), new UUID(1, 1), -1)).isEqualTo(three());
        assertThat(Agenda.move(three(), new UUID(1, 3), 1)).isEqualTo(three());
        assertThat(Agenda.move(three(), new UUID(9, 9), 1)).isEqualTo(three());
    }

    @Test
    void timesRunOnFromTheStartAndEndWithTheMeeting() {
        assertThat(Agenda.times(three()))
                .containsExactly(
                        LocalTime.of(9, 30),
                        LocalTime.of(9, 35),
                        LocalTime.of(9, 55),
                        LocalTime.of(10, 5));
        assertThat(Agenda.total(three())).isEqualTo(35);
        assertThat(Agenda.times(meeting("after lunch", item(1, AgendaKind.OTHER, 5)))).isEmpty();
    }

    @Test
    void aCaseIsAddedAfterTheCasesAndAnythingElseAtTheEnd() {
        Meeting withCase = Agenda.add(three(), item(4, AgendaKind.CASE, 15));
        assertThat(titles(withCase)).containsExactly("Item 1", "Item 2", "Item 4", "Item 3");
        assertThat(titles(Agenda.add(three(), item(5, AgendaKind.OTHER, 5)))).endsWith("Item 5");
        assertThat(
                        titles(
                                Agenda.add(
                                        meeting("", item(3, AgendaKind.OTHER, 5)),
                                        item(4, AgendaKind.CASE, 15))))
                .containsExactly("Item 4", "Item 3");
    }

    @Test
    void minutesAreDigitsUpToAWorkingDay() {
        assertThat(Agenda.minutes("25", 5)).isEqualTo(25);
        assertThat(Agenda.minutes(" 7 ", 5)).isEqualTo(7);
        assertThat(Agenda.minutes("999", 5)).isEqualTo(480);
        assertThat(Agenda.minutes("soon", 5)).isEqualTo(5);
        assertThat(Agenda.minutes("", 5)).isEqualTo(5);
    }

    @Test
    void whatWasTakenAwayCanBePutBackInItsPlace() {
        Meeting without = Agenda.remove(three(), new UUID(1, 2));
        assertThat(titles(without)).containsExactly("Item 1", "Item 3");
        assertThat(Agenda.insert(without, item(2, AgendaKind.CASE, 20), 1)).isEqualTo(three());
    }
}
