package vigil.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vigil.domain.vocabulary.Vocabulary;
import vigil.patterns.Caveat;
import vigil.patterns.Finding;
import vigil.patterns.Item;
import vigil.patterns.Sentence;
import vigil.patterns.Wording;

/** Says findings in plain words. */
public final class PatternWords {

    /** Groups that are of the patterns' own making and have no list of codes. */
    private static final Set<String> NAMED_BY_CODE = Set.of("latest", "district", "when");

    private final Words words;
    private final Vocabulary vocabulary;
    private final Wording wording;

    public PatternWords(Words words, Vocabulary vocabulary) {
        this.words = words;
        this.vocabulary = vocabulary;
        this.wording = new Wording(words::pattern, this::name, words.locale());
    }

    /** The words that are not of patterns alone. */
    public Words words() {
        return words;
    }

    /** What people call an item. */
    public String name(Item item) {
        return switch (item.kind()) {
            case SUBSTANCE -> vocabulary.substances().name(item.code());
            case SUBSTANCE_CLASS, SUBSTANCE_FAMILY ->
                    words.find("class." + key(item.code())).orElse(item.code());
            case FACTOR -> words.of("pattern.item.factor", vocabulary.factorName(item.code()));
            case CIRCUMSTANCE -> circumstance(item);
            case SEX -> words.of("pattern.item.sex." + item.code());
            case AGE_BAND -> words.of("pattern.item.age", item.code());
            case AREA -> vocabulary.list("AREA").label(item.code());
        };
    }

    /** Letters only, so that a name can be a key. */
    private static String key(String name) {
        return name.replaceAll("[^A-Za-z]", "");
    }

    private String circumstance(Item item) {
        if (NAMED_BY_CODE.contains(item.group())) {
            return words.of("pattern.item." + item.group(), item.code());
        }
        String list =
                switch (item.group()) {
                    case "place" -> "PLACE";
                    case "living" -> "LIVING";
                    case "accommodation" -> "ACCOM";
                    default -> "TX_STATUS";
                };
        return words.of("pattern.item." + item.group(), vocabulary.list(list).label(item.code()));
    }

    public String say(Sentence sentence) {
        return wording.say(sentence);
    }

    /** Everything to be said beneath a finding: its notes, how complete it is, its caveats. */
    public List<String> beneath(Finding finding) {
        List<String> lines = new ArrayList<>();
        finding.notes().forEach(note -> lines.add(say(note)));
        if (finding.completeness().deaths() > 0) {
            lines.add(say(finding.completeness().toxicology()));
        }
        for (Caveat caveat : finding.caveats()) {
            lines.add(words.of(caveat.key()));
        }
        return lines;
    }
}
