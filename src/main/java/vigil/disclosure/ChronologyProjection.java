package vigil.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.ChronologyEntry;
import vigil.domain.casefile.FieldCatalogue;
import vigil.domain.casefile.FieldDefinition;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Sensitivity;
import vigil.domain.chronology.Chronology;
import vigil.domain.chronology.Line;
import vigil.domain.panel.OutputTier;
import vigil.domain.vocabulary.Code;
import vigil.domain.vocabulary.Vocabulary;

/**
 * What of a chronology may stand on paper. The full version has every line but those that rest on
 * living people's or the police's answers. An extract for one agency has that agency's own lines
 * only, and of those the ones whose tier lets them out of the full version.
 */
public final class ChronologyProjection {

    private ChronologyProjection() {}

    /**
     * @param agency code of AGENCY_TYPE that an extract is for; empty for the full version
     */
    public static ChronologyView of(
            ReviewCase reviewCase,
            Vocabulary vocabulary,
            String panel,
            String marking,
            Optional<String> agency,
            LocalDate today) {
        FieldCatalogue catalogue = vocabulary.catalogue();
        ReviewCase printable = withoutRestricted(reviewCase, catalogue);
        if (agency.isPresent()) {
            printable = only(printable, catalogue, agency.get());
        }
        Chronology chronology = Chronology.of(printable, catalogue);
        if (agency.isPresent()) {
            // The form's own facts come from everybody; an agency's extract has its own lines.
            chronology =
                    new Chronology(
                            chronology.lines().stream().filter(l -> !l.fromForm()).toList(),
                            List.of(),
                            List.of(),
                            chronology.death());
        }
        return new ChronologyView(
                panel,
                reviewCase.reference().text(),
                agency.isPresent() ? OutputTier.AGENCY : OutputTier.FULL,
                agency.map(vocabulary.list("AGENCY_TYPE")::label),
                marking,
                chronology,
                names(vocabulary, "AGENCY_TYPE"),
                names(vocabulary, "EVENT_TYPE"),
                today);
    }

    private static Map<String, String> names(Vocabulary vocabulary, String list) {
        Map<String, String> names = new HashMap<>();
        for (Code code : vocabulary.list(list).codes()) {
            names.put(code.code(), code.label());
        }
        return names;
    }

    private static ReviewCase withoutRestricted(ReviewCase reviewCase, FieldCatalogue catalogue) {
        Answers answers = reviewCase.answers();
        for (var key : List.copyOf(answers.all().keySet())) {
            boolean kept =
                    catalogue
                            .find(key.field())
                            .map(FieldDefinition::sensitivity)
                            .filter(s -> s != Sensitivity.LIV && s != Sensitivity.POL)
                            .isPresent();
            if (!kept) {
                answers = answers.without(key);
            }
        }
        return reviewCase.withAnswers(answers);
    }

    private static ReviewCase only(ReviewCase reviewCase, FieldCatalogue catalogue, String agency) {
        Predicate<Line> own = line -> !line.fromForm() && line.agencies().equals(List.of(agency));
        List<ChronologyEntry> entries = new ArrayList<>();
        for (Line line : Chronology.of(reviewCase, catalogue).lines()) {
            if (own.test(line) && line.entry().tier().compareTo(OutputTier.AGENCY.code()) >= 0) {
                entries.add(line.entry());
            }
        }
        return reviewCase.withChronology(entries);
    }
}
