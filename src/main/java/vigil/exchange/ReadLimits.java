package vigil.exchange;

/**
 * How much of a file is read before it is refused. Generous for anything a panel has, and small
 * enough that no file can fill the memory.
 *
 * @param bytes of the file as it lies on the disk
 * @param unpackedBytes of a gzip file's content
 * @param density how many times larger than its file a gzip's content may be, once it is large
 * @param cell characters of one cell
 * @param row characters of one row
 * @param columns of one row
 * @param rows of one file
 */
record ReadLimits(
        long bytes, long unpackedBytes, int density, int cell, int row, int columns, long rows) {

    static final ReadLimits DEFAULT =
            new ReadLimits(1L << 30, 2L << 30, 300, 100_000, 2_000_000, 2_000, 2_000_000);

    /** A gzip file's content is not suspect below this size. */
    static final long NOT_SUSPECT = 20L << 20;
}
