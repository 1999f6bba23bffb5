package vigil.ui.kit;

import java.util.Set;
import java.util.UUID;
import vigil.casework.BegunNotification;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.FieldKey;

/** Takes the person from one page to another. */
public interface Navigator {

    /** The pages that the navigation shows. */
    enum Page {
        HOME,
        CASES,
        PATTERNS,
        MEETINGS,
        ACTIONS,
        WAITING,
        ALERTS,
        SETTINGS
    }

    void go(Page page);

    /** Opens what the guide says about a field, beside the work. */
    default void explain(FieldKey field) {}

    /** Opens a page of the guide beside the work. */
    default void read(String guidePage) {}

    void newNotification();

    /** Goes on with a notification that was begun and not finished. */
    default void goOnNotifying(BegunNotification begun) {}

    /** Reads reports that somebody pastes; takes up those that still wait. */
    void pasteReport();

    void openCase(CaseId id);

    /** Opens a case at one of its fields. */
    void openCase(CaseId id, FieldKey at);

    /**
     * What is waited for.
     *
     * @param list which of its lists: {@code REQUESTS}, {@code TOXICOLOGY} …
     */
    void showWaiting(String list);

    /** Coroners' reports to prevent future deaths, with their clocks. */
    void showCoronerReports();

    /** The case list, showing these cases only. */
    void showCases(String why, Set<CaseId> cases);

    void openMeeting(UUID id);

    /** The meetings, with the next one of a series begun. */
    void planMeeting();

    /** The meetings, with their series. */
    void meetingSeries();

    /** A meeting as it is held: the whole window, one item at a time. */
    void holdMeeting(UUID id);

    /**
     * A tab of the patterns.
     *
     * @param tab its name: {@code findings}, {@code select}, {@code aside} …
     */
    void openPatterns(String tab);

    /** The cases like one, in its form. */
    void openSimilar(CaseId id);

    /** The people of the panel and their keys. */
    void members();

    /** Shows what every role reads, changes and releases. */
    void whoMayDoWhat();

    /** Opens a case that is closed to who is signed in, because somebody may come to harm. */
    void openInEmergency();

    /** Pairs of cases that may be about one person. */
    void possibleDuplicates();

    /** How two cases become one; the first is to be kept. */
    void possibleDuplicates(CaseId kept, CaseId other);

    /** The panel's words: substances and factors. */
    void openVocabulary();

    /** What has left the panel. */
    void openReleases();

    /** How long what is kept, what is due and what is held. */
    void openRetention();

    /** Who did what. */
    void openAudit();

    /** Who did what with one case. */
    void openAudit(CaseReference reviewCase);

    /** Who has seen the name of the person a case is about. */
    void whoHasSeenTheName(CaseReference reviewCase);

    /** The history of a case, in its form. */
    void openHistory(CaseId id);

    /**
     * Other stores, bundles, and what was said differently.
     *
     * @param first the case whose conflicts come first
     */
    void workTogether(java.util.Optional<CaseId> first);

    /** Packs for readers outside the panel. */
    void openPacks();

    /** Figures from elsewhere. */
    void openContext();

    /** The settings, at one of them: {@code quorum}. */
    void openSetting(String name);

    /** Self-check, diagnosis and log. */
    void openSupport();

    /** A drug alert. */
    void openAlert(UUID id);

    /**
     * A new report about a drug, with what a case holds.
     *
     * @param substance code of what it is about, if that is known
     */
    void reportDrug(CaseId reviewCase, java.util.Optional<String> substance);

    /**
     * A new report about a drug, with a finding of the pattern search and the cases behind it.
     *
     * @param key by which the search knows the finding
     * @param said its sentence
     * @param substance code of what it is about
     */
    void reportFinding(String key, String said, Set<CaseId> cases, String substance);

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
            public void pasteReport() {}

            @Override
            public void openCase(CaseId id) {}

            @Override
            public void openCase(CaseId id, FieldKey at) {}

            @Override
            public void showWaiting(String list) {}

            @Override
            public void showCoronerReports() {}

            @Override
            public void showCases(String why, Set<CaseId> cases) {}

            @Override
            public void openMeeting(UUID id) {}

            @Override
            public void planMeeting() {}

            @Override
            public void meetingSeries() {}

            @Override
            public void holdMeeting(UUID id) {}

            @Override
            public void openPatterns(String tab) {}

            @Override
            public void openSimilar(CaseId id) {}

            @Override
            public void members() {}

            @Override
            public void whoMayDoWhat() {}

            @Override
            public void openInEmergency() {}

            @Override
            public void possibleDuplicates() {}

            @Override
            public void possibleDuplicates(CaseId kept, CaseId other) {}

            @Override
            public void openVocabulary() {}

            @Override
            public void openReleases() {}

            @Override
            public void openRetention() {}

            @Override
            public void openAudit() {}

            @Override
            public void openAudit(CaseReference reviewCase) {}

            @Override
            public void whoHasSeenTheName(CaseReference reviewCase) {}

            @Override
            public void openHistory(CaseId id) {}

            @Override
            public void workTogether(java.util.Optional<CaseId> first) {}

            @Override
            public void openPacks() {}

            @Override
            public void openContext() {}

            @Override
            public void openSetting(String name) {}

            @Override
            public void openSupport() {}

            @Override
            public void openAlert(UUID id) {}

            @Override
            public void reportDrug(CaseId reviewCase, java.util.Optional<String> substance) {}

            @Override
            public void reportFinding(
                    String key, String said, Set<CaseId> cases, String substance) {}

            @Override
            public void importCases(java.util.Optional<java.nio.file.Path> file) {}
        };
    }
}
