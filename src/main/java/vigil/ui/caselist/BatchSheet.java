package vigil.ui.caselist;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vigil.casework.CaseBatch;
import vigil.casework.CaseRow;
import vigil.casework.PanelDesk;
import vigil.casework.PanelStore;
import vigil.casework.Refused;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseStatus;
import vigil.ui.kit.Controls;
import vigil.ui.kit.DayField;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Named;
import vigil.ui.kit.Sheets;

/** Asks for the value that many cases are to be given. */
final class BatchSheet {

    private final Kit kit;
    private final CaseListViewModel model;
    private final PanelDesk desk;
    private final List<CaseRow> marked;
    private final Sheets sheets;
    private final BiConsumer<String, CaseBatch.Outcome> done;
    private final Controls controls;
    private final Label trouble = Controls.wrapping("");
    private final HBox troubleBox = Controls.styled(new HBox(), "banner", "banner-danger");

    BatchSheet(
            Kit kit,
            CaseListViewModel model,
            PanelDesk desk,
            List<CaseRow> marked,
            Sheets sheets,
            BiConsumer<String, CaseBatch.Outcome> done) {
        this.kit = kit;
        this.model = model;
        this.desk = desk;
        this.marked = marked;
        this.sheets = sheets;
        this.done = done;
        this.controls = new Controls(kit);
        troubleBox.getChildren().setAll(Icon.ERROR.node(), trouble);
        Controls.show(troubleBox, false);
    }

    private List<CaseId> ids() {
        return marked.stream().map(CaseRow::id).toList();
    }

    /** A change, waited for in the background. */
    private interface Deed<T> {
        CaseBatch.Outcome with(T value) throws Refused;
    }

    /** Only statuses that some of the cases may take are offered. */
    void status() {
        List<CaseStatus> possible =
                Arrays.stream(CaseStatus.values())
                        .filter(status -> status != CaseStatus.MERGED)
                        .filter(status ->
                                marked.stream()
                                        .anyMatch(row ->
                                                row.status() != status
                                                        && row.status().mayBecome(status)))
                        .toList();
        Function<CaseStatus, String> label =
                status -> {
                    long may =
                            marked.stream()
                                    .filter(row ->
                                            row.status() != status
                                                    && row.status().mayBecome(status))
                                    .count();
                    return kit.say(
                            "cases.facet",
                            model.vocabulary().list("CASE_STATUS").label(status.code()),
                            may);
                };
        pick(
                "caseList.batch.status",
                possible,
                label,
                status -> desk.batch().setStatus(ids(), status));
    }

    void coordinator() {
        List<Map.Entry<String, String>> people =
                model.members().get().entrySet().stream()
                        .sorted(Map.Entry.comparingByValue())
                        .toList();
        pick(
                "caseList.batch.coordinator",
                people,
                Map.Entry::getValue,
                member -> desk.batch().setCoordinator(ids(), UUID.fromString(member.getKey())));
    }

    void agenda() {
        LocalDate today = model.today();
        kit.work()
                .run(
                        "readingMeetings",
                        progress ->
                                desk.meetings().list().stream()
                                        .filter(m -> m.state().open())
                                        .filter(m -> !m.date().isBefore(today))
                                        .sorted(
                                                java.util.Comparator.comparing(
                                                        PanelStore.MeetingRow::date))
                                        .toList(),
                        meetings ->
                                pick(
                                        "caseList.batch.agenda",
                                        meetings,
                                        m -> kit.words().date(m.date()) + "  " + m.title(),
                                        m -> desk.batch().putOnAgenda(marked, m.id())),
                        kit::report);
    }

    private <T> void pick(String key, List<T> choices, Function<T, String> label, Deed<T> deed) {
        ComboBox<T> box = new ComboBox<>();
        box.setId("case-list-batch-value");
        box.getItems().setAll(choices);
        box.setMaxWidth(Double.MAX_VALUE);
        Named.in(box, label);
        box.setPromptText(kit.say("caseList.batch.choose"));
        if (choices.isEmpty()) {
            lay(key, controls.muted(key + ".empty"), Optional.empty(), box);
            return;
        }
        lay(key, controls.labelled(key + ".value", box), Optional.of(() -> make(deed, box)), box);
    }

    private <T> void make(Deed<T> deed, ComboBox<T> box) {
        T value = box.getValue();
        if (value != null) {
            run(() -> deed.with(value));
        }
    }

    void target() {
        DayField day = new DayField(kit, "meetings.plan.date.prompt", "meetings.plan.date.wrong");
        day.input().setId("case-list-batch-value");
        lay(
                "caseList.batch.target",
                controls.labelled("caseList.batch.target.value", day, day.input()),
                Optional.of(() -> {
                    Optional<LocalDate> typed = day.day();
                    if (typed.isPresent()) {
                        run(() -> desk.batch().setTargetPanelDate(ids(), typed.get()));
                    }
                }),
                day.input());
    }

    private interface Change {
        CaseBatch.Outcome make() throws Refused;
    }

    private void run(Change change) {
        kit.work()
                .run(
                        "saving",
                        progress -> change.make(),
                        came -> {
                            sheets.close();
                            done.accept(
                                    kit.say(
                                            "caseList.batch.done",
                                            came.changed(),
                                            came.left().size()),
                                    came);
                        },
                        problem -> {
                            trouble.setText(kit.sentence(problem));
                            Controls.show(troubleBox, true);
                        });
    }

    private void lay(String key, Node input, Optional<Runnable> go, Node focus) {
        HBox buttons =
                Controls.row(Controls.gap(), controls.button("caseList.cancel", sheets::close));
        go.ifPresent(action -> {
            Button button = controls.primary(key + ".do", action);
            button.setDefaultButton(true);
            buttons.getChildren().add(button);
        });
        VBox sheet =
                Controls.styled(
                        new VBox(
                                controls.title(key + ".title"),
                                controls.muted("caseList.batch.for", marked.size()),
                                troubleBox,
                                input,
                                buttons),
                        "sheet",
                        "question");
        sheets.show(sheet, go.isPresent() ? focus : buttons.getChildren().get(1));
    }

    /** Lists the cases that were left as they were, by reason. */
    static void left(Kit kit, Sheets sheets, List<CaseBatch.Left> left) {
        Controls controls = new Controls(kit);
        ListView<String> list = new ListView<>();
        list.setId("case-list-left");
        list.setAccessibleText(kit.say("caseList.batch.left.title"));
        list.getItems()
                .setAll(
                        left.stream()
                                .map(one ->
                                        kit.say(
                                                "caseList.batch.left.line",
                                                one.reference(),
                                                kit.say(
                                                        "caseList.batch.reason."
                                                                + one.reason().name())))
                                .collect(Collectors.toList()));
        Button close = controls.primary("caseList.batch.close", sheets::close);
        VBox sheet =
                Controls.styled(
                        new VBox(
                                controls.title("caseList.batch.left.title"),
                                list,
                                Controls.row(Controls.gap(), close)),
                        "sheet",
                        "question");
        sheets.show(sheet, list);
    }
}
