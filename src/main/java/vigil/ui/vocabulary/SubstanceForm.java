package vigil.ui.vocabulary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vigil.casework.Problem;
import vigil.casework.VocabularyStore;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.TypedDate;
import vigil.domain.vocabulary.DatedClass;
import vigil.domain.vocabulary.Substance;
import vigil.domain.vocabulary.SubstanceAttribute;
import vigil.domain.vocabulary.SubstanceLexicon;
import vigil.domain.vocabulary.VocabularyEdits.Kind;
import vigil.domain.vocabulary.VocabularyEdits.Subject;
import vigil.ui.kit.Controls;
import vigil.ui.kit.FormGrid;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.PickField;

/**
 * One substance: everything that is said of it, the law as it changed, and who changed what here.
 */
final class SubstanceForm {

    private final Kit kit;
    private final VocabularyViewModel model;
    private final Controls controls;
    private final Consumer<Substance> saved;
    private final TextField name = new TextField();
    private final TextArea aliases = new TextArea();
    private final ComboBox<String> group = new ComboBox<>();
    private final TextField subgroup = new TextField();
    private final VBox classes = Controls.styled(new VBox(), "column", "tight");
    private final ComboBox<String> newClass = new ComboBox<>();
    private final TextField newFrom = new TextField();
    private final TextField newLaw = new TextField();
    private final PickField<Substance> metabolite;
    private final CheckBox verified = new CheckBox();
    private final TextField basis = new TextField();
    private final CheckBox watched = new CheckBox();
    private final TextField nationalGroup = new TextField();
    private final TextField notes = new TextField();
    private final CheckBox retired = new CheckBox();
    private final Label trouble = Controls.wrapping("", "answer-note", "vocabulary-trouble");
    private final VBox history = Controls.styled(new VBox(), "column", "tight");
    private final Label title = Controls.styled(new Label(), "section-title");
    private final HBox chips = Controls.row();
    private final Button save;
    private final VBox root;
    private Substance shown = Substance.blank("");
    private List<DatedClass> dated = new ArrayList<>();

    SubstanceForm(Kit kit, VocabularyViewModel model, Consumer<Substance> saved) {
        this.kit = kit;
        this.model = model;
        this.controls = new Controls(kit);
        this.saved = saved;
        name.setId("vocabulary-name");
        aliases.setPrefRowCount(3);
        aliases.setWrapText(true);
        group.setEditable(true);
        group.setMaxWidth(Double.MAX_VALUE);
        group.setId("vocabulary-group");
        metabolite =
                new PickField<>(
                        typed ->
                                typed.isBlank()
                                        ? List.of()
                                        : model.vocabulary().substances().search(typed, 20).stream()
                                                .map(SubstanceLexicon.Hit::substance)
                                                .toList(),
                        Substance::name,
                        Substance::subgroup);
        newClass.getItems().setAll(DatedClass.CLASSES);
        newClass.setId("vocabulary-class");
        newFrom.setPromptText(kit.say("vocabulary.class.from"));
        newFrom.setAccessibleText(kit.say("vocabulary.class.from"));
        newFrom.setPrefColumnCount(9);
        newLaw.setPromptText(kit.say("vocabulary.class.law"));
        newLaw.setAccessibleText(kit.say("vocabulary.class.law"));
        newLaw.setPrefColumnCount(12);
        newLaw.setOnAction(event -> addClass());
        newClass.setAccessibleText(kit.say("vocabulary.class.new"));
        newClass.setPromptText(kit.say("vocabulary.class.new"));
        HBox.setHgrow(newLaw, Priority.ALWAYS);
        verified.setText(kit.say("vocabulary.verified"));
        watched.setText(kit.say("vocabulary.watched"));
        retired.setText(kit.say("vocabulary.retired"));
        List.of(verified, watched, retired).forEach(box -> box.setWrapText(true));
        save = controls.primary("vocabulary.save", this::save);
        save.setGraphic(Icon.SAVE.node());
        Controls.show(trouble, false);
        FormGrid grid = new FormGrid(15);
        grid.getStyleClass().add("form-grid-close");
        grid.add(controls.labelled("vocabulary.name", name), false);
        grid.add(controls.labelled("vocabulary.group", group), false);
        grid.add(controls.labelled("vocabulary.aliases", aliases), true);
        grid.add(controls.labelled("vocabulary.subgroup", subgroup), false);
        grid.add(controls.labelled("vocabulary.metaboliteOf", metabolite), false);
        VBox law =
                Controls.styled(
                        new VBox(
                                Controls.plain(kit.say("vocabulary.classes"), "answer-label"),
                                classes,
                                Controls.row(
                                        newClass,
                                        newFrom,
                                        newLaw,
                                        controls.button(
                                                "vocabulary.class.add", Icon.ADD, this::addClass))),
                        "answer");
        grid.add(law, true);
        grid.add(new VBox(verified, watched, retired), false);
        grid.add(controls.labelled("vocabulary.basis", basis), false);
        grid.add(controls.labelled("vocabulary.nationalGroup", nationalGroup), false);
        grid.add(controls.labelled("vocabulary.notes", notes), false);
        root =
                Controls.card(
                        Controls.row(title, chips, Controls.gap(), save), trouble, grid, history);
    }

    Node node() {
        return root;
    }

    void show(Substance substance) {
        shown = substance;
        boolean fresh = model.vocabulary().substances().byCode(substance.code()).isEmpty();
        title.setText(fresh ? kit.say("vocabulary.new") : substance.name());
        chips.getChildren().clear();
        if (!fresh) {
            chips.getChildren()
                    .add(
                            Controls.chip(
                                    kit.say(
                                            substance.local()
                                                    ? "vocabulary.local"
                                                    : "vocabulary.shipped"),
                                    substance.local() ? "accent" : "neutral"));
            int cases = model.uses().get().getOrDefault(substance.code(), 0);
            chips.getChildren().add(Controls.chip(kit.say("vocabulary.uses", cases), "neutral"));
        }
        name.setText(substance.name());
        aliases.setText(String.join("; ", substance.aliases()));
        group.getItems()
                .setAll(
                        model.vocabulary().substances().all().stream()
                                .map(Substance::group)
                                .distinct()
                                .sorted()
                                .toList());
        group.setValue(substance.group());
        group.getEditor().setText(substance.group());
        subgroup.setText(substance.subgroup());
        metabolite.show(
                substance
                        .metaboliteOf()
                        .flatMap(parent ->
                                model.vocabulary().substances().all().stream()
                                        .filter(s -> s.name().equals(parent))
                                        .findFirst()));
        dated = new ArrayList<>(substance.classes());
        verified.setSelected(substance.classVerified());
        basis.setText(substance.classBasis());
        watched.setSelected(substance.watched());
        nationalGroup.setText(substance.nationalGroup());
        notes.setText(substance.notes());
        retired.setSelected(substance.retired());
        newClass.setValue(null);
        newFrom.clear();
        newLaw.clear();
        complain("");
        showClasses();
        history.getChildren().clear();
        save.setDisable(!model.mayWrite());
        if (!fresh) {
            model.history(
                    new Subject(Kind.SUBSTANCE, substance.code()),
                    changes -> {
                        if (shown.code().equals(substance.code())) {
                            showHistory(changes);
                        }
                    });
        }
    }

    private void showClasses() {
        classes.getChildren().clear();
        if (dated.isEmpty()) {
            classes.getChildren()
                    .add(
                            Controls.wrapping(
                                    kit.say(
                                            "vocabulary.class.todayOnly",
                                            words(shown.controlledClass())),
                                    "muted"));
        }
        for (DatedClass each : dated) {
            String when =
                    each.from()
                            .map(d -> kit.say("vocabulary.class.since", kit.words().date(d)))
                            .orElse(kit.say("vocabulary.class.before"));
            Button remove =
                    controls.icon(
                            "vocabulary.class.remove",
                            Icon.REMOVE,
                            () -> {
                                dated.remove(each);
                                showClasses();
                            });
            Label line =
                    Controls.wrapping(
                            kit.say(
                                    each.verified()
                                            ? "vocabulary.class.line"
                                            : "vocabulary.class.line.unverified",
                                    when,
                                    words(each.controlledClass()),
                                    each.law().isEmpty() ? "–" : each.law()));
            HBox.setHgrow(line, Priority.ALWAYS);
            classes.getChildren().add(Controls.row(line, remove));
        }
    }

    private String words(String controlledClass) {
        return DatedClass.controlled(controlledClass)
                ? kit.say("substance.class", controlledClass)
                : controlledClass.equals("none")
                        ? kit.say("compare.notControlled")
                        : controlledClass;
    }

    /** Without a day it is what holds as far as anybody knows. */
    private void addClass() {
        String chosen = newClass.getValue();
        if (chosen == null) {
            return;
        }
        Optional<LocalDate> from =
                TypedDate.parse(newFrom.getText().strip(), model.today())
                        .flatMap(PartialDate::exact)
                        .or(() -> coming(newFrom.getText().strip()));
        if (from.isEmpty() && !newFrom.getText().isBlank()) {
            complain(kit.say("vocabulary.class.noDay"));
            newFrom.requestFocus();
            return;
        }
        if (dated.isEmpty() && from.isPresent()) {
            dated.add(
                    new DatedClass(
                            Optional.empty(),
                            DatedClass.CLASSES.contains(shown.controlledClass())
                                    ? shown.controlledClass()
                                    : "unknown",
                            "",
                            false));
        }
        dated.removeIf(each -> each.from().equals(from));
        dated.add(new DatedClass(from, chosen, newLaw.getText().strip(), verified.isSelected()));
        dated = new ArrayList<>(DatedClass.ordered(dated));
        newClass.setValue(null);
        newFrom.clear();
        newLaw.clear();
        complain("");
        showClasses();
    }

    /** A law may be announced for a day to come. */
    private Optional<LocalDate> coming(String typed) {
        return vigil.domain.panel.ComingDate.parse(typed, model.today());
    }

    private void save() {
        addClass();
        LocalDate today = model.today();
        Substance changed =
                shown.with(SubstanceAttribute.NAME, name.getText().strip(), today)
                        .with(SubstanceAttribute.ALIASES, aliases.getText(), today)
                        .with(SubstanceAttribute.GROUP, group.getEditor().getText().strip(), today)
                        .with(SubstanceAttribute.SUBGROUP, subgroup.getText().strip(), today)
                        .with(
                                SubstanceAttribute.METABOLITE_OF,
                                metabolite.picked().map(Substance::name).orElse(""),
                                today)
                        .with(SubstanceAttribute.VERIFIED, yes(verified), today)
                        .with(SubstanceAttribute.BASIS, basis.getText().strip(), today)
                        .with(SubstanceAttribute.WATCHED, yes(watched), today)
                        .with(
                                SubstanceAttribute.NATIONAL_GROUP,
                                nationalGroup.getText().strip(),
                                today)
                        .with(SubstanceAttribute.NOTES, notes.getText().strip(), today)
                        .with(SubstanceAttribute.RETIRED, yes(retired), today);
        if (!dated.equals(shown.classes())) {
            changed = changed.withClasses(dated, today);
        }
        model.save(changed, saved, this::refused);
    }

    private void refused(Problem problem) {
        complain(kit.sentence(problem));
        if (problem instanceof Problem.Invalid invalid && invalid.field().endsWith("group")) {
            group.requestFocus();
        } else {
            name.requestFocus();
        }
    }

    private void complain(String sentence) {
        trouble.setText(sentence);
        Controls.show(trouble, !sentence.isEmpty());
    }

    private static String yes(CheckBox box) {
        return box.isSelected() ? "yes" : "no";
    }

    private void showHistory(List<VocabularyStore.Change> changes) {
        history.getChildren().clear();
        if (changes.isEmpty()) {
            return;
        }
        history.getChildren().add(Controls.plain(kit.say("vocabulary.history"), "strong"));
        changes.stream()
                .limit(30)
                .forEach(change ->
                        history.getChildren()
                                .add(
                                        Controls.wrapping(
                                                kit.say(
                                                        "vocabulary.history.line",
                                                        kit.words()
                                                                .date(
                                                                        LocalDate.ofInstant(
                                                                                change.at(),
                                                                                kit.clock()
                                                                                        .getZone())),
                                                        change.member(),
                                                        attribute(change.entry().attribute()),
                                                        change.after()
                                                                .filter(t -> !t.isEmpty())
                                                                .map(t -> t.replace("\n", "; "))
                                                                .orElse("–")),
                                                "small")));
    }

    private String attribute(String attribute) {
        return kit.find("vocabulary.attribute." + attribute).orElse(attribute);
    }

    /** Code of the substance that is shown. */
    String code() {
        return shown.code();
    }

    void focus() {
        name.requestFocus();
    }
}
