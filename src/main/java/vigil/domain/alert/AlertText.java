package vigil.domain.alert;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The words of an alert, part by part; a part without words is not there. */
public record AlertText(Map<AlertPart, String> parts) {

    public static final AlertText EMPTY = new AlertText(Map.of());

    public AlertText {
        Map<AlertPart, String> kept = new EnumMap<>(AlertPart.class);
        parts.forEach((part, text) -> {
            if (!text.isBlank()) {
                kept.put(part, text.strip());
            }
        });
        parts = Collections.unmodifiableMap(kept);
    }

    /** The words of a part; empty if there are none. */
    public String of(AlertPart part) {
        return parts.getOrDefault(part, "");
    }

    /** The lines of a part that say something. */
    public List<String> lines(AlertPart part) {
        return Arrays.stream(of(part).split("\n"))
                .map(line -> line.strip().replaceFirst("^[-•*]\\s+", ""))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    public AlertText with(AlertPart part, String text) {
        Map<AlertPart, String> changed = new EnumMap<>(AlertPart.class);
        changed.putAll(parts);
        changed.put(part, text);
        return new AlertText(changed);
    }
}
