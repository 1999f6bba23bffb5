package vigil.patterns;

/** How much a finding claims, strongest first. */
public enum Level {
    /** Seen for the first time, again after a long absence, or again soon for something rare. */
    NEW,
    /** More than chance explains, allowing for everything that was looked at. */
    STRONG,
    /** More than chance explains by itself, but some such are expected among so many. */
    POSSIBLE,
    /** A count, with no claim. */
    COUNT
}
