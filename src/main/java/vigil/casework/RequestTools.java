package vigil.casework;

import java.util.List;
import vigil.domain.vocabulary.AgencyQuestion;

/**
 * What asking agencies needs from outside the store.
 *
 * @param questions what each kind of agency is always asked, as it ships
 */
public record RequestTools(
        LetterWriter letters,
        ReturnFiles files,
        List<AgencyQuestion> questions,
        Sentences sentences) {

    public RequestTools {
        questions = List.copyOf(questions);
    }

    RequestTools as(PanelIdentity identity) {
        return new RequestTools(letters.as(identity), files, questions, sentences);
    }
}
