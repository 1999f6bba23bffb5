package vigil.ui.meeting;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import vigil.casework.CopyForm;
import vigil.casework.Problem;
import vigil.casework.Publication;
import vigil.casework.SecondPerson;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.OutputTier;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LeavingNote;
import vigil.ui.kit.LiveText;
import vigil.ui.kit.Named;

/** What this version holds, what keeps it in, and its release to somebody. */
final class ReleaseCard {

    private final Kit kit;
    private final PreviewViewModel model;
    private final Controls controls;
    private final VBox version = Controls.card();
    private final VBox leaks = Controls.styled(new VBox(), "column");
    private final ComboBox<String> agency = new ComboBox<>();
    private final TextField recipient = new TextField();
    private final TextField file = new TextField();
    private final Label complaint = Controls.wrapping("", "complaint");
    private final Button release;
    private final Button replace;
    private final LeakList leakList;
    private final CopyChoice copy;
    private final LeavingNote leaves;
    private final Runnable showLog;
    private final VBox root;
    private String suggested = "";
    private boolean copyShown;
    private Optional<Meeting> meeting = Optional.empty();

    /**
     * @param showLog shows what was left out of the version
     * @param mend goes to where something that was found is written
     */
    ReleaseCard(
            Kit kit, PreviewViewModel model, Runnable showLog, Consumer<Publication.Leak> mend) {
        this.kit = kit;
        this.model = model;
        this.showLog = showLog;
        this.controls = new Controls(kit);
        this.leakList = new LeakList(kit, mend);
        this.leaves = new LeavingNote(kit, model.leaving());
        this.copy = new CopyChoice(kit, model, this::quiet);
        this.release = controls.primary("preview.release", () -> release(false));
        this.replace = controls.button("preview.replace", () -> release(true));
        recipient.setId("release-recipient");
        recipient.setTextFormatter(LiveText.limit(400));
        recipient.setPromptText(kit.say("preview.recipient.prompt"));
        file.setId("release-file");
        HBox.setHgrow(file, Priority.ALWAYS);
        release.setGraphic(Icon.RELEASE.node());
        release.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(release, Priority.ALWAYS);
        Controls.show(replace, false);
        Controls.show(complaint, false);
        HBox place = Controls.row(file, controls.icon("preview.choose", Icon.FOLDER, this::choose));
        VBox ask =
                Controls.card(
                        controls.heading("preview.release.title"),
                        leaks,
                        controls.labelled("preview.recipient", recipient),
                        copy.node(),
                        controls.labelled("preview.file", place, file),
                        leaves.node(),
                        complaint,
                        Controls.row(replace, release));
        root = Controls.styled(new VBox(version, ask), "release-part");
        agency.setId("release-agency");
        agency.setAccessibleText(kit.say("preview.agency"));
        agency.setMaxWidth(Double.MAX_VALUE);
        agency.setItems(model.agencies());
        Named.in(agency, code -> model.agencyName(code));
        agency.setOnAction(event ->
                Optional.ofNullable(agency.getValue())
                        .ifPresent(code -> model.agency().set(Optional.of(code))));
        model.agency().addListener((p, was, is) -> is.ifPresent(agency::setValue));
        model.prepared().addListener((p, was, is) -> state());
        model.busy().addListener((p, was, is) -> state());
        model.approval().standing().addListener((p, was, is) -> state());
        model.tier().addListener((p, was, is) -> suggest());
        model.form()
                .addListener((p, was, is) -> {
                    suggest();
                    quiet();
                    state();
                });
        recipient.textProperty().addListener((p, was, is) -> quiet());
        file.textProperty().addListener((p, was, is) -> quiet());
        state();
    }

    private void quiet() {
        Controls.show(complaint, false);
        if (copyShown) {
            state();
        }
        Controls.show(replace, false);
    }

    private void state() {
        leaves.show(model.leaving());
        Optional<Publication.Prepared> minutes = model.prepared().get();
        OutputTier tier = model.tier().get();
        version.getChildren()
                .setAll(
                        controls.heading("preview.tier." + tier.name()),
                        controls.muted("preview.tier." + tier.name() + ".text"));
        if (tier == OutputTier.AGENCY) {
            version.getChildren().add(agency);
        }
        leaks.getChildren().clear();
        copyShown = false;
        minutes.ifPresent(made -> {
            version.getChildren()
                    .add(
                            Controls.plain(
                                    kit.say("preview.version", made.version(), made.pages()),
                                    "muted",
                                    "small"));
            if (made.tier() != OutputTier.FULL) {
                Button open = controls.button("preview.log.open", Icon.RESTRICTED, showLog);
                open.setMinWidth(Region.USE_PREF_SIZE);
                version.getChildren()
                        .addAll(
                                Controls.wrapping(
                                        kit.say("preview.log.lines", made.log().size()),
                                        "muted",
                                        "small"),
                                open);
            }
            if (made.lettersNotShown() > 0) {
                version.getChildren()
                        .add(
                                Controls.wrapping(
                                        kit.say("preview.lettersNotShown", made.lettersNotShown()),
                                        "complaint"));
            }
            leaks.getChildren().setAll(leakList.of(made));
        });
        boolean asking = asking();
        release.setText(
                kit.say(asking ? "second.ask" : "copy.release." + model.form().get().name()));
        release.setDisable(
                asking
                        ? model.approval().standing().get().orElseThrow().request().isPresent()
                                && !refused()
                        : !model.releasable());
        release.setTooltip(
                model.mayRelease()
                        ? null
                        : new Tooltip(
                                kit.say(
                                        "problem.notPermitted",
                                        kit.say("right.RELEASE_REDACTED"))));
    }

    /** Whether a second person has to be asked before this version leaves. */
    private boolean asking() {
        return model.clean() && model.mayRelease() && model.approval().missing();
    }

    private boolean refused() {
        return model.approval()
                .standing()
                .get()
                .flatMap(SecondPerson.Standing::request)
                .filter(request -> !request.waiting())
                .isPresent();
    }

    private void ask() {
        model.approval()
                .ask(
                        recipient.getText(),
                        () ->
                                kit.notices()
                                        .done(
                                                kit.say(
                                                        "second.asked",
                                                        String.join(
                                                                ", ",
                                                                model.approval()
                                                                        .standing()
                                                                        .get()
                                                                        .map(
                                                                                SecondPerson
                                                                                                .Standing
                                                                                        ::approvers)
                                                                        .orElse(
                                                                                java.util.List
                                                                                        .of())))),
                        problem -> complain(kit.sentence(problem)));
    }

    /** Suggests a file of one's own folder, unless another was typed. */
    private void suggest() {
        meeting.ifPresent(m -> {
            String name = model.fileName(m.date());
            String now = file.getText();
            if (now.isEmpty() || now.equals(suggested)) {
                suggested = Path.of(System.getProperty("user.home", ""), name).toString();
                file.setText(suggested);
            } else {
                Path typed = Path.of(now);
                file.setText(typed.resolveSibling(name).toString());
            }
        });
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(kit.say("preview.choose"));
        meeting.ifPresent(m -> chooser.setInitialFileName(model.fileName(m.date())));
        chooser.getExtensionFilters()
                .add(
                        new FileChooser.ExtensionFilter(
                                kit.say(
                                        model.form().get() == CopyForm.Kind.EDITABLE
                                                ? "copy.word"
                                                : "preview.pdf"),
                                "*" + model.form().get().ending()));
        Optional.ofNullable(chooser.showSaveDialog(root.getScene().getWindow()))
                .map(File::toString)
                .ifPresent(file::setText);
    }

    private void release(boolean replacing) {
        if (recipient.getText().isBlank()) {
            complain(kit.say("preview.recipient.missing"));
            recipient.requestFocus();
            return;
        }
        if (asking()) {
            ask();
            return;
        }
        Path target;
        try {
            target = Path.of(file.getText().strip());
        } catch (InvalidPathException noPath) {
            complain(kit.say("preview.file.wrong"));
            return;
        }
        if (file.getText().isBlank() || !target.isAbsolute()) {
            complain(kit.say("preview.file.wrong"));
            file.requestFocus();
            return;
        }
        Optional<String> wrong = copy.complaint();
        if (wrong.isPresent()) {
            complain(wrong.get());
            return;
        }
        model.copies()
                .release(
                        copy.taken(),
                        recipient.getText(),
                        target,
                        replacing,
                        outcome -> {
                            if (outcome == LeavingCopies.Outcome.FILE_EXISTS) {
                                complain(kit.say("preview.exists"));
                                Controls.show(replace, true);
                                replace.requestFocus();
                            } else {
                                recipient.clear();
                                copy.clear();
                                kit.notices().done(kit.say("preview.released", target.toString()));
                            }
                        },
                        problem -> {
                            complain(kit.sentence(problem));
                            if (problem instanceof Problem.IdentifiersLeft) {
                                model.copies()
                                        .lastLook(
                                                target,
                                                recipient.getText(),
                                                this::showCopy,
                                                kit::report);
                            }
                        });
    }

    /** What keeps this one copy in: its name, its mark, or what was found in it. */
    private void showCopy(List<Publication.Leak> found) {
        if (!found.isEmpty() && model.releasable()) {
            leaks.getChildren().setAll(leakList.ofCopy(found));
            copyShown = true;
        }
    }

    private void complain(String sentence) {
        complaint.setText(sentence);
        Controls.show(complaint, true);
    }

    void show(Meeting now) {
        boolean first = meeting.isEmpty();
        meeting = Optional.of(now);
        if (first) {
            suggest();
        }
    }

    Node node() {
        return root;
    }
}
