package vigil.ui.request;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vigil.casework.InformationRequests;
import vigil.casework.RequestStore;
import vigil.casework.WaitingLists;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.RequestStatus;
import vigil.domain.casefile.ResponseTimes;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator;
import vigil.ui.kit.Screen;
import vigil.ui.kit.Segments;

/**
 * What is waited for across all cases, longest first: agencies, laboratories, coroners, replies,
 * offers of support, decisions about keeping. A line opens its case at the field.
 */
public final class WaitingView implements Screen {

    private final Kit kit;
    private final WaitingViewModel model;
    private final Controls controls;
    private final Navigator navigator;
    private final Segments<WaitingList> lists;
    private final LineTable<RequestStore.Open> requests;
    private final LineTable<ResponseTimes> times;
    private final LineTable<WaitingLists.Toxicology> toxicology;
    private final LineTable<WaitingLists.Inquest> inquests;
    private final LineTable<WaitingLists.Report> reports;
    private final LineTable<WaitingLists.Kin> kin;
    private final LineTable<WaitingLists.Retention> retention;
    private final Map<WaitingList, Node> nodes = new EnumMap<>(WaitingList.class);
    private final LettersFolder folder;
    private final Button remind;
    private final Button escalate;
    private final Button late;
    private final VBox chasing;
    private final StackPane middle = new StackPane();
    private final VBox root;
    private WaitingList shown = WaitingList.REQUESTS;
    private boolean livingHidden;
    private boolean focused;

    public WaitingView(Kit kit, WaitingViewModel model, Navigator navigator) {
        this.kit = kit;
        this.model = model;
        this.navigator = navigator;
        this.controls = new Controls(kit);
        WaitingTables tables = new WaitingTables(kit, model.vocabulary(), this::open);
        this.requests = tables.requests();
        this.times = tables.times();
        this.toxicology = tables.toxicology();
        this.inquests = tables.inquests();
        this.reports = tables.reports();
        this.kin = tables.kin();
        this.retention = tables.retention();
        this.folder = new LettersFolder(kit, "waiting-folder");
        this.remind = controls.button("requests.remind", Icon.CLOCK, () -> chase(Optional.empty()));
        this.escalate =
                controls.button(
                        "requests.escalate",
                        Icon.UP,
                        () -> chase(Optional.of(RequestStatus.ESCALATED)));
        this.late = controls.button("waiting.chooseLate", this::chooseLate);
        this.lists = new Segments<>(kit.say("waiting.lists"), true);
        for (WaitingList each : WaitingList.values()) {
            lists.add(each, kit.say("waiting." + each.name()));
        }
        lists.setId("waiting-lists");
        lists.show(Optional.of(shown));
        lists.whenChosen(chosen -> chosen.ifPresent(this::turn));
        nodes.put(WaitingList.REQUESTS, requests.node());
        nodes.put(WaitingList.TIMES, times.node());
        nodes.put(WaitingList.TOXICOLOGY, toxicology.node());
        nodes.put(WaitingList.INQUESTS, inquests.node());
        nodes.put(WaitingList.REPORTS, reports.node());
        nodes.put(WaitingList.KIN, kin.node());
        nodes.put(WaitingList.RETENTION, retention.node());
        requests.whenSelected(this::ready);
        requests.node().addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        HBox place = Controls.row(folder.node());
        HBox.setHgrow(folder.node(), Priority.ALWAYS);
        FlowPane deeds = Controls.styled(new FlowPane(late, remind, escalate), "filters");
        chasing =
                Controls.styled(
                        new VBox(
                                deeds, controls.labelled("requests.folder", place, folder.input())),
                        "column");
        VBox.setVgrow(middle, Priority.ALWAYS);
        root =
                Controls.styled(
                        new VBox(
                                Controls.row(controls.title("waiting.title")),
                                lists,
                                middle,
                                chasing),
                        "page");
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::turnByKey);
        middle.getChildren().setAll(controls.muted("waiting.reading"));
        model.picture().addListener((p, was, is) -> is.ifPresent(this::show));
        model.trouble()
                .addListener((p, was, is) ->
                        is.ifPresent(problem ->
                                middle.getChildren()
                                        .setAll(Controls.wrapping(kit.sentence(problem)))));
        model.picture().get().ifPresent(this::show);
        ready();
    }

    private void show(WaitingLists.Picture picture) {
        requests.show(picture.requests(), r -> r.request().id());
        times.show(picture.times(), ResponseTimes::agency);
        toxicology.show(picture.toxicology(), t -> t.of().id());
        inquests.show(picture.inquests(), i -> i.of().id());
        reports.show(picture.reports(), r -> r.of().id());
        kin.show(picture.kin().orElse(List.of()), k -> k.of().id());
        retention.show(picture.retention(), r -> r.of().id());
        livingHidden = picture.kin().isEmpty();
        label(WaitingList.REQUESTS, picture.requests().size());
        label(WaitingList.TOXICOLOGY, picture.toxicology().size());
        label(WaitingList.INQUESTS, picture.inquests().size());
        label(
                WaitingList.REPORTS,
                picture.reports().stream().filter(r -> r.replied().isEmpty()).count());
        picture.kin()
                .ifPresent(all ->
                        label(
                                WaitingList.KIN,
                                all.stream()
                                        .filter(k ->
                                                k.offer() == WaitingLists.Offer.NOT_OFFERED
                                                        || k.offer() == WaitingLists.Offer.NO_REPLY)
                                        .count()));
        label(
                WaitingList.RETENTION,
                picture.retention().stream().filter(r -> r.days() >= 0).count());
        turn(shown);
        ready();
        if (!focused) {
            focused = true;
            focus();
        }
    }

    private void label(WaitingList list, long count) {
        lists.relabel(list, kit.say("waiting.count", kit.say("waiting." + list.name()), count));
    }

    private void turn(WaitingList list) {
        shown = list;
        Controls.show(chasing, list == WaitingList.REQUESTS);
        if (model.picture().get().isEmpty()) {
            return;
        }
        Node table = nodes.getOrDefault(list, requests.node());
        explain(list);
        middle.getChildren().setAll(table);
        if (list == WaitingList.TIMES) {
            middle.getChildren().setAll(withNote(table, "times.text"));
        } else if (list == WaitingList.RETENTION) {
            middle.getChildren().setAll(withNote(table, "waiting.retention.text"));
        }
    }

    private Node withNote(Node table, String key) {
        VBox box = Controls.column(controls.muted(key), table);
        VBox.setVgrow(table, Priority.ALWAYS);
        return box;
    }

    private void explain(WaitingList list) {
        String key =
                list == WaitingList.KIN && livingHidden
                        ? "waiting.hidden"
                        : "waiting.none." + list.name();
        boolean hidden = list == WaitingList.KIN && livingHidden;
        Node empty = controls.empty(hidden ? Icon.RESTRICTED : list.icon(), key);
        switch (list) {
            case REQUESTS -> requests.explain(empty);
            case TIMES -> times.explain(empty);
            case TOXICOLOGY -> toxicology.explain(empty);
            case INQUESTS -> inquests.explain(empty);
            case REPORTS -> reports.explain(empty);
            case KIN -> kin.explain(empty);
            case RETENTION -> retention.explain(empty);
        }
    }

    /** Ctrl+Page Down and Ctrl+Page Up turn from list to list, as in the case form. */
    private void turnByKey(KeyEvent event) {
        int by =
                new KeyCodeCombination(KeyCode.PAGE_DOWN, KeyCombination.SHORTCUT_DOWN).match(event)
                        ? 1
                        : new KeyCodeCombination(KeyCode.PAGE_UP, KeyCombination.SHORTCUT_DOWN)
                                        .match(event)
                                ? -1
                                : 0;
        int next = shown.ordinal() + by;
        if (by != 0 && next >= 0 && next < WaitingList.values().length) {
            list(WaitingList.values()[next]);
            event.consume();
        }
    }

    private void list(WaitingList list) {
        lists.show(Optional.of(list));
        turn(list);
        focus();
    }

    /** Shows one list, by its name; what has no such name shows the requests. */
    public void list(String name) {
        for (WaitingList each : WaitingList.values()) {
            if (each.name().equals(name)) {
                list(each);
            }
        }
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case M -> remind.fire();
            case X -> escalate.fire();
            case L -> late.fire();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void ready() {
        List<RequestStore.Open> chosen = requests.chosen();
        boolean may = model.mayWrite() && !chosen.isEmpty();
        remind.setDisable(
                !may || chosen.stream().anyMatch(r -> !r.request().state().canBeReminded()));
        escalate.setDisable(
                !may
                        || chosen.stream()
                                .anyMatch(r -> r.request().state() == RequestStatus.ESCALATED));
        late.setDisable(!model.mayWrite() || requests.node().getItems().isEmpty());
    }

    /** Chooses everything late that can be reminded, to be reminded in one go. */
    private void chooseLate() {
        model.picture()
                .get()
                .ifPresent(picture -> {
                    var rows = requests.node();
                    rows.getSelectionModel().clearSelection();
                    for (int i = 0; i < rows.getItems().size(); i++) {
                        var request = rows.getItems().get(i).request();
                        if (request.overdue(picture.date()) && request.state().canBeReminded()) {
                            rows.getSelectionModel().select(i);
                        }
                    }
                    rows.requestFocus();
                });
    }

    private void chase(Optional<RequestStatus> step) {
        List<RequestStore.Open> chosen = requests.chosen();
        folder.ask().ifPresent(to -> model.chase(chosen, step, to, this::written));
    }

    private void written(InformationRequests.Done done) {
        kit.notices()
                .done(
                        kit.say(
                                "requests.written",
                                done.files().size(),
                                String.valueOf(done.files().getFirst().getParent())));
        focus();
    }

    private void open(CaseId id, WaitingList list) {
        navigator.openCase(id, list.field());
    }

    private void focus() {
        nodes.getOrDefault(shown, requests.node()).requestFocus();
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        folder.refresh();
        focus();
    }

    @Override
    public void dispose() {
        model.dispose();
    }
}
