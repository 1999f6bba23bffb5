package vigil.ui.tour;

import java.util.List;
import vigil.ui.kit.Navigator.Page;

/**
 * One thing to be pointed at.
 *
 * @param name ends the keys {@code tour.<name>} and {@code tour.<name>.text}
 * @param page the page it is on
 * @param control the identity of the control, as a selector
 */
record TourStep(String name, Page page, String control) {

    /** In the order in which somebody needs them. */
    static final List<TourStep> ALL =
            List.of(
                    new TourStep("home", Page.HOME, "#home-urgent"),
                    new TourStep("search", Page.HOME, "#shell-search"),
                    new TourStep("cases", Page.CASES, "#case-list"),
                    new TourStep("patterns", Page.PATTERNS, "#pattern-tabs"),
                    new TourStep("meetings", Page.MEETINGS, "#meeting-list"),
                    new TourStep("names", Page.MEETINGS, "#status-names"),
                    new TourStep("help", Page.HOME, "#shell-help"));
}
