package vigil.disclosure;

import java.util.LinkedHashSet;
import java.util.Set;
import vigil.domain.vocabulary.Terms;

/** What in an address names a street, a house or a hostel; a town or a number alone does not. */
final class Premises {

    private static final int SHORTEST = 8;

    private static final Set<String> KINDS =
            Set.of(
                    "avenue",
                    "close",
                    "court",
                    "crescent",
                    "drive",
                    "flats",
                    "gardens",
                    "grove",
                    "hall",
                    "hostel",
                    "hotel",
                    "house",
                    "inn",
                    "lane",
                    "lodge",
                    "mews",
                    "place",
                    "refuge",
                    "road",
                    "row",
                    "shelter",
                    "square",
                    "street",
                    "terrace",
                    "tower",
                    "view",
                    "villas",
                    "walk",
                    "way");

    private Premises() {}

    /** The parts that name a place, folded. */
    static Set<String> in(String lines) {
        Set<String> found = new LinkedHashSet<>();
        String[] parts = lines.split("[,\n]");
        for (int i = 0; i < parts.length; i++) {
            String whole = Terms.fold(parts[i]);
            if (whole.matches(".*\\d.*") && whole.length() >= SHORTEST) {
                found.add(whole);
            }
            String named =
                    whole.replaceAll("^((flat|room|unit|apartment)\\b ?)?(\\w?\\d+\\w? ?)+", "");
            boolean severalWords = named.indexOf(' ') > 0;
            boolean first = i == 0 && parts.length > 1;
            if (severalWords
                    && (first || KINDS.contains(named.substring(named.lastIndexOf(' ') + 1)))) {
                found.add(named);
            }
        }
        return found;
    }
}
