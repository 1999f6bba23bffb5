package vigil.ui.briefing;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import vigil.casework.BriefingPacks;
import vigil.casework.Intent;
import vigil.casework.Leaving;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.ui.kit.Controls;
import vigil.ui.kit.DayField;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LeavingNote;
import vigil.ui.kit.Sheets;

/** Briefing packs of a meeting: for whom, until when, where to; what was sent and came back. */
public final class BriefingsSheet {

    /** Somebody in the list: whether they get a pack, and whether to their card. */
    private record Choice(BriefingPacks.Reader reader, CheckBox wanted, CheckBox toCard) {}

    private final Kit kit;
    private final BriefingsModel model;
    private final Sheets sheets;
    private final Controls controls;
    private final Map<UUID, Choice> choices = new LinkedHashMap<>();
    private final VBox readers = Controls.styled(new VBox(), "briefings-lines");
    private final VBox codes = Controls.styled(Controls.card(), "briefings-codes");
    private final VBox sent = Controls.styled(new VBox(), "briefings-lines");
    private final DayField until;
    private final TextField folder = new TextField(System.getProperty("user.home", ""));
    private final TextField back = new TextField();
    private final Label complaint = Controls.wrapping("", "complaint");
    private final ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private final Button make;
    private final Button cancel;
    private final VBox root;

    private BriefingsSheet(Kit kit, BriefingsModel model, Sheets sheets, LocalDate day) {
        this.kit = kit;
        this.model = model;
        this.sheets = sheets;
        this.controls = new Controls(kit);
        this.until = new DayField(kit, "briefings.until.prompt", "briefings.until.wrong");
        this.make = controls.primary("briefings.make", this::make);
        this.cancel = controls.button("briefings.cancel", model::cancel);
        until.show(Optional.of(day));
        until.input().setId("briefings-until");
        folder.setId("briefings-folder");
        back.setId("briefings-back");
        back.setPromptText(kit.say("briefings.back.prompt"));
        back.setOnAction(event -> take());
        HBox.setHgrow(folder, Priority.ALWAYS);
        HBox.setHgrow(back, Priority.ALWAYS);
        make.setMinWidth(Region.USE_PREF_SIZE);
        bar.setAccessibleText(kit.say("work.makingPacks"));
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        ScrollPane list = Controls.styled(new ScrollPane(readers), "briefings-readers");
        list.setFitToWidth(true);
        VBox body =
                Controls.column(
                        controls.muted("briefings.text"),
                        controls.heading("briefings.readers"),
                        list,
                        controls.labelled("briefings.until", until, until.input()),
                        controls.labelled(
                                "briefings.folder",
                                Controls.row(
                                        folder,
                                        controls.icon(
                                                "briefings.choose", Icon.FOLDER, this::choose)),
                                folder),
                        new LeavingNote(kit, Leaving.of(Intent.MAKE_BRIEFING)).node(),
                        complaint,
                        Controls.row(bar, cancel, make),
                        codes,
                        controls.heading("briefings.sent"),
                        sent,
                        controls.labelled(
                                "briefings.back",
                                Controls.row(
                                        back,
                                        controls.icon(
                                                "briefings.chooseBack",
                                                Icon.FOLDER,
                                                this::chooseBack),
                                        controls.button("briefings.take", this::take)),
                                back));
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("pack-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        body.getStyleClass().add("briefings-body");
        root =
                Controls.styled(
                        new VBox(
                                controls.title("briefings.title"),
                                scroll,
                                Controls.row(
                                        Controls.gap(),
                                        controls.button("briefings.close", sheets::close))),
                        "sheet",
                        "briefings-sheet");
        model.read().addListener((p, was, is) -> is.ifPresent(this::show));
        model.trouble().addListener((p, was, is) -> trouble(is));
        model.busy().addListener((p, was, is) -> state());
        model.done()
                .addListener(
                        (javafx.collections.ListChangeListener<BriefingsModel.Done>)
                                change -> showCodes());
        Controls.show(complaint, false);
        readers.getChildren().setAll(controls.muted("briefings.reading"));
        showCodes();
        state();
    }

    /** Opens the sheet over a meeting. */
    public static void open(Kit kit, PanelDesk desk, Sheets sheets, UUID meeting, LocalDate day) {
        BriefingsModel model = new BriefingsModel(kit, desk, meeting);
        BriefingsSheet sheet = new BriefingsSheet(kit, model, sheets, day);
        sheets.showAtSide(sheet.root, sheet.folder, () -> !model.busy().get());
        model.begin();
    }

    private void state() {
        boolean working = model.busy().get();
        make.setDisable(working || model.read().get().isEmpty());
        Controls.show(bar, working);
        Controls.show(cancel, working);
    }

    private void trouble(Optional<Problem> problem) {
        problem.ifPresent(p -> complaint.setText(kit.sentence(p)));
        Controls.show(complaint, problem.isPresent());
    }

    private void show(BriefingsModel.Read read) {
        Set<UUID> wanted = new HashSet<>();
        Set<UUID> carded = new HashSet<>();
        choices.forEach((id, choice) -> {
            if (choice.wanted().isSelected()) {
                wanted.add(id);
            }
            if (choice.toCard().isSelected()) {
                carded.add(id);
            }
        });
        boolean first = choices.isEmpty();
        choices.clear();
        readers.getChildren().clear();
        for (BriefingPacks.Reader reader : read.readers()) {
            UUID id = reader.member().id();
            Choice choice = choice(reader);
            choice.wanted().setSelected(wanted.contains(id));
            choice.toCard().setSelected(carded.contains(id));
            choices.put(id, choice);
            readers.getChildren().add(row(choice));
        }
        sent.getChildren().setAll(read.sent().stream().map(this::line).toList());
        if (read.sent().isEmpty()) {
            sent.getChildren().setAll(controls.muted("briefings.sent.none"));
        }
        state();
        if (first && root.getScene() != null) {
            choices.values().stream().findFirst().ifPresent(c -> c.wanted().requestFocus());
        }
    }

    private Choice choice(BriefingPacks.Reader reader) {
        CheckBox wanted = new CheckBox(reader.member().name());
        wanted.setId("briefings-reader-" + reader.member().id());
        wanted.setAccessibleText(kit.say("briefings.reader", reader.member().name()));
        CheckBox toCard = new CheckBox(kit.say("briefings.toCard"));
        toCard.setAccessibleText(kit.say("briefings.toCard.of", reader.member().name()));
        Controls.show(toCard, reader.card().isPresent());
        return new Choice(reader, wanted, toCard);
    }

    private Node row(Choice choice) {
        BriefingPacks.Reader reader = choice.reader();
        Label role =
                Controls.plain(kit.say("role." + reader.member().role().name()), "muted", "small");
        HBox row = Controls.row(choice.wanted(), role);
        if (reader.names()) {
            row.getChildren().add(Controls.chip(kit.say("briefings.names"), "warning"));
        }
        if (reader.closed() > 0) {
            row.getChildren()
                    .add(Controls.chip(kit.say("briefings.closed", reader.closed()), "neutral"));
        }
        VBox both = new VBox(Controls.column(row));
        reader.empty()
                .ifPresent(why ->
                        ((VBox) both.getChildren().getFirst())
                                .getChildren()
                                .add(
                                        Controls.wrapping(
                                                kit.say("briefings.empty." + why.name()),
                                                "small",
                                                "complaint")));
        Button card = controls.flat("briefings.card", Icon.KEY, () -> askCard(both, reader));
        card.setAccessibleText(kit.say("briefings.card.of", reader.member().name()));
        row.getChildren().addAll(Controls.gap(), choice.toCard(), card);
        return both;
    }

    /** Asks for a card below its owner's line. */
    private void askCard(VBox both, BriefingPacks.Reader reader) {
        if (both.getChildren().size() > 1) {
            both.getChildren().remove(1);
            return;
        }
        TextArea text = new TextArea();
        text.setPromptText(kit.say("briefings.card.prompt"));
        text.setAccessibleText(kit.say("briefings.card.of", reader.member().name()));
        text.setPrefRowCount(5);
        Button keep =
                controls.button(
                        "briefings.card.keep",
                        () -> model.keepCard(reader.member().id(), text.getText()));
        Label now =
                Controls.wrapping(
                        reader.card()
                                .map(c -> kit.say("briefings.card.now", c.fingerprint()))
                                .orElse(kit.say("briefings.card.none")),
                        "muted");
        both.getChildren().add(Controls.column(now, text, keep));
        text.requestFocus();
    }

    private Node line(BriefingPacks.Line line) {
        String made =
                kit.say(
                        "briefings.sent.line",
                        line.reader(),
                        kit.words().moment(Problem.day(line.sent().madeAt())),
                        line.sent().cases(),
                        kit.words().moment(Problem.day(line.sent().expiresAt())));
        HBox row = Controls.row(Controls.wrapping(made));
        HBox.setHgrow(row.getChildren().getFirst(), Priority.ALWAYS);
        ((Region) row.getChildren().getFirst()).setMaxWidth(Double.MAX_VALUE);
        String state =
                line.sent().commented().isPresent()
                        ? "commented"
                        : line.sent().received().isPresent() ? "opened" : "waiting";
        Label chip =
                Controls.chip(
                        kit.say("briefings.state." + state),
                        state.equals("waiting") ? "neutral" : "success");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        row.getChildren().add(chip);
        return Controls.styled(new VBox(row), "register-line");
    }

    private void showCodes() {
        codes.getChildren().setAll(controls.heading("briefings.codes"));
        codes.getChildren().add(controls.muted("briefings.codes.text"));
        for (BriefingsModel.Done each : model.done()) {
            codes.getChildren()
                    .add(
                            Controls.wrapping(
                                    kit.say(
                                            "briefings.codes.file",
                                            each.reader(),
                                            String.valueOf(each.made().file().getFileName()))));
            codes.getChildren()
                    .add(
                            Controls.plain(
                                    each.made().code().isEmpty()
                                            ? kit.say("briefings.codes.card")
                                            : each.made().code(),
                                    "briefings-code"));
        }
        Controls.show(codes, !model.done().isEmpty());
    }

    private Optional<Path> path(TextField field) {
        try {
            return Optional.of(Path.of(field.getText().strip())).filter(Path::isAbsolute);
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    private void make() {
        List<BriefingPacks.Reader> wanted = new ArrayList<>();
        Set<UUID> toCard = new HashSet<>();
        for (Choice choice : choices.values()) {
            if (choice.wanted().isSelected()) {
                wanted.add(choice.reader());
                if (choice.toCard().isSelected()) {
                    toCard.add(choice.reader().member().id());
                }
            }
        }
        Optional<LocalDate> last = until.day();
        Optional<Path> target = path(folder);
        if (wanted.isEmpty()) {
            complain("briefings.nobody");
        } else if (last.isEmpty()) {
            complain("briefings.until.wrong");
        } else if (target.isEmpty()) {
            complain("briefings.folder.wrong");
        } else {
            Controls.show(complaint, false);
            model.make(wanted, toCard, last.get(), target.get());
        }
    }

    private void complain(String key) {
        complaint.setText(kit.say(key));
        Controls.show(complaint, true);
    }

    private void take() {
        path(back).ifPresentOrElse(model::take, () -> complain("briefings.back.wrong"));
    }

    private void choose() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(kit.say("briefings.choose"));
        Optional.ofNullable(chooser.showDialog(root.getScene().getWindow()))
                .map(File::getPath)
                .ifPresent(folder::setText);
    }

    private void chooseBack() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(kit.say("briefings.chooseBack"));
        Optional.ofNullable(chooser.showOpenDialog(root.getScene().getWindow()))
                .map(File::getPath)
                .ifPresent(path -> {
                    back.setText(path);
                    take();
                });
    }
}
