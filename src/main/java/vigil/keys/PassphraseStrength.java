package vigil.keys;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import vigil.casework.KeyVault.Strength;
import vigil.casework.Passphrase;

/**
 * How hard a passphrase is to guess, by rules that can be said in a sentence each. It must have 14
 * characters or four different words. What a guesser tries first counts little: a run of one
 * character, a sequence of neighbours (abcd, 4321, qwerty) and a repetition of what stood before
 * count as one character, a common word of our list as two, a word about the person or panel and
 * what stands between words as nothing. What is left decides the score: below 10 characters 1,
 * below 16 2, below 22 3, else 4; and four, five, six different uncommon words are at least 2, 3,
 * 4.
 */
final class PassphraseStrength {

    private static final int LEAST_CHARACTERS = 14;
    private static final int LEAST_WORDS = 4;
    private static final int SHORTEST_WORD = 3;
    private static final String[] NEIGHBOURS = {
        "abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"
    };

    private final Set<String> common;
    private final int longestCommon;

    PassphraseStrength() {
        this.common = readCommon();
        this.longestCommon = common.stream().mapToInt(String::length).max().orElse(0);
    }

    private static Set<String> readCommon() {
        try (InputStream in = PassphraseStrength.class.getResourceAsStream("common-words.txt")) {
            if (in == null) {
                throw new IllegalStateException("common-words.txt is not in the program");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ", -1)))
                    .filter(word -> word.length() >= SHORTEST_WORD)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Strength of(Passphrase passphrase, Collection<String> known) {
        char[] characters = passphrase.copy();
        try {
            for (int i = 0; i < characters.length; i++) {
                characters[i] = Character.toLowerCase(characters[i]);
            }
            return judge(characters, folded(known));
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    private static Set<String> folded(Collection<String> known) {
        return known.stream()
                .flatMap(
                        text -> Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+")))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .collect(Collectors.toSet());
    }

    private Strength judge(char[] text, Set<String> known) {
        Words words = new Words(text);
        if (text.length < LEAST_CHARACTERS && words.different() < LEAST_WORDS) {
            return new Strength(text.length < 8 ? 0 : 1, "short");
        }
        Counted counted = new Counted(text, known);
        int byLength = counted.total < 10 ? 1 : counted.total < 16 ? 2 : counted.total < 22 ? 3 : 4;
        int uncommon = words.uncommon(known);
        int byWords = uncommon < LEAST_WORDS ? 0 : Math.min(4, uncommon - 2);
        int score = Math.max(byLength, byWords);
        if (score < 2) {
            return new Strength(counted.total < 5 ? 0 : 1, counted.why());
        }
        return new Strength(score, score == 2 ? "fair" : score == 3 ? "good" : "strong");
    }

    /** The words of a passphrase, told apart by anything that is neither letter nor digit. */
    private final class Words {
        private final Set<String> different = new HashSet<>();

        Words(char[] text) {
            int start = 0;
            for (int i = 0; i <= text.length; i++) {
                if (i == text.length || !Character.isLetterOrDigit(text[i])) {
                    if (i - start >= SHORTEST_WORD) {
                        different.add(new String(text, start, i - start));
                    }
                    start = i + 1;
                }
            }
        }

        int different() {
            return different.size();
        }

        int uncommon(Set<String> known) {
            return (int)
                    different.stream()
                            .filter(word -> !common.contains(word) && !known.contains(word))
                            .filter(word -> new Counted(word.toCharArray(), known).total >= 3)
                            .count();
        }
    }

    /** Walks a text from the left and counts what a guesser would not get for nothing. */
    private final class Counted {
        private final char[] text;
        private final Set<String> known;
        private int repeated;
        private int sequence;
        private int commonWord;
        private int personal;
        private int total;

        Counted(char[] text, Set<String> known) {
            this.text = text;
            this.known = known;
            int at = 0;
            while (at < text.length) {
                at += step(at);
            }
        }

        /** Counts what starts here; returns how many characters that were. */
        private int step(int at) {
            int word = longest(at, known, text.length - at);
            if (word > 0) {
                personal += word;
                return word;
            }
            int run = run(at);
            int neighbours = neighbours(at);
            int again = again(at);
            int listed = longest(at, common, longestCommon);
            int most = Math.max(Math.max(run, neighbours), Math.max(again, listed));
            if (most < SHORTEST_WORD) {
                total += Character.isWhitespace(text[at]) || text[at] == '-' ? 0 : 1;
                return 1;
            }
            if (most == listed) {
                commonWord += listed;
                total += 2;
            } else {
                total++;
                if (most == neighbours) {
                    sequence += most;
                } else {
                    repeated += most;
                }
            }
            return most;
        }

        private int longest(int at, Set<String> words, int most) {
            for (int n = Math.min(most, text.length - at); n >= SHORTEST_WORD; n--) {
                if (words.contains(new String(text, at, n))) {
                    return n;
                }
            }
            return 0;
        }

        private int run(int at) {
            int n = 1;
            while (at + n < text.length && text[at + n] == text[at]) {
                n++;
            }
            return n;
        }

        private int neighbours(int at) {
            int best = 1;
            for (String row : NEIGHBOURS) {
                for (int way = -1; way <= 1; way += 2) {
                    int n = 1;
                    int place = row.indexOf(text[at]);
                    while (place >= 0
                            && at + n < text.length
                            && place + way * n >= 0
                            && place + way * n < row.length()
                            && row.charAt(place + way * n) == text[at + n]) {
                        n++;
                    }
                    best = Math.max(best, n);
                }
            }
            return best;
        }

        /** How much from here stood before, as it is. */
        private int again(int at) {
            int best = 0;
            for (int from = 0; from < at; from++) {
                int n = 0;
                while (at + n < text.length && text[from + n] == text[at + n]) {
                    n++;
                }
                best = Math.max(best, n);
            }
            return best;
        }

        String why() {
            int worst = Math.max(Math.max(repeated, sequence), Math.max(commonWord, personal));
            if (worst == 0) {
                return "short";
            }
            if (worst == personal) {
                return "personal";
            }
            if (worst == commonWord) {
                return "common";
            }
            return worst == sequence ? "sequence" : "repeated";
        }
    }
}
