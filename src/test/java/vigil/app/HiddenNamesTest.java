package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casework.CaseRow;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.domain.access.Right;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Value;

/** A store behind a screen that others see. */
class HiddenNamesTest {

    private static final String NAME = "Quillfeather";

    @TempDir Path folder;

    @Test
    void nothingReadNamesAnybodyNothingIsWrittenOverAndEverythingComesBack() throws Refused {
        Program program = new Program(folder).create("Sheffield");
        try (PanelDesk desk = program.open()) {
            ReviewCase accepted = desk.notification().accept(Cases.notified(desk, NAME));
            ReviewCase opened = desk.cases().open(accepted.id()).reviewCase();
            ReviewCase edited =
                    opened.with(
                            Fields.CONCLUSION_NOTE, Answer.of(new Value.Text(NAME + " was seen")));
            desk.cases().keepDraft(opened, edited);
            desk.notification().keepDraft(Cases.notified(desk, NAME));
            PanelDesk shown = desk.unnamed();
            assertThat(desk.cases().list())
                    .extracting(CaseRow::name)
                    .allMatch(name -> name.contains(NAME));

            assertThat(shown.session().may(Right.READ_IDENTITY)).isFalse();
            assertThat(shown.cases().list()).hasSize(1);
            assertThat(shown.cases().list())
                    .extracting(CaseRow::name)
                    .noneMatch(name -> name.contains(NAME));
            assertThat(shown.cases().open(accepted.id()).toString()).doesNotContain(NAME);
            assertThat(shown.cases().history(accepted.id()).toString()).doesNotContain(NAME);
            assertThat(shown.notification().begun()).isEmpty();
            Refused refused =
                    catchThrowableOfType(
                            Refused.class,
                            () ->
                                    shown.cases()
                                            .save(
                                                    shown.cases()
                                                            .open(accepted.id())
                                                            .reviewCase()
                                                            .with(
                                                                    Fields.CONCLUSION_NOTE,
                                                                    Answer.of(
                                                                            new Value.Text("x")))));
            assertThat(refused.problem()).isEqualTo(new Problem.NamesHidden());

            assertThat(desk.cases().open(accepted.id()).draft()).isPresent();
            assertThat(desk.notification().begun()).hasSize(1);
            assertThat(desk.cases().open(accepted.id()).toString()).contains(NAME);
        }
    }
}
