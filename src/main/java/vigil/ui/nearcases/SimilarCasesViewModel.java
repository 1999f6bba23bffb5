package vigil.ui.nearcases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import vigil.casework.CaseRow;
import vigil.casework.NamesListed;
import vigil.casework.OpeningReason;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.domain.access.Right;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.vocabulary.Vocabulary;
import vigil.patterns.Sentence;
import vigil.patterns.SimilarCase;
import vigil.ui.kit.Kit;
import vigil.words.PatternWords;

/** The cases most like one. What this reader may not see of them is not read. */
public final class SimilarCasesViewModel {

    private static final int MOST = 10;

    /** A case like ours, and the line of the case list that it is. */
    public record Near(SimilarCase similar, CaseRow row) {}

    private final Kit kit;
    private final PanelDesk desk;
    private final PatternWords words;

    public SimilarCasesViewModel(Kit kit, PanelDesk desk) {
        this.kit = kit;
        this.desk = desk;
        this.words = new PatternWords(kit.words(), desk.vocabulary());
    }

    /** Whether this member may see what cases have in common. */
    public boolean maySee() {
        return desk.session().may(Right.READ_PATTERNS);
    }

    /** The right it takes, in words. */
    public String right() {
        return kit.say("right." + Right.READ_PATTERNS.name());
    }

    public void find(
            CaseReference reference, Consumer<List<Near>> then, Consumer<Problem> problem) {
        kit.work()
                .run(
                        "searchingPatterns",
                        progress -> {
                            List<SimilarCase> similar =
                                    desk.patterns().similar(reference, MOST, progress);
                            Map<String, CaseRow> rows =
                                    desk.cases().list().stream()
                                            .collect(
                                                    Collectors.toMap(
                                                            row -> row.reference().text(),
                                                            Function.identity(),
                                                            (one, other) -> one));
                            desk.namesListed()
                                    .listed(
                                            NamesListed.Where.OTHER,
                                            NamesListed.named(
                                                    similar.stream()
                                                            .map(near -> near.reference())
                                                            .filter(rows::containsKey)
                                                            .map(rows::get)
                                                            .toList()));
                            return similar.stream()
                                    .flatMap(near ->
                                            Optional.ofNullable(rows.get(near.reference()))
                                                    .map(row -> new Near(near, row))
                                                    .stream())
                                    .toList();
                        },
                        then,
                        problem);
    }

    /** Opens another case to be laid beside ours; the audit says that it was looked at. */
    public void open(
            CaseId id, OpeningReason reason, Consumer<ReviewCase> then, Consumer<Problem> problem) {
        kit.work()
                .run(
                        "openingCase",
                        progress -> desk.cases().open(id, reason).reviewCase(),
                        then,
                        problem);
    }

    public String say(Sentence sentence) {
        return words.say(sentence);
    }

    public Vocabulary vocabulary() {
        return desk.vocabulary();
    }
}
