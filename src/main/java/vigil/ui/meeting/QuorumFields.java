package vigil.ui.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import vigil.domain.panel.QuorumRule;
import vigil.domain.vocabulary.Code;
import vigil.domain.vocabulary.Terms;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Editable;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LiveText;
import vigil.ui.kit.PickField;

/** When a meeting may decide: how many people and agencies, the chair, and who must be there. */
final class QuorumFields {

    private static final int MOST = 999;

    private final Kit kit;
    private final Vocabulary vocabulary;
    private final Consumer<QuorumRule> changed;
    private final TextField people = new TextField();
    private final TextField agencies = new TextField();
    private final CheckBox chair;
    private final FlowPane named = Controls.styled(new FlowPane(), "quorum-named");
    private final PickField<Code> agency;
    private final List<String> codes = new ArrayList<>();
    private final VBox root;
    private boolean quiet;

    /**
     * @param changed hears of the rule whenever a field of it is settled
     */
    QuorumFields(Kit kit, Vocabulary vocabulary, Consumer<QuorumRule> changed) {
        this.kit = kit;
        this.vocabulary = vocabulary;
        this.changed = changed;
        Controls controls = new Controls(kit);
        this.chair = new CheckBox(kit.say("quorum.chair"));
        chair.setId("quorum-chair");
        chair.setWrapText(true);
        chair.setOnAction(event -> tell());
        number(people, "quorum-people");
        number(agencies, "quorum-agencies");
        agency = new PickField<>(typed -> offered(typed), Code::label, code -> "");
        agency.clearingAfterPick();
        agency.setId("quorum-agency");
        agency.setPromptText(kit.say("quorum.agency.prompt"));
        agency.whenPicked(picked ->
                picked.ifPresent(code -> {
                    codes.add(code.code());
                    showNamed();
                    tell();
                }));
        root =
                Controls.column(
                        Controls.row(
                                controls.labelled("quorum.people", people),
                                controls.labelled("quorum.agencies", agencies)),
                        chair,
                        controls.labelled("quorum.named", Controls.column(named, agency), agency));
    }

    private List<Code> offered(String typed) {
        String query = Terms.fold(typed);
        return vocabulary.list("AGENCY_TYPE").codes().stream()
                .filter(code -> !codes.contains(code.code()))
                .filter(code -> Terms.fold(code.label()).contains(query))
                .toList();
    }

    private void number(TextField field, String id) {
        field.setId(id);
        field.setPrefColumnCount(4);
        field.setTextFormatter(LiveText.limit(3));
        field.setOnAction(event -> tell());
        field.focusedProperty()
                .addListener((p, was, is) -> {
                    if (!is) {
                        tell();
                    }
                });
    }

    private void tell() {
        if (!quiet) {
            changed.accept(rule());
        }
    }

    private void showNamed() {
        named.getChildren().clear();
        for (String code : codes) {
            String label = vocabulary.list("AGENCY_TYPE").label(code);
            Button chip = new Button(label, Icon.CLOSE.node());
            chip.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
            chip.getStyleClass().addAll("flat", "chip", "chip-neutral", "quorum-agency");
            chip.setAccessibleText(kit.say("quorum.remove", label));
            chip.setOnAction(event -> {
                codes.remove(code);
                showNamed();
                agency.requestFocus();
                tell();
            });
            named.getChildren().add(chip);
        }
        Controls.show(named, !codes.isEmpty());
    }

    /** Shows a rule without telling anybody. */
    void show(QuorumRule rule) {
        quiet = true;
        if (!people.isFocused()) {
            people.setText(String.valueOf(rule.people()));
        }
        if (!agencies.isFocused()) {
            agencies.setText(rule.agencies() == 0 ? "" : String.valueOf(rule.agencies()));
        }
        chair.setSelected(rule.chair());
        codes.clear();
        codes.addAll(new TreeSet<>(rule.named()));
        showNamed();
        quiet = false;
    }

    QuorumRule rule() {
        return new QuorumRule(
                number(people), number(agencies), chair.isSelected(), java.util.Set.copyOf(codes));
    }

    private static int number(TextField field) {
        String typed = field.getText().strip();
        return typed.matches("\\d{1,3}") ? Math.min(MOST, Integer.parseInt(typed)) : 0;
    }

    Node node() {
        return root;
    }

    void editable(boolean open) {
        Editable.set(root, open);
    }
}
