package vigil.domain.chronology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import vigil.domain.casefile.ChronologyEntry;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Statement;

/** What a person decides about lines. Each gives another case, so that it can be undone. */
public final class Decisions {

    private Decisions() {}

    /**
     * Both lines are one event, which happened when {@code kept} says. What each source said stays
     * with it; a flag that either has holds; it may travel as far as the more confidential of both.
     */
    public static ReviewCase same(ReviewCase reviewCase, Line kept, Line other) {
        ChronologyEntry base = kept.fromForm() ? other.entry() : kept.entry();
        ChronologyEntry gone = kept.fromForm() ? kept.entry() : other.entry();
        ChronologyEntry merged =
                new ChronologyEntry(
                        base.id(),
                        kept.entry().date(),
                        kept.entry()
                                .time()
                                .or(() ->
                                        kept.entry().date().equals(other.entry().date())
                                                ? other.entry().time()
                                                : Optional.empty()),
                        base.event(),
                        base.what(),
                        base.fromReturn(),
                        base.missed() || gone.missed(),
                        base.good() || gone.good(),
                        base.tier().compareTo(gone.tier()) <= 0 ? base.tier() : gone.tier(),
                        base.agency(),
                        statements(kept.fromForm() ? other : kept, kept.fromForm() ? kept : other),
                        apart(base, gone));
        List<ChronologyEntry> entries = new ArrayList<>();
        for (ChronologyEntry entry : reviewCase.chronology()) {
            if (entry.id().equals(base.id())) {
                entries.add(merged);
            } else if (!entry.id().equals(gone.id())) {
                entries.add(entry);
            }
        }
        return reviewCase.withChronology(entries);
    }

    private static List<Statement> statements(Line first, Line second) {
        Map<UUID, Statement> all = new LinkedHashMap<>();
        for (Line line : List.of(first, second)) {
            List<Statement> said =
                    line.entry().statements().isEmpty()
                            ? List.of(statement(line))
                            : line.entry().statements();
            said.forEach(s -> all.putIfAbsent(s.line(), s));
        }
        return List.copyOf(all.values());
    }

    private static Statement statement(Line line) {
        Statement said = Statement.of(line.entry());
        return new Statement(
                said.line(),
                said.fromReturn(),
                said.agency(),
                said.date(),
                said.time(),
                said.event(),
                said.what(),
                line.field());
    }

    private static List<UUID> apart(ChronologyEntry base, ChronologyEntry gone) {
        Set<UUID> all = new LinkedHashSet<>(base.apartFrom());
        all.addAll(gone.apartFrom());
        return List.copyOf(all);
    }

    /** Both happened: they are not asked about again. */
    public static ReviewCase apart(ReviewCase reviewCase, Line first, Line second) {
        Line holder = first.fromForm() ? second : first;
        Line other = first.fromForm() ? first : second;
        return change(
                reviewCase,
                holder.id(),
                entry -> {
                    Set<UUID> all = new LinkedHashSet<>(entry.apartFrom());
                    all.add(other.id());
                    return entry.withApartFrom(List.copyOf(all));
                });
    }

    /**
     * Takes a merge back: every source has its line again, as it said it. A line that only the form
     * holds comes back by itself. They will be asked about again.
     */
    public static ReviewCase split(ReviewCase reviewCase, UUID id) {
        List<ChronologyEntry> entries = new ArrayList<>();
        for (ChronologyEntry entry : reviewCase.chronology()) {
            if (!entry.id().equals(id) || entry.statements().isEmpty()) {
                entries.add(entry);
                continue;
            }
            for (Statement said : entry.statements()) {
                if (said.field().isEmpty()) {
                    entries.add(
                            new ChronologyEntry(
                                    said.line(),
                                    said.date(),
                                    said.time(),
                                    said.event(),
                                    said.what(),
                                    said.fromReturn(),
                                    entry.missed(),
                                    entry.good(),
                                    entry.tier(),
                                    said.agency(),
                                    List.of(),
                                    entry.apartFrom()));
                }
            }
        }
        return reviewCase.withChronology(entries);
    }

    public static ReviewCase add(ReviewCase reviewCase, ChronologyEntry entry) {
        List<ChronologyEntry> entries = new ArrayList<>(reviewCase.chronology());
        entries.add(entry);
        return reviewCase.withChronology(entries);
    }

    public static ReviewCase remove(ReviewCase reviewCase, UUID id) {
        return reviewCase.withChronology(
                reviewCase.chronology().stream().filter(e -> !e.id().equals(id)).toList());
    }

    /** Changes one entry; does nothing if there is none of this identity. */
    public static ReviewCase change(
            ReviewCase reviewCase, UUID id, UnaryOperator<ChronologyEntry> change) {
        return reviewCase.withChronology(
                reviewCase.chronology().stream()
                        .map(entry -> entry.id().equals(id) ? change.apply(entry) : entry)
                        .toList());
    }
}
