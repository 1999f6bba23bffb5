package vigil.casework;

/** A finished document, page by page. Used by one background thread at a time. */
public interface PageViewer extends AutoCloseable {

    /** A picture of a page: rows of pixels as alpha, red, green, blue with alpha multiplied in. */
    record Picture(int width, int height, int[] pixels) {}

    int pages();

    /**
     * @param page from 0
     * @param scale pixels for each point (1/72 inch)
     */
    Picture page(int page, double scale);

    /** The words of a page, for searching. */
    String text(int page);

    @Override
    void close();
}
