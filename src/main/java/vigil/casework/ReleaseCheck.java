package vigil.casework;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vigil.disclosure.identity.Hit;
import vigil.disclosure.identity.KnownIdentifiers;

/** The last look at a finished file: whether it points to anybody, wherever in it that stands. */
public final class ReleaseCheck {

    private static final int LONGEST = 240;
    private static final Pattern CUT =
            Pattern.compile("(?<=\\p{L})[-\u2010\u2011\u00ad]\\s+(?=\\p{Ll})");
    private static final Pattern PERCENT = Pattern.compile("%([0-9A-Fa-f]{2})");
    private static final Pattern ENTITY = Pattern.compile("&#([xX][0-9A-Fa-f]{1,6}|[0-9]{1,7});");

    private final KnownIdentifiers known;

    public ReleaseCheck(KnownIdentifiers known) {
        this.known = known;
    }

    /**
     * @param layers everything that stands in the file
     * @param fileName as it will be called
     * @return what points to somebody, each with the sentence around it and where it stands
     */
    public List<Publication.Leak> of(List<FileLayer> layers, String fileName) {
        List<FileLayer> all = new ArrayList<>(layers);
        all.add(new FileLayer(FileLayer.Kind.FILE_NAME, 0, fileName));
        Set<Publication.Leak> leaks = new LinkedHashSet<>();
        Set<String> onPages = new LinkedHashSet<>();
        for (FileLayer layer : all) {
            if (layer.kind() == FileLayer.Kind.EARLIER_REVISION) {
                leaks.add(new Publication.Leak("", "", layer.kind().name(), 0));
                continue;
            }
            if (layer.kind() == FileLayer.Kind.ATTACHMENT) {
                // None belongs in minutes; what is in it may be packed so that it cannot be read.
                leaks.add(
                        new Publication.Leak("", shortened(layer.text()), layer.kind().name(), 0));
            }
            for (String text : readings(layer.text())) {
                look(layer, text, onPages, leaks);
            }
        }
        return List.copyOf(leaks);
    }

    private void look(
            FileLayer layer, String text, Set<String> onPages, Set<Publication.Leak> leaks) {
        for (Hit hit : known.in(text)) {
            String found = text.substring(hit.start(), hit.end()).strip();
            boolean repeated =
                    (layer.kind() == FileLayer.Kind.READING_ORDER
                                    || layer.kind() == FileLayer.Kind.DRAWN)
                            && onPages.contains(found.replaceAll("\\s+", " "));
            if (layer.kind() == FileLayer.Kind.PAGE || layer.kind() == FileLayer.Kind.DRAWN) {
                onPages.add(found.replaceAll("\\s+", " "));
            }
            if (!repeated) {
                leaks.add(
                        new Publication.Leak(
                                found,
                                sentence(text, hit.start(), hit.end()),
                                layer.kind().name(),
                                layer.page()));
            }
        }
    }

    /**
     * A text as it stands; and where it differs, with words put together that a line end cut, and
     * with the letters that web addresses and XML write as numbers.
     */
    private static Set<String> readings(String text) {
        Set<String> all = new LinkedHashSet<>();
        all.add(text);
        all.add(CUT.matcher(text).replaceAll(""));
        String spelt =
                PERCENT.matcher(text).replaceAll(m -> quoted(Integer.parseInt(m.group(1), 16)));
        spelt = ENTITY.matcher(spelt).replaceAll(ReleaseCheck::entity);
        all.add(spelt);
        return all;
    }

    private static String entity(MatchResult m) {
        String digits = m.group(1);
        boolean hex = digits.startsWith("x") || digits.startsWith("X");
        int letter = hex ? Integer.parseInt(digits.substring(1), 16) : Integer.parseInt(digits);
        return Character.isValidCodePoint(letter) ? quoted(letter) : "";
    }

    private static String quoted(int letter) {
        return Matcher.quoteReplacement(Character.toString(letter));
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.substring(0, Math.min(line.length(), LONGEST));
    }

    /** The sentence that a place of a text is in. */
    static String sentence(String text, int start, int end) {
        int from = start;
        while (from > 0 && start - from < LONGEST && !ends(text, from - 1)) {
            from--;
        }
        int to = end;
        while (to < text.length() && to - end < LONGEST && !ends(text, to)) {
            to++;
        }
        return text.substring(from, Math.min(text.length(), to + 1))
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static boolean ends(String text, int at) {
        char c = text.charAt(at);
        boolean stop = c == '.' || c == '!' || c == '?';
        return c == '\n'
                || stop && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)));
    }
}
