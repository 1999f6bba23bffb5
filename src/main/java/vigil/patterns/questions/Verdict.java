package vigil.patterns.questions;

/** What one death says to a question of yes or no. */
public enum Verdict {
    YES,
    NO,
    /** Not known; never counted as no. */
    UNKNOWN,
    /** The question does not arise. */
    OUT;

    public static Verdict of(boolean yes) {
        return yes ? YES : NO;
    }
}
