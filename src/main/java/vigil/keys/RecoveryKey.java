package vigil.keys;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

/**
 * The recovery key on paper: 160 random bits as 32 characters of Crockford's base 32 in eight
 * groups of four, then two check characters. Those hold the number modulo 1021. 1021 is prime, just
 * below 32 * 32, and divides neither a power of 32, nor 31, nor 32 * 32 - 1, so that one wrong
 * character, two neighbours swapped, or two characters swapped across one are always noticed.
 */
final class RecoveryKey {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CHARACTERS = 32;
    private static final int GROUP = 4;
    private static final int MODULUS = 1021;

    private RecoveryKey() {}

    /** A new one, as it is printed: XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-CC. */
    static char[] fresh(SecureRandom random) {
        byte[] bits = new byte[CHARACTERS];
        random.nextBytes(bits);
        char[] characters = new char[CHARACTERS];
        for (int i = 0; i < CHARACTERS; i++) {
            characters[i] = ALPHABET.charAt(bits[i] & 31);
        }
        Arrays.fill(bits, (byte) 0);
        char[] printed = printed(characters);
        Arrays.fill(characters, '\0');
        return printed;
    }

    private static char[] printed(char[] characters) {
        int groups = CHARACTERS / GROUP;
        char[] printed = new char[CHARACTERS + groups + 2];
        Arrays.fill(printed, '-');
        for (int i = 0; i < CHARACTERS; i++) {
            printed[i + i / GROUP] = characters[i];
        }
        int check = check(characters);
        printed[printed.length - 2] = ALPHABET.charAt(check >> 5);
        printed[printed.length - 1] = ALPHABET.charAt(check & 31);
        return printed;
    }

    /**
     * The 32 characters as bytes, from a key as somebody typed it: case, spaces and hyphens do not
     * matter, O is 0, I and L are 1.
     *
     * @return nothing if it has another length, a character that never occurs, or does not fit its
     *     check characters
     */
    static Optional<byte[]> typed(char[] typed) {
        char[] characters = new char[CHARACTERS + 2];
        int length = 0;
        for (char c : typed) {
            if (isSeparator(c)) {
                continue;
            }
            char meant = meant(c);
            if (length == characters.length || ALPHABET.indexOf(meant) < 0) {
                Arrays.fill(characters, '\0');
                return Optional.empty();
            }
            characters[length++] = meant;
        }
        char[] payload = Arrays.copyOf(characters, CHARACTERS);
        boolean fits =
                length == characters.length
                        && check(payload)
                                == ALPHABET.indexOf(characters[CHARACTERS]) * 32
                                        + ALPHABET.indexOf(characters[CHARACTERS + 1]);
        byte[] secret = new byte[CHARACTERS];
        for (int i = 0; i < CHARACTERS; i++) {
            secret[i] = (byte) payload[i];
        }
        Arrays.fill(characters, '\0');
        Arrays.fill(payload, '\0');
        if (!fits) {
            Arrays.fill(secret, (byte) 0);
            return Optional.empty();
        }
        return Optional.of(secret);
    }

    private static boolean isSeparator(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.DASH_PUNCTUATION
                || c == '\u2212';
    }

    private static char meant(char c) {
        char upper = Character.toUpperCase(c);
        return switch (upper) {
            case 'O' -> '0';
            case 'I', 'L' -> '1';
            default -> upper;
        };
    }

    private static int check(char[] characters) {
        int rest = 0;
        for (char c : characters) {
            rest = (rest * 32 + Math.max(0, ALPHABET.indexOf(c))) % MODULUS;
        }
        return rest;
    }
}
