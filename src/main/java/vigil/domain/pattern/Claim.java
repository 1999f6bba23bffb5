package vigil.domain.pattern;

/** How much a finding claimed, strongest first; by the names that the search gives its levels. */
public enum Claim {
    NEW,
    STRONG,
    POSSIBLE,
    COUNT
}
