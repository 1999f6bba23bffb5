package vigil.sample;

/**
 * One substance of one person, and who said so.
 *
 * @param code of the vocabulary
 * @param asWritten what people at the scene called it, or empty
 * @param inBody whether a laboratory finds it
 * @param marker whether it only shows another substance
 */
record Found(
        String code,
        String asWritten,
        boolean suspected,
        boolean inBody,
        boolean certified,
        boolean prescribed,
        boolean marker) {

    static Found of(String code) {
        return new Found(code, "", false, true, true, false, false);
    }

    static Found marker(String code) {
        return new Found(code, "", false, true, false, false, true);
    }

    /** Believed, and not there. */
    static Found mistaken(String code, String asWritten) {
        return new Found(code, asWritten, true, false, false, false, false);
    }

    static Found medicine(String code, boolean inBody) {
        return new Found(code, "", false, inBody, false, true, false);
    }

    Found suspectedAs(String word) {
        return new Found(code, word, true, inBody, certified, prescribed, marker);
    }

    Found prescribedToo() {
        return new Found(code, asWritten, suspected, inBody, certified, true, marker);
    }

    Found notCertified() {
        return new Found(code, asWritten, suspected, inBody, false, prescribed, marker);
    }
}
