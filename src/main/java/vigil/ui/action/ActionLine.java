package vigil.ui.action;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vigil.casework.PanelStore;
import vigil.domain.casefile.CaseReference;
import vigil.domain.panel.FollowThrough;
import vigil.domain.panel.RepeatedAdvice;

/**
 * One line of the list: a recommendation or an action with what it belongs to.
 *
 * @param earlier recommendations that say much the same and came before
 * @param searchable everything one can search it by, folded
 */
record ActionLine(
        FollowUp item,
        Optional<CaseReference> reviewCase,
        Optional<PanelStore.MeetingRow> meeting,
        FollowThrough through,
        List<RepeatedAdvice.Earlier> earlier,
        String searchable) {

    /**
     * What presses first: the earliest due date; what has none last; what is finished after that.
     */
    static Comparator<ActionLine> pressing() {
        return Comparator.comparing((ActionLine line) -> line.item().finished())
                .thenComparing(line -> line.item().due().orElse(LocalDate.MAX))
                .thenComparing(line -> line.item().reference());
    }
}
