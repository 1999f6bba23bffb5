package vigil.casework;

import java.util.UUID;

/**
 * A filter of the case list that a member keeps.
 *
 * @param content as the list writes it; may hold words that were searched for, so it stays in the
 *     store
 */
public record SavedFilter(UUID id, String name, String content) {}
