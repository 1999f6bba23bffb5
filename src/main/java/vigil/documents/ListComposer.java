package vigil.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vigil.casework.Listing;
import vigil.documents.content.Alignment;
import vigil.documents.content.Block;
import vigil.documents.content.DocumentContent;
import vigil.documents.content.Heading;
import vigil.documents.content.PageBreak;
import vigil.documents.content.Paragraph;
import vigil.documents.content.Particulars;
import vigil.documents.content.RunningText;
import vigil.documents.content.Table;
import vigil.words.Words;

/** A list of cases as a table on wide pages. */
final class ListComposer {

    /** What is longer than this is read as a sentence, and gets a wide column. */
    private static final int SENTENCE = 60;

    private static final int WIDE = 56;

    private final Words words;
    private final Listing listing;
    private final String panel;
    private final String marking;
    private final LocalDate day;

    ListComposer(Words words, Listing listing, String panel, String marking, LocalDate day) {
        this.words = words;
        this.listing = listing;
        this.panel = panel;
        this.marking = marking;
        this.day = day;
    }

    DocumentContent compose() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(PageBreak.wide());
        blocks.add(Heading.of(1, listing.title()));
        listing.notes().stream()
                .filter(note -> !note.equals(marking)) // it stands on every page
                .forEach(note -> blocks.add(Paragraph.note(note)));
        List<Table.Column> columns =
                java.util.stream.IntStream.range(0, listing.columns().size())
                        .mapToObj(this::column)
                        .toList();
        List<Table.Row> rows = new ArrayList<>();
        for (List<Listing.Cell> row : listing.rows()) {
            rows.add(Table.Row.of(row.stream().map(this::text).toArray(String[]::new)));
        }
        blocks.add(
                Table.of(words.of("caseList.print.caption", rows.size()), columns, rows)
                        .withRowHeads()
                        .withStripes());
        return new DocumentContent(particulars(), blocks);
    }

    private Particulars particulars() {
        Particulars particulars =
                Particulars.of(
                                listing.title() + ", " + words.longDate(day),
                                words.locale(),
                                day,
                                panel + " list " + day)
                        .by(panel)
                        .withRunningText(
                                new RunningText(
                                        panel,
                                        words.of("caseList.print.head", words.date(day)),
                                        "",
                                        words.of("caseList.print.page", day)));
        return marking.isBlank() ? particulars : particulars.marked(marking);
    }

    /** As wide as what stands in it, within reason. */
    private Table.Column column(int number) {
        int longest = listing.columns().get(number).length();
        boolean figures = false;
        int seen = 0;
        for (List<Listing.Cell> row : listing.rows()) {
            longest = Math.max(longest, text(row.get(number)).length());
            figures |= row.get(number) instanceof Listing.Cell.Number;
            if (++seen == 200) {
                break;
            }
        }
        return new Table.Column(
                listing.columns().get(number),
                longest > SENTENCE ? WIDE : Math.clamp(longest, 6, 34),
                figures ? Alignment.END : Alignment.START);
    }

    private String text(Listing.Cell cell) {
        return switch (cell) {
            case Listing.Cell.Text text -> text.text();
            case Listing.Cell.Number number ->
                    number.number() == Math.rint(number.number())
                            ? String.valueOf((long) number.number())
                            : String.valueOf(number.number());
            case Listing.Cell.Day date -> words.date(date.date());
            case Listing.Cell.Blank blank -> "";
        };
    }
}
