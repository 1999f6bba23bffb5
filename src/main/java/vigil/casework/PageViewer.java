package vigil.casework;

/** A finished document, page by page. May be used by several threads; they take turns. */
public interface PageViewer extends AutoCloseable {

    /**
     * A picture of a page: rows of pixels as alpha, red, green, blue. All are opaque, so that they
     * are the same with alpha multiplied in or not.
     */
    final class Picture {
        private final int width;
        private final int height;
        private final int[] pixels;

        /** Takes the pixels over, without a copy. */
        public Picture(int width, int height, int[] pixels) {
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

        /** The pixels themselves, to be shown without another copy. */
        public int[] pixels() {
            return pixels;
        }
    }

    /** Width and height in points of 1/72 inch. */
    record Size(double width, double height) {}

    int pages();

    /**
     * @param page from 0
     */
    Size size(int page);

    /**
     * Paints a page on white.
     *
     * @param page from 0
     * @param scale pixels for each point; 1 gives 72 dots an inch
     * @throws Refused with {@link Problem.Failed} if the page cannot be painted
     */
    Picture page(int page, double scale) throws Refused;

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
