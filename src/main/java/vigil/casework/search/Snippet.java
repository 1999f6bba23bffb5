package vigil.casework.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.casework.CaseText;

/**
 * The passage around the first place a query is found at.
 *
 * @param where as in {@link CaseText.Passage}
 * @param from where the found words begin in {@code text}
 * @param to where they end
 */
public record Snippet(String where, String text, int from, int to) {

    private static final int BEFORE = 40;
    private static final int AFTER = 90;

    private record Word(String kept, int from, int to) {}

    public static Optional<Snippet> of(CaseText text, TextQuery query) {
        for (TextQuery.Clause clause : query.clauses()) {
            if (clause.absent()) {
                continue;
            }
            for (CaseText.Passage passage : text.passages()) {
                Optional<Snippet> found = of(passage, clause);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Snippet> of(CaseText.Passage passage, TextQuery.Clause clause) {
        List<Word> words = new ArrayList<>();
        TextWords.each(
                passage.text(),
                (word, from, to) -> words.add(new Word(TextWords.stem(word), from, to)));
        int length = clause.words().size();
        for (int i = 0; i + length <= words.size(); i++) {
            int at = 0;
            while (at < length && clause.fits(at, words.get(i + at).kept())) {
                at++;
            }
            if (at == length) {
                return Optional.of(
                        cut(passage, words.get(i).from(), words.get(i + length - 1).to()));
            }
        }
        return Optional.empty();
    }

    private static Snippet cut(CaseText.Passage passage, int from, int to) {
        String text = passage.text();
        int start = from <= BEFORE ? 0 : wordStart(text, from - BEFORE, from);
        int end = Math.min(text.length(), to + AFTER);
        String lead = start == 0 ? "" : "… ";
        String shown =
                lead
                        + text.substring(start, end).replace('\n', ' ')
                        + (end < text.length() ? " …" : "");
        int by = lead.length() - start;
        return new Snippet(passage.where(), shown, from + by, to + by);
    }

    private static int wordStart(String text, int at, int latest) {
        int space = text.indexOf(' ', at);
        return space < 0 || space >= latest ? at : space + 1;
    }
}
