package vigil.exchange;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vigil.domain.casefile.FieldDefinition;
import vigil.domain.casefile.FieldType;
import vigil.domain.vocabulary.Terms;
import vigil.domain.vocabulary.Vocabulary;

/** The words that head columns in ordinary spreadsheets, and what they stand for. */
final class Headings {

    /** A meaning, and whether the words are exactly those that are known for it. */
    record Meaning(String use, String target, boolean exact) {}

    private final Map<String, Meaning> byWords = new HashMap<>();

    Headings(Vocabulary vocabulary) {
        for (NamedCsvRecord row : VocabularyResources.records("headings.csv", r -> r)) {
            byWords.put(
                    row.getField("words"),
                    new Meaning(row.getField("use"), row.getField("target"), true));
        }
        for (FieldDefinition field : vocabulary.catalogue().fields()) {
            if (field.answered()
                    && !(field.type() instanceof FieldType.Member)
                    && !(field.type() instanceof FieldType.Parts)) {
                Meaning meaning = new Meaning("field", field.key().text(), true);
                byWords.putIfAbsent(fold(field.label()), meaning);
                byWords.put(fold(field.key().text()), meaning);
            }
        }
    }

    /** What a heading stands for: as it is, or without the words that say little. */
    Optional<Meaning> meaning(String heading) {
        String words = fold(heading);
        Meaning exact = byWords.get(words);
        if (exact != null) {
            return Optional.of(exact);
        }
        String shorter =
                words.replaceAll(
                                "\\b(the|of|deceased|person|client|patient|s|details|if known|known"
                                        + "|please|state|dd mm yyyy|yyyy|format|y n|yes no)\\b",
                                " ")
                        .replaceAll(" +", " ")
                        .strip();
        return shorter.equals(words)
                ? Optional.empty()
                : Optional.ofNullable(byWords.get(shorter))
                        .map(m -> new Meaning(m.use, m.target, false));
    }

    /** "D.o.B." and "DOB" are the same; what parts words becomes one space. */
    static String fold(String text) {
        String spaced =
                text.replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                        .replaceAll("(?<=\\b\\p{L})\\.(?=\\p{L}\\b)", "")
                        .replaceAll("[^\\p{L}\\p{N}✓✔]+", " ");
        return Terms.fold(spaced).toLowerCase(Locale.ROOT).strip();
    }
}
