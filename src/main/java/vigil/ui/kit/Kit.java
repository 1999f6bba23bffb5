package vigil.ui.kit;

import java.time.Clock;
import vigil.casework.DeviceSettings;
import vigil.casework.ErrorCodes;
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

    /** The sentence of a problem, for people, and its code on a line beneath. */
    public String sentence(Problem problem) {
        String sentence = new ProblemText(words, vocabulary.catalogue()).sentence(problem);
        return code(problem).map(code -> sentence + "\n" + code).orElse(sentence);
    }

    /** What can be read out on the telephone; nothing where a field only wants another answer. */
    private java.util.Optional<String> code(Problem problem) {
        boolean answer =
                problem instanceof Problem.Invalid
                        || problem instanceof Problem.WeakPassphrase
                        || problem instanceof Problem.ReasonNeeded;
        return answer
                ? java.util.Optional.empty()
                : ErrorCodes.of(problem).map(code -> words.of("code.said", code));
    }

    /**
     * Shows a problem as a notice; for where there is no better place. What was cancelled is known.
     */
    public void report(Problem problem) {
        if (!(problem instanceof Problem.Cancelled)) {
            String sentence = new ProblemText(words, vocabulary.catalogue()).sentence(problem);
            code(problem)
                    .ifPresentOrElse(
                            code -> notices.problem(sentence, code),
                            () -> notices.problem(sentence));
        }
    }
}
