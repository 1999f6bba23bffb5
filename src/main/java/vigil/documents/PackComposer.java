package vigil.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.disclosure.pack.PackFinding;
import vigil.disclosure.pack.PackProjection;
import vigil.disclosure.pack.PackView;
import vigil.disclosure.pack.PackView.LeftOut;
import vigil.disclosure.pack.Quarter;
import vigil.disclosure.pack.Share;
import vigil.documents.content.Block;
import vigil.documents.content.DocumentContent;
import vigil.documents.content.Facts;
import vigil.documents.content.Heading;
import vigil.documents.content.Inset;
import vigil.documents.content.Listing;
import vigil.documents.content.Paragraph;
import vigil.documents.content.Particulars;
import vigil.documents.content.Run;
import vigil.documents.content.RunningText;
import vigil.documents.content.Table;
import vigil.documents.content.Together;
import vigil.patterns.Caveat;
import vigil.words.Words;

/** A pattern summary pack as a document: what matters first, then how it is known. */
final class PackComposer {

    /** More than this cannot be read in a minute. */
    private static final int IN_A_MINUTE = 5;

    private static final int READING = 5;
    private static final List<String> GLOSSARY =
            List.of("confirmed", "suspected", "watch", "provisional", "cutOff", "seed", "borough");

    private final Words words;
    private final PackView view;
    private final String tier;
    private final PackSentences say;
    private final PackCharts charts;
    private final List<Block> blocks = new ArrayList<>();

    PackComposer(Words words, PackView view) {
        this.words = words;
        this.view = view;
        this.tier = view.about().tier().name();
        this.say = new PackSentences(words, view);
        this.charts = new PackCharts(words, say);
    }

    DocumentContent compose() {
        head();
        minute();
        findings();
        detections();
        completeness();
        leftOut();
        reading();
        return new DocumentContent(particulars(), blocks);
    }

    private String title() {
        return view.about()
                .meeting()
                .map(meeting -> words.of("pack.title.meeting", meetingWords(meeting)))
                .orElse(words.of("pack.title"));
    }

    private String meetingWords(PackView.MeetingLine meeting) {
        return meeting.title() + ", " + words.date(meeting.date());
    }

    private Particulars particulars() {
        PackView.About about = view.about();
        Particulars particulars =
                Particulars.of(
                                title(),
                                words.locale(),
                                about.cutOff(),
                                "pattern pack " + tier + " " + about.cutOff() + " " + about.seed())
                        .about(words.of("pack.subject"))
                        .by(about.panel())
                        .withRunningText(
                                new RunningText(
                                        about.panel(),
                                        words.of("pack.running", words.date(about.cutOff())),
                                        words.of("pack.for." + tier),
                                        words.of("pack.page")));
        return about.marking().isBlank() ? particulars : particulars.marked(about.marking());
    }

    private void head() {
        PackView.About about = view.about();
        blocks.add(Heading.of(1, title()));
        blocks.add(Paragraph.lead(words.of("pack.lead." + tier, threshold())));
        blocks.add(
                Facts.in(2, words.of("pack.head.panel"), about.panel())
                        .and(words.of("pack.head.cutOff"), words.longDate(about.cutOff()))
                        .and(
                                words.of("pack.head.meeting"),
                                about.meeting()
                                        .map(this::meetingWords)
                                        .orElse(words.of("pack.head.meeting.none")))
                        .and(words.of("pack.head.deaths"), count(view.deaths()))
                        .and(
                                words.of("pack.head.areas"),
                                about.areas().isEmpty()
                                        ? words.of("pack.head.areas.all")
                                        : String.join(", ", about.areas()))
                        .and(
                                words.of("pack.head.period"),
                                about.period()
                                        .map(p ->
                                                words.of(
                                                        "pack.quarters",
                                                        say.shortQuarter(p.first()),
                                                        say.shortQuarter(p.last())))
                                        .orElse(words.of("pack.head.period.all")))
                        .and(
                                words.of("pack.head.basis"),
                                words.of("patterns.basis." + about.basis()))
                        .and(
                                words.of("pack.head.rules"),
                                words.of("pack.head.rules." + tier, threshold()))
                        .and(words.of("pack.head.program"), words.of("pack.head.program.value"))
                        .and(
                                words.of("pack.head.seed"),
                                words.of(
                                        "pack.head.seed.value",
                                        String.valueOf(about.seed()),
                                        about.permutations())));
        blocks.add(
                Inset.of(
                        view.inside() ? Inset.Tone.CAUTION : Inset.Tone.PLAIN,
                        words.of("pack.for." + tier),
                        Paragraph.of(words.of("pack.for." + tier + ".text"))));
    }

    private void minute() {
        blocks.add(Heading.of(2, words.of("pack.minute")));
        if (view.findings().isEmpty()) {
            boolean some = !view.leftOut().isEmpty();
            blocks.add(
                    Paragraph.of(
                            Run.bold(words.of("pack.minute.none") + ". "),
                            Run.of(
                                    words.of(
                                            some
                                                    ? "pack.minute.noneLeft"
                                                    : "pack.minute.none.text"))));
            return;
        }
        List<Listing.Item> items = new ArrayList<>();
        List<PackFinding> first =
                view.findings().subList(0, Math.min(IN_A_MINUTE, view.findings().size()));
        for (int i = 0; i < first.size(); i++) {
            items.add(
                    Listing.Item.of(
                            Run.of(say.says(first.get(i)) + " "),
                            Run.of(words.of("pack.minute.see", i + 1)).linkedTo(anchor(i))));
        }
        blocks.add(new Listing(Listing.Marker.NUMBER, 1, items));
        int more = view.findings().size() - first.size();
        if (more > 0) {
            blocks.add(Paragraph.of(words.of("pack.minute.more", more)));
        }
    }

    private static String anchor(int index) {
        return "finding-" + (index + 1);
    }

    private void findings() {
        if (view.findings().isEmpty()) {
            return;
        }
        blocks.add(Heading.of(2, words.of("pack.findings")));
        blocks.add(Paragraph.of(words.of("pack.findings.text")));
        for (int i = 0; i < view.findings().size(); i++) {
            finding(i, view.findings().get(i));
        }
    }

    private void finding(int index, PackFinding finding) {
        List<Block> card = new ArrayList<>();
        card.add(Heading.of(3, (index + 1) + ". " + say.heading(finding)).anchored(anchor(index)));
        card.add(Paragraph.of(say.says(finding)));
        charts.of(finding).ifPresent(chart -> card.add(ChartBlocks.figure(chart)));
        figures(finding).ifPresent(card::add);
        List<String> claim = new ArrayList<>();
        claim.add(words.of("pack.claim." + finding.level()));
        claim.addAll(say.ratio(finding));
        if (finding.rounded()) {
            claim.add(words.of("pack.rounded"));
        }
        for (Caveat caveat : finding.caveats()) {
            claim.add(words.of(caveat.key()));
        }
        card.add(Paragraph.of(String.join(" ", claim)));
        String method = finding.method().key().replace("pattern.method.", "pack.method.");
        card.add(Paragraph.note(words.of("pack.how") + " " + words.of(method)));
        blocks.add(new Together(card));
    }

    /** Nothing where a sentence has said all figures there are. */
    private Optional<Block> figures(PackFinding finding) {
        List<Table.Row> rows = new ArrayList<>();
        Share counted = finding.counted();
        if (finding.others().isPresent()) {
            rows.add(row("pack.figures.group", counted));
            rows.add(row("pack.figures.others", finding.others().get()));
        } else if (finding.expected().isPresent() && finding.isShare()) {
            double expected = finding.expected().get().deaths();
            rows.add(row("pack.figures.recorded", counted));
            rows.add(
                    Table.Row.of(
                            words.of("pack.figures.expected"),
                            words.of("pack.about", say.estimate(expected)),
                            count(counted.of()),
                            say.percent(expected, counted.of())));
        } else if (finding.expected().isPresent()) {
            rows.add(Table.Row.of(words.of("pack.figures.recorded"), count(counted.has())));
            rows.add(
                    Table.Row.of(
                            words.of("pack.figures.expected"),
                            words.of(
                                    "pack.about",
                                    say.estimate(finding.expected().get().deaths()))));
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<Table.Column> columns = new ArrayList<>();
        columns.add(Table.Column.of(words.of("pack.figures.what"), 3));
        columns.add(Table.Column.figures(words.of("pack.figures.deaths"), 2));
        if (finding.isShare()) {
            columns.add(Table.Column.figures(words.of("pack.figures.of"), 3));
            columns.add(Table.Column.figures(words.of("pack.figures.share"), 2));
        }
        return Optional.of(new Table(Optional.empty(), columns, true, false, rows).setClose());
    }

    private Table.Row row(String key, Share share) {
        return Table.Row.of(
                words.of(key), count(share.has()), count(share.of()), say.percent(share));
    }

    private static String count(long count) {
        return String.format(java.util.Locale.UK, "%,d", count);
    }

    private void detections() {
        blocks.add(Heading.of(2, words.of("pack.detections")));
        if (view.detections().isEmpty()) {
            blocks.add(Paragraph.of(words.of("pack.detections.none")));
            return;
        }
        blocks.add(Paragraph.of(words.of("pack.detections.text")));
        charts.detections(view.detections(), Quarter.of(view.about().cutOff()))
                .ifPresent(chart -> blocks.add(ChartBlocks.figure(chart)));
        boolean quarters = view.detections().stream().anyMatch(d -> d.first().isPresent());
        List<Table.Column> columns = new ArrayList<>();
        columns.add(Table.Column.of(words.of("pack.detections.substance"), 4));
        columns.add(Table.Column.of(words.of("pack.detections.kind"), 2));
        if (quarters) {
            columns.add(Table.Column.of(words.of("pack.detections.first"), 3));
        }
        columns.add(Table.Column.figures(words.of("pack.detections.deaths"), 2));
        List<Table.Row> rows = new ArrayList<>();
        for (PackView.Detection seen : view.detections()) {
            List<String> cells = new ArrayList<>();
            cells.add(say.name(seen.item()));
            cells.add(words.of(seen.isNew() ? "pack.detections.new" : "pack.detections.back"));
            if (quarters) {
                cells.add(seen.first().map(say::shortQuarter).orElse(""));
            }
            cells.add(count(seen.deaths()));
            rows.add(Table.Row.of(cells.toArray(String[]::new)));
        }
        blocks.add(
                Table.of(words.of("pack.detections.table"), columns, rows)
                        .withRowHeads()
                        .setClose());
    }

    private void completeness() {
        blocks.add(Heading.of(2, words.of("pack.complete")));
        blocks.add(
                Listing.bullets(
                        known("pack.complete.toxicology", view.toxicology()),
                        known("pack.complete.factors", view.factors()),
                        words.of(
                                "pack.complete.provisional",
                                say.quarter(view.about().provisionalFrom())),
                        words.of("pack.complete.basis." + view.about().basis()),
                        words.of("pack.complete.reviewed")));
    }

    private String known(String key, Optional<Share> share) {
        return share.map(s -> words.of(key, say.share(s))).orElse(words.of(key + ".hidden"));
    }

    private void leftOut() {
        blocks.add(Heading.of(2, words.of("pack.leftOut")));
        blocks.add(Paragraph.of(words.of("pack.leftOut.always", Share.LEAST_FOR_PERCENT)));
        blocks.add(Paragraph.of(words.of("pack.leftOut." + tier, threshold())));
        if (view.leftOut().isEmpty()) {
            blocks.add(Paragraph.of(words.of("pack.leftOut.none")));
            return;
        }
        List<Table.Row> rows = new ArrayList<>();
        for (LeftOut left : view.leftOut()) {
            rows.add(
                    Table.Row.of(
                            words.of("pack.leftOut." + left.reason(), threshold()),
                            count(left.findings())));
        }
        blocks.add(
                Table.of(
                                words.of("pack.leftOut.table"),
                                List.of(
                                        Table.Column.of(words.of("pack.leftOut.why"), 5),
                                        Table.Column.figures(words.of("pack.leftOut.findings"), 2)),
                                rows)
                        .withRowHeads()
                        .setClose());
    }

    private int threshold() {
        return Math.max(PackProjection.LEAST_THRESHOLD, view.rule().threshold());
    }

    private void reading() {
        blocks.add(Heading.of(2, words.of("pack.read")));
        String[] lines = new String[READING];
        for (int i = 0; i < READING; i++) {
            lines[i] = words.of("pack.read." + (i + 1));
        }
        blocks.add(Listing.bullets(lines));
        blocks.add(Heading.of(2, words.of("pack.glossary")));
        Optional<Facts> facts = Optional.empty();
        for (String word : GLOSSARY) {
            String label = words.of("pack.glossary." + word);
            String text = words.of("pack.glossary." + word + ".text");
            facts =
                    Optional.of(
                            facts.map(f -> f.and(label, text)).orElse(Facts.in(1, label, text)));
        }
        facts.ifPresent(blocks::add);
    }
}
