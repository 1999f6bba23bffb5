package vigil.domain.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmallFactsTest {

    @ParameterizedTest
    @CsvSource({
        "02:30, 02:30", "0230, 02:30", "2.30pm, 14:30", "2:30 PM, 14:30", "12am, 00:00",
                "12pm, 12:00",
        "c. 2am, ~02:00", "about 11pm, ~23:00", "noon, 12:00", "midnight, 00:00", "23h15, 23:15",
                "~02:30, ~02:30"
    })
    void timesAreReadAsTyped(String typed, String canonical) {
        assertThat(ClockTime.parse(typed).map(ClockTime::text)).contains(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "25:00", "13pm", "0am", "2:60", "later", ""})
    void timesThatCouldMeanAnythingAreRefused(String typed) {
        assertThat(ClockTime.parse(typed)).isEmpty();
    }

    @Test
    void nhsNumbersAreCheckedByTheirLastDigit() {
        assertThat(NhsNumber.parse("943 476 5919").map(NhsNumber::spaced)).contains("943 476 5919");
        assertThat(NhsNumber.parse("943-476-5919")).isPresent();
        assertThat(NhsNumber.parse("943 476 5918")).isEmpty();
        assertThat(NhsNumber.parse("94347659")).isEmpty();
    }

    @Test
    void everyDigitOfAnNhsNumberMatters() {
        String good = "9434765919";
        for (int i = 0; i < 9; i++) {
            char other = good.charAt(i) == '9' ? '0' : (char) (good.charAt(i) + 1);
            String changed = good.substring(0, i) + other + good.substring(i + 1);
            assertThat(NhsNumber.parse(changed)).as(changed).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"s57au, S5 7AU", "S5 7AU, S5 7AU", "dn1 2ab, DN1 2AB", "sw1a1aa, SW1A 1AA"})
    void postcodesAreKnownByShape(String typed, String written) {
        assertThat(Postcode.parse(typed).map(Postcode::text)).contains(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"S5", "12345", "S5 7CI", "SHEFFIELD", "S55 77AU"})
    void whatIsNoPostcodeIsRefused(String typed) {
        assertThat(Postcode.parse(typed)).isEmpty();
    }

    @Test
    void partialDatesKnowTheirFirstAndLastDay() {
        PartialDate february = PartialDate.ofMonth(2024, 2);
        assertThat(february.earliest()).isEqualTo(LocalDate.of(2024, 2, 1));
        assertThat(february.latest()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(PartialDate.ofYear(2024).latest()).isEqualTo(LocalDate.of(2024, 12, 31));
        assertThat(february.exact()).isEmpty();
    }

    @Test
    void anImpossibleDateCannotBeMade() {
        assertThatThrownBy(() -> new PartialDate(2025, 2, 29, false))
                .isInstanceOf(DateTimeException.class);
        assertThat(PartialDate.parse("2025-02-29")).isEmpty();
        assertThat(PartialDate.parse("2025-2-1")).isEmpty();
    }

    @Test
    void oneDateIsSurelyBeforeAnotherOnlyIfNoDayCouldBeLater() {
        assertThat(PartialDate.ofYear(2024).surelyBefore(PartialDate.ofMonth(2025, 1))).isTrue();
        assertThat(PartialDate.ofYear(2025).surelyBefore(PartialDate.ofMonth(2025, 6))).isFalse();
    }

    @Test
    void referencesAreReadInAnyCaseAndKeepTheirParts() {
        assertThat(CaseReference.of("SHE", 2025, 12).text()).isEqualTo("DARD-SHE-2025-012");
        Optional<CaseReference> typed = CaseReference.parse(" dard she 2025 012 ");
        assertThat(typed.map(CaseReference::text)).contains("DARD-SHE-2025-012");
        assertThat(typed.map(CaseReference::number)).contains(12);
        assertThat(typed.map(CaseReference::prefix)).contains("DARD-SHE-2025-");
        assertThat(CaseReference.parse("SHE-12")).isEmpty();
    }

    @Test
    void textLosesControlCharactersButKeepsItsLines() {
        assertThat(new Value.Text("one\r\ntwo\rthree\u001ffour\u0000").text())
                .isEqualTo("one\ntwo\nthree four ");
    }

    @Test
    void aMergedCaseGoesNowhereAndAClosedOneCanBeOpenedAgain() {
        assertThat(CaseStatus.MERGED.next()).isEmpty();
        assertThat(CaseStatus.CLOSED.mayBecome(CaseStatus.AWAITING_INQUEST)).isTrue();
        assertThat(CaseStatus.NOTIFIED.mayBecome(CaseStatus.CLOSED)).isFalse();
    }

    @Test
    void suspectedEvidenceNeverCountsAsConfirmed() {
        assertThat(EvidenceStage.SUSPECTED.confirmed()).isFalse();
        assertThat(EvidenceStage.PRESCRIBED.confirmed()).isFalse();
        assertThat(EvidenceStage.RESUSCITATION.confirmed()).isFalse();
        assertThat(EvidenceStage.SCREEN.confirmed()).isTrue();
        assertThat(EvidenceStage.CERTIFIED.confirmed()).isTrue();
    }
}
