package vigil.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Value;

/** Names are found in whatever grammar they stand. */
class NamesInTextTest {

    private static ResidualIdentifiers of(String surname, String forenames) {
        ReviewCase blank =
                ReviewCase.blank(
                        new CaseId(new UUID(1, 1)), new CaseReference("DARD-SHE-2026-001"));
        return ResidualIdentifiers.of(
                List.of(
                        blank.with(
                                        Fields.SURNAME,
                                        vigil.domain.casefile.Answer.of(new Value.Text(surname)))
                                .with(
                                        Fields.FORENAMES,
                                        vigil.domain.casefile.Answer.of(
                                                new Value.Text(forenames)))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mr Mellor was released.",
                "Mr Mellor’s pharmacy was closed.",
                "Mr Mellor's pharmacy was closed.",
                "It was MELLOR.",
                "the Mellor-Hughes household",
                "Seen by Mellor.Then he left.",
                "(Mellor)",
            })
    void aSurnameIsFoundWhateverStandsBesideIt(String text) {
        assertThat(of("Mellor", "Peter").in(text)).contains("mellor");
    }

    @Test
    void halfOfADoubleBarrelledNameIsFound() {
        assertThat(of("Smith-Jones", "Ann").in("Mrs Jones said so.")).contains("jones");
        assertThat(of("Smith-Jones", "Ann").in("Ann Smith-Jones")).contains("smithjones", "ann");
    }

    @Test
    void anApostropheInsideANameIsPartOfIt() {
        assertThat(of("O’Brien", "Sean").in("Mr O'Brien was released.")).contains("obrien");
        assertThat(of("O’Brien", "Sean").in("A seance in the brine.")).isEmpty();
    }

    @Test
    void aWordThatOnlyHoldsANameIsNotOne() {
        assertThat(of("Wood", "Mark").in("Woodland marked the remark.")).isEmpty();
    }
}
