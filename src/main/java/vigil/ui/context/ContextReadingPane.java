package vigil.ui.context;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import vigil.casework.ContextFiles;
import vigil.casework.ContextReading;
import vigil.domain.vocabulary.Code;
import vigil.patterns.measures.Measure;
import vigil.ui.kit.Controls;
import vigil.ui.kit.FormGrid;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;

/** What a file holds, what is wrong with it row by row, and the choice to keep it. */
final class ContextReadingPane {

    private static final int MOST_FAULTS = 60;
    private static final int MOST_PLACES = 12;

    private final Kit kit;
    private final ContextViewModel model;
    private final ContextReading reading;
    private final Controls controls;
    private final TextField series = new TextField();
    private final TextField unit = new TextField();
    private final TextField source = new TextField();
    private final TextField published = new TextField();
    private final ComboBox<Code> beside;
    private final Button keep;
    private final Button back;
    private final VBox root;

    ContextReadingPane(
            Kit kit,
            ContextViewModel model,
            ContextReading reading,
            ContextFiles.Said told,
            Consumer<ContextFiles.Said> again) {
        this.kit = kit;
        this.model = model;
        this.reading = reading;
        this.controls = new Controls(kit);
        List<Code> measures = new ArrayList<>();
        measures.add(new Code("", kit.say("context.besideNone")));
        for (Measure measure : Measure.values()) {
            measures.add(new Code(measure.key(), kit.say("measure." + measure.key())));
        }
        this.beside = controls.choice("context.besideNone", measures);
        this.keep = controls.primary("context.look.keepAll", model::keep);
        keep.setText(kit.say("context.look.keep", reading.values()));
        keep.setDisable(reading.values() == 0);
        this.back = controls.button("context.cancel", model::forget);
        series.setText(told.series());
        unit.setText(told.unit());
        source.setText(told.source());
        published.setText(told.published().map(LocalDate::toString).orElse(""));
        measures.stream()
                .filter(code -> code.code().equals(told.measure()))
                .findFirst()
                .ifPresent(beside::setValue);
        root = Controls.styled(new VBox(), "column", "loose");
        root.getChildren().add(summary());
        if (reading.faulty() > 0) {
            root.getChildren().add(faults());
            root.getChildren().add(missing(again));
        }
        reading.publications().forEach(one -> root.getChildren().add(publication(one)));
    }

    private Node summary() {
        VBox card =
                Controls.card(
                        controls.heading("context.look", reading.file()),
                        Controls.wrapping(kit.say("context.look.good", reading.values())),
                        Controls.wrapping(
                                kit.say("context.look.bad", reading.faulty()),
                                reading.faulty() > 0 ? "complaint" : "muted"));
        if (!reading.elsewhere().isEmpty()) {
            String places =
                    reading.elsewhere().entrySet().stream()
                            .limit(MOST_PLACES)
                            .map(entry ->
                                    kit.say(
                                            "context.elsewhere.one",
                                            entry.getKey(),
                                            entry.getValue()))
                            .collect(Collectors.joining(", "));
            int more = reading.elsewhere().size() - MOST_PLACES;
            card.getChildren()
                    .add(
                            Controls.wrapping(
                                    kit.say(
                                            "context.look.elsewhere",
                                            reading.elsewhereRows(),
                                            more > 0
                                                    ? kit.say(
                                                            "context.elsewhere.more", places, more)
                                                    : places),
                                    "muted"));
        }
        card.getChildren().add(Controls.row(keep, back));
        return card;
    }

    private Node faults() {
        GridPane grid = Controls.styled(new GridPane(18, 6), "shown-table");
        grid.setId("context-faults");
        String[] heads = {"row", "column", "found", "wrong", "do"};
        for (int i = 0; i < heads.length; i++) {
            grid.add(Controls.plain(kit.say("context.look." + heads[i]), "strong"), i, 0);
        }
        int row = 1;
        for (ContextReading.RowFault fault :
                reading.faults().subList(0, Math.min(MOST_FAULTS, reading.faults().size()))) {
            grid.add(
                    Controls.plain(
                            fault.row() == 0
                                    ? kit.say("context.look.whole")
                                    : String.valueOf(fault.row())),
                    0,
                    row);
            grid.add(Controls.plain(fault.column()), 1, row);
            grid.add(wrapped(fault.value(), 160), 2, row);
            grid.add(wrapped(kit.say("context.fault." + fault.reason()), 240), 3, row);
            grid.add(wrapped(kit.say("context.fault." + fault.reason() + ".do"), 340), 4, row);
            row++;
        }
        VBox card = Controls.card(controls.heading("context.look.wrong"), grid);
        if (reading.faulty() > MOST_FAULTS) {
            card.getChildren().add(controls.muted("context.more", reading.faulty() - MOST_FAULTS));
        }
        return card;
    }

    private static Label wrapped(String text, double width) {
        Label label = Controls.wrapping(text);
        label.setPrefWidth(width);
        return label;
    }

    /** What may be said here, if the file leaves it out. */
    private Node missing(Consumer<ContextFiles.Said> again) {
        FormGrid grid = new FormGrid(18);
        series.setId("context-said-series");
        unit.setId("context-said-unit");
        source.setId("context-said-source");
        published.setId("context-said-published");
        grid.add(controls.labelled("context.series", series), false);
        grid.add(controls.labelled("context.unit", unit), false);
        grid.add(controls.labelled("context.source", source), true);
        grid.add(controls.labelled("context.published", published), false);
        grid.add(controls.labelled("context.look.beside", beside), false);
        return Controls.card(
                controls.heading("context.look.missing"),
                controls.muted("context.look.missing.text"),
                grid,
                Controls.row(
                        controls.button(
                                "context.look.again", Icon.REDO, () -> again.accept(said()))));
    }

    private ContextFiles.Said said() {
        return new ContextFiles.Said(
                Optional.empty(),
                series.getText(),
                Optional.ofNullable(beside.getValue()).map(Code::code).orElse(""),
                unit.getText(),
                source.getText(),
                day(published.getText()),
                "");
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Node publication(ContextReading.Read read) {
        boolean replaces = model.replaces(read.head());
        return Controls.card(
                Controls.wrapping(read.head().series(), "strong"),
                Controls.row(
                        Controls.chip(read.head().unit(), "neutral"),
                        Controls.chip(kit.say("context.values", read.values().size()), "neutral"),
                        Controls.chip(
                                replaces
                                        ? kit.say("context.look.replaces")
                                        : kit.say("context.look.new", model.others(read.head())),
                                replaces ? "accent" : "neutral")),
                Controls.wrapping(
                        kit.say("context.source")
                                + ": "
                                + read.head().source()
                                + ", "
                                + kit.say(
                                        "context.publishedOn",
                                        kit.words().date(read.head().published()))
                                + ". "
                                + model.beside(read.head()),
                        "muted"));
    }

    /** What the keyboard goes to. */
    Node first() {
        return keep.isDisabled() ? back : keep;
    }

    Node node() {
        return root;
    }
}
