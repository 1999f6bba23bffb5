package vigil.ui.caselist;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import vigil.casework.search.CaseFilter;
import vigil.casework.search.Facet;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;

/** What the list is narrowed by, each a chip that takes itself away. */
final class FilterChips {

    private final Kit kit;
    private final CaseListViewModel model;
    private final FacetWords words;
    private final Runnable clear;
    private final FlowPane row = Controls.styled(new FlowPane(), "filter-chips");

    FilterChips(Kit kit, CaseListViewModel model, FacetWords words, Runnable clear) {
        this.kit = kit;
        this.model = model;
        this.words = words;
        this.clear = clear;
        row.setId("case-list-chips");
        model.filter().addListener((p, was, is) -> show());
        model.members().addListener((p, was, is) -> show());
        show();
    }

    Node node() {
        return row;
    }

    private record Chosen(Facet facet, String value) {}

    private static List<Chosen> chosen(CaseFilter filter) {
        List<Chosen> all = new ArrayList<>();
        filter.chosen()
                .forEach((facet, values) -> values.forEach(v -> all.add(new Chosen(facet, v))));
        return all;
    }

    private void show() {
        CaseFilter filter = model.filter().get();
        List<Chosen> chosen = chosen(filter);
        row.getChildren().clear();
        chosen.forEach(one -> row.getChildren().add(chip(one)));
        if (!chosen.isEmpty()) {
            Button all = new Controls(kit).flat("cases.clear", Icon.CLOSE, clear);
            all.getStyleClass().add("small");
            row.getChildren().add(all);
        }
        Controls.show(row, !row.getChildren().isEmpty());
    }

    private Button chip(Chosen one) {
        String text =
                kit.say(
                        "caseList.chip",
                        words.name(one.facet()),
                        words.label(one.facet(), one.value(), model.members().get()));
        Button chip = Controls.styled(new Button(text), "filter-chip", "small");
        chip.setGraphic(Icon.CLOSE.node());
        chip.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        chip.setAccessibleText(kit.say("caseList.chip.remove", text));
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
        int at = chosen(model.filter().get()).indexOf(one);
        model.filter().set(model.filter().get().toggle(one.facet(), one.value()));
        if (at >= 0 && !row.getChildren().isEmpty()) {
            row.getChildren().get(Math.min(at, row.getChildren().size() - 1)).requestFocus();
        }
    }

    /** Takes the last chip away, as Backspace does in an empty search. */
    boolean removeLast() {
        List<Chosen> all = chosen(model.filter().get());
        if (all.isEmpty()) {
            return false;
        }
        Chosen last = all.getLast();
        model.filter().set(model.filter().get().toggle(last.facet(), last.value()));
        return true;
    }
}
