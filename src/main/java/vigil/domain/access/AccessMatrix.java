package vigil.domain.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Who may do what: one table of roles against rights, classes of answers and everything the program
 * does. The rights of every role are read from it; the other rows say what follows from them, and
 * tests hold the program to every cell.
 */
public final class AccessMatrix {

    /** What a row of the table is about. */
    public enum Kind {
        /** A {@link Right}. */
        RIGHT,
        /** Seeing answers of a class of sensitivity. */
        SEE,
        /** Changing answers of a class of sensitivity. */
        CHANGE,
        /** Something that is read. */
        READING,
        /** Something that is done, which the audit record names. */
        INTENT
    }

    /** One row: how far it goes for every role. */
    public record Row(Kind kind, String name, Map<PanelRole, Grant> grants) {

        public Row {
            grants = Collections.unmodifiableMap(new EnumMap<>(grants));
        }

        public Grant of(PanelRole role) {
            return Objects.requireNonNull(grants.get(role));
        }
    }

    private static final class Shipped {
        private static final AccessMatrix MATRIX = read();

        private static AccessMatrix read() {
            try (InputStream in =
                    AccessMatrix.class.getResourceAsStream("/vigil/access/matrix.csv")) {
                return parse(
                        new String(
                                Objects.requireNonNull(in, "matrix.csv").readAllBytes(),
                                StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final List<Row> rows;
    private final Map<PanelRole, Map<Right, Grant>> grants = new EnumMap<>(PanelRole.class);
    private final Map<PanelRole, Set<Right>> rights = new EnumMap<>(PanelRole.class);

    private AccessMatrix(List<Row> rows) {
        this.rows = List.copyOf(rows);
        for (PanelRole role : PanelRole.values()) {
            Map<Right, Grant> all = new EnumMap<>(Right.class);
            Set<Right> some = EnumSet.noneOf(Right.class);
            for (Right right : Right.values()) {
                Grant grant =
                        row(Kind.RIGHT, right.name())
                                .orElseThrow(() -> new IllegalStateException("no row: " + right))
                                .of(role);
                all.put(right, grant);
                if (grant.any()) {
                    some.add(right);
                }
            }
            grants.put(role, all);
            rights.put(role, Collections.unmodifiableSet(some));
        }
    }

    /** The table that comes with the program. */
    public static AccessMatrix shipped() {
        return Shipped.MATRIX;
    }

    /**
     * Reads a table: a head of {@code kind,name} and the roles, then a line for each row.
     *
     * @throws IllegalStateException if it is not whole: whoever cannot say who may do what must not
     *     open anything
     */
    static AccessMatrix parse(String text) {
        List<String> lines =
                text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        List<String> head = Arrays.asList(lines.getFirst().split(",", -1));
        Map<PanelRole, Integer> columns = new EnumMap<>(PanelRole.class);
        for (PanelRole role : PanelRole.values()) {
            int column = head.indexOf(role.name());
            if (column < 0) {
                throw new IllegalStateException("no column: " + role);
            }
            columns.put(role, column);
        }
        Map<String, Row> rows = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            if (cells.length != head.size()) {
                throw new IllegalStateException("cells wanting: " + line);
            }
            Map<PanelRole, Grant> grants = new EnumMap<>(PanelRole.class);
            columns.forEach((role, column) ->
                    grants.put(
                            role,
                            Grant.of(cells[column])
                                    .orElseThrow(() ->
                                            new IllegalStateException("no such cell: " + line))));
            Row row = new Row(Kind.valueOf(cells[0].toUpperCase(Locale.ROOT)), cells[1], grants);
            if (rows.put(cells[0] + " " + cells[1], row) != null) {
                throw new IllegalStateException("row twice: " + line);
            }
        }
        return new AccessMatrix(new ArrayList<>(rows.values()));
    }

    public List<Row> rows(Kind kind) {
        return rows.stream().filter(row -> row.kind() == kind).toList();
    }

    public Optional<Row> row(Kind kind, String name) {
        return rows.stream()
                .filter(row -> row.kind() == kind && row.name().equals(name))
                .findFirst();
    }

    /** How far a right goes for a role. */
    public Grant grant(PanelRole role, Right right) {
        return Objects.requireNonNull(Objects.requireNonNull(grants.get(role)).get(right));
    }

    Set<Right> rights(PanelRole role) {
        return Objects.requireNonNull(rights.get(role));
    }
}
