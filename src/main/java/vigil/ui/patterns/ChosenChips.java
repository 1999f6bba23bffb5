package vigil.ui.patterns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import vigil.patterns.EvidenceBasis;
import vigil.patterns.Item;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;

/** What the board is narrowed by, each a chip that takes itself away. */
final class ChosenChips {

    private record Chosen(String text, UnaryOperator<BoardQuestion> without) {}

    private final Kit kit;
    private final PatternBoardViewModel model;
    private final FlowPane row = Controls.styled(new FlowPane(), "filter-chips");

    ChosenChips(Kit kit, PatternBoardViewModel model) {
        this.kit = kit;
        this.model = model;
        row.setId("board-chips");
        model.question().addListener((p, was, is) -> show());
        show();
    }

    private List<Chosen> chosen() {
        BoardQuestion question = model.question().get();
        List<Chosen> all = new ArrayList<>();
        if (!question.area().isEmpty()) {
            all.add(
                    new Chosen(
                            model.words().name(Item.area(question.area())), q -> q.inArea("")));
        }
        if (!question.span().equals(new BoardQuestion.Years(0))) {
            all.add(
                    new Chosen(
                            new SliceWords(kit, model.words())
                                    .period(
                                            question.slice(model.today()).period(),
                                            model.today()),
                            q -> q.over(new BoardQuestion.Years(0))));
        }
        if (question.basis() != EvidenceBasis.CONFIRMED) {
            all.add(
                    new Chosen(
                            kit.say("patterns.basis." + question.basis().name()),
                            q -> q.on(EvidenceBasis.CONFIRMED)));
        }
        question.age()
                .ifPresent(band ->
                        all.add(
                                new Chosen(
                                        model.words().name(Item.ageBand(band)),
                                        q -> q.aged(Optional.empty()))));
        if (!question.sex().isEmpty()) {
            all.add(new Chosen(model.words().name(Item.sex(question.sex())), q -> q.ofSex("")));
        }
        return all;
    }

    private void show() {
        row.getChildren().clear();
        List<Chosen> chosen = chosen();
        chosen.forEach(one -> row.getChildren().add(chip(one)));
        if (!chosen.isEmpty()) {
            Button all =
                    new Controls(kit)
                            .flat(
                                    "board.clear",
                                    Icon.CLOSE,
                                    () -> model.question().set(BoardQuestion.ALL));
            all.getStyleClass().add("small");
            row.getChildren().add(all);
        }
        Controls.show(row, !chosen.isEmpty());
    }

    private Button chip(Chosen one) {
        Button chip = Controls.styled(new Button(one.text()), "filter-chip", "small");
        chip.setGraphic(Icon.CLOSE.node());
        chip.setContentDisplay(ContentDisplay.RIGHT);
        chip.setAccessibleText(kit.say("board.chip.remove", one.text()));
        chip.setOnAction(event -> remove(one));
        chip.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.BACK_SPACE || event.getCode() == KeyCode.DELETE) {
                remove(one);
                event.consume();
            }
        });
        return chip;
    }

    private void remove(Chosen one) {
        int at = chosen().stream().map(Chosen::text).toList().indexOf(one.text());
        model.question().set(one.without().apply(model.question().get()));
        if (at >= 0 && !row.getChildren().isEmpty()) {
            row.getChildren().get(Math.min(at, row.getChildren().size() - 1)).requestFocus();
        }
    }

    Node node() {
        return row;
    }
}
