package vigil.disclosure.gate;

import java.util.BitSet;

/** How far a reader who knows a table's sums can narrow down what is hidden in it. */
interface Ranges {

    /** Whether a hidden cell can still take enough values. More hidden never makes it fewer. */
    boolean wide(int cell, BitSet hidden);

    /**
     * Cells at least one of which must be hidden too before a hidden cell can take enough values.
     *
     * @param allowed those that may be
     */
    BitSet cut(int cell, BitSet hidden, BitSet allowed);
}
