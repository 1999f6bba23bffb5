package vigil.domain.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComingDateTest {

    /** A Sunday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({
        "14 jan, 2027-01-14",
        "14/1, 2027-01-14",
        "17/9, 2026-09-17",
        "3.12, 2026-12-03",
        "14/1/29, 2029-01-14",
        "14/1/2029, 2029-01-14",
        "1 feb 1995, 1995-02-01",
        "2027-03-09, 2027-03-09",
        "thu, 2026-11-26",
        "next thu, 2026-11-26",
        "sunday, 2026-11-29",
        "today, 2026-11-22",
        "Tomorrow, 2026-11-23",
        "in 3 weeks, 2026-12-13",
        "6 weeks, 2027-01-03",
        "10 days, 2026-12-02",
        "+14d, 2026-12-06",
        "a month, 2026-12-22",
        "1 year, 2027-11-22",
        "end of march, 2027-03-31",
        "end of month, 2026-11-30",
        "end feb 2028, 2028-02-29",
    })
    void readsDaysToComeTheWayTheyAreTyped(String typed, LocalDate day) {
        assertThat(ComingDate.parse(typed, TODAY)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "soon", "31/2", "march", "c. 14 jan", "99", "in weeks", "2027", "end"})
    void doesNotMakeUpADay(String typed) {
        assertThat(ComingDate.parse(typed, TODAY)).isEmpty();
    }

    @Test
    void aDayNineMonthsAheadIsNotTakenForOneInThePast() {
        assertThat(ComingDate.parse("20 aug", TODAY)).contains(LocalDate.of(2027, 8, 20));
        assertThat(ComingDate.parse("30 aug", TODAY)).contains(LocalDate.of(2026, 8, 30));
    }
}
