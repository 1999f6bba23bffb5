package vigil.domain.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What one source says of an event. Kept when lines of several sources are merged, so that the
 * decision can be looked at and taken back.
 *
 * @param line the line it was
 * @param fromReturn the agency return it stood in, if any
 * @param agency code of AGENCY_TYPE, where it is not from a return
 * @param event code of EVENT_TYPE
 * @param field the field of the form that says so, if it was no line of the chronology
 */
public record Statement(
        UUID line,
        Optional<UUID> fromReturn,
        Optional<String> agency,
        PartialDate date,
        Optional<ClockTime> time,
        String event,
        String what,
        Optional<FieldKey> field) {

    private static final int COLUMNS = 8;

    public static Statement of(ChronologyEntry entry) {
        return new Statement(
                entry.id(),
                entry.fromReturn(),
                entry.agency(),
                entry.date(),
                entry.time(),
                entry.event(),
                entry.what(),
                Optional.empty());
    }

    /** Canonical text of several: a line each, columns divided by tabs. */
    public static String text(List<Statement> statements) {
        StringBuilder text = new StringBuilder();
        for (Statement one : statements) {
            text.append(text.isEmpty() ? "" : "\n")
                    .append(
                            String.join(
                                    "\t",
                                    one.line.toString(),
                                    one.fromReturn.map(UUID::toString).orElse(""),
                                    one.agency.orElse(""),
                                    one.date.text(),
                                    one.time.map(ClockTime::text).orElse(""),
                                    one.event,
                                    escaped(one.what),
                                    one.field.map(FieldKey::text).orElse("")));
        }
        return text.toString();
    }

    /** Reads canonical text; what makes no sense is left out. */
    public static List<Statement> parse(String text) {
        List<Statement> statements = new ArrayList<>();
        for (String row : text.isEmpty() ? new String[0] : text.split("\n", -1)) {
            String[] c = row.split("\t", -1);
            if (c.length >= COLUMNS) {
                PartialDate.parse(c[3])
                        .ifPresent(date ->
                                statements.add(
                                        new Statement(
                                                UUID.fromString(c[0]),
                                                some(c[1]).map(UUID::fromString),
                                                some(c[2]),
                                                date,
                                                ClockTime.parse(c[4]),
                                                c[5],
                                                plain(c[6]),
                                                some(c[7]).map(FieldKey::new))));
            }
        }
        return List.copyOf(statements);
    }

    /** Canonical text of identities: with a space between. */
    public static String ids(List<UUID> ids) {
        return String.join(" ", ids.stream().map(UUID::toString).toList());
    }

    public static List<UUID> parseIds(String text) {
        return text.isEmpty()
                ? List.of()
                : java.util.Arrays.stream(text.split(" ")).map(UUID::fromString).toList();
    }

    private static Optional<String> some(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                i++;
                c =
                        switch (text.charAt(i)) {
                            case 'n' -> '\n';
                            case 't' -> '\t';
                            default -> text.charAt(i);
                        };
            }
            plain.append(c);
        }
        return plain.toString();
    }
}
