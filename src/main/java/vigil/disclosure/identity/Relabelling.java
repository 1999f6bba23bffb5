package vigil.disclosure.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts labels in the place of what points to people, and keeps the log of it. */
public final class Relabelling {

    private record Line(
            String part, String caseLabel, String what, String label, RedactionGround ground) {}

    private final KnownIdentifiers known;
    private final boolean everyDay;
    private final int thisYear;
    private final Map<Line, Integer> log = new LinkedHashMap<>();

    /**
     * @param everyDay whether every day becomes its month, whosever it is
     * @param asOf tells in which century "84" lies
     */
    public Relabelling(KnownIdentifiers known, boolean everyDay, LocalDate asOf) {
        this.known = known;
        this.everyDay = everyDay;
        this.thisYear = asOf.getYear();
    }

    /** The text with labels, such as "[date: March 2025]". */
    public String of(String text, String part, String caseLabel) {
        StringBuilder changed = new StringBuilder();
        int from = 0;
        for (Hit hit : everyDay ? known.withEveryDay(text, thisYear) : known.in(text)) {
            changed.append(text, from, hit.start()).append('[').append(hit.label()).append(']');
            from = hit.end();
            count(new Line(part, caseLabel, hit.kind().name(), hit.label(), hit.kind().ground()));
        }
        return changed.append(text, from, text.length()).toString();
    }

    /** Notes that something was left out whole, if there was something. */
    public void leftOut(
            boolean there, String part, String caseLabel, String what, RedactionGround ground) {
        if (there) {
            count(new Line(part, caseLabel, what, "", ground));
        }
    }

    /** Notes that something stands coarser than in the record. */
    public void coarsened(String part, String caseLabel, String what, String label) {
        count(new Line(part, caseLabel, what, label, RedactionGround.IDENTIFYING));
    }

    private void count(Line line) {
        log.merge(line, 1, Integer::sum);
    }

    /** In the order of the minutes. */
    public List<Redaction> log() {
        List<Redaction> lines = new ArrayList<>();
        log.forEach((line, times) ->
                lines.add(
                        new Redaction(
                                line.part(),
                                line.caseLabel(),
                                line.what(),
                                line.label(),
                                line.ground(),
                                times)));
        return lines;
    }
}
