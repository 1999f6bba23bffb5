package vigil.ui.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.casework.AuditTrail;
import vigil.casework.Revision;
import vigil.domain.casefile.CaseChange;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.ReviewCase;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator;
import vigil.words.AnswerText;
import vigil.words.AuditText;

/**
 * Every save of a case, of everything or of one field, with who, when, from and to. What an item
 * was can be put back; that is a change like any other and is stored with the next save.
 */
final class HistoryPage {

    private final Kit kit;
    private final CaseFormViewModel model;
    private final Navigator navigator;
    private final ItemWords words;
    private final ChangeTable table;
    private final Controls controls;
    private final VBox saves = Controls.styled(new VBox(), "column");
    private final VBox readers = Controls.styled(new VBox(), "column", "tight");
    private final ComboBox<String> which = new ComboBox<>();
    private List<Revision> revisions = List.of();

    HistoryPage(Kit kit, CaseFormViewModel model, AnswerText texts, Navigator navigator) {
        this.navigator = navigator;
        this.kit = kit;
        this.model = model;
        this.words = new ItemWords(kit, model.vocabulary(), texts);
        this.table = new ChangeTable(kit, model.vocabulary(), texts);
        this.controls = new Controls(kit);
        which.setId("history-which");
        which.setAccessibleText(kit.say("history.which"));
    }

    /** The page; with a field, only what was done to that. */
    Node node(Optional<FieldKey> field) {
        saves.getChildren().setAll(controls.muted("caseForm.reading"));
        model.past()
                .saves(read -> {
                    revisions = read;
                    offer(field);
                    show();
                    field.ifPresent(asked -> which.requestFocus());
                });
        readers.getChildren().setAll(controls.muted("audit.reading"));
        model.edited()
                .get()
                .ifPresent(now -> model.past().readers(now.reference(), this::showReaders));
        which.setOnAction(event -> show());
        return Controls.styled(
                new VBox(
                        controls.labelled("history.which", which),
                        saves,
                        Controls.card(
                                Controls.row(
                                        controls.heading("history.readers"),
                                        Controls.gap(),
                                        audit()),
                                controls.muted("history.readers.text"),
                                readers)),
                "column",
                "loose");
    }

    private void offer(Optional<FieldKey> field) {
        TreeSet<String> names = new TreeSet<>();
        revisions.forEach(r -> r.change().items().forEach(item -> names.add(words.name(item))));
        Optional<String> wanted =
                field.map(key ->
                        words.name(
                                new CaseChange.Item(
                                        "answer:" + key.text() + "#0",
                                        Optional.empty(),
                                        Optional.empty())));
        wanted.ifPresent(names::add);
        List<String> all = new ArrayList<>();
        all.add(kit.say("history.everything"));
        all.addAll(names);
        which.getItems().setAll(all);
        which.getSelectionModel().select(wanted.orElse(all.getFirst()));
    }

    private void show() {
        boolean everything = which.getSelectionModel().getSelectedIndex() <= 0;
        String name = which.getSelectionModel().getSelectedItem();
        List<Node> cards = new ArrayList<>();
        for (Revision revision : revisions) {
            List<CaseChange.Item> items =
                    revision.change().items().stream()
                            .filter(item -> everything || words.name(item).equals(name))
                            .toList();
            if (!items.isEmpty()) {
                cards.add(card(revision, items));
            }
        }
        saves.getChildren().setAll(cards);
        if (cards.isEmpty()) {
            saves.getChildren()
                    .setAll(
                            everything
                                    ? controls.muted("history.none")
                                    : Controls.wrapping(
                                            kit.say("history.none.field", name), "muted"));
        }
    }

    private Node card(Revision revision, List<CaseChange.Item> items) {
        return Controls.card(
                Controls.row(
                        Controls.plain(kit.say("history.version", revision.version()), "strong"),
                        Controls.plain(
                                moment(revision.at()) + " · " + revision.memberName(), "muted")),
                table.node(items, this::puttingBack));
    }

    /** The way back to what an item was, where the case now says something else. */
    private Optional<Node> puttingBack(CaseChange.Item item) {
        Optional<ReviewCase> now = model.edited().get();
        boolean frozen = item.item().startsWith("return:");
        if (frozen
                || !model.mayWrite()
                || now.isEmpty()
                || now.get().equals(back(item, now.get()))) {
            return Optional.empty();
        }
        return Optional.of(
                controls.button(
                        "history.putBack",
                        () -> {
                            model.change(current -> back(item, current));
                            kit.notices().done(kit.say("history.isBack", words.name(item)));
                            show();
                        }));
    }

    private ReviewCase back(CaseChange.Item item, ReviewCase now) {
        return new CaseChange(
                        List.of(new CaseChange.Item(item.item(), item.after(), item.before())))
                .applyTo(now, model.vocabulary().catalogue());
    }

    private void showReaders(List<AuditTrail.Entry> entries, AuditText said) {
        readers.getChildren().setAll(entries.stream().map(entry -> reader(entry, said)).toList());
    }

    /** The ways into the audit, for those who may look at it. */
    private Node audit() {
        HBox ways = Controls.row();
        model.edited()
                .get()
                .filter(now -> model.past().mayReadAudit())
                .ifPresent(now ->
                        ways.getChildren()
                                .setAll(
                                        controls.button(
                                                "audit.names.button",
                                                Icon.WATCH,
                                                () -> navigator.whoHasSeenTheName(now.reference())),
                                        controls.button(
                                                "audit.history.all",
                                                Icon.HISTORY,
                                                () -> navigator.openAudit(now.reference()))));
        ways.setMinWidth(Region.USE_PREF_SIZE);
        ways.getChildren().forEach(way -> ((Region) way).setMinWidth(Region.USE_PREF_SIZE));
        return ways;
    }

    private Node reader(AuditTrail.Entry entry, AuditText said) {
        Label when = Controls.plain(said.moment(entry.at()), "muted", "audit-when");
        Label who = Controls.plain(said.who(entry), "strong", "audit-who");
        Label what = Controls.wrapping(said.did(entry));
        HBox.setHgrow(what, Priority.ALWAYS);
        return Controls.styled(new HBox(when, who, what), "row", "audit-row");
    }

    private String moment(Instant at) {
        ZoneId zone = kit.clock().getZone();
        return kit.words().date(LocalDate.ofInstant(at, zone))
                + " "
                + DateTimeFormatter.ofPattern("HH:mm").format(at.atZone(zone));
    }
}
