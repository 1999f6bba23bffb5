package vigil.disclosure.identity;

/**
 * Something in a text that points to a person.
 *
 * @param start where it begins in the text
 * @param end where what follows it begins
 * @param label what may stand there instead, in brackets
 */
public record Hit(int start, int end, IdentifierKind kind, String label) {}
