package vigil.casework;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vigil.domain.casefile.CaseId;
import vigil.domain.retention.LegalHold;
import vigil.domain.retention.RetainedContent;

/** A memory in which nothing is held and nothing was removed. */
final class NothingHeld implements RetentionStore {

    @Override
    public List<Standing> standings() {
        return List.of();
    }

    @Override
    public List<LegalHold> holds() {
        return List.of();
    }

    @Override
    public void keep(LegalHold hold) {
        throw none();
    }

    @Override
    public List<Proposal> proposals() {
        return List.of();
    }

    @Override
    public void keep(Proposal proposal) {
        throw none();
    }

    @Override
    public void stays(UUID proposal, CaseId id, RetainedContent content, String why) {
        throw none();
    }

    @Override
    public void remove(Removal removal) {
        throw none();
    }

    @Override
    public Set<RetainedContent> gone(CaseId id) {
        return Set.of();
    }

    @Override
    public void count(UUID proposal, String name, long amount) {
        throw none();
    }

    @Override
    public Map<String, Long> figures(UUID proposal) {
        return Map.of();
    }

    @Override
    public Found find(List<String> words) {
        return new Found(0, 0, 0);
    }

    @Override
    public void keep(UUID proposal, DealtBackup backup) {
        throw none();
    }

    @Override
    public List<DealtBackup> backups(UUID proposal) {
        return List.of();
    }

    private static UnsupportedOperationException none() {
        return new UnsupportedOperationException("nothing is removed in memory");
    }
}
