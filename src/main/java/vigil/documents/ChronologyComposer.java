package vigil.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vigil.disclosure.ChronologyView;
import vigil.documents.content.Block;
import vigil.documents.content.DocumentContent;
import vigil.documents.content.Figure;
import vigil.documents.content.Heading;
import vigil.documents.content.Paragraph;
import vigil.documents.content.Particulars;
import vigil.documents.content.Run;
import vigil.documents.content.RunningText;
import vigil.documents.content.Table;
import vigil.documents.content.Table.Cell;
import vigil.documents.content.Table.Column;
import vigil.documents.content.Table.Row;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.Statement;
import vigil.domain.chronology.Chronology;
import vigil.domain.chronology.Conflict;
import vigil.domain.chronology.Gap;
import vigil.domain.chronology.Line;
import vigil.domain.panel.OutputTier;
import vigil.words.ChronologyWords;
import vigil.words.Words;

/** The chronology of a case on paper: the drawn time line, then every line in order. */
final class ChronologyComposer {

    private final Words words;
    private final ChronologyView view;
    private final Chronology chronology;
    private final ChronologyWords said;
    private final Map<UUID, Conflict> disputed = new HashMap<>();

    ChronologyComposer(Words words, ChronologyView view) {
        this.words = words;
        this.view = view;
        this.chronology = view.chronology();
        this.said =
                new ChronologyWords(
                        words,
                        code -> view.agencies().getOrDefault(code, code),
                        code -> view.events().getOrDefault(code, code));
        chronology.conflicts().forEach(c -> {
            disputed.put(c.first().id(), c);
            disputed.put(c.second().id(), c);
        });
    }

    DocumentContent compose() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Heading.of(1, words.of("chronologyPrint.title", view.reference())));
        blocks.add(Paragraph.lead(lead()));
        blocks.add(
                new Figure(
                        new TimelineDrawing(words, said, chronology).draw(),
                        description(),
                        Optional.of(words.of("chronologyPrint.legend"))));
        blocks.add(table());
        if (chronology.lines().stream().anyMatch(Line::fromForm)) {
            blocks.add(Paragraph.note(words.of("chronologyPrint.form")));
        }
        return new DocumentContent(particulars(), blocks);
    }

    private Particulars particulars() {
        boolean full = view.tier() == OutputTier.FULL;
        Particulars particulars =
                Particulars.of(
                                words.of("chronologyPrint.title", view.reference()),
                                words.locale(),
                                view.made(),
                                view.panel() + " chronology " + view.made() + " " + view.tier())
                        .about(words.of("chronologyPrint.subject"))
                        .by(view.panel())
                        .withRunningText(
                                new RunningText(
                                        view.panel(),
                                        words.of("chronologyPrint.head", view.reference()),
                                        full
                                                ? words.of("chronologyPrint.foot.FULL")
                                                : words.of(
                                                        "chronologyPrint.foot.AGENCY",
                                                        view.agency().orElse("")),
                                        words.of("chronologyPrint.made", words.date(view.made()))));
        return view.marking().isBlank() ? particulars : particulars.marked(view.marking());
    }

    private String lead() {
        String lines =
                words.of(
                        "chronologyPrint.lead",
                        chronology.lines().size(),
                        chronology.gaps().size(),
                        chronology.conflicts().size());
        return chronology
                .death()
                .map(death -> words.of("chronologyPrint.death", said.date(death)) + " " + lines)
                .orElse(lines);
    }

    /** What the drawing shows, for who cannot see it; the table has all of it. */
    private String description() {
        Line first = chronology.lines().getFirst();
        Line last = chronology.lines().getLast();
        return words.of(
                "chronologyPrint.figure",
                chronology.lines().size(),
                chronology.lanes().size(),
                said.date(first.entry().date()),
                said.date(last.entry().date()),
                chronology.gaps().size());
    }

    private Table table() {
        List<Row> rows = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>(chronology.gaps());
        for (Line line : chronology.lines()) {
            line.entry()
                    .date()
                    .exact()
                    .ifPresent(day -> {
                        while (!gaps.isEmpty()
                                && !gaps.getFirst().toDeath()
                                && !gaps.getFirst().until().isAfter(day)) {
                            rows.add(row(gaps.removeFirst()));
                        }
                        // The gap that ends with the death comes before what was of the death.
                        if (!gaps.isEmpty()
                                && gaps.getFirst().toDeath()
                                && day.isAfter(gaps.getFirst().after())) {
                            rows.add(row(gaps.removeFirst()));
                        }
                    });
            rows.add(row(line));
        }
        gaps.forEach(gap -> rows.add(row(gap)));
        return Table.of(
                        words.of("chronologyPrint.table"),
                        List.of(
                                Column.of(words.of("minutes.column.date"), 2.1),
                                Column.of(words.of("chronologyPrint.column.before"), 1.9),
                                Column.of(words.of("minutes.column.what"), 6.2),
                                Column.of(words.of("chronologyPrint.column.source"), 2.6),
                                Column.of(words.of("minutes.column.mark"), 2)),
                        rows)
                .withRowHeads();
    }

    private Row row(Gap gap) {
        String hidden = said.hidden(gap);
        return new Row(
                List.of(
                        Cell.of(Run.italic(words.of("chronologyPrint.gap"))),
                        Cell.of(Run.italic(words.of("chronologyPrint.gap.days", gap.days()))),
                        Cell.of(Run.italic(said.gap(gap) + (hidden.isEmpty() ? "" : " " + hidden))),
                        Cell.of(""),
                        Cell.of("")));
    }

    private Row row(Line line) {
        PartialDate date = line.entry().date();
        String when =
                said.date(date) + line.entry().time().map(t -> ", " + said.time(t)).orElse("");
        List<Run> what = new ArrayList<>();
        what.add(Run.bold(said.event(line) + ". "));
        what.add(line.fromForm() ? Run.italic(line.entry().what()) : Run.of(line.entry().what()));
        other(line).ifPresent(text -> what.add(Run.italic("\n" + text)));
        Optional.ofNullable(disputed.get(line.id()))
                .ifPresent(c ->
                        what.add(
                                Run.italic(
                                        "\n"
                                                + words.of(
                                                        "chronologyPrint.undecided",
                                                        said.reason(c)))));
        List<String> marks = new ArrayList<>();
        if (line.entry().missed()) {
            marks.add(words.of("minutes.missed"));
        }
        if (line.entry().good()) {
            marks.add(words.of("minutes.good"));
        }
        return new Row(
                List.of(
                        Cell.of(when),
                        Cell.of(said.distance(line)),
                        new Cell(what),
                        Cell.of(said.sources(line)),
                        Cell.of(String.join(", ", marks))));
    }

    /** Other days that sources gave for the same event. */
    private Optional<String> other(Line line) {
        List<String> days =
                line.entry().statements().stream()
                        .map(Statement::date)
                        .filter(date -> !date.equals(line.entry().date()))
                        .map(said::date)
                        .distinct()
                        .toList();
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(words.of("chronology.alsoGiven", String.join(", ", days)));
    }
}
