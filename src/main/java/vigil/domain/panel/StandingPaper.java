package vigil.domain.panel;

/**
 * A paper that goes out before each meeting of a series.
 *
 * @param owner who owes it, in words; may be empty
 * @param daysBefore working days before the meeting by which it is to be there
 */
public record StandingPaper(String title, String owner, int daysBefore) {}
