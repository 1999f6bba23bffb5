package vigil.ui.action;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.casework.Intent;
import vigil.casework.Leaving;
import vigil.casework.OwnerLetters;
import vigil.casework.PanelDesk;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LeavingNote;
import vigil.ui.kit.Sheets;
import vigil.ui.request.LettersFolder;

/** Chooses whom to remind, and writes one letter to each with everything they owe. */
final class OwnerLettersSheet {

    private final Kit kit;
    private final PanelDesk desk;
    private final Sheets sheets;
    private final Controls controls;
    private final LettersFolder folder;
    private final Map<String, CheckBox> boxes = new LinkedHashMap<>();

    private OwnerLettersSheet(Kit kit, PanelDesk desk, Sheets sheets) {
        this.kit = kit;
        this.desk = desk;
        this.sheets = sheets;
        this.controls = new Controls(kit);
        this.folder = new LettersFolder(kit, "owner-letters-folder");
    }

    /** Reads who owes something, and asks whom to remind. */
    static void open(Kit kit, PanelDesk desk, Sheets sheets) {
        kit.work()
                .run(
                        "readingActions",
                        progress -> desk.ownerLetters().debtors(),
                        debtors -> new OwnerLettersSheet(kit, desk, sheets).show(debtors),
                        kit::report);
    }

    private void show(List<OwnerLetters.Debtor> debtors) {
        VBox lines = Controls.column();
        for (OwnerLetters.Debtor debtor : debtors) {
            CheckBox box =
                    new CheckBox(
                            kit.say(
                                    "actions.letters.line",
                                    desk.vocabulary().list("AGENCY_TYPE").label(debtor.agency()),
                                    owed(debtor)));
            box.setWrapText(true);
            box.setId("owner-letter-" + debtor.agency());
            box.setSelected(debtor.overdue() > 0);
            boxes.put(debtor.agency(), box);
            lines.getChildren().add(box);
        }
        if (debtors.isEmpty()) {
            lines.getChildren().add(controls.muted("actions.letters.none"));
        }
        var write = controls.primary("actions.letters.write", this::write);
        write.setId("owner-letters-write");
        write.setDisable(debtors.isEmpty());
        HBox place = Controls.row(folder.node());
        HBox.setHgrow(folder.node(), Priority.ALWAYS);
        VBox body = Controls.styled(new VBox(lines), "side-sheet-body");
        Region sheet =
                Controls.styled(
                        new VBox(
                                Controls.row(
                                        controls.heading("actions.letters.title"),
                                        Controls.gap(),
                                        controls.icon("action.close", Icon.CLOSE, sheets::close)),
                                Controls.wrapping(kit.say("actions.letters.text"), "muted"),
                                ActionListView.scrolling(body),
                                controls.labelled("requests.folder", place, folder.input()),
                                new LeavingNote(kit, Leaving.of(Intent.REMIND_OWNERS)).node(),
                                Controls.row(Controls.gap(), write)),
                        "sheet",
                        "side-sheet");
        Node first = boxes.isEmpty() ? write : boxes.values().iterator().next();
        sheets.showAtSide(sheet, first, () -> true);
    }

    /** What there is of each kind; nothing is said of what there is none of. */
    private String owed(OwnerLetters.Debtor debtor) {
        StringJoiner owed = new StringJoiner(", ");
        if (debtor.overdue() > 0) {
            owed.add(kit.say("actions.letters.overdue", debtor.overdue()));
        }
        if (debtor.unanswered() > 0) {
            owed.add(kit.say("actions.letters.unanswered", debtor.unanswered()));
        }
        if (debtor.coming() > 0) {
            owed.add(kit.say("actions.letters.coming", debtor.coming()));
        }
        return owed.toString();
    }

    private void write() {
        Set<String> chosen =
                boxes.entrySet().stream()
                        .filter(entry -> entry.getValue().isSelected())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
        if (chosen.isEmpty()) {
            kit.notices().problem(kit.say("actions.letters.nobody"));
            return;
        }
        folder.ask()
                .ifPresent(to ->
                        kit.work()
                                .run(
                                        "saving",
                                        progress -> desk.ownerLetters().write(chosen, to),
                                        files -> written(files, to),
                                        kit::report));
    }

    private void written(List<Path> files, Path to) {
        sheets.close();
        kit.notices().done(kit.say("actions.letters.written", files.size(), to.toString()));
    }
}
