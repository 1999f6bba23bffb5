package vigil.store;

import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import vigil.domain.access.KeyClass;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.DerivedFacts;
import vigil.domain.casefile.EvidenceStage;
import vigil.domain.casefile.FieldCatalogue;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.InquestOutcome;
import vigil.domain.casefile.Needed;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.ReviewCase;
import vigil.store.generated.tables.records.ReviewCaseRecord;

/**
 * The columns of a case that lists and patterns read. They are copies of answers, always written
 * with them, so that a list of 100,000 cases reads one table.
 */
final class SpineColumns {

    private SpineColumns() {}

    static void copy(ReviewCase reviewCase, ReviewCaseRecord row) {
        Answers answers = reviewCase.answers();
        Optional<PartialDate> death = reviewCase.dateOfDeath();
        row.setReference(reviewCase.reference().text())
                .setCaseType(answers.code(Fields.TYPE).orElse(""))
                .setStatus(reviewCase.status().code())
                .setAreaOfResidence(answers.code(Fields.AREA_OF_RESIDENCE).orElse(""))
                .setAreaOfDeath(answers.code(Fields.AREA_OF_DEATH).orElse(""))
                .setDateOfDeath(CaseParts.orNull(death.map(PartialDate::earliest)))
                .setDateOfDeathText(death.map(PartialDate::text).orElse(""))
                .setDateNotified(
                        CaseParts.orNull(
                                answers.date(Fields.DATE_NOTIFIED).map(PartialDate::earliest)))
                .setPlace(answers.code(Fields.PLACE).orElse(""))
                .setUrgent(reviewCase.urgent())
                .setConfirmedSubstances(codes(reviewCase, true))
                .setSuspectedSubstances(codes(reviewCase, false))
                .setAwaitsToxicology(awaitsToxicology(answers))
                .setSex(answers.code(Fields.SEX).orElse(""))
                .setTreatmentStatus(answers.code(Fields.TREATMENT_STATUS).orElse(""))
                .setCoordinator(answers.code(Fields.COORDINATOR).orElse(""))
                .setReviewRoute(answers.code(Fields.ROUTE).orElse(""))
                .setTargetPanel(
                        CaseParts.orNull(
                                answers.date(Fields.TARGET_PANEL_DATE).flatMap(PartialDate::exact)))
                .setConcluded(InquestOutcome.concluded(answers))
                .setReturnDue(
                        CaseParts.orNull(
                                reviewCase.returns().stream()
                                        .filter(asked -> asked.received().isEmpty())
                                        .flatMap(asked -> asked.due().stream())
                                        .min(Comparator.naturalOrder())));
    }

    /** What a panel would still miss; of the whole case, restricted answers and all. */
    static void copyNeeds(ReviewCase whole, FieldCatalogue catalogue, ReviewCaseRecord row) {
        row.setPanelNeeds(Needed.beforePanel(whole, catalogue).size());
    }

    /**
     * What was found, or what is suspected or prescribed; what clinicians gave, or a laboratory did
     * not find, is neither.
     */
    private static String codes(ReviewCase reviewCase, boolean confirmed) {
        return reviewCase.evidence().stream()
                .filter(item -> item.stage().strength() != EvidenceStage.Strength.NONE)
                .filter(item -> item.stage().confirmed() == confirmed)
                .flatMap(item -> item.substance().stream())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** Asked for, and no day is known on which it came. */
    private static boolean awaitsToxicology(Answers answers) {
        return answers.code(Fields.TOXICOLOGY_REQUESTED).filter(Fields.YES::equals).isPresent()
                && answers.date(Fields.TOXICOLOGY_RECEIVED).isEmpty();
    }

    /** The age, as far as the dates and what was given allow. */
    static void copyAge(Answers answers, ReviewCaseRecord row) {
        OptionalInt age = DerivedFacts.ageAtDeath(answers);
        row.setAgeAtDeath(age.isPresent() ? Integer.valueOf(age.getAsInt()) : null);
    }

    /** The name, sealed; kept apart because only a writer who may read it knows it. */
    static void copyName(UUID id, Answers answers, ReviewCaseRecord row, Cells cells) {
        row.setSurname("").setForenames("");
        if (cells.hold(KeyClass.IDENTITY)) {
            row.setNameSealed(
                    cells.sealUnlessBlank(
                            SealedColumn.NAMES,
                            new Object[] {id},
                            shortened(answers.text(Fields.SURNAME)),
                            shortened(answers.text(Fields.FORENAMES))));
        }
    }

    private static String shortened(String name) {
        return name.length() <= 200 ? name : name.substring(0, 200);
    }
}
