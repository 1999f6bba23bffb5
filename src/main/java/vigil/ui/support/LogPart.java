package vigil.ui.support;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.casework.ThisComputer.Level;
import vigil.casework.ThisComputer.LogEntry;
import vigil.domain.vocabulary.Code;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Copied;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.SearchField;

/** The log, latest first, by level and by what stands in it. */
final class LogPart {

    private static final int MOST = 200;

    private final Kit kit;
    private final SupportViewModel model;
    private final ComboBox<Code> level;
    private final SearchField search;
    private final TextArea text = new TextArea();
    private final VBox root;
    private List<LogEntry> all = List.of();

    LogPart(Kit kit, SupportViewModel model) {
        this.kit = kit;
        this.model = model;
        Controls controls = new Controls(kit);
        level =
                controls.choice(
                        "support.log",
                        List.of(
                                new Code("", kit.say("support.log.all")),
                                new Code("FAULT", kit.say("support.log.FAULT")),
                                new Code("REFUSED", kit.say("support.log.REFUSED")),
                                new Code("STEP", kit.say("support.log.STEP"))));
        search = new SearchField(kit.say("support.log.search"), kit.say("settings.search.clear"));
        search.setId("support-log-search");
        level.valueProperty().addListener((p, was, is) -> show());
        search.textProperty().addListener((p, was, is) -> show());
        text.setEditable(false);
        text.setPrefRowCount(12);
        text.setId("support-log-text");
        text.getStyleClass().add("log-text");
        text.setAccessibleText(kit.say("support.log"));
        Button copy = controls.button("support.log.copy", Icon.COPY, this::copy);
        copy.setMinWidth(Region.USE_PREF_SIZE);
        root =
                Controls.card(
                        controls.heading("support.log"),
                        controls.muted("support.log.text"),
                        Controls.row(level, search, copy),
                        text);
        model.logFolder()
                .ifPresent(folder ->
                        root.getChildren()
                                .add(
                                        Controls.wrapping(
                                                kit.say("support.log.folder", folder.toString()),
                                                "muted",
                                                "small")));
        read();
    }

    void read() {
        model.log(entries -> {
            all = entries;
            show();
        });
    }

    private void show() {
        Optional<Level> wanted =
                level.getValue().code().isEmpty()
                        ? Optional.empty()
                        : Optional.of(Level.valueOf(level.getValue().code()));
        String lines =
                all.stream()
                        .filter(entry -> SupportViewModel.fits(entry, wanted, search.getText()))
                        .limit(MOST)
                        .map(SupportViewModel::text)
                        .collect(Collectors.joining("\n"));
        text.setText(lines.isEmpty() ? kit.say("support.log.none") : lines);
    }

    private void copy() {
        Copied.put(kit, text.getText());
        kit.notices().done(kit.say("support.log.copied"));
    }

    Node node() {
        return root;
    }
}
