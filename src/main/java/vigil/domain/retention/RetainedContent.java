package vigil.domain.retention;

/**
 * Kinds of content that a panel keeps for a time. Coded answers, learning, recommendations and the
 * reference of a case are none of them: they are kept. The names are stored.
 */
public enum RetainedContent {
    /** Names, numbers, addresses, day of birth, what agencies sent, and the name in every text. */
    IDENTIFIERS,
    /** Answers and safety steps about living people. */
    LIVING,
    /** What the police restricted. */
    POLICE,
    /** What people wrote in their own words, but for what was learned. */
    WORDS
}
