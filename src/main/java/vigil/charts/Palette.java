package vigil.charts;

import java.util.Locale;

/**
 * What colour an {@link Ink} has where. The window takes the same colours from its style sheet, so
 * that a theme is chosen there; a test holds the two together, and both to their contrast, with
 * every kind of colour vision.
 */
public enum Palette {
    /** On white: paper, and the light theme. */
    LIGHT(
            0xffffff, 0x1c2b33, 0x4d5e68, 0x9fb0b9, 0xe3e9ec, 0x3987a3, 0x14242c, 0xe1eaee,
            0xb3470b, 0xf4efe3, 0x5f3fa3, 0x74848d, 0xf0f6f8, 0xd2e6ee, 0xa6cfdf, 0x2c7591,
            0x17536c, 0x07324a),
    /** The dark theme. */
    DARK(
            0x152128, 0xdfe8ec, 0xa3b3bb, 0x566a75, 0x26353d, 0x3f8fab, 0xf2f7f9, 0x263a44,
            0xffb073, 0x2a2a24, 0xc9b3f5, 0x8296a1, 0x1b2c35, 0x1f3f4d, 0x255568, 0x5aa9c4,
            0x8fcfe4, 0xd3f0fa),
    /** Black on white, for those who ask their computer for high contrast. */
    CONTRAST(
            0xffffff, 0x000000, 0x262626, 0x404040, 0xd0d0d0, 0x1a7391, 0x000000, 0xd6e4ea,
            0x8f2f00, 0xf0ead8, 0x45208f, 0x404040, 0xffffff, 0xd2e6ee, 0x9cc9da, 0x1f6f8c,
            0x0f4f68, 0x00283a);

    private final int[] colours;

    Palette(int... colours) {
        this.colours = colours;
    }

    /** As 0xRRGGBB. */
    public int rgb(Ink ink) {
        return colours[ink.ordinal()];
    }

    /** As {@code #rrggbb}. */
    public String hex(Ink ink) {
        return String.format(Locale.ROOT, "#%06x", rgb(ink));
    }
}
