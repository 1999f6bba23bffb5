package vigil.ui.toxicology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.casework.SubstanceNews.Detection;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.SubstanceEvidence;
import vigil.domain.casefile.ToxicologyReport;
import vigil.ui.kit.Controls;
import vigil.ui.kit.EditedCase;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;

/**
 * The substances of a case on one page: their rows, the laboratory's reports, and both compared.
 * Entering a report takes the whole page, and {@link #begin} begins it.
 */
public final class ToxicologyPane {

    private final Kit kit;
    private final EditedCase edited;
    private final BiConsumer<ReviewCase, Consumer<List<Detection>>> news;
    private final Controls controls;
    private final VBox reports = Controls.styled(new VBox(), "column", "tight");
    private final ComparisonCard comparison;
    private final ToxicologyEntry entry;
    private final Button begin;
    private final VBox page;
    private final VBox root = new VBox();
    private Consumer<Boolean> whole = wide -> {};
    private Optional<List<SubstanceEvidence>> asked = Optional.empty();
    private List<Detection> detections = List.of();

    /**
     * @param rows the rows of evidence, which stand above
     * @param news asks which substances of a case are new to the panel
     */
    public ToxicologyPane(
            Kit kit,
            EditedCase edited,
            Node rows,
            BiConsumer<ReviewCase, Consumer<List<Detection>>> news) {
        this.kit = kit;
        this.edited = edited;
        this.news = news;
        this.controls = new Controls(kit);
        this.comparison = new ComparisonCard(kit);
        this.entry = new ToxicologyEntry(kit, edited, this::back);
        this.begin = controls.button("tox.begin", Icon.FLASK, () -> open(Optional.empty()));
        begin.setDisable(!edited.mayWrite());
        Label about = controls.muted("substance.text");
        HBox.setHgrow(about, Priority.ALWAYS);
        begin.setMinWidth(Region.USE_PREF_SIZE);
        page =
                Controls.styled(
                        new VBox(
                                Controls.row(about, begin),
                                comparison.node(),
                                rows,
                                Controls.card(controls.heading("tox.reports"), reports)),
                        "column",
                        "loose");
        root.getChildren().setAll(page);
        root.sceneProperty()
                .addListener((p, was, is) -> {
                    if (is == null) {
                        whole.accept(false);
                    } else {
                        whole.accept(!root.getChildren().contains(page));
                        edited.edited().get().ifPresent(this::show);
                    }
                });
    }

    /** Begins a new report, wherever the page is. */
    public void begin() {
        if (edited.mayWrite() && root.getChildren().contains(page)) {
            open(Optional.empty());
        }
    }

    /** Hears when what was found is to be reported as a drug to warn of, with its code. */
    public void whenReported(BiConsumer<CaseId, Optional<String>> listener) {
        comparison.whenReported(substance ->
                edited.edited()
                        .get()
                        .ifPresent(c -> listener.accept(c.id(), Optional.of(substance))));
    }

    /** Hears when entering a report wants the whole width, and when it no longer does. */
    public void whenWhole(Consumer<Boolean> listener) {
        whole = listener;
    }

    public Node node() {
        return root;
    }

    /** Shows a case; what is being entered is left alone. */
    public void show(ReviewCase reviewCase) {
        if (root.getScene() == null) {
            return; // shown when it comes into view
        }
        reports.getChildren().clear();
        if (reviewCase.toxicology().isEmpty()) {
            reports.getChildren().add(controls.muted("tox.reports.none"));
        }
        reviewCase.toxicology().forEach(r -> reports.getChildren().add(line(r, reviewCase)));
        comparison.show(reviewCase, edited.vocabulary());
        comparison.show(detections, reviewCase, edited.vocabulary());
        if (!asked.equals(Optional.of(reviewCase.evidence()))) {
            asked = Optional.of(reviewCase.evidence());
            news.accept(
                    reviewCase,
                    found -> {
                        if (asked.equals(Optional.of(reviewCase.evidence()))) {
                            detections = found;
                            comparison.show(found, reviewCase, edited.vocabulary());
                        }
                    });
        }
    }

    private Node line(ToxicologyReport report, ReviewCase reviewCase) {
        List<SubstanceEvidence> rows =
                reviewCase.evidence().stream()
                        .filter(row -> row.report().equals(Optional.of(report.id())))
                        .toList();
        long absent = rows.stream().filter(row -> row.stage().negative()).count();
        List<String> words = new ArrayList<>();
        report.reported().or(report::received).map(this::date).ifPresent(words::add);
        if (!report.laboratory().isEmpty()) {
            words.add(report.laboratory());
        }
        if (!report.reference().isEmpty()) {
            words.add(report.reference());
        }
        words.add(kit.say("tox.report.counts", rows.size() - absent, absent));
        String name = edited.vocabulary().list("TOX_KIND").label(report.kind());
        Label about = Controls.wrapping(String.join(" · ", words));
        HBox.setHgrow(about, Priority.ALWAYS);
        Button change =
                controls.flat("tox.report.change", Icon.EDIT, () -> open(Optional.of(report)));
        change.setAccessibleText(kit.say("tox.report.change") + " " + name);
        Button remove = controls.icon("tox.report.remove", Icon.REMOVE, () -> remove(report));
        remove.setAccessibleText(kit.say("tox.report.remove") + " " + name);
        change.setDisable(!edited.mayWrite());
        remove.setDisable(!edited.mayWrite());
        HBox line = Controls.row(Controls.chip(name, "accent"), about, change, remove);
        line.getStyleClass().add("evidence-row");
        return line;
    }

    private String date(PartialDate date) {
        return date.exact().map(kit.words()::date).orElseGet(date::text);
    }

    private void remove(ToxicologyReport report) {
        edited.change(now ->
                now.withToxicology(
                                now.toxicology().stream()
                                        .filter(r -> !r.id().equals(report.id()))
                                        .toList())
                        .withEvidence(
                                now.evidence().stream()
                                        .filter(row ->
                                                !row.report().equals(Optional.of(report.id())))
                                        .toList()));
        kit.notices().note(kit.say("tox.report.removed"));
        begin.requestFocus();
    }

    private void open(Optional<ToxicologyReport> report) {
        edited.edited()
                .get()
                .ifPresent(now -> {
                    whole.accept(true);
                    entry.begin(report, now);
                    root.getChildren().setAll(entry.node());
                    entry.focus();
                });
    }

    private void back() {
        whole.accept(false);
        root.getChildren().setAll(page);
        edited.edited().get().ifPresent(this::show);
        begin.requestFocus();
    }
}
