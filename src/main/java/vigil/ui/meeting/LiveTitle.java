package vigil.ui.meeting;

import java.util.List;
import vigil.casework.CaseRow;
import vigil.domain.panel.AgendaItem;
import vigil.domain.panel.Meeting;
import vigil.ui.kit.Kit;

/** What an item is called on the projector: a case by a letter while names are hidden. */
final class LiveTitle {

    private static final int LETTERS = 26;

    private LiveTitle() {}

    static String of(Kit kit, LiveMeetingViewModel model, AgendaItem item) {
        if (item.reviewCase().isEmpty()) {
            return item.title();
        }
        if (model.hidden().get()) {
            return kit.say("live.case", letter(model, item));
        }
        String name =
                item.reviewCase()
                        .flatMap(model.meeting().around().get()::row)
                        .map(CaseRow::name)
                        .orElse("");
        return CaseTitle.of(kit, item.title(), name);
    }

    /** A, B … Z, AA: its place among the cases of the agenda. */
    private static String letter(LiveMeetingViewModel model, AgendaItem item) {
        int at =
                model.now()
                        .map(Meeting::cases)
                        .orElse(List.of())
                        .indexOf(item.reviewCase().orElseThrow());
        String last = String.valueOf((char) ('A' + Math.max(0, at) % LETTERS));
        return at < LETTERS ? last : (char) ('A' + at / LETTERS - 1) + last;
    }
}
