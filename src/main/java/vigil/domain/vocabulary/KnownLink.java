package vigil.domain.vocabulary;

/**
 * Two things that are known to go together, so that finding them together says nothing: a drug and
 * its breakdown product, two names of one fact, a combined tablet.
 *
 * @param first code of a substance or factor, or {@code group:code} of a circumstance
 * @param second the same
 * @param reason shown to whoever edits the table
 */
public record KnownLink(String first, String second, String reason) {}
