package vigil.disclosure.gate;

/**
 * A picture of figures that may leave. Whoever prints knows what is in it; everybody else knows
 * only what it is about.
 */
public interface Depiction {

    /** What it is about. */
    String title();

    /** What it shows, in a sentence or two. */
    String description();
}
