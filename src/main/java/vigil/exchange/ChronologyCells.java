package vigil.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import vigil.domain.casefile.ChronologyEntry;
import vigil.domain.casefile.ClockTime;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.Statement;
import vigil.domain.vocabulary.Vocabulary;

/**
 * The rows of one case's chronology read again. Lines get new identities under the numbers that
 * {@link ChronologyNumbers} gave them, all before the first is read, because they name others that
 * come later.
 */
final class ChronologyCells {

    private static final int LONGEST_STATEMENTS = 100_000;
    private static final int LONGEST_APART = 10_000;
    private static final int COLUMNS = 8;
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,5}");
    private static final Pattern IDENTITY =
            Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final Vocabulary vocabulary;
    private final Supplier<UUID> ids;
    private final Map<String, UUID> returns;
    private final Map<String, UUID> lines = new HashMap<>();
    private final Map<RowCells, UUID> own = new HashMap<>();

    /**
     * @param rows every row of the case
     * @param returns the identities of the case's returns under their numbers
     */
    ChronologyCells(
            Vocabulary vocabulary,
            Supplier<UUID> ids,
            List<RowCells> rows,
            Map<String, UUID> returns) {
        this.vocabulary = vocabulary;
        this.ids = ids;
        this.returns = returns;
        rows.forEach(this::name);
        rows.forEach(this::nameMerged);
    }

    /** Gives the line of a row its identity. */
    private void name(RowCells row) {
        UUID id = ids.get();
        String line = row.raw("line").strip();
        own.put(row, id);
        if (line.isEmpty()) {
            return;
        }
        if (!NUMBER.matcher(line).matches()) {
            row.bad("line", Fault.NOT_A_VALUE);
        } else if (lines.put(line, id) != null) {
            row.bad("line", Fault.TWICE);
        }
    }

    /** Lines that were merged into this one stand nowhere else. */
    private void nameMerged(RowCells row) {
        for (String statement : row.raw("statements").split("\n", -1)) {
            String line = statement.split("\t", 2)[0];
            if (NUMBER.matcher(line).matches()) {
                lines.computeIfAbsent(line, number -> ids.get());
            }
        }
    }

    /** The identity behind a number, or the identity itself. */
    private Optional<UUID> line(String name) {
        return IDENTITY.matcher(name).matches()
                ? Optional.of(UUID.fromString(name))
                : Optional.ofNullable(lines.get(name));
    }

    /** The line of a row; empty if something is wrong with it, which is said. */
    Optional<ChronologyEntry> entry(RowCells c) {
        Optional<PartialDate> date = c.partialDate("date");
        if (date.isEmpty() && c.good()) {
            c.bad("date", Fault.MISSING_VALUE);
        }
        Optional<ClockTime> time = ClockTime.parse(c.raw("time"));
        if (time.isEmpty() && !c.raw("time").isBlank()) {
            c.bad("time", Fault.NOT_A_VALUE);
        }
        String event = c.neededCode("event", "EVENT_TYPE");
        String what = c.text("what", 10_000);
        Optional<UUID> from = FolderNames.find(c, "return", returns);
        boolean missed = c.yes("missed");
        boolean good = c.yes("good");
        String tier = c.neededCode("tier", "OUTPUT_TIER");
        Optional<String> agency = c.code("agency", "AGENCY_TYPE");
        List<Statement> statements = statements(c);
        List<UUID> apart = apartFrom(c);
        UUID id = own.get(c);
        return !c.good() || date.isEmpty() || id == null
                ? Optional.empty()
                : Optional.of(
                        new ChronologyEntry(
                                id,
                                date.get(),
                                time,
                                event,
                                what,
                                from,
                                missed,
                                good,
                                tier,
                                agency,
                                statements,
                                apart));
    }

    private List<Statement> statements(RowCells row) {
        List<Statement> statements = new ArrayList<>();
        String text = row.text("statements", LONGEST_STATEMENTS);
        for (String one : text.isEmpty() ? new String[0] : text.split("\n", -1)) {
            Optional<Fault> fault = statement(one, statements);
            if (fault.isPresent()) {
                row.bad("statements", fault.get());
                return List.of();
            }
        }
        if (Statement.text(statements).length() > LONGEST_STATEMENTS) {
            row.bad("statements", Fault.TOO_LONG);
        }
        return statements;
    }

    /** Adds a statement, or says what is wrong with it. */
    private Optional<Fault> statement(String text, List<Statement> statements) {
        String[] c = text.split("\t", -1);
        if (c.length != COLUMNS) {
            return Optional.of(Fault.NOT_A_VALUE);
        }
        Optional<UUID> line = line(c[0]);
        if (line.isEmpty() || !c[1].isEmpty() && !returns.containsKey(c[1])) {
            return Optional.of(Fault.NOT_FOUND);
        }
        if (!c[2].isEmpty() && !CaseCells.inList(vocabulary, "AGENCY_TYPE", c[2])
                || !CaseCells.inList(vocabulary, "EVENT_TYPE", c[5])) {
            return Optional.of(Fault.UNKNOWN_CODE);
        }
        if (PartialDate.parse(c[3]).isEmpty()) {
            return Optional.of(Fault.NOT_A_DATE);
        }
        if (!c[4].isEmpty() && ClockTime.parse(c[4]).isEmpty()) {
            return Optional.of(Fault.NOT_A_VALUE);
        }
        if (!c[7].isEmpty()
                && (c[7].indexOf('.') <= 0
                        || vocabulary.catalogue().find(new FieldKey(c[7])).isEmpty())) {
            return Optional.of(Fault.UNKNOWN_FIELD);
        }
        c[0] = line.get().toString();
        UUID from = returns.get(c[1]);
        c[1] = from == null ? "" : from.toString();
        statements.addAll(Statement.parse(String.join("\t", c)));
        return Optional.empty();
    }

    private List<UUID> apartFrom(RowCells row) {
        List<UUID> apart = new ArrayList<>();
        String text = row.text("apart from", LONGEST_APART).strip();
        for (String one : text.isEmpty() ? new String[0] : text.split(" +", -1)) {
            Optional<UUID> line = line(one);
            if (line.isEmpty()) {
                row.bad("apart from", Fault.NOT_FOUND);
                return List.of();
            }
            apart.add(line.get());
        }
        if (Statement.ids(apart).length() > LONGEST_APART) {
            row.bad("apart from", Fault.TOO_LONG);
        }
        return apart;
    }
}
