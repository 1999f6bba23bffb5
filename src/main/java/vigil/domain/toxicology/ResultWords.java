package vigil.domain.toxicology;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words with which laboratories say what they found. */
final class ResultWords {

    private static final int CASELESS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** Looked for and not found. */
    static final Pattern NEGATIVE =
            Pattern.compile(
                    "\\b(?:(?:was|were|is|are)\\s+)?(?:not|none|never)\\s*-?\\s*"
                            + "(?:detected|found|identified|present|seen)\\b"
                            + "|\\bnegatives?\\b|\\bneg\\b|\\bundetected\\b|\\babsent\\b"
                            + "|\\bn/?d\\b|\\bnil\\b|\\bnone\\b"
                            + "|(?:<|\\b(?:below|less than|under))\\s*(?:the\\s+)?"
                            + "(?:lo[dq]|lloq|limits?(?:\\s+of\\s+(?:detection|quantification))?"
                            + "|cut-?off|detection limit)\\b",
                    CASELESS);

    /** Found. */
    static final Pattern POSITIVE =
            Pattern.compile(
                    "\\b(?:(?:was|were|is|are)\\s+)?(?:detected|found|identified|present|positive"
                            + "|confirmed|pos)\\b|\\btraces?\\b|^\\+{1,3}$",
                    CASELESS);

    private static final String UNITS =
            "(?:[µμumn]|mc)g\\s*/\\s*(?:100\\s*)?(?:ml|mL|dl|dL|l|L|kg|g)"
                    + "|g\\s*/\\s*(?:100\\s*)?(?:ml|mL|dl|dL|l|L)"
                    + "|(?:m|µ|μ|u|n)?mol\\s*/\\s*(?:l|L)|(?:m|µ|μ|u|n)M"
                    + "|(?:mg|µg|μg|ug|mcg|ng)\\s*(?:%|per\\s+(?:cent|100\\s*ml|litre|ml))"
                    + "|%\\s*(?:saturation|sat\\.?|w/v|v/v)|%|ppm";

    private static final String NUMBER =
            "(?:(?:<=?|>=?|≤|≥|~|≈|approx(?:\\.|imately)?|about|circa|c\\.)\\s*)?"
                    + "\\d[\\d,]*(?:\\.\\d+)?(?:\\s*[-–]\\s*\\d+(?:\\.\\d+)?)?"
                    + "(?:\\s*±\\s*\\d+(?:\\.\\d+)?)?";

    static final Pattern UNIT =
            Pattern.compile("(?<![A-Za-z])(?:" + UNITS + ")(?![A-Za-z])", CASELESS);

    static final Pattern AMOUNT =
            Pattern.compile(
                    "(?<![\\w.-])(" + NUMBER + ")\\s*(" + UNITS + ")(?![A-Za-z])", CASELESS);

    static final Pattern BARE_NUMBER = Pattern.compile("^\\s*(" + NUMBER + ")\\s*$", CASELESS);

    private static final Map<Pattern, String> MATRICES = matrices();

    private ResultWords() {}

    private static Map<Pattern, String> matrices() {
        Map<Pattern, String> all = new LinkedHashMap<>();
        all.put(
                words("femoral(?:\\s+(?:vein|venous))?(?:\\s+blood)?|leg blood|fem\\.? blood"),
                "MATRIX01");
        all.put(words("cardiac(?:\\s+blood)?|heart blood"), "MATRIX02");
        all.put(words("urine"), "MATRIX04");
        all.put(words("vitreous(?:\\s+humou?r)?"), "MATRIX05");
        all.put(words("(?:stomach|gastric)(?:\\s+contents?)?"), "MATRIX06");
        all.put(words("liver|kidney|brain|muscle"), "MATRIX07");
        all.put(words("hair"), "MATRIX08");
        all.put(words("(?:powder|tablets?|exhibit)"), "MATRIX09");
        all.put(
                words(
                        "(?:whole|iliac|subclavian|peripheral|post-?mortem|pm|preserved|unpreserved)?\\s*blood|serum|plasma"),
                "MATRIX03");
        return all;
    }

    private static Pattern words(String words) {
        return Pattern.compile("\\b(?:" + words + ")\\b", CASELESS);
    }

    /** The sample that a text names: the most particular first. */
    static Optional<String> matrix(String text) {
        return MATRICES.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(text).find())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The same text without the words that name a sample. */
    static String withoutMatrix(String text) {
        String left = text;
        for (Pattern pattern : MATRICES.keySet()) {
            left = pattern.matcher(left).replaceAll(" ");
        }
        return left;
    }

    /** Whether a text says that something was found, was not, or neither. */
    static Optional<Boolean> outcome(String text) {
        if (NEGATIVE.matcher(text).find()) {
            return Optional.of(false);
        }
        Matcher positive = POSITIVE.matcher(text.strip());
        return positive.find() ? Optional.of(true) : Optional.empty();
    }
}
