package vigil.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vigil.casework.ColumnGuess;
import vigil.casework.ColumnGuess.Certainty;
import vigil.casework.ColumnGuess.DateReading;
import vigil.casework.ColumnGuess.Use;
import vigil.casework.MappingLine;
import vigil.casework.Refused;
import vigil.domain.casefile.FieldType;
import vigil.domain.panel.Area;
import vigil.domain.vocabulary.Substance;
import vigil.domain.vocabulary.SubstanceMentions;
import vigil.domain.vocabulary.Vocabulary;

/** What columns may mean: by the words of their headings, then by what their values look like. */
final class ColumnGuessing {

    private static final String TOXICOLOGY = "SUB_STAGE05";

    private final Vocabulary vocabulary;
    private final List<Area> areas;
    private final SubstanceMentions mentions;
    private final Headings headings;
    private final ValueWords words;

    ColumnGuessing(Vocabulary vocabulary, List<Area> areas, SubstanceMentions mentions) {
        this.vocabulary = vocabulary;
        this.areas = List.copyOf(areas);
        this.mentions = mentions;
        this.headings = new Headings(vocabulary);
        this.words = new ValueWords(vocabulary);
    }

    ColumnGuess guess(String column, ColumnLook look) throws Refused {
        DateReading dates = look.dates();
        List<Use> uses = new ArrayList<>();
        Optional<Headings.Meaning> heading = headings.meaning(column);
        if (heading.isPresent()) {
            uses.add(byHeading(column, heading.get(), look, dates));
            cause(heading.get()).ifPresent(uses::add);
        }
        List<Substance> named = heading.isPresent() ? List.of() : mentions.named(column);
        if (named.size() == 1 && look.yesNo()) {
            uses.add(
                    new Use(
                            "substance",
                            TOXICOLOGY,
                            named.getFirst().code(),
                            Certainty.LIKELY,
                            "substanceHeading"));
        }
        if (uses.isEmpty()) {
            byValues(look).ifPresent(uses::add);
        }
        return new ColumnGuess(column, look.samples(), look.filled(), uses, dates);
    }

    /** A line of the certificate is kept as written and searched for substances besides. */
    private static Optional<Use> cause(Headings.Meaning heading) {
        if (!heading.target().startsWith("coroner.cause.")) {
            return Optional.empty();
        }
        String line = heading.target().substring("coroner.cause.".length());
        return Optional.of(
                new Use(
                        "text-substances",
                        "SUB_STAGE06/" + line,
                        "",
                        Certainty.LIKELY,
                        "causeNamesSubstances"));
    }

    private Use byHeading(
            String column, Headings.Meaning meaning, ColumnLook look, DateReading dates)
            throws Refused {
        boolean fits = look.values().isEmpty() || fits(column, meaning, look, dates);
        Certainty certainty =
                !fits ? Certainty.POSSIBLE : meaning.exact() ? Certainty.CERTAIN : Certainty.LIKELY;
        if (meaning.use().equals("full-name") && fits) {
            // Which of two names is the surname is never quite sure.
            certainty = Certainty.LIKELY;
        }
        String use = meaning.use();
        String target = meaning.target();
        if (look.words() && use.equals("list-substances")) {
            use = "text-substances";
        }
        return new Use(use, target, "", certainty, fits ? "heading" : "valuesDoNotFit");
    }

    /** Whether at least half of the values can be values of the field. */
    private boolean fits(
            String column, Headings.Meaning meaning, ColumnLook look, DateReading dates)
            throws Refused {
        if (!meaning.use().equals("field")) {
            return true;
        }
        List<MappingLine> lines = new ArrayList<>();
        lines.add(MappingLine.of(column, "field", meaning.target()));
        for (String format : dates.formats()) {
            lines.add(MappingLine.of(column, "date-format", "").with("", format));
        }
        Mapping mapping = MappingFile.of("", lines, vocabulary);
        Mapping.FieldRule rule = (Mapping.FieldRule) mapping.rules().getFirst();
        CellValues cells = new CellValues(vocabulary, areas, mentions, mapping);
        int good = 0;
        for (Map.Entry<String, Integer> value : look.values().entrySet()) {
            boolean read = cells.convert(rule, value.getKey()).answer().isPresent();
            good += read || meant(rule.target().type(), value.getKey()) ? 1 : 0;
        }
        return good * 2 >= look.values().size();
    }

    private boolean meant(FieldType type, String value) {
        return switch (type) {
            case FieldType.Code code -> words.meaning(code.list(), value).isPresent();
            case FieldType.Codes codes -> words.meaning(codes.list(), value).isPresent();
            default -> false;
        };
    }

    private static Optional<Use> byValues(ColumnLook look) {
        String target = "";
        Certainty certainty = Certainty.POSSIBLE;
        if (look.nhsNumbers()) {
            target = "person.nhsNumber";
            certainty = Certainty.LIKELY;
        } else if (look.sexes()) {
            target = "person.sex";
            certainty = Certainty.LIKELY;
        } else if (look.postcodes()) {
            target = "person.address.postcode";
        }
        return target.isEmpty()
                ? Optional.empty()
                : Optional.of(new Use("field", target, "", certainty, "values"));
    }

    /** The certainty and code of a value under a list. */
    Optional<ValueWords.Meaning> meaning(String list, String value) {
        return words.meaning(list, value);
    }

    SubstanceMentions mentions() {
        return mentions;
    }

    /** A reading without identities, for looks that store nothing. */
    TableReading.Store store() {
        UUID none = new UUID(0, 0);
        return new TableReading.Store(vocabulary, areas, mentions, () -> none);
    }
}
