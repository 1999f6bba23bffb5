package vigil.exchange;

import java.util.ArrayList;
import java.util.List;

/**
 * A whole name in one cell, parted as people write it: "Smith, John", "SMITH John", "John Smith".
 */
record FullName(String surname, String forenames) {

    static FullName parse(String cell) {
        String text = cell.replaceAll("\\s+", " ").strip();
        int comma = text.indexOf(',');
        if (comma >= 0) {
            return new FullName(
                    text.substring(0, comma).strip(), text.substring(comma + 1).strip());
        }
        List<String> capitals = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String word : text.split(" ", -1)) {
            boolean capital =
                    word.length() > 1 && word.equals(word.toUpperCase(java.util.Locale.UK));
            (capital ? capitals : others).add(word);
        }
        if (!capitals.isEmpty() && !others.isEmpty()) {
            return new FullName(String.join(" ", capitals), String.join(" ", others));
        }
        int last = text.lastIndexOf(' ');
        return new FullName(text.substring(last + 1), last < 0 ? "" : text.substring(0, last));
    }
}
