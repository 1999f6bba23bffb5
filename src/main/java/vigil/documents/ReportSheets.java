package vigil.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vigil.casework.Listing;
import vigil.casework.Listing.Cell;
import vigil.disclosure.gate.ShownCount;
import vigil.disclosure.pack.PackView;
import vigil.disclosure.report.Part;
import vigil.disclosure.report.Phrase;
import vigil.disclosure.report.Report;
import vigil.patterns.measures.MeasureCount;
import vigil.words.Words;

/** A report as sheets of a workbook: the notes first, then every table as numbers. */
final class ReportSheets {

    private final Words words;
    private final Report report;
    private final ReportWords say;
    private final List<Listing> sheets = new ArrayList<>();
    private final Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    ReportSheets(Words words, Report report) {
        this.words = words;
        this.report = report;
        this.say = new ReportWords(words, report);
    }

    List<Listing> all() {
        notes();
        for (Report.Section section : report.sections()) {
            for (Part part : section.parts()) {
                switch (part) {
                    case Part.Figures figures -> figures(figures);
                    case Part.Shares shares -> shares(shares);
                    case Part.Lines lines -> lines(lines);
                    case Part.Rising _ -> rising();
                    case Part.Appeared _ -> appeared();
                    case Part.Words _, Part.Points _ -> {
                        // Stands among the notes.
                    }
                }
            }
        }
        return List.copyOf(sheets);
    }

    /** No two sheets of a workbook bear one name, and none a long one. */
    private String name(String wanted) {
        String plain = wanted.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        String name = plain.substring(0, Math.min(plain.length(), 28)).strip();
        for (int n = 2; !names.add(name); n++) {
            name = plain.substring(0, Math.min(plain.length(), 25)).strip() + " " + n;
        }
        return name;
    }

    private void sheet(
            String title, List<String> notes, List<String> columns, List<List<Cell>> rows) {
        List<String> above = new ArrayList<>();
        above.add(title);
        if (!report.about().marking().isBlank()) {
            above.add(report.about().marking());
        }
        above.addAll(notes);
        sheets.add(new Listing(name(title), above, columns, rows));
    }

    private void notes() {
        List<List<Cell>> rows = new ArrayList<>();
        say.head().forEach(pair -> rows.add(texts(pair.label(), pair.value())));
        rows.add(
                texts(
                        say.readers(),
                        say.of("report.for." + report.about().tier().name() + ".text")));
        for (Report.Section section : report.sections()) {
            for (Part part : section.parts()) {
                if (part instanceof Part.Words text) {
                    rows.add(texts(say.say(section.heading()), say.say(text.text())));
                } else if (part instanceof Part.Points points) {
                    points.points()
                            .forEach(point ->
                                    rows.add(texts(say.say(section.heading()), say.say(point))));
                }
            }
        }
        say.rules().forEach(rule -> rows.add(texts(say.of("report.hiddenWhy"), rule)));
        say.tally()
                .forEach(line ->
                        rows.add(
                                texts(
                                        say.of("report.tally") + ": " + line.getFirst(),
                                        say.of("report.tally.line", line.get(2), line.get(1)))));
        say.leftOut()
                .forEach(line ->
                        rows.add(
                                texts(
                                        say.of("report.left") + ": " + line.getFirst(),
                                        line.getLast())));
        List<String> above = new ArrayList<>();
        above.add(say.title());
        if (!report.about().marking().isBlank()) {
            above.add(report.about().marking());
        }
        sheets.add(
                new Listing(
                        name(say.of("report.sheet.notes")),
                        above,
                        List.of(say.of("report.sheet.about"), say.of("report.sheet.text")),
                        rows));
    }

    private static List<Cell> texts(String... texts) {
        List<Cell> cells = new ArrayList<>();
        for (String text : texts) {
            cells.add(new Cell.Text(text));
        }
        return cells;
    }

    private void figures(Part.Figures figures) {
        List<String> columns = new ArrayList<>();
        columns.add(say.say(figures.corner()));
        figures.columns().forEach(column -> columns.add(say.say(column)));
        List<List<Cell>> rows = new ArrayList<>();
        for (Part.Line line : figures.lines()) {
            List<Cell> cells = new ArrayList<>();
            cells.add(new Cell.Text(say.say(line.label())));
            line.cells()
                    .forEach(pick ->
                            cells.add(pick.none() ? new Cell.Blank() : cell(report.at(pick))));
            rows.add(cells);
        }
        sheet(say.say(figures.caption()), say.beneath(figures), columns, rows);
    }

    private void shares(Part.Shares shares) {
        Part.Figures figures = shares.figures();
        List<String> columns = new ArrayList<>();
        columns.add(say.say(figures.corner()));
        figures.columns().forEach(column -> columns.add(say.say(column)));
        columns.add(say.of("report.share.percent"));
        columns.add(say.of("report.interval.low"));
        columns.add(say.of("report.interval.high"));
        List<List<Cell>> rows = new ArrayList<>();
        for (Part.Line line : figures.lines()) {
            List<Cell> cells = new ArrayList<>();
            cells.add(new Cell.Text(say.say(line.label())));
            line.cells().forEach(pick -> cells.add(cell(report.at(pick))));
            Optional<MeasureCount> count = say.share(line);
            cells.add(percent(count.map(MeasureCount::share)));
            cells.add(percent(count.map(c -> c.interval().low())));
            cells.add(percent(count.map(c -> c.interval().high())));
            rows.add(cells);
        }
        List<String> notes = new ArrayList<>();
        notes.add(say.say(shares.defined()));
        notes.addAll(say.beneath(figures));
        sheet(say.say(figures.caption()), notes, columns, rows);
    }

    /** To a tenth of one per cent. */
    private static Cell percent(Optional<Double> share) {
        return share.<Cell>map(s -> new Cell.Number(Math.round(s * 1000) / 10.0))
                .orElseGet(Cell.Blank::new);
    }

    private Cell cell(ShownCount count) {
        return switch (count) {
            case ShownCount.Exact exact -> new Cell.Number(exact.count());
            case ShownCount.Rounded rounded -> new Cell.Number(rounded.count());
            case ShownCount.Hidden _ -> new Cell.Text(say.count(count));
        };
    }

    private void lines(Part.Lines lines) {
        sheet(
                say.say(lines.caption()),
                lines.rows().isEmpty() ? List.of(say.say(lines.none())) : List.of(),
                lines.heads().stream().map(say::say).toList(),
                lines.rows().stream().map(row -> row.stream().map(this::cell).toList()).toList());
    }

    private Cell cell(Phrase phrase) {
        return switch (phrase) {
            case Phrase.Figure figure -> new Cell.Number(figure.number().doubleValue());
            case Phrase.Day day -> new Cell.Day(day.day());
            case Phrase.Text _, Phrase.Key _, Phrase.Thing _ -> new Cell.Text(say.say(phrase));
        };
    }

    private void rising() {
        Optional<PackSentences> sentences =
                report.findings().map(view -> new PackSentences(words, view));
        List<List<Cell>> rows = new ArrayList<>();
        report.findings().map(PackView::findings).orElse(List.of()).stream()
                .map(finding ->
                        texts(
                                sentences.orElseThrow().says(finding),
                                words.of("pack.claim." + finding.level())))
                .forEach(rows::add);
        sheet(
                say.of("report.rising"),
                rows.isEmpty() ? List.of(say.of("report.rising.none")) : List.of(),
                List.of(say.of("report.rising.what"), say.of("report.rising.claim")),
                rows);
    }

    private void appeared() {
        Optional<PackSentences> sentences =
                report.findings().map(view -> new PackSentences(words, view));
        List<List<Cell>> rows = new ArrayList<>();
        for (PackView.Detection seen :
                report.findings().map(PackView::detections).orElse(List.of())) {
            rows.add(
                    List.of(
                            new Cell.Text(sentences.orElseThrow().name(seen.item())),
                            new Cell.Text(
                                    say.of(
                                            seen.isNew()
                                                    ? "pack.detections.new"
                                                    : "pack.detections.back")),
                            new Cell.Number(seen.deaths())));
        }
        sheet(
                say.of("pack.detections.table"),
                rows.isEmpty()
                        ? List.of(say.of("report.appeared.none", say.threshold()))
                        : List.of(),
                List.of(
                        say.of("pack.detections.substance"),
                        say.of("pack.detections.kind"),
                        say.of("pack.detections.deaths")),
                rows);
    }
}
