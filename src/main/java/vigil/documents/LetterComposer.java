package vigil.documents;

import java.util.ArrayList;
import java.util.List;
import vigil.casework.RequestLetter;
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
import vigil.documents.content.Spacer;
import vigil.words.Words;

/** Puts a letter to an agency in order: to whom, what is asked, about whom, until when. */
final class LetterComposer {

    private final Words words;
    private final RequestLetter letter;
    private final String kind;
    private final List<Block> blocks = new ArrayList<>();

    LetterComposer(Words words, RequestLetter letter) {
        this.words = words;
        this.letter = letter;
        this.kind = letter.kind().name();
    }

    DocumentContent compose() {
        head();
        blocks.add(Paragraph.lead(words.of("letter.lead." + kind, words.longDate(letter.due()))));
        body();
        if (!letter.person().isEmpty()) {
            person();
        }
        close();
        if (!letter.questions().isEmpty()) {
            questions(); // last, so that a long list leaves no page to the signature alone
        }
        return new DocumentContent(particulars(), blocks);
    }

    private Particulars particulars() {
        String number = letter.number().text();
        return Particulars.of(
                        words.of("letter.fileTitle", number),
                        words.locale(),
                        letter.date(),
                        number + " " + kind)
                .about(words.of("letter.title." + kind))
                .by(letter.panel())
                .marked(letter.marking())
                .withRunningText(
                        new RunningText(
                                letter.panel(),
                                words.of("letter.head", number),
                                words.of("letter.foot"),
                                words.of("letter.page")));
    }

    private void head() {
        blocks.add(Heading.of(1, words.of("letter.title." + kind)));
        Facts facts =
                Facts.in(
                        2,
                        words.of("letter.to"),
                        letter.to().isEmpty()
                                ? letter.agency()
                                : String.join("\n", letter.to()) + "\n" + letter.agency());
        facts =
                facts.and(words.of("letter.number"), letter.number().text())
                        .and(words.of("letter.date"), words.longDate(letter.date()))
                        .and(words.of("letter.due"), words.longDate(letter.due()));
        if (letter.kind() != RequestLetter.Kind.REQUEST) {
            facts = facts.and(words.of("letter.asked"), words.longDate(letter.asked()));
            if (!letter.chased().isEmpty()) {
                facts =
                        facts.and(
                                words.of("letter.chased"),
                                String.join(
                                        "\n",
                                        letter.chased().stream().map(words::longDate).toList()));
            }
        }
        blocks.add(facts);
    }

    private void body() {
        blocks.add(Paragraph.of(words.of("letter.body." + kind, letter.panel())));
        if (letter.kind() == RequestLetter.Kind.REQUEST) {
            letter.basis()
                    .ifPresentOrElse(
                            basis -> blocks.add(Paragraph.of(words.of("letter.basis", basis))),
                            () -> blocks.add(Paragraph.of(words.of("letter.noBasis"))));
        } else {
            blocks.add(Paragraph.of(words.of("letter.find", letter.number().text())));
        }
    }

    private void person() {
        blocks.add(Heading.of(2, words.of("letter.person")));
        Facts facts =
                Facts.in(1, letter.person().getFirst().label(), letter.person().getFirst().value());
        for (RequestLetter.Particular known : letter.person().subList(1, letter.person().size())) {
            facts = facts.and(known.label(), known.value());
        }
        blocks.add(facts);
        blocks.add(
                Inset.of(
                        Inset.Tone.CAUTION,
                        words.of("letter.care"),
                        Paragraph.of(words.of("letter.care.text"))));
    }

    private void questions() {
        blocks.add(Heading.of(2, words.of("letter.questions")));
        blocks.add(Paragraph.of(words.of("letter.questions.text", letter.number().text())));
        blocks.add(Listing.bullets(letter.questions().toArray(String[]::new)));
    }

    private void close() {
        blocks.add(Heading.of(2, words.of("letter.return")));
        blocks.add(
                Listing.bullets(
                        words.of("letter.return.file", letter.number().text()),
                        words.of("letter.return.nil"),
                        words.of("letter.return.staff"),
                        words.of("letter.return.safe")));
        blocks.add(new Spacer(14));
        blocks.add(Paragraph.of(Run.bold(letter.from())));
        blocks.add(Paragraph.of(letter.panel()));
    }
}
