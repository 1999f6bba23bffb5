package vigil.ui.setting;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import vigil.casework.Problem;
import vigil.casework.Setting;
import vigil.casework.SettingRule;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Named;

/** The rows of what the panel sets, each with a control that fits what it may be. */
final class PanelRows {

    private static final int FIGURES = 5;
    private static final int LETTERS = 28;

    private final Kit kit;
    private final SettingsViewModel model;

    PanelRows(Kit kit, SettingsViewModel model) {
        this.kit = kit;
        this.model = model;
    }

    SettingRow row(Setting setting, String content) {
        SettingRow row =
                switch (setting.rule()) {
                    case SettingRule.OneOf one -> choice(setting, content, one.choices());
                    case SettingRule.Whole _ -> typed(setting, content, figures());
                    case SettingRule.Text _ when setting == Setting.HELPLINES ->
                            listed(setting, content, new HelplineRows(kit));
                    case SettingRule.Text text ->
                            typed(setting, content, text.severalLines() ? area() : line());
                    case SettingRule.People _ ->
                            listed(setting, content, new PeopleGrid(kit, model.areaNames()));
                };
        row.changed(!content.equals(setting.initial()));
        row.control().setDisable(!model.mayManage());
        return row;
    }

    /** What it may be and what it was, as {@code 2 to 100. Default: 5.} */
    private String range(Setting setting) {
        return switch (setting.rule()) {
            case SettingRule.Whole(int least, int most) ->
                    kit.say("settings.range", least, most)
                            + " "
                            + kit.say("settings.default", setting.initial());
            case SettingRule.OneOf one ->
                    kit.say("settings.default", model.choiceWord(setting.initial()));
            case SettingRule.Text _ -> "";
            case SettingRule.People _ -> "";
        };
    }

    private static TextField figures() {
        TextField field = new TextField();
        field.setPrefColumnCount(FIGURES);
        return field;
    }

    private static TextField line() {
        TextField field = new TextField();
        field.setPrefColumnCount(LETTERS);
        return field;
    }

    private static TextArea area() {
        TextArea area = new TextArea();
        area.setWrapText(true);
        area.setPrefRowCount(3);
        area.setPrefColumnCount(30);
        return area;
    }

    private SettingRow row(Setting setting, Node control, Runnable back) {
        Optional<Runnable> reset = model.mayManage() ? Optional.of(back) : Optional.empty();
        return new SettingRow(kit, setting.key(), control, range(setting), reset);
    }

    private SettingRow typed(Setting setting, String content, TextInputControl input) {
        input.setText(content);
        AtomicReference<String> kept = new AtomicReference<>(content);
        AtomicReference<Runnable> leaving = new AtomicReference<>(() -> {});
        SettingRow row =
                row(
                        setting,
                        input,
                        () -> {
                            input.setText(setting.initial());
                            leaving.get().run();
                            input.requestFocus(); // the way back is gone, and had the keyboard
                        });
        Consumer<String> show =
                was -> {
                    kept.set(was);
                    input.setText(was);
                    row.complain("");
                    row.changed(!was.equals(setting.initial()));
                };
        Runnable leave =
                () -> {
                    String typed = input.getText().strip();
                    Optional<Problem.Invalid> trouble =
                            setting.rule().trouble("settings." + setting.key(), typed);
                    row.complain(trouble.map(kit::sentence).orElse(""));
                    if (trouble.isEmpty() && !typed.equals(kept.get())) {
                        String was = kept.getAndSet(typed);
                        row.changed(!typed.equals(setting.initial()));
                        model.set(setting, was, typed, show);
                    }
                };
        leaving.set(leave);
        input.focusedProperty()
                .addListener((p, was, is) -> {
                    if (!is) {
                        leave.run();
                    }
                });
        return row;
    }

    /** What is filled in as rows; stored when the keyboard leaves one of its fields. */
    private SettingRow listed(Setting setting, String content, ListedSetting rows) {
        rows.show(content);
        AtomicReference<String> kept = new AtomicReference<>(rows.written());
        AtomicReference<Runnable> back = new AtomicReference<>(() -> {});
        SettingRow row = row(setting, rows.node(), () -> back.get().run());
        Consumer<String> show =
                was -> {
                    rows.show(was);
                    kept.set(rows.written());
                    row.complain("");
                    row.changed(!was.equals(setting.initial()));
                };
        Consumer<String> keep =
                written -> {
                    Optional<String> trouble = rows.trouble();
                    row.complain(trouble.orElse(""));
                    if (trouble.isEmpty() && !written.equals(kept.get())) {
                        String was = kept.getAndSet(written);
                        row.changed(!written.equals(setting.initial()));
                        model.set(setting, was, written, show);
                    }
                };
        rows.whenChanged(keep);
        back.set(() -> {
            rows.show(setting.initial());
            keep.accept(rows.written());
            rows.node().requestFocus();
        });
        return row;
    }

    private SettingRow choice(Setting setting, String content, List<String> choices) {
        ComboBox<String> box = new ComboBox<>();
        box.getItems().setAll(choices);
        Named.in(box, model::choiceWord);
        box.setValue(choices.contains(content) ? content : choices.getFirst());
        SettingRow row = row(setting, box, () -> box.setValue(setting.initial()));
        AtomicReference<String> kept = new AtomicReference<>(box.getValue());
        box.valueProperty()
                .addListener((p, was, is) -> {
                    row.changed(!is.equals(setting.initial()));
                    if (!is.equals(kept.getAndSet(is))) {
                        model.set(
                                setting,
                                was,
                                is,
                                before -> {
                                    kept.set(before);
                                    box.setValue(before);
                                });
                    }
                });
        return row;
    }
}
