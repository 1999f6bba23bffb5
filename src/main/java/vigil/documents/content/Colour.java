package vigil.documents.content;

/** A colour of the screen (sRGB), each part 0 to 255. */
public record Colour(int red, int green, int blue) {

    /** Words. */
    public static final Colour INK = new Colour(0x0b, 0x0c, 0x0c);

    /** Words of less weight: 7 to 1 against white. */
    public static final Colour MUTED = new Colour(0x50, 0x5a, 0x5f);

    /** Rules. */
    public static final Colour RULE = new Colour(0xb1, 0xb4, 0xb6);

    /** Rules between rows, and grid lines. */
    public static final Colour FAINT = new Colour(0xd9, 0xdc, 0xdd);

    /** Behind words that are set apart. */
    public static final Colour TINT = new Colour(0xf4, 0xf5, 0xf5);

    /** What the document's own accent is unless it says otherwise: a deep blue. */
    public static final Colour ACCENT = new Colour(0x1b, 0x4b, 0x73);

    /** Something learnt. */
    public static final Colour GREEN = new Colour(0x1e, 0x6b, 0x5c);

    /** Something to beware of. */
    public static final Colour AMBER = new Colour(0xb5, 0x5a, 0x09);

    public static final Colour WHITE = new Colour(0xff, 0xff, 0xff);

    public Colour {
        Refuse.when((red | green | blue) < 0, "a part of a colour is 0 to 255");
        Refuse.when(Math.max(red, Math.max(green, blue)) > 255, "a part of a colour is 0 to 255");
    }

    /**
     * Contrast of two colours, 1 to 21: (L1 + 0.05) / (L2 + 0.05) of their relative luminances, the
     * lighter above (WCAG 2.2, "contrast ratio").
     */
    public double contrastWith(Colour other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
