package vigil.ui.likeness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.casework.CaseRow;
import vigil.casework.Duplicates;
import vigil.casework.OpeningReason;
import vigil.casework.Problem;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseLink;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.vocabulary.Terms;
import vigil.ui.kit.CodeBox;
import vigil.ui.kit.Controls;
import vigil.ui.kit.EditedCase;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator;
import vigil.ui.kit.PickField;
import vigil.ui.kit.ReasonPage;
import vigil.words.AnswerText;

/** The linked cases of a case: what it was merged with, its links, and who may be the same. */
public final class LinkedCasesPane {

    private static final int OFFERED = 20;

    private final Kit kit;
    private final EditedCase edited;
    private final CandidateViewModel model;
    private final Navigator navigator;
    private final Supplier<Boolean> unsaved;
    private final Controls controls;
    private final LikenessWords words;
    private final SideBySide sideBySide;
    private final VBox merges = Controls.column();
    private final VBox links = Controls.column();
    private final VBox candidates = Controls.column();
    private final VBox root;
    private List<CaseRow> cases = List.of();
    private List<Duplicates.Linked> incoming = List.of();
    private Optional<CaseId> open = Optional.empty();

    /**
     * @param unsaved whether the case has changes that are not saved
     */
    public LinkedCasesPane(
            Kit kit,
            EditedCase edited,
            CandidateViewModel model,
            AnswerText texts,
            Navigator navigator,
            Supplier<Boolean> unsaved) {
        this.kit = kit;
        this.edited = edited;
        this.model = model;
        this.navigator = navigator;
        this.unsaved = unsaved;
        this.controls = new Controls(kit);
        this.words = new LikenessWords(kit);
        this.sideBySide = new SideBySide(kit, model.vocabulary(), texts);
        this.root =
                Controls.styled(
                        new VBox(
                                merges,
                                Controls.card(controls.heading("likeness.links"), links, adding()),
                                Controls.card(
                                        controls.heading("likeness.candidates"),
                                        controls.muted("likeness.candidates.text"),
                                        candidates)),
                        "column",
                        "loose");
        Controls.show(merges, false);
        edited.edited().addListener((p, was, is) -> is.ifPresent(this::show));
        model.candidates().addListener((p, was, is) -> showCandidates());
    }

    public Node node() {
        edited.edited()
                .get()
                .ifPresent(now -> {
                    model.cases(rows -> {
                        cases = rows;
                        showLinks(now);
                    });
                    model.links(
                            now.id(),
                            found -> {
                                incoming = found.stream().filter(link -> !link.own()).toList();
                                edited.edited().get().ifPresent(this::showLinks);
                            });
                    model.merges(now.id(), this::showMerges);
                    model.searchAnyway(now);
                    show(now);
                });
        return root;
    }

    private void show(ReviewCase now) {
        if (root.getScene() != null) {
            model.search(now);
        }
        showLinks(now);
        showCandidates();
    }

    private void showMerges(List<Duplicates.Merged> made) {
        merges.getChildren().clear();
        Controls.show(merges, !made.isEmpty());
        for (Duplicates.Merged merged : made) {
            String key = merged.kept() ? "likeness.wasKept" : "likeness.wasMerged";
            Label said =
                    Controls.wrapping(
                            kit.say(
                                    key,
                                    merged.other().reference().text(),
                                    kit.words()
                                            .date(
                                                    java.time.LocalDate.ofInstant(
                                                            merged.merge().at(),
                                                            kit.clock().getZone()))));
            HBox.setHgrow(said, Priority.ALWAYS);
            Button undo = controls.button("likeness.undo", Icon.UNDO, () -> undo(merged));
            undo.setDisable(!model.mayWrite());
            undo.setMinWidth(Region.USE_PREF_SIZE);
            Button other =
                    controls.button(
                            "likeness.openOther", () -> navigator.openCase(merged.other().id()));
            other.setMinWidth(Region.USE_PREF_SIZE);
            merges.getChildren()
                    .add(
                            Controls.styled(
                                    new HBox(Icon.TOGETHER.node(), said, other, undo),
                                    "banner",
                                    "banner-accent"));
        }
    }

    private void undo(Duplicates.Merged merged) {
        CaseId self = merged.kept() ? merged.merge().kept() : merged.merge().merged();
        model.undo(
                merged.merge().id(),
                () -> {
                    kit.notices().done(kit.say("likeness.undoneHere"));
                    navigator.openCase(self);
                },
                kit::report);
    }

    private void showLinks(ReviewCase now) {
        List<Node> rows = new ArrayList<>();
        for (CaseLink link : now.links()) {
            rows.add(row(link.type(), link.other(), Optional.of(link)));
        }
        for (Duplicates.Linked link : incoming) {
            if (now.links().stream().noneMatch(own -> own.other().equals(link.other().id()))) {
                rows.add(row(link.type(), link.other().id(), Optional.empty()));
            }
        }
        if (rows.isEmpty()) {
            rows.add(controls.muted("likeness.links.none"));
        }
        links.getChildren().setAll(rows);
    }

    private Node row(String type, CaseId other, Optional<CaseLink> own) {
        Optional<CaseRow> row = cases.stream().filter(c -> c.id().equals(other)).findFirst();
        Hyperlink link =
                new Hyperlink(
                        row.map(c -> c.reference().text()).orElse(kit.say("likeness.unread")));
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setOnAction(event -> navigator.openCase(other));
        Label name = Controls.wrapping(row.map(CaseRow::name).orElse(""));
        HBox.setHgrow(name, Priority.ALWAYS);
        Label kind = Controls.chip(model.vocabulary().list("LINK_TYPE").label(type), "neutral");
        kind.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = Controls.row(kind, link, name);
        boolean merged = type.equals(Duplicates.DUPLICATE);
        own.ifPresentOrElse(
                mine -> {
                    if (edited.mayWrite() && !merged) {
                        Button remove =
                                controls.icon("likeness.remove", Icon.REMOVE, () -> remove(mine));
                        line.getChildren().add(remove);
                    }
                },
                () ->
                        line.getChildren()
                                .add(
                                        Controls.plain(
                                                kit.say("likeness.fromOther"), "muted", "small")));
        return line;
    }

    private void remove(CaseLink link) {
        edited.change(now -> {
            List<CaseLink> left = new ArrayList<>(now.links());
            left.remove(link);
            return now.withLinks(left);
        });
    }

    private void add(CaseId other, String type) {
        edited.change(now -> {
            List<CaseLink> all = new ArrayList<>(now.links());
            all.removeIf(link -> link.other().equals(other));
            all.add(new CaseLink(other, type));
            return now.withLinks(all);
        });
    }

    private Node adding() {
        CodeBox type = new CodeBox(DecisionBar.linkable(model.vocabulary().list("LINK_TYPE")), "");
        type.setId("link-type");
        type.show(Optional.of("LINK_TYPE01"));
        PickField<CaseRow> which =
                new PickField<>(
                        this::offered,
                        row -> row.reference().text() + "  " + row.name(),
                        row -> model.vocabulary().list("CASE_STATUS").label(row.status().code()));
        which.setId("link-case");
        which.setPrefColumnCount(26);
        which.clearingAfterPick();
        which.whenPicked(picked ->
                picked.ifPresent(row -> add(row.id(), type.chosen().orElse("LINK_TYPE01"))));
        HBox row =
                Controls.row(
                        controls.labelled("likeness.linkType", type),
                        controls.labelled("likeness.linkCase", which));
        row.setDisable(!edited.mayWrite());
        return row;
    }

    private List<CaseRow> offered(String typed) {
        String query = Terms.fold(typed);
        CaseId self = edited.edited().get().map(ReviewCase::id).orElseThrow();
        return cases.stream()
                .filter(row -> !row.id().equals(self))
                .filter(row ->
                        Terms.fold(row.reference().text()).contains(query)
                                || Terms.fold(row.name()).contains(query))
                .limit(OFFERED)
                .toList();
    }

    private void showCandidates() {
        List<Node> rows = new ArrayList<>();
        Optional<ReviewCase> now = edited.edited().get();
        for (Duplicates.Candidate candidate : model.candidates().get()) {
            boolean linked =
                    now.stream()
                            .flatMap(c -> c.links().stream())
                            .anyMatch(link -> link.other().equals(candidate.row().id()));
            if (!linked) {
                rows.add(candidate(candidate));
            }
        }
        if (rows.isEmpty()) {
            rows.add(controls.muted("likeness.candidates.none"));
        }
        candidates.getChildren().setAll(rows);
    }

    private Node candidate(Duplicates.Candidate candidate) {
        Label said =
                Controls.wrapping(
                        kit.say(
                                "likeness.candidate",
                                candidate.row().reference().text(),
                                candidate.row().name(),
                                words.brief(candidate.likeness())));
        HBox.setHgrow(said, Priority.ALWAYS);
        Node chip = words.wholeChip(candidate.likeness());
        VBox box = Controls.styled(new VBox(), "column", "tight");
        Button look = controls.button("likeness.look", () -> look(candidate, box));
        look.setMinWidth(Region.USE_PREF_SIZE);
        box.getChildren().add(Controls.row(chip, said, look));
        if (open.filter(candidate.row().id()::equals).isPresent()) {
            look(candidate, box);
        }
        return box;
    }

    private void look(Duplicates.Candidate candidate, VBox box) {
        look(candidate, box, OpeningReason.NONE);
    }

    private void ask(Duplicates.Candidate candidate, VBox box, Problem problem) {
        if (problem instanceof Problem.ReasonNeeded(String reference)) {
            ReasonPage why = new ReasonPage(kit, reference, given -> look(candidate, box, given));
            box.getChildren().setAll(box.getChildren().getFirst(), why.node());
            why.focus();
        } else {
            kit.report(problem);
        }
    }

    private void look(Duplicates.Candidate candidate, VBox box, OpeningReason reason) {
        edited.edited()
                .get()
                .ifPresent(now ->
                        model.compare(
                                now,
                                candidate.row().id(),
                                true,
                                reason,
                                both -> {
                                    open = Optional.of(candidate.row().id());
                                    DecisionBar bar =
                                            new DecisionBar(
                                                    kit,
                                                    model.vocabulary().list("LINK_TYPE"),
                                                    decision -> decide(now, candidate, decision));
                                    bar.show(both.likeness());
                                    bar.node().setDisable(!edited.mayWrite());
                                    VBox look =
                                            Controls.card(
                                                    bar.node(),
                                                    sideBySide.node(both, now.reference().text()));
                                    look.addEventFilter(
                                            javafx.scene.input.KeyEvent.KEY_PRESSED, bar::pressed);
                                    Node line = box.getChildren().getFirst();
                                    box.getChildren().setAll(line, look);
                                    bar.focus();
                                },
                                problem -> ask(candidate, box, problem)));
    }

    private void decide(ReviewCase now, Duplicates.Candidate candidate, Decision decision) {
        CaseId other = candidate.row().id();
        switch (decision.kind()) {
            case SAME -> {
                if (unsaved.get()) {
                    kit.notices().problem(kit.say("likeness.saveFirst"));
                } else {
                    navigator.possibleDuplicates(other, now.id());
                }
            }
            case LINK -> {
                open = Optional.empty();
                add(other, decision.type());
                showCandidates();
            }
            case NOT_SAME ->
                    model.notTheSame(
                            now.id(),
                            other,
                            () -> {
                                open = Optional.empty();
                                model.searchAnyway(now);
                            });
            case LATER -> {
                open = Optional.empty();
                showCandidates();
            }
        }
    }
}
