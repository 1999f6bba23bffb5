package vigil.domain.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a right goes for a role. */
public enum Grant {
    /** Not at all. */
    NO,

    /** For everything. */
    YES,

    /** For those members of the role who are cleared by the police. */
    CLEARED,

    /** For what belongs to the member's own agency or bears their name. */
    OWN,

    /** For the cases that stand on the agenda of a meeting. */
    AGENDA,

    /** For the cases that stand on the agenda of a meeting to which the member is invited. */
    INVITED,

    /** For coded answers; nothing anybody wrote in words. */
    CODED,

    /** For substances, and where and when; nothing else of a case. */
    SUBSTANCES,

    /** For the reference of a case and how far it is, and nothing that was answered. */
    LABELS;

    /** Whether it stops at the agendas of meetings. */
    public boolean ofAgendas() {
        return this == AGENDA || this == INVITED;
    }

    /** Whether there is anything at all that it allows. */
    public boolean any() {
        return this != NO;
    }

    /** As it is written in the table. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Grant> of(String text) {
        return Arrays.stream(values()).filter(grant -> grant.text().equals(text)).findFirst();
    }
}
