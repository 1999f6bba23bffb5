package vigil.charts;

/**
 * What a mark means; whoever paints gives it a colour. No two that may touch are told apart by
 * colour alone: shape, dashes, place or a word beside it say the same.
 */
public enum Ink {
    /** Behind everything. */
    PAPER,
    /** Words. */
    TEXT,
    /** Words of less weight. */
    MUTED,
    /** Axes and rules. */
    RULE,
    /** Grid lines. */
    GRID,
    /** What was counted. */
    OBSERVED,
    /** What was to be expected. */
    EXPECTED,
    /** The range that would be no surprise. */
    BAND,
    /** Something above that range. */
    ALARM,
    /** Months that are not yet complete. */
    PROVISIONAL,
    /** The day of an action. */
    ACTION,
    /** A count that is not shown, hatched wherever that can be painted. */
    HIDDEN,
    /** Six steps of one colour, from next to nothing to most. */
    STEP_0,
    STEP_1,
    STEP_2,
    STEP_3,
    STEP_4,
    STEP_5;

    /** How many steps there are. */
    public static final int STEPS = 6;

    /**
     * One of the six steps.
     *
     * @param step 0 to 5
     */
    public static Ink step(int step) {
        return values()[STEP_0.ordinal() + Math.clamp(step, 0, STEPS - 1)];
    }
}
