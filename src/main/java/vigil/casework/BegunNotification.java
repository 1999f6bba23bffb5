package vigil.casework;

import java.util.Map;
import vigil.domain.casefile.AnswerKey;
import vigil.domain.casefile.ReviewCase;

/**
 * A notification that is not finished yet.
 *
 * @param reviewCase what was answered so far
 * @param unread what was typed in fields and makes no answer as it stands, to be mended
 */
public record BegunNotification(ReviewCase reviewCase, Map<AnswerKey, String> unread) {

    public BegunNotification {
        unread = Map.copyOf(unread);
    }
}
