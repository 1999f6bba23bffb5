package vigil.domain.casefile;

/**
 * How freely an answer may travel. It decides who may read it, in which table it is stored and in
 * which version of the minutes it may stand.
 */
public enum Sensitivity {
    /** Coded, safe in a redacted version once banded. */
    OPEN,
    /**
     * Could point to a person together with others; banded or coarsened outside the full version.
     */
    QI,
    /** Names the person who died; full version only. */
    ID,
    /**
     * A health or social fact about the person who died; as a coded fact only below the full
     * version.
     */
    SENS,
    /** About a living person; full version only, and a right of its own. */
    LIV,
    /** Restricted by the police or the law; a right of its own. */
    POL;

    /** Whether reading it takes a right beyond reading the case. */
    public boolean restricted() {
        return this == ID || this == LIV || this == POL;
    }
}
