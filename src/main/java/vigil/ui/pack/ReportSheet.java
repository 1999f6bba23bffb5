package vigil.ui.pack;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.casework.Intent;
import vigil.casework.Leaving;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.Reports;
import vigil.disclosure.report.FoiAnswer;
import vigil.disclosure.report.Report;
import vigil.domain.panel.Area;
import vigil.domain.panel.OutputTier;
import vigil.patterns.measures.MeasureSpan;
import vigil.ui.kit.Beside;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LeavingNote;
import vigil.ui.kit.Named;
import vigil.ui.kit.Segments;
import vigil.ui.kit.Sheets;
import vigil.ui.pack.ReportViewModel.Choice;
import vigil.ui.pack.ReportViewModel.Kind;

/** Makes the packs that leave the panel: which, where, up to when, for whom; looked at, saved. */
public final class ReportSheet {

    private final Kit kit;
    private final ReportViewModel model;
    private final Sheets sheets;
    private final Controls controls;
    private final Segments<Kind> kind;
    private final Segments<OutputTier> readers;
    private final ComboBox<Optional<String>> area;
    private final ComboBox<LocalDate> cutOff;
    private final ComboBox<Integer> first;
    private final ComboBox<Integer> last;
    private final CheckBox bySubstance;
    private final CheckBox byYear;
    private final CheckBox byArea;
    private final CheckBox rounded;
    private final CheckBox pdf;
    private final CheckBox xlsx;
    private final TextField recipient = new TextField();
    private final PackFolder folder;
    private final Segments<MeasureSpan.Step> step;
    private final VBox steps;
    private final VBox areas;
    private final VBox question;
    private final Label about = Controls.wrapping("", "muted");
    private final PackRemarks what;
    private final Button save;
    private final LeavingNote leaves;
    private final VBox root;
    private boolean filling;

    private ReportSheet(Kit kit, ReportViewModel model, Sheets sheets) {
        this.kit = kit;
        this.model = model;
        this.sheets = sheets;
        this.controls = new Controls(kit);
        this.what = new PackRemarks(kit);
        this.kind = new Segments<>(kit.say("reportSheet.kind"), true);
        this.readers = new Segments<>(kit.say("reportSheet.for"), true);
        this.step = new Segments<>(kit.say("reportSheet.step"), true);
        this.area = combo("report-area", this::areaName);
        this.cutOff = combo("report-until", day -> kit.words().date(day));
        this.first = combo("report-first", String::valueOf);
        this.last = combo("report-last", String::valueOf);
        this.bySubstance = check("reportSheet.bySubstance");
        this.byYear = check("reportSheet.byYear");
        this.byArea = check("reportSheet.byArea");
        this.rounded = check("reportSheet.rounded");
        this.pdf = check("reportSheet.pdf");
        this.xlsx = check("reportSheet.xlsx");
        this.save = controls.primary("reportSheet.save", this::save);
        save.setGraphic(Icon.RELEASE.node());
        segments();
        recipient.setId("report-recipient");
        folder = new PackFolder(kit, "report-folder");
        pdf.setSelected(true);
        xlsx.setSelected(true);
        area.getItems().add(Optional.empty());
        model.areas().forEach(each -> area.getItems().add(Optional.of(each.code())));
        first.getItems().setAll(model.years());
        last.getItems().setAll(model.years());
        leaves = new LeavingNote(kit, leaves());
        steps = controls.labelled("reportSheet.step", step);
        areas = controls.labelled("reportSheet.area", area);
        question =
                Controls.styled(
                        new VBox(
                                Controls.plain(kit.say("reportSheet.by")),
                                Controls.row(bySubstance, byYear, byArea),
                                Controls.row(
                                        controls.labelled("reportSheet.first", first),
                                        controls.labelled("reportSheet.last", last))),
                        "column");
        root = whole();
        listen();
        model.whenChanged(this::state);
        show(model.choice().get());
        state();
    }

    /** Opens the sheet over a page and begins to make the first pack. */
    public static void open(Kit kit, PanelDesk desk, Sheets sheets) {
        ReportViewModel model = new ReportViewModel(kit, desk);
        ReportSheet sheet = new ReportSheet(kit, model, sheets);
        sheets.showAtSide(sheet.root, sheet.kindFocus(), sheet::leaving);
        model.make();
    }

    /** Whether this member may make packs. */
    public static boolean may(PanelDesk desk) {
        return desk.reportPacks().may();
    }

    private Node kindFocus() {
        return kind.getChildren().stream()
                .filter(Node::isFocusTraversable)
                .findFirst()
                .orElse(folder.input());
    }

    private VBox whole() {
        VBox fields =
                Controls.styled(
                        new VBox(
                                controls.labelled("reportSheet.kind", kind),
                                about,
                                areas,
                                steps,
                                controls.labelled("reportSheet.until", cutOff),
                                question,
                                controls.labelled("reportSheet.for", readers),
                                rounded,
                                what.node(),
                                controls.labelled("reportSheet.to", recipient),
                                controls.labelled(
                                        "reportSheet.folder", folder.node(), folder.input()),
                                Controls.row(pdf, xlsx),
                                leaves.node()),
                        "pack-form");
        ScrollPane scroll = new ScrollPane(fields);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("pack-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox form =
                Controls.styled(
                        new VBox(
                                scroll,
                                folder.complaint(),
                                Controls.row(
                                        Controls.gap(),
                                        controls.button("reportSheet.cancel", this::close),
                                        save)),
                        "pack-form");
        HBox both =
                Controls.styled(
                        new Beside(56, form, new PackPages(kit, model).node()), "pack-both");
        HBox.setHgrow(form, Priority.ALWAYS);
        VBox.setVgrow(both, Priority.ALWAYS);
        VBox sheet =
                Controls.styled(
                        new VBox(controls.title("reportSheet.title"), both), "sheet", "pack-sheet");
        // In a low window its fields scroll, instead of the window growing out of the screen.
        for (Region each : List.of(scroll, form, both, sheet)) {
            each.setMinHeight(0);
        }
        return sheet;
    }

    private void segments() {
        for (Kind each : model.kinds()) {
            kind.add(each, kit.say("reportSheet.kind." + each.name()));
        }
        kind.setId("report-kind");
        for (MeasureSpan.Step each : MeasureSpan.Step.values()) {
            step.add(each, kit.say("reportSheet.step." + each.name()));
        }
        step.setId("report-step");
        for (OutputTier tier : model.tiers()) {
            readers.add(tier, kit.say("report.for." + tier.name()));
        }
        readers.setId("report-readers");
    }

    private CheckBox check(String key) {
        CheckBox box = new CheckBox(kit.say(key));
        box.setId(Controls.id(key));
        return box;
    }

    private static <T> ComboBox<T> combo(String id, Function<T, String> name) {
        ComboBox<T> combo = new ComboBox<>();
        combo.setId(id);
        combo.setMaxWidth(Double.MAX_VALUE);
        Named.in(combo, name);
        return combo;
    }

    private String areaName(Optional<String> code) {
        return code.flatMap(wanted ->
                        model.areas().stream().filter(a -> a.code().equals(wanted)).findFirst())
                .map(Area::name)
                .orElse(kit.say("report.area.all"));
    }

    private void listen() {
        kind.whenChosen(chosen -> chosen.ifPresent(this::kindChosen));
        readers.whenChosen(chosen -> chosen.ifPresent(tier -> changed(c -> c.to(tier))));
        step.whenChosen(chosen -> chosen.ifPresent(span -> changed(c -> c.by(span))));
        area.valueProperty()
                .addListener((p, was, is) -> {
                    if (is != null) {
                        changed(c -> c.in(is));
                    }
                });
        cutOff.valueProperty()
                .addListener((p, was, is) -> {
                    if (is != null) {
                        changed(c -> c.until(is));
                    }
                });
        for (CheckBox box : List.of(bySubstance, byYear, byArea)) {
            box.selectedProperty().addListener((p, was, is) -> asked());
        }
        rounded.selectedProperty().addListener((p, was, is) -> changed(c -> c.rounding(is)));
        first.valueProperty().addListener((p, was, is) -> asked());
        last.valueProperty().addListener((p, was, is) -> asked());
    }

    private void kindChosen(Kind chosen) {
        changed(c -> c.of(chosen, model.cutOffs(chosen).getFirst()));
        show(model.choice().get());
    }

    private void changed(Function<Choice, Choice> change) {
        if (!filling) {
            model.choose(change.apply(model.choice().get()));
        }
    }

    private void asked() {
        Integer from = first.getValue();
        Integer until = last.getValue();
        if (filling || from == null || until == null) {
            return;
        }
        if (from > until) {
            folder.complain(kit.say("reportSheet.years.wrong"));
            return;
        }
        folder.calm();
        changed(c ->
                c.asking(
                        new FoiAnswer.Asked(
                                bySubstance.isSelected(),
                                byYear.isSelected(),
                                byArea.isSelected(),
                                from,
                                until,
                                c.asked().substances())));
    }

    private void show(Choice choice) {
        filling = true;
        kind.show(Optional.of(choice.kind()));
        readers.show(Optional.of(choice.tier()));
        step.show(Optional.of(choice.step()));
        area.setValue(choice.area());
        cutOff.getItems().setAll(model.cutOffs(choice.kind()));
        cutOff.setValue(choice.cutOff());
        bySubstance.setSelected(choice.asked().bySubstance());
        byYear.setSelected(choice.asked().byYear());
        byArea.setSelected(choice.asked().byArea());
        first.setValue(choice.asked().firstYear());
        last.setValue(choice.asked().lastYear());
        rounded.setSelected(choice.rounded());
        about.setText(kit.say("reportSheet.kind." + choice.kind() + ".text"));
        Controls.show(areas, choice.kind() == Kind.CDP);
        Controls.show(steps, choice.kind() == Kind.MEASURES);
        Controls.show(question, choice.kind() == Kind.FOI);
        filling = false;
    }

    private Leaving leaves() {
        ReportViewModel.Choice now = model.choice().get();
        return Leaving.of(
                        now.kind() == Kind.THREAT
                                ? Intent.RELEASE_THREATS
                                : Intent.RELEASE_PUBLIC_PACK)
                .as(now.tier());
    }

    private void state() {
        leaves.show(leaves());
        Optional<Reports.Prepared> made = model.prepared();
        save.setDisable(made.isEmpty());
        what.clear();
        made.ifPresent(pack -> {
            Report report = pack.report();
            long hidden = report.figures().stream().mapToLong(report::hidden).sum();
            long all = report.figures().stream().mapToLong(Report::numbers).sum();
            int left = report.leftOut().size();
            what.made(
                    kit.say("reportSheet.ready", pack.pages(), hidden, all),
                    left > 0 ? Optional.of(kit.say("reportSheet.leftOut", left)) : Optional.empty(),
                    pack.lettersNotShown());
        });
        if (model.trouble().get().isPresent()) {
            what.offer(controls.button("reportSheet.again", model::make));
        } else if (made.isEmpty()) {
            what.offer(controls.button("reportSheet.stop", model::stop));
        }
    }

    private EnumSet<Reports.Form> forms() {
        EnumSet<Reports.Form> forms = EnumSet.noneOf(Reports.Form.class);
        if (pdf.isSelected()) {
            forms.add(Reports.Form.PDF);
        }
        if (xlsx.isSelected()) {
            forms.add(Reports.Form.XLSX);
        }
        return forms;
    }

    private void save() {
        Optional<Path> target = folder.target();
        if (target.isEmpty()) {
            return;
        }
        if (forms().isEmpty()) {
            folder.complain(kit.say("reportSheet.noForm"));
            return;
        }
        save.setDisable(true);
        model.save(target.get(), forms(), recipient.getText().strip(), this::saved, this::failed);
    }

    /** The sheet stays, because one pack is seldom the only one. */
    private void saved(List<Path> files) {
        save.setDisable(false);
        List<String> names = new ArrayList<>();
        files.forEach(file -> names.add(String.valueOf(file.getFileName())));
        kit.notices().done(kit.say("reportSheet.saved", String.join(", ", names)));
    }

    private void failed(Problem problem) {
        save.setDisable(false);
        folder.failed(problem);
    }

    private boolean leaving() {
        model.dispose();
        return true;
    }

    private void close() {
        model.dispose();
        sheets.close();
    }
}
