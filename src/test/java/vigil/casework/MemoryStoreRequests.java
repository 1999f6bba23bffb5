package vigil.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vigil.domain.casefile.AgencyReturn;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseStatus;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.ResponseTimes;
import vigil.domain.casefile.ReviewCase;

/** Requests of a store in memory. */
final class MemoryStoreRequests implements RequestStore {

    private final MemoryStoreCases cases;
    private final Map<UUID, AgencyContact> contacts = new HashMap<>();
    private final Map<UUID, AgencyContact> addressees = new HashMap<>();
    private final Map<CaseId, List<ReturnVersion>> versions = new HashMap<>();
    private final Map<UUID, byte[]> files = new HashMap<>();

    MemoryStoreRequests(MemoryStoreCases cases) {
        this.cases = cases;
    }

    MemoryStoreRequests copy(MemoryStoreCases of) {
        MemoryStoreRequests copy = new MemoryStoreRequests(of);
        copy.contacts.putAll(contacts);
        copy.addressees.putAll(addressees);
        versions.forEach((id, all) -> copy.versions.put(id, new ArrayList<>(all)));
        copy.files.putAll(files);
        return copy;
    }

    private List<ReviewCase> all() {
        return cases.rows(Sight.ALL).stream()
                .flatMap(row -> cases.find(row.id(), Sight.ALL).stream())
                .toList();
    }

    @Override
    public List<Open> outstanding() {
        return all().stream()
                .filter(c -> c.status().open())
                .flatMap(c ->
                        c.returns().stream()
                                .filter(AgencyReturn::outstanding)
                                .map(r -> new Open(c.id(), c.reference(), r)))
                .toList();
    }

    @Override
    public Map<CaseId, Tally> tallies() {
        Map<CaseId, Tally> all = new HashMap<>();
        for (ReviewCase reviewCase : all()) {
            for (AgencyReturn r : reviewCase.returns()) {
                all.merge(
                        reviewCase.id(),
                        Tally.of(r.agency(), r.status(), r.received().isPresent()),
                        Tally::plus);
            }
        }
        return all;
    }

    @Override
    public List<Answering> answering() {
        return all().stream()
                .flatMap(c -> c.returns().stream())
                .filter(r -> r.sent().isPresent() && r.due().isPresent())
                .map(r ->
                        new Answering(
                                r.agency(),
                                new ResponseTimes.Times(
                                        r.sent().orElseThrow(),
                                        r.due().orElseThrow(),
                                        r.received())))
                .toList();
    }

    @Override
    public List<Waiting> waiting(Set<CaseStatus> statuses, Set<FieldKey> fields, Sight sight) {
        return all().stream()
                .filter(c -> statuses.contains(c.status()))
                .map(c ->
                        new Waiting(
                                c.id(),
                                c.reference(),
                                c.status(),
                                cases.find(c.id(), sight).orElseThrow().answers()))
                .toList();
    }

    @Override
    public List<AgencyContact> contacts() {
        return List.copyOf(contacts.values());
    }

    @Override
    public void remember(AgencyContact contact, Instant used) {
        contacts.put(contact.id(), contact);
    }

    @Override
    public void address(UUID request, CaseId reviewCase, AgencyContact contact) {
        addressees.put(request, contact);
    }

    @Override
    public Optional<AgencyContact> addressee(UUID request) {
        return Optional.ofNullable(addressees.get(request));
    }

    @Override
    public void keep(ReturnVersion version, CaseId reviewCase, Optional<byte[]> file) {
        versions.computeIfAbsent(reviewCase, id -> new ArrayList<>()).add(version);
        file.ifPresent(bytes -> files.put(version.id(), bytes));
    }

    @Override
    public List<ReturnVersion> versions(CaseId reviewCase) {
        return List.copyOf(versions.getOrDefault(reviewCase, List.of()));
    }

    @Override
    public Optional<byte[]> file(UUID version) {
        return Optional.ofNullable(files.get(version));
    }
}
