package vigil.ui.cases;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import vigil.casework.AuditTrail;
import vigil.casework.PanelDesk;
import vigil.casework.PanelStore;
import vigil.casework.Revision;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.ui.kit.Kit;
import vigil.words.AuditText;

/** What was done to a case, by whom, and what panels said about it. */
final class CasePast {

    private static final int ENTRIES = 200;

    private final Kit kit;
    private final PanelDesk desk;
    private final CaseId id;

    CasePast(Kit kit, PanelDesk desk, CaseId id) {
        this.kit = kit;
        this.desk = desk;
        this.id = id;
    }

    void saves(Consumer<List<Revision>> then) {
        kit.work().run("readingHistory", progress -> desk.cases().history(id), then, kit::report);
    }

    void discussions(Consumer<List<PanelStore.PastDiscussion>> then) {
        kit.work()
                .run(
                        "readingHistory",
                        progress -> desk.meetings().discussions(id),
                        then,
                        kit::report);
    }

    /** Who opened, saved and took out the case, latest first, and how to say it. */
    void readers(CaseReference reference, BiConsumer<List<AuditTrail.Entry>, AuditText> then) {
        record Read(List<AuditTrail.Entry> entries, Map<String, String> known) {}
        kit.work()
                .run(
                        "readingHistory",
                        progress ->
                                new Read(
                                        desk.audit().ofCase(reference, ENTRIES),
                                        desk.audit().known()),
                        read ->
                                then.accept(
                                        read.entries(),
                                        new AuditText(
                                                kit.words(), kit.clock().getZone(), read.known())),
                        kit::report);
    }

    boolean mayReadAudit() {
        return desk.audit().may();
    }
}
