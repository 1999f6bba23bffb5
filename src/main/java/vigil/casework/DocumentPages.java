package vigil.casework;

/**
 * The finished pages of a document, to be looked at and searched before it goes out. Holds the file
 * in memory and never writes it anywhere. Pages count from 0. One thread at a time is served;
 * others wait, so pages are asked for in the background.
 */
public interface DocumentPages extends AutoCloseable {

    /** Width and height of a page in points (1/72 inch). */
    record Size(double width, double height) {}

    /** A page as seen. */
    final class Picture {

        private final int width;
        private final int height;
        private final int[] pixels;

        /**
         * @param pixels row by row from the top left, alpha in the highest byte, then red, green,
         *     blue; kept, not copied
         */
        public Picture(int width, int height, int[] pixels) {
            if (pixels.length != width * height) {
                throw new IllegalArgumentException("a picture has width times height pixels");
            }
            this.width = width;
            this.height = height;
            this.pixels = pixels;
        }

        public int width() {
            return width;
        }

        public int height() {
            return height;
        }

        /**
         * The pixels themselves, to be shown without another copy. All are opaque, so that they are
         * the same with alpha multiplied in or not.
         */
        public int[] pixels() {
            return pixels;
        }
    }

    int count();

    Size size(int page);

    /**
     * Paints a page on white.
     *
     * @param scale pixels for each point; 1 gives 72 dots an inch
     * @throws Refused with {@link Problem.Failed} if the page cannot be painted
     */
    Picture picture(int page, double scale) throws Refused;

    /**
     * The words of a page, with those at its head and foot.
     *
     * @throws Refused with {@link Problem.Failed} if they cannot be read
     */
    String text(int page) throws Refused;

    /** Lets go of the file. */
    @Override
    void close();
}
