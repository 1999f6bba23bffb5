package vigil.disclosure.identity;

/**
 * A line of the redaction log: that something was taken out or relabelled, where, and on which
 * ground; never what it was.
 *
 * @param part which part of the minutes, the end of a key {@code redaction.part.<part>}
 * @param caseLabel the case as the reader knows it ("A"), or empty
 * @param what what kind of thing: the end of a key {@code redaction.what.<what>}
 * @param label what stands there instead, or empty where it was left out
 * @param times how often
 */
public record Redaction(
        String part,
        String caseLabel,
        String what,
        String label,
        RedactionGround ground,
        int times) {

    /** Whether it stands there still, but coarser: a band of ages, a month, a count kept small. */
    public boolean coarser() {
        return what.equals("age")
                || what.equals("counts")
                || what.equals("DATE") && label.matches("\\d{4}(-\\d{2})?");
    }
}
