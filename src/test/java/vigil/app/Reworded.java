package vigil.app;

import java.time.LocalDate;
import java.util.Optional;
import vigil.domain.panel.PanelAction;
import vigil.domain.panel.Recommendation;

/** Actions and recommendations that say something else than they did. */
final class Reworded {

    private Reworded() {}

    static PanelAction action(PanelAction a, String wording) {
        return action(a, wording, a.due(), a.status(), a.evidence());
    }

    static PanelAction due(PanelAction a, LocalDate day) {
        return action(a, a.wording(), Optional.of(day), a.status(), a.evidence());
    }

    static PanelAction action(
            PanelAction a,
            String wording,
            Optional<LocalDate> due,
            String status,
            String evidence) {
        return new PanelAction(
                a.id(),
                a.version(),
                a.reference(),
                a.recommendation(),
                a.meeting(),
                a.reviewCase(),
                a.raisedOn(),
                wording,
                a.ownerAgency(),
                a.ownerPerson(),
                due,
                status,
                evidence,
                a.completedOn());
    }

    static Recommendation advice(Recommendation r, String wording) {
        return new Recommendation(
                r.id(),
                r.version(),
                r.reference(),
                r.meeting(),
                r.reviewCase(),
                r.madeOn(),
                wording,
                r.reach(),
                r.kind(),
                r.ownerAgency(),
                r.ownerPerson(),
                r.accepted(),
                r.acceptedReason(),
                r.due(),
                r.status(),
                r.evidence(),
                r.effectMeasure(),
                r.escalated());
    }
}
