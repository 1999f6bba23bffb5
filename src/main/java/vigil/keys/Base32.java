package vigil.keys;

import java.util.Arrays;
import java.util.Optional;

/**
 * Crockford's base 32 in groups of four, with two check characters: the number modulo 1021. That is
 * prime, just below 32 * 32, and divides neither a power of 32, nor 31, nor 32 * 32 - 1, so that
 * one wrong character, two neighbours swapped, or two characters swapped across one are always
 * noticed.
 */
final class Base32 {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUP = 4;
    private static final int MODULUS = 1021;

    private Base32() {}

    /** As it is printed, for instance XXXX-XXXX-XX-CC; the last group is the check. */
    static char[] printed(byte[] digits) {
        int groups = Math.ceilDiv(digits.length, GROUP);
        char[] printed = new char[digits.length + groups + 2];
        Arrays.fill(printed, '-');
        for (int i = 0; i < digits.length; i++) {
            printed[i + i / GROUP] = ALPHABET.charAt(digits[i]);
        }
        int check = check(digits);
        printed[printed.length - 2] = ALPHABET.charAt(check >> 5);
        printed[printed.length - 1] = ALPHABET.charAt(check & 31);
        return printed;
    }

    /**
     * The digits, 0 to 31, from what somebody typed: case, spaces and hyphens do not matter, O is
     * 0, I and L are 1.
     *
     * @return nothing if it has another length, a character that never occurs, or does not fit its
     *     check characters
     */
    static Optional<byte[]> typed(char[] typed, int length) {
        byte[] digits = new byte[length + 2];
        int count = 0;
        boolean known = true;
        for (char c : typed) {
            if (isSeparator(c)) {
                continue;
            }
            int digit = ALPHABET.indexOf(meant(c));
            known = known && digit >= 0 && count < digits.length;
            if (known) {
                digits[count++] = (byte) digit;
            }
        }
        byte[] payload = Arrays.copyOf(digits, length);
        boolean fits =
                known
                        && count == digits.length
                        && check(payload) == digits[length] * 32 + digits[length + 1];
        Arrays.fill(digits, (byte) 0);
        if (!fits) {
            Arrays.fill(payload, (byte) 0);
            return Optional.empty();
        }
        return Optional.of(payload);
    }

    /** The characters of digits, as bytes. */
    static byte[] characters(byte[] digits) {
        byte[] characters = new byte[digits.length];
        for (int i = 0; i < digits.length; i++) {
            characters[i] = (byte) ALPHABET.charAt(digits[i]);
        }
        return characters;
    }

    /** The digits of characters as {@link #characters} gives them. */
    static byte[] digits(byte[] characters) {
        byte[] digits = new byte[characters.length];
        for (int i = 0; i < characters.length; i++) {
            digits[i] = (byte) ALPHABET.indexOf(characters[i]);
        }
        return digits;
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

    private static int check(byte[] digits) {
        int rest = 0;
        for (byte digit : digits) {
            rest = (rest * 32 + digit) % MODULUS;
        }
        return rest;
    }
}
