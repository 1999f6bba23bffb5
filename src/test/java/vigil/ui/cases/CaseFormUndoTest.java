package vigil.ui.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vigil.casework.MemoryStore;
import vigil.casework.MemoryStoreDesk;
import vigil.casework.MemoryStoreSample;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.AnswerKey;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.Value;
import vigil.ui.kit.InlineWork;
import vigil.ui.kit.TestKit;
import vigil.ui.meeting.TinyMinutes;

/** What counts as one change of a case when it is taken back. */
class CaseFormUndoTest {

    private final MemoryStore store = MemoryStoreSample.cases(TestKit.vocabulary(), TestKit.CLOCK);
    private final CaseFormViewModel model =
            new CaseFormViewModel(
                    new TestKit().with(new InlineWork()),
                    MemoryStoreDesk.open(
                            store,
                            MemoryStoreSample.COORDINATOR,
                            TestKit.vocabulary(),
                            new TinyMinutes(),
                            TestKit.CLOCK),
                    MemoryStoreSample.caseId(1));
    private String before = "";

    @BeforeEach
    void open() {
        model.open(problem -> {});
        before = text(Fields.NARRATIVE);
    }

    private String text(FieldKey field) {
        return model.edited().get().orElseThrow().answers().text(field);
    }

    private void write(FieldKey field, String text) {
        model.answer(
                new AnswerKey(field, 0), Optional.of(new Answer.Known(new Value.Text(text), "")));
    }

    @Test
    void anAccountThatCountsWhileItIsWrittenIsUndoneInOneStep() {
        write(Fields.NARRATIVE, "Found at");
        write(Fields.NARRATIVE, "Found at home by");
        write(Fields.NARRATIVE, "Found at home by a friend.");
        model.undo();
        assertThat(text(Fields.NARRATIVE)).isEqualTo(before);
        model.redo();
        assertThat(text(Fields.NARRATIVE)).isEqualTo("Found at home by a friend.");
    }

    @Test
    void whatLiesBetweenEndsAStep() {
        write(Fields.NARRATIVE, "Found at home.");
        write(Fields.SURNAME, "Ashgrove");
        write(Fields.NARRATIVE, "Found at home by a friend.");
        model.undo();
        assertThat(text(Fields.NARRATIVE)).isEqualTo("Found at home.");
        write(Fields.NARRATIVE, "Found outside.");
        model.undo();
        assertThat(text(Fields.NARRATIVE)).isEqualTo("Found at home.");
    }
}
