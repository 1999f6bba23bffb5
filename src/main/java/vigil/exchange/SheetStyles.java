package vigil.exchange;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How the numbers of a workbook are meant: as days, as times, with leading zeros, or as they are.
 */
final class SheetStyles {

    private static final int MOST = 100_000;
    private static final double LAST_DAY = 2_958_466;
    private static final int SECONDS_A_DAY = 86_400;

    /** What the number of a cell stands for. */
    private record Meaning(boolean day, boolean time, String zeros) {
        static final Meaning NUMBER = new Meaning(false, false, "");
    }

    private final List<Meaning> meanings;
    private final boolean from1904;

    private SheetStyles(List<Meaning> meanings, boolean from1904) {
        this.meanings = List.copyOf(meanings);
        this.from1904 = from1904;
    }

    static SheetStyles none(boolean from1904) {
        return new SheetStyles(List.of(), from1904);
    }

    static SheetStyles read(GuardedXml part, boolean from1904) throws IOException {
        try (GuardedXml xml = part) {
            Map<String, String> formats = new HashMap<>();
            List<Meaning> meanings = new ArrayList<>();
            boolean cells = false;
            while (xml.next()) {
                if (xml.starts("numFmt")) {
                    formats.put(xml.attribute("numFmtId"), xml.attribute("formatCode"));
                } else if (xml.starts("cellXfs")) {
                    cells = true;
                } else if (xml.ends("cellXfs")) {
                    cells = false;
                } else if (cells && xml.starts("xf")) {
                    String id = xml.attribute("numFmtId");
                    meanings.add(meaning(id, formats.getOrDefault(id, "")));
                }
                if (meanings.size() > MOST || formats.size() > MOST) {
                    throw new CountedStream.Stopped(Fault.DAMAGED_WORKBOOK);
                }
            }
            return new SheetStyles(meanings, from1904);
        }
    }

    private static Meaning meaning(String id, String format) {
        if (!format.isEmpty()) {
            return ofFormat(format);
        }
        int number = id.matches("\\d{1,5}") ? Integer.parseInt(id) : 0;
        boolean day = (number >= 14 && number <= 17) || (number >= 27 && number <= 36);
        boolean far = number >= 50 && number <= 58;
        boolean clock = (number >= 18 && number <= 21) || (number >= 45 && number <= 47);
        return number == 22 ? new Meaning(true, true, "") : new Meaning(day || far, clock, "");
    }

    /** From the letters of a format, without what is in quotation marks or brackets. */
    private static Meaning ofFormat(String format) {
        String first = format.split(";", 2)[0];
        String letters =
                first.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.|\\*.", "")
                        .toLowerCase(Locale.ROOT);
        if (first.matches("0[0 -]*0")) {
            return new Meaning(false, false, first);
        }
        if (letters.contains("general") || letters.contains("#") || letters.contains("0.0")) {
            return letters.matches(".*[hs].*") && letters.contains(":")
                    ? new Meaning(letters.contains("d"), true, "")
                    : Meaning.NUMBER;
        }
        boolean time = letters.contains("h") || letters.contains("s");
        boolean day =
                letters.contains("d") || letters.contains("y") || (letters.contains("m") && !time);
        boolean span = first.toLowerCase(Locale.ROOT).matches(".*\\[(h+|m+|s+)\\].*");
        return span ? Meaning.NUMBER : new Meaning(day, time, "");
    }

    /** The number of a cell in words: a day as {@code 2025-03-14}, a time as {@code 14:30}. */
    String text(String raw, String style) {
        double number;
        try {
            number = Double.parseDouble(raw);
        } catch (NumberFormatException notANumber) {
            return raw;
        }
        if (!Double.isFinite(number)) {
            return raw;
        }
        Meaning meaning = meaning(style);
        if ((meaning.day || meaning.time) && number >= 0 && number < LAST_DAY) {
            return moment(number, meaning);
        }
        String plain = new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
        return meaning.zeros.isEmpty() || !plain.matches("\\d{1,15}")
                ? plain
                : padded(plain, meaning.zeros);
    }

    private Meaning meaning(String style) {
        int index = style.matches("\\d{1,6}") ? Integer.parseInt(style) : -1;
        return index >= 0 && index < meanings.size() ? meanings.get(index) : Meaning.NUMBER;
    }

    private String moment(double number, Meaning meaning) {
        long days = (long) Math.floor(number);
        long seconds = Math.round((number - days) * SECONDS_A_DAY);
        LocalTime time = LocalTime.MIDNIGHT.plusSeconds(seconds % SECONDS_A_DAY);
        String clock = time.truncatedTo(ChronoUnit.MINUTES).toString();
        if ((meaning.time && days == 0) || !meaning.day) {
            return clock;
        }
        LocalDateTime moment = day(days).atStartOfDay().plusSeconds(seconds);
        return meaning.time && seconds > 0
                ? moment.toLocalDate() + " " + moment.toLocalTime().truncatedTo(ChronoUnit.MINUTES)
                : day(days).toString();
    }

    /** Counted as spreadsheets do, which believe in a 29 February 1900. */
    private LocalDate day(long days) {
        if (from1904) {
            return LocalDate.of(1904, 1, 1).plusDays(days);
        }
        return LocalDate.of(1899, 12, days < 60 ? 31 : 30).plusDays(days);
    }

    /** The digits from the right into the noughts of a format such as {@code 000 000 0000}. */
    private static String padded(String digits, String zeros) {
        StringBuilder text = new StringBuilder();
        int next = digits.length() - 1;
        for (int i = zeros.length() - 1; i >= 0; i--) {
            char shape = zeros.charAt(i);
            text.append(shape != '0' ? shape : next >= 0 ? digits.charAt(next--) : '0');
        }
        return digits.substring(0, next + 1) + text.reverse();
    }
}
