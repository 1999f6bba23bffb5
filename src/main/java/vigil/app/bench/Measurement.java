package vigil.app.bench;

import java.util.List;
import java.util.Optional;

/**
 * Something measured several times.
 *
 * @param what in words
 * @param unit such as {@code ms} or {@code cases/s}
 * @param values at least one, sorted
 * @param bar the most it may be, where there is a bar
 */
record Measurement(String what, String unit, List<Double> values, Optional<Bar> bar) {

    /** Which of the values must not be above it. */
    enum Judged {
        MEDIAN,
        NINETEEN_OF_TWENTY
    }

    record Bar(double most, Judged judged) {}

    Measurement {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        values = values.stream().sorted().toList();
    }

    static Measurement of(String what, String unit, List<Double> values) {
        return new Measurement(what, unit, values, Optional.empty());
    }

    Measurement within(double most, Judged judged) {
        return new Measurement(what, unit, values, Optional.of(new Bar(most, judged)));
    }

    double lowest() {
        return values.getFirst();
    }

    double highest() {
        return values.getLast();
    }

    /** The middle value; the mean of the two middle ones where their number is even. */
    double median() {
        int n = values.size();
        return (values.get((n - 1) / 2) + values.get(n / 2)) / 2;
    }

    /** The value that 95 % do not exceed (nearest rank); empty below 20 values. */
    Optional<Double> nineteenOfTwenty() {
        int n = values.size();
        return n < 20 ? Optional.empty() : Optional.of(values.get((int) Math.ceil(0.95 * n) - 1));
    }

    /** Whether the bar was met, where there is one. */
    Optional<Boolean> met() {
        return bar.map(b ->
                (b.judged() == Judged.MEDIAN ? median() : nineteenOfTwenty().orElse(highest()))
                        <= b.most());
    }
}
