package vigil.cli;

/** The exit statuses of every command. */
public final class Exit {

    /** Everything went well. */
    public static final int GOOD = 0;

    /** Something foreseen went wrong; one sentence on standard error says what. */
    public static final int REFUSED = 1;

    /** The command was not understood. */
    public static final int USAGE = 2;

    /** The store or a file is damaged. */
    public static final int DAMAGED = 3;

    /** Something that was not foreseen; the sentence holds a code. */
    public static final int FAILED = 70;

    private Exit() {}
}
