package vigil.domain.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Compares the substances that texts name with the flags their file keeps beside them. Knows no
 * file: what a flag means is read from the name of its column. Where the two disagree, a look at
 * the letters of the text alone, which shares nothing with the finder, says whose fault it is.
 */
public final class TaggingMeasure {

    /** Names of columns that are no one substance, or one only under a condition. */
    private static final Pattern VAGUE =
            Pattern.compile("(?i)\\b(?:any|other|nos|not|analog(?:ue)?s?|dc|unspecified)\\b");

    private static final Pattern DENIAL =
            Pattern.compile("(?i)\\b(?:no|not|negative|denied|without|history)\\b");

    private static final int STEM = 4;
    private static final int MOST_LEFT = 60;

    private record Row(String text, int year, boolean found, boolean marked) {}

    private static final class Flag {
        private final String name;
        private final Set<Substance> meanings;
        private final Set<String> headers = new LinkedHashSet<>();
        private final List<Row> rows = new ArrayList<>();

        private Flag(String name, Set<Substance> meanings) {
            this.name = name;
            this.meanings = meanings;
        }
    }

    private final SubstanceMentions mentions;
    private final List<Flag> flags = new ArrayList<>();
    private final List<String> passedOver = new ArrayList<>();
    private final List<String> texts;
    private int rows;

    /**
     * @param texts names of the columns that are read as text
     * @param headers names of the columns that may be flags
     */
    public TaggingMeasure(
            SubstanceLexicon lexicon,
            SubstanceMentions mentions,
            List<String> texts,
            List<String> headers) {
        this.mentions = mentions;
        this.texts = texts;
        Map<String, Substance> named = new LinkedHashMap<>();
        for (String header : headers) {
            Optional<Substance> only = only(header);
            only.ifPresentOrElse(
                    s -> named.put(header, s),
                    () -> {
                        if (!mentions.find(header).isEmpty()) {
                            passedOver.add(header);
                        }
                    });
        }
        named.forEach((header, substance) -> flag(header, substance, lexicon, named));
    }

    private Optional<Substance> only(String header) {
        if (VAGUE.matcher(header).find()) {
            return Optional.empty();
        }
        List<Substance> meant = mentions.named(header);
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    private void flag(
            String header,
            Substance substance,
            SubstanceLexicon lexicon,
            Map<String, Substance> named) {
        for (Flag flag : flags) { // amphetamine and methamphetamine are marked for each other
            if (flag.meanings.stream().anyMatch(s -> kin(s, substance))) {
                flag.meanings.add(substance);
                flag.headers.add(header);
                return;
            }
        }
        Set<Substance> meanings =
                lexicon.all().stream()
                        .filter(s ->
                                s.equals(substance)
                                        || (substance.placeholder()
                                                && s.group().equals(substance.group()))
                                        || (s.metaboliteOf()
                                                        .filter(substance.name()::equals)
                                                        .isPresent()
                                                && !named.containsValue(s)))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        Flag flag = new Flag(substance.name(), meanings);
        flag.headers.add(header);
        flags.add(flag);
    }

    private static boolean kin(Substance a, Substance b) {
        String one = a.name().toLowerCase(Locale.ROOT);
        String other = b.name().toLowerCase(Locale.ROOT);
        return a.subgroup().equals(b.subgroup()) && (one.contains(other) || other.contains(one));
    }

    /**
     * Takes one row.
     *
     * @param text all its text columns
     * @param year the year it is of, or 0 if it says none
     * @param marked the flag columns that are marked
     */
    public void row(String text, int year, Set<String> marked) {
        rows++;
        Set<Substance> said =
                mentions.find(text).stream()
                        .filter(m -> !m.negated())
                        .flatMap(m -> m.substances().stream())
                        .collect(Collectors.toSet());
        for (Flag flag : flags) {
            boolean found = flag.meanings.stream().anyMatch(said::contains);
            boolean isMarked = flag.headers.stream().anyMatch(marked::contains);
            if (found || isMarked) {
                flag.rows.add(new Row(text, year, found, isMarked));
            }
        }
    }

    public TaggingReport report() {
        List<TaggingReport.Left> left = new ArrayList<>();
        List<TaggingReport.Column> columns = new ArrayList<>();
        flags.forEach(flag -> columns.add(column(flag, left)));
        return new TaggingReport(rows, texts, columns, passedOver, left);
    }

    private static TaggingReport.Column column(Flag flag, List<TaggingReport.Left> left) {
        int since = flag.rows.stream().filter(Row::marked).mapToInt(Row::year).min().orElse(0);
        TaggingScore filed = TaggingScore.NONE;
        TaggingScore fair = TaggingScore.NONE;
        int wordless = 0;
        int unmarked = 0;
        for (Row row : flag.rows) {
            filed = filed.with(row.found, row.marked);
            if (row.year < since) {
                continue;
            }
            if (row.marked && !row.found && !resembles(row.text, flag.meanings)) {
                wordless++;
            } else if (row.found && !row.marked && toTheLetter(row.text, flag.meanings)) {
                unmarked++;
            } else {
                fair = fair.with(row.found, row.marked);
                if (row.found != row.marked && left.size() < MOST_LEFT) {
                    left.add(new TaggingReport.Left(flag.name, row.found, row.text));
                }
            }
        }
        return new TaggingReport.Column(flag.name, since, filed, fair, wordless, unmarked);
    }

    /** Whether some word begins like a name of the substances, or is at most two slips from one. */
    private static boolean resembles(String text, Set<Substance> meanings) {
        for (TextWords.Word word : TextWords.of(text)) {
            for (Substance substance : meanings) {
                for (String term : substance.terms()) {
                    for (TextWords.Word part : TextWords.of(term)) {
                        if (alike(word.folded(), part.folded())) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    private static boolean alike(String word, String name) {
        if (name.length() < STEM || word.length() < STEM) {
            return word.equals(name);
        }
        return word.startsWith(name.substring(0, STEM))
                || (name.length() > STEM + 1 && Spelling.distance(word, name, 2) <= 2);
    }

    /** Whether a preferred name stands in the text as it is, and nothing in the text denies. */
    private static boolean toTheLetter(String text, Set<Substance> meanings) {
        if (DENIAL.matcher(text).find()) {
            return false;
        }
        Set<String> words =
                TextWords.of(text).stream().map(TextWords.Word::folded).collect(Collectors.toSet());
        return meanings.stream()
                .flatMap(s -> TextWords.of(s.name()).stream())
                .map(TextWords.Word::folded)
                .filter(name -> name.length() > STEM)
                .anyMatch(words::contains);
    }
}
