package vigil.store;

import java.util.BitSet;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.casework.StoreKey;

/**
 * Tells damage from what a power cut leaves, before the database is opened.
 *
 * <p>After a clean end every page must be exactly the one the anchor's digest was made over. After
 * an unclean end a page may be torn where a write can have been under way: beyond the last page of
 * the last commit the anchor knows of, or one of the two pages that hold H2's header, which are
 * written one after the other. Everywhere else a page that does not authenticate is damage.
 */
final class Verdict {

    private Verdict() {}

    static SealedDisk.Checked of(PageCheck check, AnchorState anchor, StoreKey key, boolean unclean)
            throws Refused {
        switch (check.header()) {
            case ABSENT -> throw damaged("truncated");
            case DAMAGED -> throw damaged("header");
            case NEWER ->
                    throw new Refused(
                            new Problem.NewerStore(
                                    Integer.toString(check.version()),
                                    Integer.toString(SealedHeader.VERSION)));
            case GOOD -> {}
        }
        BitSet torn = new BitSet();
        if (unclean) {
            torn = torn(check, anchor);
        } else {
            mustBeAsClosed(check, anchor, key);
        }
        return new SealedDisk.Checked(check.fileId(), check.tags(), torn);
    }

    private static void mustBeAsClosed(PageCheck check, AnchorState anchor, StoreKey key)
            throws Refused {
        if (!check.damaged().isEmpty()) {
            throw damaged("page");
        }
        if (!check.fileId().equals(anchor.fileId())) {
            throw damaged("rolledBack");
        }
        if (check.hasTornEnd() || check.pages() < anchor.pages()) {
            throw damaged("truncated");
        }
        if (!check.digest(key).equals(anchor.digest())) {
            throw damaged("pageReplaced");
        }
    }

    private static BitSet torn(PageCheck check, AnchorState anchor) throws Refused {
        boolean same = check.fileId().equals(anchor.fileId());
        // Another file than the anchor's is one just compacted, which was whole before it was moved
        // here, or an older copy, which the audit head will tell.
        long sure = same ? anchor.pages() : Long.MAX_VALUE;
        BitSet torn = new BitSet();
        for (PageRange range : check.damaged()) {
            torn.set(Math.toIntExact(range.first()), Math.toIntExact(range.last() + 1));
        }
        // The first two pages are the copies of H2's header; where H2 encrypts too, page 0 is the
        // head of that, written once.
        int copyOne = check.hasInnerCipher() ? 1 : 0;
        int copyTwo = copyOne + 1;
        if (torn.get(copyOne) && torn.get(copyTwo)) {
            throw damaged("page");
        }
        for (int page = torn.nextSetBit(0); page >= 0; page = torn.nextSetBit(page + 1)) {
            boolean headerCopy = page == copyOne || page == copyTwo;
            if (page < sure && !(same && headerCopy)) {
                throw damaged("page");
            }
        }
        if (check.hasTornEnd() && !same) {
            throw damaged("truncated");
        }
        return torn;
    }

    private static Refused damaged(String trace) {
        return new Refused(new Problem.Damaged(StoreFolder.STORE, trace));
    }
}
