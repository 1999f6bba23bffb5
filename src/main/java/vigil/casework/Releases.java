package vigil.casework;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vigil.casework.ReleaseStore.Left;
import vigil.casework.ReleaseStore.LeftTable;
import vigil.disclosure.gate.CountTable;
import vigil.disclosure.gate.Gate;
import vigil.disclosure.gate.GateRule;
import vigil.disclosure.gate.LinearSolver;
import vigil.disclosure.gate.Place;
import vigil.disclosure.gate.ShownTable;
import vigil.disclosure.gate.Subject;
import vigil.disclosure.gate.TableText;
import vigil.domain.access.PanelMember;
import vigil.domain.access.Right;
import vigil.domain.panel.OutputTier;

/**
 * The one way out of the panel for anything counted: every table passes the gate, is compared with
 * all that left before, and is written into the register.
 */
public final class Releases {

    /**
     * A table that is to leave, and what it counts.
     *
     * @param also places that are hidden in any case
     */
    public record Leaving(CountTable table, Subject subject, Set<Place> also) {

        public Leaving {
            also = Set.copyOf(also);
        }

        /** Of which nothing need be hidden but what the rule wants. */
        public Leaving(CountTable table, Subject subject) {
            this(table, subject, Set.of());
        }
    }

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

        /** The same with rounded counts. */
        public Request withRounding() {
            return new Request(kind, title, tier, recipient, true, tables);
        }

        /** The same for somebody. */
        public Request to(String somebody) {
            return new Request(kind, title, tier, somebody, rounded, tables);
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

        private final Left left;

        private Passed(Left left) {
            this.left = left;
        }

        /** Its number in the register. */
        public UUID id() {
            return left.id();
        }

        public String title() {
            return left.title();
        }

        public OutputTier tier() {
            return left.tier();
        }

        public String recipient() {
            return left.recipient();
        }

        public Instant at() {
            return left.at();
        }

        public GateRule rule() {
            return left.rule();
        }

        /** SHA-256 of the tables. */
        public String hash() {
            return left.hash();
        }

        /** In the order asked for. */
        public List<ShownTable> tables() {
            return left.tables().stream().map(LeftTable::shown).toList();
        }
    }

    /**
     * A line of the register; what is true stays in the store.
     *
     * @param member the name of who let it leave
     */
    public record Entry(
            UUID id,
            String kind,
            String title,
            OutputTier tier,
            String recipient,
            Instant at,
            String member,
            GateRule rule,
            String hash,
            List<ShownTable> tables) {

        public Entry {
            tables = List.copyOf(tables);
        }

        /** Counts and totals that are not shown. */
        public long hidden() {
            return tables.stream().mapToLong(ShownTable::hidden).sum();
        }
    }

    private static final int TRIES = 3;

    private final Desk desk;
    private final Gate gate;
    private final LinearSolver solver;
    private final ContentDigest digest;

    Releases(Desk desk, LinearSolver solver, ContentDigest digest) {
        this.desk = desk;
        this.gate = new Gate(solver);
        this.solver = solver;
        this.digest = digest;
    }

    /** What the panel has set, and what left before. */
    private record Before(GateRule rule, List<Left> left) {}

    /**
     * Lets tables leave: all of them or none.
     *
     * @throws Refused {@link Problem.NotReleasable} if one cannot be protected, or would give away
     *     a small count together with what left before
     */
    public Passed pass(Request request, Progress progress) throws Refused {
        return pass(request, Intent.RELEASE_COUNTS, progress);
    }

    /**
     * The same by another intent, which takes another right.
     *
     * @param by as which it stands in the audit
     */
    Passed pass(Request request, Intent by, Progress progress) throws Refused {
        desk.session().require(by.right().orElseThrow());
        for (int tried = 1; ; tried++) {
            Before before = before(request);
            Left left = left(request, before.rule(), shown(request, before, progress));
            try {
                keep(left, by, before.left().size());
                desk.news().tell(Changed.RELEASES);
                return new Passed(left);
            } catch (Refused refused) {
                if (!(refused.problem() instanceof Problem.Stale) || tried == TRIES) {
                    throw refused;
                }
            }
        }
    }

    /** Refused as stale if something else has left in the meantime: then all is compared anew. */
    private void keep(Left left, Intent by, int before) throws Refused {
        desk.work()
                .write(
                        desk.session(),
                        by,
                        tx -> {
                            int now = tx.releases().all().size();
                            if (now != before) {
                                throw new Refused(new Problem.Stale("register", before, now));
                            }
                            tx.releases().record(left);
                            tx.audit(
                                    "release " + left.id(),
                                    left.kind() + " " + left.tier().name() + " " + left.hash());
                            return left;
                        });
    }

    /** What {@link #pass} would do, without doing it: nothing is recorded. */
    public Preview preview(Request request, Progress progress) throws Refused {
        desk.session().require(Right.READ_PATTERNS);
        Before before = before(request);
        try {
            return new Preview(before.rule(), shown(request, before, progress), Optional.empty());
        } catch (Refused refused) {
            if (refused.problem() instanceof Problem.Cancelled) {
                throw refused;
            }
            return new Preview(before.rule(), List.of(), Optional.of(refused.problem()));
        }
    }

    /** The register, latest first. */
    public List<Entry> register() throws Refused {
        if (!desk.session().may(Right.READ_AUDIT)) {
            desk.session().require(Right.READ_PATTERNS);
        }
        return desk.work()
                .read(
                        desk.session(),
                        records -> {
                            var names =
                                    records.panel().members().stream()
                                            .collect(
                                                    Collectors.toMap(
                                                            PanelMember::id, PanelMember::name));
                            return records.releases().all().stream()
                                    .map(left -> entry(left, names.getOrDefault(left.member(), "")))
                                    .toList();
                        });
    }

    private static Entry entry(Left left, String member) {
        return new Entry(
                left.id(),
                left.kind(),
                left.title(),
                left.tier(),
                left.recipient(),
                left.at(),
                member,
                left.rule(),
                left.hash(),
                left.tables().stream().map(LeftTable::shown).toList());
    }

    /** How the panel has set that small counts are kept. */
    public GateRule rule() throws Refused {
        return desk.work().read(desk.session(), records -> rule(records.settings()));
    }

    private static GateRule rule(Settings settings) {
        int threshold = Publication.threshold(settings.get(Setting.SUPPRESSION_THRESHOLD));
        return new GateRule(
                Math.clamp(threshold, GateRule.LEAST_THRESHOLD, GateRule.MOST_THRESHOLD),
                settings.get(Setting.SUPPRESSION_MODE).equals("round")
                        ? GateRule.Mode.ROUND
                        : GateRule.Mode.SUPPRESS,
                !settings.get(Setting.SUPPRESSION_ZEROS).equals("hide"),
                true);
    }

    private Before before(Request request) throws Refused {
        return desk.work()
                .read(
                        desk.session(),
                        records -> {
                            GateRule rule = rule(records.settings());
                            return new Before(
                                    request.rounded() ? rule.rounding() : rule,
                                    records.releases().all());
                        });
    }

    private List<ShownTable> shown(Request request, Before before, Progress progress)
            throws Refused {
        return new Comparison(gate, solver, before.rule(), before.left(), progress)
                .shown(request.tables());
    }

    private Left left(Request request, GateRule rule, List<ShownTable> shown) {
        List<LeftTable> tables = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            Leaving leaving = request.tables().get(i);
            tables.add(new LeftTable(leaving.subject(), leaving.table(), shown.get(i)));
        }
        return new Left(
                desk.ids().next(),
                request.kind(),
                request.title(),
                request.tier(),
                request.recipient(),
                desk.clock().instant(),
                desk.session().member().id(),
                rule,
                hash(shown),
                tables);
    }

    /** SHA-256 of tables as they would stand in the register. */
    String hash(List<ShownTable> tables) {
        String text = tables.stream().map(TableText::of).collect(Collectors.joining("\n\n"));
        return digest.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
