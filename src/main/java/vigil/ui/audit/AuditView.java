package vigil.ui.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vigil.casework.AuditKind;
import vigil.casework.AuditTrail;
import vigil.domain.access.PanelMember;
import vigil.domain.casefile.CaseReference;
import vigil.ui.kit.Controls;
import vigil.ui.kit.DayField;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Named;
import vigil.ui.kit.Navigator;
import vigil.ui.kit.Screen;
import vigil.ui.kit.SearchField;
import vigil.ui.kit.Sheets;

/** Everything that was done, in sentences, latest first, narrowed by who, what, when and where. */
public final class AuditView implements Screen {

    /** Padding and scroll bar of the list. */
    private static final double LIST_EDGES = 36;

    private final Kit kit;
    private final AuditViewModel model;
    private final Sheets sheets;
    private final Navigator navigator;
    private final Controls controls;
    private final ListView<AuditTrail.Entry> list;
    private final SearchField search;
    private final ComboBox<Optional<PanelMember>> member = new ComboBox<>();
    private final ComboBox<Optional<AuditKind>> kind = new ComboBox<>();
    private final TextField reference = new TextField();
    private final Label wrongReference = Controls.wrapping("", "answer-note");
    private final DayField from;
    private final DayField until;
    private final StackPane body = new StackPane();
    private final Label count = Controls.plain("", "muted");
    private final Button ofMember;
    private final Button ofCase;
    private final VBox root;
    private boolean filling;

    public AuditView(Kit kit, AuditViewModel model, Sheets sheets, Navigator navigator) {
        this.kit = kit;
        this.model = model;
        this.sheets = sheets;
        this.navigator = navigator;
        this.controls = new Controls(kit);
        this.search = new SearchField(kit.say("audit.search"), kit.say("audit.search.clear"));
        this.from = new DayField(kit, "audit.day", "audit.day.bad");
        this.until = new DayField(kit, "audit.day", "audit.day.bad");
        this.list = new ListView<>(model.rows());
        list.getStyleClass().add("audit-list");
        list.setId("audit");
        list.setAccessibleText(kit.say("audit.title"));
        list.setCellFactory(view -> new RowCell());
        list.getSelectionModel().selectedItemProperty().addListener((p, was, is) -> chosen());
        list.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        openCase();
                        event.consume();
                    }
                });
        ofMember = controls.button("audit.member.open", Icon.PERSON, this::showMember);
        ofCase = controls.button("audit.case.open", Icon.CASES, this::openCase);
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox.setVgrow(list, Priority.ALWAYS);
        HBox head =
                Controls.row(
                        controls.title("audit.title"),
                        Controls.gap(),
                        controls.button(
                                "audit.export",
                                Icon.RELEASE,
                                () -> AuditExportSheet.open(kit, model, sheets)));
        HBox foot = Controls.row(count, Controls.gap(), ofMember, ofCase);
        root =
                Controls.styled(
                        new VBox(head, controls.muted("audit.text"), filters(), body, foot),
                        "page");
        model.state().addListener((p, was, is) -> lay());
        model.rows().addListener((javafx.beans.Observable changed) -> lay());
        model.count().addListener((p, was, is) -> say());
        model.members().addListener((javafx.beans.Observable changed) -> fillMembers());
        fill();
        chosen();
        lay();
    }

    private Node filters() {
        search.setId("audit-search");
        search.textProperty().bindBidirectional(model.typed());
        search.setPrefColumnCount(22);
        member.setId("audit-member");
        Named.in(
                member,
                choice -> choice.map(PanelMember::name).orElse(kit.say("audit.member.all")));
        member.valueProperty()
                .addListener((p, was, is) -> {
                    if (!filling && is != null) {
                        model.member().set(is);
                    }
                });
        kind.setId("audit-kind");
        Named.in(
                kind,
                choice ->
                        choice.map(each -> kit.say("audit.kind." + each.name()))
                                .orElse(kit.say("audit.kind.all")));
        List<Optional<AuditKind>> kinds = new ArrayList<>();
        kinds.add(Optional.empty());
        for (AuditKind each : AuditKind.values()) {
            kinds.add(Optional.of(each));
        }
        kind.getItems().setAll(kinds);
        kind.valueProperty()
                .addListener((p, was, is) -> {
                    if (!filling && is != null) {
                        model.kind().set(is);
                    }
                });
        reference.setId("audit-case");
        reference.setPromptText(kit.say("audit.case.prompt"));
        reference.setPrefColumnCount(14);
        reference.setOnAction(event -> settle());
        reference
                .focusedProperty()
                .addListener((p, was, is) -> {
                    if (!is) {
                        settle();
                    }
                });
        from.input().setId("audit-from");
        until.input().setId("audit-until");
        from.whenSettled(day -> model.from().set(day));
        until.whenSettled(day -> model.until().set(day));
        Button clear =
                controls.button(
                        "audit.clear",
                        () -> {
                            model.clear(Optional.empty(), Optional.empty());
                            fill();
                        });
        FlowPane row =
                Controls.styled(
                        new FlowPane(
                                controls.labelled("audit.words", search),
                                controls.labelled("audit.member", member),
                                controls.labelled("audit.kind", kind),
                                controls.labelled(
                                        "audit.case",
                                        new VBox(reference, wrongReference),
                                        reference),
                                controls.labelled("audit.from", from, from.input()),
                                controls.labelled("audit.until", until, until.input()),
                                clear),
                        "audit-filters");
        Controls.show(wrongReference, false);
        return row;
    }

    private void settle() {
        String typed = reference.getText().strip();
        Optional<CaseReference> read = CaseReference.parse(typed);
        boolean wrong = !typed.isEmpty() && read.isEmpty();
        wrongReference.setText(wrong ? kit.say("audit.case.bad") : "");
        Controls.show(wrongReference, wrong);
        if (!wrong && !filling) {
            model.reviewCase().set(read);
        }
    }

    private void fill() {
        filling = true;
        fillMembers();
        kind.setValue(model.kind().get());
        reference.setText(model.reviewCase().get().map(CaseReference::text).orElse(""));
        from.show(model.from().get());
        until.show(model.until().get());
        filling = false;
    }

    private void fillMembers() {
        boolean before = filling;
        filling = true;
        List<Optional<PanelMember>> all = new ArrayList<>();
        all.add(Optional.empty());
        model.members().forEach(each -> all.add(Optional.of(each)));
        model.member()
                .get()
                .filter(m -> !model.members().contains(m))
                .ifPresent(m -> all.add(Optional.of(m)));
        if (!member.getItems().equals(all)) {
            member.getItems().setAll(all);
        }
        member.setValue(model.member().get());
        filling = before;
    }

    private void lay() {
        switch (model.state().get()) {
            case READING -> body.getChildren().setAll(new VBox(controls.muted("audit.reading")));
            case REFUSED -> {
                HBox banner = Controls.styled(new HBox(), "banner", "banner-danger");
                banner.getChildren()
                        .setAll(
                                Icon.ERROR.node(),
                                Controls.wrapping(model.problem().map(kit::sentence).orElse("")));
                body.getChildren().setAll(new VBox(banner));
            }
            case THERE -> {
                Node wanted =
                        model.rows().isEmpty() ? controls.empty(Icon.SHIELD, "audit.none") : list;
                if (!body.getChildren().equals(List.of(wanted))) {
                    body.getChildren().setAll(wanted);
                }
            }
        }
        say();
    }

    private void say() {
        boolean there = model.state().get() == AuditViewModel.State.THERE;
        count.setText(there ? kit.say("audit.count", model.count().get()) : "");
    }

    private Optional<AuditTrail.Entry> selected() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    private void chosen() {
        Optional<AuditTrail.Entry> row = selected();
        Optional<String> name = row.map(AuditTrail.Entry::memberName).filter(n -> !n.isEmpty());
        ofMember.setText(
                name.map(n -> kit.say("audit.member.of", n)).orElse(kit.say("audit.member.open")));
        ofMember.setDisable(name.isEmpty());
        ofCase.setDisable(row.flatMap(r -> CaseReference.parse(r.subject())).isEmpty());
    }

    private void showMember() {
        selected()
                .flatMap(row ->
                        model.members().stream()
                                .filter(m -> m.id().equals(row.member()))
                                .findFirst())
                .ifPresent(who -> {
                    model.clear(Optional.of(who), Optional.empty());
                    fill();
                });
    }

    private void openCase() {
        selected()
                .flatMap(row -> CaseReference.parse(row.subject()))
                .ifPresent(about ->
                        kit.work()
                                .run(
                                        "readingCases",
                                        progress -> model.desk().cases().find(about),
                                        id -> id.ifPresent(navigator::openCase),
                                        kit::report));
    }

    /** Shows only what concerns one case. */
    public void about(CaseReference about) {
        model.clear(Optional.empty(), Optional.of(about));
        fill();
    }

    @Override
    public void shown() {
        model.read();
        search.requestFocus();
    }

    @Override
    public void dispose() {
        model.dispose();
    }

    @Override
    public Node node() {
        return root;
    }

    /** One row: when, who, and what they did. */
    private final class RowCell extends ListCell<AuditTrail.Entry> {
        private final Label when = Controls.plain("", "muted", "audit-when");
        private final Label who = Controls.plain("", "strong", "audit-who");
        private final Label what = Controls.wrapping("");
        private final HBox line = Controls.styled(new HBox(when, who, what), "row", "audit-row");

        RowCell() {
            HBox.setHgrow(what, Priority.ALWAYS);
            // As wide as the list, so that a sentence takes as many lines as it needs and no more.
            line.prefWidthProperty().bind(list.widthProperty().subtract(LIST_EDGES));
        }

        @Override
        protected void updateItem(AuditTrail.@Nullable Entry row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            when.setText(model.text().moment(row.at()));
            who.setText(model.text().who(row));
            what.setText(model.text().did(row));
            setGraphic(line);
            setAccessibleText(when.getText() + ", " + model.text().sentence(row));
            if (getIndex() >= model.rows().size() - 20) {
                model.more();
            }
        }
    }
}
