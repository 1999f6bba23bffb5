package vigil.ui.meeting;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vigil.domain.panel.Paper;
import vigil.domain.panel.StandingPaper;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LiveText;

/** The papers that go out before each meeting of a series: what, from whom, how long before. */
final class StandingPaperRows {

    private static final int LETTERS = 200;
    private static final int MOST_DAYS = 60;

    private final Kit kit;
    private final Controls controls;
    private final List<Row> rows = new ArrayList<>();
    private final VBox lines = Controls.styled(new VBox(), "series-rows");
    private final VBox root;

    StandingPaperRows(Kit kit, List<StandingPaper> papers) {
        this.kit = kit;
        this.controls = new Controls(kit);
        papers.forEach(paper -> rows.add(new Row(paper)));
        root = Controls.column(lines, controls.button("rhythm.addPaper", Icon.ADD, this::add));
        lay();
    }

    private void add() {
        Row row = new Row(new StandingPaper("", "", Paper.DAYS_BEFORE));
        rows.add(row);
        lay();
        row.title.requestFocus();
    }

    private void lay() {
        lines.getChildren().setAll(rows.stream().map(row -> (Node) row.box).toList());
    }

    /** Those that have a name. */
    List<StandingPaper> papers() {
        return rows.stream().map(Row::paper).filter(paper -> !paper.title().isEmpty()).toList();
    }

    Node node() {
        return root;
    }

    /** One paper. */
    private final class Row {

        private final StandingPaper before;
        private final TextField title = new TextField();
        private final TextField owner = new TextField();
        private final TextField days = new TextField();
        private final HBox box;

        Row(StandingPaper paper) {
            this.before = paper;
            field(title, LETTERS, paper.title(), "papers.title.prompt");
            field(owner, LETTERS, paper.owner(), "papers.owner.prompt");
            field(days, 2, String.valueOf(paper.daysBefore()), "rhythm.paper.days");
            title.getStyleClass().add("series-paper-title");
            days.setPrefColumnCount(2);
            days.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
            owner.setPrefColumnCount(9);
            HBox.setHgrow(title, Priority.ALWAYS);
            var unit = Controls.plain(kit.say("rhythm.paper.unit"), "muted");
            unit.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
            box =
                    Controls.row(
                            title,
                            owner,
                            days,
                            unit,
                            controls.icon(
                                    "papers.remove",
                                    Icon.REMOVE,
                                    () -> {
                                        rows.remove(this);
                                        lay();
                                    }));
        }

        private void field(TextField field, int letters, String text, String prompt) {
            field.setTextFormatter(LiveText.limit(letters));
            field.setText(text);
            field.setPromptText(kit.say(prompt));
            field.setAccessibleText(kit.say(prompt));
        }

        StandingPaper paper() {
            return new StandingPaper(
                    title.getText().strip(),
                    owner.getText().strip(),
                    Math.min(MOST_DAYS, Agenda.minutes(days.getText(), before.daysBefore())));
        }
    }
}
