package vigil.words;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import vigil.casework.Problem;
import vigil.domain.casefile.FieldCatalogue;
import vigil.domain.casefile.FieldDefinition;
import vigil.domain.casefile.FieldKey;

/** Puts a problem into a sentence that says what is wrong, where, and what to do. */
public final class ProblemText {

    private final Words words;
    private final FieldCatalogue catalogue;

    public ProblemText(Words words, FieldCatalogue catalogue) {
        this.words = words;
        this.catalogue = catalogue;
    }

    public String sentence(Problem problem) {
        return switch (problem) {
            case Problem.Damaged d when d.copy().isPresent() ->
                    words.of(
                            "problem.damagedCopy",
                            d.file(),
                            words.of("damage." + d.trace()),
                            words.moment(d.copy().get().made()),
                            d.copy().get().cases());
            case Problem.Damaged d ->
                    words.of("problem.damaged", d.file(), words.of("damage." + d.trace()));
            case Problem.OlderCopy o -> {
                String what =
                        words.of("older.copy." + o.trace(), words.moment(o.seen()), o.fewer());
                yield words.of("problem.olderCopy", what);
            }
            case Problem.WeakPassphrase w ->
                    words.of("problem.weakPassphrase", words.of("strength." + w.reason()));
            case Problem.WrongSheet s ->
                    words.of("problem.wrongSheet", s.place(), words.of("sheet." + s.reason()));
            case Problem.NotPermitted n ->
                    words.of("problem.notPermitted", words.of("right." + n.right()));
            case Problem.UnreadableFile u when u.place().isEmpty() ->
                    words.of(
                            "problem.unreadableWhole",
                            u.file(),
                            words.of("unreadable." + u.reason()));
            case Problem.UnreadableFile u ->
                    words.of(
                            "problem.unreadableFile",
                            u.file(),
                            u.place(),
                            words.of("unreadable." + u.reason()));
            case Problem.NotAnalysable n ->
                    words.of(
                            n.place().isEmpty()
                                    ? "problem.notAnalysableWhole"
                                    : "problem.notAnalysable",
                            n.file(),
                            n.place(),
                            words.of("analyse.bad." + n.reason(), n.details().toArray()));
            case Problem.ReturnUnreadable r ->
                    words.of("problem.returnUnreadable", words.of("returnFile.bad." + r.reason()));
            case Problem.BundleUnusable b ->
                    words.of(
                            "problem.bundleUnusable",
                            words.of("bundle.bad." + b.reason(), said(b.details())));
            case Problem.NotReleasable n ->
                    words.of(
                            "problem.notReleasable",
                            n.table(),
                            words.of("gate.refused." + n.reason(), n.details().toArray()));
            case Problem.Invalid i -> {
                List<Object> arguments = new ArrayList<>(i.details());
                arguments.addFirst(label(i.field()));
                yield words.of("check." + i.rule(), arguments.toArray());
            }
            default -> words.of("problem." + problem.kind(), said(problem.arguments()));
        };
    }

    /** Arguments with days and times written out. */
    private Object[] said(List<Object> arguments) {
        return arguments.stream()
                .map(argument ->
                        switch (argument) {
                            case LocalDate day -> words.fullDate(day);
                            case LocalDateTime at -> words.moment(at);
                            default -> argument;
                        })
                .toArray();
    }

    /**
     * What a field is called: its catalogue label, or the word for what is not in the catalogue.
     */
    public String label(String field) {
        if (field.indexOf('.') > 0) {
            var found = catalogue.find(new FieldKey(field)).map(FieldDefinition::label);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return words.find("label." + field)
                .or(() ->
                        field.startsWith("settings.")
                                ? words.find(field)
                                : java.util.Optional.empty())
                .orElse(field);
    }
}
