package vigil.ui.together;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import vigil.casework.Reconciling;
import vigil.domain.casefile.CaseId;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator;
import vigil.ui.kit.Reveal;
import vigil.words.DisputeWords;

/**
 * What there is to choose of, one card each. Whoever chooses goes on with the card that is next, or
 * with the sentence that nothing is left.
 */
final class DisputeList {

    /** More than anybody settles at one sitting; the page stays quick. */
    private static final int SHOWN = 40;

    private final Kit kit;
    private final TogetherViewModel model;
    private final DisputeWords items;
    private final Navigator navigator;
    private final Optional<CaseId> first;
    private final Controls controls;
    private final List<DisputeCard> cards = new ArrayList<>();
    private final Label none;
    private OptionalInt at = OptionalInt.empty();

    /**
     * @param first the case whose conflicts come first
     */
    DisputeList(
            Kit kit,
            TogetherViewModel model,
            DisputeWords items,
            Navigator navigator,
            Optional<CaseId> first) {
        this.kit = kit;
        this.model = model;
        this.items = items;
        this.navigator = navigator;
        this.first = first;
        this.controls = new Controls(kit);
        this.none = controls.muted("apart.choose.none");
        none.setId("apart-choose-none");
        none.setFocusTraversable(true);
    }

    Node of(List<Reconciling.Dispute> disputes) {
        cards.clear();
        VBox card = Controls.styled(Controls.card(controls.heading("apart.choose")), "disputes");
        card.setId("apart-disputes");
        if (disputes.isEmpty()) {
            card.getChildren().add(Controls.row(Icon.DONE.node(), none));
            return card;
        }
        card.getChildren().add(controls.muted("apart.choose.text", disputes.size()));
        List<Reconciling.Dispute> ordered = new ArrayList<>(disputes);
        first.ifPresent(id ->
                ordered.sort(
                        Comparator.comparing(one -> !one.reviewCase().equals(Optional.of(id)))));
        ordered.stream()
                .limit(SHOWN)
                .forEach(one -> cards.add(new DisputeCard(kit, model, items, navigator, one)));
        cards.forEach(each -> card.getChildren().add(each.node()));
        if (disputes.size() > SHOWN) {
            card.getChildren().add(controls.muted("apart.choose.more", disputes.size() - SHOWN));
        }
        return card;
    }

    /** Notes where the keyboard is, before the cards are made anew. */
    void remember() {
        at = none.isFocused() ? OptionalInt.of(0) : OptionalInt.empty();
        for (int i = 0; i < cards.size(); i++) {
            if (cards.get(i).node().isFocusWithin()) {
                at = OptionalInt.of(i);
            }
        }
    }

    /** Takes the keyboard to the card that is in the place of the one it was in. */
    void goOn() {
        if (at.isEmpty()) {
            return;
        }
        if (cards.isEmpty()) {
            none.requestFocus();
            Reveal.show(none);
        } else {
            cards.get(Math.min(at.getAsInt(), cards.size() - 1)).focus();
        }
    }
}
