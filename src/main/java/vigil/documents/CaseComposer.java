package vigil.documents;

import java.util.ArrayList;
import java.util.List;
import vigil.disclosure.MinutesView;
import vigil.documents.content.Block;
import vigil.documents.content.Facts;
import vigil.documents.content.Heading;
import vigil.documents.content.Inset;
import vigil.documents.content.Listing;
import vigil.documents.content.Paragraph;
import vigil.documents.content.Run;
import vigil.documents.content.Table;
import vigil.documents.content.Table.Column;
import vigil.documents.content.Table.Row;
import vigil.domain.casefile.PartialDate;
import vigil.words.Words;

/** The page of one case, always with the same heads in the same order. */
final class CaseComposer {

    private final Words words;
    private final boolean own;

    /**
     * @param own whether what agencies brought is that of the reader alone
     */
    CaseComposer(Words words, boolean own) {
        this.words = words;
        this.own = own;
    }

    void compose(MinutesView.CasePage page, List<Block> blocks) {
        blocks.add(Heading.of(3, words.of("minutes.case", page.label())));
        if (!page.facts().isEmpty()) {
            MinutesView.Fact first = page.facts().getFirst();
            Facts facts = Facts.in(own ? 2 : 3, caption(first), value(first));
            for (MinutesView.Fact fact : page.facts().subList(1, page.facts().size())) {
                facts = facts.and(caption(fact), value(fact));
            }
            blocks.add(facts);
        }
        text(blocks, "minutes.case.summary", page.summary());
        chronology(page, blocks);
        text(blocks, own ? "minutes.case.ownReturn" : "minutes.case.agencies", page.agencies());
        text(blocks, "minutes.case.wentWell", page.wentWell());
        text(blocks, "minutes.case.different", page.different());
        factors(page, blocks);
        judgement(page, blocks);
        if (!page.learning().isBlank()) {
            blocks.add(
                    Inset.of(
                            Inset.Tone.LEARNING,
                            words.of("minutes.case.learning"),
                            Paragraph.of(page.learning())));
        }
        if (!page.recommendations().isEmpty()) {
            blocks.add(Heading.of(4, words.of("minutes.recommendations")));
            blocks.add(Listing.bullets(page.recommendations().toArray(String[]::new)));
        }
        text(blocks, "minutes.case.disagreement", page.disagreement());
    }

    private String caption(MinutesView.Fact fact) {
        return words.of("minutes.fact." + fact.caption());
    }

    /** A date in words; anything else as it is. */
    private String value(MinutesView.Fact fact) {
        return fact.caption().equals("died") ? date(fact.value()) : fact.value();
    }

    private String date(String canonical) {
        return PartialDate.parse(canonical)
                .map(date ->
                        date.exact()
                                .map(words::date)
                                .orElseGet(() ->
                                        date.month() == 0
                                                ? String.valueOf(date.year())
                                                : words.month(
                                                        java.time.YearMonth.of(
                                                                date.year(), date.month()))))
                .orElse(canonical);
    }

    private void text(List<Block> blocks, String key, String text) {
        if (!text.isBlank()) {
            blocks.add(Heading.of(4, words.of(key)));
            Paragraph.typed(text).forEach(blocks::add);
        }
    }

    private void chronology(MinutesView.CasePage page, List<Block> blocks) {
        if (!page.chronology().isEmpty()) {
            blocks.add(
                    Table.of(
                            words.of("minutes.case.chronology"),
                            List.of(
                                    Column.of(words.of("minutes.column.date"), 2),
                                    Column.of(words.of("minutes.column.what"), 7),
                                    Column.of(words.of("minutes.column.mark"), 3)),
                            page.chronology().stream()
                                    .map(event ->
                                            Row.of(
                                                    date(event.date()),
                                                    event.what(),
                                                    words.of(
                                                            event.missed()
                                                                    ? "minutes.missed"
                                                                    : "minutes.good")))
                                    .toList()));
        }
    }

    private void factors(MinutesView.CasePage page, List<Block> blocks) {
        if (!page.factors().isEmpty()) {
            blocks.add(
                    Table.of(
                                    words.of("minutes.case.factors"),
                                    List.of(
                                            Column.of(words.of("minutes.column.factor"), 4),
                                            Column.figures(words.of("minutes.column.influence"), 1),
                                            Column.of(words.of("minutes.column.evidence"), 5)),
                                    page.factors().stream()
                                            .map(factor ->
                                                    Row.of(
                                                            factor.protective()
                                                                    ? words.of(
                                                                            "minutes.protective",
                                                                            factor.name())
                                                                    : factor.name(),
                                                            String.valueOf(factor.grade()),
                                                            factor.note()))
                                            .toList())
                            .withRowHeads());
        }
    }

    /** What the panel thought of it and decided, in one paragraph. */
    private void judgement(MinutesView.CasePage page, List<Block> blocks) {
        List<Run> runs = new ArrayList<>();
        if (!page.preventability().isBlank()) {
            runs.add(Run.bold(words.of("minutes.case.preventability") + " "));
            runs.add(
                    Run.of(
                            page.preventability()
                                    + (page.confidence().isBlank()
                                            ? ". "
                                            : ". "
                                                    + words.of(
                                                            "minutes.case.confidence",
                                                            page.confidence())
                                                    + " ")));
        }
        page.decision()
                .ifPresent(decision -> {
                    runs.add(Run.bold(words.of("minutes.case.decision") + " "));
                    runs.add(
                            Run.of(
                                    words.of("minutes.decision." + decision)
                                            + (page.returnReason().isBlank()
                                                    ? ""
                                                    : " " + page.returnReason())));
                });
        if (!runs.isEmpty()) {
            blocks.add(Paragraph.of(runs.toArray(Run[]::new)));
        }
    }
}
