package vigil.casework;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vigil.disclosure.identity.Hit;
import vigil.disclosure.identity.KnownIdentifiers;

/** The last look at a finished file: whether it points to anybody, wherever in it that stands. */
public final class ReleaseCheck {

    private static final int LONGEST = 240;

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
            for (Hit hit : known.in(layer.text())) {
                String found = layer.text().substring(hit.start(), hit.end()).strip();
                boolean repeated =
                        layer.kind() == FileLayer.Kind.READING_ORDER && onPages.contains(found);
                if (layer.kind() == FileLayer.Kind.PAGE) {
                    onPages.add(found);
                }
                if (!repeated) {
                    leaks.add(
                            new Publication.Leak(
                                    found,
                                    sentence(layer.text(), hit.start(), hit.end()),
                                    layer.kind().name(),
                                    layer.page()));
                }
            }
        }
        return List.copyOf(leaks);
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
