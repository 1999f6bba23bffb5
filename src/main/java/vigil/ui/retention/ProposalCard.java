package vigil.ui.retention;

import java.io.File;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import vigil.casework.Intent;
import vigil.casework.RetentionCarrying.Older;
import vigil.casework.RetentionStore.Decision;
import vigil.casework.RetentionStore.Item;
import vigil.casework.RetentionStore.Proposal;
import vigil.casework.RetentionStore.State;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Question;
import vigil.ui.kit.Sheets;
import vigil.words.RetentionWords;

/** One proposal: what goes, who said so, and the next step for whoever may take it. */
final class ProposalCard {

    private final Kit kit;
    private final RetentionViewModel model;
    private final Controls controls;
    private final Sheets sheets;
    private final RetentionWords words;
    private final Runnable lock;

    ProposalCard(Kit kit, RetentionViewModel model, Sheets sheets, Runnable lock) {
        this.kit = kit;
        this.model = model;
        this.controls = new Controls(kit);
        this.sheets = sheets;
        this.words = new RetentionWords(kit.words());
        this.lock = lock;
    }

    Node node(Proposal proposal) {
        long cases = proposal.items().stream().map(Item::id).distinct().count();
        VBox card =
                Controls.card(
                        Controls.row(
                                Controls.plain(proposal.reference(), "section-title"),
                                Controls.chip(
                                        kit.say("retention.state." + proposal.state().name()),
                                        tone(proposal.state()))),
                        Controls.wrapping(
                                kit.say(
                                        "retention.proposal.by",
                                        proposal.proposedName(),
                                        model.day(proposal.proposedAt()),
                                        cases),
                                "muted"));
        card.setId("retention-" + proposal.reference());
        proposal.decision().ifPresent(d -> card.getChildren().add(decided(proposal, d)));
        VBox lines = Controls.styled(new VBox(), "column", "tight");
        lines(proposal).forEach(line -> lines.getChildren().add(Controls.wrapping(line)));
        TitledPane what = new TitledPane(kit.say("retention.proposal.what", cases), lines);
        what.setExpanded(proposal.state() == State.PROPOSED && cases <= 20);
        what.setAnimated(false);
        card.getChildren().add(what);
        List<Button> steps = steps(proposal);
        if (!steps.isEmpty()) {
            card.getChildren().add(Controls.row(steps.toArray(Node[]::new)));
        }
        kit.find("retention.next." + proposal.state().name())
                .ifPresent(said -> card.getChildren().add(Controls.wrapping(said, "muted")));
        return card;
    }

    private static String tone(State state) {
        return switch (state) {
            case PROPOSED, APPROVED, REWRITTEN -> "accent";
            case REMOVED, RESEALED -> "warning";
            case REJECTED, DONE -> "neutral";
        };
    }

    private Node decided(Proposal proposal, Decision decision) {
        return Controls.wrapping(
                proposal.state() == State.REJECTED
                        ? kit.say(
                                "retention.rejectedBy",
                                decision.name(),
                                model.day(decision.at()),
                                decision.reason())
                        : kit.say(
                                "retention.approvedBy", decision.name(), model.day(decision.at())),
                "muted");
    }

    private List<String> lines(Proposal proposal) {
        Map<String, List<Item>> cases =
                proposal.items().stream()
                        .collect(
                                Collectors.groupingBy(
                                        item -> item.reference().text(),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return cases.entrySet().stream()
                .map(entry ->
                        kit.say(
                                        "retention.due.line",
                                        entry.getKey(),
                                        entry.getValue().stream()
                                                .map(item -> words.brief(item.content()))
                                                .collect(Collectors.joining(", ")),
                                        kit.words().date(entry.getValue().getFirst().due()))
                                + entry.getValue()
                                        .getFirst()
                                        .stayed()
                                        .map(why -> " " + kit.say("retention.stayed." + why))
                                        .orElse(""))
                .toList();
    }

    private List<Button> steps(Proposal proposal) {
        return switch (proposal.state()) {
            case PROPOSED ->
                    model.may(Intent.APPROVE_RETENTION) && !model.own(proposal)
                            ? List.of(
                                    controls.primary(
                                            "retention.approve", () -> model.approve(proposal)),
                                    controls.button("retention.reject", () -> reject(proposal)))
                            : List.of();
            case APPROVED -> mine(controls.forGood("retention.carry.go", () -> carry(proposal)));
            case RESEALED -> mine(controls.primary("retention.lock", lock));
            case REWRITTEN ->
                    mine(
                            controls.primary(
                                    "retention.backups",
                                    () ->
                                            model.older(
                                                    proposal, older -> backups(proposal, older))));
            case DONE ->
                    model.may(Intent.EXPORT_RETENTION_CERTIFICATE)
                            ? List.of(
                                    controls.button(
                                            "retention.certificate",
                                            Icon.PRINT,
                                            () -> certificate(proposal)))
                            : List.of();
            case REMOVED, REJECTED -> List.of();
        };
    }

    private List<Button> mine(Button step) {
        return model.may(Intent.CARRY_OUT_RETENTION) ? List.of(step) : List.of();
    }

    private void reject(Proposal proposal) {
        ReasonSheet.open(
                kit,
                sheets,
                "retention.reject.title",
                "retention.reject.text",
                "retention.reject",
                why -> model.reject(proposal, why, sheets::close));
    }

    private void carry(Proposal proposal) {
        Question question =
                new Question(
                        kit,
                        "retention.carry.title",
                        kit.say(
                                "retention.carry.text",
                                proposal.items().stream().map(Item::id).distinct().count()),
                        "retention.carry",
                        "retention.cancel",
                        () ->
                                model.carryOut(
                                        proposal,
                                        () -> kit.notices().done(kit.say("retention.carried"))),
                        sheets::close);
        sheets.show(question.forGood().node(), question.first());
    }

    private void backups(Proposal proposal, List<Older> older) {
        Set<Older> delete = new LinkedHashSet<>();
        VBox lines = Controls.styled(new VBox(), "column", "tight");
        for (Older one : older) {
            String said =
                    kit.say(
                            one.reachable()
                                    ? "retention.older.line"
                                    : "retention.older.unreachable",
                            one.name(),
                            one.place().toString(),
                            one.cases());
            if (!one.reachable()) {
                lines.getChildren().add(Controls.wrapping(said, "complaint"));
                continue;
            }
            CheckBox box = new CheckBox(said);
            box.setWrapText(true);
            box.setSelected(true);
            delete.add(one);
            box.selectedProperty()
                    .addListener((p, was, is) -> {
                        if (is) {
                            delete.add(one);
                        } else {
                            delete.remove(one);
                        }
                    });
            lines.getChildren().add(box);
        }
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, javafx.scene.layout.Priority.ALWAYS);
        Button go =
                controls.forGood(
                        "retention.finish",
                        () -> {
                            sheets.close();
                            model.finish(
                                    proposal,
                                    List.copyOf(delete),
                                    () -> kit.notices().done(kit.say("retention.finished")));
                        });
        HBox buttons =
                Controls.row(
                        Controls.gap(), controls.button("retention.cancel", sheets::close), go);
        VBox sheet =
                Controls.styled(
                        new VBox(
                                controls.title("retention.backups.title"),
                                Controls.wrapping(kit.say("retention.older.count", older.size())),
                                controls.muted("retention.backups.text"),
                                scroll,
                                buttons),
                        "sheet",
                        "retention-policy-sheet");
        sheets.showAtSide(sheet, go, () -> true);
    }

    private void certificate(Proposal proposal) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(kit.say("retention.certificate"));
        chooser.setInitialFileName(proposal.reference() + ".pdf");
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(kit.say("preview.pdf"), "*.pdf"));
        Optional.ofNullable(chooser.showSaveDialog(sheets.node().getScene().getWindow()))
                .map(File::toPath)
                .ifPresent(file ->
                        model.certificate(
                                proposal,
                                file,
                                () ->
                                        kit.notices()
                                                .done(
                                                        kit.say(
                                                                "retention.certificate.written",
                                                                file.toString()))));
    }
}
