package vigil.domain.casefile;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * The number a request travels under: in letters, in file names, on the telephone. It is taken from
 * the random half of the request's identity, so it says nothing about the case and two are alike
 * about once in 10<sup>15</sup> pairs.
 *
 * @param text ten letters and digits in two groups, without I, L, O and U
 */
public record RequestNumber(String text) {

    /** Crockford's base 32: nothing that is mistaken for something else. */
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 10;

    public static RequestNumber of(UUID request) {
        long bits = request.getLeastSignificantBits();
        StringBuilder text = new StringBuilder(LENGTH + 1);
        for (int i = 0; i < LENGTH; i++) {
            if (i == LENGTH / 2) {
                text.append('-');
            }
            text.append(DIGITS.charAt((int) (bits & 31)));
            bits >>>= 5;
        }
        return new RequestNumber(text.toString());
    }

    /** Reads what somebody typed or a program changed: small letters, spaces, O for 0, I for 1. */
    public static Optional<RequestNumber> parse(String typed) {
        StringBuilder digits = new StringBuilder(LENGTH);
        for (char c : typed.toUpperCase(Locale.ROOT).toCharArray()) {
            char digit = c == 'O' ? '0' : c == 'I' || c == 'L' ? '1' : c;
            if (DIGITS.indexOf(digit) >= 0) {
                digits.append(digit);
            } else if (c != '-' && c != '–' && !Character.isWhitespace(c)) {
                return Optional.empty();
            }
        }
        return digits.length() == LENGTH
                ? Optional.of(
                        new RequestNumber(
                                digits.substring(0, LENGTH / 2)
                                        + "-"
                                        + digits.substring(LENGTH / 2)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
