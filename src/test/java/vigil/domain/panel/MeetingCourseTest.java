package vigil.domain.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MeetingCourseTest {

    private static final Instant TEN = Instant.parse("2026-12-03T10:00:00Z");
    private static final UUID FIRST = new UUID(1, 1);
    private static final UUID SECOND = new UUID(1, 2);
    private static final UUID ANNA = new UUID(2, 1);

    private final List<CourseEvent> events = new ArrayList<>();

    private void at(int minute, CourseEvent.Kind kind, Optional<UUID> person, Optional<UUID> item) {
        events.add(
                new CourseEvent(
                        new UUID(3, events.size()),
                        new UUID(0, 1),
                        TEN.plusSeconds(minute * 60L),
                        kind,
                        person,
                        item));
    }

    @Test
    void timeOfAnItemAddsUpOverItsVisitsWithoutPauses() {
        at(0, CourseEvent.Kind.ITEM_BEGUN, Optional.empty(), Optional.of(FIRST));
        at(10, CourseEvent.Kind.ITEM_BEGUN, Optional.empty(), Optional.of(SECOND));
        at(12, CourseEvent.Kind.PAUSED, Optional.empty(), Optional.empty());
        at(20, CourseEvent.Kind.GONE_ON, Optional.empty(), Optional.empty());
        at(25, CourseEvent.Kind.ITEM_BEGUN, Optional.empty(), Optional.of(FIRST));
        MeetingCourse course = new MeetingCourse(events);
        Instant now = TEN.plusSeconds(30 * 60);
        assertThat(course.spent(FIRST, now)).isEqualTo(Duration.ofMinutes(15));
        assertThat(course.spent(SECOND, now)).isEqualTo(Duration.ofMinutes(7));
        assertThat(course.current()).contains(FIRST);
    }

    @Test
    void theClockStopsWhenTheMeetingEndsAndTheSignatureIsNoItem() {
        at(0, CourseEvent.Kind.ITEM_BEGUN, Optional.empty(), Optional.of(FIRST));
        at(10, CourseEvent.Kind.ENDED, Optional.empty(), Optional.empty());
        at(11, CourseEvent.Kind.SIGNED, Optional.of(ANNA), Optional.empty());
        MeetingCourse course = new MeetingCourse(events);
        assertThat(course.spent(FIRST, TEN.plusSeconds(30 * 60))).isEqualTo(Duration.ofMinutes(10));
        assertThat(course.paused()).isTrue();
        assertThat(course.begun()).contains(TEN);
        assertThat(course.ended()).contains(TEN.plusSeconds(10 * 60));
        assertThat(course.signed().flatMap(CourseEvent::person)).contains(ANNA);
    }

    @Test
    void whoLeftForACaseIsOutUntilTheyComeBack() {
        at(0, CourseEvent.Kind.LEFT_FOR_CASE, Optional.of(ANNA), Optional.of(FIRST));
        assertThat(new MeetingCourse(events).out()).containsExactly(ANNA);
        assertThat(new MeetingCourse(events).outFor(ANNA, FIRST)).isTrue();
        assertThat(new MeetingCourse(events).outFor(ANNA, SECOND)).isFalse();
        at(9, CourseEvent.Kind.CAME_BACK, Optional.of(ANNA), Optional.of(FIRST));
        assertThat(new MeetingCourse(events).out()).isEmpty();
    }

    @Test
    void aRhythmNamesItsDaysAndStepsAroundBankHolidays() {
        Rhythm thursdays =
                new Rhythm(Rhythm.Every.QUARTERLY, Rhythm.Week.SECOND, DayOfWeek.THURSDAY);
        assertThat(thursdays.next(YearMonth.of(2026, 1), LocalDate.of(2026, 9, 17), 3))
                .containsExactly(
                        LocalDate.of(2026, 10, 8),
                        LocalDate.of(2027, 1, 14),
                        LocalDate.of(2027, 4, 8));
        Rhythm mondays = new Rhythm(Rhythm.Every.MONTHLY, Rhythm.Week.FIRST, DayOfWeek.MONDAY);
        // 4 May 2026 is the early May bank holiday.
        assertThat(mondays.in(YearMonth.of(2026, 5))).isEqualTo(LocalDate.of(2026, 5, 11));
        Rhythm last = new Rhythm(Rhythm.Every.MONTHLY, Rhythm.Week.LAST, DayOfWeek.MONDAY);
        // 31 August 2026 is the summer bank holiday.
        assertThat(last.in(YearMonth.of(2026, 8))).isEqualTo(LocalDate.of(2026, 8, 24));
    }

    @Test
    void aDayForWhichAMeetingIsPlannedIsNotProposedAgain() {
        MeetingSeries series =
                new MeetingSeries(
                        new UUID(9, 1),
                        1,
                        "Panel",
                        new Rhythm(Rhythm.Every.MONTHLY, Rhythm.Week.SECOND, DayOfWeek.THURSDAY),
                        YearMonth.of(2026, 1),
                        "10:00",
                        "",
                        QuorumRule.of(5),
                        List.of(),
                        true);
        assertThat(series.proposed(LocalDate.of(2026, 9, 1), List.of(LocalDate.of(2026, 10, 6)), 2))
                .containsExactly(LocalDate.of(2026, 9, 10), LocalDate.of(2026, 11, 12));
    }

    @Test
    void aQuorumNeedsPeopleAgenciesAndTheChairOrTheirDeputy() {
        QuorumRule rule = new QuorumRule(2, 2, true);
        Meeting meeting =
                meeting(
                        person(1, "Ann", "HEALTH", Presence.APOLOGIES, ""),
                        person(2, "Ben", "POLICE", Presence.PRESENT, ""),
                        person(3, "Cy", "HEALTH", Presence.DEPUTY, ""));
        assertThat(rule.state(meeting, Set.of()).met()).isFalse();
        assertThat(rule.state(meeting, Set.of()).chairMissing()).isTrue();
        Meeting chaired =
                meeting(
                        person(1, "Ann", "HEALTH", Presence.APOLOGIES, ""),
                        person(2, "Ben", "POLICE", Presence.PRESENT, ""),
                        person(3, "Cy", "HEALTH", Presence.DEPUTY, "Ann"));
        assertThat(rule.state(chaired, Set.of()).met()).isTrue();
        // Ben leaves for a case in which he has an interest.
        QuorumRule.State without = rule.state(chaired, Set.of(new UUID(2, 2)));
        assertThat(without.met()).isFalse();
        assertThat(without.peopleShort()).isEqualTo(1);
        assertThat(without.agenciesShort()).isEqualTo(1);
    }

    private static Attendance person(
            int n, String name, String agency, Presence presence, String deputyFor) {
        return new Attendance(
                new UUID(2, n),
                Optional.of(new UUID(7, n)),
                name,
                agency,
                "",
                presence,
                deputyFor,
                false);
    }

    private static Meeting meeting(Attendance... people) {
        return new Meeting(
                new UUID(0, 1),
                1,
                "Panel",
                LocalDate.of(2026, 12, 3),
                "10:00",
                "",
                Optional.of(new UUID(7, 1)),
                Optional.empty(),
                2,
                MeetingState.HELD,
                "",
                List.of(people),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void papersAreDueFiveWorkingDaysBefore() {
        assertThat(Paper.due(LocalDate.of(2026, 9, 17))).isEqualTo(LocalDate.of(2026, 9, 10));
    }
}
