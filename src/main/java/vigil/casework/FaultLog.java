package vigil.casework;

/** Where what was not foreseen is written down: classes, SQL states and frames, never a message. */
public interface FaultLog {

    /**
     * Records a fault.
     *
     * @return a short code that can be read out on the telephone
     */
    String record(Throwable fault);
}
