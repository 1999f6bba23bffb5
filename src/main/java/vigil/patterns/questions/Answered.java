package vigil.patterns.questions;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vigil.patterns.Caveat;
import vigil.patterns.Completeness;
import vigil.patterns.Sentence;

/**
 * The answer to one question.
 *
 * @param standing whether it could be answered
 * @param sentences the answer, the most important first; never empty
 * @param notes what belongs beside it: what is not known, what the past would give
 * @param figures counts with their unknown part; the first is the one to draw
 * @param completeness of the deaths it is about
 * @param table rows behind it
 * @param cases references of the cases behind it, in order of death
 * @param caveats what must be said beside it
 */
public record Answered(
        Question question,
        Standing standing,
        List<Sentence> sentences,
        List<Sentence> notes,
        List<Figure> figures,
        Completeness completeness,
        List<Line> table,
        List<String> cases,
        List<Caveat> caveats) {

    /** Whether a question could be answered. */
    public enum Standing {
        ANSWERED,
        /** It was looked for, and nothing stands out. */
        NOTHING,
        /** What is recorded does not say; the answer says what is missing. */
        CANNOT
    }

    public Answered {
        sentences = List.copyOf(sentences);
        notes = List.copyOf(notes);
        figures = List.copyOf(figures);
        table = List.copyOf(table);
        cases = List.copyOf(cases);
        caveats = List.copyOf(caveats);
    }

    /** The same with some of the cases behind it not named. */
    public Answered without(Set<String> references) {
        return new Answered(
                question,
                standing,
                sentences,
                notes,
                figures,
                completeness,
                table,
                cases.stream().filter(each -> !references.contains(each)).toList(),
                caveats);
    }

    /** Everything it says, for whoever wants all of it. */
    public Stream<Sentence> everySentence() {
        return Stream.of(
                        sentences.stream(),
                        notes.stream(),
                        figures.stream().map(Figure::label),
                        table.stream().map(Line::label))
                .flatMap(all -> all);
    }
}
