package vigil.keys;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vigil.casework.Problem;
import vigil.casework.Refused;

/**
 * A recovery key split into sheets, each in base 32 as {@code split 4 | needed 1 | number 1 | share
 * 32 | check 2}. The split's random name and the number needed are the same on all sheets of one
 * split; the two check characters are those of a recovery key, over all before them.
 */
final class RecoverySheets {

    static final int MOST = 16;

    private static final int NAME = 4;
    private static final int HEAD = NAME + 2;
    private static final int CHARACTERS = HEAD + RecoveryKey.CHARACTERS;

    private RecoverySheets() {}

    /** The sheets, as they are printed, each in groups of four. */
    static List<char[]> split(char[] recoveryKey, int needed, int sheets, SecureRandom random)
            throws Refused {
        if (needed < 2 || needed > sheets || sheets > MOST) {
            throw new Refused(new Problem.Invalid("recovery.sheets", "range", List.of(MOST)));
        }
        byte[] typed =
                RecoveryKey.typed(recoveryKey)
                        .orElseThrow(() -> new Refused(new Problem.MistypedRecoveryKey()));
        byte[] digits = Base32.digits(typed);
        byte[] name = new byte[NAME];
        random.nextBytes(name);
        byte[][] shares = SecretSharing.split(digits, needed, sheets, random);
        List<char[]> printed = new ArrayList<>();
        for (int i = 0; i < sheets; i++) {
            byte[] all = new byte[CHARACTERS];
            for (int j = 0; j < NAME; j++) {
                all[j] = (byte) (name[j] & 31);
            }
            all[NAME] = (byte) needed;
            all[NAME + 1] = (byte) (i + 1);
            System.arraycopy(shares[i], 0, all, HEAD, shares[i].length);
            printed.add(Base32.printed(all));
            Arrays.fill(all, (byte) 0);
            Arrays.fill(shares[i], (byte) 0);
        }
        Arrays.fill(digits, (byte) 0);
        Arrays.fill(typed, (byte) 0);
        return printed;
    }

    /**
     * The recovery key out of what somebody typed: the key itself, or sheets of it. Lines matter
     * only if the number of characters fits no whole number of sheets.
     */
    static char[] meant(char[] typed) throws Refused {
        char[] dense = new char[typed.length];
        int count = 0;
        for (char c : typed) {
            if (Character.isLetterOrDigit(c)) {
                dense[count++] = c;
            }
        }
        int whole = CHARACTERS + 2;
        List<char[]> sheets = new ArrayList<>();
        try {
            if (count < whole) {
                return typed.clone();
            }
            if (count % whole == 0) {
                for (int start = 0; start < count; start += whole) {
                    sheets.add(Arrays.copyOfRange(dense, start, start + whole));
                }
            } else {
                sheets.addAll(lines(typed));
            }
            return joined(sheets);
        } finally {
            Arrays.fill(dense, '\0');
            sheets.forEach(sheet -> Arrays.fill(sheet, '\0'));
        }
    }

    private static List<char[]> lines(char[] typed) {
        List<char[]> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= typed.length; i++) {
            if (i == typed.length || typed[i] == '\n') {
                if (i > start) {
                    lines.add(Arrays.copyOfRange(typed, start, i));
                }
                start = i + 1;
            }
        }
        return lines;
    }

    /** The recovery key, as it is printed. */
    static char[] joined(List<char[]> sheets) throws Refused {
        List<byte[]> read = new ArrayList<>();
        try {
            for (char[] sheet : sheets) {
                read.add(checked(read, sheet));
            }
            int needed = read.isEmpty() ? 2 : read.getFirst()[NAME];
            if (read.size() < needed) {
                throw new Refused(new Problem.SheetsMissing(read.size(), needed));
            }
            byte[] numbers = new byte[needed];
            byte[][] shares = new byte[needed][];
            for (int i = 0; i < needed; i++) {
                numbers[i] = read.get(i)[NAME + 1];
                shares[i] = Arrays.copyOfRange(read.get(i), HEAD, CHARACTERS);
            }
            byte[] digits = SecretSharing.joined(numbers, shares);
            char[] recoveryKey = Base32.printed(digits);
            Arrays.fill(digits, (byte) 0);
            for (byte[] share : shares) {
                Arrays.fill(share, (byte) 0);
            }
            return recoveryKey;
        } finally {
            read.forEach(sheet -> Arrays.fill(sheet, (byte) 0));
        }
    }

    private static byte[] checked(List<byte[]> before, char[] sheet) throws Refused {
        int place = before.size() + 1;
        byte[] digits = Base32.typed(sheet, CHARACTERS).orElseThrow(() -> wrong(place, "mistyped"));
        if (digits[NAME] < 2 || digits[NAME + 1] < 1 || digits[NAME + 1] > MOST) {
            throw wrong(place, "mistyped");
        }
        for (byte[] other : before) {
            if (!Arrays.equals(digits, 0, NAME + 1, other, 0, NAME + 1)) {
                throw wrong(place, "otherSplit");
            }
            if (digits[NAME + 1] == other[NAME + 1]) {
                throw wrong(place, "twice");
            }
        }
        return digits;
    }

    private static Refused wrong(int place, String reason) {
        return new Refused(new Problem.WrongSheet(place, reason));
    }
}
