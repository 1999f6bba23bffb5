package vigil.casework.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vigil.casework.CaseText;
import vigil.domain.casefile.CaseId;

/**
 * An inverted index of some texts, never changed once made. Each word keeps where it stands as
 * differences in as few bytes as they need; places count through all texts, with a gap between two
 * so that no phrase reaches across.
 */
final class TextSegment {

    private final List<CaseId> cases;

    /** Where the places of each case begin, and last where they end. */
    private final int[] begins;

    private final String[] words;
    private final int[] offsets;
    private final byte[] places;

    private TextSegment(
            List<CaseId> cases, int[] begins, String[] words, int[] offsets, byte[] places) {
        this.cases = List.copyOf(cases);
        this.begins = begins;
        this.words = words;
        this.offsets = offsets;
        this.places = places;
    }

    /** Collects texts, case by case. */
    static final class Builder {

        /** The places of one word while they are being collected. */
        private static final class Growing {
            private byte[] bytes = new byte[8];
            private int length;
            private int last;

            void add(int place) {
                int more = place - last;
                last = place;
                while (more >= 128) {
                    put((byte) (more & 127 | 128));
                    more >>>= 7;
                }
                put((byte) more);
            }

            private void put(byte b) {
                if (length == bytes.length) {
                    bytes = Arrays.copyOf(bytes, length + (length >> 1) + 8);
                }
                bytes[length++] = b;
            }
        }

        private final Map<String, Growing> growing = new HashMap<>();
        private final Map<String, Growing> asWritten = new HashMap<>();
        private final List<CaseId> cases = new ArrayList<>();
        private int[] begins = new int[16];
        private int place;

        void add(CaseText text) {
            if (cases.size() + 2 > begins.length) {
                begins = Arrays.copyOf(begins, begins.length * 2);
            }
            begins[cases.size()] = place;
            cases.add(text.id());
            for (CaseText.Passage passage : text.passages()) {
                TextWords.each(passage.text(), (word, from, to) -> kept(word).add(place++));
                place++; // a phrase does not reach from one passage into the next
            }
            place++;
            begins[cases.size()] = place;
        }

        /** Plurals share the places of their singular; each form is stemmed once. */
        private Growing kept(String word) {
            Growing known = asWritten.get(word);
            if (known == null) {
                known = growing.computeIfAbsent(TextWords.stem(word), w -> new Growing());
                asWritten.put(word, known);
            }
            return known;
        }

        TextSegment build() {
            List<Map.Entry<String, Growing>> sorted =
                    growing.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
            String[] words = new String[sorted.size()];
            int[] offsets = new int[words.length + 1];
            for (int i = 0; i < words.length; i++) {
                words[i] = sorted.get(i).getKey();
                offsets[i + 1] = offsets[i] + sorted.get(i).getValue().length;
            }
            byte[] places = new byte[offsets[words.length]];
            for (int i = 0; i < words.length; i++) {
                Growing one = sorted.get(i).getValue();
                System.arraycopy(one.bytes, 0, places, offsets[i], one.length);
            }
            return new TextSegment(
                    cases, Arrays.copyOf(begins, cases.size() + 1), words, offsets, places);
        }
    }

    List<CaseId> cases() {
        return cases;
    }

    /** Bytes of places and cases; words beside. */
    long bytes() {
        long letters = 0;
        for (String word : words) {
            letters += word.length() + 48L;
        }
        return places.length + 4L * (begins.length + offsets.length) + letters;
    }

    /** The cases, by number, for which all clauses hold. */
    BitSet find(TextQuery query) {
        BitSet found = new BitSet(cases.size());
        found.set(0, cases.size());
        for (TextQuery.Clause clause : query.clauses()) {
            BitSet having = having(clause);
            if (clause.absent()) {
                found.andNot(having);
            } else {
                found.and(having);
            }
        }
        return found;
    }

    private BitSet having(TextQuery.Clause clause) {
        int[] at = places(clause, 0);
        for (int i = 1; i < clause.words().size() && at.length > 0; i++) {
            at = following(at, places(clause, i));
        }
        BitSet having = new BitSet(cases.size());
        int number = 0;
        for (int place : at) {
            if (place >= begins[number + 1]) {
                int found = Arrays.binarySearch(begins, number + 1, begins.length, place);
                number = found >= 0 ? found : -found - 2;
            }
            having.set(number);
        }
        return having;
    }

    /** Those of the second places that stand right after one of the first. */
    private static int[] following(int[] first, int[] second) {
        int[] both = new int[Math.min(first.length, second.length)];
        int length = 0;
        int j = 0;
        for (int place : first) {
            while (j < second.length && second[j] <= place) {
                j++;
            }
            if (j < second.length && second[j] == place + 1) {
                both[length++] = second[j];
            }
        }
        return Arrays.copyOf(both, length);
    }

    /** Where words stand that fit one of a clause, ascending. */
    private int[] places(TextQuery.Clause clause, int which) {
        String word = clause.words().get(which);
        int exact = Arrays.binarySearch(words, TextWords.stem(word));
        if (!clause.open() || which < clause.words().size() - 1) {
            return exact < 0 ? new int[0] : decoded(exact);
        }
        int from = Arrays.binarySearch(words, word);
        from = from < 0 ? -from - 1 : from;
        List<int[]> all = new ArrayList<>();
        int to = from;
        while (to < words.length && words[to].startsWith(word)) {
            all.add(decoded(to++));
        }
        if (exact >= 0 && (exact < from || exact >= to)) {
            all.add(decoded(exact));
        }
        if (all.size() == 1) {
            return all.getFirst();
        }
        int[] merged = all.stream().flatMapToInt(Arrays::stream).toArray();
        Arrays.sort(merged);
        return merged;
    }

    private int[] decoded(int word) {
        int[] decoded = new int[offsets[word + 1] - offsets[word]];
        int length = 0;
        int place = 0;
        int shift = 0;
        int more = 0;
        for (int i = offsets[word]; i < offsets[word + 1]; i++) {
            more |= (places[i] & 127) << shift;
            if (places[i] < 0) {
                shift += 7;
            } else {
                place += more;
                decoded[length++] = place;
                more = 0;
                shift = 0;
            }
        }
        return Arrays.copyOf(decoded, length);
    }
}
