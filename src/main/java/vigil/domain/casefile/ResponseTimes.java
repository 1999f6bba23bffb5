package vigil.domain.casefile;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How fast one agency answers. Days are those from the request to the answer; a nil return and a
 * refusal are answers too. Requests still open have no time yet, so how many they are always stands
 * beside the figures.
 *
 * @param asked how many requests were sent
 * @param answered how many of them were answered
 * @param settled how many can be judged: answered, or unanswered past their due date
 * @param onTime how many of those were answered by the due date
 * @param median middle of the days of those answered, the mean of the two middle ones if even
 * @param ninety the smallest number of days within which 90 % of those answered came (nearest rank)
 */
public record ResponseTimes(
        String agency,
        int asked,
        int answered,
        int settled,
        int onTime,
        OptionalDouble median,
        OptionalInt ninety) {

    /** Fewer answers than this say little. */
    public static final int FEW = 5;

    /** Days from asking to answering, of one request. */
    public record Times(LocalDate sent, LocalDate due, java.util.Optional<LocalDate> received) {}

    public static ResponseTimes of(String agency, List<Times> requests, LocalDate today) {
        int[] days =
                requests.stream()
                        .flatMapToInt(r ->
                                r.received().stream()
                                        .mapToInt(d -> (int) ChronoUnit.DAYS.between(r.sent(), d)))
                        .sorted()
                        .toArray();
        int settled = 0;
        int onTime = 0;
        for (Times request : requests) {
            boolean inTime = request.received().filter(d -> !d.isAfter(request.due())).isPresent();
            if (request.received().isPresent() || request.due().isBefore(today)) {
                settled++;
            }
            if (inTime) {
                onTime++;
            }
        }
        return new ResponseTimes(
                agency, requests.size(), days.length, settled, onTime, median(days), ninety(days));
    }

    private static OptionalDouble median(int[] sorted) {
        int n = sorted.length;
        return n == 0
                ? OptionalDouble.empty()
                : Arrays.stream(sorted, (n - 1) / 2, n / 2 + 1).average();
    }

    private static OptionalInt ninety(int[] sorted) {
        return sorted.length == 0
                ? OptionalInt.empty()
                : OptionalInt.of(sorted[(int) Math.ceil(0.9 * sorted.length) - 1]);
    }

    /** Whether there are too few answers for the figures to say much. */
    public boolean few() {
        return answered < FEW;
    }
}
