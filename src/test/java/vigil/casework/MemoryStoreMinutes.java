package vigil.casework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vigil.disclosure.identity.Redaction;

/** Versions and copies of minutes in memory. */
final class MemoryStoreMinutes implements MinutesStore {

    private final List<Version> versions = new ArrayList<>();
    private final Map<String, byte[]> files = new HashMap<>();
    private final Map<String, List<LockedTier>> locked = new HashMap<>();
    private final List<Amendment> amendments = new ArrayList<>();
    private final Map<UUID, Copy> copies = new HashMap<>();
    private final Map<UUID, List<Redaction>> logs = new HashMap<>();

    private final List<ReleaseRequest> requests = new ArrayList<>();

    void take(MemoryStoreMinutes other) {
        requests.addAll(other.requests);
        versions.addAll(other.versions);
        files.putAll(other.files);
        locked.putAll(other.locked);
        amendments.addAll(other.amendments);
        copies.putAll(other.copies);
        logs.putAll(other.logs);
    }

    @Override
    public void lock(Version version, byte[] pdf, List<LockedTier> tiers) {
        versions.add(version);
        files.put(version.meeting() + " " + version.number(), pdf);
        locked.put(version.meeting() + " " + version.number(), List.copyOf(tiers));
    }

    @Override
    public Optional<LockedTier> tier(UUID meeting, int number, String tier, String agency) {
        return locked.getOrDefault(meeting + " " + number, List.of()).stream()
                .filter(t -> t.tier().equals(tier) && t.agency().equals(agency))
                .findFirst();
    }

    @Override
    public List<LockedTier> tiers(UUID meeting, int number) {
        return locked.getOrDefault(meeting + " " + number, List.of()).stream()
                .map(t -> new LockedTier(t.tier(), t.agency(), t.sha256(), new byte[0]))
                .sorted(
                        java.util.Comparator.comparing(LockedTier::tier)
                                .thenComparing(LockedTier::agency))
                .toList();
    }

    @Override
    public List<Version> versions(UUID meeting) {
        return versions.stream().filter(v -> v.meeting().equals(meeting)).toList();
    }

    @Override
    public Optional<byte[]> pdf(UUID meeting, int number) {
        return Optional.ofNullable(files.get(meeting + " " + number));
    }

    @Override
    public void open(Amendment amendment) {
        amendments.add(amendment);
    }

    @Override
    public List<Amendment> amendments(UUID meeting) {
        return amendments.stream().filter(a -> a.meeting().equals(meeting)).toList();
    }

    @Override
    public void ask(ReleaseRequest request) {
        requests.add(request);
    }

    @Override
    public List<ReleaseRequest> requests(UUID meeting) {
        return requests.stream().filter(r -> r.meeting().equals(meeting)).toList();
    }

    @Override
    public void decide(UUID request, ReleaseRequest.Decision decision) {
        requests.replaceAll(r -> r.id().equals(request) ? r.with(decision) : r);
    }

    @Override
    public void use(UUID request, UUID release) {
        requests.replaceAll(r ->
                r.id().equals(request)
                        ? new ReleaseRequest(
                                r.id(),
                                r.meeting(),
                                r.tier(),
                                r.version(),
                                r.sha256(),
                                r.recipient(),
                                r.askedAt(),
                                r.askedBy(),
                                r.decided(),
                                Optional.of(release))
                        : r);
    }

    @Override
    public void record(Copy copy, List<Redaction> log) {
        copies.put(copy.release(), copy);
        logs.put(copy.release(), log);
    }

    @Override
    public Map<UUID, Copy> copies(UUID meeting) {
        return Map.copyOf(copies);
    }

    @Override
    public List<Redaction> log(UUID release) {
        return logs.getOrDefault(release, List.of());
    }
}
