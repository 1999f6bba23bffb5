package vigil.ui.alert;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vigil.disclosure.AlertTextCheck.Hit;
import vigil.domain.alert.AlertDecision;
import vigil.domain.alert.AlertLack;
import vigil.domain.alert.DrugAlert;
import vigil.ui.kit.Controls;
import vigil.ui.kit.DayField;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Sheets;

/** Its last day, what is still wanted, the page to look at, and the button that issues it. */
final class AlertIssueCard {

    private final Kit kit;
    private final AlertsViewModel model;
    private final Controls controls;
    private final boolean open;
    private final DayField expires;
    private final VBox state = Controls.styled(new VBox(), "column", "tight");
    private final Label complaint = Controls.wrapping("", "complaint");
    private final Button issue;
    private final VBox root;
    private final ChangeListener<Object> listener = (p, was, is) -> state();

    AlertIssueCard(Kit kit, AlertsViewModel model, Sheets sheets, boolean open) {
        this.kit = kit;
        this.model = model;
        this.controls = new Controls(kit);
        this.open = open;
        this.expires = new DayField(kit, "alert.expires.prompt", "alert.expires.wrong");
        expires.input().setId("alert-expires");
        expires.input().setDisable(!open);
        expires.show(model.edited().get().flatMap(a -> a.dates().expires()));
        expires.whenSettled(this::last);
        HBox row = Controls.row(expires, weeks("TWO", 2), weeks("FOUR", 4), weeks("TWELVE", 12));
        issue = controls.primary("alert.issue", this::issue);
        issue.setGraphic(Icon.RELEASE.node());
        Button preview =
                controls.button(
                        "alert.preview", Icon.PDF, () -> AlertPreview.open(kit, model, sheets));
        Controls.show(complaint, false);
        root =
                Controls.card(
                        controls.heading("alert.issue.title"),
                        controls.labelled("alert.expires", row, expires.input()),
                        state,
                        complaint,
                        controls.muted("alert.issue.forGood"),
                        Controls.row(preview, issue));
        root.getProperties().put("listener", listener); // lives as long as the card
        model.edited().addListener(new WeakChangeListener<>(listener));
        model.checked().addListener(new WeakChangeListener<>(listener));
        model.busy().addListener(new WeakChangeListener<>(listener));
        state();
    }

    private Button weeks(String name, int count) {
        Button button =
                controls.button(
                        "alert.weeks." + name,
                        () -> {
                            Optional<java.time.LocalDate> day =
                                    Optional.of(model.today().plusWeeks(count));
                            expires.show(day);
                            last(day);
                        });
        button.setDisable(!open);
        return button;
    }

    private void last(Optional<java.time.LocalDate> day) {
        model.edit(a -> a.withDates(a.dates().withExpires(day)));
    }

    private void state() {
        Optional<DrugAlert> alert = model.edited().get();
        state.getChildren().clear();
        Controls.show(complaint, false);
        boolean issuable = false;
        if (alert.isPresent() && open) {
            Set<AlertLack> lacks = alert.get().lacks(model.today());
            boolean closed =
                    alert.get().decision().filter(d -> d == AlertDecision.NO_ACTION).isPresent();
            boolean barred = lacks.stream().anyMatch(AlertLack::barring);
            Optional<List<Hit>> hits = model.checked().get().hits();
            if (!closed) {
                list("alert.lacks", lacks.stream().filter(AlertLack::barring));
                list("alert.ought", lacks.stream().filter(l -> !l.barring()));
            }
            if (!alert.get().text().parts().isEmpty()
                    || !alert.get().report().description().isBlank()) {
                checked(alert.get(), hits);
            }
            issuable =
                    !barred
                            && !model.busy().get()
                            && model.mayIssue()
                            && hits.filter(List::isEmpty).isPresent();
        }
        Controls.show(state, !state.getChildren().isEmpty());
        issue.setDisable(!issuable);
    }

    private void list(String key, Stream<AlertLack> lacks) {
        List<AlertLack> all = lacks.toList();
        if (!all.isEmpty()) {
            state.getChildren().add(Controls.plain(kit.say(key), "strong"));
            all.forEach(lack ->
                    state.getChildren()
                            .add(Controls.wrapping("•  " + kit.say("alert.lack." + lack.name()))));
        }
    }

    private void checked(DrugAlert alert, Optional<List<Hit>> hits) {
        if (hits.isEmpty()) {
            state.getChildren().add(controls.muted("alert.checking"));
        } else if (hits.get().isEmpty()) {
            state.getChildren()
                    .add(
                            Controls.row(
                                    Controls.styled(Icon.DONE.node(), "icon-success"),
                                    controls.text(
                                            alert.cases().isEmpty()
                                                    ? "alert.cleanUnlinked"
                                                    : "alert.clean")));
        } else {
            state.getChildren()
                    .add(
                            Controls.styled(
                                    new HBox(
                                            Icon.SHIELD.node(),
                                            Controls.wrapping(
                                                    kit.say("alert.hits", hits.get().size()))),
                                    "banner",
                                    "banner-danger"));
        }
    }

    private void issue() {
        model.issue(
                issued -> kit.notices().done(kit.say("alert.issued", issued.reference())),
                problem -> {
                    complaint.setText(kit.sentence(problem));
                    Controls.show(complaint, true);
                });
    }

    VBox node() {
        return root;
    }
}
