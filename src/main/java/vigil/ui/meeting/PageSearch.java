package vigil.ui.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where words stand in a document: how often on each page.
 *
 * @param pages the pages that have them, from 0, with how often
 */
record PageSearch(String words, SortedMap<Integer, Integer> pages) {

    static final PageSearch NONE = new PageSearch("", new TreeMap<>());

    static PageSearch of(String words, Map<Integer, String> texts) {
        String wanted = plain(words);
        SortedMap<Integer, Integer> found = new TreeMap<>();
        if (!wanted.isEmpty()) {
            texts.forEach((page, text) -> {
                int count = count(plain(text), wanted);
                if (count > 0) {
                    found.put(page, count);
                }
            });
        }
        return new PageSearch(wanted, found);
    }

    /** Lines break anywhere in a document, so every space is one space. */
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("\\s+", " ").strip();
    }

    private static int count(String text, String wanted) {
        int count = 0;
        for (int at = text.indexOf(wanted);
                at >= 0;
                at = text.indexOf(wanted, at + wanted.length())) {
            count++;
        }
        return count;
    }

    int total() {
        return pages.values().stream().mapToInt(Integer::intValue).sum();
    }

    int on(int page) {
        return pages.getOrDefault(page, 0);
    }

    /** The next page that has the words after this one (or before it), going round at the end. */
    int next(int page, boolean forward) {
        if (pages.isEmpty()) {
            return page;
        }
        List<Integer> all = new ArrayList<>(pages.keySet());
        if (forward) {
            return all.stream().filter(p -> p > page).findFirst().orElse(all.getFirst());
        }
        return all.reversed().stream().filter(p -> p < page).findFirst().orElse(all.getLast());
    }
}
