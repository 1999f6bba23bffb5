package vigil.ui.likeness;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vigil.casework.Duplicates;
import vigil.casework.OpeningReason;
import vigil.casework.Problem;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.ReviewCase;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator;
import vigil.ui.kit.ReasonPage;
import vigil.words.AnswerText;

/**
 * Above the notification: who may be known already. Quiet while one types; before a notification is
 * accepted that is almost certainly known, it asks to look first.
 */
public final class CandidatePane {

    private static final int SHOWN = 3;

    private final Kit kit;
    private final CandidateViewModel model;
    private final Navigator navigator;
    private final Controls controls;
    private final LikenessWords words;
    private final SideBySide sideBySide;
    private final Supplier<ReviewCase> draft;
    private final Node form;
    private final VBox strip =
            Controls.styled(new VBox(), "banner", "banner-warning", "candidates");
    private final VBox look = Controls.styled(new VBox(), "card-box", "column", "look-first");
    private final VBox root = new VBox(strip, look);
    private final VBox compared = Controls.column();
    private final Label head = Controls.wrapping("", "section-title");
    private final DecisionBar decisions;
    private Optional<Duplicates.Candidate> looking = Optional.empty();
    private Consumer<Decision> onDecision = decision -> {};
    private Optional<Pending> pending = Optional.empty();

    /** What is to be done once the notification is stored. */
    private record Pending(CaseId known, Decision decision) {}

    /**
     * @param draft the notification as it is now
     * @param form what steps aside while two cases are compared
     */
    public CandidatePane(
            Kit kit,
            CandidateViewModel model,
            AnswerText texts,
            Navigator navigator,
            Supplier<ReviewCase> draft,
            Node form) {
        this.kit = kit;
        this.model = model;
        this.navigator = navigator;
        this.draft = draft;
        this.form = form;
        this.controls = new Controls(kit);
        this.words = new LikenessWords(kit);
        this.sideBySide = new SideBySide(kit, model.vocabulary(), texts);
        this.decisions =
                new DecisionBar(
                        kit,
                        model.vocabulary().list("LINK_TYPE"),
                        decision -> onDecision.accept(decision));
        ScrollPane scroll = new ScrollPane(compared);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Button back = controls.button("likeness.back", this::stopLooking);
        head.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(head, Priority.ALWAYS);
        look.getChildren().setAll(Controls.row(head, back), decisions.node(), scroll);
        look.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        stopLooking();
                        event.consume();
                    } else {
                        decisions.pressed(event);
                    }
                });
        look.setId("look-first");
        VBox.setVgrow(look, Priority.ALWAYS);
        strip.setId("candidates");
        Controls.show(strip, false);
        Controls.show(look, false);
        Controls.show(root, false);
        model.candidates().addListener((p, was, is) -> show(is));
    }

    public Node node() {
        return root;
    }

    private void show(List<Duplicates.Candidate> found) {
        List<Duplicates.Candidate> alike =
                found.stream().filter(c -> c.likeness().samePerson()).toList();
        strip.getChildren().clear();
        alike.stream().limit(SHOWN).forEach(c -> strip.getChildren().add(line(c)));
        if (alike.size() > SHOWN) {
            strip.getChildren()
                    .add(
                            Controls.plain(
                                    kit.say("likeness.more", alike.size() - SHOWN),
                                    "muted",
                                    "small"));
        }
        boolean comparing = looking.isPresent();
        Controls.show(strip, !alike.isEmpty() && !comparing);
        Controls.show(root, !alike.isEmpty() || comparing);
    }

    private Node line(Duplicates.Candidate candidate) {
        Label said =
                Controls.wrapping(
                        kit.say(
                                "likeness.candidate",
                                candidate.row().reference().text(),
                                candidate.row().name(),
                                words.brief(candidate.likeness())));
        HBox.setHgrow(said, Priority.ALWAYS);
        Node chip = words.wholeChip(candidate.likeness());
        Button compare = controls.button("likeness.look", () -> look(candidate));
        compare.setFocusTraversable(false); // Tab goes from field to field; Ctrl+D comes here
        compare.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        return Controls.row(Icon.TOGETHER.node(), chip, said, compare);
    }

    /** Compares with the likeliest, if there is any. */
    public void look() {
        model.candidates().get().stream()
                .filter(c -> c.likeness().samePerson())
                .findFirst()
                .ifPresent(this::look);
    }

    private void look(Duplicates.Candidate candidate) {
        look(
                candidate,
                kit.say("likeness.compare", candidate.row().reference().text()),
                decision -> {
                    pending = Optional.of(new Pending(candidate.row().id(), decision));
                    stopLooking();
                    if (decision.kind() != Decision.Kind.LATER) {
                        kit.notices().note(kit.say("likeness.onAccept." + decision.kind()));
                    }
                });
    }

    private void look(Duplicates.Candidate candidate, String title, Consumer<Decision> then) {
        look(candidate, title, OpeningReason.NONE, then);
    }

    private void ask(
            Duplicates.Candidate candidate,
            String title,
            Consumer<Decision> then,
            Problem problem) {
        if (problem instanceof Problem.ReasonNeeded(String reference)) {
            ReasonPage why =
                    new ReasonPage(kit, reference, given -> look(candidate, title, given, then));
            looking = Optional.of(candidate);
            head.setText(title);
            compared.getChildren().setAll(why.node());
            aside();
            why.focus();
        } else {
            kit.report(problem);
        }
    }

    /** Compares, and lets the form step aside. */
    private void aside() {
        Controls.show(strip, false);
        Controls.show(look, true);
        Controls.show(root, true);
        VBox.setVgrow(root, Priority.ALWAYS);
        Controls.show(form, false);
    }

    private void look(
            Duplicates.Candidate candidate,
            String title,
            OpeningReason reason,
            Consumer<Decision> then) {
        model.compare(
                draft.get(),
                candidate.row().id(),
                false,
                reason,
                both -> {
                    looking = Optional.of(candidate);
                    onDecision = then;
                    head.setText(title);
                    decisions.show(candidate.likeness());
                    compared.getChildren()
                            .setAll(sideBySide.node(both, kit.say("likeness.thisOne")));
                    aside();
                    decisions.focus();
                },
                problem -> ask(candidate, title, then, problem));
    }

    private void stopLooking() {
        looking = Optional.empty();
        Controls.show(look, false);
        VBox.setVgrow(root, Priority.NEVER);
        Controls.show(form, true);
        show(model.candidates().get());
        form.requestFocus();
    }

    /**
     * Goes on to accept, but shows a case first that is almost certainly the same and that nobody
     * has looked at.
     */
    public void lookFirst(Runnable accept) {
        Optional<Duplicates.Candidate> certain =
                model.nearlyCertain()
                        .filter(c -> pending.filter(p -> p.known().equals(c.row().id())).isEmpty());
        certain.ifPresentOrElse(
                candidate ->
                        look(
                                candidate,
                                kit.say("likeness.lookFirst", candidate.row().reference().text()),
                                decision -> {
                                    pending =
                                            Optional.of(
                                                    new Pending(candidate.row().id(), decision));
                                    stopLooking();
                                    accept.run();
                                }),
                accept);
    }

    /** Does what was decided, now that the notification is a case, and opens what is to be seen. */
    public void accepted(CaseId stored, Consumer<CaseId> then) {
        Decision decision = pending.map(Pending::decision).orElse(Decision.of(Decision.Kind.LATER));
        CaseId known = pending.map(Pending::known).orElse(stored);
        switch (decision.kind()) {
            case SAME -> navigator.possibleDuplicates(known, stored);
            case LINK -> model.link(stored, known, decision.type(), () -> then.accept(stored));
            case NOT_SAME -> model.notTheSame(stored, known, () -> then.accept(stored));
            case LATER -> then.accept(stored);
        }
    }
}
