package vigil.disclosure;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.NhsNumber;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Value;
import vigil.domain.vocabulary.Terms;

/**
 * Looks through text that is to leave the panel for whatever names the people in the cases: names,
 * NHS number, date of birth, address, postcode, reference, next of kin. Free text is where such
 * things slip through.
 */
public final class ResidualIdentifiers {

    private static final Set<FieldKey> NAMES =
            Set.of(
                    Fields.SURNAME,
                    Fields.FORENAMES,
                    new FieldKey("person.otherNames"),
                    new FieldKey("family.nextOfKin"));
    private static final int SHORTEST = 3;
    private static final List<DateTimeFormatter> DATES =
            List.of(
                    DateTimeFormatter.ofPattern("d/M/uuuu"),
                    DateTimeFormatter.ofPattern("dd/MM/uuuu"),
                    DateTimeFormatter.ofPattern("d/M/uu"),
                    DateTimeFormatter.ofPattern("d.M.uuuu"),
                    DateTimeFormatter.ofPattern("uuuu-MM-dd"),
                    DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK),
                    DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK));

    private final Set<String> words = new LinkedHashSet<>();
    private final Set<String> passages = new LinkedHashSet<>();

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
            for (String name : answers.text(field).split("[\\s,;()\"“”]+")) {
                takeName(name);
                // One half of a double-barrelled name still names.
                Arrays.stream(name.split("\\p{Pd}")).forEach(this::takeName);
            }
        }
        NhsNumber.parse(answers.text(Fields.NHS_NUMBER)).ifPresent(n -> passages.add(n.digits()));
        answers.date(Fields.DATE_OF_BIRTH).flatMap(d -> d.exact()).ifPresent(this::takeDate);
        for (FieldKey field : List.of(Fields.ADDRESS, Fields.INCIDENT_ADDRESS)) {
            answers.part(field, "lines").ifPresent(this::takeAddress);
            answers.part(field, "postcode")
                    .ifPresent(v -> passages.add(Terms.fold(text(v)).replace(" ", "")));
        }
    }

    private void takeName(String name) {
        if (Terms.fold(name).length() >= SHORTEST) {
            words.add(Terms.fold(name));
        }
    }

    private void takeDate(LocalDate date) {
        DATES.forEach(format -> passages.add(Terms.fold(format.format(date))));
    }

    private void takeAddress(Value lines) {
        for (String line : text(lines).split("[,\n]")) {
            String folded = Terms.fold(line);
            // A house number alone, or a town, names nobody.
            if (folded.length() >= 8 && folded.matches(".*\\d.*")) {
                passages.add(folded);
            }
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
        List<String> found = new ArrayList<>();
        String folded = " " + Terms.fold(text) + " ";
        String closed = folded.replace(" ", "");
        // A name also stands in "Mellor’s", "Mellor-Smith" and "Mellor.The".
        String apart = Terms.fold(text.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " "));
        for (String word : words) {
            Pattern whole =
                    Pattern.compile(
                            "(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])");
            if (whole.matcher(folded).find() || whole.matcher(apart).find()) {
                found.add(word);
            }
        }
        for (String passage : passages) {
            if (!passage.isBlank() && closed.contains(passage.replace(" ", ""))) {
                found.add(passage);
            }
        }
        return found;
    }
}
