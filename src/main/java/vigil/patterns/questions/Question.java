package vigil.patterns.questions;

/** What a panel asks at every meeting, in the order in which it is read. */
public enum Question {
    NEW("new", Group.NEW),
    RISING("rising", Group.NEW),
    CLUSTER("cluster", Group.NEW),
    SAME_PLACE("samePlace", Group.NEW),
    MIXES("mixes", Group.MIXES),
    ALCOHOL_MIXES("alcoholMixes", Group.MIXES),
    AFTER_RELEASE("afterRelease", Group.AFTER),
    AFTER_HOSPITAL("afterHospital", Group.AFTER),
    TREATMENT("treatment", Group.AFTER),
    NALOXONE("naloxone", Group.AFTER),
    ALONE("alone", Group.WHO),
    WHO("who", Group.WHO),
    WHERE("where", Group.WHO),
    WHEN("when", Group.WHO),
    RETURNING_FACTORS("returningFactors", Group.FACTORS),
    FACTORS_TOGETHER("factorsTogether", Group.FACTORS),
    SLOW("slow", Group.ACTED),
    ACTIONS("actions", Group.ACTED),
    DIFFERENT("different", Group.WHO),
    AGENCIES("agencies", Group.FACTORS),
    ALCOHOL("alcohol", Group.MIXES),
    NEAR_FATAL("nearFatal", Group.AFTER),
    GAPS("gaps", Group.DATA);

    /** Under which heading questions stand together. */
    public enum Group {
        NEW,
        MIXES,
        AFTER,
        WHO,
        FACTORS,
        ACTED,
        DATA
    }

    private final String key;
    private final Group group;

    Question(String key, Group group) {
        this.key = key;
        this.group = group;
    }

    /** Its name in keys of texts and in files. */
    public String key() {
        return key;
    }

    public Group group() {
        return group;
    }

    /** From 1 to 23, as panels know it. */
    public int number() {
        return ordinal() + 1;
    }
}
