package vigil.ui.retention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vigil.casework.Intent;
import vigil.casework.LegalHolds;
import vigil.casework.RetentionStore.Item;
import vigil.domain.casefile.CaseReference;
import vigil.domain.retention.LegalHold;
import vigil.domain.retention.RetainedContent;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Screen;
import vigil.ui.kit.Sheets;
import vigil.words.RetentionWords;

/** The policy, what is due, what was proposed and how far it is, and what is held. */
public final class RetentionView implements Screen {

    /** Cases listed at once; the rest comes with the next proposal. */
    private static final int MOST = 200;

    private static final double LIST_HEIGHT = 320;

    private final Kit kit;
    private final RetentionViewModel model;
    private final Controls controls;
    private final Sheets sheets;
    private final RetentionWords words;
    private final ProposalCard proposals;
    private final VBox body = Controls.styled(new VBox(), "column", "loose");
    private final ScrollPane root = new ScrollPane();
    private final Set<String> left = new HashSet<>();

    /**
     * @param lock locks the store, which writes its file anew
     */
    public RetentionView(Kit kit, RetentionViewModel model, Sheets sheets, Runnable lock) {
        this.kit = kit;
        this.model = model;
        this.controls = new Controls(kit);
        this.sheets = sheets;
        this.words = new RetentionWords(kit.words());
        this.proposals = new ProposalCard(kit, model, sheets, lock);
        body.getChildren().add(controls.muted("retention.reading"));
        VBox page =
                Controls.styled(
                        new VBox(
                                controls.title("retention.title"),
                                controls.muted("retention.text"),
                                body),
                        "page",
                        "narrow-page");
        root.setContent(page);
        root.setFitToWidth(true);
        root.setId("retention");
        model.shown().addListener((p, was, is) -> is.ifPresent(this::lay));
        model.problem()
                .addListener((p, was, is) ->
                        is.ifPresent(refused -> {
                            HBox banner = Controls.styled(new HBox(), "banner", "banner-danger");
                            banner.getChildren()
                                    .setAll(
                                            Icon.ERROR.node(),
                                            Controls.wrapping(kit.sentence(refused)));
                            body.getChildren().setAll(banner);
                        }));
    }

    private void lay(RetentionViewModel.Read now) {
        body.getChildren().clear();
        if (!now.proposals().isEmpty()) {
            body.getChildren().add(controls.heading("retention.proposals"));
            now.proposals().forEach(p -> body.getChildren().add(proposals.node(p)));
        }
        body.getChildren().addAll(due(now), holds(now), policy(now));
    }

    private Node due(RetentionViewModel.Read now) {
        VBox card =
                Controls.card(
                        controls.heading("retention.due"),
                        Controls.wrapping(
                                kit.say(
                                        "retention.due.count",
                                        now.due().cases(),
                                        now.due().held(),
                                        now.due().proposed())));
        card.setId("retention-due");
        if (now.due().items().isEmpty()) {
            return card;
        }
        Map<String, List<Item>> cases =
                now.due().items().stream()
                        .collect(
                                Collectors.groupingBy(
                                        item -> item.reference().text(),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        left.retainAll(cases.keySet());
        boolean proposes = model.may(Intent.PROPOSE_RETENTION);
        VBox lines = Controls.styled(new VBox(), "column", "tight");
        cases.entrySet().stream()
                .limit(MOST)
                .forEach(entry -> lines.getChildren().add(line(entry, proposes)));
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(LIST_HEIGHT);
        scroll.setAccessibleText(kit.say("retention.due"));
        card.getChildren().add(scroll);
        if (cases.size() > MOST) {
            card.getChildren().add(controls.muted("retention.due.more", cases.size() - MOST));
        }
        if (proposes) {
            Button propose = controls.primary("retention.propose", () -> propose(chosen(cases)));
            card.getChildren()
                    .addAll(controls.muted("retention.propose.text"), Controls.row(propose));
        }
        return card;
    }

    /** Nothing chosen is nothing proposed. */
    private void propose(List<Item> chosen) {
        if (chosen.isEmpty()) {
            kit.notices().note(kit.say("retention.propose.none"));
            return;
        }
        model.propose(
                chosen,
                made -> kit.notices().done(kit.say("retention.proposed", made.reference())));
    }

    private List<Item> chosen(Map<String, List<Item>> cases) {
        List<Item> chosen = new ArrayList<>();
        cases.entrySet().stream()
                .limit(MOST)
                .filter(entry -> !left.contains(entry.getKey()))
                .forEach(entry -> chosen.addAll(entry.getValue()));
        return chosen;
    }

    private Node line(Map.Entry<String, List<Item>> entry, boolean proposes) {
        String said =
                kit.say(
                        "retention.due.line",
                        entry.getKey(),
                        entry.getValue().stream()
                                .map(item -> words.brief(item.content()))
                                .collect(Collectors.joining(", ")),
                        kit.words().date(entry.getValue().getFirst().due()));
        if (!proposes) {
            return Controls.wrapping(said);
        }
        CheckBox box = new CheckBox(said);
        box.setWrapText(true);
        box.setSelected(!left.contains(entry.getKey()));
        box.selectedProperty()
                .addListener((p, was, is) -> {
                    if (is) {
                        left.remove(entry.getKey());
                    } else {
                        left.add(entry.getKey());
                    }
                });
        return box;
    }

    private Node holds(RetentionViewModel.Read now) {
        VBox card =
                Controls.card(
                        controls.heading("retention.holds"),
                        controls.muted("retention.holds.text"));
        card.setId("retention-holds");
        now.holds().forEach(named -> card.getChildren().add(hold(named)));
        if (now.holds().isEmpty()) {
            card.getChildren().add(controls.muted("retention.holds.none"));
        }
        if (model.may(Intent.HOLD_RECORDS)) {
            card.getChildren()
                    .add(
                            Controls.row(
                                    controls.button(
                                            "retention.hold",
                                            Icon.LOCK,
                                            () -> HoldSheet.open(kit, model, sheets))));
        }
        return card;
    }

    private Node hold(LegalHolds.Named named) {
        LegalHold hold = named.hold();
        String what =
                named.reference().map(CaseReference::text).orElse(kit.say("retention.hold.store"));
        String said =
                kit.say(
                        "retention.hold.line",
                        what,
                        hold.setBy(),
                        model.day(hold.setAt()),
                        hold.until()
                                .map(kit.words()::date)
                                .orElse(kit.say("retention.hold.endless")),
                        hold.reason());
        VBox text = Controls.styled(new VBox(Controls.wrapping(said)), "column", "tight");
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = Controls.row(text);
        if (hold.lifted().isPresent()) {
            text.getChildren()
                    .add(
                            Controls.wrapping(
                                    kit.say(
                                            "retention.hold.lifted",
                                            hold.lifted().get().by(),
                                            model.day(hold.lifted().get().at()),
                                            hold.lifted().get().reason()),
                                    "muted"));
        } else if (model.may(Intent.LIFT_HOLD)) {
            row.getChildren()
                    .add(
                            controls.button(
                                    "retention.lift",
                                    () ->
                                            ReasonSheet.open(
                                                    kit,
                                                    sheets,
                                                    "retention.lift.title",
                                                    "retention.lift.text",
                                                    "retention.lift",
                                                    reason ->
                                                            model.lift(
                                                                    hold.id(),
                                                                    reason,
                                                                    sheets::close))));
        }
        return row;
    }

    private Node policy(RetentionViewModel.Read now) {
        VBox card = Controls.card(controls.heading("retention.policy"));
        card.setId("retention-policy");
        for (RetainedContent content : RetainedContent.values()) {
            card.getChildren()
                    .add(Controls.wrapping(words.rule(content, now.policy().rule(content))));
        }
        card.getChildren()
                .addAll(
                        Controls.wrapping(kit.say("retention.rule.coded")),
                        Controls.wrapping(words.approval(now.policy()), "strong"),
                        controls.muted("retention.policy.source"));
        if (model.may(Intent.SAVE_RETENTION_POLICY)) {
            card.getChildren()
                    .add(
                            Controls.row(
                                    controls.button(
                                            "retention.policy.change",
                                            () ->
                                                    PolicySheet.open(
                                                            kit, model, sheets, now.policy()))));
        }
        return card;
    }

    @Override
    public void shown() {
        model.read();
    }

    @Override
    public void dispose() {
        model.dispose();
    }

    @Override
    public Node node() {
        return root;
    }
}
