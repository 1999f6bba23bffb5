package vigil.patterns.statistics;

/** An estimate between the bounds that the data support. */
public record Interval(double low, double estimate, double high) {}
