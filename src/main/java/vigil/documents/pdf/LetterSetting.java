package vigil.documents.pdf;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The letters of one passage as they come in, each given its glyph and its place. */
final class LetterSetting {

    private static final int BOX = 0x25A1;

    private final PdfFonts fonts;
    private final Warnings warnings;
    private final int[] letters;
    private final short[] advances;
    private final short[] kerns;
    private final Face[] faces;
    private final short[] runs;
    private final Map<Integer, String> unshown = new HashMap<>(0);
    private final Map<Integer, Integer> raised = new HashMap<>(0);
    private int count;

    /** Glyph of the last letter that is no accent, and its advance. */
    private int carrier;

    private int carrierAdvance;
    private int carrierLetter;

    /** Glyph of the last accent on it, or 0, and where that stands. */
    private int accent;

    private int accentX;
    private int accentY;

    LetterSetting(PdfFonts fonts, Warnings warnings, int most) {
        this.fonts = fonts;
        this.warnings = warnings;
        letters = new int[most];
        advances = new short[most];
        kerns = new short[most];
        faces = new Face[most];
        runs = new short[most];
    }

    /** Adds legible text, in this face where it has the letters. */
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
        boolean sameFace = count > 0 && faces[count - 1] == face;
        if (sameFace && carrier != 0 && LegibleText.isAccent(letter)) {
            Optional<Accents.Offset> place = place(face, glyph);
            if (place.isPresent()) {
                putAccent(letter, face, glyph, place.get(), run);
                return;
            }
        }
        put(letter, face, glyph, face.advance(glyph), run);
    }

    private Optional<Accents.Offset> place(Face face, int glyph) {
        if (accent != 0) {
            Optional<Accents.Offset> onAccent = face.place(accent, glyph);
            if (onAccent.isPresent()) {
                Accents.Offset offset = onAccent.get();
                return Optional.of(new Accents.Offset(accentX + offset.x(), accentY + offset.y()));
            }
        }
        Optional<Accents.Offset> onLetter = face.place(carrier, glyph);
        if (onLetter.isPresent()) {
            return onLetter;
        }
        // Fonts say it of o and leave ọ out; the accent stands on both alike.
        return face.place(face.glyph(LegibleText.withoutAccents(carrierLetter)), glyph);
    }

    /** Steps back over the carrier, and after the accent to where the carrier ends. */
    private void putAccent(int letter, Face face, int glyph, Accents.Offset place, int run)
            throws IOException {
        int back = place.x() - carrierAdvance;
        kerns[count - 1] += (short) back;
        if (place.y() != 0) {
            raised.put(count, place.y());
        }
        store(letter, face, face.advance(glyph), run);
        kerns[count - 1] = (short) (-back - face.advance(glyph));
        accent = glyph;
        accentX = place.x();
        accentY = place.y();
    }

    private void put(int letter, Face face, int glyph, int advance, int run) {
        if (count > 0 && faces[count - 1] == face && carrier != 0 && glyph != 0) {
            kerns[count - 1] += (short) face.between(carrier, glyph);
        }
        store(letter, face, advance, run);
        carrier = glyph;
        carrierAdvance = advance;
        carrierLetter = letter;
        accent = 0;
    }

    private void store(int letter, Face face, int advance, int run) {
        letters[count] = letter;
        advances[count] = (short) advance;
        faces[count] = face;
        runs[count] = (short) run;
        count++;
    }

    Letters letters() {
        return new Letters(
                Arrays.copyOf(letters, count),
                Arrays.copyOf(advances, count),
                Arrays.copyOf(kerns, count),
                Arrays.copyOf(faces, count),
                Arrays.copyOf(runs, count),
                unshown.isEmpty() ? Map.of() : unshown,
                raised.isEmpty() ? Map.of() : raised);
    }
}
