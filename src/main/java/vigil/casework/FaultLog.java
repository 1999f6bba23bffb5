package vigil.casework;

/** Where what was not foreseen is written down: classes, SQL states and frames, never a message. */
public interface FaultLog {

    /**
     * Records a fault.
     *
     * @return a short code that can be read out on the telephone
     */
    String record(Throwable fault);

    /** Notes that something foreseen was in the way: its kind and code, nothing else of it. */
    default void refused(Problem problem) {}

    /** Notes a step of the program, such as {@code started}. */
    default void step(String step) {}
}
