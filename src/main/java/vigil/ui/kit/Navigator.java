package vigil.ui.kit;

import java.util.UUID;
import vigil.domain.casefile.CaseId;

/** Takes the person from one page to another. */
public interface Navigator {

    /** The pages that the navigation shows. */
    enum Page {
        HOME,
        CASES,
        PATTERNS,
        MEETINGS,
        ACTIONS,
        SETTINGS
    }

    void go(Page page);

    void newNotification();

    void openCase(CaseId id);

    /** The case list, showing these cases only. */
    void showCases(String why, java.util.Set<CaseId> cases);

    void openMeeting(UUID id);
}
