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
import vigil.domain.chronology.DaysBefore;
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
        chronology
                .conflicts()
                .forEach(c -> {
                    disputed.put(c.first().id(), c);
                    disputed.put(c.second().id(), c);
                });
    }

    DocumentContent compose() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Heading.of(1, words.of("chronologyPrint.title", view.reference())));
        blocks.add(Paragraph.note(lead() + unanswered().map(text -> " " + text).orElse("")));
        blocks.add(
                new Figure(
                        new TimelineDrawing(words, said, chronology).draw(),
                        description(),
                        Optional.empty()));
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
        return new Table(
                        Optional.empty(),
                        List.of(
                                Column.of(words.of("minutes.column.date"), 1.8),
                                Column.figures(words.of("chronologyPrint.column.before"), 1.7),
                                Column.of(words.of("minutes.column.what"), 8.2),
                                Column.of(words.of("chronologyPrint.column.source"), 2.6)),
                        true,
                        false,
                        rows)
                .setClose();
    }

    private Row row(Gap gap) {
        String hidden = said.perhaps(gap);
        return new Row(
                List.of(
                        Cell.of(Run.italic(words.of("chronologyPrint.gap"))),
                        Cell.of(""),
                        Cell.of(Run.italic(said.gap(gap) + (hidden.isEmpty() ? "" : " " + hidden))),
                        Cell.of("")));
    }

    private Row row(Line line) {
        PartialDate date = line.entry().date();
        List<Run> what = new ArrayList<>();
        if (line.entry().missed()) {
            what.add(Run.bold(words.of("minutes.missed") + ". "));
        }
        if (line.entry().good()) {
            what.add(Run.bold(words.of("minutes.good") + ". "));
        }
        what.add(Run.bold(said.event(line) + ". "));
        line.entry().time().ifPresent(t -> what.add(Run.of(said.time(t) + ". ")));
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
        return new Row(
                List.of(
                        Cell.of(said.date(date)),
                        Cell.of(line.distance().map(ChronologyComposer::figure).orElse("")),
                        new Cell(what),
                        Cell.of(said.sources(line))));
    }

    /** {@code 245}, {@code 125–154}, and after the death {@code +3}. */
    private static String figure(DaysBefore days) {
        if (days.exact()) {
            return days.least() < 0 ? "+" + -days.least() : String.valueOf(days.least());
        }
        return days.least() < 0 ? "≤ " + days.most() : days.least() + "–" + days.most();
    }

    private Optional<String> unanswered() {
        return chronology.gaps().stream()
                .filter(gap -> !gap.unanswered().isEmpty())
                .findFirst()
                .map(said::unanswered);
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
