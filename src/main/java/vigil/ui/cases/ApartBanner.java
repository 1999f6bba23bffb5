package vigil.ui.cases;

import java.time.Duration;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.ReviewCase;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LatestWork;
import vigil.ui.kit.Navigator;

/** At the head of a case: that two stores said something in it differently. */
final class ApartBanner {

    private record Of(CaseId id, long version) {}

    private final Kit kit;
    private final CaseFormViewModel model;
    private final Navigator navigator;
    private final Controls controls;
    private final LatestWork reading;
    private final HBox root = Controls.styled(new HBox(), "banner", "banner-warning");
    private Optional<Of> shown = Optional.empty();

    ApartBanner(Kit kit, CaseFormViewModel model, Navigator navigator) {
        this.kit = kit;
        this.model = model;
        this.navigator = navigator;
        this.controls = new Controls(kit);
        this.reading = new LatestWork(kit.work(), Duration.ZERO);
        root.setId("apart-banner");
        Controls.show(root, false);
    }

    Node node() {
        return root;
    }

    void show(ReviewCase now) {
        Of of = new Of(now.id(), now.version());
        if (!model.mayWrite() || shown.equals(Optional.of(of))) {
            return;
        }
        shown = Optional.of(of);
        reading.request(
                "readingTogether",
                progress -> model.saidDifferently(now.id()),
                items -> show(now.id(), items),
                kit::report);
    }

    private void show(CaseId id, int items) {
        javafx.scene.control.Label words = Controls.wrapping(kit.say("apart.case", items));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        root.getChildren()
                .setAll(
                        Icon.TOGETHER.node(),
                        words,
                        controls.button(
                                "apart.case.look", () -> navigator.workTogether(Optional.of(id))));
        Controls.show(root, items > 0);
    }
}
