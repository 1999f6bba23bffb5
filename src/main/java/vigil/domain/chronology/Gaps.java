package vigil.domain.chronology;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import vigil.domain.casefile.AgencyReturn;
import vigil.domain.casefile.PartialDate;

/** Finds the times of more than 28 days before the death of which nothing is known. */
final class Gaps {

    /** The incident itself and what follows it are no contact that would fill a gap. */
    private static final List<String> OF_THE_DEATH =
            List.of("incident.dateOfIncident", "incident.ambulanceCalled", "incident.found");

    private Gaps() {}

    static List<Gap> of(List<Line> lines, Optional<PartialDate> death, List<AgencyReturn> returns) {
        Optional<LocalDate> end = death.flatMap(PartialDate::exact);
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Line line : lines) {
            boolean ofTheDeath =
                    line.field().filter(f -> OF_THE_DEATH.contains(f.text())).isPresent();
            line.entry()
                    .date()
                    .exact()
                    .filter(day -> !ofTheDeath && (end.isEmpty() || !day.isAfter(end.get())))
                    .ifPresent(days::add);
        }
        List<String> unanswered =
                returns.stream()
                        .filter(r -> r.received().isEmpty() && r.sent().isPresent())
                        .map(AgencyReturn::agency)
                        .distinct()
                        .toList();
        List<Gap> gaps = new ArrayList<>();
        Optional<LocalDate> before = Optional.empty();
        for (LocalDate day : days) {
            before.ifPresent(b -> add(gaps, b, day, false, lines, unanswered));
            before = Optional.of(day);
        }
        if (before.isPresent() && end.isPresent()) {
            add(gaps, before.get(), end.get(), true, lines, unanswered);
        }
        return List.copyOf(gaps);
    }

    private static void add(
            List<Gap> gaps,
            LocalDate after,
            LocalDate until,
            boolean toDeath,
            List<Line> lines,
            List<String> unanswered) {
        int days = (int) ChronoUnit.DAYS.between(after, until);
        if (days > Gap.DAYS) {
            List<Line> perhaps =
                    lines.stream()
                            .filter(line -> !line.entry().date().toTheDay())
                            .filter(line ->
                                    line.entry().date().earliest().isBefore(until)
                                            && line.entry().date().latest().isAfter(after))
                            .toList();
            gaps.add(new Gap(after, until, days, toDeath, perhaps, unanswered));
        }
    }
}
