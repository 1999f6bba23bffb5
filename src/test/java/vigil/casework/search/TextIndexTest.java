package vigil.casework.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vigil.casework.CaseText;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.domain.casefile.CaseId;

/** What the index finds is what reading every text finds, also after changes. */
class TextIndexTest {

    private final InventedCases invented = new InventedCases(23);
    private final Map<CaseId, CaseText> texts = new LinkedHashMap<>();
    private final Map<CaseId, Long> stamps = new HashMap<>();
    private int read;
    private TextIndex index = TextIndex.NONE;

    private void write(int number) {
        CaseId id = new CaseId(new UUID(9, number));
        texts.put(id, invented.text(id));
        stamps.merge(id, 1L, Long::sum);
    }

    private void update() throws Refused {
        index =
                index.updated(
                        Map.copyOf(stamps),
                        ids -> {
                            read += ids.size();
                            return ids.stream().map(texts::get).toList();
                        },
                        Progress.none());
    }

    /** The words of a passage, found in another way than the index finds them. */
    private static List<String> words(String text) {
        String plain =
                Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}|['’]", "")
                        .replace('ł', 'l');
        List<String> words = new ArrayList<>();
        for (String word : plain.split("[^a-z0-9]+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    private static String singular(String word) {
        if (word.length() <= 3) {
            return word;
        }
        if (word.matches(".*(?<![ea])ies")) {
            return word.replaceAll("ies$", "y");
        }
        if (word.matches(".*(?<![aeo])es")) {
            return word.replaceAll("s$", "");
        }
        return word.matches(".*(ies|es|us|ss)") ? word : word.replaceAll("s$", "");
    }

    private static boolean holds(CaseText text, TextQuery query) {
        return query.clauses().stream()
                .allMatch(clause ->
                        clause.absent()
                                != text.passages().stream()
                                        .anyMatch(passage -> holds(passage.text(), clause)));
    }

    private static boolean holds(String passage, TextQuery.Clause clause) {
        List<String> kept = words(passage).stream().map(TextIndexTest::singular).toList();
        for (int at = 0; at + clause.words().size() <= kept.size(); at++) {
            boolean all = true;
            for (int i = 0; i < clause.words().size(); i++) {
                String word = clause.words().get(i);
                String here = kept.get(at + i);
                boolean last = i == clause.words().size() - 1;
                all &=
                        here.equals(singular(word))
                                || (clause.open() && last && here.startsWith(word));
            }
            if (all) {
                return true;
            }
        }
        return false;
    }

    private void agrees(int queries) {
        int found = 0;
        for (int i = 0; i < queries; i++) {
            String typed = invented.query();
            TextQuery query = TextQuery.parse(typed);
            Set<CaseId> wanted = new HashSet<>();
            texts.values().stream()
                    .filter(text -> !query.isEmpty() && holds(text, query))
                    .forEach(text -> wanted.add(text.id()));
            List<CaseId> hits = index.find(query);
            assertThat(hits).as(typed).hasSize(wanted.size());
            assertThat(new HashSet<>(hits)).as(typed).isEqualTo(wanted);
            found += wanted.size();
        }
        assertThat(found).isPositive();
    }

    @Test
    void everyQueryFindsWhatReadingFinds() throws Refused {
        for (int i = 0; i < 700; i++) {
            write(i);
        }
        update();
        agrees(600);
    }

    @Test
    void afterChangesOnlyTheChangedCasesAreReadAndAllIsFoundAsBefore() throws Refused {
        for (int i = 0; i < 300; i++) {
            write(i);
        }
        update();
        assertThat(read).isEqualTo(300);
        for (int round = 0; round < 40; round++) {
            write(round * 7);
            write(300 + round);
            CaseId gone = new CaseId(new UUID(9, 299 - round));
            texts.remove(gone);
            stamps.remove(gone);
            int before = read;
            update();
            assertThat(read - before).as("round " + round).isLessThan(120);
            agrees(25);
        }
        int before = read;
        update();
        assertThat(read).as("nothing changed").isEqualTo(before);
    }

    @Test
    void wordsPhrasesBeginningsAndAbsences() throws Refused {
        CaseId id = new CaseId(new UUID(9, 1));
        texts.put(
                id,
                new CaseText(
                        id,
                        List.of(
                                new CaseText.Passage("a", "Siân was found in a hostel."),
                                new CaseText.Passage("b", "Overdoses before; self-harm noted."))));
        stamps.put(id, 1L);
        update();
        for (String found :
                List.of(
                        "sian",
                        "SIÂN ",
                        "\"in a hostel\"",
                        "hostels ",
                        "overdose ",
                        "over*",
                        "over",
                        "self-harm ",
                        "\"self harm\"",
                        "found -drowned")) {
            assertThat(index.find(TextQuery.parse(found))).as(found).containsExactly(id);
        }
        for (String not :
                List.of(
                        "over ",
                        "\"a in hostel\"",
                        "\"hostel overdoses\"",
                        "-hostel",
                        "found -sian",
                        "",
                        "\"\"",
                        "-")) {
            assertThat(index.find(TextQuery.parse(not))).as(not).isEmpty();
        }
    }

    @Test
    void aSnippetIsThePassageAroundTheWords() {
        CaseText text =
                new CaseText(
                        new CaseId(new UUID(9, 1)),
                        List.of(
                                new CaseText.Passage("a", "Nothing of note."),
                                new CaseText.Passage(
                                        "b",
                                        "word ".repeat(30) + "at the Café\n" + "end ".repeat(60))));
        Snippet snippet = Snippet.of(text, TextQuery.parse("cafe ")).orElseThrow();
        assertThat(snippet.where()).isEqualTo("b");
        assertThat(snippet.text().substring(snippet.from(), snippet.to())).isEqualTo("Café");
        assertThat(snippet.text()).startsWith("… ").endsWith(" …").doesNotContain("\n");
        assertThat(snippet.text().length()).isLessThan(160);
        assertThat(Snippet.of(text, TextQuery.parse("-cafe"))).isEmpty();
    }

    @Test
    void aCancelledReadingChangesNothing() {
        write(1);
        Progress cancelled =
                new Progress() {
                    @Override
                    public void report(String step, long done, long total) {}

                    @Override
                    public boolean cancelled() {
                        return true;
                    }
                };
        assertThatThrownBy(() -> index.updated(Map.copyOf(stamps), ids -> List.of(), cancelled))
                .isInstanceOf(Refused.class);
        assertThat(index.size()).isZero();
    }
}
