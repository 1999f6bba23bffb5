package vigil.ui.meeting;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.casework.MeetingMatter;
import vigil.domain.panel.AgendaKind;
import vigil.ui.kit.Children;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Dressing;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LiveText;
import vigil.ui.kit.OverPulses;
import vigil.ui.kit.Reveal;

/**
 * What is due at a meeting, under the items it belongs to. The arrows go from line to line; T takes
 * one onto the agenda, L leaves it for this time, G lets go of what was left open, A approves.
 */
final class DueList {

    private static final int REASON = 2_000;

    /** More than these come from pulse to pulse. */
    private static final int AT_ONCE = 6;

    /** More than these come when they are asked for: years of minutes may never be approved. */
    private static final int STEP = 25;

    private final Kit kit;
    private final MatterWords words;
    private final DueChoices choices;
    private final Controls controls;
    private final VBox root = Controls.styled(new VBox(), "due-list");
    private final List<Row> rows = new ArrayList<>();
    private final Map<AgendaKind, Node> groups = new EnumMap<>(AgendaKind.class);
    private final OverPulses filling = new OverPulses(root);
    private final Button more;
    private List<MeetingMatter> all = List.of();
    private int most = STEP;
    private int keyboard = -1;

    DueList(Kit kit, MatterWords words, DueChoices choices) {
        this.kit = kit;
        this.words = words;
        this.choices = choices;
        this.controls = new Controls(kit);
        root.setId("due-list");
        more = controls.flat("prepare.more", Icon.NEXT, this::showMore);
        more.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.UP) {
                        rows.getLast().box.requestFocus();
                        event.consume();
                    } else if (event.getCode() == KeyCode.DOWN) {
                        showMore(); // the arrows go through all that is due
                        event.consume();
                    }
                });
    }

    Node node() {
        return root;
    }

    /** Lays the list anew, keeping the place; rows of what is still due stay as they are. */
    void show(List<MeetingMatter> due) {
        all = List.copyOf(due);
        most = Math.max(most, upToAsked());
        List<MeetingMatter> matters = shown();
        Map<MeetingMatter, Row> before = byMatter();
        long unknown = matters.stream().filter(matter -> !before.containsKey(matter)).count();
        keyboard = focused();
        if (matters.isEmpty()) {
            rows.clear();
            filling.stop();
            root.getChildren().setAll(controls.muted("prepare.nothing"));
        } else if (unknown > AT_ONCE) {
            rows.clear();
            root.getChildren().clear();
            List<Runnable> steps = new ArrayList<>();
            matters.forEach(matter -> steps.add(adding(matter, matters, before)));
            if (matters.size() < all.size()) {
                steps.add(() -> root.getChildren().add(more));
            }
            filling.begin(steps);
        } else {
            filling.stop();
            arrange(matters, before);
            if (focused() < 0) {
                takeKeyboard(rows.size() - 1);
            }
        }
    }

    private Runnable adding(
            MeetingMatter matter, List<MeetingMatter> among, Map<MeetingMatter, Row> before) {
        return () -> {
            Row row = row(matter, before);
            if (rows.isEmpty() || rows.getLast().matter.kind() != matter.kind()) {
                root.getChildren().add(group(matter));
            }
            rows.add(row);
            root.getChildren().add(row.box);
            Dressing.part(row.box);
            takeKeyboard(rows.size() == among.size() ? rows.size() - 1 : keyboard);
        };
    }

    private void arrange(List<MeetingMatter> matters, Map<MeetingMatter, Row> before) {
        rows.clear();
        List<Node> nodes = new ArrayList<>();
        for (MeetingMatter matter : matters) {
            if (rows.isEmpty() || rows.getLast().matter.kind() != matter.kind()) {
                nodes.add(group(matter));
            }
            Row row = row(matter, before);
            rows.add(row);
            nodes.add(row.box);
        }
        if (matters.size() < all.size()) {
            nodes.add(more);
        }
        Children.arrange(root, nodes);
    }

    /** The next ones, with the keyboard at the first of them. */
    private void showMore() {
        int first = rows.size();
        most = first + STEP;
        filling.stop();
        arrange(shown(), byMatter());
        rows.get(first).box.requestFocus();
    }

    /** What of it stands in the list; the button says how many more there are. */
    private List<MeetingMatter> shown() {
        List<MeetingMatter> matters = all.subList(0, Math.min(most, all.size()));
        more.setText(kit.say("prepare.more", all.size() - matters.size()));
        return matters;
    }

    private Map<MeetingMatter, Row> byMatter() {
        Map<MeetingMatter, Row> byMatter = new HashMap<>();
        rows.forEach(row -> byMatter.put(row.matter, row));
        return byMatter;
    }

    /** As many as keep every row under which a reason is being typed. */
    private int upToAsked() {
        return rows.stream()
                .filter(row -> row.asking.isVisible())
                .mapToInt(row -> all.indexOf(row.matter) + 1)
                .max()
                .orElse(0);
    }

    /** The one that was there, for something may be typed under it. */
    private Row row(MeetingMatter matter, Map<MeetingMatter, Row> before) {
        Row row = Optional.ofNullable(before.get(matter)).orElseGet(() -> new Row(matter));
        row.refresh();
        return row;
    }

    private Node group(MeetingMatter matter) {
        return groups.computeIfAbsent(
                matter.kind(),
                kind -> Controls.plain(kit.say("prepare.kind." + kind.name()), "due-group"));
    }

    /** The row that had the keyboard has it again as soon as it is there; else the last one. */
    private void takeKeyboard(int last) {
        if (keyboard >= 0 && rows.size() > Math.min(keyboard, last)) {
            rows.get(Math.min(keyboard, last)).box.requestFocus();
            keyboard = -1;
        }
    }

    /** Shows where each stands now. */
    void refresh() {
        rows.forEach(Row::refresh);
    }

    private int focused() {
        for (int i = 0; i < rows.size(); i++) {
            for (Node at = root.getScene() == null ? null : root.getScene().getFocusOwner();
                    at != null;
                    at = at.getParent()) {
                if (at == rows.get(i).box) {
                    return i;
                }
            }
        }
        return -1;
    }

    void focus() {
        rows.stream().findFirst().ifPresent(row -> row.box.requestFocus());
    }

    private void step(Row from, int by) {
        int next = rows.indexOf(from) + by;
        if (next >= 0 && next < rows.size()) {
            rows.get(next).box.requestFocus();
        } else if (next == rows.size() && root.getChildren().contains(more)) {
            more.requestFocus();
        }
    }

    /** What a row shows of where things stand. */
    private record Shown(DueChoices.Standing standing, boolean mayWrite, boolean approves) {}

    /** One thing that is due. */
    private final class Row {

        private final MeetingMatter matter;
        private final VBox box = Controls.styled(new VBox(), "due-row");
        private final HBox buttons = Controls.styled(new HBox(), "row", "due-buttons");
        private final Label standing = new Label();
        private final Button take;
        private final Button leave;
        private final VBox asking = new VBox();
        private Optional<Shown> shown = Optional.empty();

        Row(MeetingMatter matter) {
            this.matter = matter;
            this.take = controls.button("prepare.take", this::take);
            this.leave = controls.flat("prepare.leave", Icon.CLOCK, () -> choices.leave(matter));
            Label title = Controls.wrapping(words.title(matter), "due-title");
            Label why = Controls.wrapping(words.why(matter), "muted", "small");
            take.setMinWidth(Region.USE_PREF_SIZE);
            leave.setMinWidth(Region.USE_PREF_SIZE);
            standing.setMinWidth(Region.USE_PREF_SIZE);
            buttons.getChildren().setAll(standing, Controls.gap(), leave);
            if (matter instanceof MeetingMatter.Open) {
                buttons.getChildren()
                        .add(controls.flat("prepare.letGo", Icon.REMOVE, this::askLetGo));
            }
            if (matter instanceof MeetingMatter.Approval) {
                take.setText(kit.say("prepare.approve"));
            }
            buttons.getChildren().add(take);
            box.getChildren().setAll(title, why, buttons, asking);
            box.setFocusTraversable(true);
            box.setAccessibleText(words.title(matter) + ". " + words.why(matter));
            box.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
            box.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
            box.setOnMouseClicked(event -> box.requestFocus());
            box.focusedProperty()
                    .addListener((p, was, is) -> {
                        if (is) {
                            Reveal.show(box);
                        }
                    });
            Controls.show(asking, false);
            refresh();
        }

        private void pressed(KeyEvent event) {
            if (event.isShortcutDown()
                    || event.isAltDown()
                    || event.getTarget() instanceof TextField) {
                return;
            }
            switch (event.getCode()) {
                case DOWN -> step(this, 1);
                case UP -> step(this, -1);
                case SPACE -> take();
                case L -> leaveIt();
                case ENTER -> open();
                default -> {
                    return;
                }
            }
            event.consume();
        }

        /** What asks for words is done as it is typed, or its letter would stand in the answer. */
        private void typed(KeyEvent event) {
            if (event.isShortcutDown()
                    || event.isAltDown()
                    || event.getTarget() instanceof TextField) {
                return;
            }
            if (event.getCharacter().equalsIgnoreCase("t")) {
                take();
            } else if (event.getCharacter().equalsIgnoreCase("g")) {
                askLetGo();
            } else if (event.getCharacter().equalsIgnoreCase("a")) {
                askApprove();
            } else {
                return;
            }
            event.consume();
        }

        private void open() {
            if (matter instanceof MeetingMatter.Open open && open.item().reviewCase().isPresent()) {
                choices.openCase(open.item().reviewCase().get());
            } else if (matter instanceof MeetingMatter.Inquest inquest) {
                choices.openCase(inquest.inquest().of().id());
            } else if (matter instanceof MeetingMatter.Report report) {
                choices.openCase(report.report().of().id());
            } else {
                take();
            }
        }

        private void take() {
            if (!choices.mayWrite()) {
                return;
            }
            if (matter instanceof MeetingMatter.Approval) {
                askApprove();
            } else {
                choices.take(matter);
            }
        }

        private void leaveIt() {
            if (choices.mayWrite()) {
                choices.leave(matter);
            }
        }

        private void askLetGo() {
            if (matter instanceof MeetingMatter.Open open && choices.mayWrite()) {
                ask("prepare.letGo.reason", true, reason -> choices.letGo(open.item(), reason));
            }
        }

        private void askApprove() {
            if (matter instanceof MeetingMatter.Approval approval
                    && choices.mayWrite()
                    && choices.approving().isPresent()) {
                ask(
                        "prepare.approve.corrections",
                        false,
                        text -> choices.approve(approval.meeting().id(), text));
            }
        }

        /** Asks for a line of text under the row; Enter gives it, Escape leaves it. */
        private void ask(String key, boolean needed, java.util.function.Consumer<String> then) {
            TextField field = new TextField();
            field.setId("due-asked");
            field.setTextFormatter(LiveText.limit(REASON));
            Label trouble = Controls.wrapping("", "late", "small");
            Controls.show(trouble, false);
            field.textProperty().addListener((p, was, is) -> Controls.show(trouble, false));
            Runnable give =
                    () -> {
                        if (needed && field.getText().isBlank()) {
                            trouble.setText(kit.say(key + ".missing"));
                            Controls.show(trouble, true);
                            Reveal.show(box);
                            field.requestFocus();
                        } else {
                            close();
                            then.accept(field.getText().strip());
                        }
                    };
            field.setOnAction(event -> give.run());
            field.addEventHandler(
                    KeyEvent.KEY_PRESSED,
                    event -> {
                        if (event.getCode() == KeyCode.ESCAPE) {
                            close();
                            event.consume();
                        }
                    });
            Button go = controls.button(key + ".do", give);
            go.setMinWidth(Region.USE_PREF_SIZE);
            HBox.setHgrow(field, Priority.ALWAYS);
            VBox labelled = controls.labelled(key, field);
            HBox line = Controls.row(labelled, go);
            line.setAlignment(javafx.geometry.Pos.BOTTOM_LEFT);
            asking.getChildren().setAll(line, trouble);
            Controls.show(asking, true);
            Reveal.show(box);
            field.requestFocus();
        }

        private void close() {
            asking.getChildren().clear();
            Controls.show(asking, false);
            box.requestFocus();
        }

        /** Says nothing anew where nothing changed: one of a hundred does at a time. */
        private void refresh() {
            Shown now =
                    new Shown(
                            choices.standing(matter),
                            choices.mayWrite(),
                            choices.approving().isPresent());
            if (!shown.equals(Optional.of(now))) {
                shown = Optional.of(now);
                show(now.standing());
            }
        }

        private void show(DueChoices.Standing now) {
            standing.setText(kit.say("prepare.standing." + now.name()));
            standing.getStyleClass().setAll("label", "chip", "chip-" + tone(now));
            Controls.show(standing, now != DueChoices.Standing.DUE);
            boolean approval = matter instanceof MeetingMatter.Approval;
            if (!approval) {
                take.setText(
                        kit.say(
                                now == DueChoices.Standing.TAKEN
                                        ? "prepare.takeOff"
                                        : "prepare.take"));
            }
            leave.setText(
                    kit.say(
                            now == DueChoices.Standing.LEFT
                                    ? "prepare.dueAgain"
                                    : "prepare.leave"));
            boolean open = choices.mayWrite() && now != DueChoices.Standing.DONE;
            Controls.show(take, open && (!approval || choices.approving().isPresent()));
            Controls.show(leave, open && now != DueChoices.Standing.TAKEN);
            buttons.getChildren().stream()
                    .filter(node -> "prepare-let-go".equals(node.getId()))
                    .forEach(node -> Controls.show(node, open));
            box.pseudoClassStateChanged(
                    javafx.css.PseudoClass.getPseudoClass("left"), now == DueChoices.Standing.LEFT);
        }

        private String tone(DueChoices.Standing now) {
            return switch (now) {
                case TAKEN, DONE -> "success";
                case LEFT, DUE -> "neutral";
            };
        }
    }
}
