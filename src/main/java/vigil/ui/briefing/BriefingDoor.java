package vigil.ui.briefing;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import vigil.casework.Bundles;
import vigil.casework.Problem;
import vigil.ui.kit.Busy;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.PassphraseInput;

/** Opens a briefing pack: which file, from whom it is, and what opens it. */
public final class BriefingDoor {

    private final Kit kit;
    private final BriefingDoorModel model;
    private final Controls controls;
    private final Runnable back;
    private final VBox card = Controls.styled(Controls.card(), "welcome-card");
    private final Label locked;
    private final Label trouble = Controls.wrapping("");
    private final HBox troubleBox = Controls.styled(new HBox(), "banner", "banner-danger");
    private final PassphraseInput code;
    private final TextField file = new TextField();
    private final TextField identity = new TextField();

    /**
     * @param back goes back to the stores
     * @param locked why the pack was put away though nobody asked for it, or nothing
     */
    public BriefingDoor(Kit kit, BriefingDoorModel model, Runnable back, String locked) {
        this.kit = kit;
        this.model = model;
        this.back = back;
        this.locked = Controls.wrapping(locked, "muted");
        this.locked.setId("pack-locked");
        Controls.show(this.locked, !locked.isEmpty());
        this.controls = new Controls(kit);
        this.code = new PassphraseInput(kit.say("pack.open.code"));
        code.setId("pack-code");
        code.setOnAction(event -> open());
        file.setId("pack-file");
        file.setOnAction(event -> model.choose(file.getText()));
        identity.setId("pack-identity");
        identity.setPromptText(kit.say("pack.open.identity.prompt"));
        HBox.setHgrow(file, Priority.ALWAYS);
        HBox.setHgrow(identity, Priority.ALWAYS);
        HBox.setHgrow(trouble, Priority.ALWAYS);
        troubleBox.getChildren().setAll(Icon.ERROR.node(), trouble);
        model.chosen()
                .addListener((p, was, is) -> {
                    draw();
                    focus();
                });
        model.busy().addListener((p, was, is) -> draw());
        model.trouble()
                .addListener((p, was, is) -> {
                    draw();
                    is.ifPresent(problem -> focus());
                });
        draw();
    }

    public Node node() {
        return card;
    }

    /** Brings the keyboard to what is wanted next. */
    public void focus() {
        (model.chosen().get().isEmpty() ? file : code).requestFocus();
    }

    private void draw() {
        card.getChildren().setAll(controls.title("pack.open.title"));
        model.chosen().get().ifPresentOrElse(this::opening, this::choosing);
        Optional<Problem> problem = model.trouble().get();
        problem.map(kit::sentence).ifPresent(trouble::setText);
        Controls.show(troubleBox, problem.isPresent());
        card.getChildren().addAll(1, List.of(locked, troubleBox));
        Busy.show(card, model.busy().get(), kit.say("work.openingPack"));
    }

    private void choosing() {
        Button browse = controls.button("pack.open.browse", Icon.FOLDER, () -> browse(file));
        Button next = controls.primary("pack.open.next", () -> model.choose(file.getText()));
        Hyperlink stores = new Hyperlink(kit.say("pack.open.back"));
        stores.setId("pack-back");
        stores.setOnAction(event -> back.run());
        card.getChildren()
                .addAll(
                        controls.text("pack.open.text"),
                        controls.labelled("pack.open.file", Controls.row(file, browse), file),
                        Controls.row(stores, Controls.gap(), next));
    }

    private void opening(BriefingDoorModel.Chosen chosen) {
        Bundles.Header header = chosen.header();
        boolean toCard = header.recipient().isPresent();
        card.getChildren()
                .addAll(
                        Controls.wrapping(
                                kit.say(
                                        "pack.open.from",
                                        header.sender().name(),
                                        header.expiresAt()
                                                .map(Problem::day)
                                                .map(kit.words()::moment)
                                                .orElse("")),
                                "section-title"),
                        controls.muted("pack.open.fingerprint"),
                        Controls.wrapping(header.sender().fingerprint(), "pack-fingerprint"));
        if (toCard) {
            card.getChildren()
                    .add(
                            controls.labelled(
                                    "pack.open.identity",
                                    Controls.row(
                                            identity,
                                            controls.icon(
                                                    "pack.open.browseIdentity",
                                                    Icon.FOLDER,
                                                    () -> browse(identity))),
                                    identity));
        }
        Label caption =
                Controls.plain(
                        kit.say(toCard ? "pack.open.passphrase" : "pack.open.code"),
                        "answer-label");
        caption.setLabelFor(code);
        Button open = controls.primary("pack.open.do", this::open);
        open.setGraphic(Icon.UNLOCK.node());
        open.setMaxWidth(Double.MAX_VALUE);
        Hyperlink other = new Hyperlink(kit.say("pack.open.other"));
        other.setOnAction(event -> model.forget());
        Hyperlink stores = new Hyperlink(kit.say("pack.open.back"));
        stores.setOnAction(event -> back.run());
        card.getChildren()
                .addAll(
                        Controls.styled(new VBox(caption, code), "column", "tight"),
                        controls.muted(toCard ? "pack.open.card.help" : "pack.open.code.help"),
                        open,
                        Controls.row(other, Controls.gap(), stores));
    }

    private void open() {
        Optional<Path> own = Optional.empty();
        if (model.chosen().get().filter(c -> c.header().recipient().isPresent()).isPresent()) {
            try {
                own = Optional.of(Path.of(identity.getText().strip()));
            } catch (InvalidPathException e) {
                own = Optional.of(Path.of(""));
            }
        }
        model.open(code.take(), own);
    }

    private void browse(TextField into) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(kit.say("pack.open.browse"));
        Optional.ofNullable(chooser.showOpenDialog(card.getScene().getWindow()))
                .map(File::getPath)
                .ifPresent(path -> {
                    into.setText(path);
                    if (into == file) {
                        model.choose(path);
                    }
                });
    }
}
