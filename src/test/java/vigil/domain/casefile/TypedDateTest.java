package vigil.domain.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDateTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22); // a Sunday

    @ParameterizedTest
    @CsvSource({
        "14/3/2025, 2025-03-14",
        "14/3/25, 2025-03-14",
        "14.03.25, 2025-03-14",
        "14-3-2025, 2025-03-14",
        "14 3 25, 2025-03-14",
        "140325, 2025-03-14",
        "14032025, 2025-03-14",
        "2025-03-14, 2025-03-14",
        "14 mar 2025, 2025-03-14",
        "14th March 2025, 2025-03-14",
        "14mar25, 2025-03-14",
        "march 14 2025, 2025-03-14",
        "Fri 14/3/2025, 2025-03-14",
        "Friday 14 March 2025, 2025-03-14",
        "mar 2025, 2025-03",
        "Sept 2024, 2024-09",
        "03/2025, 2025-03",
        "2025, 2025",
        "c. 1978, ~1978",
        "circa 1978, ~1978",
        "about mar 2025, ~2025-03",
        "approx 14/3/25, ~2025-03-14",
        "~14/3/25, ~2025-03-14",
        "1978?, ~1978",
        "today, 2026-11-22",
        "yesterday, 2026-11-21",
        "fri, 2026-11-20",
        "last sunday, 2026-11-15",
        "3/5/78, 1978-05-03",
        "3/5/26, 2026-05-03",
        "3/5/27, 1927-05-03"
    })
    void readsWhatPeopleType(String typed, String canonical) {
        assertThat(TypedDate.parse(typed, TODAY).map(PartialDate::text)).contains(canonical);
    }

    @Test
    void aMissingYearMeansTheLatestSuchDayThatHasBeen() {
        assertThat(TypedDate.parse("14/3", TODAY).map(PartialDate::text)).contains("2026-03-14");
        assertThat(TypedDate.parse("22/11", TODAY).map(PartialDate::text)).contains("2026-11-22");
        assertThat(TypedDate.parse("23/11", TODAY).map(PartialDate::text)).contains("2025-11-23");
        assertThat(TypedDate.parse("dec", TODAY).map(PartialDate::text)).contains("2025-12");
        assertThat(TypedDate.parse("29/2", TODAY).map(PartialDate::text)).contains("2024-02-29");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "32/1/2025",
                "31/2/2025",
                "14/13/2025",
                "1/1/1/1",
                "ma",
                "c.",
                "99"
            })
    void refusesWhatMakesNoSense(String typed) {
        assertThat(TypedDate.parse(typed, TODAY)).isEmpty();
    }
}
