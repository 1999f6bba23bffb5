package vigil.domain.together;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One change of one item of a case, wherever it was made.
 *
 * @param id of the save that made it, which the items changed together share; what a case began
 *     with has the identity of the case
 * @param store in which it was made
 * @param item as in {@link vigil.domain.casefile.CaseChange.Item}
 * @param before the text that it replaced, or empty if there was none
 * @param after the text that it put there, or empty if it took it away
 * @param who the member who made it
 * @param author that member's name, by which people of other stores know them
 * @param basedOn the changes of this item that whoever made it had before them and replaced; for
 *     the first change of an item in an entry of a section that repeats, those that the rest of the
 *     entry then came from
 */
public record Edit(
        UUID id,
        UUID store,
        String item,
        Optional<String> before,
        Optional<String> after,
        UUID who,
        String author,
        Instant at,
        Set<UUID> basedOn) {

    public Edit {
        basedOn = Set.copyOf(basedOn);
        if (basedOn.contains(id)) {
            throw new IllegalArgumentException("a change is not based on itself");
        }
    }

    /**
     * Whether it says the same as another of this identity; who and when are told, not compared.
     */
    boolean agreesWith(Edit other) {
        return id.equals(other.id)
                && item.equals(other.item)
                && after.equals(other.after)
                && basedOn.equals(other.basedOn);
    }
}
