package vigil.ui.meeting;

import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import vigil.casework.ReleaseRequest;
import vigil.casework.SecondPerson;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LiveText;

/** Who has to approve the version that is shown, what was asked, and what was said to it. */
final class SecondPersonCard {

    private final Kit kit;
    private final PreviewViewModel model;
    private final Controls controls;
    private final TextField reason = new TextField();
    private final VBox root;

    SecondPersonCard(Kit kit, PreviewViewModel model) {
        this.kit = kit;
        this.model = model;
        this.controls = new Controls(kit);
        this.root = Controls.card();
        root.setId("second-person");
        reason.setId("second-reason");
        reason.setTextFormatter(LiveText.limit(1000));
        model.approval().standing().addListener((p, was, is) -> show());
        model.tier().addListener((p, was, is) -> show());
        show();
    }

    private void show() {
        root.getChildren().setAll(controls.heading("second.title"));
        Optional<SecondPerson.Standing> standing =
                model.approval().standing().get().filter(s -> SecondPersonCard.concerns(model));
        Controls.show(root, standing.isPresent());
        standing.ifPresent(this::show);
    }

    private static boolean concerns(PreviewViewModel model) {
        return switch (model.tier().get()) {
            case REDACTED, PUBLIC -> true;
            default -> false;
        };
    }

    private void show(SecondPerson.Standing standing) {
        if (!standing.needed()) {
            root.getChildren().add(controls.muted("second.alone"));
            return;
        }
        if (standing.request().isEmpty()) {
            root.getChildren()
                    .add(controls.muted("second.text", String.join(", ", standing.approvers())));
            return;
        }
        ReleaseRequest request = standing.request().get();
        request.decided()
                .ifPresentOrElse(
                        decision ->
                                root.getChildren()
                                        .add(
                                                Controls.row(
                                                        (decision.approved()
                                                                        ? Icon.DONE
                                                                        : Icon.WARNING)
                                                                .node(),
                                                        Controls.wrapping(
                                                                said(request, decision)))),
                        () -> waiting(request));
    }

    private String said(ReleaseRequest request, ReleaseRequest.Decision decision) {
        return decision.approved()
                ? kit.say(
                        "second.approved",
                        model.memberName(decision.member()),
                        day(decision.at()),
                        request.recipient())
                : kit.say("second.refused", model.memberName(decision.member()), decision.reason());
    }

    private String day(java.time.Instant at) {
        return kit.words().date(LocalDate.ofInstant(at, kit.clock().getZone()));
    }

    private void waiting(ReleaseRequest request) {
        root.getChildren()
                .add(
                        Controls.row(
                                Icon.CLOCK.node(),
                                Controls.wrapping(
                                        kit.say(
                                                "second.waits",
                                                model.memberName(request.askedBy()),
                                                day(request.askedAt()),
                                                request.recipient()))));
        if (!model.approval().mayApprove()) {
            return;
        }
        if (model.approval().ownRequest(request)) {
            root.getChildren().add(controls.muted("second.own"));
            return;
        }
        Button approve =
                controls.primary(
                        "second.approve",
                        () ->
                                model.approval()
                                        .approve(
                                                request,
                                                () ->
                                                        kit.notices()
                                                                .done(
                                                                        kit.say(
                                                                                "second.approved.done"))));
        approve.setId("second-approve");
        Button refuse = controls.button("second.refuse", () -> refuse(request));
        refuse.setId("second-refuse");
        root.getChildren()
                .addAll(
                        controls.labelled("second.reason", reason),
                        Controls.row(refuse, Controls.gap(), approve));
    }

    private void refuse(ReleaseRequest request) {
        if (reason.getText().isBlank()) {
            kit.notices().note(kit.say("second.reason.missing"));
            reason.requestFocus();
            return;
        }
        model.approval()
                .refuse(
                        request,
                        reason.getText(),
                        () -> {
                            reason.clear();
                            kit.notices().done(kit.say("second.refused.done"));
                        });
    }

    Node node() {
        return root;
    }
}
