package vigil.store;

import java.util.UUID;
import vigil.domain.together.PanelKind;

/** Is told before a meeting, recommendation, action or alert is written. */
interface PanelTouch {

    /** Of what writes what came from elsewhere. */
    PanelTouch NOBODY =
            new PanelTouch() {
                @Override
                public void made(PanelKind kind, UUID id) {}

                @Override
                public void changing(PanelKind kind, UUID id) {}

                @Override
                public void changingFollowUp(UUID id) {}
            };

    /** One that was not there. */
    void made(PanelKind kind, UUID id);

    /** One that is there. */
    void changing(PanelKind kind, UUID id);

    /** A recommendation or an action; which it is the store knows. */
    void changingFollowUp(UUID id);
}
