package vigil.app;

import java.util.List;
import vigil.casework.Intake;
import vigil.domain.access.PanelMember;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.PanelAction;
import vigil.domain.panel.Recommendation;

/** Takes the cases of a source and nothing else. */
record EverybodyIn(List<ReviewCase> cases) implements Intake {

    @Override
    public void rowRead() {}

    @Override
    public void member(PanelMember member) {}

    @Override
    public void reviewCase(ReviewCase reviewCase, boolean needsReference) {
        cases.add(reviewCase);
    }

    @Override
    public void meeting(Meeting meeting) {}

    @Override
    public void recommendation(Recommendation recommendation) {}

    @Override
    public void action(PanelAction action) {}

    @Override
    public void coded(String what) {}

    @Override
    public void skipped(String column, String reason, String value) {}

    @Override
    public void refused(String place, String column, String reason) {}
}
