package vigil.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import vigil.domain.pattern.FindingDecision;
import vigil.domain.pattern.Standing;

/** Decisions about findings in memory. */
final class MemoryStoreFindings implements FindingStore {

    private record Recorded(UUID meeting, Instant at, String finding, Standing standing) {}

    private final List<FindingDecision> decisions = new ArrayList<>();
    private final List<Recorded> recorded = new ArrayList<>();

    void take(MemoryStoreFindings other) {
        decisions.addAll(other.decisions);
        recorded.addAll(other.recorded);
    }

    @Override
    public List<FindingDecision> decisions() {
        return decisions.stream()
                .sorted(
                        Comparator.comparing(FindingDecision::finding)
                                .thenComparing(FindingDecision::number))
                .toList();
    }

    @Override
    public List<FindingDecision> decisions(String finding) {
        return decisions().stream().filter(d -> d.finding().equals(finding)).toList();
    }

    @Override
    public void append(FindingDecision decision) {
        decisions.add(decision);
    }

    @Override
    public boolean recorded(UUID meeting) {
        return recorded.stream().anyMatch(r -> r.meeting().equals(meeting));
    }

    @Override
    public void record(UUID meeting, Instant at, Map<String, Standing> standings) {
        new TreeMap<>(standings)
                .forEach((finding, standing) ->
                        recorded.add(new Recorded(meeting, at, finding, standing)));
    }

    @Override
    public Map<String, Standing> standings(UUID meeting) {
        Map<String, Standing> all = new LinkedHashMap<>();
        recorded.stream()
                .filter(r -> r.meeting().equals(meeting))
                .forEach(r -> all.put(r.finding(), r.standing()));
        return all;
    }

    @Override
    public List<Seen> seen(String finding) {
        return recorded.stream()
                .filter(r -> r.finding().equals(finding))
                .map(r -> new Seen(r.meeting(), r.at(), r.standing()))
                .sorted(Comparator.comparing(Seen::at).reversed())
                .toList();
    }
}
