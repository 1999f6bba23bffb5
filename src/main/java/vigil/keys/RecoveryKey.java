package vigil.keys;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

/**
 * The recovery key on paper: 160 random bits as 32 characters of base 32 in eight groups of four,
 * then two check characters.
 */
final class RecoveryKey {

    static final int CHARACTERS = 32;

    private RecoveryKey() {}

    /** A new one, as it is printed: XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-CC. */
    static char[] fresh(SecureRandom random) {
        byte[] digits = new byte[CHARACTERS];
        random.nextBytes(digits);
        for (int i = 0; i < CHARACTERS; i++) {
            digits[i] = (byte) (digits[i] & 31);
        }
        char[] printed = Base32.printed(digits);
        Arrays.fill(digits, (byte) 0);
        return printed;
    }

    /**
     * The 32 characters as bytes, from a key as somebody typed it.
     *
     * @return nothing if it cannot be a recovery key
     */
    static Optional<byte[]> typed(char[] typed) {
        Optional<byte[]> digits = Base32.typed(typed, CHARACTERS);
        Optional<byte[]> characters = digits.map(Base32::characters);
        digits.ifPresent(each -> Arrays.fill(each, (byte) 0));
        return characters;
    }
}
