package vigil.disclosure.identity;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What in an address names a street, a house or a hostel, however it is shortened. */
final class Streets {

    private static final int SHORTEST = 8;
    private static final Map<String, String> KINDS =
            Map.ofEntries(
                    Map.entry("avenue", "avenue|ave|av"),
                    Map.entry("close", "close|cl"),
                    Map.entry("court", "court|ct"),
                    Map.entry("crescent", "crescent|cres|cresc"),
                    Map.entry("drive", "drive|dr"),
                    Map.entry("flats", "flats"),
                    Map.entry("gardens", "gardens|gdns"),
                    Map.entry("grove", "grove|gr"),
                    Map.entry("hall", "hall"),
                    Map.entry("hostel", "hostel"),
                    Map.entry("hotel", "hotel"),
                    Map.entry("house", "house|hse"),
                    Map.entry("inn", "inn"),
                    Map.entry("lane", "lane|ln"),
                    Map.entry("lodge", "lodge"),
                    Map.entry("mews", "mews"),
                    Map.entry("place", "place|pl"),
                    Map.entry("refuge", "refuge"),
                    Map.entry("road", "road|rd"),
                    Map.entry("row", "row"),
                    Map.entry("shelter", "shelter"),
                    Map.entry("square", "square|sq"),
                    Map.entry("street", "street|st"),
                    Map.entry("terrace", "terrace|terr|ter"),
                    Map.entry("tower", "tower"),
                    Map.entry("view", "view"),
                    Map.entry("villas", "villas"),
                    Map.entry("walk", "walk"),
                    Map.entry("way", "way"));

    private Streets() {}

    /** Patterns over folded text. A town or a number alone is none. */
    static Set<String> patterns(String lines) {
        Set<String> found = new LinkedHashSet<>();
        String[] parts = lines.split("[,\n;]");
        for (int i = 0; i < parts.length; i++) {
            String whole = FoldedText.fold(parts[i]).replaceAll("[^\\p{L}\\d]+", " ").strip();
            if (whole.matches(".*\\d.*") && whole.length() >= SHORTEST) {
                found.add(pattern(whole));
            }
            String named =
                    whole.replaceAll(
                            "^((flat|room|unit|apartment)\\b ?)?(\\p{L}?\\d+\\p{L}? ?)+", "");
            boolean severalWords = named.indexOf(' ') > 0;
            boolean first = i == 0 && parts.length > 1;
            if (severalWords
                    && (first || KINDS.containsKey(named.substring(named.lastIndexOf(' ') + 1)))) {
                found.add(pattern(named));
                String number = whole.substring(0, whole.length() - named.length()).strip();
                String street = named.substring(0, named.lastIndexOf(' '));
                if (number.matches("(.* )?\\d+\\p{L}?") && street.length() > 3) {
                    found.add(
                            pattern(number.substring(number.lastIndexOf(' ') + 1) + " " + street));
                }
            }
        }
        return found;
    }

    private static String pattern(String words) {
        return Arrays.stream(words.split(" "))
                .map(word ->
                        KINDS.containsKey(word)
                                ? "(?:" + KINDS.get(word) + ")"
                                : word.matches("st|saint") ? "(?:st|saint)\\.?" : word + "(?:'?s)?")
                .collect(Collectors.joining("[ ,.'-]{0,3}", "(?<![\\p{L}\\d])", "(?![\\p{L}\\d])"));
    }
}
