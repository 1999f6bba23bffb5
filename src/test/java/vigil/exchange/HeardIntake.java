package vigil.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vigil.casework.AlertStore;
import vigil.casework.Intake;
import vigil.domain.access.PanelMember;
import vigil.domain.alert.DrugAlert;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.panel.FollowThrough;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.PanelAction;
import vigil.domain.panel.Recommendation;

/** Remembers everything that a source hands over. */
public class HeardIntake implements Intake {

    public final List<PanelMember> members = new ArrayList<>();
    public final List<ReviewCase> cases = new ArrayList<>();
    public final List<Meeting> meetings = new ArrayList<>();
    public final List<Recommendation> recommendations = new ArrayList<>();
    public final List<PanelAction> actions = new ArrayList<>();
    public final List<FollowThrough> followed = new ArrayList<>();
    public final List<DrugAlert> alerts = new ArrayList<>();
    public final List<AlertStore.Event> events = new ArrayList<>();
    public final Map<String, Integer> coded = new TreeMap<>();
    public final Map<String, Integer> skipped = new TreeMap<>();
    public final Map<String, Map<String, Integer>> skippedValues = new TreeMap<>();
    public final List<String> refused = new ArrayList<>();
    public final List<Boolean> needsReference = new ArrayList<>();
    public int rows;

    @Override
    public void rowRead() {
        rows++;
    }

    @Override
    public void member(PanelMember member) {
        members.add(member);
    }

    @Override
    public void reviewCase(ReviewCase reviewCase, boolean needs) {
        cases.add(reviewCase);
        needsReference.add(needs);
    }

    @Override
    public void meeting(Meeting meeting) {
        meetings.add(meeting);
    }

    @Override
    public void recommendation(Recommendation recommendation) {
        recommendations.add(recommendation);
    }

    @Override
    public void action(PanelAction action) {
        actions.add(action);
    }

    @Override
    public void followThrough(FollowThrough through) {
        followed.add(through);
    }

    @Override
    public void alert(DrugAlert alert, List<AlertStore.Event> register) {
        alerts.add(alert);
        events.addAll(register);
    }

    @Override
    public void coded(String what) {
        coded.merge(what, 1, Integer::sum);
    }

    @Override
    public void skipped(String column, String reason, String value) {
        skipped.merge(column + ": " + reason, 1, Integer::sum);
        skippedValues
                .computeIfAbsent(column + ": " + reason, k -> new LinkedHashMap<>())
                .merge(value, 1, Integer::sum);
    }

    @Override
    public void refused(String place, String column, String reason) {
        refused.add(place + " / " + column + " / " + reason);
    }
}
