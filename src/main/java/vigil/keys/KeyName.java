package vigil.keys;

import vigil.domain.access.KeyClass;

/** One data key: what it is for, and which of the keys for that; the number grows by rotation. */
record KeyName(KeyClass keyClass, int number) implements Comparable<KeyName> {

    /** How a class is written in files. */
    static byte code(KeyClass keyClass) {
        return switch (keyClass) {
            case IDENTITY -> 1;
            case LIVING -> 2;
            case POLICE -> 3;
            case MEMBERS -> 4;
        };
    }

    /**
     * The class that is written so.
     *
     * @throws IllegalArgumentException if none is
     */
    static KeyClass keyClass(byte code) {
        for (KeyClass each : KeyClass.values()) {
            if (code(each) == code) {
                return each;
            }
        }
        throw new IllegalArgumentException("class of key");
    }

    @Override
    public int compareTo(KeyName other) {
        int classes = keyClass.compareTo(other.keyClass);
        return classes != 0 ? classes : Integer.compare(number, other.number);
    }
}
