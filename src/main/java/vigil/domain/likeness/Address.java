package vigil.domain.likeness;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vigil.domain.casefile.Postcode;

/**
 * An address as it can be compared: “Flat 2, 10 High St” is “10 High Street Flat 2”.
 *
 * @param postcode without space, or empty
 * @param numbers house and flat numbers
 * @param words names of house and street, without what kind of street it is
 */
record Address(String postcode, Set<String> numbers, Set<String> words) {

    static final Address NONE = new Address("", Set.of(), Set.of());

    /** How far two addresses agree. */
    enum Agreement {
        /** Of one of them nothing is known. */
        UNKNOWN,
        SAME,
        /** The same house; the flat is given once only. */
        SAME_HOUSE,
        SAME_POSTCODE,
        SAME_STREET,
        DIFFERENT
    }

    private static final Pattern POSTCODE =
            Pattern.compile("\\b([A-Z]{1,2}\\d[A-Z\\d]?)\\s*(\\d[A-Z]{2})\\b");
    private static final Pattern NUMBER = Pattern.compile("\\d+[a-z]?");

    private static final Set<String> KINDS =
            Set.of(
                    "flat",
                    "apartment",
                    "apt",
                    "room",
                    "rm",
                    "unit",
                    "number",
                    "no",
                    "the",
                    "street",
                    "st",
                    "road",
                    "rd",
                    "avenue",
                    "ave",
                    "av",
                    "lane",
                    "ln",
                    "close",
                    "cl",
                    "drive",
                    "dr",
                    "court",
                    "ct",
                    "place",
                    "pl",
                    "terrace",
                    "ter",
                    "terr",
                    "crescent",
                    "cres",
                    "gardens",
                    "gdns",
                    "grove",
                    "gr",
                    "way",
                    "house",
                    "hse",
                    "walk",
                    "square",
                    "sq",
                    "row",
                    "mews",
                    "floor",
                    "ground",
                    "first",
                    "second",
                    "top",
                    "basement",
                    "a",
                    "of",
                    "and",
                    "at");

    private static final Pattern NOWHERE =
            Pattern.compile(
                    "\\b(no fixed (abode|address)|nfa|homeless|rough sleep(er|ing)|not known"
                            + "|unknown|no address)\\b");

    Address {
        numbers = Set.copyOf(numbers);
        words = Set.copyOf(words);
    }

    static Address of(String lines, String postcode) {
        String text = (lines + " " + postcode).toUpperCase(Locale.ROOT);
        String code = "";
        Matcher matcher = POSTCODE.matcher(text);
        if (matcher.find()) {
            Optional<Postcode> whole = Postcode.parse(matcher.group());
            code = whole.map(p -> p.text().replace(" ", "")).orElse("");
            text = text.substring(0, matcher.start()) + " " + text.substring(matcher.end());
        }
        String plain = text.toLowerCase(Locale.ROOT);
        if (NOWHERE.matcher(plain).find()) {
            return new Address(code, Set.of(), Set.of());
        }
        Set<String> numbers = new HashSet<>();
        Set<String> words = new HashSet<>();
        String folded = NameWords.fold(plain.replaceAll("\\d", " "));
        Matcher number = NUMBER.matcher(plain.replaceAll("(\\d) ([a-z])\\b", "$1$2"));
        while (number.find()) {
            numbers.add(number.group());
        }
        for (String word : folded.split(" ")) {
            if (word.length() > 1 && !KINDS.contains(word)) {
                words.add(word);
            }
        }
        return code.isEmpty() && words.isEmpty() ? NONE : new Address(code, numbers, words);
    }

    boolean known() {
        return !postcode.isEmpty() || !words.isEmpty();
    }

    Agreement with(Address other) {
        if (!known() || !other.known()) {
            return Agreement.UNKNOWN;
        }
        boolean code = !postcode.isEmpty() && postcode.equals(other.postcode);
        boolean codesDiffer =
                !postcode.isEmpty()
                        && !other.postcode.isEmpty()
                        && !postcode.equals(other.postcode);
        boolean street = street(other);
        boolean numbered = !numbers.isEmpty() && !other.numbers.isEmpty();
        boolean near = code || (street && !codesDiffer);
        if (numbers.equals(other.numbers) && (numbered || words.equals(other.words))) {
            if (near && (numbered || street) || street && words.equals(other.words)) {
                return Agreement.SAME;
            }
        }
        if (near
                && numbered
                && (numbers.containsAll(other.numbers) || other.numbers.containsAll(numbers))) {
            return Agreement.SAME_HOUSE;
        }
        if (code) {
            return Agreement.SAME_POSTCODE;
        }
        return street && !codesDiffer ? Agreement.SAME_STREET : Agreement.DIFFERENT;
    }

    /** Whether the first name of a house or street, and most of the others, are in both. */
    private boolean street(Address other) {
        if (words.isEmpty() || other.words.isEmpty()) {
            return false;
        }
        long shared =
                words.stream()
                        .filter(word ->
                                other.words.contains(word)
                                        || other.words.stream()
                                                .anyMatch(o ->
                                                        word.length() > 5
                                                                && Spelling.distance(word, o) <= 1))
                        .count();
        return shared > 0 && shared * 2 >= Math.min(words.size(), other.words.size());
    }

    /** What two records at this address have in common, for finding them; empty if too little. */
    Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        String number = numbers.isEmpty() ? "" : new TreeSet<>(numbers).last();
        if (!postcode.isEmpty()) {
            if (numbers.isEmpty()) {
                keys.add(postcode);
            }
            numbers.forEach(n -> keys.add(postcode + n));
        }
        if (!number.isEmpty()) {
            words.forEach(word -> numbers.forEach(n -> keys.add(word + n)));
        } else if (words.size() > 1) {
            keys.add(String.join(" ", new TreeSet<>(words)));
        }
        return keys;
    }
}
