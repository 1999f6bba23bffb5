package vigil.ui.chronology;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.domain.casefile.ChronologyEntry;
import vigil.domain.casefile.ClockTime;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.TypedDate;
import vigil.domain.chronology.DaysBefore;
import vigil.domain.vocabulary.Code;
import vigil.ui.kit.CodeBox;
import vigil.ui.kit.Controls;
import vigil.ui.kit.EditedCase;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.PickField;
import vigil.ui.kit.Tip;
import vigil.words.ChronologyWords;

/**
 * One line in which an entry is typed, or changed. Enter stores it from wherever one is and begins
 * the next, with the same source, since one types from one paper at a time.
 */
final class EntryRow {

    private static final String FULL = "OUTPUT_TIER01";

    private final Kit kit;
    private final EditedCase edited;
    private final ChronologyWords said;
    private final TextField date = new TextField();
    private final TextField time = new TextField();
    private final PickField<Code> event;
    private final TextField what = new TextField();
    private final PickField<LineSource> source;
    private final ToggleButton missed;
    private final ToggleButton good;
    private final CodeBox tier;
    private final Label note = Controls.wrapping("", "muted", "small");
    private final Button save;
    private final Button cancel;
    private final Label heading;
    private final VBox root;
    private Optional<ChronologyEntry> changing = Optional.empty();
    private Consumer<ChronologyEntry> stored = entry -> {};
    private Runnable left = () -> {};

    EntryRow(Kit kit, EditedCase edited, ChronologyWords said) {
        this.kit = kit;
        this.edited = edited;
        this.said = said;
        Controls controls = new Controls(kit);
        List<Code> events = edited.vocabulary().list("EVENT_TYPE").codes();
        event =
                new PickField<>(
                        typed ->
                                events.stream()
                                        .filter(code -> LineSource.named(code.label(), typed))
                                        .toList(),
                        Code::label,
                        code -> "");
        source =
                new PickField<>(
                        typed ->
                                sources().stream()
                                        .filter(s -> LineSource.named(s.name(), typed))
                                        .toList(),
                        LineSource::name,
                        LineSource::detail);
        missed = flag("chronologyPage.missed", KeyCode.F7);
        good = flag("chronologyPage.good", KeyCode.F8);
        tier = new CodeBox(edited.vocabulary().list("OUTPUT_TIER"), "");
        tier.show(Optional.of(FULL));
        save = controls.primary("chronologyPage.add", this::save);
        cancel = controls.button("chronologyPage.cancel", this::cancel);
        Controls.show(cancel, false);
        heading = controls.heading("chronologyPage.new");
        name(date, "chronologyPage.date", 8);
        name(time, "chronologyPage.time", 5);
        name(event, "chronologyPage.event", 14);
        name(what, "chronologyPage.what", 20);
        name(source, "chronologyPage.source", 14);
        date.textProperty().addListener((p, was, is) -> sayBack());
        time.textProperty().addListener((p, was, is) -> sayBack());
        note.setId("chronology-note");
        HBox first =
                Controls.row(
                        labelled(controls, "chronologyPage.date", date),
                        labelled(controls, "chronologyPage.time", time),
                        labelled(controls, "chronologyPage.event", event),
                        grown(labelled(controls, "chronologyPage.what", what)));
        HBox second =
                Controls.row(
                        labelled(controls, "chronologyPage.source", source),
                        labelled(controls, "chronologyPage.marks", Controls.row(missed, good)),
                        labelled(controls, "chronologyPage.tier", tier),
                        Controls.gap(),
                        cancel,
                        save);
        second.setAlignment(javafx.geometry.Pos.BOTTOM_LEFT);
        root = Controls.card(heading, first, note, second);
        root.setId("chronology-entry");
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        sayBack();
    }

    private List<LineSource> sources() {
        return edited.edited()
                .get()
                .map(c -> LineSource.of(c, edited.vocabulary(), kit))
                .orElse(List.of());
    }

    private ToggleButton flag(String key, KeyCode code) {
        ToggleButton button = new ToggleButton(kit.say(key));
        button.setId(Controls.id(key));
        Tip.on(button, kit.say(key + ".tip", code.getName()));
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private void name(TextField field, String key, int columns) {
        field.setId(Controls.id(key));
        field.setAccessibleText(kit.say(key));
        field.setPrefColumnCount(columns);
        kit.find(key + ".prompt").ifPresent(field::setPromptText);
        field.setOnAction(action -> save());
    }

    private VBox labelled(Controls controls, String key, Node input) {
        VBox box = controls.labelled(key, input);
        HBox.setHgrow(box, Priority.NEVER);
        return box;
    }

    private static Node grown(Node node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        return node;
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.F7) {
            missed.setSelected(!missed.isSelected());
            key.consume();
        } else if (key.getCode() == KeyCode.F8) {
            good.setSelected(!good.isSelected());
            key.consume();
        } else if (key.getCode() == KeyCode.ENTER && (missed.isFocused() || good.isFocused())) {
            save();
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE && changing.isPresent() && !picking()) {
            cancel();
            key.consume();
        }
    }

    /** Escape first closes what is offered. */
    private boolean picking() {
        return event.isFocused() && !event.getText().isEmpty() && event.picked().isEmpty()
                || source.isFocused() && !source.getText().isEmpty() && source.picked().isEmpty();
    }

    private Optional<PartialDate> day() {
        return TypedDate.parse(date.getText(), LocalDate.now(kit.clock()))
                .or(() -> plainYear(date.getText().strip()));
    }

    /** "2025" alone is a year here: chronologies go back years. */
    private static Optional<PartialDate> plainYear(String text) {
        return text.matches("(19|20)\\d\\d")
                ? Optional.of(PartialDate.ofYear(Integer.parseInt(text)))
                : Optional.empty();
    }

    private void sayBack() {
        note.getStyleClass().remove("wrong");
        if (date.getText().isBlank()) {
            note.setText(kit.say("chronologyPage.hint"));
            return;
        }
        note.setText(
                day().map(read -> said.date(read) + weekday(read) + distance(read))
                        .orElse(kit.say("answer.wrong.date")));
    }

    private String weekday(PartialDate read) {
        return read.exact().map(day -> ", " + kit.words().weekday(day)).orElse("");
    }

    private String distance(PartialDate read) {
        return edited.edited()
                .get()
                .flatMap(ReviewCase::dateOfDeath)
                .map(death -> " · " + said.distance(DaysBefore.of(read, death)))
                .orElse("");
    }

    private void complain(String sentence, TextField at) {
        note.setText(sentence);
        note.getStyleClass().remove("wrong");
        note.getStyleClass().add("wrong");
        at.requestFocus();
    }

    private void save() {
        Optional<PartialDate> day = day();
        Optional<ClockTime> clock = ClockTime.parse(time.getText());
        if (day.isEmpty()) {
            complain(kit.say("answer.wrong.date"), date);
            return;
        }
        if (clock.isEmpty() && !time.getText().isBlank()) {
            complain(kit.say("answer.wrong.time"), time);
            return;
        }
        if (event.picked().isEmpty()) {
            complain(kit.say("chronologyPage.event.missing"), event);
            return;
        }
        if (what.getText().isBlank()) {
            complain(kit.say("chronologyPage.what.missing"), what);
            return;
        }
        Optional<LineSource> from = source.picked();
        ChronologyEntry entry =
                new ChronologyEntry(
                        changing.map(ChronologyEntry::id).orElseGet(edited::newId),
                        day.get(),
                        clock,
                        event.picked().get().code(),
                        what.getText().strip(),
                        from.flatMap(LineSource::fromReturn),
                        missed.isSelected(),
                        good.isSelected(),
                        tier.chosen().orElse(FULL),
                        from.filter(s -> s.fromReturn().isEmpty()).map(LineSource::agency),
                        changing.map(ChronologyEntry::statements).orElse(List.of()),
                        changing.map(ChronologyEntry::apartFrom).orElse(List.of()));
        boolean wasChange = changing.isPresent();
        clear();
        stored.accept(entry);
        if (wasChange) {
            left.run();
        } else {
            date.requestFocus();
        }
    }

    private void cancel() {
        clear();
        left.run();
    }

    private void clear() {
        Optional<LineSource> kept = changing.isPresent() ? Optional.empty() : source.picked();
        changing = Optional.empty();
        date.clear();
        time.clear();
        event.show(Optional.empty());
        what.clear();
        source.show(kept);
        missed.setSelected(false);
        good.setSelected(false);
        tier.show(Optional.of(FULL));
        heading.setText(kit.say("chronologyPage.new"));
        save.setText(kit.say("chronologyPage.add"));
        Controls.show(cancel, false);
        sayBack();
    }

    /** Takes an entry up to be changed. */
    void change(ChronologyEntry entry) {
        changing = Optional.of(entry);
        date.setText(said.date(entry.date()));
        time.setText(entry.time().map(said::time).orElse(""));
        event.show(edited.vocabulary().list("EVENT_TYPE").find(entry.event()));
        what.setText(entry.what());
        source.show(LineSource.of(entry, sources()));
        missed.setSelected(entry.missed());
        good.setSelected(entry.good());
        tier.show(Optional.of(entry.tier()));
        heading.setText(kit.say("chronologyPage.change"));
        save.setText(kit.say("chronologyPage.change.save"));
        save.setGraphic(Icon.SAVE.node());
        Controls.show(cancel, true);
        focus();
    }

    void focus() {
        date.requestFocus();
        date.selectAll();
    }

    void whenStored(Consumer<ChronologyEntry> listener) {
        stored = listener;
    }

    /** Hears when a change is done or given up, to take the keyboard back. */
    void whenLeft(Runnable listener) {
        left = listener;
    }

    Node node() {
        return root;
    }
}
