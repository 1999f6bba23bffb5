package vigil.disclosure.gate;

/**
 * How far each number of a table could be from what it truly is, by what a reader knows of it
 * alone.
 */
interface Leeway {

    /** By how much it could be more. */
    long up(int cell);

    /** By how much it could be less. */
    long down(int cell);

    /** Of numbers that are hidden: anything from 0. */
    static Leeway hidden(Lattice lattice) {
        return new Leeway() {
            @Override
            public long up(int cell) {
                return Integer.MAX_VALUE;
            }

            @Override
            public long down(int cell) {
                return lattice.value(cell);
            }
        };
    }

    /** Of numbers that are rounded: as far as they would be rounded to the same. */
    static Leeway rounded(Lattice lattice) {
        long half = GateRule.ROUNDED_TO / 2;
        return new Leeway() {
            @Override
            public long up(int cell) {
                return GateRule.rounded(lattice.value(cell)) + half - lattice.value(cell);
            }

            @Override
            public long down(int cell) {
                long least = Math.max(0, GateRule.rounded(lattice.value(cell)) - half);
                return lattice.value(cell) - least;
            }
        };
    }
}
