package vigil.ui.cases;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.domain.casefile.CaseStatus;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.InquestOutcome;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.TwoViews;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;

/**
 * At the head of a case: that its inquest has not concluded though the panel is done with it, or
 * that the inquest and the panel see the death differently.
 */
final class InquestBanner {

    private static final Set<CaseStatus> AFTER_PANEL =
            EnumSet.of(CaseStatus.AWAITING_INQUEST, CaseStatus.ACTIONS_OPEN, CaseStatus.CLOSED);

    private final Kit kit;
    private final CaseFormViewModel model;
    private final Controls controls;
    private final Runnable record;
    private final Runnable back;
    private final VBox root = new VBox();

    /**
     * @param record asks for the outcome
     * @param back brings the case back to the panel
     */
    InquestBanner(Kit kit, CaseFormViewModel model, Runnable record, Runnable back) {
        this.kit = kit;
        this.model = model;
        this.controls = new Controls(kit);
        this.record = record;
        this.back = back;
        root.setId("inquest-banner");
    }

    Node node() {
        return root;
    }

    void show(ReviewCase now) {
        TwoViews views = TwoViews.of(now.answers());
        root.getChildren().clear();
        if (views.differ()) {
            root.getChildren().add(differs(now, views));
        } else if (unconcluded(now, views)) {
            HBox box = Controls.styled(new HBox(), "banner", "banner-accent");
            box.getChildren()
                    .addAll(
                            Icon.INFORMATION.node(),
                            grown(Controls.wrapping(kit.say("inquest.open"))));
            if (model.mayWrite()) {
                box.getChildren().add(controls.button("inquest.record", record));
            }
            root.getChildren().add(box);
        }
        Controls.show(root, !root.getChildren().isEmpty());
    }

    private static boolean unconcluded(ReviewCase now, TwoViews views) {
        boolean none =
                now.answers().code(Fields.CONCLUSION).filter("CONCLUSION12"::equals).isPresent();
        boolean opened = now.answers().date(Fields.INQUEST_OPENED).isPresent();
        return !now.nearFatal()
                && views.coroner().isEmpty()
                && !none
                && AFTER_PANEL.contains(now.status())
                && (opened || now.status() == CaseStatus.AWAITING_INQUEST);
    }

    private Node differs(ReviewCase now, TwoViews views) {
        VBox words =
                Controls.styled(
                        new VBox(
                                Controls.wrapping(
                                        kit.say(
                                                views.stated()
                                                        ? "inquest.differs"
                                                        : "inquest.differs.recorded"),
                                        "strong"),
                                new TwoViewsPane(kit, model.vocabulary()).node(now, views)),
                        "column",
                        "tight");
        HBox box = Controls.styled(new HBox(), "banner", "banner-warning");
        box.getChildren().addAll(Icon.INFORMATION.node(), grown(words));
        if (model.mayWrite()) {
            Button change = controls.button("inquest.change", record);
            box.getChildren().add(change);
            if (InquestOutcome.mayReturn(now)) {
                box.getChildren().add(controls.primary("inquest.back", back));
            }
        }
        return box;
    }

    private static <N extends Region> N grown(N node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        node.setMaxWidth(Double.MAX_VALUE);
        return node;
    }

    /** The day of the inquest, if it is known. */
    static Optional<PartialDate> concluded(ReviewCase now) {
        return now.answers().date(Fields.INQUEST_DATE);
    }
}
