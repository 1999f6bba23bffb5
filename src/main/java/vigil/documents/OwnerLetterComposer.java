package vigil.documents;

import java.util.ArrayList;
import java.util.List;
import vigil.casework.OwnerLetter;
import vigil.documents.content.Block;
import vigil.documents.content.DocumentContent;
import vigil.documents.content.Facts;
import vigil.documents.content.Heading;
import vigil.documents.content.Listing;
import vigil.documents.content.Paragraph;
import vigil.documents.content.Particulars;
import vigil.documents.content.Run;
import vigil.documents.content.RunningText;
import vigil.documents.content.Spacer;
import vigil.documents.content.Table;
import vigil.documents.content.Together;
import vigil.words.LateWords;
import vigil.words.Words;

/** Puts a letter about everything that one agency owes in order: what is late, first. */
final class OwnerLetterComposer {

    private final Words words;
    private final OwnerLetter letter;
    private final List<Block> blocks = new ArrayList<>();

    OwnerLetterComposer(Words words, OwnerLetter letter) {
        this.words = words;
        this.letter = letter;
    }

    DocumentContent compose() {
        head();
        blocks.add(
                Paragraph.lead(
                        words.of(
                                "owed.lead",
                                letter.overdue().size(),
                                letter.coming().size(),
                                letter.unanswered().size())));
        blocks.add(Paragraph.of(words.of("owed.body", letter.panel())));
        part("overdue", letter.overdue());
        part("unanswered", letter.unanswered());
        part("coming", letter.coming());
        blocks.add(Heading.of(2, words.of("owed.reply")));
        blocks.add(
                Listing.bullets(
                        words.of("owed.reply.done"),
                        words.of("owed.reply.late"),
                        words.of("owed.reply.refused"),
                        words.of("owed.reply.quote")));
        blocks.add(new Spacer(8));
        blocks.add(
                new Together(
                        List.of(
                                Paragraph.of(Run.bold(letter.from())),
                                Paragraph.of(letter.panel()))));
        return new DocumentContent(particulars(), blocks);
    }

    private Particulars particulars() {
        Particulars particulars =
                Particulars.of(
                                words.of(
                                        "owed.fileTitle",
                                        letter.agency(),
                                        words.date(letter.date())),
                                words.locale(),
                                letter.date(),
                                letter.agency() + " owed " + letter.date())
                        .about(words.of("owed.title"))
                        .by(letter.panel())
                        .withRunningText(
                                new RunningText(
                                        letter.panel(),
                                        words.of("owed.head", words.date(letter.date())),
                                        words.of("owed.foot"),
                                        words.of("letter.page")));
        return letter.marking().isBlank() ? particulars : particulars.marked(letter.marking());
    }

    private void head() {
        blocks.add(Heading.of(1, words.of("owed.title")));
        blocks.add(
                Facts.in(
                                2,
                                words.of("letter.to"),
                                letter.to().isEmpty()
                                        ? letter.agency()
                                        : String.join("\n", letter.to()) + "\n" + letter.agency())
                        .and(words.of("letter.date"), words.longDate(letter.date())));
    }

    private void part(String which, List<OwnerLetter.Owed> owed) {
        if (owed.isEmpty()) {
            return;
        }
        blocks.add(Heading.of(2, words.of("owed." + which)));
        blocks.add(
                Table.of(
                                words.of("owed." + which + ".caption", owed.size()),
                                List.of(
                                        Table.Column.of(words.of("owed.column.reference"), 16),
                                        Table.Column.of(words.of("owed.column.what"), 46),
                                        Table.Column.of(words.of("owed.column.due"), 22),
                                        Table.Column.of(words.of("owed.column.state"), 20)),
                                owed.stream().map(this::row).toList())
                        .withRowHeads());
    }

    private Table.Row row(OwnerLetter.Owed owed) {
        String due = owed.due().map(words::date).orElse(words.of("owed.noDue"));
        String state =
                owed.reminded() > 0
                        ? words.of("owed.reminded", owed.status(), owed.reminded())
                        : owed.status();
        return Table.Row.of(
                owed.reference(),
                owed.person().isEmpty()
                        ? owed.wording()
                        : words.of("owed.leads", owed.wording(), owed.person()),
                owed.daysLate() > 0
                        ? words.of("owed.late", due, LateWords.say(words, owed.daysLate()))
                        : due,
                state);
    }
}
