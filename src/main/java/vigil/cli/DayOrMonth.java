package vigil.cli;

import java.time.LocalDate;
import java.time.YearMonth;
import picocli.CommandLine.ITypeConverter;

/** A day as 2024-03-31, or a month as 2024-03, which is its last day. */
final class DayOrMonth implements ITypeConverter<LocalDate> {

    private static final int MONTH_LENGTH = 7;

    @Override
    public LocalDate convert(String value) {
        return value.length() == MONTH_LENGTH
                ? YearMonth.parse(value).atEndOfMonth()
                : LocalDate.parse(value);
    }
}
