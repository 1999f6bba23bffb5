package vigil.domain.together;

import java.util.UUID;

/** What an item of a meeting, recommendation, action or alert refers to. */
public record PanelReference(Kind kind, UUID id) {

    /** Of which kind it has to be, so that nothing points at something else of that identity. */
    public enum Kind {
        CASE,
        MEMBER,
        MEETING,
        RECOMMENDATION
    }
}
