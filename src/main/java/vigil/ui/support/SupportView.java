package vigil.ui.support;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import vigil.casework.Problem;
import vigil.casework.ThisComputer;
import vigil.casework.ThisComputer.Check;
import vigil.casework.ThisComputer.Part;
import vigil.casework.ThisComputer.State;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Screen;

/** Self-check, what a code means, diagnosis and log. */
public final class SupportView implements Screen {

    private final Kit kit;
    private final SupportViewModel model;
    private final Controls controls;
    private final VBox checks = Controls.column();
    private final Label summary = Controls.wrapping("", "strong");
    private final VBox diagnosis = Controls.column();
    private final LogPart log;
    private final ScrollPane root = new ScrollPane();
    private Runnable stop = () -> {};

    public SupportView(Kit kit, SupportViewModel model) {
        this.kit = kit;
        this.model = model;
        this.controls = new Controls(kit);
        this.log = new LogPart(kit, model);
        VBox page =
                Controls.styled(
                        new VBox(
                                controls.title("support.title"),
                                checksCard(),
                                codeCard(),
                                diagnosisCard(),
                                log.node()),
                        "page",
                        "narrow-page");
        page.setId("support-page");
        root.setContent(page);
        root.setFitToWidth(true);
        look();
    }

    private Node checksCard() {
        return Controls.card(
                controls.heading("support.checks"),
                controls.muted("support.checks.text"),
                summary,
                checks,
                Controls.row(controls.button("support.check.again", Icon.REDO, this::look)));
    }

    private void look() {
        stop.run();
        summary.setText(kit.say("support.checking"));
        stop = model.check(this::show, this::failed);
    }

    private void failed(Problem problem) {
        summary.setText(problem instanceof Problem.Cancelled ? "" : kit.sentence(problem));
    }

    private void show(List<Check> found) {
        long bad = found.stream().filter(c -> c.state() == State.BAD).count();
        long look = found.stream().filter(c -> c.state() == State.LOOK).count();
        summary.setText(
                bad > 0
                        ? kit.say("support.summary.bad", bad)
                        : look > 0
                                ? kit.say("support.summary.look", look)
                                : kit.say("support.summary.good"));
        List<Node> lines = new ArrayList<>();
        for (State state : List.of(State.BAD, State.LOOK, State.OK)) {
            found.stream().filter(c -> c.state() == state).forEach(c -> lines.add(line(c)));
        }
        checks.getChildren().setAll(lines);
    }

    private Node line(Check check) {
        String tone =
                switch (check.state()) {
                    case OK -> "success";
                    case LOOK -> "warning";
                    case BAD -> "danger";
                };
        Label chip = Controls.chip(kit.say("support.state." + check.state()), tone);
        chip.setMinWidth(Region.USE_PREF_SIZE);
        HBox mark = new HBox(chip); // so that the names stand beneath each other
        mark.getStyleClass().add("support-state");
        Label name = Controls.wrapping(kit.say("doctor." + check.name()), "strong", "support-name");
        Label sentence = Controls.wrapping(model.sentence(check));
        HBox.setHgrow(sentence, Priority.ALWAYS);
        HBox line = Controls.row(mark, name, sentence);
        line.setId("check-" + Controls.id(check.name()));
        return line;
    }

    private Node codeCard() {
        TextField code = new TextField();
        code.setPromptText(kit.say("support.code.prompt"));
        code.setAccessibleText(kit.say("support.code"));
        code.setId("support-code");
        code.setPrefColumnCount(8);
        code.setMinWidth(Region.USE_PREF_SIZE);
        Label meaning = Controls.wrapping("");
        code.textProperty()
                .addListener((p, was, is) ->
                        meaning.setText(
                                model.meaning(is)
                                        .orElse(
                                                is.strip().length() < 5
                                                        ? ""
                                                        : kit.say("support.code.unknown"))));
        return Controls.card(
                controls.heading("support.code"),
                controls.muted("support.code.text"),
                Controls.row(code, meaning));
    }

    private Node diagnosisCard() {
        diagnosis
                .getChildren()
                .setAll(
                        Controls.row(
                                controls.button(
                                        "support.diagnosis.show", Icon.WATCH, this::gather)));
        return Controls.card(
                controls.heading("support.diagnosis"),
                controls.muted("support.diagnosis.text"),
                diagnosis);
    }

    private void gather() {
        model.diagnosis(screen(), this::gathered, kit::report);
    }

    /** The parts, each with its lines, and the way to save exactly them. */
    private void gathered(List<Part> parts) {
        TextArea text = new TextArea(ThisComputer.text(parts));
        text.setEditable(false);
        text.setPrefRowCount(16);
        text.setId("support-diagnosis-content");
        text.getStyleClass().add("log-text");
        text.setAccessibleText(kit.say("support.diagnosis"));
        FlowPane names = new FlowPane();
        names.getStyleClass().add("chip-flow");
        parts.forEach(part ->
                names.getChildren()
                        .add(Controls.chip(kit.say("diagnosis." + part.name()), "neutral")));
        Button save = controls.primary("support.diagnosis.save", () -> save(parts));
        diagnosis.getChildren().setAll(names, text, Controls.row(save));
    }

    private void save(List<Part> parts) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(kit.say("support.diagnosis.save"));
        chooser.setInitialFileName("vigil-diagnosis.txt");
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(kit.say("support.diagnosis.file"), "*.txt"));
        Optional.ofNullable(chooser.showSaveDialog(root.getScene().getWindow()))
                .map(File::toPath)
                .ifPresent(file ->
                        model.save(
                                file,
                                parts,
                                () ->
                                        kit.notices()
                                                .done(
                                                        kit.say(
                                                                "support.diagnosis.saved",
                                                                file.toString()))));
    }

    /** The screens and the window, in numbers. */
    private List<String> screen() {
        List<String> lines = new ArrayList<>();
        for (javafx.stage.Screen each : javafx.stage.Screen.getScreens()) {
            lines.add(
                    "screen: "
                            + (int) each.getBounds().getWidth()
                            + "x"
                            + (int) each.getBounds().getHeight()
                            + " at "
                            + each.getOutputScaleX());
        }
        Window window = root.getScene().getWindow();
        lines.add("window: " + (int) window.getWidth() + "x" + (int) window.getHeight());
        return lines;
    }

    @Override
    public void shown() {
        log.read();
    }

    @Override
    public void dispose() {
        stop.run();
    }

    @Override
    public Node node() {
        return root;
    }
}
