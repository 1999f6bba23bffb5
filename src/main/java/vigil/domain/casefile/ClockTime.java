package vigil.domain.casefile;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time of day to the minute, perhaps only about right. */
public record ClockTime(LocalTime time, boolean estimated) {

    private static final Pattern ABOUT =
            Pattern.compile("^(?:~|circa|ca\\.?|c\\.?|about|around|approximately|approx\\.?)\\s*");
    private static final Pattern TYPED =
            Pattern.compile(
                    "(\\d{1,2})(?:[:.h]?(\\d{2}))?\\s*(?:hrs?|hours)?\\s*(am|pm|a\\.m\\.|p\\.m\\.)?");

    public ClockTime {
        time = time.truncatedTo(ChronoUnit.MINUTES);
    }

    /** Canonical text: {@code 02:30}, after {@code ~} if estimated. */
    public String text() {
        return (estimated ? "~" : "") + time;
    }

    /** Reads canonical text and what people type: "0230", "2.30pm", "c. 2am", "noon". */
    public static Optional<ClockTime> parse(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        Matcher about = ABOUT.matcher(text);
        boolean estimated = about.find();
        if (estimated) {
            text = text.substring(about.end());
        }
        if (text.equals("noon") || text.equals("midday")) {
            return Optional.of(new ClockTime(LocalTime.NOON, estimated));
        }
        if (text.equals("midnight")) {
            return Optional.of(new ClockTime(LocalTime.MIDNIGHT, estimated));
        }
        Matcher matcher = TYPED.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(matcher.group(1));
        int minute = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
        String half = matcher.group(3);
        if (half == null && matcher.group(2) == null) {
            return Optional.empty(); // "7" alone could be morning or evening
        }
        if (half != null) {
            if (hour < 1 || hour > 12) {
                return Optional.empty();
            }
            hour = hour % 12 + (half.startsWith("p") ? 12 : 0);
        }
        try {
            return Optional.of(new ClockTime(LocalTime.of(hour, minute), estimated));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
