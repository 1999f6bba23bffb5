package vigil.domain.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.CaseChange;
import vigil.domain.casefile.ChronologyEntry;
import vigil.domain.casefile.ClockTime;
import vigil.domain.casefile.FieldCatalogue;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Sensitivity;
import vigil.domain.casefile.Statement;
import vigil.domain.casefile.Value;
import vigil.exchange.VocabularyResources;

class ChronologyTest {

    private static final FieldCatalogue CATALOGUE = VocabularyResources.load().catalogue();

    private static Chronology of(ReviewCase reviewCase) {
        return Chronology.of(reviewCase, CATALOGUE);
    }

    private static PartialDate date(String text) {
        return PartialDate.parse(text).orElseThrow();
    }

    private static ReviewCase died(String day) {
        return SixReturns.reviewCase()
                .withChronology(List.of())
                .withReturns(List.of())
                .withAnswers(
                        vigil.domain.casefile.Answers.none()
                                .with(Fields.DATE_OF_DEATH, new Value.Date(date(day))));
    }

    private static ChronologyEntry entry(
            int id, String day, String event, String what, String who) {
        return new ChronologyEntry(
                        new UUID(1, id),
                        date(day),
                        Optional.empty(),
                        "EVENT_TYPE" + event,
                        what,
                        Optional.empty(),
                        false,
                        false,
                        "OUTPUT_TIER01")
                .withAgency(who.isEmpty() ? Optional.empty() : Optional.of("AGENCY_TYPE" + who));
    }

    private static Optional<Conflict> conflict(ChronologyEntry a, ChronologyEntry b) {
        return of(died("2026-11-02").withChronology(List.of(a, b))).conflicts().stream()
                .findFirst();
    }

    @Test
    void aDateKnownToTheMonthStandsAtItsBeginning() {
        ReviewCase reviewCase =
                died("2026-11-02")
                        .withChronology(
                                List.of(
                                        entry(1, "2026-03-14", "10", "c", "04"),
                                        entry(2, "2026-03", "10", "b", "04"),
                                        entry(3, "2026", "10", "a", "04"),
                                        entry(4, "2026-03-01", "10", "d", "04")));
        assertThat(of(reviewCase).lines())
                .extracting(line -> line.entry().what())
                .containsExactly("a", "b", "d", "c");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-02, 2026-11-02, 0, 0",
        "2026-10-31, 2026-11-02, 2, 2",
        "2026-10, 2026-11-02, 2, 32",
        "2026-11-05, 2026-11-02, -3, -3",
        "2026-10-31, 2026-11, 1, 30"
    })
    void daysBeforeDeathAreAsExactAsBothDates(String event, String death, int least, int most) {
        assertThat(DaysBefore.of(date(event), date(death))).isEqualTo(new DaysBefore(least, most));
    }

    @Test
    void aGapIsMoreThan28DaysAndCountsToTheDeath() {
        ReviewCase reviewCase =
                died("2026-11-02")
                        .withChronology(
                                List.of(
                                        entry(1, "2026-08-01", "10", "a", "04"),
                                        entry(2, "2026-08-29", "10", "b", "04"), // 28: no gap
                                        entry(3, "2026-09-27", "10", "c", "04"))); // 29
        assertThat(of(reviewCase).gaps())
                .extracting(Gap::days, Gap::toDeath)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(29, false),
                        org.assertj.core.groups.Tuple.tuple(36, true));
    }

    @Test
    void aGapSaysWhatMayLieInItAndWhoHasNotAnswered() {
        Gap spring =
                of(SixReturns.reviewCase()).gaps().stream()
                        .filter(gap -> gap.until().toString().equals("2026-08-07"))
                        .findFirst()
                        .orElseThrow();
        assertThat(spring.days()).isEqualTo(79);
        assertThat(spring.perhapsWithin())
                .extracting(line -> line.entry().what())
                .containsExactly("Dose raised to 60 ml in June.");
        assertThat(spring.unanswered()).containsExactly(SixReturns.PROBATION);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // one day and kind by two sources
                "2026-03-04, 08, left the ward, 2026-03-04, 08, sent home, SAME_DAY",
                // a discharge two days apart is asked about, a month apart is not
                "2026-03-04, 08, left the ward, 2026-03-06, 08, sent home, NEAR_DATES",
                "2026-03-04, 08, left the ward, 2026-04-20, 08, sent home, -",
                // contacts come often: a day apart yes, three days no, unless the words are alike
                "2026-03-04, 10, asked about mood, 2026-03-05, 10, seen, NEAR_DATES",
                "2026-03-04, 10, asked about mood, 2026-03-07, 10, seen, -",
                "2026-03-04, 10, asked about low mood, 2026-03-09, 10, low mood, NEAR_DATES",
                "2026-03-04, 12, released, 2026-04-03, 12, left prison, DAY_AND_MONTH_SWAPPED",
                "2026-03-04, 12, released, 2025-03-04, 12, left prison, YEAR_DIFFERS",
                "2026-03-04, 04, overdose, 2026-03, 04, found, LESS_EXACT",
                // a month and a day of a frequent kind say nothing
                "2026-03-04, 01, seen, 2026-03, 01, text, -",
                "2026-03-04, 14, moved out of the hostel, 2026-03-04, 18, moved out of the hostel, SAME_WORDS",
                // an overdose, its ambulance and its hospital are steps of one thing
                "2026-03-04, 04, overdose of heroin at home, 2026-03-04, 06, overdose of heroin at home, -",
                "2026-03-04, 04, overdose, 2026-03-04, 14, moved to a flat, -"
            })
    void twoSourcesOfPerhapsOneEventAreAskedAbout(
            String day1,
            String event1,
            String what1,
            String day2,
            String event2,
            String what2,
            Conflict.Reason reason) {
        assertThat(
                        conflict(
                                        entry(1, day1, event1, what1, "03"),
                                        entry(2, day2, event2, what2, "04"))
                                .map(Conflict::reason))
                .isEqualTo(Optional.ofNullable(reason));
    }

    @Test
    void oneSourceDoesNotContradictItselfButMayHaveBeenTypedTwice() {
        assertThat(
                        conflict(
                                entry(1, "2026-03-04", "06", "chest pain", "03"),
                                entry(2, "2026-03-04", "06", "overdose", "03")))
                .isEmpty();
        assertThat(
                        conflict(
                                entry(1, "2026-03-04", "06", "chest pain", "03"),
                                entry(2, "2026-03-04", "06", "Chest pain.", "03")))
                .isPresent();
    }

    @Test
    void theFormsOwnDatesAreShownUnlessAnEntrySaysThem() {
        ReviewCase reviewCase =
                died("2026-11-02")
                        .with(Fields.PRISON_RELEASE, Answer.of(new Value.Date(date("2026-10-20"))));
        assertThat(of(reviewCase).lines())
                .filteredOn(Line::fromForm)
                .extracting(line -> line.entry().event())
                .containsExactly("EVENT_TYPE12");
        assertThat(
                        of(reviewCase.withChronology(
                                        List.of(entry(1, "2026-10-20", "12", "left", "14"))))
                                .lines())
                .noneMatch(Line::fromForm);
        Chronology differs =
                of(reviewCase.withChronology(List.of(entry(1, "2026-10-22", "12", "left", "14"))));
        assertThat(differs.conflicts()).extracting(Conflict::daysApart).containsExactly(2);
    }

    @Test
    void policeFactsOfTheFormKeepTheirSensitivity() {
        ReviewCase reviewCase =
                died("2026-11-02")
                        .with(
                                new FieldKey("justice.lastPoliceContact"),
                                Answer.of(
                                        Value.Parts.of(
                                                java.util.Map.of(
                                                        "date",
                                                        new Value.Date(date("2026-10-01"))))));
        assertThat(of(reviewCase).lines())
                .extracting(Line::sensitivity)
                .containsExactly(Sensitivity.POL);
    }

    @Test
    void aMergeKeepsEverySourceAndTheChosenDateAndCanBeTakenBack() {
        ReviewCase before = SixReturns.reviewCase();
        Conflict discharge =
                of(before).conflicts().stream()
                        .filter(c -> c.first().entry().event().equals("EVENT_TYPE08"))
                        .findFirst()
                        .orElseThrow();
        assertThat(discharge.reason()).isEqualTo(Conflict.Reason.NEAR_DATES);
        ReviewCase merged = Decisions.same(before, discharge.first(), discharge.second());
        Line line =
                of(merged).lines().stream()
                        .filter(l -> l.entry().event().equals("EVENT_TYPE08"))
                        .findFirst()
                        .orElseThrow();
        assertThat(line.entry().date()).isEqualTo(date("2026-03-04"));
        assertThat(line.entry().missed()).isTrue();
        assertThat(line.agencies()).containsExactly(SixReturns.HOSPITAL, SixReturns.GP);
        assertThat(line.entry().statements())
                .extracting(Statement::date)
                .containsExactly(date("2026-03-04"), date("2026-03-06"));
        assertThat(of(merged).disputed()).doesNotContain(line.id());

        ReviewCase split = Decisions.split(merged, line.id());
        assertThat(split.chronology())
                .extracting(ChronologyEntry::what)
                .containsExactlyInAnyOrderElementsOf(
                        before.chronology().stream().map(ChronologyEntry::what).toList());
        assertThat(of(split).conflicts()).hasSameSizeAs(of(before).conflicts());
    }

    @Test
    void whatWasDecidedToBeTwoEventsIsNotAskedAgain() {
        ReviewCase before = SixReturns.reviewCase();
        Conflict first = of(before).conflicts().getFirst();
        ReviewCase apart = Decisions.apart(before, first.first(), first.second());
        assertThat(of(apart).conflicts())
                .noneMatch(c ->
                        c.first().id().equals(first.first().id())
                                && c.second().id().equals(first.second().id()));
    }

    @Test
    void anEntryWithDecisionsSurvivesDraftAndHistory() {
        ReviewCase before = SixReturns.reviewCase();
        Conflict first = of(before).conflicts().getFirst();
        ReviewCase after =
                Decisions.add(
                        Decisions.apart(
                                Decisions.same(before, first.first(), first.second()),
                                of(before).lines().get(1),
                                of(before).lines().get(2)),
                        new ChronologyEntry(
                                new UUID(5, 5),
                                date("~2026-02"),
                                ClockTime.parse("c. 2am"),
                                "EVENT_TYPE18",
                                "tab\tback\\slash\nline",
                                Optional.empty(),
                                true,
                                true,
                                "OUTPUT_TIER02",
                                Optional.of("AGENCY_TYPE04"),
                                List.of(Statement.of(entry(7, "2026", "01", "a\\b\tc\nd", "04"))),
                                List.of(new UUID(1, 2))));
        CaseChange change = CaseChange.between(before, after);
        assertThat(change.applyTo(before, CATALOGUE).chronology())
                .containsExactlyInAnyOrderElementsOf(after.chronology());
    }

    @Test
    void sixReturnsHaveTheirConflictsAndLanes() {
        Chronology chronology = of(SixReturns.reviewCase());
        assertThat(chronology.lanes()).hasSize(6);
        assertThat(chronology.conflicts())
                .extracting(Conflict::reason)
                .containsExactly(
                        Conflict.Reason.SAME_DAY,
                        Conflict.Reason.NEAR_DATES,
                        Conflict.Reason.NEAR_DATES);
        assertThat(chronology.lines())
                .isSortedAccordingTo(
                        java.util.Comparator.comparing(l -> l.entry().date().earliest()));
    }

    @Test
    void anAxisZoomsAboutADayAndKeepsItInPlace() {
        TimeAxis axis = TimeAxis.around(of(SixReturns.reviewCase()));
        java.time.LocalDate day = java.time.LocalDate.of(2026, 11, 2);
        TimeAxis near = axis.zoomed(2, day);
        assertThat(near.days()).isBetween(axis.days() / 2 - 1, axis.days() / 2 + 1);
        assertThat(near.at(day)).isCloseTo(axis.at(day), org.assertj.core.data.Offset.offset(0.01));
        assertThat(axis.daysBefore(day)).startsWith(0).contains(90);
        assertThat(axis.months()).hasSizeBetween(3, 12);
    }
}
