package vigil.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vigil.casework.BegunNotification;
import vigil.casework.Intent;
import vigil.casework.PanelDesk;
import vigil.domain.access.PanelMember;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.ReviewCase;
import vigil.ui.answer.Editors;
import vigil.ui.answer.Folding;
import vigil.ui.cases.CaseFormView;
import vigil.ui.cases.CaseFormViewModel;
import vigil.ui.cases.NotificationView;
import vigil.ui.cases.NotificationViewModel;
import vigil.ui.imports.ImportView;
import vigil.ui.imports.ImportViewModel;
import vigil.ui.intake.PasteView;
import vigil.ui.intake.PasteViewModel;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator;
import vigil.ui.kit.Navigator.Page;
import vigil.ui.kit.Screen;
import vigil.ui.likeness.DuplicatesView;
import vigil.ui.likeness.DuplicatesViewModel;

/** The pages of one case, and those on which cases come in or become one. */
final class CaseFilePages {

    private final PageGround ground;
    private final Kit kit;
    private final PanelDesk desk;
    private final Navigator way;
    private final Folding folding = new Folding();
    private List<PanelMember> members = List.of();
    private Optional<PasteViewModel> pasting = Optional.empty();

    CaseFilePages(PageGround ground) {
        this.ground = ground;
        this.kit = ground.kit();
        this.desk = ground.desk();
        this.way = ground.way();
    }

    /** Reads the members, whom many fields name. */
    void readMembers() {
        kit.work()
                .run(
                        "readingSettings",
                        progress -> desk.membership().members(),
                        all -> members = all,
                        kit::report);
    }

    Editors editors() {
        return new Editors(kit, desk.vocabulary(), members, folding);
    }

    /** For what somebody writes just now. */
    private Editors writing() {
        return new Editors(kit, desk.vocabulary(), members);
    }

    private void show(String guide, Supplier<Screen> screen) {
        ground.shown().show(guide, Optional.of(Page.CASES), screen);
    }

    void newNotification() {
        if (ground.may(Intent.ACCEPT_NOTIFICATION)) {
            show(
                    "notification",
                    () ->
                            new NotificationView(
                                    kit, new NotificationViewModel(kit, desk), writing(), way));
        }
    }

    void goOnNotifying(BegunNotification begun) {
        if (ground.may(Intent.ACCEPT_NOTIFICATION)) {
            show(
                    "notification",
                    () ->
                            new NotificationView(
                                    kit,
                                    NotificationViewModel.begun(kit, desk, begun),
                                    writing(),
                                    way));
        }
    }

    void pasteReport() {
        if (!ground.may(Intent.ACCEPT_NOTIFICATION)) {
            return;
        }
        PasteViewModel model =
                pasting.filter(PasteViewModel::unfinished)
                        .orElseGet(() -> new PasteViewModel(kit, desk));
        pasting = Optional.of(model);
        show("paste", () -> new PasteView(kit, model, this::goOn, () -> way.go(Page.CASES)));
    }

    /** A pasted report becomes a notification; the next one waits until it is stored. */
    private void goOn(ReviewCase draft) {
        show(
                "notification",
                () ->
                        new NotificationView(
                                kit,
                                NotificationViewModel.begun(kit, desk, draft),
                                writing(),
                                way,
                                id -> {
                                    if (pasting.filter(PasteViewModel::unfinished).isPresent()) {
                                        pasteReport();
                                    } else {
                                        open(id);
                                    }
                                }));
    }

    void open(CaseId id) {
        show("case", () -> form(id));
        ground.shown().again(pages -> pages.openCase(id));
    }

    void open(CaseId id, FieldKey at) {
        show("case", () -> form(id).at(at));
    }

    /**
     * @param part of its form: {@code similar}, {@code history}
     */
    void openPart(CaseId id, String part) {
        show("case", () -> form(id).atPart(part));
    }

    private CaseFormView form(CaseId id) {
        return new CaseFormView(kit, new CaseFormViewModel(kit, desk, id), editors(), way);
    }

    void possibleDuplicates(Optional<DuplicatesView.Wanted> wanted) {
        show(
                "duplicates",
                () ->
                        new DuplicatesView(
                                kit,
                                new DuplicatesViewModel(kit, desk),
                                editors().texts(),
                                way,
                                wanted));
    }

    void bringIn(Optional<Path> file) {
        if (!ground.may(Intent.IMPORT)) {
            return;
        }
        ImportView[] view = new ImportView[1];
        show("importing", () -> view[0] = new ImportView(kit, new ImportViewModel(kit, desk), way));
        if (view[0] != null) {
            file.ifPresent(view[0]::open);
        }
    }

    /** Keeps the reports that still wait. */
    void dispose() {
        pasting.ifPresent(PasteViewModel::keep);
        pasting = Optional.empty();
    }
}
