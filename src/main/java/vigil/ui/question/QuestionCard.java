package vigil.ui.question;

import java.text.NumberFormat;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vigil.casework.PatternQuestions;
import vigil.patterns.questions.Answered;
import vigil.patterns.questions.Figure;
import vigil.patterns.questions.Line;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator;
import vigil.words.QuestionWords;

/** One question with its answer, its bars, how it is known, and the cases behind it. */
final class QuestionCard {

    private static final int SHOWN = 3;
    private static final int BARS = 2;

    private final Kit kit;
    private final QuestionWords words;
    private final Controls controls;
    private final Answered answered;
    private final VBox root;
    private final VBox details;
    private final Hyperlink how;

    /**
     * @param mayReadCases whether whoever reads this may open the cases
     */
    QuestionCard(
            Kit kit,
            QuestionWords words,
            PatternQuestions.Found found,
            Answered answered,
            Navigator navigator,
            boolean mayReadCases) {
        this.kit = kit;
        this.words = words;
        this.controls = new Controls(kit);
        this.answered = answered;
        this.details = details();
        this.how = new Hyperlink(kit.say("questions.how"));
        how.setId(id("how"));
        how.setOnAction(event -> turn());
        Controls.show(details, false);
        HBox head =
                Controls.row(
                        Controls.chip(String.valueOf(answered.question().number()), "neutral"),
                        Controls.plain(words.title(answered.question()), "question-title"));
        standing(head);
        head.getChildren().addAll(Controls.gap(), how);
        if (!answered.cases().isEmpty()) {
            head.getChildren().add(cases(found, navigator, mayReadCases));
        }
        Label answer = Controls.wrapping(words.answer(answered), "finding-sentence");
        VBox said = Controls.styled(new VBox(answer), "column", "tight");
        List<String> beneath = words.beneath(answered);
        if (!beneath.isEmpty()) {
            said.getChildren()
                    .add(
                            Controls.wrapping(
                                    String.join(" ", beneath.stream().limit(SHOWN).toList()),
                                    "muted",
                                    "small"));
        }
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox middle = new HBox(26, said);
        VBox bars = Controls.styled(new VBox(10), "share-bars");
        answered.figures().stream()
                .filter(figure -> figure.asked() > 0)
                .limit(BARS)
                .map(figure -> new ShareBar(figure, words, kit).node())
                .forEach(bars.getChildren()::add);
        if (!bars.getChildren().isEmpty()) {
            middle.getChildren().add(bars);
        }
        root =
                Controls.styled(
                        Controls.card(head, middle, details), "question-card", tone(answered));
        root.setId(id("card"));
        root.setFocusTraversable(true);
        root.setAccessibleText(words.title(answered.question()) + " " + words.answer(answered));
        root.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && root.isFocused()) {
                turn();
                event.consume();
            }
        });
    }

    private String id(String part) {
        return "question-" + part + "-" + answered.question().key();
    }

    private void turn() {
        Controls.show(details, !details.isVisible());
        how.setText(kit.say(details.isVisible() ? "questions.how.hide" : "questions.how"));
    }

    private static String tone(Answered answered) {
        return switch (answered.standing()) {
            case ANSWERED -> "question-answered";
            case NOTHING -> "question-nothing";
            case CANNOT -> "question-cannot";
        };
    }

    private void standing(HBox head) {
        switch (answered.standing()) {
            case ANSWERED -> {}
            case NOTHING ->
                    head.getChildren()
                            .add(Controls.chip(kit.say("questions.standing.nothing"), "success"));
            case CANNOT ->
                    head.getChildren()
                            .add(Controls.chip(kit.say("questions.standing.cannot"), "warning"));
        }
    }

    private Button cases(PatternQuestions.Found found, Navigator navigator, boolean mayReadCases) {
        Button cases =
                controls.button(
                        "questions.cases",
                        () ->
                                navigator.showCases(
                                        kit.say(
                                                "questions.why",
                                                words.title(answered.question()),
                                                words.say(answered.sentences().getFirst())),
                                        found.ids(answered.cases())));
        cases.setId(id("cases"));
        cases.setText(kit.say("questions.cases", answered.cases().size()));
        cases.getStyleClass().add("small");
        // Counts are for everybody here; the people behind them are for those who may read cases.
        Controls.show(cases, mayReadCases);
        return cases;
    }

    private VBox details() {
        VBox box = Controls.styled(new VBox(), "column", "tight", "finding-details");
        words.beneath(answered).stream()
                .skip(SHOWN)
                .forEach(line -> box.getChildren().add(Controls.wrapping(line, "muted", "small")));
        if (!answered.table().isEmpty()) {
            box.getChildren().add(table());
        }
        for (Figure figure : answered.figures().stream().skip(BARS).toList()) {
            if (figure.asked() > 0) {
                box.getChildren().add(new ShareBar(figure, words, kit).node());
            }
        }
        box.getChildren().add(Controls.wrapping(words.method(answered.question()), "muted"));
        return box;
    }

    private GridPane table() {
        boolean expected = answered.table().stream().anyMatch(line -> line.expected().isPresent());
        GridPane grid = Controls.styled(new GridPane(24, 4), "question-table");
        for (int column = 0; column <= 4; column++) {
            ColumnConstraints constraints = new ColumnConstraints();
            constraints.setHalignment(column == 0 ? HPos.LEFT : HPos.RIGHT);
            grid.getColumnConstraints().add(constraints);
        }
        int row = 0;
        grid.add(Controls.plain(kit.say("questions.table.count"), "muted", "small"), 1, row);
        grid.add(Controls.plain(kit.say("questions.table.of"), "muted", "small"), 2, row);
        grid.add(Controls.plain(kit.say("questions.table.share"), "muted", "small"), 3, row);
        if (expected) {
            grid.add(Controls.plain(kit.say("questions.table.expected"), "muted", "small"), 4, row);
        }
        for (Line line : answered.table()) {
            row++;
            grid.add(Controls.plain(words.say(line.label())), 0, row);
            grid.add(Controls.plain(number(line.count())), 1, row);
            grid.add(Controls.plain(number(line.of())), 2, row);
            grid.add(
                    Controls.plain(
                            line.of() == 0
                                    ? ""
                                    : kit.say(
                                            "pattern.percent",
                                            Math.round(100.0 * line.count() / line.of()))),
                    3,
                    row);
            if (line.expected().isPresent()) {
                grid.add(Controls.plain(number(line.expected().getAsDouble())), 4, row);
            }
        }
        return grid;
    }

    private String number(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(kit.words().locale());
        format.setMaximumFractionDigits(value < 9.95 ? 1 : 0);
        return format.format(value);
    }

    Node node() {
        return root;
    }
}
