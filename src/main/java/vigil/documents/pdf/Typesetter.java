package vigil.documents.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vigil.documents.content.Run;

/**
 * Chooses a face for every letter: the one asked for, else the fallback, else a box that stands for
 * what cannot be shown. Nothing a person typed makes it fail.
 */
final class Typesetter {

    private final PdfFonts fonts;
    private final Anchors anchors;
    private final Locale language;
    private final Warnings warnings;

    Typesetter(PdfFonts fonts, Anchors anchors, Locale language, Warnings warnings) {
        this.fonts = fonts;
        this.anchors = anchors;
        this.language = language;
        this.warnings = warnings;
    }

    Warnings warnings() {
        return warnings;
    }

    /** Words without runs of their own. */
    Passage set(String text, TextStyle style, Tag owner) throws IOException {
        return set(List.of(Run.of(text)), style, owner);
    }

    Passage set(List<Run> runs, TextStyle style, Tag owner) throws IOException {
        List<Passage.Inline> inlines = new ArrayList<>(runs.size());
        List<String> texts = runs.stream().map(r -> LegibleText.of(r.text())).toList();
        LetterSetting setting =
                new LetterSetting(fonts, warnings, texts.stream().mapToInt(String::length).sum());
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            inlines.add(inline(run, owner));
            FontKind kind = FontKind.of(style.bold() || run.bold(), run.italic());
            setting.add(texts.get(i), fonts.face(kind), i);
        }
        return new Passage(setting.letters(), style, List.copyOf(inlines));
    }

    /** Words that lead to a heading as a whole, in an element made for them. */
    Passage link(List<Run> runs, TextStyle style, Tag link, int heading) throws IOException {
        Passage plain = set(runs, style, link);
        List<Passage.Inline> inlines =
                plain.inlines().stream().map(i -> new Passage.Inline(i.tag(), heading)).toList();
        return new Passage(plain.letters(), style, inlines);
    }

    private Passage.Inline inline(Run run, Tag owner) {
        boolean foreign = run.language().filter(l -> !l.equals(language)).isPresent();
        if (run.target().isEmpty() && !foreign) {
            return new Passage.Inline(owner, Passage.Inline.NOWHERE);
        }
        Tag tag = owner.later(run.target().isPresent() ? "Link" : "Span");
        if (foreign) {
            run.language().ifPresent(tag::spoken);
        }
        int target = run.target().map(anchors::named).orElse(Passage.Inline.NOWHERE);
        return new Passage.Inline(tag, target);
    }
}
