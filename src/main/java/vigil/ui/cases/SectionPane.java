package vigil.ui.cases;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import vigil.domain.casefile.AnswerKey;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.DerivedFacts;
import vigil.domain.casefile.FieldDefinition;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Finding;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Section;
import vigil.domain.casefile.WorkedOut;
import vigil.domain.vocabulary.SubstanceFacts;
import vigil.ui.answer.AnswerField;
import vigil.ui.answer.Editors;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Dressing;
import vigil.ui.kit.FormGrid;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.OverPulses;

/** One section of the catalogue as a form; a section that repeats has one block for each time. */
final class SectionPane {

    private static final FieldKey RETENTION = new FieldKey("case.retentionReview");

    /** In ems: what four choices side by side need. */
    private static final double NARROWEST = 21;

    private final Kit kit;
    private final CaseFormViewModel model;
    private final Editors editors;
    private final Section section;
    private final Controls controls;
    private final VBox root;
    private final VBox blocks = Controls.styled(new VBox(), "column", "loose");
    private final Map<AnswerKey, AnswerField> fields = new LinkedHashMap<>();
    private final Map<FieldKey, Label> derived = new LinkedHashMap<>();
    private final OverPulses filling;
    private Optional<Shown> last = Optional.empty();
    private int shownBlocks;

    /** What the fields show, and those that are still to come will. */
    private record Shown(
            ReviewCase reviewCase, List<Finding> findings, Map<FieldKey, String> workedOut) {}

    SectionPane(Kit kit, CaseFormViewModel model, Editors editors, Section section) {
        this.kit = kit;
        this.model = model;
        this.editors = editors;
        this.section = section;
        this.controls = new Controls(kit);
        root = Controls.styled(new VBox(), "case-page");
        filling = new OverPulses(root);
        root.getChildren().addAll(Controls.plain(section.title(), "section-title"));
        if (section.key().equals("family")) {
            root.getChildren().add(controls.muted("caseForm.family.text"));
        }
        root.getChildren().add(blocks);
        if (section.repeats()) {
            root.getChildren()
                    .add(
                            controls.button(
                                    "caseForm.another", Icon.ADD, () -> addBlock(shownBlocks)));
        }
        addBlock(0);
    }

    private void addBlock(int occurrence) {
        FormGrid grid = new FormGrid(NARROWEST);
        VBox block = Controls.card(grid);
        if (occurrence > 0) {
            block.getChildren()
                    .addFirst(Controls.plain(kit.say("caseForm.block", occurrence + 1), "strong"));
        }
        blocks.getChildren().add(block);
        shownBlocks = occurrence + 1;
        filling.then(
                model.vocabulary().catalogue().fields(section).stream()
                        .<Runnable>map(definition -> () -> add(grid, definition, occurrence))
                        .toList());
    }

    /** Most of what a field takes is its looks, which is why a long section comes bit by bit. */
    private void add(FormGrid grid, FieldDefinition definition, int occurrence) {
        node(definition, occurrence)
                .ifPresent(node -> {
                    grid.add(node, node instanceof AnswerField field && field.wide());
                    last.ifPresent(
                            shown -> show(new AnswerKey(definition.key(), occurrence), shown));
                    Dressing.part(node);
                });
    }

    private Optional<Node> node(FieldDefinition definition, int occurrence) {
        if (definition.storage() == FieldDefinition.Storage.DERIVED) {
            String now = last.map(shown -> derive(definition.key(), shown.reviewCase())).orElse("");
            Label value = Controls.wrapping(now, "derived");
            derived.put(definition.key(), value);
            if (definition.key().equals(RETENTION)) {
                model.kept()
                        .addListener((p, was, is) ->
                                last.ifPresent(shown ->
                                        value.setText(derive(RETENTION, shown.reviewCase()))));
            }
            Label caption = Controls.plain(definition.label(), "answer-label");
            Label mark = Controls.plain(kit.say("caseForm.derived"), "answer-mark");
            return Optional.of(
                    Controls.styled(new VBox(Controls.row(caption, mark), value), "answer"));
        }
        if (!definition.answered()) {
            return Optional.empty();
        }
        if (!model.sees(definition)) {
            return Optional.of(unseen(definition));
        }
        AnswerKey key = new AnswerKey(definition.key(), occurrence);
        AnswerField field = new AnswerField(definition, editors);
        field.whenAnswered((f, answer) -> model.answer(key, answer));
        field.whenUnread((f, typed) -> model.unread(key, typed));
        field.setDisable(!model.mayWrite(definition));
        fields.put(key, field);
        return Optional.of(field);
    }

    /** Not an empty field: whoever filled it in would write over what they cannot read. */
    private Node unseen(FieldDefinition definition) {
        return Controls.styled(
                new VBox(
                        Controls.plain(definition.label(), "answer-label"),
                        Controls.row(
                                Icon.RESTRICTED.node(),
                                Controls.wrapping(
                                        kit.say(
                                                "caseForm.unseen."
                                                        + definition.sensitivity().name()),
                                        "muted"))),
                "answer");
    }

    void show(ReviewCase reviewCase, List<Finding> findings) {
        while (shownBlocks < reviewCase.answers().occurrences(section)) {
            addBlock(shownBlocks);
        }
        Map<FieldKey, String> worked = new HashMap<>();
        WorkedOut.of(reviewCase.answers())
                .forEach(fact -> worked.put(fact.beside(), sentence(fact)));
        Shown shown = new Shown(reviewCase, List.copyOf(findings), Map.copyOf(worked));
        last = Optional.of(shown);
        fields.keySet().forEach(key -> show(key, shown));
        derived.forEach((key, label) -> label.setText(derive(key, reviewCase)));
    }

    private void show(AnswerKey key, Shown shown) {
        boolean first = key.occurrence() == 0;
        AnswerField field = fields.get(key);
        if (field == null) {
            return;
        }
        Answers answers = shown.reviewCase().answers();
        Map<AnswerKey, String> typed = model.unread();
        field.follows(first ? shown.workedOut().getOrDefault(key.field(), "") : "");
        Controls.show(field, model.applies(key));
        boolean left = !field.isFocusWithin();
        boolean letGo = left && field.wrong() && !typed.containsKey(key);
        if (letGo || !field.wrong() && !field.shows(answers.get(key))) {
            field.show(answers.get(key));
        }
        if (left && !field.wrong() && typed.containsKey(key)) {
            field.showUnread(typed.get(key));
        }
        field.find(
                shown.findings().stream()
                        .filter(f -> f.field().equals(key.field()) && first)
                        .findFirst());
    }

    private String sentence(WorkedOut fact) {
        return fact.rule().equals("age")
                ? kit.say("workedOut.age", fact.figure(), DerivedFacts.ageBand((int) fact.figure()))
                : kit.say(
                        "workedOut." + fact.rule(),
                        fact.figure(),
                        DerivedFacts.aboutMonths(fact.figure()));
    }

    private String derive(FieldKey key, ReviewCase reviewCase) {
        String nothing = kit.say("caseForm.derived.none");
        return switch (key.text()) {
            case "incident.lastSeenToFound" -> {
                OptionalLong hours = DerivedFacts.hoursLastSeenToFound(reviewCase.answers());
                yield hours.isPresent() ? kit.say("caseForm.hours", hours.getAsLong()) : nothing;
            }
            case "coroner.nationalClass" ->
                    model.vocabulary()
                            .list("ONS_CLASS")
                            .label(
                                    SubstanceFacts.nationalClass(
                                            reviewCase, model.vocabulary().substances()));
            case "case.retentionReview" ->
                    model.kept()
                            .getValue()
                            .namesDue(reviewCase.answers())
                            .map(kit.words()::date)
                            .orElse(nothing);
            default -> nothing;
        };
    }

    Node node() {
        return root;
    }

    /** The keyboard goes there, once nothing can move it any more. */
    void focus(FieldKey key) {
        filling.afterwards(() ->
                Optional.ofNullable(fields.get(new AnswerKey(key, 0)))
                        .ifPresent(AnswerField::focus));
    }
}
