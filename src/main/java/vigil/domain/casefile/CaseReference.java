package vigil.domain.casefile;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name people use for a case: {@code DARD-SHE-2025-012}, being area, year of notification and a
 * running number. Never used twice, and kept when cases are merged. Two stores that worked apart
 * may have given one number each; then the later case has a letter after it, {@code B} for the
 * second.
 */
public record CaseReference(String text) implements Comparable<CaseReference> {

    private static final Pattern SHAPE =
            Pattern.compile("DARD-([A-Z]{2,8})-(\\d{4})-(\\d{3,6})[A-Z]?");

    public CaseReference {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("not a case reference");
        }
    }

    /** The reference with this number, written with at least three digits. */
    public static CaseReference of(String areaAbbreviation, int year, int number) {
        return new CaseReference(prefix(areaAbbreviation, year) + String.format("%03d", number));
    }

    /** What the references of one area and year have in common. */
    public static String prefix(String areaAbbreviation, int year) {
        return "DARD-" + areaAbbreviation + "-" + year + "-";
    }

    /** Reads a reference as a person types it, in any case and with spaces for hyphens. */
    public static Optional<CaseReference> parse(String typed) {
        Matcher matcher =
                SHAPE.matcher(typed.strip().toUpperCase(java.util.Locale.ROOT).replace(' ', '-'));
        return matcher.matches()
                ? Optional.of(new CaseReference(matcher.group()))
                : Optional.empty();
    }

    /** Everything before the running number. */
    public String prefix() {
        return text.substring(0, text.lastIndexOf('-') + 1);
    }

    public int number() {
        return Integer.parseInt(unlettered().text.substring(text.lastIndexOf('-') + 1));
    }

    /** Without the letter, if it has one. */
    public CaseReference unlettered() {
        return Character.isDigit(text.charAt(text.length() - 1))
                ? this
                : new CaseReference(text.substring(0, text.length() - 1));
    }

    /** With a letter, in the place of one that it has. */
    public CaseReference lettered(char letter) {
        return new CaseReference(unlettered().text + letter);
    }

    @Override
    public int compareTo(CaseReference other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
