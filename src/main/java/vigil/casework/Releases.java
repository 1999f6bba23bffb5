package vigil.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vigil.disclosure.gate.CountTable;
import vigil.disclosure.gate.GateRule;
import vigil.disclosure.gate.ShownTable;
import vigil.disclosure.gate.Subject;
import vigil.domain.panel.OutputTier;

/**
 * The one way out of the panel for anything counted: every table passes the gate, is compared with
 * all that left before, and is written into the register.
 */
public final class Releases {

    /** A table that is to leave, and what it counts. */
    public record Leaving(CountTable table, Subject subject) {}

    /**
     * What is to leave together.
     *
     * @param kind {@code chart}, {@code table} or {@code pack}
     * @param title of what, for the register; names nobody
     * @param recipient to whom, if it is known
     * @param rounded whether counts are rounded, whatever the panel has set
     */
    public record Request(
            String kind,
            String title,
            OutputTier tier,
            String recipient,
            boolean rounded,
            List<Leaving> tables) {

        public Request {
            tables = List.copyOf(tables);
        }

        /** In the way the panel has set. */
        public static Request of(String kind, String title, OutputTier tier, List<Leaving> tables) {
            return new Request(kind, title, tier, "", false, tables);
        }
    }

    /**
     * What would leave, to be looked at inside the panel only.
     *
     * @param tables in the order asked for; none if it would be refused
     * @param refused why it would not be let out, if it would not
     */
    public record Preview(GateRule rule, List<ShownTable> tables, Optional<Problem> refused) {

        public Preview {
            tables = List.copyOf(tables);
        }
    }

    /** Proof that tables passed the gate and stand in the register; only the gate makes it. */
    public static final class Passed {

        private final UUID id;
        private final Instant at;
        private final GateRule rule;
        private final String hash;
        private final List<ShownTable> tables;

        private Passed(UUID id, Instant at, GateRule rule, String hash, List<ShownTable> tables) {
            this.id = id;
            this.at = at;
            this.rule = rule;
            this.hash = hash;
            this.tables = List.copyOf(tables);
        }

        /** Its number in the register. */
        public UUID id() {
            return id;
        }

        public Instant at() {
            return at;
        }

        public GateRule rule() {
            return rule;
        }

        /** SHA-256 of the tables. */
        public String hash() {
            return hash;
        }

        /** In the order asked for. */
        public List<ShownTable> tables() {
            return tables;
        }
    }

    private final Desk desk;

    Releases(Desk desk) {
        this.desk = desk;
    }

    /**
     * Lets tables leave: all of them or none.
     *
     * @throws Refused {@link Problem.NotReleasable} if one cannot be protected, or would give away
     *     a small count together with what left before
     */
    public Passed pass(Request request, Progress progress) throws Refused {
        throw new Refused(new Problem.NotReleasable(request.title(), "notProtectable", List.of()));
    }

    /** What {@link #pass} would do, without doing it: nothing is recorded. */
    public Preview preview(Request request, Progress progress) throws Refused {
        return new Preview(GateRule.USUAL, List.of(), Optional.empty());
    }

    /** The register, latest first. */
    public List<ReleaseStore.Left> register() throws Refused {
        return List.of();
    }
}
