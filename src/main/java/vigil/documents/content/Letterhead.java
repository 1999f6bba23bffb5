package vigil.documents.content;

import java.util.List;
import java.util.Optional;

/**
 * Whose paper it is: above the title of the first page, the logo and the lines beside it.
 *
 * @param lines name and address; may be empty
 */
public record Letterhead(Optional<Logo> logo, List<String> lines) implements Block {

    /**
     * A picture that stands for a body.
     *
     * @param png 8 bits a channel; nothing in the file but the picture
     * @param width in pixels
     * @param height in pixels
     * @param alternative what is read out in its place
     */
    public record Logo(byte[] png, int width, int height, String alternative) {

        public Logo {
            Refuse.when(alternative.isBlank(), "a logo has words for who cannot see it");
            Refuse.when(width < 1 || height < 1, "a logo has a size");
        }

        private static final double WIDEST = 170;
        private static final double HIGHEST = 56;

        /** As it is printed, in points: as large as 60 by 20 mm hold it. */
        public double pointsWide() {
            return width * scale();
        }

        public double pointsHigh() {
            return height * scale();
        }

        private double scale() {
            return Math.min(WIDEST / width, HIGHEST / height);
        }
    }

    public Letterhead {
        lines = List.copyOf(lines);
        Refuse.when(logo.isEmpty() && lines.isEmpty(), "a letterhead says something");
    }
}
