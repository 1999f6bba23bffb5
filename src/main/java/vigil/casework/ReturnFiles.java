package vigil.casework;

/** Makes the file an agency fills in, and reads it when it comes back. */
public interface ReturnFiles {

    /** The largest file that is read. */
    int LARGEST = 10 << 20;

    byte[] blank(ReturnForm form);

    /**
     * Reads a file that was filled in, perhaps saved by another program. Formulas are not worked
     * out.
     *
     * @throws Refused with {@link Problem.ReturnUnreadable} if it is none
     */
    ReturnedSheet read(byte[] file) throws Refused;
}
