package vigil.domain.panel;

/**
 * The three aims of the national drug strategy, "From harm to hope" (HM Government, December 2021).
 * The name ends the key of its words.
 */
public enum StrategyPillar {
    /** Break drug supply chains. */
    SUPPLY,
    /** A treatment and recovery system that reaches people. */
    TREATMENT,
    /** Fewer people taking drugs in the next generation. */
    DEMAND
}
