package vigil.domain.likeness;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.Value;

/** Pairs of records from a table of test resources. */
public final class PersonPairs {

    record Pair(String what, Person first, Person second) {}

    private PersonPairs() {}

    static List<String> lines(String name) {
        try (InputStream stream =
                PersonPairs.class.getResourceAsStream("/likeness/" + name + ".csv")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Pair> of(String name) {
        return lines(name).stream()
                .map(line -> line.split(";", -1))
                .map(c -> new Pair(c[0], person(c, 1), person(c, 8)))
                .toList();
    }

    /** The same pairs as answers. */
    public static List<List<Answers>> answersOf(String name) {
        return lines(name).stream()
                .map(line -> line.split(";", -1))
                .map(c -> List.of(answers(c, 1), answers(c, 8)))
                .toList();
    }

    private static Person person(String[] c, int at) {
        return Person.of(answers(c, at));
    }

    private static Answers answers(String[] c, int at) {
        String[] p = Arrays.copyOfRange(c, at, at + 7);
        return answers(p[0], p[1], p[2], p[3], p[4], p[5], p[6]);
    }

    public static Answers answers(
            String surname,
            String forenames,
            String birth,
            String nhs,
            String address,
            String death,
            String sex) {
        Answers answers =
                Answers.none()
                        .with(Fields.TYPE, new Value.Code("CASE_TYPE01"))
                        .with(Fields.SURNAME, new Value.Text(surname))
                        .with(Fields.FORENAMES, new Value.Text(forenames))
                        .with(Fields.SEX, new Value.Code("SEX0" + sex));
        if (!birth.isEmpty()) {
            answers =
                    answers.with(
                            Fields.DATE_OF_BIRTH,
                            new Value.Date(PartialDate.parse(birth).orElseThrow()));
        }
        if (!nhs.isEmpty()) {
            answers = answers.with(Fields.NHS_NUMBER, new Value.Text(nhs));
        }
        if (!death.isEmpty()) {
            Value date = new Value.Date(PartialDate.parse(death).orElseThrow());
            answers = answers.with(Fields.DATE_OF_DEATH, date).with(Fields.DATE_OF_INCIDENT, date);
        }
        if (!address.isEmpty()) {
            String[] parts = address.split("\\|", -1);
            Value value =
                    Value.Parts.of(
                            Map.of(
                                    "lines",
                                    new Value.Text(parts[0]),
                                    "postcode",
                                    new Value.Text(parts.length > 1 ? parts[1] : "")));
            answers = answers.with(Fields.ADDRESS, value).with(Fields.INCIDENT_ADDRESS, value);
        }
        return answers;
    }
}
