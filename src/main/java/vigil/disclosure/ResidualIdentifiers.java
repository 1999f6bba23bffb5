package vigil.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.NhsNumber;
import vigil.domain.casefile.Postcode;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Value;
import vigil.domain.vocabulary.Terms;

/**
 * Looks through text that is to leave the panel for whatever names the people in the cases: names
 * and dotted initials, NHS number, days of birth, incident and death, address, premises, postcode,
 * references, next of kin; and for any NHS number and full postcode, whoever's. Free text is where
 * such things slip through. What it cannot know is a name that stands nowhere in the cases.
 */
public final class ResidualIdentifiers {

    private static final Set<FieldKey> NAMES =
            Set.of(
                    Fields.SURNAME,
                    Fields.FORENAMES,
                    new FieldKey("person.otherNames"),
                    new FieldKey("family.nextOfKin"));
    private static final Set<FieldKey> REFERENCES =
            Set.of(
                    new FieldKey("case.sourceReference"),
                    new FieldKey("coroner.reference"),
                    new FieldKey("person.ndtmsReference"),
                    new FieldKey("person.pncNumber"),
                    new FieldKey("family.contact"));
    private static final Set<FieldKey> DAYS =
            Set.of(
                    Fields.DATE_OF_BIRTH,
                    Fields.DATE_OF_INCIDENT,
                    Fields.LAST_SEEN_ALIVE,
                    Fields.FOUND,
                    Fields.DATE_OF_DEATH);
    private static final int SHORTEST = 3;
    private static final int SHORTEST_REFERENCE = 5;
    private static final Pattern NHS =
            Pattern.compile("(?<!\\d)\\d{3}[ -]?\\d{3}[ -]?\\d{4}(?!\\d)");
    private static final Pattern POSTCODE =
            Pattern.compile(
                    "(?<![A-Z\\d])[A-Z]{1,2}\\d[A-Z\\d]?\\s*\\d[ABD-HJLNP-UW-Z]{2}(?![A-Z\\d])");

    private final Set<String> words = new LinkedHashSet<>();
    private final Set<String> passages = new LinkedHashSet<>();
    private final Set<String> initials = new LinkedHashSet<>();

    /** Takes the identifiers of these cases. */
    public static ResidualIdentifiers of(Iterable<ReviewCase> cases) {
        ResidualIdentifiers identifiers = new ResidualIdentifiers();
        cases.forEach(identifiers::take);
        return identifiers;
    }

    private void take(ReviewCase reviewCase) {
        Answers answers = reviewCase.answers();
        passages.add(Terms.fold(reviewCase.reference().text()));
        for (FieldKey field : NAMES) {
            for (String name : names(answers, field)) {
                takeName(name);
                // One half of a double-barrelled name still names.
                Arrays.stream(name.split("\\p{Pd}")).forEach(this::takeName);
            }
        }
        takeInitials(names(answers, Fields.FORENAMES), names(answers, Fields.SURNAME));
        for (FieldKey field : REFERENCES) {
            String reference = Terms.fold(answers.text(field));
            if (reference.length() >= SHORTEST_REFERENCE && reference.matches(".*\\d.*")) {
                passages.add(reference);
            }
        }
        NhsNumber.parse(answers.text(Fields.NHS_NUMBER)).ifPresent(n -> passages.add(n.digits()));
        for (FieldKey field : DAYS) {
            answers.date(field)
                    .flatMap(date -> date.exact())
                    .ifPresent(day -> passages.addAll(WrittenDays.of(day)));
        }
        for (FieldKey field : List.of(Fields.ADDRESS, Fields.INCIDENT_ADDRESS)) {
            answers.part(field, "lines")
                    .ifPresent(lines -> passages.addAll(Premises.in(text(lines))));
            answers.part(field, "postcode")
                    .map(ResidualIdentifiers::text)
                    .flatMap(Postcode::parse)
                    .ifPresent(postcode -> passages.add(Terms.fold(postcode.text())));
        }
    }

    private static List<String> names(Answers answers, FieldKey field) {
        return Arrays.stream(answers.text(field).split("[\\s,;()\"“”]+"))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private void takeName(String name) {
        if (Terms.fold(name).length() >= SHORTEST) {
            words.add(Terms.fold(name));
        }
    }

    /** “J.M.” and “J. P. M.”; without points two letters are too often something else. */
    private void takeInitials(List<String> forenames, List<String> surnames) {
        if (!forenames.isEmpty() && !surnames.isEmpty()) {
            String last = surnames.getFirst().substring(0, 1);
            initials.add(forenames.getFirst().charAt(0) + last);
            initials.add(
                    forenames.stream()
                                    .map(name -> name.substring(0, 1))
                                    .collect(Collectors.joining())
                            + last);
        }
    }

    private static String text(Value value) {
        return value instanceof Value.Text text ? text.text() : "";
    }

    /**
     * Searches one passage of text.
     *
     * @return what was found in it, folded; nothing if it is clean
     */
    public List<String> in(String text) {
        Set<String> found = new LinkedHashSet<>();
        String folded = Terms.fold(text);
        // A name also stands in "Mellor’s", "Mellor-Smith" and "Mellor.The".
        String apart = Terms.fold(text.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " "));
        for (String word : words) {
            if (!folded.contains(word) && !apart.contains(word)) {
                continue; // looked for quickly first: a panel has thousands of them
            }
            Pattern whole =
                    Pattern.compile(
                            "(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])");
            if (whole.matcher(folded).find() || whole.matcher(apart).find()) {
                found.add(word);
            }
        }
        String close = folded.replace(" ", "");
        String closeApart = apart.replace(" ", "");
        for (String passage : passages) {
            String letters = passage.replace(" ", "");
            if (!close.contains(letters) && !closeApart.contains(letters)) {
                continue;
            }
            Pattern anyhow = anyhow(passage);
            if (anyhow.matcher(folded).find() || anyhow.matcher(apart).find()) {
                found.add(passage);
            }
        }
        for (String letters : initials) {
            if (dotted(letters).matcher(text).find()) {
                found.add(letters);
            }
        }
        anybodys(text, found);
        return new ArrayList<>(found);
    }

    /** The letters and digits of a passage, with or without the spaces between them. */
    private static Pattern anyhow(String passage) {
        String letters =
                passage.chars()
                        .filter(c -> c != ' ')
                        .mapToObj(c -> Pattern.quote(Character.toString(c)))
                        .collect(Collectors.joining(" ?"));
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + letters + "(?![\\p{L}\\p{N}])");
    }

    private static Pattern dotted(String letters) {
        return Pattern.compile(
                letters.chars()
                        .mapToObj(c -> Pattern.quote(Character.toString(c)) + "\\.")
                        .collect(Collectors.joining("\\s?", "(?<![\\p{L}.])", "")));
    }

    /** Numbers and postcodes of a shape that nothing else has, of cases or of anybody. */
    private static void anybodys(String text, Set<String> found) {
        Matcher numbers = NHS.matcher(text);
        while (numbers.find()) {
            NhsNumber.parse(numbers.group()).ifPresent(number -> found.add(number.digits()));
        }
        Matcher postcodes = POSTCODE.matcher(text);
        while (postcodes.find()) {
            found.add(Terms.fold(postcodes.group()));
        }
    }
}
