package vigil.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * References of many cases in a short text: those that follow one another are written as the first
 * and how many come after it, {@code DARD-SHE-2025-001+13}, with spaces between.
 */
final class CaseSpans {

    private CaseSpans() {}

    static String of(Collection<String> references) {
        StringBuilder text = new StringBuilder();
        String first = "";
        int more = 0;
        for (String reference : new TreeSet<>(references)) {
            if (!first.isEmpty() && reference.equals(after(first, more + 1))) {
                more++;
                continue;
            }
            add(text, first, more);
            first = reference;
            more = 0;
        }
        add(text, first, more);
        return text.toString();
    }

    private static void add(StringBuilder text, String first, int more) {
        if (!first.isEmpty()) {
            text.append(text.isEmpty() ? "" : " ").append(first);
            if (more > 0) {
                text.append('+').append(more);
            }
        }
    }

    static List<String> read(String text) {
        List<String> references = new ArrayList<>();
        for (String span : text.split(" ")) {
            int plus = span.indexOf('+');
            String first = plus < 0 ? span : span.substring(0, plus);
            int more = plus < 0 ? 0 : Integer.parseInt(span.substring(plus + 1));
            if (!first.isEmpty()) {
                references.add(first);
            }
            for (int i = 1; i <= more; i++) {
                references.add(after(first, i));
            }
        }
        return references;
    }

    /** Whether a reference is among them, without writing them all out. */
    static boolean holds(String text, String reference) {
        String prefix = reference.substring(0, reference.lastIndexOf('-') + 1);
        for (String span : text.split(" ")) {
            if (span.equals(reference)
                    || (!prefix.isEmpty()
                            && span.startsWith(prefix)
                            && span.indexOf('+') > 0
                            && read(span).contains(reference))) {
                return true;
            }
        }
        return false;
    }

    /** The reference so many after another; none follows what does not end in a number. */
    private static String after(String first, int more) {
        int digits = first.lastIndexOf('-') + 1;
        String number = first.substring(digits);
        if (!number.matches("\\d{1,9}")) {
            return "";
        }
        return first.substring(0, digits)
                + String.format("%0" + number.length() + "d", Integer.parseInt(number) + more);
    }
}
