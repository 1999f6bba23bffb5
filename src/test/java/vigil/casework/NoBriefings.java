package vigil.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A memory in which nobody was sent a briefing pack. */
final class NoBriefings implements BriefingStore {

    @Override
    public void record(Sent sent) {
        throw none();
    }

    @Override
    public Optional<Sent> sent(UUID bundle) {
        return Optional.empty();
    }

    @Override
    public List<Sent> of(UUID meeting) {
        return List.of();
    }

    @Override
    public void received(UUID bundle, Instant at) {
        throw none();
    }

    @Override
    public void comments(UUID bundle, List<Comment> comments, Instant at) {
        throw none();
    }

    @Override
    public List<Comment> comments(UUID meeting) {
        return List.of();
    }

    @Override
    public Map<UUID, String> cards() {
        return Map.of();
    }

    @Override
    public void card(UUID member, String card) {
        throw none();
    }

    private static IllegalStateException none() {
        return new IllegalStateException("briefing packs need a real store");
    }
}
