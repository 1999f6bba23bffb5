package vigil.ui.kit;

/** Says something in passing, without taking the focus. */
public interface Notices {

    /** Something went well. */
    void done(String sentence);

    /** Something worth knowing. */
    void note(String sentence);

    /** Something went wrong; stays until it is closed. */
    void problem(String sentence);

    /** The same, with a code that can be read out on the telephone. */
    default void problem(String sentence, String code) {
        problem(sentence);
    }
}
