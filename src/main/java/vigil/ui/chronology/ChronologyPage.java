package vigil.ui.chronology;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.casework.ChronologyPrint;
import vigil.domain.casefile.ChronologyEntry;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.chronology.Chronology;
import vigil.domain.chronology.Decisions;
import vigil.domain.chronology.Line;
import vigil.domain.vocabulary.Code;
import vigil.domain.vocabulary.CodeList;
import vigil.ui.kit.CodeBox;
import vigil.ui.kit.Controls;
import vigil.ui.kit.EditedCase;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Reveal;
import vigil.ui.kit.Segments;
import vigil.words.ChronologyWords;

/**
 * The chronology of the case that is open: a line to type in, what is to be decided, the time line
 * drawn, and every line. F6 goes from one to the next.
 */
public final class ChronologyPage {

    /** Which lines are shown. */
    private enum Flag {
        ALL,
        MISSED,
        GOOD,
        DISPUTED
    }

    private final Kit kit;
    private final EditedCase edited;
    private final Controls controls;
    private final EntryRow entry;
    private final ConflictCard conflicts;
    private final TimelineView timeline;
    private final LineList lines;
    private final PrintCard print;
    private final CheckBox formLines = new CheckBox();
    private final VBox filterBox = new VBox();
    private final VBox root = Controls.styled(new VBox(), "column", "loose", "chronology");
    private final VBox drawn;
    private final VBox empty;
    private Optional<String> agency = Optional.empty();
    private Flag flag = Flag.ALL;
    private List<String> offered = List.of();
    private Optional<UUID> focusNext = Optional.empty();

    public ChronologyPage(Kit kit, EditedCase edited, ChronologyPrint printing) {
        this.kit = kit;
        this.edited = edited;
        this.controls = new Controls(kit);
        ChronologyWords said =
                new ChronologyWords(
                        kit.words(),
                        edited.vocabulary().list("AGENCY_TYPE")::label,
                        edited.vocabulary().list("EVENT_TYPE")::label);
        entry = new EntryRow(kit, edited, said);
        conflicts = new ConflictCard(kit, said, this::change);
        timeline = new TimelineView(kit, said);
        lines = new LineList(kit, said, new Keys());
        print = new PrintCard(kit, edited, printing);
        entry.whenStored(this::store);
        entry.whenLeft(lines::focus);
        conflicts.whenDone(lines::focus);
        print.whenClosed(lines::focus);
        timeline.whenOpened(line -> lines.focus(line.id()));
        lines.whenChosen(timeline::mark);
        formLines.setText(kit.say("chronologyPage.formLines"));
        formLines.setId("chronology-form-lines");
        formLines.setSelected(true);
        formLines.selectedProperty().addListener((p, was, is) -> refresh());
        empty = controls.empty(Icon.TIMELINE, "chronologyPage.none");
        drawn = Controls.card(timelineHead(), timeline, legend());
        root.getChildren()
                .setAll(
                        print.node(),
                        entry.node(),
                        conflicts.node(),
                        drawn,
                        filterBox,
                        lines.node(),
                        empty);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        Controls.show(entry.node(), edited.mayWrite());
    }

    private Node timelineHead() {
        Button in = controls.icon("chronologyPage.zoomIn", Icon.ZOOM_IN, () -> timeline.zoom(1.5));
        Button out =
                controls.icon(
                        "chronologyPage.zoomOut", Icon.ZOOM_OUT, () -> timeline.zoom(1 / 1.5));
        Button fit = controls.icon("chronologyPage.fit", Icon.FIT, timeline::fit);
        Button paper = controls.button("chronologyPage.print", Icon.PRINT, print::open);
        return Controls.row(
                controls.heading("chronologyPage.timeline"), Controls.gap(), out, in, fit, paper);
    }

    private Node legend() {
        FlowPane all = Controls.styled(new FlowPane(), "timeline-legend");
        for (String shape : List.of("line", "missed", "good", "form", "disputed", "span", "gap")) {
            Region sign =
                    Controls.styled(
                            new Region(),
                            switch (shape) {
                                case "span" -> "timeline-span";
                                case "gap" -> "timeline-gap";
                                default -> "timeline-mark";
                            },
                            "shape-" + (shape.equals("disputed") ? "line" : shape));
            if (shape.equals("disputed")) {
                sign.getStyleClass().add("timeline-disputed");
            }
            all.getChildren()
                    .add(
                            Controls.row(
                                    sign,
                                    Controls.plain(
                                            kit.say("chronologyPage.legend." + shape),
                                            "muted",
                                            "small")));
        }
        return all;
    }

    /** Shows the case as it is now. */
    public void refresh() {
        edited.edited().get().ifPresent(this::show);
    }

    private void show(ReviewCase reviewCase) {
        Chronology now = Chronology.of(reviewCase, edited.vocabulary().catalogue());
        boolean none = now.lines().isEmpty();
        Controls.show(empty, none);
        Controls.show(drawn, !none);
        Controls.show(lines.node(), !none);
        Controls.show(filterBox, !none);
        filters(now);
        conflicts.show(edited.mayWrite() ? now.conflicts() : List.of());
        Controls.show(conflicts.node(), !conflicts.empty());
        Predicate<Line> shown = filter(now);
        timeline.show(now, shown);
        lines.show(now, shown, agency.isEmpty() && flag == Flag.ALL);
        focusNext.ifPresent(id -> Reveal.show(lines.node()));
        focusNext = Optional.empty();
    }

    private Predicate<Line> filter(Chronology now) {
        Set<UUID> disputed = now.disputed();
        return line ->
                (formLines.isSelected() || !line.fromForm())
                        && (agency.isEmpty() || line.agencies().contains(agency.get()))
                        && switch (flag) {
                            case ALL -> true;
                            case MISSED -> line.entry().missed();
                            case GOOD -> line.entry().good();
                            case DISPUTED -> disputed.contains(line.id());
                        };
    }

    /** Rebuilt only when other agencies are there, or the keyboard would lose its place. */
    private void filters(Chronology now) {
        Set<String> codes = new LinkedHashSet<>();
        now.lines().forEach(line -> codes.addAll(line.agencies()));
        List<String> all = List.copyOf(codes);
        if (all.equals(offered) && !filterBox.getChildren().isEmpty()) {
            return;
        }
        offered = all;
        CodeList agencies = edited.vocabulary().list("AGENCY_TYPE");
        CodeBox box =
                new CodeBox(
                        new CodeList(
                                "",
                                "",
                                all.stream()
                                        .map(code -> new Code(code, agencies.label(code)))
                                        .toList()),
                        kit.say("chronologyPage.agency.any"));
        box.show(agency.filter(all::contains).or(() -> Optional.of("")));
        box.setId("chronology-agency");
        box.setAccessibleText(kit.say("chronologyPage.agency"));
        box.whenChosen(code -> {
            agency = code;
            refresh();
        });
        Segments<Flag> flags = new Segments<>(kit.say("chronologyPage.flag"), true);
        for (Flag choice : Flag.values()) {
            flags.add(choice, kit.say("chronologyPage.flag." + choice.name()));
        }
        flags.show(Optional.of(flag));
        flags.whenChosen(choice -> {
            flag = choice.orElse(Flag.ALL);
            refresh();
        });
        HBox row =
                Controls.row(
                        controls.heading("chronologyPage.all"),
                        Controls.gap(),
                        box,
                        flags,
                        formLines);
        filterBox.getChildren().setAll(row, controls.muted("chronologyPage.lines.keys"));
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.F6) {
            next();
            key.consume();
        } else if (key.getCode() == KeyCode.INSERT) {
            entry.focus();
            key.consume();
        } else if (new KeyCodeCombination(KeyCode.P, KeyCombination.SHORTCUT_DOWN).match(key)) {
            print.open();
            Reveal.show(print.node());
            key.consume();
        }
    }

    /** From the line one types in to what is to be decided, the drawing, the lines, and round. */
    private void next() {
        if (inside(entry.node())) {
            if (conflicts.empty()) {
                timeline.requestFocus();
            } else {
                conflicts.focus();
            }
        } else if (inside(conflicts.node())) {
            timeline.requestFocus();
        } else if (inside(timeline)) {
            lines.focus();
            return;
        } else {
            entry.focus();
        }
        Optional.ofNullable(root.getScene().getFocusOwner()).ifPresent(Reveal::show);
    }

    /** Asked of the scene: a node that was hidden while it had the keyboard may still say so. */
    private static boolean inside(Node node) {
        for (Node at = node.getScene() == null ? null : node.getScene().getFocusOwner();
                at != null;
                at = at.getParent()) {
            if (at == node) {
                return true;
            }
        }
        return false;
    }

    private void change(UnaryOperator<ReviewCase> change) {
        if (edited.mayWrite()) {
            edited.change(change);
        }
    }

    private void store(ChronologyEntry typed) {
        focusNext = Optional.of(typed.id());
        change(reviewCase ->
                reviewCase.chronology().stream().anyMatch(e -> e.id().equals(typed.id()))
                        ? Decisions.change(reviewCase, typed.id(), e -> typed)
                        : Decisions.add(reviewCase, typed));
    }

    public Node node() {
        return root;
    }

    /** Brings the keyboard to the line one types in. */
    public void focus() {
        entry.focus();
    }

    /** What keys on a line do. Lines of the form are changed where they are answered. */
    private final class Keys implements LineList.Wishes {
        @Override
        public void decide(Line line) {
            conflicts.find(line);
            Reveal.show(conflicts.node());
        }

        @Override
        public void change(Line line) {
            if (line.fromForm()) {
                kit.notices().note(kit.say("chronologyPage.fromForm"));
            } else if (edited.mayWrite()) {
                entry.change(line.entry());
                Reveal.show(entry.node());
            }
        }

        @Override
        public void remove(Line line) {
            if (line.fromForm()) {
                kit.notices().note(kit.say("chronologyPage.fromForm"));
            } else if (edited.mayWrite()) {
                ChronologyPage.this.change(c -> Decisions.remove(c, line.id()));
                kit.notices().note(kit.say("chronologyPage.removed"));
            }
        }

        @Override
        public void mark(Line line, boolean missed, boolean good) {
            if (!line.fromForm()) {
                ChronologyPage.this.change(
                        c -> Decisions.change(c, line.id(), e -> e.withFlags(missed, good)));
            }
        }

        @Override
        public void split(Line line) {
            if (!line.entry().statements().isEmpty()) {
                ChronologyPage.this.change(c -> Decisions.split(c, line.id()));
            }
        }
    }
}
