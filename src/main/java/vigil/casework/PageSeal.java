package vigil.casework;

/**
 * Authenticated encryption of the pages of one file. A page is bound to its number, so that pages
 * cannot be swapped, and to the file the seal was made for. Safe for use by several threads.
 */
public interface PageSeal {

    /** Bytes of the tag that a sealed page ends with. */
    int TAG = 16;

    /** Bytes that {@link #seal} adds to a page. */
    int overhead();

    /**
     * Seals {@code length} bytes of {@code plain} from {@code plainOffset} as page number {@code
     * page} into {@code sealed} at {@code sealedOffset}, taking {@code length + overhead()} bytes.
     * {@code label} is authenticated with it and not stored. The last {@link #TAG} bytes are the
     * authentication tag, which tells this sealing of the page from every other.
     */
    void seal(
            long page,
            long label,
            byte[] plain,
            int plainOffset,
            int length,
            byte[] sealed,
            int sealedOffset);

    /**
     * The reverse of {@link #seal}; {@code length} is that of the sealed bytes.
     *
     * @return false if one bit is not as it was sealed; then {@code plain} holds nothing of use
     */
    boolean open(
            long page,
            long label,
            byte[] sealed,
            int sealedOffset,
            int length,
            byte[] plain,
            int plainOffset);
}
