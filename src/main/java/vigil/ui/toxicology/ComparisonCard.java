package vigil.ui.toxicology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.casework.SubstanceNews.Detection;
import vigil.domain.casefile.EvidenceStage.Strength;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.SubstanceEvidence;
import vigil.domain.toxicology.StageComparison;
import vigil.domain.toxicology.StageComparison.Line;
import vigil.domain.toxicology.StageComparison.Verdict;
import vigil.domain.vocabulary.DatedClass;
import vigil.domain.vocabulary.Substance;
import vigil.domain.vocabulary.SubstanceFacts;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;

/**
 * Suspected, found and certified side by side, in words what differs, and what follows: mixtures at
 * each stage, the national class by the law of then and of now, and what is new in the panel's
 * cases.
 */
final class ComparisonCard {

    private final Kit kit;
    private final Controls controls;
    private final VBox root = Controls.styled(new VBox(), "column", "loose");
    private final VBox news = Controls.styled(new VBox(), "column", "tight");
    private Optional<Consumer<String>> reported = Optional.empty();

    ComparisonCard(Kit kit) {
        this.kit = kit;
        this.controls = new Controls(kit);
    }

    /** Hears the code of a substance that is to be reported; until then nothing can be. */
    void whenReported(Consumer<String> listener) {
        reported = Optional.of(listener);
    }

    Node node() {
        return root;
    }

    void show(ReviewCase reviewCase, Vocabulary vocabulary) {
        StageComparison comparison =
                StageComparison.of(reviewCase.evidence(), vocabulary.substances());
        root.getChildren().clear();
        boolean worth =
                comparison.lines().stream()
                        .anyMatch(l -> comparison.laboratory() || !l.certified().isEmpty());
        Controls.show(root, worth);
        if (!worth) {
            return; // there is nothing yet to compare with
        }
        ComparisonWords words = new ComparisonWords(kit, vocabulary.substances());
        List<String> differences = words.differences(comparison);
        if (!differences.isEmpty()) {
            VBox sentences = Controls.styled(new VBox(), "column", "tight");
            sentences
                    .getChildren()
                    .add(
                            Controls.plain(
                                    kit.say(
                                            comparison.suspectedWasWrong()
                                                    ? "compare.wrong"
                                                    : "compare.differs"),
                                    "strong"));
            differences.forEach(s -> sentences.getChildren().add(Controls.wrapping(s)));
            HBox banner =
                    Controls.styled(
                            new HBox(Icon.WARNING.node(), sentences), "banner", "banner-warning");
            banner.setId("compare-differs");
            HBox.setHgrow(sentences, Priority.ALWAYS);
            root.getChildren().add(banner);
        }
        news.getChildren().clear();
        Controls.show(news, false);
        root.getChildren().add(news);
        root.getChildren()
                .add(
                        Controls.card(
                                controls.heading("compare.title"),
                                table(comparison, vocabulary, words),
                                mixtures(reviewCase, vocabulary),
                                law(reviewCase, vocabulary)));
    }

    private Node table(StageComparison comparison, Vocabulary vocabulary, ComparisonWords words) {
        GridPane table = Controls.styled(new GridPane(), "compare-table");
        for (int share : new int[] {20, 17, 24, 13, 26}) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(share);
            column.setHalignment(HPos.LEFT);
            table.getColumnConstraints().add(column);
        }
        String[] heads = {"substance", "suspected", "laboratory", "certificate", "means"};
        for (int i = 0; i < heads.length; i++) {
            table.add(
                    Controls.wrapping(kit.say("compare.head." + heads[i]), "muted", "small"), i, 0);
        }
        int row = 1;
        for (Line line : comparison.lines()) {
            VBox name = new VBox(Controls.wrapping(line.name(), "strong"));
            line.code()
                    .flatMap(vocabulary.substances()::byCode)
                    .ifPresent(s ->
                            name.getChildren()
                                    .add(Controls.wrapping(s.subgroup(), "muted", "small")));
            put(table, name, 0, row);
            put(table, cell(suspected(line, vocabulary)), 1, row);
            put(table, cell(laboratory(line, vocabulary)), 2, row);
            put(table, cell(certified(line, vocabulary)), 3, row);
            Label verdict = Controls.wrapping(words.sentence(line), "small");
            verdict.getStyleClass().add(tone(line.verdict()));
            put(table, verdict, 4, row);
            row++;
        }
        return table;
    }

    private static void put(GridPane table, Node node, int column, int row) {
        GridPane.setValignment(node, VPos.TOP);
        table.add(node, column, row);
    }

    private static String tone(Verdict verdict) {
        return switch (verdict) {
            case NOT_CONFIRMED, NOT_PROVEN, DISPUTED, UNEXPECTED -> "compare-differs";
            case CONFIRMED, NAMED -> "compare-agrees";
            default -> "muted";
        };
    }

    private static Node cell(List<String> lines) {
        VBox cell = new VBox();
        lines.forEach(line -> cell.getChildren().add(Controls.wrapping(line, "small")));
        if (lines.isEmpty()) {
            cell.getChildren().add(Controls.plain("–", "muted"));
        }
        return cell;
    }

    private List<String> suspected(Line line, Vocabulary vocabulary) {
        Set<String> said = new LinkedHashSet<>();
        for (SubstanceEvidence row : line.suspected()) {
            String stage = vocabulary.list("SUB_STAGE").label(row.stage().code());
            said.add(
                    row.asWritten().isEmpty()
                            ? stage
                            : kit.say("compare.written", row.asWritten(), stage));
        }
        return List.copyOf(said);
    }

    private List<String> laboratory(Line line, Vocabulary vocabulary) {
        Set<String> said = new LinkedHashSet<>();
        for (SubstanceEvidence row : line.found()) {
            List<String> parts = new ArrayList<>();
            parts.add(which(row, line, vocabulary) + kit.say("compare.found"));
            String amount = (row.concentration() + " " + row.unit()).strip();
            if (!amount.isEmpty()) {
                parts.add(amount);
            }
            row.matrix().ifPresent(m -> parts.add(small(vocabulary.list("MATRIX").label(m))));
            said.add(String.join(", ", parts));
        }
        for (SubstanceEvidence row : line.notFound()) {
            List<String> parts = new ArrayList<>();
            parts.add(which(row, line, vocabulary) + kit.say("compare.notFound"));
            row.matrix().ifPresent(m -> parts.add(small(vocabulary.list("MATRIX").label(m))));
            said.add(String.join(", ", parts));
        }
        return List.copyOf(said);
    }

    /** A marker by its own name; the substance itself needs none. */
    private static String which(SubstanceEvidence row, Line line, Vocabulary vocabulary) {
        return row.substance()
                .filter(code -> !line.code().equals(Optional.of(code)))
                .map(code ->
                        (row.asWritten().isEmpty()
                                        ? vocabulary.substances().name(code)
                                        : row.asWritten())
                                + " ")
                .orElse("");
    }

    private static String small(String label) {
        return ComparisonWords.spoken(label);
    }

    private List<String> certified(Line line, Vocabulary vocabulary) {
        return line.certified().stream()
                .map(row ->
                        row.certificateLine()
                                .map(vocabulary.list("CERT_LINE")::label)
                                .map(l -> kit.say("compare.line", l))
                                .orElse(kit.say("compare.certified")))
                .distinct()
                .toList();
    }

    private Node mixtures(ReviewCase reviewCase, Vocabulary vocabulary) {
        FlowPane chips = Controls.styled(new FlowPane(), "chip-flow");
        for (Strength strength :
                List.of(Strength.SUSPECTED, Strength.TOXICOLOGY, Strength.CERTIFIED)) {
            List<SubstanceEvidence> rows =
                    reviewCase.evidence().stream()
                            .filter(row -> row.stage().strength() == strength)
                            .toList();
            for (SubstanceFacts.Combination mixture :
                    SubstanceFacts.combinations(rows, strength, vocabulary.substances())) {
                chips.getChildren()
                        .add(
                                Controls.chip(
                                        kit.say(
                                                "compare.mixture",
                                                kit.say("summary.strength." + strength.name()),
                                                ComparisonWords.spoken(
                                                        kit.say("combination." + mixture.name()))),
                                        strength == Strength.SUSPECTED ? "neutral" : "warning"));
            }
        }
        Controls.show(chips, !chips.getChildren().isEmpty());
        return chips;
    }

    private Node law(ReviewCase reviewCase, Vocabulary vocabulary) {
        VBox box = Controls.styled(new VBox(), "column", "tight");
        String today = SubstanceFacts.nationalClass(reviewCase, vocabulary.substances());
        Optional<LocalDate> died = reviewCase.dateOfDeath().map(PartialDate::latest);
        String then =
                died.map(day ->
                                SubstanceFacts.nationalClassOn(
                                        reviewCase, vocabulary.substances(), day))
                        .orElse(today);
        String label = vocabulary.list("ONS_CLASS").label(today);
        box.getChildren()
                .add(
                        Controls.wrapping(
                                then.equals(today)
                                        ? kit.say("compare.class", label)
                                        : kit.say(
                                                "compare.class.both",
                                                vocabulary.list("ONS_CLASS").label(then),
                                                label)));
        Set<String> codes =
                reviewCase.evidence().stream()
                        .filter(row -> row.stage().confirmed())
                        .flatMap(row -> row.substance().stream())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        for (String code : codes) {
            Optional<Substance> substance = vocabulary.substances().byCode(code);
            Optional<DatedClass> classThen =
                    died.flatMap(day -> substance.flatMap(s -> s.classOn(day)));
            if (substance.isPresent()
                    && classThen.isPresent()
                    && !classThen
                            .get()
                            .controlledClass()
                            .equals(substance.get().controlledClass())) {
                DatedClass last = substance.get().classes().getLast();
                box.getChildren()
                        .add(
                                Controls.wrapping(
                                        kit.say(
                                                "compare.law",
                                                substance.get().name(),
                                                klass(classThen.get().controlledClass()),
                                                klass(substance.get().controlledClass()),
                                                last.from().map(kit.words()::date).orElse(""),
                                                last.law()),
                                        "small"));
            }
        }
        box.getChildren().add(controls.muted("compare.amounts"));
        return box;
    }

    private String klass(String controlledClass) {
        return DatedClass.controlled(controlledClass)
                ? kit.say("substance.class", controlledClass)
                : kit.say("compare.notControlled");
    }

    /** What is new in the panel's cases, and what the vocabulary watches for. */
    void show(List<Detection> detections, ReviewCase reviewCase, Vocabulary vocabulary) {
        news.getChildren().clear();
        for (Detection detection : detections) {
            if (detection.first() || detection.watched()) {
                news.getChildren().add(prompt(detection, reviewCase, vocabulary));
            }
        }
        Controls.show(news, !news.getChildren().isEmpty());
    }

    private Node prompt(Detection detection, ReviewCase reviewCase, Vocabulary vocabulary) {
        String name = vocabulary.substances().name(detection.substance());
        VBox sentences = Controls.styled(new VBox(), "column", "tight");
        sentences
                .getChildren()
                .add(
                        Controls.wrapping(
                                detection.first()
                                        ? kit.say("compare.first", name)
                                        : kit.say("compare.rare", name, detection.others()),
                                "strong"));
        if (detection.watched()) {
            sentences.getChildren().add(Controls.wrapping(kit.say("compare.watched")));
            sentences
                    .getChildren()
                    .add(
                            Controls.wrapping(
                                    facts(detection.substance(), reviewCase, vocabulary), "small"));
        }
        HBox.setHgrow(sentences, Priority.ALWAYS);
        HBox banner =
                Controls.styled(
                        new HBox(
                                detection.watched() ? Icon.URGENT.node() : Icon.NEW.node(),
                                sentences),
                        "banner",
                        detection.watched() ? "banner-danger" : "banner-accent");
        banner.getStyleClass().add("compare-news");
        reported.ifPresent(listener -> {
            Button open =
                    controls.button("alert.open", () -> listener.accept(detection.substance()));
            open.setAccessibleText(open.getText() + ": " + name);
            open.setMinWidth(Region.USE_PREF_SIZE);
            banner.getChildren().add(open);
        });
        return banner;
    }

    /** What an alert would have to say, from what the case holds. */
    private String facts(String code, ReviewCase reviewCase, Vocabulary vocabulary) {
        List<String> facts = new ArrayList<>();
        reviewCase
                .dateOfDeath()
                .flatMap(PartialDate::exact)
                .ifPresent(d -> facts.add(kit.say("compare.fact.died", kit.words().date(d))));
        reviewCase
                .answers()
                .code(vigil.domain.casefile.Fields.AREA_OF_DEATH)
                .or(() -> reviewCase.answers().code(vigil.domain.casefile.Fields.AREA_OF_RESIDENCE))
                .ifPresent(a -> facts.add(vocabulary.list("AREA").label(a)));
        for (SubstanceEvidence row : reviewCase.evidence()) {
            if (row.stage().confirmed() && row.substance().equals(Optional.of(code))) {
                String amount = (row.concentration() + " " + row.unit()).strip();
                row.matrix()
                        .map(vocabulary.list("MATRIX")::label)
                        .ifPresent(m -> facts.add((small(m) + " " + amount).strip()));
            }
        }
        reviewCase.evidence().stream()
                .filter(row -> !row.stage().confirmed() && !row.stage().negative())
                .map(row ->
                        (row.asWritten()
                                        + " "
                                        + row.form()
                                                .map(vocabulary.list("FORM")::label)
                                                .map(ComparisonCard::small)
                                                .orElse("")
                                        + " "
                                        + row.appearance())
                                .strip())
                .filter(text -> !text.isEmpty())
                .distinct()
                .forEach(text -> facts.add(kit.say("compare.fact.soldAs", text)));
        return String.join(" · ", facts);
    }
}
