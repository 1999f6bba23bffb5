package vigil.casework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vigil.casework.ReleaseStore.Left;
import vigil.casework.ReleaseStore.LeftTable;
import vigil.disclosure.gate.Differencing;
import vigil.disclosure.gate.Gate;
import vigil.disclosure.gate.GateRule;
import vigil.disclosure.gate.Gated;
import vigil.disclosure.gate.HiddenBefore;
import vigil.disclosure.gate.LinearSolver;
import vigil.disclosure.gate.Place;
import vigil.disclosure.gate.ShownTable;

/** Tables that are to leave together, each by itself, beside one another, and after all before. */
final class Comparison {

    private static final int ROUNDS = 6;

    private final Gate gate;
    private final Differencing differencing;
    private final GateRule rule;
    private final List<Left> before;
    private final Progress progress;

    Comparison(
            Gate gate, LinearSolver solver, GateRule rule, List<Left> before, Progress progress) {
        this.gate = gate;
        this.differencing = new Differencing(solver, rule);
        this.rule = rule;
        this.before = before;
        this.progress = progress;
    }

    /** How each table may be shown. */
    List<ShownTable> shown(List<Releases.Leaving> tables) throws Refused {
        List<Differencing.Left> leaving = together(tables);
        for (int i = 0; i < leaving.size(); i++) {
            for (int j = 0; j < i; j++) {
                progress.checkCancelled();
                if (differencing.tells(leaving.get(j), leaving.get(i))) {
                    throw refused(
                            leaving.get(i), "tellsTogether", leaving.get(j).counted().title());
                }
            }
        }
        for (int i = 0; i < leaving.size(); i++) {
            progress.report("comparing", i, leaving.size());
            compare(leaving.get(i));
        }
        return leaving.stream().map(Differencing.Left::shown).toList();
    }

    private void compare(Differencing.Left leaving) throws Refused {
        Set<Differencing.Left> seen = new HashSet<>();
        for (Left left : before) {
            for (LeftTable table : left.tables()) {
                progress.checkCancelled();
                Differencing.Left earlier = earlier(table);
                if (seen.add(earlier) && differencing.tells(earlier, leaving)) {
                    throw refused(leaving, "tellsWithEarlier", left.title());
                }
            }
        }
    }

    private static Differencing.Left earlier(LeftTable table) {
        return new Differencing.Left(table.subject(), table.counted(), table.shown());
    }

    private static Refused refused(Differencing.Left table, String reason, Object... details) {
        return new Refused(
                new Problem.NotReleasable(table.counted().title(), reason, List.of(details)));
    }

    /**
     * What one table hides the others hide too, and what was hidden before stays hidden; repeated
     * until nothing more has to be.
     */
    private List<Differencing.Left> together(List<Releases.Leaving> tables) throws Refused {
        HiddenBefore hidden = new HiddenBefore();
        before.forEach(left -> left.tables().forEach(table -> hidden.add(earlier(table))));
        List<Differencing.Left> leaving = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            int known = hidden.size();
            leaving.clear();
            for (Releases.Leaving one : tables) {
                progress.checkCancelled();
                progress.report("protecting", leaving.size(), tables.size());
                leaving.add(protectedBy(one, hidden));
            }
            leaving.forEach(hidden::add);
            if (hidden.size() == known) {
                break;
            }
        }
        return leaving;
    }

    private Differencing.Left protectedBy(Releases.Leaving one, HiddenBefore hidden)
            throws Refused {
        Gate.Places before = hidden.places(one.subject(), one.table());
        Gated gated =
                gate.pass(
                        one.table(),
                        rule,
                        (row, column) ->
                                before.at(row, column)
                                        || one.also().contains(new Place(row, column)));
        return switch (gated) {
            case Gated.Open open -> new Differencing.Left(one.subject(), one.table(), open.table());
            case Gated.Shut shut ->
                    throw new Refused(
                            new Problem.NotReleasable(
                                    one.table().title(), shut.reason(), List.of()));
        };
    }
}
