package vigil.ui.shell;

import java.util.Map;
import vigil.casework.FailedUnlocks;
import vigil.casework.PanelDesk;
import vigil.ui.kit.Kit;
import vigil.words.AuditText;
import vigil.words.LeavingText;

/** What is said to somebody who has just unlocked a store. */
final class EntryNotices {

    private final Kit kit;
    private final NoticeBoard notices;

    EntryNotices(Kit kit, NoticeBoard notices) {
        this.kit = kit;
        this.notices = notices;
    }

    /** What leaves the store is said from now on, where no page has said it itself. */
    void listen(PanelDesk opened) {
        LeavingText leaves = new LeavingText(kit.words());
        opened.tell(leaving -> {
            if (!notices.hasSaid(leaving.intent())) {
                kit.work().onWindow(() -> notices.note(leaves.line(leaving)));
            }
        });
    }

    void say(PanelDesk opened) {
        if (opened.opening().afterUncleanEnd()) {
            notices.note(kit.say("shell.afterUncleanEnd"));
        }
        opened.notes()
                .lastEntry()
                .map(at -> at.atZone(kit.clock().getZone()).toLocalDate())
                .ifPresent(
                        day -> notices.note(kit.say("backups.clock", kit.words().longDate(day))));
        opened.keyNotices().forEach(notice -> notices.note(kit.say("shell.keys." + notice.name())));
        opened.failedUnlocks().ifPresent(this::failedUnlocks);
        SecondPlace.look(kit);
        PolicyNotices.say(kit);
    }

    private void failedUnlocks(FailedUnlocks.Found found) {
        if (found.state() != FailedUnlocks.State.GOOD) {
            notices.note(kit.say("audit.unlocked." + found.state().name()));
        } else if (!found.nothing()) {
            AuditText text = new AuditText(kit.words(), kit.clock().getZone(), Map.of());
            notices.note(
                    kit.say(
                            "audit.unlocked.wrong",
                            found.attempts().size() + found.more(),
                            text.moment(found.last())));
        }
    }
}
