package vigil.domain.context;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * One figure of a series.
 *
 * @param area code of an area, {@link #WHOLE} or {@link #ENGLAND}
 * @param amount in the series' unit; empty where its publisher gives none
 * @param note what its publisher says of it; empty if nothing
 */
public record ContextValue(
        String area, ContextPeriod period, Optional<BigDecimal> amount, String note) {

    /** All areas of the panel together. */
    public static final String WHOLE = "ALL";

    /** The country, to compare with. */
    public static final String ENGLAND = "ENGLAND";

    /** A figure that was given. */
    public static ContextValue of(String area, ContextPeriod period, String amount) {
        return new ContextValue(area, period, Optional.of(new BigDecimal(amount)), "");
    }

    /** The figure as it is read, with commas at the thousands; a dash where there is none. */
    public String text() {
        return amount.map(ContextValue::read).orElse("–");
    }

    private static String read(BigDecimal number) {
        BigDecimal brief = number.stripTrailingZeros();
        return String.format(Locale.UK, "%,." + Math.max(0, brief.scale()) + "f", brief);
    }
}
