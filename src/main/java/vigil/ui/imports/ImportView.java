package vigil.ui.imports;

import java.io.File;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Dressing;
import vigil.ui.kit.DroppedFiles;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator;
import vigil.ui.kit.Screen;

/** Brings cases in from a spreadsheet, step by step; nothing is stored before the last. */
public final class ImportView implements Screen {

    private final Kit kit;
    private final ImportViewModel model;
    private final Controls controls;
    private final VBox root = Controls.styled(new VBox(), "page");
    private final HBox trail = Controls.styled(new HBox(), "import-trail");
    private final HBox trouble = Controls.styled(new HBox(), "banner", "banner-danger");
    private final Label troubleText = Controls.wrapping("");
    private final StackPane middle = new StackPane();
    private final HBox working = Controls.styled(new HBox(), "row");
    private final Button back;
    private final Button next;
    private final Label why = Controls.wrapping("", "muted");
    private final Map<ImportStep, StepPane> panes = new EnumMap<>(ImportStep.class);

    /** One step's part of the page. */
    interface StepPane {
        Node node();

        /** Came into view: show what there is and take the keyboard. */
        void shown();

        /** Why one cannot go on from here; empty if one can. */
        Optional<String> obstacle();
    }

    public ImportView(Kit kit, ImportViewModel model, Navigator navigator) {
        this.kit = kit;
        this.model = model;
        this.controls = new Controls(kit);
        panes.put(ImportStep.FILE, new FileStep(kit, model));
        ColumnsStep columns = new ColumnsStep(kit, model);
        columns.whenChanged(this::refresh);
        panes.put(ImportStep.COLUMNS, columns);
        panes.put(ImportStep.VALUES, new ValuesStep(kit, model));
        panes.put(ImportStep.REHEARSAL, new RehearsalStep(kit, model));
        panes.put(ImportStep.RESULT, new ResultStep(kit, model, navigator));
        back = controls.button("imports.back", Icon.BACK, model::back);
        next = controls.primary("imports.next.FILE", this::goOn);
        next.setDefaultButton(true);
        next.setId("imports-next");
        trouble.getChildren().addAll(Icon.ERROR.node(), troubleText);
        troubleText.setId("imports-trouble");
        ProgressBar bar = new ProgressBar();
        bar.setAccessibleText(kit.say("imports.working"));
        working.getChildren()
                .addAll(
                        bar,
                        Controls.plain(kit.say("imports.working"), "muted"),
                        controls.button("imports.stop", model::stop));
        HBox.setHgrow(why, Priority.ALWAYS);
        HBox foot = Controls.row(back, working, Controls.gap(), why, next);
        foot.getStyleClass().add("import-foot");
        VBox.setVgrow(middle, Priority.ALWAYS);
        root.getChildren().addAll(controls.title("imports.title"), trail, trouble, middle, foot);
        if (model.permitted()) {
            wire();
        } else {
            root.getChildren()
                    .setAll(
                            controls.title("imports.title"),
                            controls.empty(Icon.RESTRICTED, "imports.notPermitted"));
        }
    }

    private void wire() {
        model.step().addListener((p, was, is) -> show());
        model.busy().addListener((p, was, is) -> refresh());
        model.preview()
                .addListener((p, was, is) -> {
                    refresh();
                    if (was.isEmpty() && is.isPresent()) {
                        next.requestFocus();
                    }
                });
        model.report().addListener((p, was, is) -> refresh());
        model.trouble().addListener((p, was, is) -> refresh());
        DroppedFiles.accept(root, model::open);
        show();
    }

    /** Looks into this file at once. */
    public void open(Path file) {
        if (model.permitted()) {
            model.open(file);
        }
    }

    private StepPane pane() {
        return java.util.Objects.requireNonNull(panes.get(model.step().get()));
    }

    private void show() {
        ImportStep now = model.step().get();
        trail.getChildren().clear();
        int number = 1;
        for (ImportStep step : ImportStep.values()) {
            boolean here = step == now;
            Label label =
                    Controls.chip(
                            kit.say("imports.step", number++, kit.say("imports.step." + step)),
                            here ? "accent" : step.compareTo(now) < 0 ? "success" : "neutral");
            if (here) {
                label.setAccessibleText(
                        kit.say("imports.step.here", kit.say("imports.step." + step)));
            }
            trail.getChildren().add(label);
        }
        middle.getChildren().setAll(pane().node());
        next.setText(kit.say("imports.next." + now));
        refresh();
        Dressing.now(middle); // what scrolls has no content to take the keyboard before
        middle.layout();
        pane().shown();
        if (now == ImportStep.REHEARSAL && !next.isDisabled()) {
            next.requestFocus();
        }
    }

    /** What the state of things lets one do. */
    private void refresh() {
        if (panes.size() < ImportStep.values().length) {
            return;
        }
        ImportStep now = model.step().get();
        boolean busy = model.busy().get();
        Controls.show(working, busy);
        Controls.show(trouble, model.trouble().get().isPresent());
        model.trouble().get().ifPresent(p -> troubleText.setText(kit.sentence(p)));
        Controls.show(back, now != ImportStep.FILE && now != ImportStep.RESULT);
        // Nothing is put to sleep while work runs: the keyboard would lose its place.
        Optional<String> obstacle = pane().obstacle();
        next.setDisable(obstacle.isPresent());
        why.setText(busy ? "" : obstacle.orElse(""));
        if (now == ImportStep.REHEARSAL) {
            next.setText(
                    kit.say(
                            "imports.bringIn",
                            model.report().get().map(r -> r.casesRead()).orElse(0)));
        }
    }

    private void goOn() {
        if (pane().obstacle().isEmpty() && !model.busy().get()) {
            model.next();
        } else {
            refresh();
        }
    }

    /** Asks where a file is or goes; nothing if the person thinks better of it. */
    static Optional<Path> ask(Kit kit, Node from, String title, String name, String... kinds) {
        javafx.stage.FileChooser chooser = new javafx.stage.FileChooser();
        chooser.setTitle(kit.say(title));
        chooser.getExtensionFilters()
                .add(new javafx.stage.FileChooser.ExtensionFilter(kit.say("imports.kinds"), kinds));
        File chosen;
        if (name.isEmpty()) {
            chosen = chooser.showOpenDialog(from.getScene().getWindow());
        } else {
            chooser.setInitialFileName(name);
            chosen = chooser.showSaveDialog(from.getScene().getWindow());
        }
        return Optional.ofNullable(chosen).map(File::toPath);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        model.refresh();
        if (model.permitted()) {
            pane().shown();
        }
    }

    @Override
    public void dispose() {
        model.stop();
    }
}
