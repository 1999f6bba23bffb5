package vigil.app.bench;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vigil.casework.OpeningReason;
import vigil.casework.PanelDesk;
import vigil.casework.PanelStore;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.PanelAction;

/** What children said they saved, and whether a store has all of it and nothing by halves. */
final class SaveLedger {

    /** Saves that a store has not, has by halves, or has although they were not acknowledged. */
    record Audit(long lost, long halves, long unacknowledged) {
        Audit plus(Audit other) {
            return new Audit(
                    lost + other.lost,
                    halves + other.halves,
                    unacknowledged + other.unacknowledged);
        }
    }

    /** What a case holds that no save has marked. */
    static final String UNMARKED = "-,-,-";

    /** A case or an action: what each version of it was to hold. */
    private static final class Versions {
        private final Map<Long, String> content = new HashMap<>();
        private long acknowledged;
    }

    private record Saying(String kind, UUID id, long version, String content) {}

    private final Map<UUID, Versions> cases = new HashMap<>();
    private final Map<UUID, Versions> actions = new HashMap<>();
    private final Map<UUID, Set<String>> notes = new HashMap<>();
    private final Map<UUID, Saying> meetings = new HashMap<>();
    private Optional<Long> caseCount = Optional.empty();
    private Optional<Saying> underWay = Optional.empty();
    private long acknowledged;

    long acknowledged() {
        return acknowledged;
    }

    /** Hears a line of a child; what is no save passes. */
    void hear(String line) {
        String[] words = line.split(" ");
        if (line.equals("done")) {
            underWay.ifPresent(this::acknowledge);
            underWay = Optional.empty();
        } else if (words.length == 4) {
            Saying saying =
                    new Saying(
                            words[0],
                            UUID.fromString(words[1]),
                            Long.parseLong(words[2]),
                            words[3]);
            underWay = Optional.of(saying);
            switch (saying.kind()) {
                case "case" -> versions(cases, saying).content.put(saying.version(), words[3]);
                case "action" -> versions(actions, saying).content.put(saying.version(), words[3]);
                default -> {
                    // A note is known once it is acknowledged.
                }
            }
        }
    }

    private static Versions versions(Map<UUID, Versions> all, Saying saying) {
        return all.computeIfAbsent(saying.id(), id -> new Versions());
    }

    private void acknowledge(Saying saying) {
        acknowledged++;
        switch (saying.kind()) {
            case "case" -> {
                versions(cases, saying).acknowledged = saying.version();
                caseCount = caseCount.map(count -> count + newCases(saying));
            }
            case "import" -> caseCount = caseCount.map(count -> count + newCases(saying));
            case "meeting" -> meetings.put(saying.id(), saying);
            case "action" -> versions(actions, saying).acknowledged = saying.version();
            default ->
                    notes.computeIfAbsent(saying.id(), id -> new HashSet<>()).add(saying.content());
        }
    }

    private static long newCases(Saying saying) {
        return switch (saying.kind()) {
            case "case" -> saying.version() == 1 ? 1 : 0;
            case "import" -> saying.version();
            default -> 0;
        };
    }

    /** Says how many cases there are to begin with. */
    void cases(long count) {
        caseCount = Optional.of(count);
    }

    /** All cases of an import are there or none; and no case too many. */
    private Audit counted(PanelDesk desk) throws Refused {
        long found = desk.cases().list().size();
        long expected = caseCount.orElse(found);
        long more = underWay.map(SaveLedger::newCases).orElse(0L);
        caseCount = caseCount.map(known -> found);
        boolean whole = found <= expected || found == expected + more;
        return new Audit(Math.max(0, expected - found), whole ? 0 : 1, 0);
    }

    private static Audit meeting(PanelDesk desk, Saying said) throws Refused {
        try {
            Meeting stored = desk.meetings().open(said.id());
            boolean whole =
                    stored.title().equals(said.content())
                            && stored.agenda().size() == said.version();
            return new Audit(0, whole ? 0 : 1, 0);
        } catch (Refused e) {
            if (e.problem() instanceof Problem.NotFound) {
                return new Audit(1, 0, 0);
            }
            throw e;
        }
    }

    /** Compares with a store reopened; afterwards holds what that store holds. */
    Audit check(PanelDesk desk) throws Refused {
        Audit audit = counted(desk);
        for (Saying said : meetings.values()) {
            audit = audit.plus(meeting(desk, said));
        }
        meetings.clear();
        for (Map.Entry<UUID, Versions> entry : cases.entrySet()) {
            audit = audit.plus(caseOf(desk, new CaseId(entry.getKey()), entry.getValue()));
        }
        // Found whole once; counted from then on, so that looking does not take longer each time.
        cases.values().removeIf(said -> said.acknowledged <= 1);
        Map<UUID, PanelAction> stored = new HashMap<>();
        Set<String> references = new HashSet<>();
        List<PanelAction> all = desk.actions().actions();
        for (PanelAction action : all) {
            stored.put(action.id(), action);
            references.add(action.reference());
        }
        long twice = all.size() - references.size();
        audit = audit.plus(new Audit(0, twice, 0));
        for (Map.Entry<UUID, Versions> entry : actions.entrySet()) {
            Optional<PanelAction> action = Optional.ofNullable(stored.get(entry.getKey()));
            audit = audit.plus(action(action, entry.getValue()));
        }
        for (Map.Entry<UUID, Set<String>> entry : notes.entrySet()) {
            audit = audit.plus(notes(desk, entry.getKey(), entry.getValue()));
        }
        underWay = Optional.empty();
        return audit;
    }

    private static Optional<ReviewCase> open(PanelDesk desk, CaseId id) throws Refused {
        try {
            return Optional.of(desk.cases().open(id, OpeningReason.COMPARED).reviewCase());
        } catch (Refused e) {
            if (e.problem() instanceof Problem.NotFound) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static Audit caseOf(PanelDesk desk, CaseId id, Versions said) throws Refused {
        Optional<ReviewCase> found = open(desk, id);
        if (found.isEmpty()) {
            long lost = said.acknowledged;
            said.acknowledged = 0;
            return new Audit(lost, 0, 0);
        }
        ReviewCase stored = found.get();
        // A case arrives as version 1 without marks; each save adds a version and its history.
        boolean whole =
                Marks.of(stored)
                                .text()
                                .equals(said.content.getOrDefault(stored.version(), UNMARKED))
                        && desk.cases().history(id).size() == stored.version() - 1;
        return compared(said, stored.version(), whole);
    }

    private static Audit action(Optional<PanelAction> found, Versions said) {
        if (found.isEmpty()) {
            return new Audit(said.acknowledged, 0, 0);
        }
        PanelAction stored = found.get();
        boolean whole =
                stored.wording().equals(said.content.get(stored.version()))
                        && stored.evidence().equals(stored.wording())
                        && stored.ownerPerson().equals(stored.wording())
                        && !stored.reference().isEmpty();
        return compared(said, stored.version(), whole);
    }

    private static Audit compared(Versions said, long version, boolean whole) {
        // What was acknowledged and is not there counts once; the next child builds on what is.
        long lost = Math.max(0, said.acknowledged - version);
        boolean unacknowledged = said.acknowledged > 0 && version > said.acknowledged;
        said.acknowledged = version;
        said.content.keySet().removeIf(later -> later > version);
        return new Audit(lost, whole ? 0 : 1, unacknowledged ? 1 : 0);
    }

    private static Audit notes(PanelDesk desk, UUID action, Set<String> said) throws Refused {
        Set<String> stored = new HashSet<>();
        for (PanelStore.ActionNote note : desk.actions().notes(action)) {
            stored.add(note.text());
        }
        long lost = said.stream().filter(text -> !stored.contains(text)).count();
        said.removeIf(text -> !stored.contains(text));
        return new Audit(lost, 0, 0);
    }
}
