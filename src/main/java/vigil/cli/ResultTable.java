package vigil.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Rows under named columns, written as JSON or CSV with every digit. A cell is a text, a date, a
 * number, a truth (1 or 0), several texts, or nothing; so are numbers that are not finite.
 */
final class ResultTable {

    private static final int LONGEST = 44;

    private final List<String> columns;
    private final List<List<Object>> rows = new ArrayList<>();

    ResultTable(String... columns) {
        this.columns = List.of(columns);
    }

    ResultTable row(Object... cells) {
        rows.add(List.of(cells));
        return this;
    }

    int size() {
        return rows.size();
    }

    void json(JsonGenerator json, String name) throws IOException {
        json.writeArrayFieldStart(name);
        for (List<Object> row : rows) {
            json.writeStartObject();
            for (int i = 0; i < columns.size(); i++) {
                json.writeFieldName(columns.get(i));
                value(json, row.get(i));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void value(JsonGenerator json, Object cell) throws IOException {
        switch (cell) {
            case Optional<?> some when some.isPresent() -> value(json, some.get());
            case Double number when Double.isFinite(number) -> json.writeNumber(number);
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Boolean truth -> json.writeNumber(truth ? 1 : 0);
            case String text -> json.writeString(text);
            case LocalDate day -> json.writeString(day.toString());
            case List<?> texts -> {
                json.writeStartArray();
                for (Object text : texts) {
                    value(json, text);
                }
                json.writeEndArray();
            }
            default -> json.writeNull();
        }
    }

    /** The header and the first rows in columns, numbers shortened. */
    List<String> lines(int most) {
        List<List<String>> shown = new ArrayList<>();
        shown.add(columns);
        rows.stream()
                .limit(most)
                .forEach(row -> shown.add(row.stream().map(ResultTable::brief).toList()));
        int[] width = new int[columns.size()];
        for (List<String> row : shown) {
            for (int i = 0; i < width.length; i++) {
                width[i] = Math.max(width[i], row.get(i).length());
            }
        }
        return shown.stream()
                .map(row -> {
                    StringBuilder line = new StringBuilder();
                    for (int i = 0; i < width.length; i++) {
                        line.append("  ").append(row.get(i));
                        line.repeat(' ', width[i] - row.get(i).length());
                    }
                    return line.toString().stripTrailing();
                })
                .toList();
    }

    private static String brief(Object cell) {
        String text =
                cell instanceof Double number && Double.isFinite(number)
                        ? String.format(java.util.Locale.ROOT, "%.4g", number)
                        : cell(cell);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    void csv(PrintWriter out) {
        out.print(String.join(",", columns) + "\n");
        for (List<Object> row : rows) {
            out.print(row.stream().map(ResultTable::cell).collect(Collectors.joining(",")) + "\n");
        }
        out.flush();
    }

    private static String cell(Object cell) {
        String text =
                switch (cell) {
                    case Optional<?> some -> some.map(ResultTable::cell).orElse("");
                    case Double number -> Double.isFinite(number) ? number.toString() : "";
                    case Boolean truth -> truth ? "1" : "0";
                    case List<?> texts ->
                            texts.stream().map(Object::toString).collect(Collectors.joining(";"));
                    default -> cell.toString();
                };
        return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }
}
