package vigil.ui.caselist;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vigil.casework.CaseRow;
import vigil.casework.Changed;
import vigil.casework.PanelDesk;
import vigil.casework.Refused;
import vigil.domain.vocabulary.Vocabulary;

/** The cases that a list shows, and word of their changes. */
public interface Caseload {

    /** Reads all rows; waits. */
    List<CaseRow> rows() throws Refused;

    Vocabulary vocabulary();

    /** Hears of every change until the handle is run. */
    Runnable onChange(Consumer<Changed> listener);

    /** The open store they are in; a list without one can be looked at and searched only. */
    default Optional<PanelDesk> desk() {
        return Optional.empty();
    }

    /** All cases of an open store. */
    static Caseload of(PanelDesk desk) {
        return new Caseload() {
            @Override
            public List<CaseRow> rows() throws Refused {
                return desk.cases().list();
            }

            @Override
            public Vocabulary vocabulary() {
                return desk.vocabulary();
            }

            @Override
            public Runnable onChange(Consumer<Changed> listener) {
                return desk.onChange(listener);
            }

            @Override
            public Optional<PanelDesk> desk() {
                return Optional.of(desk);
            }
        };
    }
}
