package vigil.domain.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContextPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2025-03, 2025-03",
        "2025-03-01, 2025-03",
        "01/03/2025, 2025-03",
        "Mar 2025, 2025-03",
        "march 2025, 2025-03",
        "Sept-2025, 2025-09",
        "2025 Q1, 2025 Q1",
        "Q4 2025, 2025 Q4",
        "2025Q2, 2025 Q2",
        "Q1 2025/26, 2025 Q2",
        "Q4 2025/26, 2026 Q1",
        "Jan 2025 to Mar 2025, 2025 Q1",
        "2025, 2025",
        "2025.0, 2025",
        "2025/26, 2025/26",
        "2025-26, 2025/26",
        "2024–25, 2024/25",
        "2025/2026, 2025/26",
        "1999/00, 1999/00",
        "April 2025 to March 2026, 2025/26",
        "January 2025 to December 2025, 2025",
        "2021 to 2023, 2021 to 2023",
        "2021 - 2023, 2021 to 2023"
    })
    void periodsAreReadAsPublishersWriteThem(String written, String text) {
        ContextPeriod period = ContextPeriod.read(written).orElseThrow();
        assertThat(period.text()).isEqualTo(text);
        assertThat(ContextPeriod.read(text)).contains(period);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "2025-13",
                "2025/27",
                "Q5 2025",
                "25/26",
                "2025-02-14",
                "12 March 2025",
                "2023 to 2021",
                "13",
                "20255",
                "Marching 2025",
                "2025/26/27"
            })
    void whatIsNoPeriodIsNotGuessed(String written) {
        assertThat(ContextPeriod.read(written)).isEmpty();
    }

    @Test
    void aMonthThatCouldBeAFinancialYearIsAskedAbout() {
        assertThat(ContextPeriod.read("2011-12")).isEmpty();
        assertThat(ContextPeriod.ambiguous("2011-12")).isTrue();
        assertThat(ContextPeriod.ambiguous("2011/12")).isFalse();
        assertThat(ContextPeriod.ambiguous("2024-25")).isFalse();
        assertThat(ContextPeriod.ambiguous("2025-12")).isFalse();
    }

    @Test
    void aFinancialYearIsFromAprilToMarch() {
        ContextPeriod year = ContextPeriod.read("2025/26").orElseThrow();
        assertThat(year.first()).isEqualTo(LocalDate.of(2025, 4, 1));
        assertThat(year.last()).isEqualTo(LocalDate.of(2026, 3, 31));
    }
}
