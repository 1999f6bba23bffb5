package vigil.ui.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.InquestOutcome;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.TwoViews;
import vigil.domain.casefile.Value;
import vigil.domain.vocabulary.CodeList;
import vigil.ui.kit.CodeBox;
import vigil.ui.kit.Controls;
import vigil.ui.kit.DayField;
import vigil.ui.kit.FormGrid;
import vigil.ui.kit.GrowingText;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LiveText;
import vigil.ui.kit.Sheets;

/** Asks how an inquest ended, and writes it into the case beside the panel's view. */
final class InquestSheet {

    private static final int WORDS = 10_000;
    private static final int LINE = 400;
    private static final Set<String> NO_CONCLUSION = Set.of("CONCLUSION11", "CONCLUSION12");
    private static final double NARROWEST = 220;

    private final Kit kit;
    private final CaseFormViewModel model;
    private final Sheets sheets;
    private final Runnable save;
    private final Controls controls;
    private final boolean mayReturn;
    private final CodeBox conclusion;
    private final CodeBox panelView;
    private final DayField concludedOn;
    private final DayField issued;
    private final TextArea words = new GrowingText(2);
    private final TextField addressee = new TextField();
    private final TextField reference = new TextField();
    private final TextField concern = new TextField();
    private final TextArea why = new GrowingText(2);
    private final CheckBox report;
    private final CheckBox toPanel;
    private final Label contrary = Controls.wrapping("");
    private final Label due = Controls.wrapping("", "answer-note");
    private final VBox reportFields = Controls.column();
    private final VBox whyField;
    private final Label trouble = Controls.wrapping("");
    private final HBox troubleBox;

    private InquestSheet(
            Kit kit, CaseFormViewModel model, ReviewCase now, Sheets sheets, Runnable save) {
        this.kit = kit;
        this.model = model;
        this.sheets = sheets;
        this.save = save;
        this.controls = new Controls(kit);
        this.mayReturn = InquestOutcome.mayReturn(now);
        CodeList conclusions = model.vocabulary().list("CONCLUSION");
        conclusion =
                new CodeBox(
                        new CodeList(
                                conclusions.name(),
                                conclusions.title(),
                                conclusions.codes().stream()
                                        .filter(c -> !NO_CONCLUSION.contains(c.code()))
                                        .toList()),
                        "");
        conclusion.setId("inquest-conclusion");
        conclusion.setPromptText(kit.say("inquest.conclusion.prompt"));
        panelView =
                new CodeBox(model.vocabulary().list("INTENT"), kit.say("inquest.panelView.none"));
        panelView.setId("inquest-panel-view");
        concludedOn = new DayField(kit, "action.day.prompt", "action.due.wrong");
        concludedOn.input().setId("inquest-concluded-on");
        issued = new DayField(kit, "action.day.prompt", "action.due.wrong");
        issued.input().setId("inquest-issued");
        report = new CheckBox(kit.say("inquest.report"));
        report.setId("inquest-report");
        toPanel = new CheckBox(kit.say("inquest.toPanel"));
        toPanel.setId("inquest-to-panel");
        limit(words, "inquest-words", WORDS);
        limit(addressee, "inquest-addressee", LINE);
        limit(reference, "inquest-reference", LINE);
        limit(concern, "inquest-concern", LINE);
        limit(why, "inquest-why", WORDS);
        whyField = controls.labelled("inquest.why", why);
        troubleBox =
                Controls.styled(new HBox(Icon.ERROR.node(), trouble), "banner", "banner-danger");
        troubleBox.setId("inquest-trouble");
        Controls.show(troubleBox, false);
        begin(now);
    }

    private static void limit(TextInputControl input, String id, int letters) {
        input.setId(id);
        input.setTextFormatter(LiveText.limit(letters));
    }

    private void begin(ReviewCase now) {
        TwoViews views = TwoViews.of(now.answers());
        panelView.show(views.panel());
        conclusion.show(views.coroner());
        now.answers()
                .date(Fields.INQUEST_DATE)
                .flatMap(PartialDate::exact)
                .filter(day -> !day.isAfter(LocalDate.now(kit.clock())))
                .ifPresent(day -> concludedOn.show(Optional.of(day)));
        words.setText(now.answers().text(Fields.CONCLUSION_NOTE));
        beginReport(now.answers());
        why.setText(TwoViews.note(now.answers()));
        conclusion.whenChosen(code -> weigh());
        panelView.whenChosen(code -> weigh());
        issued.whenSettled(day -> sayDue());
        // A complaint goes as soon as something is done about it.
        for (TextInputControl input :
                List.of(addressee, why, issued.input(), concludedOn.input())) {
            input.textProperty().addListener((p, was, is) -> Controls.show(troubleBox, false));
        }
        report.selectedProperty()
                .addListener((p, was, is) -> {
                    Controls.show(reportFields, is);
                    weigh();
                });
        toPanel.selectedProperty().addListener((p, was, is) -> Controls.show(whyField, is));
        Controls.show(reportFields, report.isSelected());
        Controls.show(whyField, false);
        Controls.show(toPanel, mayReturn);
        weigh();
        sayDue();
    }

    private void beginReport(Answers answers) {
        report.setSelected(
                answers.code(Fields.REGULATION_28).filter(Fields.YES::equals).isPresent());
        addressee.setText(said(answers, "addressee"));
        reference.setText(said(answers, "reference"));
        concern.setText(said(answers, "concern"));
        issued.show(
                answers.datePart(Fields.REGULATION_28_DETAILS, "date").flatMap(PartialDate::exact));
    }

    private static String said(Answers answers, String part) {
        return answers.part(Fields.REGULATION_28_DETAILS, part)
                .map(value -> value instanceof Value.Text text ? text.text() : "")
                .orElse("");
    }

    /** What contradicts the panel, or was reported, is for the panel to look at again. */
    private void weigh() {
        Controls.show(troubleBox, false);
        boolean opposed =
                conclusion
                        .chosen()
                        .filter(c -> TwoViews.contrary(panelView.chosen(), c))
                        .isPresent();
        contrary.setText(kit.say("inquest.contrary"));
        Controls.show(contrary, opposed);
        if (mayReturn && (opposed || report.isSelected())) {
            toPanel.setSelected(true);
        }
    }

    private void sayDue() {
        Optional<LocalDate> day = issued.day();
        Controls.show(due, day.isPresent());
        day.ifPresent(d ->
                due.setText(
                        kit.say(
                                "inquest.report.due",
                                kit.words().date(d.plusDays(InquestOutcome.REPLY_DAYS)),
                                InquestOutcome.REPLY_DAYS)));
    }

    /**
     * @param save run once the outcome stands in the case
     */
    static void open(
            Kit kit, CaseFormViewModel model, ReviewCase now, Sheets sheets, Runnable save) {
        InquestSheet sheet = new InquestSheet(kit, model, now, sheets, save);
        sheets.showAtSide(sheet.node(), sheet.conclusion, () -> true);
    }

    private Region node() {
        FormGrid first = new FormGrid(NARROWEST);
        first.add(controls.labelled("inquest.conclusion", conclusion), false);
        first.add(
                controls.labelled("inquest.concludedOn", concludedOn, concludedOn.input()), false);
        FormGrid made = new FormGrid(NARROWEST);
        made.add(controls.labelled("inquest.report.addressee", addressee), false);
        made.add(controls.labelled("inquest.report.issued", issued, issued.input()), false);
        made.add(controls.labelled("inquest.report.reference", reference), false);
        made.add(controls.labelled("inquest.report.concern", concern), false);
        reportFields.getChildren().setAll(made, due);
        HBox warned =
                Controls.styled(
                        new HBox(Icon.INFORMATION.node(), contrary), "banner", "banner-warning");
        warned.managedProperty().bind(contrary.visibleProperty());
        warned.visibleProperty().bind(contrary.visibleProperty());
        VBox body =
                Controls.styled(
                        new VBox(
                                troubleBox,
                                first,
                                controls.labelled("inquest.words", words),
                                controls.labelled("inquest.panelView", panelView),
                                warned,
                                report,
                                reportFields,
                                toPanel,
                                whyField),
                        "side-sheet-body",
                        "column");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Node done = controls.primary("inquest.save", this::record);
        return Controls.styled(
                new VBox(
                        Controls.row(
                                controls.heading("inquest.title"),
                                Controls.gap(),
                                controls.icon("action.close", Icon.CLOSE, sheets::close)),
                        scroll,
                        Controls.row(Controls.gap(), done)),
                "sheet",
                "side-sheet");
    }

    private void record() {
        LocalDate today = LocalDate.now(kit.clock());
        Optional<LocalDate> day = concludedOn.day().filter(d -> !d.isAfter(today));
        Optional<LocalDate> made = issued.day().filter(d -> !d.isAfter(today));
        if (conclusion.chosen().isEmpty()) {
            complain("conclusion", conclusion);
        } else if (day.isEmpty()) {
            complain("day", concludedOn.input());
        } else if (report.isSelected() && addressee.getText().isBlank()) {
            complain("addressee", addressee);
        } else if (report.isSelected() && made.isEmpty()) {
            complain("issued", issued.input());
        } else if (toPanel.isSelected() && mayReturn && why.getText().isBlank()) {
            complain("why", why);
        } else {
            InquestOutcome outcome =
                    new InquestOutcome(
                            conclusion.chosen().get(),
                            day.get(),
                            words.getText(),
                            made.filter(d -> report.isSelected())
                                    .map(d ->
                                            new InquestOutcome.Report(
                                                    reference.getText(),
                                                    addressee.getText(),
                                                    d,
                                                    concern.getText())),
                            panelView.chosen(),
                            why.getText(),
                            mayReturn && toPanel.isSelected());
            sheets.close();
            model.change(outcome::applyTo);
            save.run();
        }
    }

    private void complain(String what, Node at) {
        trouble.setText(kit.say("inquest.wanted." + what));
        Controls.show(troubleBox, true);
        at.requestFocus();
    }
}
