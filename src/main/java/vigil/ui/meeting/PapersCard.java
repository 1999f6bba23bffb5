package vigil.ui.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.casework.MeetingPapers;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.Paper;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Editable;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LiveText;

/** The papers that go out before a meeting: ready or not, who owes each, by when. */
final class PapersCard {

    private static final int LETTERS = 200;

    private final Kit kit;
    private final MeetingViewModel model;
    private final PreparationViewModel preparation;
    private final Controls controls;
    private final Label head = Controls.wrapping("", "muted");
    private final VBox lines = Controls.styled(new VBox(), "due-list");
    private final TextField title = new TextField();
    private final TextField owner = new TextField();
    private final VBox root;

    PapersCard(
            Kit kit, MeetingViewModel model, PreparationViewModel preparation, Runnable briefings) {
        this.kit = kit;
        this.model = model;
        this.preparation = preparation;
        this.controls = new Controls(kit);
        title.setId("paper-title");
        title.setPromptText(kit.say("papers.title.prompt"));
        title.setAccessibleText(kit.say("papers.title.prompt"));
        title.setTextFormatter(LiveText.limit(LETTERS));
        owner.setId("paper-owner");
        owner.setPromptText(kit.say("papers.owner.prompt"));
        owner.setAccessibleText(kit.say("papers.owner.prompt"));
        owner.setTextFormatter(LiveText.limit(LETTERS));
        owner.setPrefColumnCount(9);
        title.setOnAction(event -> add());
        owner.setOnAction(event -> add());
        HBox.setHgrow(title, Priority.ALWAYS);
        Button add = controls.icon("papers.add", Icon.ADD, this::add);
        HBox adders = Controls.styled(Controls.row(title, owner, add), Editable.ONLY);
        Button packs = controls.button("briefings.open", Icon.RELEASE, briefings);
        Controls.show(packs, model.desk().briefings().may());
        root = Controls.column(head, packs, lines, adders);
        preparation.shown().addListener((p, was, is) -> is.ifPresent(s -> show(s.papers())));
        preparation.shown().get().ifPresent(s -> show(s.papers()));
    }

    private void add() {
        if (title.getText().isBlank()) {
            title.requestFocus();
            return;
        }
        preparation.addPaper(title.getText().strip(), owner.getText().strip());
        title.clear();
        owner.clear();
        title.requestFocus();
    }

    Node node() {
        return root;
    }

    private void show(List<MeetingPapers.Line> papers) {
        LocalDate today = LocalDate.now(kit.clock());
        long missing = papers.stream().filter(p -> p.ready().isEmpty()).count();
        long late = papers.stream().filter(p -> p.daysLate(today) > 0).count();
        LocalDate due =
                model.meeting().get().map(Meeting::date).map(d -> Paper.due(d)).orElse(today);
        head.setText(
                kit.say("papers.head", missing, papers.size(), kit.words().date(due))
                        + (late > 0 ? " " + kit.say("papers.head.late", late) : ""));
        int at = focused();
        lines.getChildren().setAll(papers.stream().map(p -> line(p, today)).toList());
        if (at >= 0 && at < lines.getChildren().size()) {
            lines.getChildren().get(at).lookup(".check-box").requestFocus();
        }
        Editable.set(root, model.mayWrite());
    }

    private int focused() {
        if (root.getScene() == null) {
            return -1;
        }
        for (Node at = root.getScene().getFocusOwner(); at != null; at = at.getParent()) {
            int index = lines.getChildren().indexOf(at);
            if (index >= 0) {
                return index;
            }
        }
        return -1;
    }

    private Node line(MeetingPapers.Line paper, LocalDate today) {
        CheckBox ready = new CheckBox(name(paper));
        ready.setWrapText(true);
        ready.setSelected(paper.ready().isPresent());
        ready.setAccessibleText(kit.say("papers.ready.of", name(paper)));
        ready.setOnAction(event -> preparation.ready(paper, ready.isSelected()));
        ready.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(ready, Priority.ALWAYS);
        Label state = state(paper, today);
        TextField who = new TextField();
        who.setAccessibleText(kit.say("papers.owner.of", name(paper)));
        who.setPromptText(kit.say("papers.owner.nobody"));
        who.getStyleClass().add("paper-owner");
        who.setTextFormatter(LiveText.limit(LETTERS));
        who.setText(paper.owner());
        who.setOnAction(event -> keep(paper, who));
        who.focusedProperty()
                .addListener((p, was, is) -> {
                    if (!is) {
                        keep(paper, who);
                    }
                });
        HBox.setHgrow(who, Priority.ALWAYS);
        Label from = Controls.plain(kit.say("papers.owes"), "muted", "small");
        Label by =
                Controls.plain(
                        kit.say("papers.by", kit.words().date(paper.due())), "muted", "small");
        from.setMinWidth(Region.USE_PREF_SIZE);
        by.setMinWidth(Region.USE_PREF_SIZE);
        HBox second = Controls.row(from, who, by);
        if (paper.paper().kind() == Paper.Kind.OTHER) {
            Button remove =
                    Controls.styled(
                            controls.icon(
                                    "papers.remove", Icon.REMOVE, () -> preparation.drop(paper)),
                            Editable.ONLY);
            second.getChildren().add(remove);
        }
        return Controls.styled(
                new VBox(Controls.row(ready, SuggestedCases.whole(state)), second),
                "due-row",
                "paper-row");
    }

    private void keep(MeetingPapers.Line paper, TextField who) {
        if (!who.getText().strip().equals(paper.owner())) {
            preparation.keep(
                    new MeetingPapers.Line(
                            paper.paper(),
                            paper.title(),
                            who.getText().strip(),
                            paper.due(),
                            paper.ready()));
        }
    }

    private Label state(MeetingPapers.Line paper, LocalDate today) {
        if (paper.ready().isPresent()) {
            return Controls.chip(
                    kit.say("papers.ready", kit.words().date(paper.ready().get())), "success");
        }
        long late = paper.daysLate(today);
        return late > 0
                ? Controls.chip(kit.say("papers.late", late), "danger")
                : Controls.chip(kit.say("papers.missing"), "warning");
    }

    private String name(MeetingPapers.Line paper) {
        if (!paper.title().isEmpty()) {
            return paper.title();
        }
        return paper.paper()
                .reviewCase()
                .flatMap(id ->
                        model.meeting()
                                .get()
                                .flatMap(m ->
                                        m.agenda().stream()
                                                .filter(i ->
                                                        i.reviewCase()
                                                                .filter(id::equals)
                                                                .isPresent())
                                                .findFirst()))
                .map(item -> kit.say("papers.kind.CASE_SUMMARY", item.title()))
                .orElseGet(() -> kit.say("papers.kind." + paper.paper().kind().name()));
    }

    Optional<Integer> missing() {
        return preparation
                .shown()
                .get()
                .map(s -> (int) s.papers().stream().filter(p -> p.ready().isEmpty()).count());
    }
}
