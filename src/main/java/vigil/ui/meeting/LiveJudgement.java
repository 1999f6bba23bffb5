package vigil.ui.meeting;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import vigil.domain.panel.CaseDecision;
import vigil.domain.panel.CaseDiscussion;
import vigil.ui.kit.CodeBox;
import vigil.ui.kit.Controls;
import vigil.ui.kit.DayField;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LiveText;
import vigil.ui.kit.Segments;

/** Preventability, confidence and what the panel decides about a case. */
final class LiveJudgement {

    private final CasePageViewModel page;
    private final CodeBox preventability;
    private final CodeBox confidence;
    private final Segments<CaseDecision> decision;
    private final DayField returnOn;
    private final LiveText reason;
    private final VBox returning;
    private final VBox root;

    LiveJudgement(Kit kit, CasePageViewModel page) {
        this.page = page;
        Controls controls = new Controls(kit);
        preventability =
                new CodeBox(
                        page.meeting().vocabulary().list("PREVENT"), kit.say("meeting.notSaid"));
        preventability.setId("live-preventability");
        preventability.whenChosen(page::preventability);
        confidence =
                new CodeBox(
                        page.meeting().vocabulary().list("PANEL_CONF"), kit.say("meeting.notSaid"));
        confidence.setId("live-confidence");
        confidence.whenChosen(page::confidence);
        decision = new Segments<>(kit.say("meeting.said.decision"), false);
        for (CaseDecision each : CaseDecision.values()) {
            decision.add(
                    each,
                    kit.say("decision." + each.name()),
                    kit.say("decision." + each.name() + ".said"));
        }
        decision.setId("live-case-decision");
        decision.whenChosen(page::decision);
        returnOn = new DayField(kit, "meetings.plan.date.prompt", "meetings.plan.date.wrong");
        returnOn.whenSettled(page::returnOn);
        TextField why = new TextField();
        reason =
                new LiveText(
                        why,
                        Said.RETURN_REASON.letters(),
                        typed -> page.say(Said.RETURN_REASON, typed),
                        page.meeting()::keep);
        returning =
                Controls.column(
                        controls.labelled("meeting.said.returnOn", returnOn, returnOn.input()),
                        controls.labelled("meeting.said.RETURN_REASON", why));
        root =
                Controls.card(
                        controls.labelled("meeting.said.preventability", preventability),
                        controls.labelled("meeting.said.confidence", confidence),
                        controls.labelled("meeting.said.decision", decision),
                        returning);
    }

    void show() {
        CaseDiscussion now = page.discussion();
        preventability.show(now.preventability());
        confidence.show(now.confidence());
        decision.show(now.decision());
        returnOn.show(now.returnOn());
        reason.show(now.returnReason());
        Optional<CaseDecision> back = now.decision().filter(d -> d != CaseDecision.COMPLETE);
        Controls.show(returning, back.isPresent());
    }

    Node node() {
        return root;
    }

    void focus() {
        preventability.requestFocus();
    }
}
