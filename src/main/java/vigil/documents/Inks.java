package vigil.documents;

import vigil.charts.Ink;
import vigil.charts.Palette;
import vigil.documents.content.Colour;

/** The colours of a chart on paper: those of the light theme. */
final class Inks {

    private static final int PART = 0xff;

    private Inks() {}

    static Colour of(Ink ink) {
        int rgb = Palette.LIGHT.rgb(ink);
        return new Colour(rgb >> 16 & PART, rgb >> 8 & PART, rgb & PART);
    }
}
