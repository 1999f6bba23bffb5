package vigil.ui.kit;

import java.util.Set;
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
    void showCases(String why, Set<CaseId> cases);

    void openMeeting(UUID id);

    /** Spreadsheets in and out; with a file, it is looked into at once. */
    void importCases(java.util.Optional<java.nio.file.Path> file);

    /** For a page that is laid out and not used: it leads nowhere. */
    static Navigator nowhere() {
        return new Navigator() {
            @Override
            public void go(Page page) {}

            @Override
            public void newNotification() {}

            @Override
            public void openCase(CaseId id) {}

            @Override
            public void showCases(String why, Set<CaseId> cases) {}

            @Override
            public void openMeeting(UUID id) {}

            @Override
            public void importCases(java.util.Optional<java.nio.file.Path> file) {}
        };
    }
}
