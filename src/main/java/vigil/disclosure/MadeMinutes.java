package vigil.disclosure;

import java.util.List;
import vigil.disclosure.identity.Redaction;

/** Minutes as one reader may have them, and the log of what was taken out on the way. */
public record MadeMinutes(MinutesView view, List<Redaction> log) {

    public MadeMinutes {
        log = List.copyOf(log);
    }
}
