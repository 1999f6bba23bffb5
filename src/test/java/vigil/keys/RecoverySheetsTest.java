package vigil.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vigil.casework.Problem;
import vigil.casework.Refused;

final class RecoverySheetsTest {

    private final SecureRandom random = new SecureRandom();
    private final char[] recoveryKey = RecoveryKey.fresh(random);

    private static Problem problem(ThrowingCallable call) {
        Refused refused = catchThrowableOfType(Refused.class, call);
        assertThat(refused).as("a refusal").isNotNull();
        return refused.problem();
    }

    @Test
    void everyChoiceOfEnoughSheetsGivesTheKeyAndNoneOfFewer() throws Refused {
        for (int[] each : new int[][] {{2, 2}, {2, 3}, {3, 5}, {5, 5}, {2, 16}}) {
            List<char[]> sheets = RecoverySheets.split(recoveryKey, each[0], each[1], random);
            assertThat(sheets).hasSize(each[1]);
            for (int chosen = 1; chosen < 1 << each[1]; chosen++) {
                int count = Integer.bitCount(chosen);
                if (count > each[0] + 1) {
                    continue;
                }
                List<char[]> some = new ArrayList<>();
                for (int i = 0; i < each[1]; i++) {
                    if ((chosen >> i & 1) == 1) {
                        some.add(sheets.get(i));
                    }
                }
                if (count < each[0]) {
                    assertThat(problem(() -> RecoverySheets.joined(some)))
                            .isEqualTo(new Problem.SheetsMissing(count, each[0]));
                } else {
                    assertThat(RecoverySheets.joined(some)).isEqualTo(recoveryKey);
                }
            }
        }
    }

    @Test
    void theOrderOfSheetsAndTheWayTheyAreTypedDoNotMatter() throws Refused {
        List<char[]> sheets = RecoverySheets.split(recoveryKey, 2, 3, random);
        char[] last =
                new String(sheets.get(2))
                        .toLowerCase(java.util.Locale.ROOT)
                        .replace('-', ' ')
                        .toCharArray();
        assertThat(RecoverySheets.joined(List.of(last, sheets.get(0)))).isEqualTo(recoveryKey);
    }

    @Test
    void aWrongSheetIsNamed() throws Refused {
        List<char[]> sheets = RecoverySheets.split(recoveryKey, 2, 3, random);
        List<char[]> other = RecoverySheets.split(recoveryKey, 2, 3, random);
        char[] mistyped = sheets.get(1).clone();
        mistyped[10] = mistyped[10] == 'A' ? 'B' : 'A';
        assertThat(problem(() -> RecoverySheets.joined(List.of(sheets.get(0), mistyped))))
                .isEqualTo(new Problem.WrongSheet(2, "mistyped"));
        assertThat(problem(() -> RecoverySheets.joined(List.of(sheets.get(0), sheets.get(0)))))
                .isEqualTo(new Problem.WrongSheet(2, "twice"));
        assertThat(
                        problem(() ->
                                RecoverySheets.joined(
                                        List.of(sheets.get(0), sheets.get(1), other.get(2)))))
                .isEqualTo(new Problem.WrongSheet(3, "otherSplit"));
        assertThat(problem(() -> RecoverySheets.joined(List.of(recoveryKey))))
                .isEqualTo(new Problem.WrongSheet(1, "mistyped"));
    }

    @Test
    void everySingleWrongCharacterOfASheetIsNoticed() throws Refused {
        char[] sheet = RecoverySheets.split(recoveryKey, 2, 2, random).getFirst();
        for (int i = 0; i < sheet.length; i++) {
            for (char c : "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray()) {
                char[] wrong = sheet.clone();
                wrong[i] = c;
                if (sheet[i] != '-' && sheet[i] != c) {
                    assertThat(Base32.typed(wrong, 38)).as("%d %s", i, c).isEmpty();
                }
            }
        }
    }

    @Test
    void oneSheetOfTwoIsAsLikelyForEveryKey() {
        // Each digit of one share is the secret's plus something even: every value comes up.
        byte[] secret = new byte[1];
        int[] seen = new int[32];
        for (int i = 0; i < 32_000; i++) {
            seen[SecretSharing.split(secret, 2, 2, random)[0][0]]++;
        }
        // Of 32,000 even draws each value is expected 1,000 times, with a deviation of 31.
        assertThat(Arrays.stream(seen).min().getAsInt()).isGreaterThan(750);
        assertThat(Arrays.stream(seen).max().getAsInt()).isLessThan(1250);
    }

    @Test
    void theKeyOrItsSheetsAreReadInHoweverManyLines() throws Refused {
        String key = new String(recoveryKey);
        assertThat(RecoveryKey.typed(RecoverySheets.meant(key.replace("-", "-\n").toCharArray())))
                .isPresent();
        List<char[]> sheets = RecoverySheets.split(recoveryKey, 2, 3, random);
        String two = new String(sheets.get(0)) + "\n" + new String(sheets.get(2));
        assertThat(RecoverySheets.meant(two.toCharArray())).isEqualTo(recoveryKey);
        assertThat(RecoverySheets.meant(two.replace("-", "\n").toCharArray()))
                .isEqualTo(recoveryKey);
        assertThat(problem(() -> RecoverySheets.meant((two + "\nABC").toCharArray())))
                .isEqualTo(new Problem.WrongSheet(3, "mistyped"));
        assertThat(problem(() -> RecoverySheets.meant(sheets.get(1))))
                .isEqualTo(new Problem.SheetsMissing(1, 2));
    }

    @Test
    void absurdNumbersOfSheetsAreRefused() {
        for (int[] each : new int[][] {{1, 3}, {4, 3}, {2, 17}, {0, 0}}) {
            assertThat(problem(() -> RecoverySheets.split(recoveryKey, each[0], each[1], random)))
                    .isInstanceOf(Problem.Invalid.class);
        }
        assertThat(problem(() -> RecoverySheets.joined(List.of())))
                .isEqualTo(new Problem.SheetsMissing(0, 2));
    }
}
