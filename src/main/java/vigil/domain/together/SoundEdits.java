package vigil.domain.together;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Whether a change of a meeting, recommendation, action or alert is one that a store can keep and
 * show, also where the record itself shows another: somebody may be asked to choose it.
 */
public final class SoundEdits {

    private static final int AUTHOR = 200;

    /** Changes that one change may have replaced: what its column holds. */
    private static final int BASES = 500;

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private static final UUID RECORD = new UUID(0, 0);
    private static final String ROW = "\u001f\u001f";

    private SoundEdits() {}

    public static boolean sound(PanelKind kind, Edit edit) {
        return edit.author().length() <= AUTHOR
                && edit.basedOn().size() <= BASES
                && dated(edit.at())
                && sound(kind, edit.item(), edit.before())
                && sound(kind, edit.item(), edit.after());
    }

    /** Whether a moment is one that people write with four figures. */
    public static boolean dated(Instant at) {
        return at.isAfter(FIRST) && at.isBefore(LAST);
    }

    private static boolean sound(PanelKind kind, String item, Optional<String> text) {
        if (text.isEmpty()) {
            return PanelItems.fits(kind, item, "");
        }
        try {
            Map<String, String> texts = least(kind, item);
            texts.put(item, text.get());
            texts.forEach(PanelItems::refersTo); // complains of what is no identity
            return PanelItems.sound(kind, RECORD, texts);
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** The least that a record of which this is an item has. */
    private static Map<String, String> least(PanelKind kind, String item) {
        Map<String, String> least = new HashMap<>();
        String day = "2000-01-01";
        switch (kind) {
            case RECOMMENDATION -> least.put("madeOn", day);
            case ACTION -> least.put("raisedOn", day);
            case ALERT -> least.put("received", day);
            case MEETING -> {
                least.put("date", day);
                least.put("state", "PLANNED");
                PanelItems.entry(item)
                        .ifPresent(entry ->
                                least.put(
                                        entry,
                                        entry.startsWith("agenda:") ? "OTHER" + ROW + "0" : ROW));
            }
        }
        return least;
    }
}
