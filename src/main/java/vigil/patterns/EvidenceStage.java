package vigil.patterns;

/** How a substance is known in one case. A case may hold the same substance at several stages. */
public enum EvidenceStage {
    /** Believed or reported, found at the scene, or prescribed. */
    SUSPECTED,
    /** Found by a laboratory. */
    TOXICOLOGY,
    /** Named in the medical cause of death. */
    CERTIFIED
}
