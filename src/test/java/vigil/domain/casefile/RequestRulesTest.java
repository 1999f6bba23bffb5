package vigil.domain.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Working days, the steps of a request, its ages and its number. */
class RequestRulesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final UUID ID = UUID.fromString("0199aaaa-bbbb-7ccc-8ddd-eeeeffff0001");

    /** The bank holidays of England as gov.uk published them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-05-08", "2021-12-27", "2021-12-28", "2022-01-03", "2022-06-02", "2022-06-03",
                "2022-09-19", "2022-12-26", "2022-12-27", "2023-01-02", "2023-04-07", "2023-04-10",
                "2023-05-08", "2024-03-29", "2024-04-01", "2024-05-06", "2024-08-26", "2025-04-18",
                "2025-04-21", "2025-05-05", "2025-05-26", "2025-08-25", "2025-12-25", "2025-12-26",
                "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31", "2026-12-25",
                "2026-12-28", "2027-03-26", "2027-03-29", "2027-12-27", "2027-12-28", "2028-01-03"
            })
    void bankHolidaysAreNoWorkingDays(LocalDate day) {
        assertThat(WorkingDays.is(day)).isFalse();
    }

    @Test
    void everyYearHasEightBankHolidaysOnWeekdays() {
        for (int year : new int[] {2024, 2025, 2026, 2027, 2028, 2035, 2040}) {
            long holidays =
                    LocalDate.of(year, 1, 1)
                            .datesUntil(LocalDate.of(year + 1, 1, 1))
                            .filter(WorkingDays::bankHoliday)
                            .count();
            assertThat(holidays).as(String.valueOf(year)).isEqualTo(8);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-16, 10, 2026-11-30", // two plain weeks
        "2026-12-18, 10, 2027-01-06", // Christmas, its substitute and New Year
        "2026-04-01, 10, 2026-04-17", // Easter
        "2026-11-20, 1, 2026-11-23", // over a weekend
        "2026-11-21, 3, 2026-11-25", // from a Saturday
        "2022-06-01, 1, 2022-06-06" // the jubilee
    })
    void aDueDateIsSoManyWorkingDaysOn(LocalDate sent, int days, LocalDate due) {
        assertThat(WorkingDays.after(sent, days)).isEqualTo(due);
        assertThat(WorkingDays.between(sent, due)).isEqualTo(days);
    }

    private static AgencyReturn asked() {
        return AgencyReturn.ask(ID, "AGENCY_TYPE04", MONDAY, WorkingDays.after(MONDAY, 10));
    }

    @Test
    void aRequestIsRemindedTwiceAndThenEscalated() {
        AgencyReturn request = asked();
        List<RequestStatus> way = new ArrayList<>();
        while (request.state().nextChase().isPresent()) {
            RequestStatus next = request.state().nextChase().get();
            assertThat(request.state().mayBecome(next)).isTrue();
            request = request.chased(next, MONDAY.plusDays(20 + way.size()));
            way.add(next);
        }
        assertThat(way)
                .containsExactly(
                        RequestStatus.REMINDED,
                        RequestStatus.REMINDED_TWICE,
                        RequestStatus.ESCALATED);
        assertThat(request.reminders()).hasSize(3);
        assertThat(request.outstanding()).isTrue();
    }

    @Test
    void anAnswerIsFinalAndNothingGoesBack() {
        for (RequestStatus from : RequestStatus.values()) {
            for (RequestStatus to : RequestStatus.values()) {
                if (from.reply() || to == RequestStatus.NOT_REQUESTED || to == from) {
                    assertThat(from.mayBecome(to)).as(from + " to " + to).isFalse();
                }
            }
        }
        assertThat(RequestStatus.REMINDED_TWICE.mayBecome(RequestStatus.REMINDED)).isFalse();
        assertThat(RequestStatus.REQUESTED.mayBecome(RequestStatus.REMINDED_TWICE)).isFalse();
        assertThat(RequestStatus.REQUESTED.mayBecome(RequestStatus.ESCALATED)).isTrue();
        assertThat(RequestStatus.ESCALATED.mayBecome(RequestStatus.NIL)).isTrue();
    }

    @Test
    void agesCountFromTheRequestAndLatenessFromTheDueDate() {
        AgencyReturn request = asked();
        assertThat(request.age(MONDAY).orElseThrow()).isZero();
        assertThat(request.daysLate(LocalDate.of(2026, 11, 30))).isZero();
        assertThat(request.daysLate(LocalDate.of(2026, 12, 3))).isEqualTo(3);
        AgencyReturn answered = request.answered(reply("held"), "");
        assertThat(answered.age(LocalDate.of(2027, 6, 1)).orElseThrow()).isEqualTo(17);
        assertThat(answered.daysLate(LocalDate.of(2027, 6, 1))).isZero();
        assertThat(answered.outstanding()).isFalse();
    }

    private static AgencyReturn.Reply reply(String content) {
        return new AgencyReturn.Reply(
                RequestStatus.RETURNED,
                LocalDate.of(2026, 12, 3),
                Optional.of("RECORDS_HELD01"),
                content,
                Optional.of("DISCLOSURE02"));
    }

    @Test
    void whatWasReceivedCountsAsKeptOnlyIfNothingOfItChanged() {
        AgencyReturn kept = asked().answered(reply("held"), "a.xlsx");
        assertThat(kept.keptBy(kept)).isTrue();
        assertThat(kept.keptBy(asked().answered(reply("other words"), "a.xlsx"))).isFalse();
        assertThat(kept.keptBy(asked().answered(reply("held"), "b.xlsx"))).isFalse();
        assertThat(kept.keptBy(asked())).isFalse();
        assertThat(asked().keptBy(kept)).as("nothing was received yet").isTrue();
    }

    @Test
    void aNumberIsReadBackAsPeopleTypeIt() {
        RequestNumber number = RequestNumber.of(ID);
        assertThat(number.text()).matches("[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}");
        assertThat(RequestNumber.parse(" " + number.text().toLowerCase() + " ")).contains(number);
        assertThat(RequestNumber.parse(number.text().replace("-", ""))).contains(number);
        assertThat(RequestNumber.parse(number.text().replace('0', 'o'))).contains(number);
        assertThat(RequestNumber.parse("DARD-SHE-2026-001")).isEmpty();
        assertThat(RequestNumber.parse("")).isEmpty();
        assertThat(RequestNumber.of(UUID.fromString("0199aaaa-bbbb-7ccc-8ddd-eeeeffff0002")))
                .isNotEqualTo(number);
    }

    private static ResponseTimes.Times took(int days) {
        return new ResponseTimes.Times(
                MONDAY, MONDAY.plusDays(14), Optional.of(MONDAY.plusDays(days)));
    }

    private static ResponseTimes.Times open(LocalDate due) {
        return new ResponseTimes.Times(MONDAY, due, Optional.empty());
    }

    @Test
    void responseTimesCountWhatIsStillOutAgainstTheShareOnTime() {
        ResponseTimes times =
                ResponseTimes.of(
                        "AGENCY_TYPE04",
                        List.of(
                                took(2),
                                took(4),
                                took(10),
                                took(20),
                                open(MONDAY.plusDays(14)),
                                open(MONDAY.plusDays(90))),
                        MONDAY.plusDays(40));
        assertThat(times.asked()).isEqualTo(6);
        assertThat(times.answered()).isEqualTo(4);
        assertThat(times.settled()).as("one is not due yet").isEqualTo(5);
        assertThat(times.onTime()).isEqualTo(3);
        assertThat(times.median()).isEqualTo(OptionalDouble.of(7));
        assertThat(times.ninety()).isEqualTo(OptionalInt.of(20));
        assertThat(times.few()).isTrue();
    }

    @Test
    void ninetyPerCentIsTheNearestRank() {
        List<ResponseTimes.Times> ten = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            ten.add(took(i));
        }
        ResponseTimes times = ResponseTimes.of("a", ten, MONDAY.plusDays(40));
        assertThat(times.ninety()).isEqualTo(OptionalInt.of(9));
        assertThat(times.median()).isEqualTo(OptionalDouble.of(5.5));
        assertThat(ResponseTimes.of("a", List.of(), MONDAY).median()).isEmpty();
    }

    @Test
    void theCaseSuggestsWhomToAskAndNobodyTwice() {
        ReviewCase plain =
                ReviewCase.blank(
                        new CaseId(UUID.randomUUID()), new CaseReference("DARD-SHE-2026-001"));
        assertThat(AgenciesToAsk.of(plain))
                .containsOnlyKeys(
                        "AGENCY_TYPE07", "AGENCY_TYPE04", "AGENCY_TYPE01", "AGENCY_TYPE16");
        ReviewCase released =
                plain.with(
                                new FieldKey("justice.prisonRelease"),
                                Answer.of(new Value.Date(PartialDate.of(MONDAY))))
                        .with(
                                new FieldKey("mind.status"),
                                Answer.of(new Value.Code("MH_STATUS07")));
        Map<String, String> suggested = AgenciesToAsk.of(released);
        assertThat(suggested).containsEntry("AGENCY_TYPE14", "prison");
        assertThat(suggested).containsEntry("AGENCY_TYPE15", "probation");
        assertThat(suggested).containsEntry("AGENCY_TYPE06", "mentalHealth");
        assertThat(AgenciesToAsk.of(released.withReturns(List.of(asked()))))
                .doesNotContainKey("AGENCY_TYPE04");
        assertThat(
                        AgenciesToAsk.of(
                                plain.with(
                                        new FieldKey("mind.status"),
                                        Answer.of(new Value.Code("MH_STATUS08")))))
                .as("no record with the trust is no reason to ask it")
                .doesNotContainKey("AGENCY_TYPE06");
    }
}
