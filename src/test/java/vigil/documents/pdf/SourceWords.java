package vigil.documents.pdf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import vigil.documents.content.Block;
import vigil.documents.content.Contents;
import vigil.documents.content.DocumentContent;
import vigil.documents.content.Drawing;
import vigil.documents.content.Facts;
import vigil.documents.content.Figure;
import vigil.documents.content.Heading;
import vigil.documents.content.Inset;
import vigil.documents.content.Listing;
import vigil.documents.content.PageBreak;
import vigil.documents.content.Paragraph;
import vigil.documents.content.Run;
import vigil.documents.content.SignOff;
import vigil.documents.content.Spacer;
import vigil.documents.content.Table;

/** The words of a document in the order in which they should be read out. */
final class SourceWords {

    private final StringBuilder text = new StringBuilder();
    private final List<Integer> headingPages;
    private final List<Heading> headings;
    private int headingsSoFar;

    private SourceWords(DocumentContent content, List<Integer> headingPages) {
        this.headings = content.headings();
        this.headingPages = headingPages;
    }

    /**
     * @param headingPages for each heading its page from 0, which the contents name
     */
    static List<String> of(DocumentContent content, List<Integer> headingPages) {
        SourceWords words = new SourceWords(content, headingPages);
        content.blocks().forEach(words::add);
        return TagReader.words(words.text.toString());
    }

    /** Text with what nobody can see taken out, and look-alike hyphens made one. */
    static String legible(String raw) {
        String composed = Normalizer.normalize(raw, Normalizer.Form.NFC);
        StringBuilder kept = new StringBuilder();
        composed.codePoints()
                .forEach(letter -> {
                    boolean control = Character.isISOControl(letter);
                    if (control && Character.isWhitespace(letter) && letter < 0x0e) {
                        kept.append(letter == 0x0b || letter == 0x0c ? "" : " ");
                    } else if (!control && letter != 0xad && letter != 0xfeff && letter != 0x200b) {
                        kept.appendCodePoint(asPainted(letter));
                    }
                });
        return kept.toString();
    }

    private static int asPainted(int letter) {
        if (letter == 0x2011) {
            return '-';
        }
        return Character.getType(letter) == Character.SURROGATE ? 0xfffd : letter;
    }

    private void say(String words) {
        text.append(' ').append(legible(words)).append(' ');
    }

    private void say(List<Run> runs) {
        say(Run.plain(runs));
    }

    private void add(Block block) {
        switch (block) {
            case Heading heading -> {
                headingsSoFar++;
                say(heading.runs());
            }
            case Paragraph paragraph -> say(paragraph.runs());
            case Listing listing -> add(listing);
            case Table table -> {
                table.caption().ifPresent(this::say);
                table.columns().forEach(c -> say(c.head()));
                table.rows().forEach(r -> r.cells().forEach(c -> say(c.runs())));
            }
            case Facts facts ->
                    facts.facts()
                            .forEach(f -> {
                                say(f.label());
                                say(f.value());
                            });
            case Inset inset -> {
                inset.title().ifPresent(this::say);
                inset.blocks().forEach(this::add);
            }
            case vigil.documents.content.Together together -> together.blocks().forEach(this::add);
            case Figure figure -> {
                figure.caption().ifPresent(this::say);
                for (Drawing.Mark mark : figure.drawing().marks()) {
                    if (mark instanceof Drawing.Words words) {
                        say(words.text());
                    }
                }
            }
            case Contents contents -> add(contents);
            case SignOff signOff -> {
                for (SignOff.Signatory signatory : signOff.signatories()) {
                    say(signatory.name());
                    say(signatory.role());
                    say(signOff.signature());
                    say(signOff.date());
                }
            }
            case vigil.documents.content.Letterhead head -> {
                head.logo().ifPresent(logo -> say(logo.alternative()));
                head.lines().forEach(this::say);
            }
            case PageBreak _, Spacer _ -> {}
        }
    }

    private void add(Listing listing) {
        boolean numbers = listing.marker() == Listing.Marker.NUMBER;
        int number = listing.first();
        for (Listing.Item item : listing.items()) {
            say(numbers ? number + "." : "•");
            say(item.runs());
            item.below().ifPresent(this::add);
            number++;
        }
    }

    private void add(Contents contents) {
        say(contents.title());
        List<Heading> listed = new ArrayList<>(headings.subList(headingsSoFar, headings.size()));
        Iterator<Integer> page =
                headingPages.subList(headingsSoFar, headingPages.size()).iterator();
        for (Heading heading : listed) {
            int number = page.next() + 1;
            if (heading.level() >= 2 && heading.level() <= contents.depth()) {
                say(heading.text());
                say(Integer.toString(number));
            }
        }
    }
}
