package vigil.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vigil.casework.Intake;
import vigil.domain.casefile.PartialDate;
import vigil.domain.vocabulary.Vocabulary;

/** The cells of one row of a folder's file by column, with everything that is wrong said once. */
final class RowCells {

    private final String file;
    private final List<String> header;
    private final CsvTable.Row row;
    private final Vocabulary vocabulary;
    private final Intake intake;
    private boolean good = true;

    RowCells(
            String file,
            List<String> header,
            CsvTable.Row row,
            Vocabulary vocabulary,
            Intake intake) {
        this.file = file;
        this.header = header;
        this.row = row;
        this.vocabulary = vocabulary;
        this.intake = intake;
        if (row.cells().size() != header.size()) {
            bad("", Fault.CELL_COUNT);
        }
    }

    /** Whether nothing was wrong so far. */
    boolean good() {
        return good;
    }

    void bad(String column, Fault fault) {
        good = false;
        intake.refused(file + ", line " + row.line(), column, fault.key());
    }

    String raw(String column) {
        int at = header.indexOf(column);
        return at < 0 || at >= row.cells().size() ? "" : row.cells().get(at);
    }

    /** Text of at most so many characters, as it stands. */
    String text(String column, int most) {
        String text = raw(column);
        if (text.length() > most) {
            bad(column, Fault.TOO_LONG);
            return "";
        }
        return text;
    }

    String needed(String column, int most) {
        String text = text(column, most);
        if (text.isBlank() && good) {
            bad(column, Fault.MISSING_VALUE);
        }
        return text;
    }

    Optional<String> code(String column, String list) {
        String code = raw(column).strip();
        if (code.isEmpty()) {
            return Optional.empty();
        }
        if (!CaseCells.inList(vocabulary, list, code)) {
            bad(column, Fault.UNKNOWN_CODE);
        }
        return Optional.of(code);
    }

    String neededCode(String column, String list) {
        Optional<String> code = code(column, list);
        if (code.isEmpty()) {
            bad(column, Fault.MISSING_VALUE);
        }
        return code.orElse("");
    }

    Optional<LocalDate> date(String column) {
        return date(column, raw(column).strip());
    }

    private Optional<LocalDate> date(String column, String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
                return Optional.of(LocalDate.parse(text));
            }
        } catch (DateTimeException impossible) {
            // said below
        }
        bad(column, Fault.NOT_A_DATE);
        return Optional.empty();
    }

    LocalDate neededDate(String column) {
        boolean before = good;
        Optional<LocalDate> date = date(column);
        if (date.isEmpty() && before && good) {
            bad(column, Fault.MISSING_VALUE);
        }
        return date.orElse(LocalDate.EPOCH);
    }

    List<LocalDate> dates(String column) {
        List<LocalDate> dates = new ArrayList<>();
        for (String one : raw(column).strip().split(" +", -1)) {
            date(column, one).ifPresent(dates::add);
        }
        return dates;
    }

    Optional<PartialDate> partialDate(String column) {
        String text = raw(column).strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<PartialDate> date = PartialDate.parse(text);
        if (date.isEmpty()) {
            bad(column, Fault.NOT_A_DATE);
        }
        return date;
    }

    boolean yes(String column) {
        String text = raw(column).strip().toLowerCase(Locale.ROOT);
        if (!text.equals("yes") && !text.equals("no") && !text.isEmpty()) {
            bad(column, Fault.NOT_A_VALUE);
        }
        return text.equals("yes");
    }

    int number(String column, int least, int most) {
        String text = raw(column).strip();
        if (text.matches("\\d{1,6}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        bad(column, text.isEmpty() ? Fault.MISSING_VALUE : Fault.NOT_A_VALUE);
        return least;
    }

    /** One of the constants of an enum, by name in any case. */
    <E extends Enum<E>> Optional<E> constant(String column, Class<E> type) {
        String text = raw(column).strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(text)) {
                return Optional.of(constant);
            }
        }
        bad(column, Fault.UNKNOWN_CODE);
        return Optional.empty();
    }

    <E extends Enum<E>> E neededConstant(String column, Class<E> type, E otherwise) {
        boolean before = good;
        Optional<E> constant = constant(column, type);
        if (constant.isEmpty() && before && good) {
            bad(column, Fault.MISSING_VALUE);
        }
        return constant.orElse(otherwise);
    }
}
