package vigil.casework;

/**
 * What the audit needs from outside the store.
 *
 * @param files extracts as files
 * @param signatures checks what a store has signed
 * @param unlocks remembers failed unlocks while nobody is in
 */
public record AuditTools(AuditFiles files, Signatures signatures, FailedUnlocks unlocks) {}
