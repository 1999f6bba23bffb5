package vigil.disclosure;

import vigil.domain.panel.OutputTier;

/**
 * The wording at the top and bottom of every page, by tier.
 *
 * @param agency as the full version if empty
 * @param redacted as the public version if empty
 * @param open of public versions
 */
public record Markings(String full, String agency, String redacted, String open) {

    /** The wording of a tier; may be empty. */
    public String of(OutputTier tier) {
        return switch (tier) {
            case FULL -> full;
            case AGENCY -> agency.isBlank() ? full : agency;
            case REDACTED -> redacted.isBlank() ? open : redacted;
            case PUBLIC, ALERT -> open;
        };
    }
}
