package vigil.ui.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Section;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.kit.Kit;

/** Which parts a case's form has. */
final class FormParts {

    private final Kit kit;
    private final Vocabulary vocabulary;

    FormParts(Kit kit, Vocabulary vocabulary) {
        this.kit = kit;
        this.vocabulary = vocabulary;
    }

    /** What the case has: a section of which nothing applies to it stays out of the way. */
    List<FormPart> of(ReviewCase reviewCase) {
        List<FormPart> all = new ArrayList<>();
        all.add(new FormPart("overview", kit.say("caseForm.part.overview"), Optional.empty()));
        all.add(new FormPart("needed", kit.say("caseForm.part.needed"), Optional.empty()));
        all.add(new FormPart("links", kit.say("likeness.part"), Optional.empty()));
        for (Section section : vocabulary.catalogue().sections()) {
            switch (section.letter()) {
                case "E" ->
                        all.add(new FormPart("substances", section.title(), Optional.of(section)));
                case "O" -> all.add(new FormPart("returns", section.title(), Optional.of(section)));
                case "P" ->
                        all.add(new FormPart("chronology", section.title(), Optional.of(section)));
                case "Q" -> {
                    all.add(
                            new FormPart(
                                    "factors", kit.say("caseForm.part.factors"), Optional.empty()));
                    all.add(new FormPart("review", section.title(), Optional.of(section)));
                }
                case "R", "S", "T" -> {
                    // Kept by the panel's own screens: meetings, actions, alerts.
                }
                default -> {
                    if (applies(section, reviewCase)) {
                        all.add(new FormPart("section", section.title(), Optional.of(section)));
                    }
                }
            }
        }
        all.add(new FormPart("similar", kit.say("similar.part"), Optional.empty()));
        all.add(new FormPart("history", kit.say("caseForm.part.history"), Optional.empty()));
        return all;
    }

    private boolean applies(Section section, ReviewCase reviewCase) {
        return vocabulary.catalogue().fields(section).stream()
                .anyMatch(field ->
                        field.when().holds(reviewCase.answers())
                                || reviewCase.answers().get(field.key()).isPresent());
    }
}
