package vigil.disclosure.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of people, word by word, so that swapped, shortened and single names are found. A name that
 * is a word of the language too ("Will", "Price") counts where it is beside a title or another name
 * of the same person, or has a capital inside a sentence; one that the document itself has to use
 * (a town) only where it is so accompanied.
 */
final class NameIndex {

    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:['-]\\p{L}+)*");
    private static final Set<String> MONTHS = Set.of("may", "april", "june", "august", "jan");
    private static final int SHORTEST = 3;

    private record Named(int person, IdentifierKind kind, String label, boolean onlyAccompanied) {}

    private record Word(int start, int end, String letters) {}

    private final Map<String, List<Named>> names = new HashMap<>();
    private final List<Pattern> spaced = new ArrayList<>();
    private final List<Named> spacedOf = new ArrayList<>();
    private final Set<String> own;
    private int people;

    NameIndex(Set<String> own) {
        this.own = own;
    }

    /**
     * @param forenames with short forms of each
     * @param onlyAccompanied whether a single one of these is not enough
     */
    void add(
            Collection<String> forenames,
            Collection<String> surnames,
            IdentifierKind kind,
            String label,
            boolean onlyAccompanied) {
        Named named = new Named(people++, kind, label, onlyAccompanied);
        for (String forename : forenames) {
            for (String form : forms(forename)) {
                ShortNames.of(form).forEach(name -> put(name, named));
            }
            spacedOut(forename, named);
        }
        for (String surname : surnames) {
            forms(surname).forEach(name -> put(name, named));
            spacedOut(surname, named);
        }
    }

    private void put(String name, Named named) {
        if (name.length() >= 2) {
            List<Named> all = names.computeIfAbsent(name, n -> new ArrayList<>());
            if (all.stream().noneMatch(n -> n.person() == named.person())) {
                all.add(named);
            }
        }
    }

    private static Set<String> forms(String name) {
        String folded = FoldedText.fold(name);
        Set<String> forms = new LinkedHashSet<>();
        forms.add(folded);
        forms.add(folded.replaceAll("['-]", ""));
        Arrays.stream(folded.split("['-]")).filter(p -> p.length() >= SHORTEST).forEach(forms::add);
        return forms;
    }

    /** "M E L L O R", "M.e.l.l.o.r", "Mc Donald". */
    private void spacedOut(String name, Named named) {
        String letters = FoldedText.fold(name).replaceAll("[^\\p{L}]", "");
        if (letters.length() >= SHORTEST + 1) {
            String each = String.join("[ .*·_-]{1,2}", letters.split(""));
            String two =
                    letters.startsWith("mac")
                            ? "|mac[ -]" + letters.substring(3)
                            : letters.startsWith("mc") ? "|mc[ -]" + letters.substring(2) : "";
            spaced.add(Pattern.compile("(?<!\\p{L})(?:" + each + two + ")(?!\\p{L})"));
            spacedOf.add(named);
        }
    }

    void find(FoldedText folded, boolean anybodys, List<Hit> hits) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(folded.text());
        while (matcher.find()) {
            words.add(new Word(matcher.start(), matcher.end(), matcher.group()));
        }
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            int at = i;
            named(words, at, folded)
                    .ifPresent(named -> {
                        int from =
                                titled(words, at, folded)
                                        ? words.get(at - 1).start()
                                        : word.start();
                        hits.add(
                                new Hit(
                                        folded.start(from),
                                        folded.end(end(word)),
                                        named.kind(),
                                        named.label()));
                    });
            if (anybodys
                    && titled(words, i, folded)
                    && folded.capital(word.start())
                    && word.letters().length() > 1
                    && !CommonWords.POSTS.contains(word.letters())
                    && at(word.letters()).isEmpty()) {
                hits.add(
                        new Hit(
                                folded.start(words.get(i - 1).start()),
                                folded.end(end(word)),
                                IdentifierKind.LIVING_PERSON,
                                "person"));
            }
        }
        for (int i = 0; i < spaced.size(); i++) {
            Matcher letters = spaced.get(i).matcher(folded.text());
            while (letters.find()) {
                hits.add(
                        new Hit(
                                folded.start(letters.start()),
                                folded.end(letters.end()),
                                spacedOf.get(i).kind(),
                                spacedOf.get(i).label()));
            }
        }
    }

    /** Without the "'s" of possession, which stays in the sentence. */
    private static int end(Word word) {
        return word.letters().endsWith("'s") ? word.end() - 2 : word.end();
    }

    private List<Named> at(String letters) {
        String bare = letters.endsWith("'s") ? letters.substring(0, letters.length() - 2) : letters;
        Set<String> ways = new LinkedHashSet<>(forms(bare));
        ways.add(letters);
        if (bare.endsWith("s") && bare.length() > SHORTEST + 1) {
            ways.add(bare.substring(0, bare.length() - 1)); // "the Mellors"
        }
        List<Named> all = new ArrayList<>();
        ways.forEach(way -> all.addAll(names.getOrDefault(way, List.of())));
        return all;
    }

    private Optional<Named> named(List<Word> words, int i, FoldedText folded) {
        Word word = words.get(i);
        List<Named> all = at(word.letters());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        String bare = word.letters().replaceAll("'s$", "");
        for (Named one : all) {
            boolean beside =
                    titled(words, i, folded)
                            || beside(words, i - 1, i, one, folded)
                            || beside(words, i, i + 1, one, folded);
            boolean weak = one.onlyAccompanied() || bare.length() < SHORTEST || own.contains(bare);
            if (beside || !weak && (!CommonWords.alsoName(bare) || stressed(words, i, folded))) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    private boolean beside(List<Word> words, int left, int right, Named one, FoldedText folded) {
        if (left < 0 || right >= words.size()) {
            return false;
        }
        String between = folded.text().substring(words.get(left).end(), words.get(right).start());
        if (!between.matches("[ ,.()_-]{1,3}")) {
            return false;
        }
        boolean leftIsIt =
                at(words.get(left).letters()).stream().anyMatch(n -> n.person() == one.person());
        boolean rightIsIt =
                at(words.get(right).letters()).stream().anyMatch(n -> n.person() == one.person());
        return leftIsIt
                && rightIsIt
                && !words.get(left).letters().equals(words.get(right).letters())
                && folded.capital(words.get(left).start())
                && folded.capital(words.get(right).start());
    }

    private static boolean titled(List<Word> words, int i, FoldedText folded) {
        if (i == 0 || !CommonWords.TITLES.contains(words.get(i - 1).letters())) {
            return false;
        }
        return folded.text()
                        .substring(words.get(i - 1).end(), words.get(i).start())
                        .matches("\\.? ?")
                && folded.capital(words.get(i - 1).start());
    }

    /**
     * With a capital that neither begins a sentence nor belongs to a date or a name of a street.
     */
    private static boolean stressed(List<Word> words, int i, FoldedText folded) {
        Word word = words.get(i);
        if (!folded.capital(word.start()) || i == 0) {
            return false;
        }
        String before = folded.text().substring(words.get(i - 1).end(), word.start());
        String after =
                folded.text()
                        .substring(word.end(), Math.min(word.end() + 3, folded.text().length()));
        boolean inside = before.matches("[ ,(\"'-]*") && !before.isEmpty();
        boolean inRow =
                folded.capital(words.get(i - 1).start())
                        || i + 1 < words.size()
                                && folded.capital(words.get(i + 1).start())
                                && after.startsWith(" ");
        boolean month = MONTHS.contains(word.letters());
        return inside && !inRow && !month;
    }
}
