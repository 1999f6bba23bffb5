package vigil.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.FieldKey;

/** Remembers where it was asked to go. */
public final class RecordedNavigator implements Navigator {

    private final List<String> ways = new ArrayList<>();

    /** Each as the method and what it was given: {@code openMeeting 0190…}. */
    public List<String> ways() {
        return ways;
    }

    @Override
    public void go(Page page) {
        ways.add("go " + page);
    }

    @Override
    public void openAudit() {
        ways.add("openAudit");
    }

    @Override
    public void openAudit(CaseReference reviewCase) {
        ways.add("openAudit " + reviewCase);
    }

    @Override
    public void whoHasSeenTheName(CaseReference reviewCase) {
        ways.add("whoHasSeenTheName " + reviewCase);
    }

    @Override
    public void openHistory(CaseId id) {
        ways.add("openHistory " + id);
    }

    @Override
    public void planMeeting() {
        ways.add("planMeeting");
    }

    @Override
    public void meetingSeries() {
        ways.add("meetingSeries");
    }

    @Override
    public void pasteReport() {
        ways.add("pasteReport");
    }

    @Override
    public void newNotification() {
        ways.add("newNotification");
    }

    @Override
    public void openCase(CaseId id) {
        ways.add("openCase " + id);
    }

    @Override
    public void openCase(CaseId id, FieldKey at) {
        ways.add("openCase " + id + " at " + at);
    }

    @Override
    public void showWaiting(String list) {
        ways.add("showWaiting " + list);
    }

    @Override
    public void reportFinding(String key, String said, Set<CaseId> cases, String substance) {
        ways.add("reportFinding " + substance + " " + cases.size());
    }

    @Override
    public void showCoronerReports() {
        ways.add("showCoronerReports");
    }

    @Override
    public void showCases(String why, Set<CaseId> cases) {
        ways.add("showCases " + cases.size());
    }

    @Override
    public void openPatterns(String tab) {
        ways.add("openPatterns " + tab);
    }

    @Override
    public void openSimilar(CaseId id) {
        ways.add("openSimilar " + id);
    }

    @Override
    public void openVocabulary() {
        ways.add("openVocabulary");
    }

    @Override
    public void openInEmergency() {}

    @Override
    public void whoMayDoWhat() {
        ways.add("whoMayDoWhat");
    }

    @Override
    public void openReleases() {
        ways.add("openReleases");
    }

    @Override
    public void openRetention() {
        ways.add("openRetention");
    }

    @Override
    public void workTogether(java.util.Optional<CaseId> first) {
        ways.add("workTogether");
    }

    @Override
    public void openPacks() {
        ways.add("openPacks");
    }

    @Override
    public void openSetting(String name) {
        ways.add("openSetting " + name);
    }

    @Override
    public void openSupport() {
        ways.add("openSupport");
    }

    @Override
    public void openContext() {
        ways.add("openContext");
    }

    @Override
    public void holdMeeting(UUID id) {
        ways.add("holdMeeting " + id);
    }

    @Override
    public void openMeeting(UUID id) {
        ways.add("openMeeting " + id);
    }

    @Override
    public void members() {
        ways.add("members");
    }

    @Override
    public void possibleDuplicates() {
        ways.add("possibleDuplicates");
    }

    @Override
    public void possibleDuplicates(CaseId kept, CaseId other) {
        ways.add("possibleDuplicates " + kept + " " + other);
    }

    @Override
    public void openAlert(UUID id) {
        ways.add("openAlert " + id);
    }

    @Override
    public void reportDrug(CaseId reviewCase, java.util.Optional<String> substance) {
        ways.add("reportDrug " + reviewCase);
    }

    @Override
    public void importCases(java.util.Optional<java.nio.file.Path> file) {
        ways.add("importCases " + file.isPresent());
    }
}
