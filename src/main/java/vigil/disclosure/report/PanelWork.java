package vigil.disclosure.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the panel did, as far as it may be told outside: its words were looked through for whatever
 * points to somebody.
 *
 * @param meetings days on which it met
 * @param themes of what it discussed
 * @param judgements of preventability, a line for each discussion that has one
 * @param recommendations in the order in which they were made
 * @param alerts issued, in that order
 * @param firsts the first discussion of each case that was notified
 * @param reviewDays days from the notification in which the panel wants a case discussed
 */
public record PanelWork(
        List<LocalDate> meetings,
        List<Theme> themes,
        List<Judgement> judgements,
        List<Recommended> recommendations,
        List<Acted> actions,
        List<Alerted> alerts,
        List<First> firsts,
        int reviewDays) {

    public PanelWork {
        meetings = List.copyOf(meetings);
        themes = List.copyOf(themes);
        judgements = List.copyOf(judgements);
        recommendations = List.copyOf(recommendations);
        actions = List.copyOf(actions);
        alerts = List.copyOf(alerts);
        firsts = List.copyOf(firsts);
    }

    /** The first discussion of a case, and whether it came as soon as the panel wants it. */
    public record First(LocalDate met, boolean inTime, String area) {}

    /**
     * A theme of one discussion of one case.
     *
     * @param name nothing if its words point to somebody
     * @param area code of the borough that the case counts for
     */
    public record Theme(Optional<String> name, LocalDate met, String area) {}

    /**
     * Whether a death was preventable, in the view of one discussion.
     *
     * @param code of PREVENT
     */
    public record Judgement(String code, LocalDate met, String area) {}

    /**
     * @param wording nothing if its words point to somebody
     * @param owner the name of an agency's kind; may be empty
     * @param accepted the label of ACCEPTED; may be empty
     * @param state the label of ACT_STATUS
     * @param area the code of the borough that its case counts for; nothing for all
     */
    public record Recommended(
            String reference,
            Optional<String> wording,
            LocalDate made,
            String owner,
            String accepted,
            String state,
            boolean open,
            boolean late,
            Optional<String> area) {}

    /** An action, in the same way. */
    public record Acted(
            String reference,
            Optional<String> wording,
            LocalDate raised,
            String owner,
            Optional<LocalDate> due,
            Optional<LocalDate> done,
            String state,
            boolean open,
            boolean late,
            Optional<String> area) {}

    /**
     * A drug alert, whose words were checked when it was issued.
     *
     * @param grade its name; may be empty
     * @param area code of AREA; nothing if it was not said
     * @param live whether it holds on the last day that counts
     */
    public record Alerted(
            String reference,
            String title,
            String substance,
            String grade,
            LocalDate issued,
            Optional<LocalDate> expires,
            Optional<String> area,
            boolean live) {}
}
