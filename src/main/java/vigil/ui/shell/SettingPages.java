package vigil.ui.shell;

import java.util.Optional;
import java.util.function.Supplier;
import vigil.casework.Intent;
import vigil.casework.PanelDesk;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.ui.audit.AuditView;
import vigil.ui.audit.AuditViewModel;
import vigil.ui.audit.NamesSeenSheet;
import vigil.ui.cases.EmergencySheet;
import vigil.ui.context.ContextView;
import vigil.ui.context.ContextViewModel;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator;
import vigil.ui.kit.Navigator.Page;
import vigil.ui.kit.Screen;
import vigil.ui.kit.Sheets;
import vigil.ui.member.AccessView;
import vigil.ui.member.MembersView;
import vigil.ui.member.MembersViewModel;
import vigil.ui.pack.ReportSheet;
import vigil.ui.release.ReleasesView;
import vigil.ui.release.ReleasesViewModel;
import vigil.ui.retention.RetentionView;
import vigil.ui.retention.RetentionViewModel;
import vigil.ui.support.SupportView;
import vigil.ui.support.SupportViewModel;
import vigil.ui.together.TogetherView;
import vigil.ui.together.TogetherViewModel;
import vigil.ui.vocabulary.VocabularyView;
import vigil.ui.vocabulary.VocabularyViewModel;
import vigil.words.AnswerText;

/**
 * The pages that are reached from the settings: how the panel works, and what it keeps and sends.
 */
final class SettingPages {

    private final PageGround ground;
    private final Kit kit;
    private final PanelDesk desk;
    private final Sheets sheets;
    private final Navigator way;
    private final Runnable lock;

    SettingPages(PageGround ground, Runnable lock) {
        this.ground = ground;
        this.kit = ground.kit();
        this.desk = ground.desk();
        this.sheets = ground.sheets();
        this.way = ground.way();
        this.lock = lock;
    }

    private void show(String guide, Supplier<Screen> screen) {
        ground.shown().show(guide, Optional.of(Page.SETTINGS), screen);
    }

    void audit() {
        show("audit", () -> new AuditView(kit, new AuditViewModel(kit, desk), sheets, way));
    }

    void audit(CaseReference reviewCase) {
        audit();
        if (ground.shown().current().orElse(null) instanceof AuditView audit) {
            audit.about(reviewCase);
        }
    }

    void whoHasSeenTheName(CaseReference reviewCase) {
        NamesSeenSheet.open(kit, desk, sheets, reviewCase);
    }

    void members() {
        show("members", () -> new MembersView(kit, new MembersViewModel(kit, desk), lock));
    }

    void whoMayDoWhat() {
        show("members", () -> new AccessView(kit, desk.session().member()));
    }

    void openInEmergency() {
        EmergencySheet.open(kit, desk, sheets);
    }

    void vocabulary() {
        show("vocabulary", () -> new VocabularyView(kit, new VocabularyViewModel(kit, desk), way));
    }

    void releases() {
        show("releases", () -> new ReleasesView(kit, new ReleasesViewModel(kit, desk), way));
    }

    void retention() {
        show(
                "retention",
                () -> new RetentionView(kit, new RetentionViewModel(kit, desk), sheets, lock));
    }

    /**
     * @param texts how answers are said
     */
    void workTogether(Optional<CaseId> first, Supplier<AnswerText> texts) {
        if (!TogetherViewModel.may(desk)) {
            ground.may(Intent.TAKE_BUNDLE);
            return;
        }
        show(
                "together",
                () ->
                        new TogetherView(
                                kit,
                                new TogetherViewModel(kit, desk),
                                sheets,
                                texts.get(),
                                way,
                                first));
    }

    void packs() {
        if (ReportSheet.may(desk)) {
            ReportSheet.open(kit, desk, sheets);
        }
    }

    void support() {
        show(
                "support",
                () ->
                        new SupportView(
                                kit,
                                new SupportViewModel(
                                        kit, Optional.of(desk.folder()), Optional.of(desk))));
    }

    void context() {
        show("figures", () -> new ContextView(kit, new ContextViewModel(kit, desk), sheets));
    }
}
