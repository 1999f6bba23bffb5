package vigil.domain.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.TypedDate;

/** What was pasted: cleaned, cut into reports where that is certain, and when it was sent. */
public final class PastedText {

    /** More than a person would paste; what is beyond is not read. */
    public static final int LONGEST = 200_000;

    private static final Pattern LINE =
            Pattern.compile(
                    "(?m)^[ \\t]*(?:[-=_*#~]{4,}|_{3,}|-{3,}[ ]*(?:next|forwarded|original)[^\\n]{0,40}-{3,})[ \\t]*$");
    private static final Pattern HEAD = Pattern.compile("(?mi)^[ \\t>]*From:[ \\t]*\\S.*$");
    private static final Pattern NUMBERED =
            Pattern.compile(
                    "(?mi)^[ \\t]*(?:report|case|incident|log|cad|urn|storm|sudden death)[^\\n]{0,12}\\d[^\\n]{0,60}$");
    private static final Pattern SENT =
            Pattern.compile("(?mi)^[ \\t>]*(?:Sent|Date|Received):[ \\t]*([^\\n]{4,60})$");
    private static final Pattern DAY =
            Pattern.compile(
                    "(?i)\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}|\\d{1,2}(?:st|nd|rd|th)?[ ][a-z]{3,9}[ ]\\d{4}");
    private static final int SHORTEST = 40;

    private PastedText() {}

    /** Without marks that cannot be seen, and with one kind of line end. */
    public static String clean(String pasted) {
        String text = pasted.length() > LONGEST ? pasted.substring(0, LONGEST) : pasted;
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r') {
                if (i + 1 >= text.length() || text.charAt(i + 1) != '\n') {
                    clean.append('\n');
                }
            } else if (c == '\u00a0' || c == '\u2007' || c == '\u202f') {
                clean.append(' ');
            } else if (c == '\n' || c == '\t') {
                clean.append(c);
            } else if (Character.isSurrogate(c)) {
                boolean pair =
                        Character.isHighSurrogate(c)
                                && i + 1 < text.length()
                                && Character.isLowSurrogate(text.charAt(i + 1));
                if (pair) {
                    clean.append(c).append(text.charAt(++i));
                }
            } else if (!Character.isISOControl(c)
                    && Character.getType(c) != Character.FORMAT
                    && c != '\ufffe'
                    && c != '\uffff') {
                clean.append(c);
            }
        }
        return clean.toString();
    }

    /** The reports in a cleaned text: several only where lines, heads or numbers part them. */
    public static List<String> reports(String text) {
        List<String> byLines = parted(LINE.split(text));
        if (byLines.size() > 1) {
            return byLines;
        }
        for (Pattern head : List.of(HEAD, NUMBERED)) {
            List<String> byHead = parted(cut(text, head));
            if (byHead.size() > 1) {
                return byHead;
            }
        }
        return List.of(text.strip());
    }

    private static String[] cut(String text, Pattern head) {
        List<String> pieces = new ArrayList<>();
        Matcher m = head.matcher(text);
        int from = 0;
        boolean first = true;
        while (m.find()) {
            if (first) {
                first = false;
            } else {
                pieces.add(text.substring(from, m.start()));
                from = m.start();
            }
        }
        pieces.add(text.substring(from));
        return pieces.toArray(String[]::new);
    }

    /** Every piece must be long enough to be a report, or nothing is parted; short heads join. */
    private static List<String> parted(String[] pieces) {
        List<String> reports = new ArrayList<>();
        StringBuilder carried = new StringBuilder();
        for (String piece : pieces) {
            carried.append(carried.isEmpty() ? "" : "\n").append(piece.strip());
            if (carried.length() >= SHORTEST) {
                reports.add(carried.toString().strip());
                carried.setLength(0);
            }
        }
        if (!carried.isEmpty() && !reports.isEmpty() && !carried.toString().isBlank()) {
            reports.set(reports.size() - 1, reports.getLast() + "\n" + carried.toString().strip());
        }
        return reports;
    }

    /** The day a message says it was sent, if it says so and it is not in the future. */
    public static Optional<LocalDate> sent(String report, LocalDate today) {
        Matcher m = SENT.matcher(report);
        while (m.find()) {
            Matcher day = DAY.matcher(m.group(1));
            if (day.find()) {
                Optional<LocalDate> date =
                        TypedDate.parse(day.group(), today)
                                .flatMap(PartialDate::exact)
                                .filter(d -> !d.isAfter(today));
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }
}
