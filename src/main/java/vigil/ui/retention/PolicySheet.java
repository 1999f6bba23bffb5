package vigil.ui.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.domain.retention.RetainedContent;
import vigil.domain.retention.RetentionEvent;
import vigil.domain.retention.RetentionPolicy;
import vigil.domain.retention.RetentionRule;
import vigil.domain.vocabulary.Code;
import vigil.ui.kit.Controls;
import vigil.ui.kit.DayField;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Sheets;
import vigil.words.RetentionWords;

/** Sets how long what is kept: up to two periods for each kind of content, the later counts. */
final class PolicySheet {

    private static final int PERIODS = 2;

    /** How many months, and after what. */
    private record Line(TextField months, ComboBox<Code> after) {

        Optional<RetentionRule.Period> period() {
            String typed = months.getText().strip();
            return typed.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new RetentionRule.Period(
                                    Integer.parseInt(typed),
                                    RetentionEvent.valueOf(after.getValue().code())));
        }
    }

    private final Kit kit;
    private final Controls controls;
    private final Map<RetainedContent, List<Line>> lines = new EnumMap<>(RetainedContent.class);
    private final Label complaint = Controls.wrapping("", "complaint");

    private PolicySheet(Kit kit) {
        this.kit = kit;
        this.controls = new Controls(kit);
    }

    static void open(Kit kit, RetentionViewModel model, Sheets sheets, RetentionPolicy policy) {
        new PolicySheet(kit).show(model, sheets, policy);
    }

    private void show(RetentionViewModel model, Sheets sheets, RetentionPolicy policy) {
        RetentionWords words = new RetentionWords(kit.words());
        VBox form =
                Controls.styled(new VBox(controls.text("retention.policy.how")), "column", "loose");
        for (RetainedContent content : RetainedContent.values()) {
            VBox box = Controls.styled(new VBox(), "column", "tight");
            box.getChildren().add(Controls.wrapping(words.content(content), "strong"));
            List<Line> its = new ArrayList<>();
            for (int i = 0; i < PERIODS; i++) {
                Line line = line(policy.rule(content), i, words.content(content));
                its.add(line);
                Label unit = Controls.plain(kit.say("retention.policy.months"));
                unit.setMinWidth(Region.USE_PREF_SIZE);
                HBox row = Controls.row(line.months(), unit, line.after());
                box.getChildren().add(row);
            }
            lines.put(content, its);
            form.getChildren().add(box);
        }
        TextField by = new TextField(policy.approvedBy());
        by.setId("retention-approved-by");
        DayField on = new DayField(kit, "retention.day.prompt", "retention.day.wrong");
        on.show(policy.approvedOn().or(() -> Optional.of(LocalDate.now(kit.clock()))));
        DayField review = new DayField(kit, "retention.day.prompt", "retention.day.wrong");
        review.show(policy.reviewOn());
        form.getChildren()
                .addAll(
                        controls.labelled("retention.policy.by", by),
                        controls.labelled("retention.policy.on", on, on.input()),
                        controls.labelled("retention.policy.review", review, review.input()));
        Controls.show(complaint, false);
        Button save =
                controls.primary(
                        "retention.policy.save",
                        () ->
                                read(policy)
                                        .filter(now -> !on.wrong() && !review.wrong())
                                        .ifPresent(now ->
                                                model.set(
                                                        now.approved(
                                                                by.getText(),
                                                                on.day(),
                                                                review.day()),
                                                        sheets::close)));
        save.disableProperty().bind(by.textProperty().map(String::isBlank));
        ScrollPane scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        javafx.scene.layout.VBox.setVgrow(scroll, javafx.scene.layout.Priority.ALWAYS);
        VBox sheet =
                Controls.styled(
                        new VBox(
                                controls.title("retention.policy.title"),
                                scroll,
                                complaint,
                                Controls.row(
                                        Controls.gap(),
                                        controls.button("retention.cancel", sheets::close),
                                        save)),
                        "sheet",
                        "retention-policy-sheet");
        List<Line> first = lines.getOrDefault(RetainedContent.IDENTIFIERS, List.of());
        sheets.showAtSide(sheet, first.isEmpty() ? save : first.getFirst().months(), () -> true);
    }

    private Line line(RetentionRule rule, int at, String content) {
        TextField months = new TextField();
        months.setPrefColumnCount(4);
        months.setAccessibleText(content + ", " + kit.say("retention.policy.months"));
        ComboBox<Code> after =
                controls.choice(
                        "retention.policy.after",
                        Arrays.stream(RetentionEvent.values())
                                .map(event ->
                                        new Code(
                                                event.name(),
                                                kit.say("retention.event." + event.name())))
                                .toList());
        after.setAccessibleText(content + ", " + kit.say("retention.policy.after"));
        if (rule.periods().size() > at) {
            RetentionRule.Period period = rule.periods().get(at);
            months.setText(String.valueOf(period.months()));
            after.getItems().stream()
                    .filter(code -> code.code().equals(period.after().name()))
                    .forEach(after::setValue);
        }
        return new Line(months, after);
    }

    private Optional<RetentionPolicy> read(RetentionPolicy policy) {
        try {
            RetentionPolicy now = policy;
            for (Map.Entry<RetainedContent, List<Line>> entry : lines.entrySet()) {
                List<RetentionRule.Period> periods = new ArrayList<>();
                entry.getValue().forEach(line -> line.period().ifPresent(periods::add));
                now = now.with(entry.getKey(), new RetentionRule(periods));
            }
            return Optional.of(now);
        } catch (IllegalArgumentException e) {
            complaint.setText(kit.say("retention.policy.wrong", RetentionRule.MOST_MONTHS));
            Controls.show(complaint, true);
            return Optional.empty();
        }
    }
}
