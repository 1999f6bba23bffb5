package vigil.domain.context;

import java.time.LocalDate;
import java.util.Locale;

/**
 * What a publication says of its figures.
 *
 * @param series its name, the same for every publication of it
 * @param measure key of the panel's measure it stands beside; empty if beside none
 * @param unit what is counted, such as {@code deaths} or {@code %}
 * @param source who published or supplied it, so that a reader can find it
 * @param published when
 * @param note what a reader must know; empty if nothing
 */
public record ContextHead(
        String series,
        String measure,
        String unit,
        String source,
        LocalDate published,
        String note) {

    /** The longest name of a series, in characters. */
    public static final int LONGEST_NAME = 120;

    /** The longest unit. */
    public static final int LONGEST_UNIT = 40;

    /** The longest source or note. */
    public static final int LONGEST_TEXT = 500;

    /** By which publications of one series are known: case and spaces are of no matter. */
    public static String key(String series) {
        return series.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    public String key() {
        return key(series);
    }

    /** Whether the figures are parts of a hundred. */
    public boolean percent() {
        return unit.equals("%");
    }
}
