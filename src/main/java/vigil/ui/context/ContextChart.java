package vigil.ui.context;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import vigil.charts.Chart;
import vigil.charts.LinesChart;
import vigil.domain.context.ContextPeriod;
import vigil.domain.context.ContextPublication;
import vigil.domain.context.ContextValue;
import vigil.ui.kit.Kit;

/** A publication as lines in time: of periods of the commonest length, one line an area. */
final class ContextChart {

    private static final double WIDTH = 720;
    private static final double HEIGHT = 250;

    private ContextChart() {}

    /** Empty if no place has two figures. */
    static Optional<Chart> of(Kit kit, ContextViewModel model, ContextPublication publication) {
        Map<ContextPeriod.Kind, Integer> kinds = new EnumMap<>(ContextPeriod.Kind.class);
        publication.values().forEach(value -> kinds.merge(value.period().kind(), 1, Integer::sum));
        Optional<ContextPeriod.Kind> kind =
                kinds.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
        List<LinesChart.Line> lines = new ArrayList<>();
        boolean several = publication.areas().stream().anyMatch(area -> !together(area));
        for (String area : model.places()) {
            if (together(area) && several && !comparable(publication)) {
                continue;
            }
            List<LinesChart.Value> values =
                    publication.of(area).stream()
                            .filter(value -> kind.filter(value.period().kind()::equals).isPresent())
                            .map(ContextChart::value)
                            .toList();
            if (values.stream().filter(value -> value.number().isPresent()).count() > 1) {
                lines.add(new LinesChart.Line(model.place(area), values));
            }
        }
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        LinesChart.draw(
                                new LinesChart.Said(
                                        publication.head().series(),
                                        publication.head().unit(),
                                        kit.say("context.chart", publication.head().series()),
                                        kit.say("context.period")),
                                lines,
                                WIDTH,
                                HEIGHT));
    }

    private static boolean together(String area) {
        return area.equals(ContextValue.WHOLE) || area.equals(ContextValue.ENGLAND);
    }

    /** Whether the figure of all areas is of the same size as that of one. */
    private static boolean comparable(ContextPublication publication) {
        return publication.head().percent() || publication.head().unit().startsWith("per ");
    }

    private static LinesChart.Value value(ContextValue value) {
        ContextPeriod period = value.period();
        return new LinesChart.Value(
                period.first().plusDays(period.first().until(period.last()).toTotalMonths() * 15),
                period.text(),
                value.amount().isPresent()
                        ? OptionalDouble.of(value.amount().get().doubleValue())
                        : OptionalDouble.empty(),
                value.text());
    }
}
