package vigil.casework;

/**
 * Something that cases can be brought in from: a folder, a spreadsheet with its mapping, a
 * generator.
 */
public interface IntakeSource {

    /** What the report calls it: a file's or folder's name, without its path. */
    String name();

    /**
     * Hands over everything in it, in order and without holding it all. Rows that cannot be used
     * are said to {@link Intake#refused}; trouble with the file as a whole is thrown.
     */
    void read(Intake intake, Progress progress) throws Refused;
}
