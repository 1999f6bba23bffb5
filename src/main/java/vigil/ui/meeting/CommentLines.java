package vigil.ui.meeting;

import java.util.List;
import javafx.scene.layout.VBox;
import vigil.casework.Briefing;
import vigil.domain.panel.AgendaItem;
import vigil.ui.kit.Controls;

/** What members wrote to their briefing packs about one case or item. */
final class CommentLines {

    private final MeetingViewModel model;
    private final VBox root;

    CommentLines(MeetingViewModel model, String style) {
        this.model = model;
        this.root = Controls.styled(new VBox(), "comment-card", style);
        Controls.show(root, false);
    }

    /** What comments on an item are kept under. */
    static String subject(AgendaItem item) {
        return item.reviewCase()
                .map(id -> Briefing.ofCase(id.value()))
                .orElseGet(() -> Briefing.ofItem(item.id()));
    }

    VBox node() {
        return root;
    }

    void show(String subject) {
        List<String> lines = model.commentsOn(subject);
        root.getChildren().setAll(lines.stream().map(l -> Controls.wrapping(l)).toList());
        Controls.show(root, !lines.isEmpty());
    }
}
