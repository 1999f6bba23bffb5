package vigil.ui.safety;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import vigil.domain.safety.SafetyAction;
import vigil.domain.safety.SafetyPrompt;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.kit.Kit;

/** Says prompts in words: plain, and blaming nobody. */
final class SafetyWords {

    private final Kit kit;
    private final Vocabulary vocabulary;

    SafetyWords(Kit kit, Vocabulary vocabulary) {
        this.kit = kit;
        this.vocabulary = vocabulary;
    }

    String title(SafetyPrompt prompt) {
        return kit.say("safety.title." + prompt.kind().name());
    }

    String reasons(SafetyPrompt prompt) {
        return prompt.reasons().stream()
                .map(reason -> kit.say("safety.reason." + reason.key(), reason.words().toArray()))
                .collect(Collectors.joining(" "));
    }

    String toDo(SafetyPrompt prompt) {
        return kit.say("safety.do." + prompt.kind().name());
    }

    String agency(String code) {
        return vocabulary.list("AGENCY_TYPE").label(code);
    }

    String agencies(List<String> codes) {
        return codes.stream().map(this::agency).collect(Collectors.joining(", "));
    }

    long late(SafetyAction action) {
        return action.daysLate(LocalDate.now(kit.clock()), kit.clock().getZone());
    }

    String due(SafetyAction action) {
        return kit.say("safety.due", late(action));
    }

    /** The chip stands on a ground of the same tone, so before it is late it is plain. */
    String chip(SafetyAction action) {
        return late(action) == 0 ? "neutral" : "danger";
    }

    /** How loud a prompt speaks: it grows urgent when its day is over. */
    String tone(SafetyAction action) {
        return late(action) == 0 ? "warning" : "danger";
    }
}
