package vigil.domain.casefile;

/** How much a factor bore on a death, graded as child death panels grade. */
public enum Influence {
    NO_INFORMATION,
    UNLIKELY,
    MAY_HAVE_CONTRIBUTED,
    SUFFICIENT;

    /** 0 to 3. */
    public int grade() {
        return ordinal();
    }

    public static Influence ofGrade(int grade) {
        return values()[grade];
    }

    /** Whether it counts as having contributed, and so needs a note of its evidence. */
    public boolean contributed() {
        return grade() >= 2;
    }
}
