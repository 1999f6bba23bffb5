package vigil.ui.kit;

import java.time.Clock;
import vigil.casework.DeviceSettings;
import vigil.casework.Problem;
import vigil.domain.vocabulary.Vocabulary;
import vigil.words.ProblemText;
import vigil.words.Words;

/** What every screen is given: words, work, this computer's settings, and a place to say things. */
public record Kit(
        Words words,
        Vocabulary vocabulary,
        Work work,
        DeviceSettings device,
        Notices notices,
        Clock clock) {

    /** The sentence of a key. */
    public String say(String key, Object... arguments) {
        return words.of(key, arguments);
    }

    /** The sentence of a key, if there is one. */
    public java.util.Optional<String> find(String key, Object... arguments) {
        return words.find(key, arguments);
    }

    /** The sentence of a problem, for people. */
    public String sentence(Problem problem) {
        return new ProblemText(words, vocabulary.catalogue()).sentence(problem);
    }

    /**
     * Shows a problem as a notice; for where there is no better place. What was cancelled is known.
     */
    public void report(Problem problem) {
        if (!(problem instanceof Problem.Cancelled)) {
            notices.problem(sentence(problem));
        }
    }
}
