package vigil.exchange;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vigil.casework.ColumnGuess.Certainty;
import vigil.domain.vocabulary.Code;
import vigil.domain.vocabulary.Vocabulary;

/** The words that people write for the codes of a list. */
final class ValueWords {

    /** A code, and how sure it is. */
    record Meaning(String code, Certainty certainty) {}

    private final Vocabulary vocabulary;
    private final Map<String, Map<String, String>> words = new HashMap<>();

    ValueWords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (NamedCsvRecord row : VocabularyResources.records("valuewords.csv", r -> r)) {
            words.computeIfAbsent(row.getField("list"), list -> new HashMap<>())
                    .put(row.getField("word"), row.getField("code"));
        }
    }

    /** What a value may mean; nothing if no code is near, or several are. */
    Optional<Meaning> meaning(String list, String value) {
        String folded = Headings.fold(value);
        String known = words.getOrDefault(list, Map.of()).get(folded);
        if (known != null) {
            return Optional.of(new Meaning(known, Certainty.LIKELY));
        }
        List<Code> codes = vocabulary.list(list).codes();
        for (Code code : codes) {
            if (Headings.fold(code.label()).equals(folded)) {
                return Optional.of(new Meaning(code.code(), Certainty.CERTAIN));
            }
        }
        Set<String> wanted = Set.of(folded.split(" "));
        List<Code> near =
                codes.stream()
                        .filter(code -> folded.length() > 2 && holds(code.label(), wanted))
                        .toList();
        return near.size() == 1
                ? Optional.of(new Meaning(near.getFirst().code(), Certainty.POSSIBLE))
                : Optional.empty();
    }

    private static boolean holds(String label, Set<String> wanted) {
        return new HashSet<>(List.of(Headings.fold(label).split(" "))).containsAll(wanted);
    }
}
