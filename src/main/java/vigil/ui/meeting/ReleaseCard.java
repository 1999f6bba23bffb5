package vigil.ui.meeting;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;
import vigil.casework.PanelStore;
import vigil.casework.Publication;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.OutputTier;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LiveText;

/** What this version holds, what keeps it in, its release to somebody, and who got it before. */
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
    private final VBox register = Controls.styled(new VBox(), "column");
    private final ScrollPane root;
    private String suggested = "";
    private Optional<Meeting> meeting = Optional.empty();

    ReleaseCard(Kit kit, PreviewViewModel model) {
        this.kit = kit;
        this.model = model;
        this.controls = new Controls(kit);
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
                        controls.labelled("preview.file", place, file),
                        complaint,
                        Controls.row(replace, release));
        VBox gone = Controls.card(controls.heading("preview.register"), register);
        VBox all = Controls.styled(new VBox(version, ask, gone), "release");
        root = new ScrollPane(all);
        root.setFitToWidth(true);
        root.getStyleClass().add("release-side");
        agency.setId("release-agency");
        agency.setAccessibleText(kit.say("preview.agency"));
        agency.setMaxWidth(Double.MAX_VALUE);
        agency.setItems(model.agencies());
        agency.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@org.jspecify.annotations.Nullable String code) {
                        return code == null ? "" : model.agencyName(code);
                    }

                    @Override
                    public String fromString(String label) {
                        throw new UnsupportedOperationException("agencies are chosen");
                    }
                });
        agency.setOnAction(event ->
                Optional.ofNullable(agency.getValue())
                        .ifPresent(code -> model.agency().set(Optional.of(code))));
        model.agency().addListener((p, was, is) -> is.ifPresent(agency::setValue));
        model.prepared().addListener((p, was, is) -> state());
        model.busy().addListener((p, was, is) -> state());
        model.tier().addListener((p, was, is) -> suggest());
        model.releases()
                .addListener((ListChangeListener<PanelStore.Release>) change -> showRegister());
        recipient.textProperty().addListener((p, was, is) -> quiet());
        file.textProperty().addListener((p, was, is) -> quiet());
        state();
        showRegister();
    }

    private void quiet() {
        Controls.show(complaint, false);
        Controls.show(replace, false);
    }

    private void state() {
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
        minutes.ifPresent(made -> {
            version.getChildren()
                    .add(
                            Controls.plain(
                                    kit.say("preview.version", made.version(), made.pages()),
                                    "muted",
                                    "small"));
            if (made.tier() != OutputTier.FULL) {
                version.getChildren()
                        .add(
                                Controls.plain(
                                        kit.say("preview.log.lines", made.log().size()),
                                        "muted",
                                        "small"));
            }
            if (made.lettersNotShown() > 0) {
                version.getChildren()
                        .add(
                                Controls.wrapping(
                                        kit.say("preview.lettersNotShown", made.lettersNotShown()),
                                        "complaint"));
            }
            showLeaks(made);
        });
        release.setDisable(!model.releasable());
    }

    private String where(Publication.Leak leak) {
        String quoted = kit.say("preview.quoted", leak.identifier());
        return leak.layer().isEmpty()
                ? quoted
                : quoted + " (" + kit.say("layer." + leak.layer(), leak.page()) + ")";
    }

    private void showLeaks(Publication.Prepared made) {
        if (made.found().isEmpty()) {
            if (made.tier() != OutputTier.FULL) {
                leaks.getChildren()
                        .add(
                                Controls.row(
                                        Controls.styled(Icon.DONE.node(), "icon-success"),
                                        Controls.wrapping(kit.say("preview.clean"))));
            }
            return;
        }
        VBox box = Controls.styled(new VBox(), "banner", "banner-danger", "leaks");
        Map<String, List<String>> passages = new LinkedHashMap<>();
        made.found()
                .forEach(leak ->
                        passages.computeIfAbsent(leak.passage(), p -> new ArrayList<>())
                                .add(where(leak)));
        box.getChildren()
                .add(Controls.wrapping(kit.say("preview.leaks", passages.size()), "strong"));
        passages.forEach((passage, words) ->
                box.getChildren()
                        .add(
                                Controls.wrapping(
                                        kit.say(
                                                "preview.leak",
                                                String.join(", ", words),
                                                passage.strip()))));
        leaks.getChildren().add(box);
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
                .add(new FileChooser.ExtensionFilter(kit.say("preview.pdf"), "*.pdf"));
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
        model.release(
                recipient.getText(),
                target,
                replacing,
                outcome -> {
                    if (outcome == PreviewViewModel.Outcome.FILE_EXISTS) {
                        complain(kit.say("preview.exists"));
                        Controls.show(replace, true);
                        replace.requestFocus();
                    } else {
                        recipient.clear();
                        kit.notices().done(kit.say("preview.released", target.toString()));
                    }
                },
                problem -> complain(kit.sentence(problem)));
    }

    private void complain(String sentence) {
        complaint.setText(sentence);
        Controls.show(complaint, true);
    }

    private void showRegister() {
        register.getChildren().clear();
        if (model.releases().isEmpty()) {
            register.getChildren().add(controls.muted("preview.register.none"));
        }
        model.releases().forEach(release -> register.getChildren().add(line(release)));
    }

    private Node line(PanelStore.Release gone) {
        LocalDate day = LocalDate.ofInstant(gone.at(), kit.clock().getZone());
        String time =
                DateTimeFormatter.ofPattern("HH:mm")
                        .format(gone.at().atZone(kit.clock().getZone()));
        String tier =
                OutputTier.ofCode(gone.tier())
                        .map(t -> kit.say("preview.tier." + t.name()))
                        .orElse(gone.tier());
        return new VBox(
                Controls.wrapping(gone.recipient(), "strong"),
                Controls.wrapping(
                        kit.say(
                                "preview.register.line",
                                tier,
                                gone.minutesVersion(),
                                gone.pages(),
                                kit.words().date(day),
                                time),
                        "muted",
                        "small"),
                Controls.wrapping(
                        kit.say(
                                "preview.register.by",
                                model.memberName(gone.member()),
                                gone.sha256().substring(0, 12)),
                        "muted",
                        "small"));
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
