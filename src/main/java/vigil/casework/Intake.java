package vigil.casework;

import java.util.List;
import vigil.domain.access.PanelMember;
import vigil.domain.alert.DrugAlert;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.panel.FollowThrough;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.PanelAction;
import vigil.domain.panel.Recommendation;

/**
 * Takes what an {@link IntakeSource} hands over. Members come before the meetings they attended,
 * cases before the meetings that discussed them, meetings before what was recommended at them.
 */
public interface Intake {

    /** One row of the source was read. */
    void rowRead();

    void member(PanelMember member) throws Refused;

    /**
     * A case to add. Its identity and those of its rows are new; its reference is used if it has
     * one of its own and it is free, and {@code needsReference} asks for the next free one of its
     * area.
     */
    void reviewCase(ReviewCase reviewCase, boolean needsReference) throws Refused;

    void meeting(Meeting meeting) throws Refused;

    void recommendation(Recommendation recommendation) throws Refused;

    void action(PanelAction action) throws Refused;

    /** What stands beside a recommendation or an action that came before. */
    default void followThrough(FollowThrough through) throws Refused {}

    /**
     * A drug alert, with what became of it, earliest first. Its cases came before.
     *
     * @param events of this alert
     */
    default void alert(DrugAlert alert, List<AlertStore.Event> events) throws Refused {}

    /** A value was understood: counted under {@code what}, such as {@code substance}. */
    void coded(String what);

    /**
     * A value was left out without harm to its row, or kept as text: said once for each place and
     * reason, with a count.
     *
     * @param column its column
     * @param reason ends a message key
     * @param value what stood there, shown to the person who imports and kept nowhere else
     */
    void skipped(String column, String reason, String value);

    /** The same of a value whose place is known. */
    default void skipped(String place, String column, String reason, String value) {
        skipped(column, reason, value);
    }

    /** A row cannot be used because of this value. */
    default void refused(String place, String column, String reason, String value) {
        refused(place, column, reason);
    }

    /** A row cannot be used. One refused row refuses the whole import, when all have been read. */
    void refused(String place, String column, String reason);
}
