package vigil.domain.retention;

/** What a period is counted from. The names are stored. */
public enum RetentionEvent {
    CASE_CLOSED,
    DEATH,
    MEETING_REVIEWED,
    INQUEST_ENDED
}
