package vigil.documents;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import vigil.casework.RedactionPaper;
import vigil.disclosure.identity.Redaction;
import vigil.documents.content.Block;
import vigil.documents.content.DocumentContent;
import vigil.documents.content.Facts;
import vigil.documents.content.Heading;
import vigil.documents.content.Paragraph;
import vigil.documents.content.Particulars;
import vigil.documents.content.RunningText;
import vigil.documents.content.Table;
import vigil.documents.content.Table.Column;
import vigil.documents.content.Table.Row;
import vigil.domain.casefile.PartialDate;
import vigil.words.Words;

/** The redaction log as a paper: what kind of thing is not in a version, where, and why. */
final class RedactionComposer {

    private final Words words;
    private final RedactionPaper paper;

    RedactionComposer(Words words, RedactionPaper paper) {
        this.words = words;
        this.paper = paper;
    }

    DocumentContent compose() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Heading.of(1, words.of("redaction.title")));
        blocks.add(Paragraph.lead(words.of("redaction.lead")));
        Facts facts =
                Facts.in(2, words.of("minutes.panel"), paper.panel())
                        .and(words.of("redaction.meeting"), words.longDate(paper.meeting()))
                        .and(
                                words.of("minutes.version"),
                                words.of("minutes.tier." + paper.tier().name()))
                        .and(words.of("minutes.number"), paper.version())
                        .and(words.of("redaction.who"), paper.who())
                        .and(words.of("redaction.day"), words.longDate(paper.day()));
        blocks.add(facts);
        if (paper.lines().isEmpty()) {
            blocks.add(Paragraph.of(words.of("redaction.none")));
        } else {
            blocks.add(table());
        }
        return new DocumentContent(particulars(), blocks);
    }

    private Particulars particulars() {
        String date = words.longDate(paper.meeting());
        Particulars particulars =
                Particulars.of(
                                words.of("redaction.fileTitle", paper.panel(), date),
                                words.locale(),
                                paper.day(),
                                paper.panel()
                                        + " redactions "
                                        + paper.meeting()
                                        + " "
                                        + paper.tier())
                        .by(paper.panel())
                        .withVersion(paper.version())
                        .withRunningText(
                                new RunningText(
                                        paper.panel(),
                                        words.of("minutes.head", words.date(paper.meeting())),
                                        words.of("redaction.title"),
                                        ""));
        return paper.marking().isBlank() ? particulars : particulars.marked(paper.marking());
    }

    private Table table() {
        return Table.of(
                        words.of("redaction.caption"),
                        List.of(
                                Column.of(words.of("redaction.column.part"), 4),
                                Column.of(words.of("redaction.column.case"), 1),
                                Column.of(words.of("redaction.column.what"), 3.4),
                                Column.of(words.of("redaction.column.instead"), 2.6),
                                Column.of(words.of("redaction.column.ground"), 6),
                                Column.figures(words.of("redaction.column.times"), 1)),
                        paper.lines().stream().map(this::row).toList())
                .withRowHeads();
    }

    private String instead(Redaction line) {
        if (line.coarser()) {
            return line.label().isEmpty()
                    ? words.of("redaction.coarser")
                    : PartialDate.parse(line.label())
                            .filter(date -> date.month() > 0)
                            .map(date -> words.month(YearMonth.of(date.year(), date.month())))
                            .orElse(line.label());
        }
        return line.label().isEmpty() ? words.of("redaction.leftOut") : "[" + line.label() + "]";
    }

    private Row row(Redaction line) {
        return Row.of(
                words.of("redaction.part." + line.part()),
                line.caseLabel(),
                words.of("redaction.what." + line.what()),
                instead(line),
                words.of("redaction.ground." + line.ground().name(), line.ground().section()),
                String.valueOf(line.times()));
    }
}
