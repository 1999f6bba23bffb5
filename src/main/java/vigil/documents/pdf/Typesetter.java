package vigil.documents.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vigil.documents.content.Run;

/**
 * Chooses a face for every letter: the one asked for, else the fallback, else a box that stands for
 * what cannot be shown. Nothing a person typed makes it fail.
 */
final class Typesetter {

    private static final int BOX = 0x25A1;

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
        Setting setting = new Setting(texts.stream().mapToInt(String::length).sum());
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

    /** The letters of one passage as they come in. */
    private final class Setting {

        private final int[] letters;
        private final short[] advances;
        private final short[] kerns;
        private final Face[] faces;
        private final short[] runs;
        private final Map<Integer, String> unshown = new HashMap<>(0);
        private int count;
        private int lastGlyph;

        Setting(int most) {
            letters = new int[most];
            advances = new short[most];
            kerns = new short[most];
            faces = new Face[most];
            runs = new short[most];
        }

        void add(String text, Face face, int run) throws IOException {
            int letter;
            for (int at = 0; at < text.length(); at += Character.charCount(letter)) {
                letter = text.codePointAt(at);
                if (letter == '\n') {
                    put(letter, face, 0, 0, run);
                } else if (LegibleText.invisible(letter)) {
                    joinsBox(letter);
                } else if (face.glyph(letter) != 0) {
                    put(letter, face, face.glyph(letter), run);
                } else if (!joinsBox(letter)) {
                    addOther(letter, run);
                }
            }
        }

        private void addOther(int letter, int run) throws IOException {
            Face fallback = fonts.face(FontKind.FALLBACK);
            int glyph = fallback.glyph(letter);
            if (glyph != 0) {
                if (LegibleText.needsJoining(letter)) {
                    warnings.count(Warning.Kind.LETTERS_NOT_JOINED);
                }
                put(letter, fallback, glyph, run);
                return;
            }
            warnings.count(Warning.Kind.LETTERS_NOT_SHOWN);
            unshown.put(count, Character.toString(letter));
            Face regular = fonts.face(FontKind.REGULAR);
            put(BOX, regular, regular.glyph(BOX), run);
        }

        /** Accents, skin tones and joiners belong to the box before them. */
        private boolean joinsBox(int letter) {
            String before = unshown.get(count - 1);
            if (before == null || !LegibleText.modifies(letter)) {
                return false;
            }
            unshown.put(count - 1, before + Character.toString(letter));
            return true;
        }

        private void put(int letter, Face face, int glyph, int run) throws IOException {
            put(letter, face, glyph, face.advance(glyph), run);
        }

        private void put(int letter, Face face, int glyph, int advance, int run) {
            letters[count] = letter;
            advances[count] = (short) advance;
            faces[count] = face;
            runs[count] = (short) run;
            if (count > 0 && faces[count - 1] == face && lastGlyph != 0 && glyph != 0) {
                kerns[count - 1] = (short) face.between(lastGlyph, glyph);
            }
            lastGlyph = glyph;
            count++;
        }

        Letters letters() {
            return new Letters(
                    Arrays.copyOf(letters, count),
                    Arrays.copyOf(advances, count),
                    Arrays.copyOf(kerns, count),
                    Arrays.copyOf(faces, count),
                    Arrays.copyOf(runs, count),
                    unshown.isEmpty() ? Map.of() : unshown);
        }
    }
}
