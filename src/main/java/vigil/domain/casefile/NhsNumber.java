package vigil.domain.casefile;

import java.util.Optional;

/**
 * The ten digits that identify a patient in England and Wales. The tenth checks the others: with
 * weights 10 down to 2 the sum of the first nine, taken from 11 modulo 11, gives it (11 is written
 * 0, and 10 is never issued). Source: NHS Data Dictionary, NHS NUMBER.
 */
public record NhsNumber(String digits) {

    public NhsNumber {
        if (!valid(digits)) {
            throw new IllegalArgumentException("not an NHS number");
        }
    }

    /** Reads ten digits with any spaces or hyphens; nothing if the check digit is wrong. */
    public static Optional<NhsNumber> parse(String typed) {
        String digits = typed.replaceAll("[\\s-]", "");
        return valid(digits) ? Optional.of(new NhsNumber(digits)) : Optional.empty();
    }

    private static boolean valid(String digits) {
        if (!digits.matches("\\d{10}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (digits.charAt(i) - '0') * (10 - i);
        }
        int check = (11 - sum % 11) % 11;
        return check == digits.charAt(9) - '0';
    }

    /** As it is printed: three, three and four digits. */
    public String spaced() {
        return digits.substring(0, 3) + " " + digits.substring(3, 6) + " " + digits.substring(6);
    }
}
