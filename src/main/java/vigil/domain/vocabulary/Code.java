package vigil.domain.vocabulary;

/**
 * One value of a code list.
 *
 * @param code stored for ever
 * @param label shown
 */
public record Code(String code, String label) {}
