package vigil.casework;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Value;
import vigil.domain.vocabulary.Terms;
import vigil.domain.vocabulary.Vocabulary;
import vigil.exchange.HeardIntake;
import vigil.exchange.VigilFolder;
import vigil.patterns.CaseFact;
import vigil.patterns.Taxonomy;

/** The deaths of the shipped sample as patterns read them, without a store. */
public final class SampleFacts {

    /** The day the sample is read at. */
    public static final LocalDate AS_AT = LocalDate.of(2026, 11, 22);

    private static final Pattern POSTCODE =
            Pattern.compile("([A-Z]{1,2}[0-9][0-9A-Z]?) [0-9][A-Z]{2}");

    private SampleFacts() {}

    public static List<CaseFact> read(Vocabulary vocabulary) throws Refused {
        HeardIntake heard = new HeardIntake();
        new VigilFolder(Path.of("sample-data"), vocabulary, UUID::randomUUID)
                .read(heard, Progress.none());
        CaseFactReader reader = new CaseFactReader(vocabulary);
        Map<String, Integer> premises = new HashMap<>();
        List<CaseFact> facts = new ArrayList<>();
        for (ReviewCase death : heard.cases) {
            Optional<String> address =
                    death.answers().known(Fields.INCIDENT_ADDRESS).map(Value::toString);
            Optional<String> place =
                    address.map(Terms::fold)
                            .map(a -> "p" + premises.computeIfAbsent(a, k -> premises.size() + 1));
            Optional<String> district =
                    address.flatMap(a -> POSTCODE.matcher(a).results().findFirst())
                            .map(match -> match.group(1));
            reader.read(death, place, district).ifPresent(facts::add);
        }
        return facts;
    }

    public static Taxonomy taxonomy(Vocabulary vocabulary) {
        return PatternWatch.taxonomy(vocabulary);
    }
}
