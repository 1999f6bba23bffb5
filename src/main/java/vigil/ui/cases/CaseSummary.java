package vigil.ui.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import vigil.domain.casefile.DerivedFacts;
import vigil.domain.casefile.EvidenceStage;
import vigil.domain.casefile.FieldDefinition;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.Finding;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.SubstanceEvidence;
import vigil.domain.toxicology.StageComparison;
import vigil.domain.vocabulary.SubstanceFacts;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;
import vigil.ui.toxicology.ComparisonWords;
import vigil.words.AnswerText;

/** What a case comes to, at its right edge: who, when, what was found, what is still wanted. */
final class CaseSummary {

    private static final int NEEDED_SHOWN = 12;

    private final Kit kit;
    private final CaseFormViewModel model;
    private final AnswerText texts;
    private final Consumer<FieldKey> jump;
    private final Controls controls;
    private final VBox root = Controls.styled(new VBox(), "column", "loose", "summary");

    CaseSummary(Kit kit, CaseFormViewModel model, AnswerText texts, Consumer<FieldKey> jump) {
        this.kit = kit;
        this.model = model;
        this.texts = texts;
        this.jump = jump;
        this.controls = new Controls(kit);
    }

    Node node() {
        return root;
    }

    void show(ReviewCase reviewCase) {
        List<Node> parts = new ArrayList<>();
        parts.add(facts(reviewCase));
        parts.add(substances(reviewCase));
        findings().ifPresent(parts::add);
        parts.add(needed());
        root.getChildren().setAll(parts);
    }

    private Node facts(ReviewCase reviewCase) {
        VBox box = Controls.styled(new VBox(), "column", "tight");
        OptionalInt age = DerivedFacts.ageAtDeath(reviewCase.answers());
        String sex =
                reviewCase
                        .answers()
                        .code(Fields.SEX)
                        .map(model.vocabulary().list("SEX")::label)
                        .orElse("");
        String ageText = age.isPresent() ? kit.say("summary.age", age.getAsInt()) : "";
        line(box, "summary.person", join(sex, ageText));
        line(box, "summary.died", reviewCase.dateOfDeath().map(texts::date).orElse(""));
        line(
                box,
                "summary.place",
                reviewCase
                        .answers()
                        .code(Fields.PLACE)
                        .map(model.vocabulary().list("PLACE")::label)
                        .orElse(""));
        line(
                box,
                "summary.area",
                reviewCase
                        .answers()
                        .code(Fields.AREA_OF_RESIDENCE)
                        .map(model.vocabulary().list("AREA")::label)
                        .orElse(""));
        OptionalInt release = DerivedFacts.daysSincePrisonRelease(reviewCase.answers());
        if (release.isPresent()) {
            line(box, "summary.release", kit.say("summary.days", release.getAsInt()));
        }
        OptionalInt discharge = DerivedFacts.daysSinceHospitalDischarge(reviewCase.answers());
        if (discharge.isPresent()) {
            line(box, "summary.discharge", kit.say("summary.days", discharge.getAsInt()));
        }
        return box;
    }

    private static String join(String first, String second) {
        return first.isEmpty() || second.isEmpty() ? first + second : first + ", " + second;
    }

    private void line(VBox box, String key, String text) {
        if (!text.isEmpty()) {
            Label caption = Controls.wrapping(kit.say(key), "muted", "small", "summary-caption");
            box.getChildren().add(Controls.row(caption, Controls.wrapping(text)));
        }
    }

    private Node substances(ReviewCase reviewCase) {
        VBox box = Controls.styled(new VBox(), "column", "tight");
        box.getChildren().add(Controls.plain(kit.say("summary.substances"), "strong"));
        boolean any = false;
        for (EvidenceStage.Strength strength :
                List.of(
                        EvidenceStage.Strength.CERTIFIED,
                        EvidenceStage.Strength.TOXICOLOGY,
                        EvidenceStage.Strength.SUSPECTED)) {
            List<String> names =
                    reviewCase.evidence().stream()
                            .filter(e -> e.stage().strength() == strength)
                            .map(this::name)
                            .distinct()
                            .toList();
            if (!names.isEmpty()) {
                any = true;
                box.getChildren()
                        .add(
                                new VBox(
                                        Controls.plain(
                                                kit.say("summary.strength." + strength.name()),
                                                "muted",
                                                "small"),
                                        Controls.wrapping(String.join(", ", names))));
            }
        }
        if (!any) {
            box.getChildren().add(controls.muted("substance.none"));
        }
        new ComparisonWords(kit, model.vocabulary().substances())
                .differences(
                        StageComparison.of(reviewCase.evidence(), model.vocabulary().substances()))
                .forEach(sentence ->
                        box.getChildren()
                                .add(Controls.wrapping(sentence, "small", "compare-differs")));
        Set<SubstanceFacts.Combination> mixtures =
                SubstanceFacts.combinations(
                        reviewCase.evidence(),
                        EvidenceStage.Strength.TOXICOLOGY,
                        model.vocabulary().substances());
        for (SubstanceFacts.Combination mixture : mixtures) {
            box.getChildren()
                    .add(Controls.chip(kit.say("combination." + mixture.name()), "warning"));
        }
        return box;
    }

    private String name(SubstanceEvidence evidence) {
        return evidence.substance()
                .map(model.vocabulary().substances()::name)
                .orElse(evidence.asWritten());
    }

    private Optional<Node> findings() {
        List<Finding> findings = model.findings().get();
        if (findings.isEmpty()) {
            return Optional.empty();
        }
        VBox box = Controls.styled(new VBox(), "column", "tight");
        box.getChildren().add(Controls.plain(kit.say("summary.findings"), "strong"));
        for (Finding finding : findings) {
            Hyperlink link = new Hyperlink(sentence(finding));
            link.setWrapText(true);
            link.setOnAction(event -> jump.accept(finding.field()));
            box.getChildren().add(link);
        }
        return Optional.of(box);
    }

    private String sentence(Finding finding) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(
                model.vocabulary()
                        .catalogue()
                        .find(finding.field())
                        .map(FieldDefinition::label)
                        .orElse(""));
        finding.arguments()
                .forEach(argument ->
                        arguments.add(
                                model.vocabulary()
                                        .factor(String.valueOf(argument))
                                        .map(f -> (Object) f.name())
                                        .orElseGet(() ->
                                                model.vocabulary()
                                                        .substances()
                                                        .name(String.valueOf(argument)))));
        return kit.say("check." + finding.rule(), arguments.toArray());
    }

    private Node needed() {
        List<FieldDefinition> needed = model.needed().get();
        VBox box = Controls.styled(new VBox(), "column", "tight");
        box.getChildren()
                .add(Controls.wrapping(kit.say("summary.needed", needed.size()), "strong"));
        needed.stream()
                .limit(NEEDED_SHOWN)
                .forEach(field -> {
                    Hyperlink link = new Hyperlink(field.label());
                    link.setWrapText(true);
                    link.setOnAction(event -> jump.accept(field.key()));
                    box.getChildren().add(link);
                });
        if (needed.size() > NEEDED_SHOWN) {
            box.getChildren()
                    .add(
                            Controls.wrapping(
                                    kit.say("summary.needed.more", needed.size() - NEEDED_SHOWN),
                                    "muted"));
        }
        return box;
    }
}
