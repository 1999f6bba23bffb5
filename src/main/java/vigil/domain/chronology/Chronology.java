package vigil.domain.chronology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vigil.domain.casefile.ChronologyEntry;
import vigil.domain.casefile.ClockTime;
import vigil.domain.casefile.FieldCatalogue;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Sensitivity;
import vigil.domain.casefile.Statement;

/**
 * The chronology of a case, worked out from its entries and from what the form holds.
 *
 * @param lines in order; a date known to the month or year stands at its beginning, before the days
 *     in it
 * @param gaps of more than 28 days, earliest first
 * @param conflicts pairs that may be one event and that nobody has decided on
 * @param death as far as it is known
 */
public record Chronology(
        List<Line> lines, List<Gap> gaps, List<Conflict> conflicts, Optional<PartialDate> death) {

    private static final Comparator<ChronologyEntry> ORDER =
            Comparator.comparing((ChronologyEntry e) -> e.date().earliest())
                    .thenComparing(e -> e.date().toTheDay())
                    .thenComparing(e -> e.date().month() != 0)
                    .thenComparing(
                            e -> e.time().map(ClockTime::time).orElse(java.time.LocalTime.MAX));

    public Chronology {
        lines = List.copyOf(lines);
        gaps = List.copyOf(gaps);
        conflicts = List.copyOf(conflicts);
    }

    public static Chronology of(ReviewCase reviewCase, FieldCatalogue catalogue) {
        Map<UUID, String> returns = new HashMap<>();
        reviewCase.returns().forEach(r -> returns.put(r.id(), r.agency()));
        Optional<PartialDate> death = reviewCase.dateOfDeath();
        List<Line> lines = new ArrayList<>();
        for (ChronologyEntry entry : reviewCase.chronology()) {
            lines.add(
                    new Line(
                            entry,
                            Optional.empty(),
                            agencies(entry, returns),
                            death.map(d -> DaysBefore.of(entry.date(), d)),
                            Sensitivity.SENS));
        }
        for (Line line : FormLines.of(reviewCase, catalogue)) {
            if (!told(line, reviewCase.chronology())) {
                lines.add(line);
            }
        }
        lines.sort(Comparator.comparing(Line::entry, ORDER));
        return new Chronology(
                lines, Gaps.of(lines, death, reviewCase.returns()), Conflicts.among(lines), death);
    }

    /** Whether an entry already says what the form says. */
    private static boolean told(Line line, List<ChronologyEntry> entries) {
        return entries.stream()
                .filter(entry -> !entry.apartFrom().contains(line.id()))
                .anyMatch(entry ->
                        entry.event().equals(line.entry().event())
                                        && entry.date()
                                                .asEstimated(false)
                                                .equals(line.entry().date().asEstimated(false))
                                || entry.statements().stream()
                                        .anyMatch(s -> s.line().equals(line.id())));
    }

    private static List<String> agencies(ChronologyEntry entry, Map<UUID, String> returns) {
        Set<String> agencies = new LinkedHashSet<>();
        source(entry.fromReturn(), entry.agency(), returns).ifPresent(agencies::add);
        for (Statement statement : entry.statements()) {
            source(statement.fromReturn(), statement.agency(), returns).ifPresent(agencies::add);
        }
        return List.copyOf(agencies);
    }

    private static Optional<String> source(
            Optional<UUID> fromReturn, Optional<String> agency, Map<UUID, String> returns) {
        return fromReturn.map(returns::get).or(() -> agency);
    }

    /** The lanes of a drawing: agencies in the order in which they first appear. */
    public List<Optional<String>> lanes() {
        LinkedHashSet<Optional<String>> lanes = new LinkedHashSet<>();
        lines.stream().filter(l -> l.agency().isPresent()).forEach(l -> lanes.add(l.agency()));
        lines.stream().filter(l -> l.agency().isEmpty()).forEach(l -> lanes.add(l.agency()));
        return List.copyOf(lanes);
    }

    public Optional<Line> line(UUID id) {
        return lines.stream().filter(line -> line.id().equals(id)).findFirst();
    }

    /** Lines that wait for a decision. */
    public Set<UUID> disputed() {
        Set<UUID> ids = new HashSet<>();
        conflicts.forEach(c -> {
            ids.add(c.first().id());
            ids.add(c.second().id());
        });
        return ids;
    }
}
