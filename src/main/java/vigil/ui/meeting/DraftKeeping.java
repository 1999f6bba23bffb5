package vigil.ui.meeting;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vigil.casework.PanelDesk;
import vigil.casework.Refused;
import vigil.domain.panel.MeetingText;
import vigil.ui.kit.Kit;

/**
 * Keeps texts in the store as they are typed, the latest of each, one after the other. Letters
 * typed while one is being kept are kept by the same piece of work.
 */
final class DraftKeeping {

    private final Kit kit;
    private final PanelDesk desk;
    private final UUID meeting;
    private final Object lock = new Object();
    private final Map<MeetingText, String> wanted = new LinkedHashMap<>();
    private boolean running;

    DraftKeeping(Kit kit, PanelDesk desk, UUID meeting) {
        this.kit = kit;
        this.desk = desk;
        this.meeting = meeting;
    }

    void keep(MeetingText text, String typed) {
        synchronized (lock) {
            wanted.put(text, typed);
            if (running) {
                return;
            }
            running = true;
        }
        kit.work().run("saving", this::keepAll, () -> {}, kit::report);
    }

    private void keepAll() throws Refused {
        try {
            for (Optional<Map.Entry<MeetingText, String>> next = take();
                    next.isPresent();
                    next = take()) {
                desk.holding().keepDraft(meeting, next.get().getKey(), next.get().getValue());
            }
        } catch (Refused | RuntimeException e) {
            synchronized (lock) {
                running = false;
            }
            throw e;
        }
    }

    private Optional<Map.Entry<MeetingText, String>> take() {
        synchronized (lock) {
            Optional<Map.Entry<MeetingText, String>> next =
                    wanted.entrySet().stream()
                            .findFirst()
                            .map(each -> Map.entry(each.getKey(), each.getValue()));
            next.ifPresent(each -> wanted.remove(each.getKey()));
            running = next.isPresent();
            return next;
        }
    }
}
