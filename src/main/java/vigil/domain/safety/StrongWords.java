package vigil.domain.safety;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds words that say a supply was strong, unusual or not known, such as "white powder, strong".
 * "Strong smell of alcohol" and "not strong" are not such words.
 */
final class StrongWords {

    private static final Pattern SENTENCE = Pattern.compile("[^.!?;\\n]+");
    private static final Pattern ALONE =
            Pattern.compile(
                    "\\b(?:bad|dodgy|rogue|suspect|new|strong|contaminated) batch\\b"
                            + "|\\b(?:laced|spiked|cut|mixed|adulterated) with (?:something|an? unknown)\\b"
                            + "|\\b(?:unknown|unidentified|unmarked) (?:\\p{L}+ )?(?:powder|substance|tablets?|pills?|liquid|drugs?|crystals?)\\b"
                            + "|\\b(?:fake|counterfeit|pressed|homemade) (?:\\p{L}+ )?(?:tablets?|pills?|benzos?|xanax|valium|diazepam|oxycodone)\\b"
                            + "|\\bnot what (?:he|she|they) (?:thought|expected|paid for)\\b"
                            + "|\\bwent (?:over|under|down) (?:very |really |too |so )?(?:quickly|fast|straight ?away|within (?:seconds|a minute))\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern STRONG =
            Pattern.compile(
                    "\\b(?:very |extra |really |too |unusually |extremely )?"
                            + "(?:strong(?:er)?|potent|pure|high[- ]strength)\\b(?:\\s+(\\p{L}+))?",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern SUPPLY =
            Pattern.compile(
                    "\\b(?:powders?|tablets?|pills?|batch|gear|bags?|deals?|wraps?|vapes?|liquid|crystals?"
                            + "|substances?|drugs?|heroin|cocaine|crack|ketamine|benzos?|supply|stuff|spice|capsules?)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern DENIED =
            Pattern.compile(
                    "\\b(?:no|not|nothing|never|without|denied|denies|neither)\\b[^,;]{0,30}$",
                    Pattern.CASE_INSENSITIVE);
    private static final Set<String> OTHERWISE =
            Set.of(
                    "smell",
                    "odour",
                    "odor",
                    "family",
                    "history",
                    "links",
                    "link",
                    "bond",
                    "support",
                    "relationship",
                    "relationships",
                    "pulse",
                    "views",
                    "faith",
                    "evidence",
                    "suspicion",
                    "indication",
                    "possibility",
                    "lager",
                    "cider",
                    "beer",
                    "painkillers",
                    "painkiller",
                    "medication",
                    "accent",
                    "winds",
                    "character");

    private StrongWords() {}

    /** The words themselves, if there are any. */
    static Optional<String> in(String text) {
        Matcher sentence = SENTENCE.matcher(text);
        while (sentence.find()) {
            String said = sentence.group();
            Matcher alone = ALONE.matcher(said);
            while (alone.find()) {
                if (!denied(said, alone.start())) {
                    return Optional.of(alone.group());
                }
            }
            Matcher strong = STRONG.matcher(said);
            while (strong.find()) {
                String next = strong.group(1) == null ? "" : strong.group(1);
                if (!OTHERWISE.contains(next.toLowerCase(java.util.Locale.ROOT))
                        && !denied(said, strong.start())
                        && SUPPLY.matcher(near(said, strong.start(), strong.end())).find()) {
                    return Optional.of(near(said, strong.start(), strong.end()).strip());
                }
            }
        }
        return Optional.empty();
    }

    private static boolean denied(String said, int at) {
        return DENIED.matcher(said.substring(0, at)).find();
    }

    /** Up to five words on either side. */
    private static String near(String said, int start, int end) {
        int from = start;
        for (int words = 0; from > 0 && words <= 5; from--) {
            words += said.charAt(from - 1) == ' ' ? 1 : 0;
        }
        int to = end;
        for (int words = 0; to < said.length() && words <= 5; to++) {
            words += said.charAt(to) == ' ' ? 1 : 0;
        }
        return said.substring(from == 0 ? 0 : from + 1, to).strip();
    }
}
