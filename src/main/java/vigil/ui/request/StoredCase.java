package vigil.ui.request;

import vigil.domain.casefile.ReviewCase;
import vigil.ui.kit.EditedCase;

/** The case open in the form, of which something is stored at once while the rest is edited. */
public interface StoredCase extends EditedCase {

    /** Goes on from what is stored now, with what is not saved yet on top of it. */
    void goOnFrom(ReviewCase stored);
}
