package vigil.ui.kit;

import vigil.casework.Intent;

/** Says something in passing, without taking the focus. */
public interface Notices {

    /** Something went well. */
    void done(String sentence);

    /**
     * Something went well that can be taken back for a while.
     *
     * @param back takes it back; the notice is gone by then
     * @return takes the notice away, when it was taken back otherwise
     */
    default Runnable done(String sentence, Runnable back) {
        done(sentence);
        return () -> {};
    }

    /** Something worth knowing. */
    void note(String sentence);

    /**
     * That a sheet says what leaves by an intent, or says it no more; what leaves without being
     * said there is said here.
     */
    default void saysLeaving(Intent intent, boolean says) {}

    /** Something went wrong; stays until it is closed. */
    void problem(String sentence);

    /** The same, with a code that can be read out on the telephone. */
    default void problem(String sentence, String code) {
        problem(sentence);
    }
}
