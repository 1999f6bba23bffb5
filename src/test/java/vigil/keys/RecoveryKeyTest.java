package vigil.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class RecoveryKeyTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static String fresh() {
        return new String(RecoveryKey.fresh(new SecureRandom()));
    }

    private static boolean fits(String typed) {
        return RecoveryKey.typed(typed.toCharArray()).isPresent();
    }

    @Test
    void isPrintedInEightGroupsOfFourAndTwoCheckCharacters() {
        assertThat(fresh()).matches("([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{2}");
        assertThat(fresh()).isNotEqualTo(fresh());
    }

    @Test
    void typingIsForgiving() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            String key = fresh();
            byte[] meant = RecoveryKey.typed(key.toCharArray()).orElseThrow();
            String typed =
                    key.toLowerCase(java.util.Locale.ROOT)
                            .replace('0', random.nextBoolean() ? 'o' : 'O')
                            .replace('1', "iIlL".charAt(random.nextInt(4)))
                            .replace(
                                    "-",
                                    new String[] {"", " ", "--", "\u2013", " \u00a0"}
                                            [random.nextInt(5)]);
            assertThat(RecoveryKey.typed((" " + typed + "\n").toCharArray()))
                    .as(typed)
                    .hasValue(meant);
        }
    }

    @Test
    void oneWrongCharacterIsAlwaysNoticed() {
        String key = fresh();
        for (int i = 0; i < key.length(); i++) {
            for (int c = 0; c < 32 && key.charAt(i) != '-'; c++) {
                if (ALPHABET.charAt(c) != key.charAt(i)) {
                    assertThat(
                                    fits(
                                            key.substring(0, i)
                                                    + ALPHABET.charAt(c)
                                                    + key.substring(i + 1)))
                            .isFalse();
                }
            }
        }
        assertThat(fits(key)).isTrue();
    }

    @Test
    void twoCharactersSwappedAreAlwaysNoticed() {
        for (int round = 0; round < 50; round++) {
            String key = fresh().replace("-", "");
            for (int apart = 1; apart <= 2; apart++) {
                for (int i = 0; i + apart < 32; i++) {
                    char[] swapped = key.toCharArray();
                    swapped[i] = key.charAt(i + apart);
                    swapped[i + apart] = key.charAt(i);
                    boolean same = key.charAt(i) == key.charAt(i + apart);
                    assertThat(RecoveryKey.typed(swapped).isPresent()).isEqualTo(same);
                }
            }
        }
    }

    @Test
    void whatIsTooShortTooLongOrStrangeIsNoKey() {
        String key = fresh();
        assertThat(fits("")).isFalse();
        assertThat(fits(key.substring(1))).isFalse();
        assertThat(fits(key + "0")).isFalse();
        assertThat(fits("U" + key.substring(1))).isFalse();
        assertThat(fits("*" + key.substring(1))).isFalse();
    }
}
