package vigil.disclosure.gate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What two tables tell together that neither tells alone. Numbers of the one that count all that
 * some numbers of the other count are set beside those: what is left over is a count, too, whether
 * of another category, of a later quarter, or of a death recorded between the two. If it is small,
 * it must be as uncertain as anything hidden, and so must every small count that either table
 * hides.
 */
public final class Differencing {

    /**
     * A table as it left or is about to.
     *
     * @param counted what is true, which a reader does not know
     */
    public record Left(Subject subject, CountTable counted, ShownTable shown) {}

    private final LinearSolver solver;
    private final GateRule rule;

    public Differencing(LinearSolver solver, GateRule rule) {
        this.solver = solver;
        this.rule = rule;
    }

    /** Whether somebody who has both tables learns a small count. */
    public boolean tells(Left earlier, Left later) {
        if (!earlier.subject().counted().equals(later.subject().counted())
                || earlier.subject().equals(later.subject())
                        && earlier.shown().equals(later.shown())
                        && earlier.counted().equals(later.counted())) {
            return false;
        }
        KnownNumbers numbers = new KnownNumbers();
        List<Placed> old = placed(numbers, earlier);
        List<Placed> fresh = placed(numbers, later);
        List<Leftover> left = new ArrayList<>(leftovers(fresh, old));
        leftovers(old, fresh).stream().filter(leftover -> !leftover.same()).forEach(left::add);
        if (left.isEmpty()) {
            return false;
        }
        List<Integer> asked = new ArrayList<>();
        for (Leftover leftover : left) {
            boolean rough =
                    numbers.rough(leftover.whole().number())
                            || leftover.numbers().stream().anyMatch(numbers::rough);
            if (leftover.count() == 0) {
                // A reader may well guess that nothing is left over.
                numbers.add(leftover.whole().number(), leftover.numbers());
            } else if (leftover.count() > 0) {
                int over = numbers.leftover(leftover.count(), rough);
                List<Integer> parts = new ArrayList<>(leftover.numbers());
                parts.add(over);
                numbers.add(leftover.whole().number(), parts);
                asked.add(over);
            } else if (leftover.same()) {
                int taken = numbers.leftover(-leftover.count(), rough);
                numbers.equal(leftover.numbers(), List.of(leftover.whole().number(), taken));
                asked.add(taken);
            }
        }
        for (List<Placed> places : List.of(old, fresh)) {
            places.stream().map(Placed::number).filter(n -> !numbers.exact(n)).forEach(asked::add);
        }
        return asked.stream()
                .filter(number -> tells(numbers.truth(number)))
                .anyMatch(number -> !numbers.wide(number, solver));
    }

    private boolean tells(long count) {
        return count > 0 && count < rule.threshold();
    }

    /** A number of one of the tables. */
    private record Placed(int number, Scope scope, boolean inside, long count) {}

    /** A number, and numbers of the other table that count parts of the same. */
    private record Leftover(Placed whole, List<Placed> parts, boolean same) {

        long count() {
            return whole.count() - parts.stream().mapToLong(Placed::count).sum();
        }

        List<Integer> numbers() {
            return parts.stream().map(Placed::number).toList();
        }
    }

    private static List<Placed> placed(KnownNumbers numbers, Left left) {
        Lattice lattice = Lattice.of(left.counted());
        int[] number = new int[lattice.cells()];
        java.util.Arrays.fill(number, -1);
        List<Placed> placed = new ArrayList<>();
        int rows = left.counted().rows().size();
        int columns = left.counted().columns().size();
        int margin = left.counted().totals() ? 1 : 0;
        for (int row = 0; row < rows + margin; row++) {
            for (int column = 0; column < columns + margin; column++) {
                int cell = lattice.at(row, column);
                if (number[cell] < 0) {
                    number[cell] = numbers.known(left.shown().at(row, column), lattice.value(cell));
                    placed.add(
                            new Placed(
                                    number[cell],
                                    Scope.of(left.subject(), left.counted(), row, column),
                                    !lattice.margin(cell),
                                    lattice.value(cell)));
                }
            }
        }
        for (int[] line : lattice.lines()) {
            List<Integer> parts = new ArrayList<>();
            for (int i = 0; i < line.length - 1; i++) {
                parts.add(number[line[i]]);
            }
            numbers.add(number[line[line.length - 1]], parts);
        }
        return placed;
    }

    private static List<Leftover> leftovers(List<Placed> wholes, List<Placed> parts) {
        List<Leftover> found = new ArrayList<>();
        for (Placed whole : wholes) {
            List<Placed> within =
                    parts.stream()
                            .filter(Placed::inside)
                            .filter(part -> whole.scope().holds(part.scope()))
                            .toList();
            // A part that counts the very same stands for itself, total or not.
            List<Placed> same =
                    parts.stream().filter(part -> part.scope().equals(whole.scope())).toList();
            if (!same.isEmpty()) {
                found.add(new Leftover(whole, List.of(same.getFirst()), true));
            } else if (!within.isEmpty()) {
                found.add(new Leftover(whole, Collections.unmodifiableList(within), false));
            }
        }
        return found;
    }
}
