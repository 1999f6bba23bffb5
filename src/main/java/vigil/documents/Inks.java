package vigil.documents;

import vigil.charts.Ink;
import vigil.documents.content.Colour;

/**
 * The colours of a chart on white paper. They stay apart for people with any kind of colour
 * blindness and in grey, and those that touch differ by a contrast of 1.5 at least, save bands,
 * which lie under everything.
 */
final class Inks {

    private static final Colour[] STEPS = {
        new Colour(0xf0, 0xf3, 0xf7),
        new Colour(0xcf, 0xdd, 0xea),
        new Colour(0x9d, 0xbd, 0xd8),
        new Colour(0x5f, 0x93, 0xbf),
        new Colour(0x2c, 0x68, 0x9a),
        new Colour(0x10, 0x3a, 0x5e),
    };

    private Inks() {}

    static Colour of(Ink ink) {
        return switch (ink) {
            case PAPER -> Colour.WHITE;
            case TEXT -> Colour.INK;
            case MUTED, HIDDEN -> Colour.MUTED;
            case RULE -> Colour.RULE;
            case GRID -> Colour.FAINT;
            case OBSERVED -> Colour.ACCENT;
            case EXPECTED -> new Colour(0x7d, 0x86, 0x8c);
            case BAND -> new Colour(0xdd, 0xe6, 0xee);
            case ALARM -> new Colour(0xb8, 0x45, 0x0b);
            case PROVISIONAL -> new Colour(0xec, 0xea, 0xe4);
            case ACTION -> Colour.GREEN;
            case STEP_0, STEP_1, STEP_2, STEP_3, STEP_4, STEP_5 ->
                    STEPS[ink.ordinal() - Ink.STEP_0.ordinal()];
        };
    }
}
