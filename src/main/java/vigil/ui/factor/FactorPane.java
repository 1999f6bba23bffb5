package vigil.ui.factor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import vigil.domain.casefile.FactorFinding;
import vigil.domain.casefile.Influence;
import vigil.domain.vocabulary.Factor;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;
import vigil.ui.kit.PickField;
import vigil.ui.kit.Segments;
import vigil.ui.kit.Tip;

/**
 * The contributing factors and the good practice of a case, each with its influence from 0 to 3 and
 * the evidence for it. One types some letters, the grade if one likes, and Enter: quick enough for
 * a meeting.
 */
public final class FactorPane {

    private final Kit kit;
    private final Supplier<Vocabulary> vocabulary;
    private final Controls controls;
    private final Supplier<UUID> ids;
    private final VBox rows = Controls.styled(new VBox(), "column", "tight");
    private final VBox root;
    private final PickField<Factor> adder;
    private final Segments<String> groups;
    private final FlowPane offered = Controls.styled(new FlowPane(), "factor-offers");
    private final List<FactorRow> shown = new ArrayList<>();
    private List<FactorFinding> factors = List.of();
    private Consumer<List<FactorFinding>> listener = list -> {};
    private TypedTag typed = TypedTag.of("");

    /**
     * @param vocabulary as it is when asked
     * @param ids gives new rows their identity
     */
    public FactorPane(Kit kit, Supplier<Vocabulary> vocabulary, Supplier<UUID> ids) {
        this.kit = kit;
        this.vocabulary = vocabulary;
        this.controls = new Controls(kit);
        this.ids = ids;
        adder =
                new PickField<>(
                        this::search, Factor::name, f -> f.group() + " · " + f.definition());
        adder.clearingAfterPick();
        adder.setPromptText(kit.say("factor.add"));
        adder.setAccessibleText(kit.say("factor.add"));
        adder.setId("factor-add");
        adder.setMaxWidth(520);
        adder.whenPicked(picked -> picked.ifPresent(factor -> add(factor, typed.influence())));
        groups = new Segments<String>(kit.say("factor.groups"), false).breaking();
        groups.setId("factor-groups");
        for (String group : counts().keySet()) {
            groups.add(group, group);
        }
        groups.whenChosen(this::offer);
        Controls.show(offered, false);
        root = Controls.column(adder, groups, offered, rows);
    }

    /** How many findings each group has, in the order of the vocabulary. */
    private Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        vocabulary.get().factors().values().forEach(f -> counts.putIfAbsent(f.group(), 0));
        for (FactorFinding finding : factors) {
            vocabulary
                    .get()
                    .factor(finding.factor())
                    .ifPresent(f -> counts.merge(f.group(), 1, Integer::sum));
        }
        return counts;
    }

    private List<Factor> search(String text) {
        typed = TypedTag.of(text);
        return typed.among(vocabulary.get().offeredFactors());
    }

    /** The factors of a group that the case does not have yet. */
    private void offer(Optional<String> group) {
        offered.getChildren().clear();
        Controls.show(offered, group.isPresent());
        group.ifPresent(chosen ->
                vocabulary.get().offeredFactors().stream()
                        .filter(f -> f.group().equals(chosen))
                        .filter(f -> factors.stream().noneMatch(x -> x.factor().equals(f.code())))
                        .forEach(f -> {
                            Hyperlink link = new Hyperlink(f.name());
                            Tip.on(link, f.definition());
                            link.setOnAction(event -> add(f, Optional.empty()));
                            offered.getChildren().add(link);
                        }));
    }

    private void add(Factor factor, Optional<Influence> influence) {
        Optional<FactorRow> there =
                shown.stream()
                        .filter(row -> row.finding().factor().equals(factor.code()))
                        .findFirst();
        if (there.isPresent()) {
            there.get().focusGrade();
            return;
        }
        FactorFinding finding =
                new FactorFinding(
                        ids.get(),
                        factor.code(),
                        influence.orElse(Influence.MAY_HAVE_CONTRIBUTED),
                        Optional.empty(),
                        "");
        List<FactorFinding> changed = new ArrayList<>(factors);
        changed.add(finding);
        change(changed);
        FactorRow row = shown.getLast();
        if (influence.isEmpty()) {
            row.focusGrade();
        } else if (finding.needsNote()) {
            row.focusNote();
        } else {
            adder.requestFocus();
        }
    }

    private void change(List<FactorFinding> changed) {
        show(changed);
        listener.accept(changed);
    }

    /** Whether whoever is signed in may tag; if not, what stands there is only read. */
    public void may(boolean tag) {
        root.setDisable(!tag);
    }

    public void whenChanged(Consumer<List<FactorFinding>> newListener) {
        listener = newListener;
    }

    /** Shows findings without telling anybody; what already stands there is left alone. */
    public void show(List<FactorFinding> list) {
        if (list.equals(factors) && !rows.getChildren().isEmpty()) {
            return; // or the keyboard would lose its place
        }
        factors = List.copyOf(list);
        shown.clear();
        rows.getChildren().clear();
        if (factors.isEmpty()) {
            rows.getChildren().add(controls.muted("factor.none"));
        }
        for (FactorFinding finding : factors) {
            FactorRow row = new FactorRow(kit, vocabulary.get(), finding, new Findings());
            shown.add(row);
            rows.getChildren().add(row.node());
        }
        count();
    }

    private void count() {
        counts().forEach((group, number) -> {
            if (known(group)) {
                groups.relabel(group, number == 0 ? group : kit.say("factor.group", group, number));
            }
        });
        offer(groups.chosen());
    }

    /** A group that came with a local factor after this was built has no button yet. */
    private boolean known(String group) {
        return groups.offers(group);
    }

    public Node node() {
        return root;
    }

    /** Brings the keyboard to the field in which one adds. */
    public void focus() {
        adder.requestFocus();
    }

    /** What rows ask for. */
    private final class Findings implements FactorRow.Owner {
        @Override
        public void replace(FactorFinding finding) {
            List<FactorFinding> changed = new ArrayList<>(factors);
            changed.replaceAll(f -> f.id().equals(finding.id()) ? finding : f);
            if (!changed.equals(factors)) {
                factors = List.copyOf(changed);
                listener.accept(factors);
            }
        }

        @Override
        public void remove(FactorFinding finding) {
            change(factors.stream().filter(f -> !f.id().equals(finding.id())).toList());
            adder.requestFocus();
        }

        @Override
        public void add() {
            adder.requestFocus();
        }
    }
}
