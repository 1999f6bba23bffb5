package vigil.ui.pack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.casework.Intent;
import vigil.casework.Leaving;
import vigil.casework.PanelDesk;
import vigil.casework.PanelStore;
import vigil.casework.Problem;
import vigil.casework.SummaryPacks;
import vigil.disclosure.pack.PackView;
import vigil.domain.panel.OutputTier;
import vigil.patterns.Slice;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LeavingNote;
import vigil.ui.kit.Named;
import vigil.ui.kit.Segments;
import vigil.ui.kit.Sheets;

/** Makes the pattern summary pack: for whom, for which meeting, where to, with every page shown. */
public final class PackSheet {

    private final Kit kit;
    private final PackViewModel model;
    private final Sheets sheets;
    private final Controls controls;
    private final Segments<OutputTier> tier;
    private final ComboBox<Optional<UUID>> meeting = new ComboBox<>();
    private final PackFolder folder;
    private final Label rule = Controls.wrapping("", "muted");
    private final PackRemarks what;
    private final LeavingNote leaves;
    private final Button save;
    private final VBox root;

    private PackSheet(Kit kit, PackViewModel model, Sheets sheets) {
        this.kit = kit;
        this.model = model;
        this.sheets = sheets;
        this.controls = new Controls(kit);
        this.what = new PackRemarks(kit);
        this.tier = tiers();
        this.leaves = new LeavingNote(kit, leaves());
        this.save = controls.primary("packSheet.save", this::save);
        save.setGraphic(Icon.RELEASE.node());
        meeting();
        folder = new PackFolder(kit, "pack-folder");
        VBox form =
                Controls.styled(
                        new VBox(
                                controls.labelled("packSheet.tier", tier),
                                rule,
                                controls.labelled("packSheet.meeting", meeting),
                                controls.labelled(
                                        "packSheet.folder", folder.node(), folder.input()),
                                what.node(),
                                leaves.node(),
                                folder.complaint(),
                                grow(),
                                Controls.row(
                                        Controls.gap(),
                                        controls.button("packSheet.cancel", this::close),
                                        save)),
                        "pack-form");
        HBox both = Controls.styled(new HBox(form, new PackPages(kit, model).node()), "pack-both");
        HBox.setHgrow(form, Priority.ALWAYS);
        VBox.setVgrow(both, Priority.ALWAYS);
        root =
                Controls.styled(
                        new VBox(
                                Controls.row(
                                        controls.title("packSheet.title"),
                                        Controls.gap(),
                                        otherPacks()),
                                both),
                        "sheet",
                        "pack-sheet");
        model.made().addListener((p, was, is) -> state());
        model.busy().addListener((p, was, is) -> state());
        model.trouble().addListener((p, was, is) -> state());
        state();
    }

    /**
     * Opens the sheet over a page and begins to make the pack at once.
     *
     * @param meeting it is for; the next one if not given
     */
    public static void open(Kit kit, PanelDesk desk, Sheets sheets, Optional<UUID> meeting) {
        open(kit, desk, sheets, meeting, Slice.everything());
    }

    /**
     * The same of some deaths only.
     *
     * @param slice which deaths, on what evidence
     */
    public static void open(
            Kit kit, PanelDesk desk, Sheets sheets, Optional<UUID> meeting, Slice slice) {
        PackViewModel model = new PackViewModel(kit, desk, slice, meeting);
        PackSheet sheet = new PackSheet(kit, model, sheets);
        sheets.showAtSide(sheet.root, sheet.first(), sheet::leaving);
        model.begin();
    }

    /** Whether this member may make any pack. */
    public static boolean may(PanelDesk desk) {
        return desk.packs().tiers().stream().anyMatch(desk.packs()::may);
    }

    private Node first() {
        return tier.getChildren().stream()
                .filter(Node::isFocusTraversable)
                .findFirst()
                .orElse(folder.input());
    }

    /** The packs that leave the panel, in place of this one. */
    private Node otherPacks() {
        Button other =
                controls.flat(
                        "packSheet.others",
                        Icon.RELEASE,
                        () -> {
                            close();
                            ReportSheet.open(kit, model.desk(), sheets);
                        });
        Controls.show(other, ReportSheet.may(model.desk()));
        return other;
    }

    private static Region grow() {
        Region grow = new Region();
        VBox.setVgrow(grow, Priority.ALWAYS);
        return grow;
    }

    private Leaving leaves() {
        OutputTier now = model.tier().get();
        return now == OutputTier.FULL
                ? Leaving.of(Intent.RELEASE_MEMBERS_PACK)
                : Leaving.of(Intent.RELEASE_PUBLIC_PACK).as(now);
    }

    private Segments<OutputTier> tiers() {
        Segments<OutputTier> segments = new Segments<>(kit.say("packSheet.tier"), true);
        for (OutputTier each : model.tiers()) {
            segments.add(each, kit.say("packSheet.tier." + each.name()));
        }
        segments.setId("pack-tier");
        segments.show(Optional.of(model.tier().get()));
        segments.whenChosen(chosen -> chosen.ifPresent(model.tier()::set));
        return segments;
    }

    private void meeting() {
        meeting.setId("pack-meeting");
        meeting.setMaxWidth(Double.MAX_VALUE);
        Named.in(meeting, this::name);
        model.meetings()
                .addListener(
                        (javafx.collections.ListChangeListener<PanelStore.MeetingRow>)
                                change -> fill());
        fill();
        model.meeting().addListener((p, was, is) -> meeting.setValue(is));
        meeting.valueProperty()
                .addListener((p, was, is) -> {
                    if (is != null) {
                        model.meeting().set(is);
                    }
                });
    }

    private void fill() {
        List<Optional<UUID>> all = new ArrayList<>();
        all.add(Optional.empty());
        model.meetings().forEach(row -> all.add(Optional.of(row.id())));
        Optional<UUID> chosen = model.meeting().get();
        meeting.getItems().setAll(all);
        meeting.getSelectionModel().clearSelection(); // so that it is named anew
        meeting.setValue(chosen);
    }

    private String name(Optional<UUID> id) {
        return id.flatMap(wanted ->
                        model.meetings().stream().filter(r -> r.id().equals(wanted)).findFirst())
                .map(row ->
                        kit.say("packSheet.meeting.row", row.title(), kit.words().date(row.date())))
                .orElse(
                        kit.say(
                                id.isEmpty()
                                        ? "packSheet.meeting.none"
                                        : "packSheet.meeting.this"));
    }

    private void state() {
        leaves.show(leaves());
        rule.setText(kit.say("packSheet.tier." + model.tier().get().name() + ".text"));
        Optional<SummaryPacks.Prepared> made = model.made().get().map(PackViewModel.Made::prepared);
        save.setDisable(made.isEmpty());
        what.clear();
        made.ifPresent(pack -> {
            PackView view = pack.view();
            int left = view.leftOut().stream().mapToInt(PackView.LeftOut::findings).sum();
            what.made(
                    kit.say("packSheet.ready", pack.pages(), view.findings().size()),
                    left > 0 ? Optional.of(kit.say("packSheet.leftOut", left)) : Optional.empty(),
                    pack.lettersNotShown());
        });
        if (model.trouble().get().isPresent()) {
            what.offer(controls.button("packSheet.again", model::make));
        }
    }

    private void save() {
        Optional<Path> target = folder.target();
        if (target.isEmpty()) {
            return;
        }
        save.setDisable(true);
        model.save(target.get(), this::saved, this::failed);
    }

    private void saved(List<Path> files) {
        close();
        kit.notices().done(kit.say("packSheet.saved", files.getFirst().toString()));
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
