package vigil.ui.together;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vigil.casework.BundleStore;
import vigil.casework.KnownStores;
import vigil.casework.Problem;
import vigil.casework.TogetherStore;
import vigil.domain.casefile.CaseId;
import vigil.ui.kit.Controls;
import vigil.ui.kit.DroppedFiles;
import vigil.ui.kit.FormGrid;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator;
import vigil.ui.kit.Screen;
import vigil.ui.kit.Sheets;
import vigil.words.AnswerText;
import vigil.words.DisputeWords;
import vigil.words.ItemWords;

/** Working together with other stores: what there is to choose first, then stores and bundles. */
public final class TogetherView implements Screen {

    /** More than anybody settles at one sitting; the page stays quick. */
    private static final int SHOWN = 40;

    private final Kit kit;
    private final TogetherViewModel model;
    private final Sheets sheets;
    private final Navigator navigator;
    private final Controls controls;
    private final DisputeList disputes;
    private final StackPane body = new StackPane();
    private final Button send;
    private final Button take;
    private final VBox root;

    /**
     * @param first the case whose conflicts come first
     */
    public TogetherView(
            Kit kit,
            TogetherViewModel model,
            Sheets sheets,
            AnswerText texts,
            Navigator navigator,
            Optional<CaseId> first) {
        this.kit = kit;
        this.model = model;
        this.sheets = sheets;
        this.navigator = navigator;
        this.controls = new Controls(kit);
        this.disputes =
                new DisputeList(
                        kit,
                        model,
                        new DisputeWords(
                                kit.words(),
                                model.vocabulary(),
                                new ItemWords(kit.words(), model.vocabulary(), texts),
                                model::named),
                        navigator,
                        first);
        this.send = controls.primary("apart.send", () -> SendSheet.open(kit, model, sheets));
        this.take = controls.button("apart.take", Icon.SAVE, () -> openTake(Optional.empty()));
        Button receipt =
                controls.button(
                        "apart.receipt", Icon.DONE, () -> PasteSheet.receipt(kit, model, sheets));
        Button card =
                controls.button("apart.card", Icon.KEY, () -> CardSheet.open(kit, model, sheets));
        send.setGraphic(Icon.RELEASE.node());
        Controls.show(send, model.maySend());
        Controls.show(receipt, model.maySend());
        Controls.show(take, model.mayTake());
        Controls.show(card, model.maySend() || model.mayTake());
        HBox head =
                Controls.row(
                        controls.title("apart.title"), Controls.gap(), card, receipt, take, send);
        VBox.setVgrow(body, Priority.ALWAYS);
        root = Controls.styled(new VBox(head, controls.muted("apart.text"), body), "page");
        if (model.mayTake()) {
            DroppedFiles.accept(root, file -> openTake(Optional.of(file)));
        }
        body.getChildren().setAll(controls.muted("apart.reading"));
        model.wasRead().addListener((p, was, is) -> is.ifPresent(this::show));
        model.trouble().addListener((p, was, is) -> is.ifPresent(this::refused));
        model.wasRead().get().ifPresent(this::show);
    }

    private void openTake(Optional<Path> file) {
        TakeSheet.open(kit, model, sheets, navigator, file);
    }

    private void refused(Problem problem) {
        HBox banner = Controls.styled(new HBox(), "banner", "banner-danger");
        banner.getChildren().setAll(Icon.ERROR.node(), Controls.wrapping(kit.sentence(problem)));
        body.getChildren().setAll(new VBox(banner));
    }

    private void show(TogetherViewModel.Read read) {
        disputes.remember();
        if (read.nothing()) {
            body.getChildren()
                    .setAll(
                            model.maySend()
                                    ? controls.empty(
                                            Icon.TOGETHER,
                                            "apart.empty",
                                            controls.button(
                                                    "apart.stores.add",
                                                    Icon.ADD,
                                                    () -> PasteSheet.card(kit, model, sheets)))
                                    : controls.empty(Icon.TOGETHER, "apart.empty"));
            return;
        }
        FormGrid grid = new FormGrid(30);
        grid.add(stores(read.stores()), false);
        grid.add(bundles(read), false);
        VBox page =
                Controls.styled(new VBox(disputes.of(read.disputes()), grid), "column", "loose");
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        body.getChildren().setAll(scroll);
        scroll.applyCss(); // what it holds is on the page from here on, and can be gone to
        disputes.goOn();
    }

    private Node stores(List<KnownStores.Known> stores) {
        VBox card = Controls.card(controls.heading("apart.stores"));
        if (stores.isEmpty()) {
            card.getChildren().add(controls.muted("apart.stores.none"));
        }
        stores.forEach(store -> card.getChildren().add(store(store)));
        if (model.maySend()) {
            card.getChildren()
                    .add(
                            Controls.row(
                                    controls.button(
                                            "apart.stores.add",
                                            Icon.ADD,
                                            () -> PasteSheet.card(kit, model, sheets))));
        }
        return card;
    }

    private Node store(KnownStores.Known store) {
        HBox head = Controls.row(Controls.plain(store.name(), "strong"));
        VBox line = Controls.styled(new VBox(head), "column", "tight", "register-line");
        store.card()
                .ifPresentOrElse(
                        card -> {
                            boolean compared = store.compared().isPresent();
                            head.getChildren()
                                    .add(
                                            Controls.chip(
                                                    kit.say(
                                                            compared
                                                                    ? "apart.compared"
                                                                    : "apart.notCompared"),
                                                    compared ? "success" : "warning"));
                            line.getChildren()
                                    .add(
                                            Controls.wrapping(
                                                    card.fingerprint(), "fingerprint", "small"));
                            if (!compared && model.maySend()) {
                                Button same =
                                        controls.button(
                                                "apart.compare", () -> model.compared(card));
                                same.setAccessibleText(kit.say("apart.compare.of", store.name()));
                                line.getChildren()
                                        .addAll(
                                                controls.muted("apart.compare.text", store.name()),
                                                Controls.row(same));
                            }
                        },
                        () -> line.getChildren().add(controls.muted("apart.noCard")));
        store.other()
                .ifPresent(other -> {
                    other.lastSent().ifPresent(at -> say(line, "apart.lastSent", at));
                    other.lastTaken().ifPresent(at -> say(line, "apart.lastTaken", at));
                });
        return line;
    }

    private void say(VBox line, String key, java.time.Instant at) {
        line.getChildren().add(Controls.wrapping(kit.say(key, model.moment(at)), "muted", "small"));
    }

    private Node bundles(TogetherViewModel.Read read) {
        VBox card = Controls.card(controls.heading("apart.sent"));
        if (read.sent().isEmpty()) {
            card.getChildren().add(controls.muted("apart.sent.none"));
        }
        read.sent().stream().limit(SHOWN).forEach(sent -> card.getChildren().add(sent(sent)));
        card.getChildren().add(controls.heading("apart.taken"));
        if (read.taken().isEmpty()) {
            card.getChildren().add(controls.muted("apart.taken.none"));
        }
        read.taken().stream().limit(SHOWN).forEach(taken -> card.getChildren().add(taken(taken)));
        return card;
    }

    private Node sent(TogetherStore.Sent sent) {
        String whom = sent.recipient().isBlank() ? kit.say("apart.sent.code") : sent.recipient();
        Label words =
                Controls.wrapping(
                        kit.say(
                                "apart.sent.line",
                                whom,
                                sent.cases(),
                                model.moment(sent.made()),
                                sent.records()));
        Label chip =
                Controls.chip(
                        sent.confirmed()
                                .map(at -> kit.say("apart.confirmed", kit.words().date(day(at))))
                                .orElse(kit.say("apart.unconfirmed")),
                        sent.confirmed().isPresent() ? "success" : "neutral");
        return line(words, chip);
    }

    private java.time.LocalDate day(java.time.Instant at) {
        return java.time.LocalDate.ofInstant(at, model.zone());
    }

    private Node taken(BundleStore.Taken taken) {
        return line(
                Controls.wrapping(
                        kit.say("apart.taken.line", taken.senderName(), model.moment(taken.at()))),
                Controls.chip(kit.say("apart.taken.chip"), "success"));
    }

    private static Node line(Label words, Label chip) {
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        chip.setMinWidth(Region.USE_PREF_SIZE);
        return Controls.styled(new VBox(Controls.row(words, chip)), "register-line");
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        model.read();
        (model.maySend() ? send : take).requestFocus();
    }

    @Override
    public void dispose() {
        model.dispose();
    }
}
