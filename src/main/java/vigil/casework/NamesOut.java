package vigil.casework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import vigil.disclosure.identity.Hit;
import vigil.disclosure.identity.KnownIdentifiers;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.AnswerKey;
import vigil.domain.casefile.FieldCatalogue;
import vigil.domain.casefile.FieldDefinition;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Sensitivity;
import vigil.domain.casefile.Value;

/**
 * Takes out of texts what points to the person of a case, in whatever way it is written, and what
 * the case says word for word where it names somebody. Days other than the day of birth and the
 * reference of the case stay.
 */
final class NamesOut implements UnaryOperator<String> {

    /** Shorter words are too likely to be others. */
    private static final int SHORTEST = 4;

    private static final Set<FieldKey> NAMES =
            Set.of(Fields.SURNAME, Fields.FORENAMES, new FieldKey("person.otherNames"));

    private final KnownIdentifiers known;
    private final String reference;
    private final List<Pattern> literal;
    private final List<String> words;

    /**
     * @param ownWords names of members, towns and agencies, which are no names of the person unless
     *     they stand beside another
     */
    NamesOut(ReviewCase reviewCase, FieldCatalogue catalogue, Collection<String> ownWords) {
        this.known = new KnownIdentifiers(ownWords).onlyKnown().reviewCase(reviewCase, "address");
        this.reference = reviewCase.reference().text();
        this.words = words(reviewCase, catalogue);
        this.literal =
                words.stream()
                        .map(word ->
                                Pattern.compile(
                                        "(?<![\\p{L}\\p{N}])"
                                                + Pattern.quote(word)
                                                + "(?![\\p{L}\\p{N}])",
                                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                        .toList();
    }

    /** Every text that an identifying answer is, the longest first; none that is a code. */
    private static List<String> words(ReviewCase reviewCase, FieldCatalogue catalogue) {
        Set<String> words = new TreeSet<>();
        for (Map.Entry<AnswerKey, Answer> entry : reviewCase.answers().all().entrySet()) {
            boolean names =
                    catalogue
                            .find(entry.getKey().field())
                            .map(FieldDefinition::sensitivity)
                            .filter(Sensitivity.ID::equals)
                            .isPresent();
            if (names && entry.getValue() instanceof Answer.Known answer) {
                Set<String> its = new TreeSet<>();
                add(its, answer.value());
                // One word of an address or a note, such as "home", is nobody's name.
                its.removeIf(word ->
                        !NAMES.contains(entry.getKey().field())
                                && word.chars().allMatch(Character::isLetter));
                words.addAll(its);
            }
        }
        String whole =
                (reviewCase.answers().text(Fields.FORENAMES)
                                + " "
                                + reviewCase.answers().text(Fields.SURNAME))
                        .strip();
        words.add(whole);
        return words.stream()
                .filter(word -> word.length() >= SHORTEST)
                .filter(word -> !word.matches("(?i)unknown|none|not known|unidentified"))
                .sorted(java.util.Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static void add(Set<String> words, Value value) {
        switch (value) {
            case Value.Text text -> words.add(text.text().strip());
            case Value.Parts parts -> parts.parts().values().forEach(part -> add(words, part));
            default -> {}
        }
    }

    /**
     * Words that must stand nowhere afterwards: whole names, numbers and addresses, and no single
     * word that somebody else may bear.
     */
    List<String> mustBeGone() {
        List<String> gone = new ArrayList<>();
        for (String word : words) {
            if (word.contains(" ") || word.chars().anyMatch(Character::isDigit)) {
                gone.add(word.toLowerCase(Locale.ROOT));
            }
        }
        return gone;
    }

    @Override
    public String apply(String text) {
        String out = text;
        for (Pattern word : literal) {
            out = word.matcher(out).replaceAll("[removed]");
        }
        StringBuilder left = new StringBuilder(out);
        List<Hit> hits = known.in(out);
        for (int i = hits.size() - 1; i >= 0; i--) {
            Hit hit = hits.get(i);
            if (goes(hit, out.substring(hit.start(), hit.end()))) {
                left.replace(hit.start(), hit.end(), "[removed]");
            }
        }
        return left.toString();
    }

    private boolean goes(Hit hit, String found) {
        return switch (hit.kind()) {
            case DATE -> hit.label().equals("date of birth");
            case REFERENCE -> !found.strip().equalsIgnoreCase(reference);
            default -> true;
        };
    }
}
