package vigil.disclosure.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "J.M.", "J. P. M.", "JPM" and "J M"; without points only where it is no abbreviation. */
final class InitialsIndex {

    private final Map<Pattern, String> patterns = new LinkedHashMap<>();
    private final Set<String> own;

    InitialsIndex(Set<String> own) {
        this.own = own;
    }

    void add(List<String> forenames, List<String> surnames, String label) {
        if (forenames.isEmpty() || surnames.isEmpty()) {
            return;
        }
        String last = first(surnames.getLast());
        StringBuilder all = new StringBuilder();
        forenames.forEach(name -> all.append(first(name)));
        put(first(forenames.getFirst()) + last, label);
        put(all + last, label);
        put(last + first(forenames.getFirst()), label, true);
    }

    private static String first(String name) {
        return FoldedText.fold(name).substring(0, 1);
    }

    private void put(String letters, String label) {
        put(letters, label, false);
    }

    private void put(String letters, String label, boolean onlyDotted) {
        String dotted = String.join("\\. ?", letters.split("")) + "\\.?";
        boolean plain =
                !onlyDotted
                        && !CommonWords.ABBREVIATIONS.contains(letters)
                        && !own.contains(letters);
        // "P M" is no afternoon, whatever "PM" is.
        String spaced = onlyDotted ? "" : "|" + String.join(plain ? " ?" : " ", letters.split(""));
        patterns.put(
                Pattern.compile("(?<![\\p{L}\\d.'-])(?:" + dotted + spaced + ")(?![\\p{L}\\d'-])"),
                label);
    }

    void find(FoldedText folded, List<Hit> hits) {
        patterns.forEach((pattern, label) -> {
            Matcher matcher = pattern.matcher(folded.text());
            while (matcher.find()) {
                if (capitals(folded, matcher.start(), matcher.end())) {
                    hits.add(
                            new Hit(
                                    folded.start(matcher.start()),
                                    folded.end(matcher.end()),
                                    IdentifierKind.INITIALS,
                                    label));
                }
            }
        });
    }

    private static boolean capitals(FoldedText folded, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isLetter(folded.text().charAt(i)) && !folded.capital(i)) {
                return false;
            }
        }
        return true;
    }
}
