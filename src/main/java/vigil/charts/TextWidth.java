package vigil.charts;

import java.text.Normalizer;

/**
 * How wide words are, so that a chart can be laid out where no toolkit is: the advances of the
 * program's typeface in thousandths of its size. A letter with an accent is as wide as without;
 * what the table does not hold counts as wide.
 */
public final class TextWidth {

    private static final int FIRST = ' ';
    private static final int UNKNOWN = 700;

    private static final int[] REGULAR = {
        200, 289, 426, 497, 497, 824, 609, 249, 303, 303, 418, 497, 249, 311, 249, 350, 497, 497,
        497, 497, 497, 497, 497, 497, 497, 497, 249, 249, 497, 497, 497, 425, 847, 544, 588, 571,
        615, 527, 494, 617, 652, 263, 480, 579, 486, 727, 647, 664, 566, 664, 569, 534, 536, 645,
        515, 786, 513, 476, 539, 303, 350, 303, 497, 500, 542, 504, 553, 456, 555, 496, 292, 504,
        544, 246, 247, 495, 255, 829, 547, 542, 555, 555, 347, 419, 338, 544, 467, 719, 446, 467,
        425, 303, 241, 303, 497
    };
    private static final int[] SEMIBOLD = {
        200, 315, 482, 513, 513, 841, 639, 275, 324, 324, 438, 513, 275, 322, 275, 344, 513, 513,
        513, 513, 513, 513, 513, 513, 513, 513, 275, 275, 513, 513, 513, 444, 875, 558, 597, 576,
        625, 538, 510, 628, 663, 282, 494, 597, 502, 745, 657, 674, 582, 674, 592, 545, 546, 655,
        536, 800, 541, 501, 540, 324, 344, 324, 513, 500, 549, 516, 563, 462, 564, 507, 317, 520,
        558, 262, 263, 522, 271, 843, 560, 549, 564, 564, 373, 431, 361, 556, 495, 748, 481, 495,
        443, 324, 255, 324, 513
    };

    private TextWidth() {}

    /**
     * In the unit of the size.
     *
     * @param size of the letters
     */
    public static double of(String text, double size, boolean bold) {
        int[] advances = bold ? SEMIBOLD : REGULAR;
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        long sum = plain.codePoints().mapToLong(letter -> advance(letter, advances)).sum();
        return sum * size / 1000;
    }

    private static int advance(int letter, int[] advances) {
        int at = letter - FIRST;
        return at >= 0 && at < advances.length
                ? advances[at]
                : switch (letter) {
                    case '–', '“', '”' -> 482;
                    case '’', '·' -> 275;
                    case '×', '≥', '≤', '−', '±', '£' -> 513;
                    case '…' -> 964;
                    default -> UNKNOWN;
                };
    }

    /** As much of the words as has room, with dots for the rest. */
    public static String fit(String text, double size, boolean bold, double room) {
        if (of(text, size, bold) <= room) {
            return text;
        }
        int[] letters = text.codePoints().toArray();
        for (int kept = letters.length - 1; kept > 0; kept--) {
            String shorter = new String(letters, 0, kept).strip() + "…";
            if (of(shorter, size, bold) <= room) {
                return shorter;
            }
        }
        return of("…", size, bold) <= room ? "…" : "";
    }
}
