package vigil.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.disclosure.pack.PackFinding;
import vigil.disclosure.pack.PackView;
import vigil.disclosure.report.Part;
import vigil.disclosure.report.Report;
import vigil.documents.content.Alignment;
import vigil.documents.content.Block;
import vigil.documents.content.DocumentContent;
import vigil.documents.content.Facts;
import vigil.documents.content.Heading;
import vigil.documents.content.Inset;
import vigil.documents.content.Listing;
import vigil.documents.content.Paragraph;
import vigil.documents.content.Particulars;
import vigil.documents.content.RunningText;
import vigil.documents.content.Table;
import vigil.documents.content.Together;
import vigil.patterns.measures.MeasureCount;
import vigil.words.Words;

/** A report as a document: its head, its sections, and what was hidden in it and why. */
final class ReportComposer {

    /** A table of so few rows stays with its notes on one page. */
    private static final int SHORT = 14;

    private static final int WIDE_HASH = 1;

    private final Words words;
    private final Report report;
    private final ReportWords say;
    private final ReportCharts charts;
    private final Optional<PackSentences> findings;
    private final List<Block> blocks = new ArrayList<>();

    ReportComposer(Words words, Report report) {
        this.words = words;
        this.report = report;
        this.say = new ReportWords(words, report);
        this.charts = new ReportCharts(say, report);
        this.findings = report.findings().map(view -> new PackSentences(words, view));
    }

    DocumentContent compose() {
        head();
        for (Report.Section section : report.sections()) {
            section(section);
        }
        hidden();
        seal();
        return new DocumentContent(particulars(), blocks);
    }

    private Particulars particulars() {
        Report.About about = report.about();
        Particulars particulars =
                Particulars.of(
                                say.title(),
                                words.locale(),
                                about.cutOff(),
                                about.name() + " " + report.hash())
                        .about(say.of("report.subject." + about.kind()))
                        .by(about.panel())
                        .withRunningText(
                                new RunningText(
                                        about.panel(),
                                        say.of("report.running", words.date(about.cutOff())),
                                        say.readers(),
                                        say.of("pack.page")));
        return about.marking().isBlank() ? particulars : particulars.marked(about.marking());
    }

    private void head() {
        blocks.add(Heading.of(1, say.title()));
        blocks.add(Paragraph.lead(say.of("report.lead." + report.about().kind())));
        List<ReportWords.Pair> head = say.head();
        blocks.add(facts(2, head.subList(0, head.size() - WIDE_HASH)));
        if (!report.about().brief()) {
            blocks.add(
                    Inset.of(
                            Inset.Tone.PLAIN,
                            say.readers(),
                            Paragraph.of(
                                    say.of(
                                            "report.for."
                                                    + report.about().tier().name()
                                                    + ".text"))));
        }
    }

    private static Facts facts(int columns, List<ReportWords.Pair> pairs) {
        Facts facts = Facts.in(columns, pairs.getFirst().label(), pairs.getFirst().value());
        for (ReportWords.Pair pair : pairs.subList(1, pairs.size())) {
            facts = facts.and(pair.label(), pair.value());
        }
        return facts;
    }

    /** A heading never stands without what follows it. */
    private void section(Report.Section section) {
        List<Block> made = new ArrayList<>();
        boolean first = true;
        for (Part part : section.parts()) {
            List<Block> some = blocks(part);
            if (first) {
                List<Block> opening = new ArrayList<>();
                opening.add(Heading.of(2, say.say(section.heading())));
                if (!some.isEmpty() && !(some.getFirst() instanceof Together)) {
                    opening.add(some.getFirst());
                    some = some.subList(1, some.size());
                }
                made.addAll(opening);
                first = false;
            }
            made.addAll(some);
        }
        if (first) {
            made.add(Heading.of(2, say.say(section.heading())));
        }
        blocks.addAll(made);
    }

    private List<Block> blocks(Part part) {
        return switch (part) {
            case Part.Words text -> List.of(paragraph(text));
            case Part.Points points ->
                    List.of(
                            Listing.bullets(
                                    points.points().stream().map(say::say).toArray(String[]::new)));
            case Part.Lines lines -> lines(lines);
            case Part.Figures figures -> figures(figures);
            case Part.Shares shares -> shares(shares);
            case Part.Rising _ -> rising();
            case Part.Appeared _ -> appeared();
        };
    }

    private Block paragraph(Part.Words text) {
        String said = say.say(text.text());
        return switch (text.voice()) {
            case LEAD -> Paragraph.lead(said);
            case BODY -> Paragraph.of(said);
            case NOTE -> Paragraph.note(said);
        };
    }

    private List<Block> lines(Part.Lines lines) {
        if (lines.rows().isEmpty()) {
            return List.of(Paragraph.of(say.say(lines.none())));
        }
        List<Table.Column> columns = new ArrayList<>();
        for (int i = 0; i < lines.heads().size(); i++) {
            columns.add(Table.Column.of(say.say(lines.heads().get(i)), lines.shares().get(i)));
        }
        return List.of(
                Table.of(
                                say.say(lines.caption()),
                                columns,
                                lines.rows().stream()
                                        .map(row ->
                                                Table.Row.of(
                                                        row.stream()
                                                                .map(say::say)
                                                                .toArray(String[]::new)))
                                        .toList())
                        .withRowHeads()
                        .setClose());
    }

    private List<Block> figures(Part.Figures figures) {
        List<Block> made = new ArrayList<>();
        figures.chart().flatMap(charts::of).ifPresent(chart -> made.add(ChartBlocks.figure(chart)));
        if (figures.lines().isEmpty()) {
            made.add(Paragraph.of(say.of("report.noFigures")));
            return made;
        }
        List<Block> card = new ArrayList<>();
        card.add(table(figures));
        say.beneath(figures).forEach(line -> card.add(Paragraph.note(line)));
        if (figures.lines().size() <= SHORT && card.size() > 1) {
            made.add(new Together(card));
        } else {
            made.addAll(card);
        }
        return made;
    }

    private List<Block> shares(Part.Shares shares) {
        Part.Figures figures = shares.figures();
        List<Block> card = new ArrayList<>();
        card.add(Paragraph.of(say.say(shares.defined())));
        if (figures.lines().isEmpty()) {
            card.add(Paragraph.of(say.of("report.noFigures")));
        } else {
            List<Table.Column> columns = new ArrayList<>();
            columns.add(Table.Column.of(say.say(figures.corner()), 30));
            figures.columns()
                    .forEach(column -> columns.add(Table.Column.figures(say.say(column), 10)));
            columns.add(Table.Column.figures(say.of("report.share"), 15));
            columns.add(Table.Column.figures(say.of("report.interval"), 16));
            card.add(
                    Table.of(
                                    say.say(figures.caption()),
                                    columns,
                                    figures.lines().stream().map(this::shareRow).toList())
                            .withRowHeads()
                            .setClose());
        }
        say.beneath(figures).forEach(line -> card.add(Paragraph.note(line)));
        return figures.lines().size() <= SHORT && card.size() > 1
                ? List.of(new Together(card))
                : card;
    }

    private Table.Row shareRow(Part.Line line) {
        List<String> cells = new ArrayList<>();
        cells.add(say.say(line.label()));
        line.cells().forEach(pick -> cells.add(say.cell(pick)));
        Optional<MeasureCount> count = say.share(line);
        cells.add(
                count.map(c -> say.of("report.share.of", say.percent(c.share()), c.known()))
                        .orElse("–"));
        cells.add(
                count.map(c ->
                                say.of(
                                        "report.interval.to",
                                        say.percent(c.interval().low()),
                                        say.percent(c.interval().high())))
                        .orElse("–"));
        return Table.Row.of(cells.toArray(String[]::new));
    }

    private Table table(Part.Figures figures) {
        List<Table.Column> columns = new ArrayList<>();
        int longest =
                figures.lines().stream()
                        .mapToInt(line -> say.say(line.label()).length())
                        .max()
                        .orElse(1);
        columns.add(
                new Table.Column(
                        say.say(figures.corner()), Math.clamp(longest, 12, 24), Alignment.START));
        figures.columns()
                .forEach(column -> {
                    String head = say.say(column);
                    columns.add(Table.Column.figures(head, Math.clamp(head.length(), 6, 14) + 1));
                });
        return Table.of(
                        say.say(figures.caption()),
                        columns,
                        figures.lines().stream().map(this::row).toList())
                .withRowHeads()
                .setClose();
    }

    private Table.Row row(Part.Line line) {
        List<String> cells = new ArrayList<>();
        cells.add(say.say(line.label()));
        line.cells().forEach(pick -> cells.add(say.cell(pick)));
        return Table.Row.of(cells.toArray(String[]::new));
    }

    private List<Block> rising() {
        List<PackFinding> all = report.findings().map(PackView::findings).orElse(List.of());
        if (findings.isEmpty() || all.isEmpty()) {
            return List.of(Paragraph.of(say.of("report.rising.none")));
        }
        return List.of(
                Listing.numbered(
                        all.stream()
                                .map(finding -> finding(findings.get(), finding))
                                .toArray(String[]::new)));
    }

    private String finding(PackSentences sentences, PackFinding finding) {
        String said = sentences.says(finding);
        return report.about().brief()
                ? said
                : said + " " + words.of("pack.claim." + finding.level());
    }

    private List<Block> appeared() {
        List<PackView.Detection> all =
                report.findings().map(PackView::detections).orElse(List.of());
        if (findings.isEmpty() || all.isEmpty()) {
            return List.of(Paragraph.of(say.of("report.appeared.none", say.threshold())));
        }
        return List.of(
                Table.of(
                                say.of("pack.detections.table"),
                                List.of(
                                        Table.Column.of(say.of("pack.detections.substance"), 4),
                                        Table.Column.of(say.of("pack.detections.kind"), 2),
                                        Table.Column.figures(say.of("pack.detections.deaths"), 2)),
                                all.stream()
                                        .map(seen ->
                                                Table.Row.of(
                                                        findings.get().name(seen.item()),
                                                        say.of(
                                                                seen.isNew()
                                                                        ? "pack.detections.new"
                                                                        : "pack.detections.back"),
                                                        String.valueOf(seen.deaths())))
                                        .toList())
                        .withRowHeads()
                        .setClose());
    }

    /** What was hidden and why; for readers of every pack. */
    private void hidden() {
        blocks.add(Heading.of(2, say.of("report.hiddenWhy")));
        blocks.add(Listing.bullets(say.rules().toArray(String[]::new)));
        List<List<String>> tally = say.tally();
        boolean nothing = tally.stream().allMatch(line -> line.getLast().equals("0"));
        if (!tally.isEmpty() && !(nothing && report.about().brief())) {
            blocks.add(
                    plain(
                            "report.tally",
                            List.of(
                                    Table.Column.of(say.of("report.tally.table"), 6),
                                    Table.Column.figures(say.of("report.tally.numbers"), 2),
                                    Table.Column.figures(say.of("report.tally.hidden"), 2)),
                            tally));
        }
        List<List<String>> left = say.leftOut();
        if (left.isEmpty()) {
            blocks.add(Paragraph.of(say.of("report.left.none")));
        } else {
            blocks.add(
                    plain(
                            "report.left",
                            List.of(
                                    Table.Column.of(say.of("report.left.what"), 3),
                                    Table.Column.of(say.of("report.left.why"), 5)),
                            left));
        }
    }

    /** By which what one holds can be found in the register of what left. */
    private void seal() {
        List<ReportWords.Pair> head = say.head();
        blocks.add(facts(1, head.subList(head.size() - WIDE_HASH, head.size())));
    }

    private Table plain(String caption, List<Table.Column> columns, List<List<String>> rows) {
        return Table.of(
                        say.of(caption),
                        columns,
                        rows.stream().map(row -> Table.Row.of(row.toArray(String[]::new))).toList())
                .withRowHeads()
                .setClose();
    }
}
