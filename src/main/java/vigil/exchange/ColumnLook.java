package vigil.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vigil.casework.ColumnGuess.DateReading;
import vigil.domain.casefile.NhsNumber;
import vigil.domain.casefile.Postcode;

/** What the values of one column look like, counted while its table is read once. */
final class ColumnLook {

    private static final int MOST_VALUES = 400;
    private static final int LONGEST_VALUE = 300;
    private static final int SAMPLES = 5;
    private static final int SAMPLE_LENGTH = 80;

    /** In the order they are tried; a date that two of them read is ambiguous. */
    private static final List<Format> FORMATS =
            Stream.of(
                            "d/M/yyyy",
                            "M/d/yyyy",
                            "d.M.yyyy",
                            "d-M-yyyy",
                            "d MMM yyyy",
                            "d MMMM yyyy",
                            "d-MMM-yyyy",
                            "EEE d MMM yyyy",
                            "MMM yyyy",
                            "MMMM yyyy",
                            "M/yyyy",
                            "d/M/yyyy H:mm",
                            "M/d/yyyy H:mm",
                            "d/M/yyyy H:mm:ss",
                            "d.M.yyyy H:mm",
                            "yyyy/M/d")
                    .map(p -> new Format(p, DateFormat.parse(p).orElseThrow()))
                    .toList();

    private record Format(String pattern, DateFormat reader) {
        boolean reads(String value) {
            return reader.read(value).isPresent();
        }
    }

    private final Map<String, Integer> values = new LinkedHashMap<>();
    private int filled;
    private int longest;

    void add(String cell) {
        String value = cell.strip();
        if (value.isEmpty()) {
            return;
        }
        filled++;
        longest = Math.max(longest, value.length());
        if (value.length() <= LONGEST_VALUE
                && (values.size() < MOST_VALUES || values.containsKey(value))) {
            values.merge(value, 1, Integer::sum);
        }
    }

    int filled() {
        return filled;
    }

    boolean words() {
        return longest > LONGEST_VALUE;
    }

    /** Different values with how often they come; the first 400. */
    Map<String, Integer> values() {
        return values;
    }

    List<String> samples() {
        return values.keySet().stream()
                .limit(SAMPLES)
                .map(v -> v.replaceAll("\\s+", " "))
                .map(v -> v.length() > SAMPLE_LENGTH ? v.substring(0, SAMPLE_LENGTH) + "…" : v)
                .toList();
    }

    private interface Shape {
        boolean fits(String value);
    }

    /** Whether at least so many in a hundred different values have this shape. */
    private boolean mostly(int percent, Shape shape) {
        long fitting = values.keySet().stream().filter(shape::fits).count();
        return !values.isEmpty() && fitting * 100 >= (long) percent * values.size();
    }

    boolean nhsNumbers() {
        return mostly(80, v -> NhsNumber.parse(v).isPresent());
    }

    boolean postcodes() {
        return mostly(80, v -> Postcode.parse(v).isPresent());
    }

    boolean sexes() {
        return values.size() >= 2 && mostly(90, v -> v.matches("(?i)m|f|male|female|unknown|x"));
    }

    boolean yesNo() {
        return mostly(95, v -> v.matches("(?i)y|n|yes|no|true|false|unknown|n/?k|✓|✔"));
    }

    /** How its dates are written, if most of its values are dates. */
    DateReading dates() {
        Map<String, Integer> reads = new LinkedHashMap<>();
        int dates = 0;
        int texts = 0;
        List<String> left = new ArrayList<>();
        for (String value : values.keySet()) {
            if (value.matches("\\d{4}(-\\d{2}(-\\d{2}([ T]\\d{2}:\\d{2})?)?)?")) {
                dates += value.length() > 4 ? 1 : 0;
                continue;
            }
            boolean any = false;
            for (Format format : FORMATS) {
                if (format.reads(value)) {
                    reads.merge(format.pattern, 1, Integer::sum);
                    any = true;
                }
            }
            if (any) {
                dates++;
                left.add(value);
            } else {
                texts++;
            }
        }
        if (dates == 0 || texts > dates) {
            return DateReading.NONE;
        }
        return reading(reads, left, texts);
    }

    private static DateReading reading(Map<String, Integer> reads, List<String> dates, int texts) {
        int dayFirst = reads.getOrDefault("d/M/yyyy", 0) + reads.getOrDefault("d/M/yyyy H:mm", 0);
        int monthFirst = reads.getOrDefault("M/d/yyyy", 0) + reads.getOrDefault("M/d/yyyy H:mm", 0);
        boolean american = monthFirst > dayFirst;
        List<String> formats = new ArrayList<>();
        List<String> left = new ArrayList<>(dates);
        for (Format format : FORMATS) {
            boolean other = format.pattern.startsWith(american ? "d/M" : "M/d");
            if (!other && left.removeIf(format::reads)) {
                formats.add(format.pattern);
            }
        }
        // With as many either way, no day is beyond 12 or days are: then nobody can tell.
        boolean ambiguous = dayFirst > 0 && dayFirst == monthFirst;
        return new DateReading(formats, ambiguous, texts + left.size());
    }
}
