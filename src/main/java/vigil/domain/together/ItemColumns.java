package vigil.domain.together;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Named texts of a record, where nothing is not there; a row is columns with a separator. */
final class ItemColumns {

    private static final char SEPARATOR = '\u001f';

    private final SortedMap<String, String> texts = new TreeMap<>();

    SortedMap<String, String> texts() {
        return texts;
    }

    ItemColumns put(String item, String text) {
        if (!text.isEmpty()) {
            texts.put(item, text);
        }
        return this;
    }

    ItemColumns put(String item, Optional<?> value) {
        return put(item, value.map(Object::toString).orElse(""));
    }

    ItemColumns row(String item, Object... columns) {
        return put(item, joined(columns));
    }

    static String joined(Object... columns) {
        return Arrays.stream(columns)
                .map(column -> column.toString().replace(SEPARATOR, ' '))
                .collect(Collectors.joining(String.valueOf(SEPARATOR)));
    }

    static List<String> columns(String text) {
        return Arrays.asList(text.split(String.valueOf(SEPARATOR), -1));
    }

    static String text(Map<String, String> texts, String item) {
        return texts.getOrDefault(item, "");
    }

    static Optional<String> code(Map<String, String> texts, String item) {
        return Optional.ofNullable(texts.get(item)).filter(text -> !text.isEmpty());
    }

    static Optional<LocalDate> day(Map<String, String> texts, String item) {
        return code(texts, item).map(LocalDate::parse);
    }
}
