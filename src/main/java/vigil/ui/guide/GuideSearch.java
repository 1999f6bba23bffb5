package vigil.ui.guide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vigil.domain.vocabulary.Terms;

/**
 * Finds passages of the guide. Every word typed must be found, as a whole word or as the beginning
 * of one, in the passage or in the title of its page. A word counts the more the rarer it is: its
 * weight is {@code ln(1 + (N - n + 0.5) / (n + 0.5))} for {@code n} of {@code N} passages that hold
 * it (Robertson and Spärck Jones), times {@code f / (f + 1.2)} for its frequency {@code f} there;
 * words of a heading count threefold, words of the page's title sixfold, whole words twice as much
 * as beginnings. Of equals the earlier in the guide comes first.
 */
final class GuideSearch {

    private static final int EXCERPT = 170;
    private static final int BEFORE = 50;
    private static final double HEADING = 3;
    private static final double TITLE = 6;
    private static final double SATURATION = 1.2;

    /** Of a field: the pages of the guide tell how to do things and come first of equals. */
    private static final double FIELD = 0.75;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern MARKUP =
            Pattern.compile("!?\\[([^\\]]*)]\\([^)]*\\)|[*`|]|^\\s*(?:[-#>]+|\\d+\\.) |-{3,}");

    /** From one heading to the next. */
    private record Passage(
            GuideEntry page, String heading, String body, Map<String, Double> words) {}

    /**
     * A passage that holds what was looked for.
     *
     * @param heading the heading above it, empty at the beginning of a page
     * @param excerpt some of its text
     * @param marks where in the excerpt the words stand
     */
    record Hit(String page, String title, String heading, String excerpt, List<Mark> marks) {}

    /** From a character up to, and without, another. */
    record Mark(int from, int to) {}

    private final List<Passage> passages = new ArrayList<>();

    GuideSearch(List<GuideEntry> pages) {
        pages.forEach(this::add);
    }

    private void add(GuideEntry page) {
        String heading = "";
        StringBuilder body = new StringBuilder();
        for (String line : page.text().lines().toList()) {
            if (line.startsWith("#")) {
                keep(page, heading, body);
                heading = line.startsWith("# ") ? "" : plain(line.replaceFirst("^#+", ""));
            } else {
                String said = plain(line);
                if (!said.isEmpty()) {
                    body.append(body.isEmpty() ? "" : " ").append(said);
                }
            }
        }
        keep(page, heading, body);
    }

    private void keep(GuideEntry page, String heading, StringBuilder body) {
        if (heading.isEmpty() && body.isEmpty()) {
            return;
        }
        Map<String, Double> words = new HashMap<>();
        count(words, page.title(), TITLE);
        count(words, heading, HEADING);
        count(words, body.toString(), 1);
        passages.add(new Passage(page, heading, body.toString(), words));
        body.setLength(0);
    }

    private static void count(Map<String, Double> words, String text, double weight) {
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.merge(Terms.fold(word.group()), weight, Double::sum);
        }
    }

    /** A line without its marks. */
    static String plain(String line) {
        Matcher markup = MARKUP.matcher(line);
        return markup.replaceAll(
                        m -> m.group(1) == null ? "" : Matcher.quoteReplacement(m.group(1)))
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** The words of a search, folded. */
    static List<String> words(String typed) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(typed);
        while (word.find()) {
            String folded = Terms.fold(word.group());
            if (!folded.isEmpty() && !words.contains(folded)) {
                words.add(folded);
            }
        }
        return words;
    }

    /**
     * @return the best passages first, of each page no more than two
     */
    List<Hit> find(String typed, int most) {
        List<String> sought = words(typed);
        if (sought.isEmpty()) {
            return List.of();
        }
        List<double[]> strengths = new ArrayList<>(); // passage by word
        for (Passage passage : passages) {
            strengths.add(sought.stream().mapToDouble(word -> strength(passage, word)).toArray());
        }
        double[] rarity = new double[sought.size()];
        for (int w = 0; w < rarity.length; w++) {
            int at = w;
            long holding = strengths.stream().filter(s -> s[at] > 0).count();
            rarity[w] = Math.log(1 + (passages.size() - holding + 0.5) / (holding + 0.5));
        }
        record Scored(Passage passage, double score) {}
        List<Scored> found = new ArrayList<>();
        for (int p = 0; p < passages.size(); p++) {
            double score = 0;
            boolean all = true;
            for (int w = 0; w < rarity.length; w++) {
                double f = strengths.get(p)[w];
                all &= f > 0;
                score += rarity[w] * f / (f + SATURATION);
            }
            if (all) {
                Passage passage = passages.get(p);
                boolean field = passage.page().name().startsWith(FieldPages.PREFIX);
                found.add(new Scored(passage, field ? FIELD * score : score));
            }
        }
        found.sort(Comparator.comparingDouble(Scored::score).reversed());
        Map<String, Integer> ofPage = new HashMap<>();
        return found.stream()
                .filter(s -> ofPage.merge(s.passage().page().name(), 1, Integer::sum) <= 2)
                .limit(most)
                .map(s -> hit(s.passage(), sought))
                .toList();
    }

    private static double strength(Passage passage, String sought) {
        double strength = 0;
        for (Map.Entry<String, Double> word : passage.words().entrySet()) {
            if (word.getKey().equals(sought)) {
                strength += 2 * word.getValue();
            } else if (word.getKey().startsWith(sought)) {
                strength += word.getValue();
            }
        }
        return strength;
    }

    private static Hit hit(Passage passage, List<String> sought) {
        String body = passage.body();
        List<Mark> all = marks(body, sought);
        int from = all.isEmpty() ? 0 : Math.max(0, all.getFirst().from() - BEFORE);
        if (from > 0) {
            int space = body.indexOf(' ', from);
            from = space < 0 || space >= all.getFirst().from() ? all.getFirst().from() : space + 1;
        }
        int to = Math.min(body.length(), from + EXCERPT);
        if (to < body.length()) {
            int space = body.lastIndexOf(' ', to);
            to = space > from ? space : to;
        }
        String before = from > 0 ? "… " : "";
        String excerpt = before + body.substring(from, to) + (to < body.length() ? " …" : "");
        int shift = before.length() - from;
        int end = to;
        int begin = from;
        List<Mark> marks =
                all.stream()
                        .filter(m -> m.from() >= begin && m.to() <= end)
                        .map(m -> new Mark(m.from() + shift, m.to() + shift))
                        .toList();
        return new Hit(
                passage.page().name(), passage.page().title(), passage.heading(), excerpt, marks);
    }

    /** Where in a text the words stand, or words that begin so. */
    static List<Mark> marks(String text, List<String> sought) {
        List<Mark> marks = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String folded = Terms.fold(word.group());
            if (sought.stream().anyMatch(folded::startsWith)) {
                marks.add(new Mark(word.start(), word.end()));
            }
        }
        return marks;
    }
}
