package vigil.ui.kit;

import java.util.Optional;
import vigil.casework.Reading;
import vigil.casework.Session;

/** Which pages a role opens. */
public final class PageRights {

    private PageRights() {}

    /** What a page reads; nothing where everybody may open it. */
    public static Optional<Reading> of(Navigator.Page page) {
        return switch (page) {
            case HOME, SETTINGS -> Optional.empty();
            case CASES -> Optional.of(Reading.CASES);
            case PATTERNS -> Optional.of(Reading.PATTERNS);
            case MEETINGS -> Optional.of(Reading.MEETINGS);
            case ACTIONS -> Optional.of(Reading.ACTIONS);
            case WAITING -> Optional.of(Reading.WAITING_LISTS);
            case ALERTS -> Optional.of(Reading.ALERTS);
        };
    }

    public static boolean opens(Session session, Navigator.Page page) {
        return of(page).filter(reading -> !session.may(reading)).isEmpty();
    }
}
