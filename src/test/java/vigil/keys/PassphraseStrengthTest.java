package vigil.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.casework.KeyVault.Strength;
import vigil.casework.Passphrase;

final class PassphraseStrengthTest {

    private final PassphraseStrength strength = new PassphraseStrength();

    private Strength of(String text) {
        return strength.of(
                Passphrase.of(text.toCharArray()), List.of("carys.morgan", "Gwent Drug Panel"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', short",
        "tulip, short",
        "Kx7!vQz2#pLm, short",
        "aaaaaaaaaaaaaaaaaaaaaaaa, repeated",
        "abababababababababab, repeated",
        "tulip tulip tulip tulip, repeated",
        "abcdefghijklmnopqrstuvwxyz, sequence",
        "12345678901234567890, sequence",
        "qwertyuiopasdfghjklzxcvbnm, sequence",
        "Password123Password123, common",
        "letmein welcome admin login, common",
        "carys morgan carys morgan, personal",
        "Gwent Drug Panel 2026, personal"
    })
    void refusesWhatIsGuessedFirst(String text, String reason) {
        assertThat(of(text).accepted()).as(text).isFalse();
        assertThat(of(text).reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "kettle urban lantern violet, 4",
        "oak elm fir yew, 2",
        "oak elm fir yew ash, 3",
        "tulipgarden42xy, 2",
        "Kx7!vQz2#pLmRt, 2",
        "Kx7!vQz2#pLmRt9&, 3",
        "Kx7!vQz2#pLmRt9&wBn4*c, 4",
        "passwords are tedious but tulips bloom, 4"
    })
    void acceptsLengthOrFourWords(String text, int score) {
        assertThat(of(text)).as(text).extracting(Strength::score).isEqualTo(score);
        assertThat(of(text).accepted()).isTrue();
    }

    @Test
    void aWordAboutThePersonAddsNothing() {
        assertThat(of("carysmorgan12345").accepted()).isFalse();
        assertThat(of("heronsmarsh82947").accepted()).isTrue();
    }

    @Test
    void thePassphraseItselfIsLeftAlone() {
        Passphrase passphrase = Passphrase.of("Kettle Urban Lantern".toCharArray());
        strength.of(passphrase, List.of());
        assertThat(passphrase.copy()).isEqualTo("Kettle Urban Lantern".toCharArray());
    }
}
