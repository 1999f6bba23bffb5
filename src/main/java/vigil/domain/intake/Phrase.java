package vigil.domain.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A turn of phrase and what it says, from the table that ships with the program.
 *
 * <p>Words are in small letters; {@code a|b} is either, {@code stem*} any word that begins so,
 * {@code word?} may be left out, {@code ...} up to four words, {@code #} a number.
 *
 * @param then what it proposes: {@code field=value}, {@code factor:CODE}, {@code ask:CODE}
 * @param denied the same when a denial stands before it; nothing if empty
 * @param sure whether it says so plainly
 * @param where where it counts
 */
public record Phrase(
        String words, List<String> then, List<String> denied, boolean sure, Where where) {

    /** Where a phrase counts. */
    public enum Where {
        /** Anywhere. */
        ANYWHERE,
        /** Only where it is about the person who died, not about a relative. */
        PERSON,
        /** Only in the head or the signature of a message. */
        SENDER
    }

    /** One word of a phrase. */
    record Element(List<String> words, boolean optional, boolean gap) {
        boolean matches(String low) {
            for (String word : words) {
                if (word.equals("#")) {
                    if (!low.isEmpty() && low.chars().allMatch(Character::isDigit)) {
                        return true;
                    }
                } else if (word.endsWith("*")
                        ? low.startsWith(word.substring(0, word.length() - 1)) && !low.isEmpty()
                        : low.equals(word)) {
                    return true;
                }
            }
            return false;
        }
    }

    public Phrase {
        then = List.copyOf(then);
        denied = List.copyOf(denied);
    }

    List<Element> elements() {
        List<Element> elements = new ArrayList<>();
        for (String word : words.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            if (word.equals("...")) {
                elements.add(new Element(List.of(), false, true));
            } else {
                boolean optional = word.endsWith("?");
                String plain = optional ? word.substring(0, word.length() - 1) : word;
                for (String part :
                        plain.contains("|") ? List.of(plain) : List.of(plain.split("-"))) {
                    elements.add(new Element(Arrays.asList(part.split("\\|")), optional, false));
                }
            }
        }
        return elements;
    }
}
