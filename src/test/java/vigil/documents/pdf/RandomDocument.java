package vigil.documents.pdf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import vigil.documents.content.Alignment;
import vigil.documents.content.BarChart;
import vigil.documents.content.Block;
import vigil.documents.content.Colour;
import vigil.documents.content.Contents;
import vigil.documents.content.DocumentContent;
import vigil.documents.content.Facts;
import vigil.documents.content.Figure;
import vigil.documents.content.Heading;
import vigil.documents.content.Inset;
import vigil.documents.content.Listing;
import vigil.documents.content.PageBreak;
import vigil.documents.content.Paragraph;
import vigil.documents.content.Particulars;
import vigil.documents.content.Prose;
import vigil.documents.content.Run;
import vigil.documents.content.RunningText;
import vigil.documents.content.SignOff;
import vigil.documents.content.Spacer;
import vigil.documents.content.Table;

/** Documents that nobody would write, and that somebody will paste. */
final class RandomDocument {

    private static final String[] WORDS = {
        "panel",
        "the",
        "of",
        "a",
        "co-ordinated",
        "methadone",
        "naloxone,",
        "after",
        "office",
        "Llŷn",
        "Ŵyn",
        "Łódź",
        "Þór",
        "Ọláwálé",
        "Nguyễn",
        "Ελλάδα",
        "Москва",
        "ƙasa",
        "ɓarna",
        "60 mg",
        "≥ 5",
        "12:30",
        "2026-09-10",
        "and/or",
        "N-desethyl",
        "“quoted”",
        "£1,200",
        "naïve",
        "e\u0301te\u0301",
        "non\u2011breaking",
        "soft\u00adhyphen",
        "zero\u200bwidth",
        "first\nsecond",
        "tab\there",
        "carriage\r\nreturn",
        "bell\u0007",
        "nul\u0000l",
        "\ufeffbom",
        "AVATAR",
        "Tőke",
        "fi fl ffi",
        "(x)",
        "…",
        "x",
        "I",
        "王",
        "مرحبا",
        "ਸਤ",
        "नमस्ते",
        "שלום",
        "🙂",
        "👩‍⚕️",
        "☑",
        "half\ud83d",
        "W".repeat(90),
        "sentence.with.dots.and@signs_" + "y".repeat(80)
    };

    private final Random random;
    private final List<String> anchors = new ArrayList<>();
    private int level;

    private RandomDocument(long seed) {
        random = new Random(seed);
    }

    static DocumentContent of(long seed) {
        return new RandomDocument(seed).content();
    }

    private DocumentContent content() {
        List<Block> blocks = new ArrayList<>();
        if (random.nextBoolean()) {
            blocks.add(heading(1));
        }
        if (random.nextBoolean()) {
            blocks.add(new Contents("Contents", 2 + random.nextInt(3)));
        }
        int count = 8 + random.nextInt(25);
        for (int i = 0; i < count; i++) {
            blocks.add(block());
        }
        blocks.add(Paragraph.of("The end."));
        return new DocumentContent(about(), blocks);
    }

    private Particulars about() {
        Particulars about =
                Particulars.of(
                        "Trial <&> " + words(4).replace("\ud83d", ""),
                        random.nextBoolean() ? Locale.UK : Locale.of("cy", "GB"),
                        LocalDate.of(2026, 1 + random.nextInt(12), 1),
                        "seed");
        if (random.nextBoolean()) {
            about = about.marked("Official-Sensitive " + words(random.nextInt(12)));
        }
        if (random.nextBoolean()) {
            about = about.withWatermark("Draft " + words(random.nextInt(3)));
        }
        return about.withRunningText(
                        new RunningText(
                                words(random.nextInt(30)),
                                "Page {page} of {pages}",
                                words(random.nextInt(3)),
                                words(random.nextInt(3))))
                .about(words(3))
                .by(words(2));
    }

    private Block block() {
        return switch (random.nextInt(13)) {
            case 0, 1 -> heading(1 + random.nextInt(Math.min(level + 1, 4)));
            case 2, 3 -> paragraph();
            case 4 -> listing(0);
            case 5, 6 -> table();
            case 7 -> facts();
            case 8 -> inset();
            case 9 -> figure();
            case 10 -> random.nextBoolean() ? PageBreak.wide() : PageBreak.upright();
            case 11 -> new Spacer(random.nextInt(200));
            default ->
                    new SignOff(
                            "Signature",
                            "Date",
                            List.of(new SignOff.Signatory(words(3), words(random.nextInt(30)))));
        };
    }

    private Heading heading(int wanted) {
        level = wanted;
        String anchor = "a" + anchors.size();
        anchors.add(anchor);
        return new Heading(
                wanted,
                List.of(Run.of("Heading " + words(1 + random.nextInt(12)))),
                Optional.of(anchor));
    }

    private Paragraph paragraph() {
        Paragraph.Voice[] voices = Paragraph.Voice.values();
        return new Paragraph(voices[random.nextInt(voices.length)], runs(random.nextInt(150)));
    }

    private Listing listing(int depth) {
        List<Listing.Item> items = new ArrayList<>();
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            Listing.Item item = new Listing.Item(runs(random.nextInt(30)), Optional.empty());
            items.add(depth < 3 && random.nextInt(4) == 0 ? item.with(listing(depth + 1)) : item);
        }
        Listing.Marker[] markers = Listing.Marker.values();
        return new Listing(markers[random.nextInt(2)], random.nextInt(2000), items);
    }

    private Table table() {
        int columns = random.nextInt(4) == 0 ? Table.MOST_COLUMNS : 1 + random.nextInt(6);
        List<Table.Column> heads = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            Alignment alignment = Alignment.values()[random.nextInt(3)];
            String head = "H" + i + " " + words(random.nextInt(4));
            heads.add(new Table.Column(head, 0.2 + random.nextDouble() * 5, alignment));
        }
        List<Table.Row> rows = new ArrayList<>();
        int count = random.nextInt(12);
        for (int i = 0; i < count; i++) {
            List<Table.Cell> cells = new ArrayList<>();
            int most = random.nextInt(8) == 0 ? 400 : 12;
            for (int c = 0; c < columns; c++) {
                cells.add(new Table.Cell(runs(random.nextInt(most) / columns)));
            }
            rows.add(new Table.Row(cells));
        }
        Optional<String> caption =
                random.nextBoolean() ? Optional.of(words(random.nextInt(20))) : Optional.empty();
        return new Table(caption, heads, random.nextBoolean(), random.nextBoolean(), rows);
    }

    private Facts facts() {
        List<Facts.Fact> facts = new ArrayList<>();
        int count = 1 + random.nextInt(9);
        for (int i = 0; i < count; i++) {
            facts.add(new Facts.Fact("L" + words(random.nextInt(3)), runs(random.nextInt(40))));
        }
        return new Facts(1 + random.nextInt(4), facts);
    }

    private Inset inset() {
        List<Prose> blocks = new ArrayList<>();
        int count = 1 + random.nextInt(8);
        for (int i = 0; i < count; i++) {
            blocks.add(random.nextInt(3) == 0 ? listing(2) : paragraph());
        }
        Optional<String> title =
                random.nextBoolean() ? Optional.of(words(random.nextInt(8))) : Optional.empty();
        Inset.Tone[] tones = Inset.Tone.values();
        return new Inset(tones[random.nextInt(tones.length)], title, blocks);
    }

    private Figure figure() {
        List<BarChart.Bar> bars = new ArrayList<>();
        int count = 1 + random.nextInt(60);
        for (int i = 0; i < count; i++) {
            bars.add(new BarChart.Bar("Bar " + i, random.nextInt(30), "<5"));
        }
        double width = 200 + random.nextInt(800);
        return Figure.of(BarChart.of(width, 60, Colour.ACCENT, bars), "Bars: " + words(5))
                .captioned(words(random.nextInt(10)));
    }

    private List<Run> runs(int words) {
        List<Run> runs = new ArrayList<>();
        int left = words;
        while (left > 0) {
            int some = 1 + random.nextInt(left);
            left -= some;
            String text = words(some) + (random.nextInt(5) == 0 ? "" : " ");
            Run run =
                    new Run(
                            text,
                            random.nextInt(4) == 0,
                            random.nextInt(4) == 0,
                            Optional.empty(),
                            Optional.empty());
            if (random.nextInt(6) == 0) {
                run = run.in(Locale.of("cy"));
            }
            if (random.nextInt(8) == 0 && !anchors.isEmpty()) {
                run = run.linkedTo(anchors.get(random.nextInt(anchors.size())));
            }
            runs.add(run);
        }
        return runs;
    }

    private String words(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            // Long words and strange scripts are rarer than the rest.
            int bound = random.nextInt(12) == 0 ? WORDS.length : WORDS.length - 11;
            text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(bound)]);
        }
        return text.toString();
    }
}
