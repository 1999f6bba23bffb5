package vigil.domain.intake;

/**
 * Something that was seen in a text and is not proposed.
 *
 * @param reason ends the key {@code intake.passed.<reason>}: {@code denied}, {@code others}, {@code
 *     notAnNhsNumber}
 */
public record PassedOver(int start, int end, String reason) {}
