package vigil.keys;

import java.security.SecureRandom;
import java.util.Arrays;

/**
 * Shamir's secret sharing (Communications of the ACM 22, 1979) over the field of 32 elements, with
 * x^5 + x^2 + 1: each digit is the value at 0 of a random polynomial of degree needed - 1, and
 * share n holds the values at n. Fewer shares than needed say nothing at all about the secret.
 */
final class SecretSharing {

    private static final int SIZE = 32;
    private static final int MODULUS = 0b100101;

    private SecretSharing() {}

    /** Shares 1 to {@code shares} of a secret of digits from 0 to 31. */
    static byte[][] split(byte[] secret, int needed, int shares, SecureRandom random) {
        byte[][] split = new byte[shares][secret.length];
        byte[] polynomial = new byte[needed];
        for (int digit = 0; digit < secret.length; digit++) {
            random.nextBytes(polynomial);
            polynomial[0] = secret[digit];
            for (int share = 0; share < shares; share++) {
                int value = 0;
                for (int power = needed - 1; power >= 0; power--) {
                    value = times(value, share + 1) ^ (polynomial[power] & (SIZE - 1));
                }
                split[share][digit] = (byte) value;
            }
        }
        Arrays.fill(polynomial, (byte) 0);
        return split;
    }

    /** The secret from as many shares as are needed, whose numbers are all different. */
    static byte[] joined(byte[] numbers, byte[][] shares) {
        byte[] secret = new byte[shares[0].length];
        for (int i = 0; i < numbers.length; i++) {
            int weight = 1;
            for (int j = 0; j < numbers.length; j++) {
                if (j != i) {
                    // Lagrange at 0; in this field minus is plus, and both are exclusive or.
                    weight = times(weight, times(numbers[j], inverse(numbers[j] ^ numbers[i])));
                }
            }
            for (int digit = 0; digit < secret.length; digit++) {
                secret[digit] ^= (byte) times(weight, shares[i][digit]);
            }
        }
        return secret;
    }

    private static int times(int a, int b) {
        int product = 0;
        for (int bit = 0; bit < 5; bit++) {
            product ^= -((b >> bit) & 1) & (a << bit);
        }
        for (int bit = 8; bit >= 5; bit--) {
            product ^= -((product >> bit) & 1) & (MODULUS << (bit - 5));
        }
        return product;
    }

    /** a^30, which is the inverse because a^31 is 1. */
    private static int inverse(int a) {
        int result = 1;
        for (int i = 0; i < SIZE - 2; i++) {
            result = times(result, a);
        }
        return result;
    }
}
