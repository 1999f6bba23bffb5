package vigil.ui.shell;

import vigil.casework.Intent;
import vigil.casework.PanelDesk;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator;
import vigil.ui.kit.Sheets;

/**
 * What every page of an open store stands on.
 *
 * @param way to the other pages
 */
record PageGround(Kit kit, PanelDesk desk, Sheets sheets, ShownPage shown, Navigator way) {

    /** Whether the member may; says why not. */
    boolean may(Intent intent) {
        boolean may = desk.session().may(intent);
        if (!may) {
            kit.notices()
                    .note(
                            kit.say(
                                    "problem.notPermitted",
                                    intent.right()
                                            .map(right -> kit.say("right." + right.name()))
                                            .orElse("")));
        }
        return may;
    }
}
