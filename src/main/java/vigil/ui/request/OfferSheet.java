package vigil.ui.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.casework.InformationRequests;
import vigil.casework.ReturnOffer;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.ChronologyEntry;
import vigil.domain.casefile.ReviewCase;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.words.AnswerText;

/**
 * What a return says beside what the case says. T takes an answer, W takes all that are new, C adds
 * its dated events to the chronology. Nothing goes into the case by itself.
 */
final class OfferSheet {

    private final Kit kit;
    private final RequestsViewModel model;
    private final AnswerText texts;
    private final Controls controls;
    private final InformationRequests.Offered offered;
    private final LineTable<ReturnOffer> answers;
    private final LineTable<ChronologyEntry> events;
    private final Button take;
    private final Button takeNew;
    private final Button add;
    private final VBox root;

    OfferSheet(
            Kit kit,
            RequestsViewModel model,
            AnswerText texts,
            InformationRequests.Offered offered,
            Runnable close) {
        this.kit = kit;
        this.model = model;
        this.texts = texts;
        this.controls = new Controls(kit);
        this.offered = offered;
        this.take = controls.button("offers.take", this::take);
        this.takeNew = controls.primary("offers.takeNew", this::takeNew);
        this.add = controls.button("offers.add", Icon.TIMELINE, this::add);
        this.answers =
                new LineTable<ReturnOffer>(kit, "offers-table", "offers.title", false)
                        .column("offers.column.question", 230, 320, this::question)
                        .column("offers.column.says", 190, Double.MAX_VALUE, this::says)
                        .column("offers.column.case", 170, Double.MAX_VALUE, this::present)
                        .column("offers.column.state", 110, 140, this::state)
                        .whenOpened(offer -> take());
        this.events =
                new LineTable<ChronologyEntry>(kit, "offers-events", "offers.events", true)
                        .column("offers.column.date", 160, 190, e -> new Label(date(e)))
                        .column(
                                "offers.column.kind",
                                140,
                                180,
                                e ->
                                        new Label(
                                                model.vocabulary()
                                                        .list("EVENT_TYPE")
                                                        .label(e.event())))
                        .column(
                                "offers.column.what",
                                220,
                                Double.MAX_VALUE,
                                e -> Controls.styled(wrapped(e.what()), "cell-text"));
        answers.explain(controls.muted("offers.none"));
        answers.whenSelected(this::ready);
        Controls.styled(
                answers.node(), offered.events().isEmpty() ? "offer-all-answers" : "offer-answers");
        Controls.styled(events.node(), "offer-events");
        root = Controls.styled(new VBox(), "sheet", "offer-sheet");
        root.getChildren()
                .addAll(
                        controls.title("offers.title"),
                        controls.muted("offers.text", offered.version().fileName()));
        if (offered.unseen() > 0) {
            root.getChildren().add(note("offers.unseen", offered.unseen()));
        }
        if (offered.formulas() > 0) {
            root.getChildren().add(note("requests.file.formulas", offered.formulas()));
        }
        root.getChildren().addAll(answers.node(), Controls.row(take, Controls.gap(), takeNew));
        if (!offered.events().isEmpty()) {
            root.getChildren().addAll(controls.heading("offers.events"), events.node());
        }
        root.getChildren()
                .add(
                        offered.events().isEmpty()
                                ? Controls.row(
                                        Controls.gap(), controls.button("offers.close", close))
                                : Controls.row(
                                        add,
                                        unclear(),
                                        Controls.gap(),
                                        controls.button("offers.close", close)));
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        refresh();
        events.show(offered.events(), ChronologyEntry::id);
        events.node().getSelectionModel().selectAll();
    }

    private Node unclear() {
        return offered.unclearEvents() == 0
                ? new Region()
                : controls.muted("offers.unclear", offered.unclearEvents());
    }

    private Node note(String key, int count) {
        HBox banner = Controls.styled(new HBox(), "banner", "banner-accent");
        banner.getChildren().setAll(Icon.RESTRICTED.node(), Controls.wrapping(kit.say(key, count)));
        return banner;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text.replace('\n', ' '));
        label.setWrapText(true);
        return label;
    }

    private String date(ChronologyEntry entry) {
        return texts.date(entry.date()) + entry.time().map(t -> " " + texts.time(t)).orElse("");
    }

    private Node question(ReturnOffer offer) {
        return Controls.styled(wrapped(offer.question()), "cell-text");
    }

    private Node says(ReturnOffer offer) {
        String text =
                offer.offered().isPresent() && offer.field().isPresent()
                        ? texts.answer(offer.field().get().type(), offer.offered().get())
                        : offer.written();
        return Controls.styled(
                wrapped(offer.note().isEmpty() ? text : text + " (" + offer.note() + ")"),
                "cell-text");
    }

    private Node present(ReturnOffer offer) {
        String text =
                offer.field()
                        .flatMap(f -> now(offer).map(answer -> texts.answer(f.type(), answer)))
                        .orElse("");
        return Controls.styled(wrapped(text), "cell-text", "muted");
    }

    /** What the case says at this moment, which may be what was just taken. */
    private Optional<Answer> now(ReturnOffer offer) {
        return model.edited().get().flatMap(c -> offer.key().flatMap(key -> c.answers().get(key)));
    }

    private ReturnOffer fresh(ReturnOffer offer) {
        return new ReturnOffer(
                offer.question(),
                offer.field(),
                offer.offered(),
                offer.written(),
                offer.note(),
                now(offer));
    }

    private Node state(ReturnOffer offer) {
        ReturnOffer.State state = offer.state();
        String tone =
                switch (state) {
                    case NEW -> "accent";
                    case SAME -> "success";
                    case DIFFERS -> "warning";
                    case UNCLEAR, FREE -> "neutral";
                };
        return Controls.row(Controls.chip(kit.say("offers.state." + state.name()), tone));
    }

    private void refresh() {
        answers.show(offered.answers().stream().map(this::fresh).toList(), ReturnOffer::question);
        ready();
    }

    private void ready() {
        boolean may = model.mayWrite();
        take.setDisable(!may || answers.one().filter(ReturnOffer::canBeTaken).isEmpty());
        long fresh =
                offered.answers().stream()
                        .map(this::fresh)
                        .filter(o -> o.state() == ReturnOffer.State.NEW)
                        .count();
        takeNew.setText(kit.say("offers.takeNew", fresh));
        takeNew.setDisable(!may || fresh == 0);
        add.setDisable(!may || offered.events().isEmpty());
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        KeyCode code = event.getCode();
        if (code == KeyCode.T) {
            take.fire();
            event.consume();
        } else if (code == KeyCode.W) {
            takeNew.fire();
            event.consume();
        } else if (code == KeyCode.C) {
            add.fire();
            event.consume();
        }
    }

    /** Takes the chosen answer and goes on to the next. */
    private void take() {
        answers.one()
                .filter(ReturnOffer::canBeTaken)
                .ifPresent(offer -> {
                    put(List.of(offer));
                    int next = answers.node().getSelectionModel().getSelectedIndex() + 1;
                    refresh();
                    if (next < answers.node().getItems().size()) {
                        answers.node().getSelectionModel().clearAndSelect(next);
                    }
                });
    }

    /** Only what the case has no answer to: where it has another, a person decides one by one. */
    private void takeNew() {
        put(
                offered.answers().stream()
                        .map(this::fresh)
                        .filter(o -> o.state() == ReturnOffer.State.NEW)
                        .toList());
        refresh();
        answers.node().requestFocus();
    }

    private void put(List<ReturnOffer> offers) {
        model.form()
                .change(now -> {
                    ReviewCase changed = now;
                    for (ReturnOffer offer : offers) {
                        changed =
                                changed.withAnswers(
                                        changed.answers()
                                                .with(
                                                        offer.key().orElseThrow(),
                                                        offer.offered().orElseThrow()));
                    }
                    return changed;
                });
        kit.notices().note(kit.say("offers.taken", offers.size()));
    }

    /** Adds the chosen events that are not in the chronology yet. */
    private void add() {
        List<ChronologyEntry> wanted = new ArrayList<>(events.chosen());
        ReviewCase now = model.edited().get().orElseThrow();
        wanted.removeIf(e ->
                now.chronology().stream()
                        .anyMatch(old ->
                                old.fromReturn().equals(e.fromReturn())
                                        && old.date().equals(e.date())
                                        && old.what().equals(e.what())));
        if (!wanted.isEmpty()) {
            model.form()
                    .change(c -> {
                        List<ChronologyEntry> all = new ArrayList<>(c.chronology());
                        all.addAll(wanted);
                        return c.withChronology(all);
                    });
        }
        kit.notices().note(kit.say("offers.added", wanted.size()));
    }

    Region node() {
        return root;
    }

    Node first() {
        return answers.node();
    }
}
