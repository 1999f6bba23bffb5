package vigil.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.disclosure.AlertView;
import vigil.documents.content.Block;
import vigil.documents.content.Colour;
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
import vigil.domain.alert.AlertGrade;
import vigil.domain.alert.AlertPart;
import vigil.words.Words;

/** Puts a drug alert on one page: how serious, what is known, what to do, what to say. */
final class AlertComposer {

    private static final double GAP = 6;

    private static final Colour RED = new Colour(0xa8, 0x1d, 0x1d);

    private final Words words;
    private final AlertView view;
    private final List<Block> blocks = new ArrayList<>();

    AlertComposer(Words words, AlertView view) {
        this.words = words;
        this.view = view;
    }

    DocumentContent compose() {
        String title = view.title();
        blocks.add(Heading.of(1, title.isBlank() ? words.of("alert.pdf.untitled") : title));
        blocks.add(Paragraph.lead(lead()));
        blocks.add(facts());
        prose();
        list(AlertPart.ADVICE);
        inset(AlertPart.SAY, Inset.Tone.LEARNING);
        inset(AlertPart.AVOID, Inset.Tone.CAUTION);
        blocks.add(Paragraph.note(words.of("alert.pdf.note", view.panel())));
        return new DocumentContent(particulars(), blocks);
    }

    private Particulars particulars() {
        Particulars particulars =
                Particulars.of(
                                words.of("alert.pdf.fileTitle", number()),
                                words.locale(),
                                view.day(),
                                view.id() + " ALERT")
                        .about(words.of("alert.pdf.about"))
                        .by(view.panel())
                        .withAccent(accent())
                        .withRunningText(
                                new RunningText(
                                        view.panel(),
                                        words.of("alert.pdf.head", number()),
                                        until(),
                                        words.of("alert.pdf.page")));
        if (!view.marking().isBlank()) {
            particulars = particulars.marked(view.marking());
        }
        return view.draft()
                ? particulars.withWatermark(words.of("alert.pdf.draft"))
                : view.dates().withdrawn().isPresent()
                        ? particulars.withWatermark(words.of("alert.pdf.withdrawn"))
                        : particulars;
    }

    private String number() {
        return view.reference().isEmpty() ? words.of("alert.pdf.draft") : view.reference();
    }

    private Colour accent() {
        Optional<AlertGrade> grade = view.grade();
        if (grade.isEmpty()) {
            return Colour.ACCENT;
        }
        return switch (grade.get()) {
            case RED -> RED;
            case AMBER -> Colour.AMBER;
            case GREEN -> Colour.GREEN;
            case INFORMATION -> Colour.ACCENT;
        };
    }

    /** The grade in words: the colour alone says nothing. */
    private String lead() {
        return view.grade().isPresent()
                ? words.of("alert.pdf.grade." + view.grade().get().name())
                : words.of("alert.pdf.shared");
    }

    private String until() {
        return view.dates()
                .expires()
                .map(day -> words.of("alert.pdf.until", words.date(day)))
                .orElse(words.of("alert.pdf.noEnd"));
    }

    private Facts facts() {
        Facts facts =
                Facts.in(
                        3,
                        words.of("alert.pdf.substance"),
                        view.substance().isEmpty()
                                ? words.of("alert.pdf.notKnown")
                                : view.substance());
        if (!view.area().isEmpty()) {
            facts = facts.and(words.of("alert.pdf.area"), view.area());
        }
        if (!view.description().isBlank()) {
            facts = facts.and(words.of("alert.pdf.looks"), view.description());
        }
        if (!view.evidence().isEmpty()) {
            facts = facts.and(words.of("alert.pdf.evidence"), view.evidence());
        }
        facts =
                facts.and(
                                words.of("alert.pdf.issued"),
                                view.dates()
                                        .issued()
                                        .map(words::longDate)
                                        .orElse(words.of("alert.pdf.notIssued")))
                        .and(
                                words.of("alert.pdf.expires"),
                                view.dates()
                                        .expires()
                                        .map(words::longDate)
                                        .orElse(words.of("alert.pdf.noEnd")));
        if (!view.audience().isEmpty()) {
            facts = facts.and(words.of("alert.pdf.audience"), String.join(", ", view.audience()));
        }
        return facts;
    }

    /** What is known and what to look out for, each beside its name: it saves half a page. */
    private void prose() {
        List<Facts.Fact> told = new ArrayList<>();
        for (AlertPart part : List.of(AlertPart.KNOWN, AlertPart.SIGNS)) {
            List<String> lines = view.text().lines(part);
            if (!lines.isEmpty()) {
                told.add(
                        new Facts.Fact(
                                words.of("alert.pdf.part." + part.name()),
                                List.of(Run.of(String.join("\n", lines)))));
            }
        }
        if (!told.isEmpty()) {
            blocks.add(new Spacer(GAP));
            blocks.add(new Facts(1, told));
        }
    }

    private void list(AlertPart part) {
        List<String> lines = view.text().lines(part);
        if (!lines.isEmpty()) {
            blocks.add(Heading.of(2, words.of("alert.pdf.part." + part.name())));
            blocks.add(Listing.bullets(lines.toArray(String[]::new)));
        }
    }

    private void inset(AlertPart part, Inset.Tone tone) {
        List<String> lines = view.text().lines(part);
        if (!lines.isEmpty()) {
            blocks.add(
                    Inset.of(
                            tone,
                            words.of("alert.pdf.part." + part.name()),
                            Listing.bullets(lines.toArray(String[]::new))));
        }
    }
}
