package vigil.exchange;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vigil.casework.ContextFiles;
import vigil.casework.ContextReading;
import vigil.casework.ContextReading.RowFault;
import vigil.domain.context.ContextHead;
import vigil.domain.context.ContextPeriod;
import vigil.domain.context.ContextValue;
import vigil.exchange.ContextColumns.Kind;

/** Takes the rows of a table of figures one by one and says what is wrong with them. */
final class ContextRows {

    private static final int MOST_FAULTS = 1_000;
    private static final int MOST_PLACES = 500;
    private static final int MOST_DIGITS = 15;
    private static final int SHOWN = 60;
    private static final int LEAST_SHARES = 3;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Pattern NUMBER =
            Pattern.compile("(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?|\\.\\d+");
    private static final Pattern POWER = Pattern.compile("\\d(?:\\.\\d+)?[eE][+-]?\\d{1,2}");

    /** How publishers say that there is no figure. */
    private static final Set<String> NOT_GIVEN =
            Set.of(
                    "",
                    "-",
                    "–",
                    "—",
                    ":",
                    ".",
                    "..",
                    "...",
                    "*",
                    "**",
                    "c",
                    "[c]",
                    "x",
                    "[x]",
                    "u",
                    "[u]",
                    "z",
                    "[z]",
                    "n/a",
                    "na",
                    "suppressed",
                    "not available",
                    "not given");

    private static final List<DateTimeFormatter> DAYS =
            List.of(
                    DateTimeFormatter.ofPattern("uuuu-M-d", Locale.ROOT),
                    DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT),
                    worded("d MMM uuuu"),
                    worded("d MMMM uuuu"));

    /** The latest names of a series' publication, and its figures by area and period. */
    private record Collected(ContextHead head, Map<Place, ContextValue> values) {}

    private record Place(String area, ContextPeriod period) {}

    private record Name(String series, LocalDate published) {}

    private final String file;
    private final ContextColumns columns;
    private final ContextFiles.Said said;
    private final ContextFiles.Names names;
    private final Map<Name, Collected> collected = new LinkedHashMap<>();
    private final Map<String, Integer> elsewhere = new TreeMap<>();
    private final List<RowFault> faults = new ArrayList<>();
    private long faulty;
    private long rows;

    ContextRows(
            String file, ContextColumns columns, ContextFiles.Said said, ContextFiles.Names names) {
        this.file = file;
        this.columns = columns;
        this.said = said;
        this.names = names;
    }

    private static DateTimeFormatter worded(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.UK);
    }

    void take(CsvTable.Row row) {
        rows++;
        String area = columns.cell(Kind.AREA, row.cells());
        Optional<String> code = area(area);
        if (code.isEmpty()) {
            if (area.isEmpty()) {
                fault(row, "area", "noArea", area);
            } else if (elsewhere.size() < MOST_PLACES || elsewhere.containsKey(area)) {
                elsewhere.merge(shown(area), 1, Integer::sum);
            }
            return;
        }
        Optional<ContextHead> head = head(row);
        if (head.isEmpty()) {
            return;
        }
        String note = columns.cell(Kind.NOTE, row.cells());
        if (note.length() > ContextHead.LONGEST_TEXT) {
            fault(row, "note", "tooLong", note);
            return;
        }
        if (columns.wide()) {
            columns.periods()
                    .forEach((place, period) ->
                            value(
                                    row,
                                    head.get(),
                                    new Place(code.get(), period),
                                    period.text(),
                                    at(row, place),
                                    note));
            return;
        }
        String written = columns.cell(Kind.PERIOD, row.cells());
        Optional<ContextPeriod> period =
                ContextPeriod.read(written).filter(ContextPeriod::believable);
        if (period.isEmpty()) {
            fault(
                    row,
                    "period",
                    ContextPeriod.ambiguous(written) ? "ambiguousPeriod" : "notAPeriod",
                    written);
            return;
        }
        value(
                row,
                head.get(),
                new Place(code.get(), period.get()),
                "value",
                columns.cell(Kind.VALUE, row.cells()),
                note);
    }

    private static String at(CsvTable.Row row, int place) {
        return place < row.cells().size() ? row.cells().get(place).strip() : "";
    }

    /** A table without a column of areas is about the whole. */
    private Optional<String> area(String written) {
        return columns.places().containsKey(Kind.AREA)
                ? Optional.ofNullable(names.areas().get(written.toLowerCase(Locale.ROOT)))
                : Optional.of(ContextValue.WHOLE);
    }

    private void value(
            CsvTable.Row row,
            ContextHead head,
            Place place,
            String column,
            String written,
            String note) {
        boolean absent = NOT_GIVEN.contains(written.toLowerCase(Locale.ROOT));
        Optional<BigDecimal> amount =
                absent ? Optional.empty() : amount(row, head, column, written);
        if (!absent && amount.isEmpty()) {
            return;
        }
        Collected into =
                collected.computeIfAbsent(
                        new Name(head.key(), head.published()),
                        key -> new Collected(head, new HashMap<>()));
        if (!into.head.unit().equals(head.unit())) {
            fault(row, "unit", "twoUnits", head.unit());
        } else if (into.values.putIfAbsent(
                        place, new ContextValue(place.area, place.period, amount, note))
                != null) {
            fault(row, "", "twice", place.area + " " + place.period.text());
        }
    }

    private Optional<BigDecimal> amount(
            CsvTable.Row row, ContextHead head, String column, String written) {
        String plain = written.replace("\u00a0", "").replace(" ", "");
        if (plain.endsWith("%") && head.percent()) {
            plain = plain.substring(0, plain.length() - 1);
        }
        if (plain.startsWith("-") && NUMBER.matcher(plain.substring(1)).matches()) {
            return wrong(row, column, "belowZero", written);
        }
        if (!NUMBER.matcher(plain).matches() && !POWER.matcher(plain).matches()) {
            return wrong(row, column, "notANumber", written);
        }
        BigDecimal amount = new BigDecimal(plain.replace(",", ""));
        if (amount.precision() - amount.scale() > MOST_DIGITS) {
            return wrong(row, column, "tooLarge", written);
        }
        if (head.percent() && amount.compareTo(HUNDRED) > 0) {
            return wrong(row, column, "overHundred", written);
        }
        return Optional.of(
                amount.setScale(
                        Math.min(6, Math.max(0, amount.scale())),
                        java.math.RoundingMode.HALF_EVEN));
    }

    private Optional<BigDecimal> wrong(
            CsvTable.Row row, String column, String reason, String written) {
        fault(row, column, reason, written);
        return Optional.empty();
    }

    private Optional<ContextHead> head(CsvTable.Row row) {
        String series = said(row, Kind.SERIES, said.series());
        String unit = unit(said(row, Kind.UNIT, said.unit()));
        String source = said(row, Kind.SOURCE, said.source());
        String day = columns.cell(Kind.PUBLISHED, row.cells());
        Optional<LocalDate> published = day.isEmpty() ? said.published() : day(day);
        String beside = said(row, Kind.MEASURE, said.measure());
        Optional<String> measure =
                beside.isEmpty()
                        ? Optional.of("")
                        : Optional.ofNullable(
                                names.measures().get(beside.toLowerCase(Locale.ROOT)));
        if (published.isEmpty()) {
            fault(row, "published", day.isEmpty() ? "missing" : "notADay", day);
            return Optional.empty();
        }
        if (published.get().isAfter(names.today())) {
            fault(row, "published", "future", day);
            return Optional.empty();
        }
        if (measure.isEmpty()) {
            fault(row, "measure", "notAMeasure", beside);
            return Optional.empty();
        }
        boolean good =
                fits(row, "series", series, ContextHead.LONGEST_NAME)
                        && fits(row, "unit", unit, ContextHead.LONGEST_UNIT)
                        && fits(row, "source", source, ContextHead.LONGEST_TEXT);
        return good
                ? Optional.of(
                        new ContextHead(
                                series, measure.get(), unit, source, published.get(), said.note()))
                : Optional.empty();
    }

    private static String unit(String written) {
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "percent", "percentage", "per cent", "pct" -> "%";
            default -> written;
        };
    }

    private boolean fits(CsvTable.Row row, String column, String text, int longest) {
        if (text.isEmpty()) {
            fault(row, column, "missing", "");
            return false;
        }
        if (text.length() > longest || text.codePoints().anyMatch(Character::isISOControl)) {
            fault(row, column, "tooLong", text);
            return false;
        }
        return true;
    }

    private String said(CsvTable.Row row, Kind kind, String otherwise) {
        String cell = columns.cell(kind, row.cells());
        return cell.isEmpty() ? otherwise.strip() : cell;
    }

    private static Optional<LocalDate> day(String written) {
        for (DateTimeFormatter form : DAYS) {
            try {
                return Optional.of(LocalDate.parse(written, form));
            } catch (DateTimeException e) {
                // The next form.
            }
        }
        return Optional.empty();
    }

    private void fault(CsvTable.Row row, String column, String reason, String value) {
        fault(new RowFault(row.line(), column, reason, shown(value)));
    }

    private void fault(RowFault fault) {
        faulty++;
        if (faults.size() < MOST_FAULTS) {
            faults.add(fault);
        }
    }

    private static String shown(String value) {
        return value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
    }

    ContextReading reading() {
        List<ContextReading.Read> read = new ArrayList<>();
        collected.forEach((name, one) -> {
            List<ContextValue> values = new ArrayList<>(one.values.values());
            if (one.head.percent() && shares(values)) {
                fault(new RowFault(0, "value", "shares", one.head.series()));
            } else {
                read.add(new ContextReading.Read(one.head, values));
            }
        });
        return new ContextReading(file, rows, read, faults, faulty, elsewhere);
    }

    /** Whether what is said to be in per cent is all between 0 and 1, as spreadsheets keep it. */
    private static boolean shares(List<ContextValue> values) {
        List<BigDecimal> given = values.stream().flatMap(value -> value.amount().stream()).toList();
        return given.size() >= LEAST_SHARES
                && given.stream().allMatch(amount -> amount.compareTo(BigDecimal.ONE) <= 0)
                && given.stream().anyMatch(amount -> amount.signum() > 0);
    }
}
