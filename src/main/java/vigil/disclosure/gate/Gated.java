package vigil.disclosure.gate;

/** What the gate made of a table. */
public sealed interface Gated {

    /**
     * It may leave in this form.
     *
     * @param tally what was hidden
     */
    record Open(ShownTable table, Tally tally) implements Gated {}

    /**
     * It may not leave, in whatever form.
     *
     * @param reason ends the key of a sentence with its remedy
     */
    record Shut(String reason) implements Gated {}

    /**
     * What was hidden.
     *
     * @param cells counts and totals there are
     * @param small hidden because they are small themselves
     * @param others hidden to protect those
     */
    record Tally(int cells, int small, int others) {}
}
