package vigil.patterns;

import java.time.LocalDate;

/**
 * The dates a finding is about, both included.
 *
 * @param first not after {@code last}
 */
public record Window(LocalDate first, LocalDate last) {}
