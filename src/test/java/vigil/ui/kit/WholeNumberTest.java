package vigil.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholeNumberTest {

    @ParameterizedTest
    @CsvSource({
        "7, 7",
        "' 12 ', 12",
        "-1, 5",
        "999999999999999999, 120",
        "99999999999999999999, 10",
        "'', 10",
        "ten, 10",
        "1.5, 10"
    })
    void whatIsNoNumberChangesNothingAndWhatIsTooMuchIsTheMost(String typed, int read) {
        assertThat(WholeNumber.read(typed, 5, 120, 10)).isEqualTo(read);
    }
}
