package vigil.domain.likeness;

/** How much two words differ as they are written and as they sound. */
final class Spelling {

    private static final char VOWEL = '*';

    private Spelling() {}

    /**
     * Letters to change, add, leave out or exchange with their neighbour until one word is the
     * other (optimal string alignment; F. J. Damerau, CACM 7, 1964, restricted form).
     */
    static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] now = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(Math.min(now[j - 1] + 1, last[j] + 1), last[j - 1] + cost);
                if (i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1)) {
                    now[j] = Math.min(now[j], beforeLast[j - 2] + 1);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = now;
            now = free;
        }
        return last[b.length()];
    }

    /**
     * Jaro's similarity with Winkler's credit for a common beginning, 0 to 1 (W. E. Winkler, 1990,
     * String Comparator Metrics; scale 0.1, at most four letters).
     */
    static double jaroWinkler(String a, String b) {
        int reach = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
        boolean[] taken = new boolean[b.length()];
        char[] found = new char[a.length()];
        int matches = 0;
        for (int i = 0; i < a.length(); i++) {
            int to = Math.min(b.length(), i + reach + 1);
            for (int j = Math.max(0, i - reach); j < to; j++) {
                if (!taken[j] && a.charAt(i) == b.charAt(j)) {
                    taken[j] = true;
                    found[matches++] = a.charAt(i);
                    break;
                }
            }
        }
        if (matches == 0) {
            return 0;
        }
        int moved = 0;
        int k = 0;
        for (int j = 0; j < b.length(); j++) {
            if (taken[j] && found[k++] != b.charAt(j)) {
                moved++;
            }
        }
        double m = matches;
        double jaro = (m / a.length() + m / b.length() + (m - moved / 2.0) / m) / 3;
        int prefix = 0;
        while (prefix < Math.min(4, Math.min(a.length(), b.length()))
                && a.charAt(prefix) == b.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * 0.1 * (1 - jaro);
    }

    /**
     * The consonants of a word as they sound, after its first letter, for finding words that may
     * sound alike. In the manner of Metaphone (L. Philips, 1990), with rules for the spellings that
     * meet here: Smyth and Smith, Philips and Phillips, Kowalska and Kowalski.
     */
    static String consonants(String word) {
        return sound(word, false);
    }

    /** The same with the kinds of its vowels, for judging whether two words do sound alike. */
    static String sound(String word) {
        return sound(word, true);
    }

    private static String sound(String word, boolean vowels) {
        String w = spoken(word);
        StringBuilder sound = new StringBuilder(w.length());
        char before = ' ';
        for (int i = 0; i < w.length(); i++) {
            char kind = kind(w.charAt(i));
            if (kind == 'h' && i > 0) {
                continue;
            }
            if (kind == 'a' || kind == 'e' || kind == 'o') {
                if (before != VOWEL && (vowels || i == 0)) {
                    sound.append(vowels ? kind : 'a');
                }
                before = VOWEL;
            } else {
                if (kind != before) {
                    sound.append(kind);
                }
                before = kind;
            }
        }
        return sound.toString();
    }

    private static char kind(char c) {
        return switch (c) {
            case 'a' -> 'a';
            case 'e', 'i', 'y' -> 'e';
            case 'o', 'u' -> 'o';
            case 'c', 'q', 'k' -> 'k';
            case 'z', 's' -> 's';
            case 'v', 'w' -> 'v';
            default -> c;
        };
    }

    private static String spoken(String word) {
        String w = word;
        w = w.startsWith("kn") || w.startsWith("gn") || w.startsWith("pn") ? w.substring(1) : w;
        w = w.startsWith("wr") ? w.substring(1) : w;
        w = w.startsWith("wh") ? "w" + w.substring(2) : w;
        w = w.startsWith("x") ? "s" + w.substring(1) : w;
        if (w.endsWith("ska") || w.endsWith("cka") || w.endsWith("dzka")) {
            w = w.substring(0, w.length() - 1) + "i";
        }
        String heard = respelt(w);
        boolean silent =
                heard.length() > 3
                        && heard.endsWith("e")
                        && "aeiouy".indexOf(heard.charAt(heard.length() - 2)) < 0;
        return silent ? heard.substring(0, heard.length() - 1) : heard;
    }

    private static String respelt(String word) {
        return word.replace("sch", "s")
                .replace("ph", "f")
                .replace("ght", "t")
                .replace("th", "t")
                .replace("ck", "k")
                .replace("mps", "ms")
                .replace("cz", "s")
                .replace("sz", "s")
                .replace("sh", "s")
                .replace("ch", "k")
                .replace("kh", "k")
                .replace("gh", "g")
                .replace("dh", "d")
                .replace("ce", "se")
                .replace("ci", "si")
                .replace("cy", "sy")
                .replace("dg", "j")
                .replace("x", "ks");
    }
}
