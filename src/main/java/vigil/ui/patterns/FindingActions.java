package vigil.ui.patterns;

import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import vigil.casework.Intent;
import vigil.casework.PanelMemory;
import vigil.casework.PatternDecisions.About;
import vigil.domain.pattern.Disposition;
import vigil.patterns.Finding;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Sheets;

/** What one can do about a finding: a row of buttons, and one key for each. */
public final class FindingActions {

    private final Kit kit;
    private final DecisionViewModel model;
    private final Finding finding;
    private final About about;
    private final DecisionSheets sheets;
    private final Controls controls;
    private final Disposition now;
    private final FlowPane root = Controls.styled(new FlowPane(), "finding-actions");

    /**
     * @param model one for all findings of the page, shared with its {@link DecisionNotice}
     * @param sheets of the page
     */
    public FindingActions(
            Kit kit, DecisionViewModel model, Sheets sheets, Finding finding, PanelMemory memory) {
        this.kit = kit;
        this.model = model;
        this.finding = finding;
        this.about = model.about(finding, memory);
        this.sheets = new DecisionSheets(kit, model, sheets);
        this.controls = new Controls(kit);
        this.now = memory.disposition(finding.key());
        root.setAccessibleRole(AccessibleRole.TOOL_BAR);
        root.setAccessibleText(kit.say("decision.actions"));
        root.setAccessibleHelp(kit.say("decision.keys"));
        switch (now) {
            case WATCHED -> add("decision.unwatch", Icon.WATCH, Intent.WATCH_FINDING, this::watch);
            case SNOOZED, DISMISSED ->
                    add("decision.takeUp", Icon.UNDO, Intent.TAKE_FINDING_UP, this::takeUp);
            case OPEN, RAISED ->
                    add("decision.watch", Icon.WATCH, Intent.WATCH_FINDING, this::watch);
        }
        add("decision.raise", Icon.MEETINGS, Intent.RAISE_FINDING, this::raise);
        if (!now.aside()) {
            add("decision.snooze", Icon.CLOCK, Intent.SET_FINDING_ASIDE, this::snooze);
            add("decision.dismiss", Icon.CLOSE, Intent.SET_FINDING_ASIDE, this::dismiss);
        }
    }

    private void add(String key, Icon icon, Intent intent, Runnable action) {
        Button button = controls.flat(key, icon, action);
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        if (model.may(intent)) {
            button.disableProperty().bind(model.busy());
            root.getChildren().add(button);
        } else {
            // A button that is off shows no tip, so what holds it does.
            button.setDisable(true);
            String why =
                    kit.say(
                            "decision.notAllowed",
                            kit.say("right." + intent.right().map(Enum::name).orElse("")));
            button.setAccessibleHelp(why);
            javafx.scene.layout.StackPane holder = new javafx.scene.layout.StackPane(button);
            Tooltip.install(holder, new Tooltip(why));
            root.getChildren().add(holder);
        }
    }

    /** Lets a key do what a button does, unless somebody types. */
    public boolean takesKey(KeyEvent event) {
        if (event.isControlDown()
                || event.isAltDown()
                || event.isMetaDown()
                || event.isShiftDown()
                || event.getTarget() instanceof TextInputControl) {
            return false;
        }
        Optional<Runnable> deed = deed(event.getCode());
        // Later, or the letter would be typed into the sheet that opens.
        deed.ifPresent(Platform::runLater);
        return deed.isPresent();
    }

    private Optional<Runnable> deed(KeyCode key) {
        return switch (key) {
            case W -> allowed(Intent.WATCH_FINDING, this::watch).filter(d -> !now.aside());
            case R -> allowed(Intent.RAISE_FINDING, this::raise);
            case S -> allowed(Intent.SET_FINDING_ASIDE, this::snooze).filter(d -> !now.aside());
            case D -> allowed(Intent.SET_FINDING_ASIDE, this::dismiss).filter(d -> !now.aside());
            case T -> allowed(Intent.TAKE_FINDING_UP, this::takeUp).filter(d -> now.aside());
            default -> Optional.empty();
        };
    }

    private Optional<Runnable> allowed(Intent intent, Runnable deed) {
        return model.may(intent) ? Optional.of(deed) : Optional.empty();
    }

    private void watch() {
        if (now == Disposition.WATCHED) {
            takeUp();
        } else {
            model.watch(about, kit::report);
        }
    }

    private void takeUp() {
        model.takeUp(about, kit::report);
    }

    private void raise() {
        sheets.raise(about, finding);
    }

    private void snooze() {
        sheets.snooze(about);
    }

    private void dismiss() {
        sheets.dismiss(about);
    }

    public Node node() {
        return root;
    }
}
